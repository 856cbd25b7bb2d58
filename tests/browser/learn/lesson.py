"""Drive the article and its quiz as a person does."""

import re
from typing import Any

import httpx
from playwright.sync_api import Locator, Page

from tests.browser.lab import leave

ONE_WEIGHT: dict[str, Any] = {
    "dataset": {"name": "line"},
    "layers": [{"units": 1, "activation": "linear"}],
    "loss": "mean_squared_error",
    "optimizer": {"name": "sgd", "learning_rate": 0.5},
    "metrics": [],
    "batch_size": 100,
    "epochs": 30,
    "frozen": ["dense/bias"],
}


class Lesson:
    """The article's page, open."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address

    def open(self, fragment: str = "") -> None:
        """Open the article anew."""
        leave(self.page, self.address)
        self.page.goto(f"{self.address}/learn{fragment}")

    def figure(self, name: str) -> Locator:
        """Bring a figure into view, and wait for its first answer."""
        figure = self.page.locator(f"#figure-{name}")
        figure.scroll_into_view_if_needed()
        self.page.locator(f"#figure-{name}[data-state='ready']").wait_for()
        return figure

    def wait_for_question(self, answered: int) -> Locator:
        """Wait for the quiz's next open question; give its part of the page."""
        quiz = self.page.locator("#quiz")
        self.page.locator(f"#quiz[data-asked='open'][data-answered='{answered}']").wait_for()
        return quiz


def one_weight(api: httpx.Client, weight: float, **more: Any) -> str:
    """Make a scratch run of one weight, and give its path."""
    config = {**ONE_WEIGHT, "initial_weights": [[[weight]], [1]], **more}
    answer = api.post("/api/runs?listed=false", json=config)
    assert answer.status_code == 201, answer.text
    return f"/api/runs/{answer.json()['id']}"


def numbers(text: str | None) -> list[float]:
    """Read the numbers of a sentence of the page."""
    return [float(one.replace("−", "-")) for one in re.findall(r"[−-]?\d+(?:\.\d+)?", text or "")]
