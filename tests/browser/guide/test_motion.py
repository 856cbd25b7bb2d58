"""Motion in the guide: it ends where the step ends, and there is none for whoever wants less of it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.guide.guide import Guide

# What moves says so; each state that it has been in is kept.
WATCH = """
window.moved = [];
new MutationObserver((changes) => {
  for (const { target } of changes) window.moved.push(target.dataset.motion);
}).observe(document, { subtree: true, attributeFilter: ["data-motion"] });
"""

PICTURE = "() => document.querySelector('.guide-plot .guide-svg').outerHTML"


@pytest.fixture
def moving(browser: Browser, address: str) -> Iterator[Guide]:
    """The guide for whoever has not asked for less motion."""
    page = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="no-preference")
    page.add_init_script(WATCH)
    yield Guide(page, address)
    page.close()


@pytest.fixture
def still(page: Page, address: str) -> Guide:
    """The guide for whoever wants less motion."""
    return Guide(page, address)


def step(guide: Guide) -> None:
    guide.open(1)
    guide.button("Step").click()
    guide.wait(1, step=1)
    expect(guide.page.locator(".guide-figure")).to_have_text("loss 1.01")


def test_a_step_moves_and_ends_with_the_very_picture_of_one_that_does_not(
    moving: Guide, still: Guide
) -> None:
    step(moving)
    expect(moving.page.locator(".guide-over")).to_have_attribute("data-motion", "done")
    assert "running" in moving.page.evaluate("window.moved")
    step(still)
    assert moving.page.evaluate(PICTURE) == still.page.evaluate(PICTURE)
    assert still.page.locator("[data-motion]").count() == 0


@pytest.mark.parametrize(("lesson", "answer"), [(2, "1"), (3, "0")])
def test_an_answer_moves_and_ends_with_the_very_picture_of_one_that_does_not(
    moving: Guide, still: Guide, lesson: int, answer: str
) -> None:
    for guide in (moving, still):
        guide.open(lesson)
        guide.answer(answer)
    expect(moving.page.locator(".guide-stage > .guide-part")).to_have_attribute("data-motion", "done")
    moving.settle()
    still.settle()
    assert moving.page.evaluate(PICTURE) == still.page.evaluate(PICTURE)
    assert moving.numbers() == still.numbers()
    assert still.page.locator("[data-motion]").count() == 0


def test_nothing_is_eased_while_the_ball_is_dragged(moving: Guide) -> None:
    moving.open(1)
    moving.page.get_by_role("slider", name="The ball: the weight").focus()
    moving.page.keyboard.press("ArrowLeft")
    expect(moving.page.locator(".guide-number").first).to_have_text("4.50")
    assert moving.page.evaluate("window.moved") == []
