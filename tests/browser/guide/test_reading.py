"""The guide for those who read it: few words, large ones, by keyboard, on a phone, in the dark."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.guide.guide import LESSONS, Guide
from tests.browser.layouts.screens import resize
from tests.browser.test_accessibility import follow, scan, violations

MOST_TEXTS = 70
SMALLEST = 16
KEY = 28
LAPTOP, SMALL_LAPTOP, TABLET, PHONE = (1440, 900), (1280, 720), (820, 1180), (390, 844)


@pytest.fixture(scope="session")
def axe(need_package: Callable[[str], Path]) -> str:
    """The source of axe-core, which npm installs."""
    return (need_package("axe-core") / "axe.min.js").read_text("utf-8")


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_screen_has_few_texts_and_none_is_small(guide: Guide, lesson: int) -> None:
    guide.open(lesson)
    guide.button("Step").click()
    guide.wait(lesson, step=1)
    for size in (LAPTOP, PHONE):
        resize(guide.page, size)
        texts = guide.texts()
        assert len(texts) <= MOST_TEXTS
        assert [one for one in texts if one["size"] < SMALLEST] == []
        sizes = guide.page.locator(".guide-number:visible").evaluate_all(
            "all => all.map((one) => parseFloat(getComputedStyle(one).fontSize))"
        )
        assert sizes
        assert min(sizes) >= KEY


@pytest.mark.parametrize("lesson", LESSONS)
def test_one_button_at_most_is_dark(guide: Guide, lesson: int) -> None:
    guide.open(lesson)
    dark = guide.page.locator(".guide-dark:visible")
    assert dark.count() <= 1
    assert dark.count() == 1 or guide.page.locator(".guide-choice").count() > 1


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_fits_on_a_narrow_screen(guide: Guide, lesson: int) -> None:
    guide.open(lesson)
    for size in (SMALL_LAPTOP, TABLET, PHONE):
        resize(guide.page, size)
        assert guide.page.evaluate("() => document.documentElement.scrollWidth") <= size[0]
        assert guide.page.locator(
            "#guide button:visible, #guide input:visible, .guide-number:visible"
        ).evaluate_all(BEYOND) == [], size  # fmt: skip


BEYOND = """all => all.filter((one) => !one.closest("pre") && one.getBoundingClientRect().right > innerWidth)
  .map((one) => one.textContent)"""


def test_the_deed_is_in_sight_at_once_on_a_phone_and_covers_no_answer(guide: Guide) -> None:
    guide.page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    for lesson in (1, 3, 6, 8):
        guide.open(lesson)
        expect(guide.page.locator(".guide-deeds")).to_be_in_viewport(ratio=1)
        answers = ".guide-form .guide-button" if lesson == 1 else ".guide-choice"
        guide.page.locator(answers).last.focus()
        box, deeds = (guide.page.locator(one).last.bounding_box() for one in (answers, ".guide-deeds"))
        assert box is not None
        assert deeds is not None
        assert box["y"] + box["height"] <= deeds["y"]


@pytest.mark.parametrize("size", [PHONE, SMALL_LAPTOP], ids=["phone", "small laptop"])
def test_the_numbers_of_a_small_step_are_large_and_whole(guide: Guide, size: tuple[int, int]) -> None:
    guide.page.set_viewport_size({"width": size[0], "height": size[1]})
    guide.open(6)
    for step in range(1, 16):
        guide.button("Step").click()
        guide.wait(6, step=step)
    said = guide.page.locator(".guide-said:visible").first
    expect(said).to_have_text("Loss fell from 0.009457 to 0.009454.")
    figures = guide.page.locator(".guide-equation .guide-number:visible")
    assert figures.all_inner_texts() == ["1.99376", "0.5", "0.00163", "1.99295"]
    sizes = "all => all.map((one) => parseFloat(getComputedStyle(one).fontSize))"
    assert min(figures.evaluate_all(sizes)) >= KEY
    ends = figures.evaluate_all("all => all.map((one) => one.getBoundingClientRect().right)")
    assert max(ends) <= size[0]


@pytest.mark.parametrize("lesson", LESSONS)
def test_all_of_a_lesson_is_in_sight_on_a_laptop(guide: Guide, lesson: int) -> None:
    guide.open(lesson)
    for answered in (False, True):
        if answered:
            guide.answer("1")
        for size in (SMALL_LAPTOP, LAPTOP):
            resize(guide.page, size)
            height = guide.page.evaluate("() => document.documentElement.scrollHeight")
            assert height <= size[1], (answered, size)
            assert len(guide.texts()) <= MOST_TEXTS


@pytest.mark.parametrize("lesson", LESSONS)
def test_axe_finds_nothing_serious(guide: Guide, axe: str, lesson: int) -> None:
    guide.open(lesson)
    assert violations(guide.page, axe) == []


@pytest.mark.parametrize("lesson", LESSONS)
def test_axe_finds_nothing_serious_in_an_answer(guide: Guide, axe: str, lesson: int) -> None:
    guide.open(lesson)
    guide.answer("1")
    if lesson == 3:
        guide.button("turn a line yourself").click()
        guide.page.locator(".guide-turns").wait_for()
    if lesson == 6:
        guide.button("Check").click()
    if lesson == 8:
        guide.page.locator(".guide-token-rate").focus()
    assert scan(guide.page, axe, {}) == []
    follow(guide.page, "dark")
    assert scan(guide.page, axe, {}) == []


def test_a_lesson_is_done_by_keyboard_alone(guide: Guide) -> None:
    guide.open(1)
    press = guide.page.keyboard.press
    reached: list[str] = []
    for _ in range(30):
        press("Tab")
        reached.append(guide.page.evaluate("() => document.activeElement.getAttribute('aria-label') ?? ''"))
        if reached[-1] == "Your answer":
            break
    guide.page.keyboard.type("2")
    press("Enter")
    guide.page.locator(".guide-verdict b").wait_for()
    while guide.page.evaluate("() => document.activeElement.textContent.trim()") != "Step":
        press("Tab")
    press("Enter")
    guide.wait(1, step=1)
    press("Tab")
    press("Enter")
    guide.wait(2)
    expect(guide.page.get_by_role("heading", level=2)).to_be_focused()


def test_the_players_keys_drive_the_guides_run(guide: Guide) -> None:
    guide.open(1)
    for key, step in (("ArrowRight", 1), ("e", 2), ("ArrowLeft", 1), ("End", 30), ("Home", 0)):
        guide.page.keyboard.press(key)
        guide.wait(1, step=step)
    guide.page.keyboard.press(" ")
    guide.page.locator("#guide:not([data-step='0'])").wait_for()
    guide.page.keyboard.press(" ")
    expect(guide.button("Play")).to_be_visible()


def test_the_ball_is_a_slider_that_arrow_keys_move(guide: Guide) -> None:
    guide.open(1)
    ball = guide.page.get_by_role("slider", name="The ball: the weight")
    expect(ball).to_have_attribute(
        "aria-valuetext", "weight 4.60, loss 2.57, gradient 1.97, uphill to the right"
    )
    ball.focus()
    guide.page.keyboard.press("ArrowLeft")
    expect(ball).to_have_attribute("aria-valuenow", "4.50")
    guide.page.keyboard.press("Shift+ArrowLeft")
    expect(ball).to_have_attribute("aria-valuenow", "3.50")


def test_a_term_is_explained_under_the_pointer_and_with_the_focus(guide: Guide) -> None:
    guide.open(1)
    word = guide.page.get_by_role("button", name="loss", exact=True)
    tip = guide.page.get_by_role("tooltip").filter(has_text="how wrong the network is")
    expect(tip).to_be_hidden()
    word.hover()
    expect(tip).to_be_visible()
    guide.page.mouse.move(0, 0)
    expect(tip).to_be_hidden()
    word.focus()
    expect(tip).to_be_visible()
    guide.page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
