"""Pictures of a phone that a finger swipes."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.fitting import SETTLE
from tests.browser.lab import LASTING, Lab
from tests.browser.layouts.screens import PHONE, box_of, resize


class Finger:
    """A finger on a page."""

    def __init__(self, page: Page) -> None:
        self.session = page.context.new_cdp_session(page)
        self.session.send("Emulation.setTouchEmulationEnabled", {"enabled": True})

    def put(self, kind: str, *points: tuple[float, float]) -> None:
        """Touch, move or lift."""
        touches = [{"x": x, "y": y} for x, y in points]
        self.session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})

    def swipe(self, start: tuple[float, float], across: float, lift: bool = True) -> None:
        """Draw from a point to the left or right."""
        x, y = start
        self.put("touchStart", start)
        for part in range(1, 9):
            self.put("touchMove", (x + across * part / 8, y))
        if lift:
            self.put("touchEnd")


def middle(locator: Locator) -> tuple[float, float]:
    """Give the middle of something."""
    box = box_of(locator)
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@pytest.mark.own_page
def test_a_swipe_changes_the_picture_which_follows_the_finger(lab: Lab) -> None:
    page = lab.page
    resize(page, PHONE)
    finger = Finger(page)
    chosen = page.locator("#stage [aria-selected='true']")
    picture = page.locator("#network .drawing")
    at = box_of(picture)["x"]
    finger.swipe(middle(picture), -80, lift=False)
    page.wait_for_function(
        "at => Math.abs(document.querySelector('#network .drawing').getBoundingClientRect().x - at) <= 1",
        arg=at - 80,
    )
    expect(page.locator("#landscape")).to_be_visible()
    finger.put("touchMove", (middle(picture)[0] - 100, middle(picture)[1]))
    finger.put("touchEnd")
    expect(chosen).to_have_text("Landscape")
    finger.swipe(middle(page.locator("#stage")), -200)
    expect(chosen).to_have_text("One weight")
    finger.swipe(middle(page.locator("#weight .drawing")), -200)
    expect(chosen).to_have_text("One weight")
    finger.swipe(middle(page.locator("#weight .drawing")), 200)
    expect(chosen).to_have_text("Landscape")


@pytest.mark.webgl
@pytest.mark.own_page
def test_a_swipe_on_the_surface_turns_it_and_one_from_its_edge_changes_the_picture(lab: Lab) -> None:
    page = lab.page
    resize(page, PHONE)
    page.get_by_role("tab", name="Landscape").click()
    page.locator("#landscape[data-step]").wait_for(timeout=LASTING)
    finger = Finger(page)
    surface = page.locator(".drawing > .landscape-surface")
    before = surface.screenshot()
    finger.swipe(middle(surface), -160)
    page.evaluate(SETTLE)
    expect(page.locator("#stage [aria-selected='true']")).to_have_text("Landscape")
    assert surface.screenshot() != before
    box = box_of(surface)
    finger.swipe((box["x"] + box["width"] - 6, box["y"] + box["height"] / 2), -200)
    expect(page.locator("#stage [aria-selected='true']")).to_have_text("One weight")
