"""Points that a person paints, by pointer and by keys, and what a network makes of them."""

from math import cos, pi, sin

import httpx
from playwright.sync_api import Locator, Page, Position, expect

from tests.browser.lab import Lab
from tests.browser.test_accessibility import axe, violations

__all__ = ["axe"]

PLANE = "canvas.data-plane"


def place(plane: Locator, x: float, y: float) -> Position:
    """Where a place of the plane from −1 to 1 lies in its picture."""
    box = plane.bounding_box()
    assert box is not None
    return {"x": (x + 1) / 2 * box["width"], "y": (1 - y) / 2 * box["height"]}


def paint_ring(page: Page, name: str, radius: float, points: int) -> None:
    """Click a ring of points of a class."""
    page.get_by_role("button", name=f"Class {name}").click()
    plane = page.locator(PLANE)
    for k in range(points):
        angle = 2 * pi * k / points
        plane.click(position=place(plane, radius * cos(angle), radius * sin(angle)))


def test_two_rings_that_are_painted_are_parted(lab: Lab, api: httpx.Client, axe: str) -> None:
    page = lab.page
    lab.press("Your own data…")
    expect(page.get_by_role("heading", name="New data")).to_be_focused()
    sentence = page.locator(".data-paint-sentence")
    lab.press("Train on these points")
    expect(page.locator(".data").get_by_text("Paint some points first.")).to_be_visible()
    paint_ring(page, "A", 0.3, 6)
    expect(sentence).to_contain_text("Paint a second class")
    paint_ring(page, "B", 0.8, 12)
    expect(sentence).to_have_text("18 points · 100 % right")
    assert violations(page, axe, ".data") == []
    plane = page.locator(PLANE)
    plane.press("3")
    for key in ("Shift+ArrowLeft", "ArrowUp", "Enter"):
        plane.press(key)
    said = page.locator(".data-paint [role=status]")
    expect(said).to_have_text("x −0.20, y 0.05: a point of C. 19 points.")
    plane.press("Control+z")
    expect(sentence).to_have_text("18 points · 100 % right")
    lab.open("#view.room=data")
    expect(sentence).to_have_text("18 points · 100 % right")  # the draft has stayed
    article = lab.run
    lab.press("Train on these points")
    run = lab.wait_for_another(article)
    expect(page.locator("body")).to_have_attribute("data-room", "lab")
    expect(page.locator("body")).not_to_have_attribute("data-step", "0")  # it plays
    told = api.post(f"/api/runs/{run}/train", json={}).json()["run"]
    assert (told["features"], told["accuracy"], told["listed"]) == (2, 1.0, True)


def test_a_curve_is_sprayed_on_a_phone(lab: Lab) -> None:
    page = lab.page
    page.set_viewport_size({"width": 390, "height": 844})
    lab.open("#view.room=data")
    for choice in ("curve", "spray"):
        lab.press(choice)
    plane = page.locator(PLANE)
    assert plane.evaluate("element => getComputedStyle(element).touchAction") == "none"  # a finger paints
    for x, y in ((-0.8, -0.5), (0.8, 0.5)):
        plane.click(position=place(plane, x, y))
    expect(page.locator(".data-paint-sentence")).to_contain_text("6 points · mean squared error")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
