"""Drive the lab as a person does, and wait for what the page says of itself."""

import re

import httpx
from playwright.sync_api import Locator, Page

LASTING = 30_000
"""The longest wait for a state of the page, in ms."""


class Lab:
    """One page of the lab; it opens on the article's run at its first use, unless `open` is that."""

    def __init__(self, page: Page, address: str) -> None:
        self._page = page
        self._is_open = False
        self.address = address

    @property
    def page(self) -> Page:
        """The page, open."""
        if not self._is_open:
            self.open()
        return self._page

    def open(self, fragment: str = "") -> None:
        """Open the lab, with settings in its address, and wait for its first picture.

        Without settings its address names the mode: a first visit to the bare address opens the guide.
        """
        self._is_open = True
        leave(self._page, self.address)
        self._page.goto(f"{self.address}/{fragment or '#view.mode=lab'}")
        self._page.locator("body[data-step]").wait_for(timeout=LASTING)

    def wait(self, **data: str | int) -> None:
        """Wait until the page says so: `step=5`, `status="finished"`."""
        conditions = "".join(f"[data-{name}='{value}']" for name, value in data.items())
        self.page.locator(f"body{conditions}").wait_for(timeout=LASTING)

    def wait_for_another(self, run: str) -> str:
        """Wait until the page shows another run than this one; give its id."""
        self.page.locator(f"body:not([data-run='{run}'])").wait_for(timeout=LASTING)
        return self.run

    def data(self, name: str) -> str:
        """Read what the page says of itself now."""
        value = self.page.locator("body").get_attribute(f"data-{name}")
        assert value is not None
        return value

    @property
    def run(self) -> str:
        """The id of the run on screen."""
        return self.data("run")

    @property
    def step(self) -> int:
        """The step on screen."""
        return int(self.data("step"))

    def button(self, name: str) -> Locator:
        """Find a button by its accessible name."""
        return self.page.get_by_role("button", name=name, exact=True)

    def press(self, name: str) -> None:
        """Press a button."""
        self.button(name).click()

    def set(self, label: str, value: str | float) -> None:
        """Type into a field and leave it."""
        field = self.page.get_by_label(label, exact=True)
        field.fill(str(value))
        field.press("Enter")

    def sentence(self) -> Locator:
        """Find the headline."""
        return self.page.locator("#narration .sentence")


def leave(page: Page, address: str) -> None:
    """Be on a document of the same server that does nothing; another server's would cost a new process."""
    nothing = f"{address}/api/races"
    if page.url != nothing:
        page.goto(nothing)


def index_of(api: httpx.Client, run: str, label: str) -> int:
    """Give the place in theta of the weight of this name."""
    layer, role, *place = re.split(r"[/\[\], ]+", label.rstrip("]"))
    parameters = api.get(f"/api/runs/{run}").json()["parameters"]
    part = next(one for one in parameters if (one["layer"], one["role"]) == (layer, role))
    offset = 0
    for at, length in zip(map(int, place), part["shape"], strict=True):
        offset = offset * length + at
    return int(part["start"]) + offset
