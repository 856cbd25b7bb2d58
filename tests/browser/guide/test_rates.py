"""The guide's learning rates, and its own run: where it plays, and where it ends."""

import httpx
import pytest
from playwright.sync_api import expect

from tests.browser.guide.guide import Guide, number

HALO = 6
"""What a word of a picture has around it, px."""


def test_a_rate_is_tried_by_the_server(guide: Guide, api: httpx.Client) -> None:
    guide.open(5)
    slider = guide.page.get_by_role("slider", name="Learning rate")
    slider.fill("150")
    expect(guide.page.locator(".guide-number").first).to_have_text("2.25")
    body = {"optimizer": {"learning_rate": 2.25}, "start": [4.6, 1], "steps": 30}
    way = api.post(f"/api/runs/{guide.run}/preview", json=body).json()
    assert number(guide.numbers()[1]) == pytest.approx(way["loss"][30], rel=0.005)
    expect(guide.page.locator(".guide-kind")).to_contain_text("Zig-zags")
    slider.fill("190")
    expect(guide.page.locator(".guide-kind")).to_contain_text("Explodes")
    stable = api.get(f"/api/runs/{guide.run}/curvature?step=0").json()["largest_stable_rate"]
    expect(guide.page.locator(".guide-mark-word.guide-mark-limit")).to_have_text(
        f"explodes above {stable:.2f}"
    )


def test_the_kinds_of_rates_have_bowls_and_a_step_is_seen_beside_them(guide: Guide) -> None:
    names = guide.page.locator(".guide-bowls text")
    for width in (390, 1440):
        guide.page.set_viewport_size({"width": width, "height": 900})
        guide.open(5)
        expect(names).to_have_text(["crawls", "good", "zig-zags", "explodes"])
        boxes = [box for one in names.all() if (box := one.bounding_box())]
        ends = [box["x"] + box["width"] - HALO for box in boxes]
        assert all(end <= box["x"] for end, box in zip(ends, boxes[1:], strict=False))
        assert ends[-1] <= width
    expect(guide.page.locator(".guide-kind-now")).to_have_text("good")
    guide.page.get_by_role("slider", name="Learning rate").fill("190")
    expect(guide.page.locator(".guide-kind-now")).to_have_text("explodes")
    ball = guide.page.locator(".guide-plot .guide-ball")
    before = ball.get_attribute("cx")
    guide.button("Step").click()
    guide.wait(5, step=1)
    expect(ball).not_to_have_attribute("cx", before or "")
    assert "at rate 0.5: step 1 of 30" in guide.page.locator(".guide-transport").inner_text()


@pytest.mark.parametrize(("lesson", "last"), [(1, 30), (8, 4200)])
def test_after_the_last_step_none_is_offered(guide: Guide, lesson: int, last: int) -> None:
    guide.open(lesson)
    guide.page.keyboard.press("End")
    guide.wait(lesson, step=last)
    note = guide.page.locator("#guide-epoch-note")
    expect(note).to_contain_text(f"Finished: step {last:,} of {last:,}")
    expect(note).to_contain_text("Reset goes back to the start.")
    for name in ("Step", "Epoch"):
        expect(guide.button(name)).to_have_attribute("aria-disabled", "true")
    guide.page.keyboard.press("ArrowRight")
    guide.button("Reset").click()
    guide.wait(lesson, step=0)
    expect(guide.page.get_by_role("alert").filter(has_text="server")).to_have_count(0)
    for name in ("Step", "Epoch"):
        expect(guide.button(name)).not_to_have_attribute("aria-disabled", "true")


def test_play_walks_to_the_end_and_pause_stops_it(guide: Guide) -> None:
    guide.open(6)
    guide.button("Play").click()
    guide.page.locator("#guide:not([data-step='0'])").wait_for()
    guide.button("Pause").click()
    expect(guide.button("Play")).to_be_visible()
    guide.button("Reset").click()
    guide.wait(6, step=0)
