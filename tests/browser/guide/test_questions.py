"""The guide's questions about all weights and the program: where they stand, and what comes after one."""

import httpx
from playwright.sync_api import expect

from tests.browser.guide.guide import Guide

FIRST = 2952
"""The seed of the first questions."""


def test_after_the_steps_of_an_epoch_it_is_asked_why_a_batch_rises(guide: Guide, api: httpx.Client) -> None:
    guide.page.set_viewport_size({"width": 1280, "height": 720})
    guide.open(7)
    further = guide.button("Why may the loss of a batch rise?")
    expect(further).to_be_hidden()
    guide.answer("210")
    further.click()
    asked = api.get(f"/api/runs/{guide.run}/questions", params={"step": 0, "seed": FIRST}).json()["questions"]
    text = next(one["text"] for one in asked if one["id"] == "batch_rise")
    expect(guide.page.locator(".guide-question")).to_have_text(text)
    guide.page.get_by_role("button", name="It has other samples").click()
    expect(guide.page.locator(".guide-verdict b")).to_have_text("Yes.")
    assert guide.page.evaluate("() => document.documentElement.scrollHeight") <= 720


def test_on_a_phone_the_questions_of_the_last_lessons_stand_above_their_figures(guide: Guide) -> None:
    guide.page.set_viewport_size({"width": 390, "height": 844})
    for lesson in (7, 8):
        guide.open(lesson)
        question, figure = (guide.page.locator(one).bounding_box() for one in (".guide-quiz", ".guide-stage"))
        assert question is not None
        assert figure is not None
        assert question["y"] + question["height"] <= figure["y"]
