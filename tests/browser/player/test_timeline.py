"""Go through a run by its timeline, with the pointer and with keys."""

import re

from playwright.sync_api import Page, expect

from tests.browser.lab import Lab

WATCH = """() => {
  const views = [".weight-equation", ".counters", ".log-lines", "#chart .caption", "#log .caption"];
  const more = ["#network .caption", "#predictions .caption", ".weight-check", ".weight-check:last-child"];
  const svg = document.querySelector("#weight .drawing svg");
  const texts = () => [...views, ...more].map((name) => document.querySelector(name).textContent);
  window.told = () => [...texts(), svg.dataset.step, svg.getAttribute("aria-label")];
  window.seen = new Map();
  new MutationObserver(() => seen.set(document.body.dataset.step, told())).observe(document.body, {
    attributeFilter: ["data-step"],
  });
}"""
"""Note what the views tell in the very moment when the page says that it has drawn another step."""


def test_a_click_on_the_timeline_goes_there(lab: Lab) -> None:
    timeline = lab.page.get_by_role("slider", name="Timeline")
    box = timeline.bounding_box()
    assert box is not None
    timeline.click(position={"x": box["width"] / 2, "y": 20})
    expect(lab.page.locator("body")).to_have_attribute("data-step", re.compile("^(209[6-9]|210[0-4])$"))


def test_a_dragged_timeline_ends_where_it_is_let_go(lab: Lab) -> None:
    lab.open("#epochs=5")
    timeline = lab.page.get_by_role("slider", name="Timeline")
    box = timeline.bounding_box()
    assert box is not None
    mouse = lab.page.mouse
    mouse.move(box["x"] + 10, box["y"] + 20)
    mouse.down()
    mouse.move(box["x"] + 300, box["y"] + 20, steps=12)
    mouse.move(box["x"] + box["width"], box["y"] + 20)
    mouse.up()
    lab.wait(step=1050, status="finished")


def test_every_view_follows_a_dragged_timeline_in_one_picture(page: Page, address: str) -> None:
    lab = Lab(page, address)
    lab.open("#step=4200")  # all steps are in the past: on the way to one that is ahead, others are drawn
    lab.wait(step=4200, status="finished")
    box = page.get_by_role("slider", name="Timeline").bounding_box()
    assert box is not None
    places = [(box["x"] + share * box["width"], box["y"] + 20) for share in (0.1, 0.3, 0.5, 0.7, 0.9, 0.2)]
    page.evaluate(WATCH)
    slow = {}
    for place in [*places, *places]:  # twice, for a number's count of digits grows while it changes
        before = lab.step
        page.mouse.click(*place)
        page.locator(f"body:not([data-step='{before}'])").wait_for()
        page.wait_for_timeout(200)
        slow[str(lab.step)] = page.evaluate("told()")
    page.evaluate("seen.clear()")
    back = places[::-1]  # ends at another step than it begins at
    page.mouse.move(*back[0])
    page.mouse.down()
    for place in back:
        page.mouse.move(*place)
    page.mouse.up()
    lab.wait(step=next(iter(slow)))
    seen = dict(page.evaluate("[...seen]"))
    assert len(slow) == len(places)
    assert seen == {step: slow[step] for step in seen}
    assert seen  # a slow machine may leave out all but the last


def test_keys_move_the_timeline(page: Page, address: str) -> None:
    lab = Lab(page, address)
    lab.open("#step=300&epochs=4")
    lab.wait(step=300)
    timeline = page.get_by_role("slider", name="Timeline")
    moves = {"ArrowRight": 301, "ArrowLeft": 300, "PageUp": 510, "PageDown": 300, "Home": 0, "End": 840}
    for key, step in moves.items():
        timeline.press(key)
        lab.wait(step=step)


def test_the_timeline_says_where_it_stands(lab: Lab) -> None:
    lab.press("Epoch")
    lab.wait(step=210)
    timeline = lab.page.get_by_role("slider", name="Timeline")
    expect(timeline).to_have_attribute("aria-valuetext", "step 210 of 4,200, epoch 1")
