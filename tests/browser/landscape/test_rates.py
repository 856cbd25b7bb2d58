"""The rate and the momentum under the landscape: moved, they redraw the way ahead; a button branches."""

import json
from typing import Literal

import httpx
import pytest
from playwright.sync_api import Request, expect

from tests.browser.lab import LASTING, Lab
from tests.browser.pictures import photograph
from tests.browser.test_accessibility import axe, violations

__all__ = ["axe"]

SHORT = "#epochs=2&optimizer.name=sgd&optimizer.learning_rate=0.05&step=40&view.shape=map"


def opened(lab: Lab, fragment: str = SHORT, step: int = 40) -> None:
    """Open a run, and the sliders under its landscape."""
    lab.open(fragment)
    lab.wait(step=step)
    lab.page.locator(f"#landscape[data-step='{step}']").wait_for(timeout=LASTING)
    lab.button("rate").press("Enter")
    expect(lab.page.get_by_label("Rate", exact=True)).to_be_visible()


def test_a_rate_redraws_the_way_ahead_and_changes_nothing(lab: Lab, api: httpx.Client) -> None:
    opened(lab)
    page, before = lab.page, api.get("/api/runs").json()["runs"]
    drawing = page.locator("#landscape .drawing")
    first = photograph(drawing).tobytes()
    asked: list[int] = []

    def heard(request: Request) -> None:
        if "preview" in request.url:
            asked.append(json.loads(request.post_data or "")["steps"])

    page.on("request", heard)
    page.get_by_label("Rate", exact=True).fill("-0.3")
    line = page.locator("#landscape .foot .caption")
    expect(line).to_contain_text("At rate 0.5 the loss", timeout=LASTING)
    expect(line).to_contain_text("in the next 150 steps", timeout=LASTING)
    page.remove_listener("request", heard)  # the page goes on to other tests
    assert photograph(drawing).tobytes() != first
    assert asked == [40, 150]  # a short way at once, the whole when the hand rests
    assert [run["id"] for run in api.get("/api/runs").json()["runs"]] == [run["id"] for run in before]
    lab.button("Put back").press("Enter")
    expect(line).not_to_contain_text("At rate")
    expect(page.locator(".landscape-rate output").first).to_have_text("0.05")


def test_going_on_makes_a_branch_with_the_rate_and_the_momentum(lab: Lab, api: httpx.Client) -> None:
    opened(lab)
    page, run = lab.page, lab.run
    page.get_by_label("Momentum", exact=True).nth(1).fill("0.9")
    expect(page.locator("#landscape .foot .caption")).to_contain_text("At rate 0.05 and momentum 0.9")
    page.get_by_label("Rate", exact=True).fill("-2")
    lab.button("Go on with 0.01").press("Enter")
    page.wait_for_function("before => document.body.dataset.run !== before", arg=run, timeout=LASTING)
    made = api.get(f"/api/runs/{lab.run}").json()
    assert made["parent"] == {"id": run, "step": 40}
    optimizer = made["config"]["optimizer"]
    assert (optimizer["learning_rate"], optimizer["momentum"]) == (0.01, 0.9)


def test_the_kinds_of_rates_are_told_where_they_are_known_only(lab: Lab) -> None:
    opened(lab)
    words = lab.page.locator(".landscape-rate-words")
    expect(words).to_contain_text("each step sees 10 of 2,100 samples")
    expect(lab.page.locator(".landscape-rate-marks span")).to_have_count(0)
    lab.page.goto("about:blank")
    opened(lab, "#preset=line&batch_size=100&step=5", 5)
    expect(lab.page.locator(".landscape-rate-marks span").first).to_be_attached(timeout=LASTING)
    expect(words).to_contain_text("goes straight: not above 1/λ = ")
    lab.page.get_by_label("Rate", exact=True).fill("0.5")
    expect(words).to_contain_text("explodes: above 2/λ = ")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_in_the_rates(lab: Lab, axe: str, scheme: Literal["light", "dark"]) -> None:
    lab.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    opened(lab)
    lab.page.get_by_label("Rate", exact=True).fill("-1")
    expect(lab.button("Go on with 0.1")).to_be_visible()
    assert violations(lab.page, axe) == []
