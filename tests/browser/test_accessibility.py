"""The page for those who do not see it as drawn, or see it on a small screen."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.frames import PHASES
from tests.browser.lab import Lab
from tests.browser.landscape.view import View
from tests.browser.layouts.screens import resize
from tests.browser.learn.lesson import Lesson
from tests.browser.talk.talk import Talk

SERIOUS = {"serious", "critical"}


@pytest.fixture(scope="session")
def axe(need_package: Callable[[str], Path]) -> str:
    """The source of axe-core, which npm installs."""
    return (need_package("axe-core") / "axe.min.js").read_text("utf-8")


COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}


def violations(page: Page, axe: str, within: str = "html") -> list[str]:
    """Give what axe finds serious in a part of the page in light, and of its colours in dark, with places."""
    found = scan(page, axe, {}, within)
    follow(page, "dark")
    found += scan(page, axe, COLOURS, within)
    follow(page, "light")
    return found


def follow(page: Page, theme: Literal["light", "dark"]) -> None:
    """Let the page follow the system into a theme."""
    page.emulate_media(color_scheme=theme)
    page.locator(f"html[data-theme='{theme}']").wait_for()


def scan(page: Page, axe: str, options: dict[str, Any], within: str = "html") -> list[str]:
    """Give what axe finds serious in a part of the page as it is."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(f"() => {{ {axe} }}")
    result: dict[str, Any] = page.evaluate(
        "([within, options]) => axe.run(within, { ...options, resultTypes: ['violations'] })",
        [within, options],
    )
    return [
        f"{found['id']}: {node['target']} {node['failureSummary']}"
        for found in result["violations"]
        if found["impact"] in SERIOUS
        for node in found["nodes"]
    ]


@pytest.mark.webgl
def test_axe_finds_nothing_serious_before_the_first_step(lab: Lab, axe: str) -> None:
    assert violations(lab.page, axe) == []


@pytest.mark.webgl
def test_axe_finds_nothing_serious_in_mid_run(lab: Lab, axe: str) -> None:
    lab.press("Epoch")
    lab.wait(step=210, status="ready")
    assert violations(lab.page, axe) == []


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (820, 1180), (390, 844), (320, 640)])
def test_axe_finds_nothing_serious_on_any_screen(lab: Lab, axe: str, size: tuple[int, int]) -> None:
    lab.open("#preset=spiral&step=40")
    lab.wait(step=40)
    resize(lab.page, size)
    tabs = lab.page.locator("#stage .tab").filter(visible=True).all()
    for tab in tabs or [lab.page.locator(".landscape-view")]:
        tab.click()
        assert violations(lab.page, axe) == []
    lab.press("Menu")
    expect(lab.page.locator("#tools-list")).to_be_visible()
    assert violations(lab.page, axe, ".bar") == []


def test_more_contrast_and_forced_colours_keep_what_is_chosen_in_sight(lab: Lab) -> None:
    page = lab.page
    quiet = page.locator("#network .choices [aria-pressed='false']").first
    colour = "element => getComputedStyle(element).color"
    usual = quiet.evaluate(colour)
    page.emulate_media(contrast="more")
    assert quiet.evaluate(colour) != usual
    page.emulate_media(contrast="null", forced_colors="active")
    chosen = page.locator("#network header .choices [aria-pressed='true']")
    line = "element => getComputedStyle(element, '::after').backgroundColor"
    assert chosen.evaluate(line) != page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor")
    lab.button("Play").focus()
    assert lab.button("Play").evaluate("element => getComputedStyle(element).outlineStyle") == "solid"


def test_axe_finds_nothing_serious_with_everything_unfolded(lab: Lab, axe: str) -> None:
    lab.set("Batch size", 0)
    expect(lab.page.get_by_label("Batch size", exact=True)).to_have_attribute("aria-invalid", "true")
    for unfolded in lab.page.locator("#settings summary").all():
        if unfolded.is_visible():  # what a preset alone has is hidden
            unfolded.click()
    lab.press("About Optimizer")
    assert violations(lab.page, axe) == []


@pytest.mark.webgl
def test_axe_finds_nothing_serious_with_every_card_and_menu_open(lab: Lab, axe: str) -> None:
    View(lab).wait(0)
    View(lab).choose("map")
    View(lab).settle()
    View(lab).large.click()
    expect(lab.page.get_by_label("What if").get_by_role("img")).to_be_visible()
    for menu in ("Save the landscape", "Narration"):
        lab.page.locator(f"summary[aria-label='{menu}']").press("Enter")
    expect(lab.page.get_by_role("group", name="Narration")).to_be_visible()
    assert violations(lab.page, axe) == []


def test_axe_finds_nothing_serious_in_any_picture_of_a_weight(lab: Lab, axe: str) -> None:
    lab.press("Step")
    lab.page.locator("#weight .drawing svg[data-step='1']").wait_for()
    for picture in ("history", "layer", "sum", "curve", "Feel the slope"):
        lab.press(picture)
        assert violations(lab.page, axe, "#weight") == [], picture


def test_axe_finds_nothing_serious_in_slow_motion(lab: Lab, axe: str) -> None:
    lab.press("Slow motion")
    for phase, within in ((0, "html"), (2, "#network"), (4, "#network")):
        lab.press(PHASES[phase])
        lab.page.locator(f"#network .frames[data-told='{phase}']").wait_for()
        assert violations(lab.page, axe, within) == []


def test_axe_finds_nothing_serious_while_branches_are_compared_and_bookmarks_noted(
    lab: Lab, axe: str
) -> None:
    run = lab.run
    lab.press("Epoch")
    lab.wait(step=210)
    lab.set("Learning rate", "0.001")
    lab.wait_for_another(run)
    lab.press("Bookmark this moment")
    lab.page.keyboard.press("Enter")
    lab.press("Compare with A")
    lab.page.get_by_role("columnheader", name="A adam 0.0001").wait_for()
    lab.press("Delete B")
    lab.press("Delete the bookmark at step 210")
    lab.press("Edit the note at step 210")
    assert violations(lab.page, axe) == []


@pytest.mark.parametrize("panel", ["landscape", "equation", "both"])
def test_axe_finds_nothing_serious_before_an_audience(lab: Lab, axe: str, panel: str) -> None:
    talk = Talk(lab)
    talk.open("#preset=line&step=3", panel)
    assert scan(lab.page, axe, {}) == []
    talk.press("ArrowRight", "t")
    lab.page.locator("html[data-theme='light']").wait_for()
    assert scan(lab.page, axe, COLOURS) == []
    talk.press("?")
    assert scan(lab.page, axe, {}, "#keys") == []


@pytest.mark.parametrize("path", ["learn", "docs"])
def test_axe_finds_nothing_serious_in_the_other_pages(page: Page, address: str, axe: str, path: str) -> None:
    page.goto(f"{address}/{path}")
    assert scan(page, axe, {}) == []
    page.emulate_media(color_scheme="dark")
    page.reload()
    assert scan(page, axe, COLOURS) == []


def test_axe_finds_nothing_serious_in_the_article_s_figures_and_its_quiz(
    page: Page, address: str, axe: str
) -> None:
    lesson = Lesson(page, address)
    lesson.open("#quiz.seed=3")
    page.get_by_role("button", name="Begin").click()
    lesson.wait_for_question(0).locator(".quiz-choice").first.click()
    expect(page.locator("#quiz .quiz-word")).to_be_visible()
    for place in page.locator("figure").all():
        lesson.figure((place.get_attribute("id") or "").removeprefix("figure-"))
    page.locator("#figure-lines .quiz-choice").first.click()
    expect(page.locator("#figure-lines .quiz-word")).to_be_visible()
    assert violations(page, axe) == []
    lesson.open("#quiz.seed=3&quiz.result=10110111")
    expect(page.locator(".quiz-result")).to_be_visible()
    assert violations(page, axe, "#quiz") == []


def test_axe_finds_nothing_serious_in_the_lab_s_question_and_the_way_back(lab: Lab, axe: str) -> None:
    lab.open("#step=50&view.lesson=3")
    lab.wait(step=50)
    lab.press("Quiz me")
    lab.page.locator("#quiz .quiz-choice").first.click()
    expect(lab.page.locator("#quiz .quiz-word")).to_be_visible()
    assert violations(lab.page, axe) == []


def show(lab: Lab, theme: str) -> None:
    """Choose a theme with the page's button."""
    if theme == "dark":
        lab.press("Dark theme")
    lab.page.locator(f"html[data-theme='{theme}']").wait_for()


def test_a_chosen_theme_is_remembered(lab: Lab) -> None:
    show(lab, "dark")
    lab.open()
    lab.page.locator("html[data-theme='dark']").wait_for()


def test_the_systems_theme_is_followed_until_one_is_chosen(lab: Lab) -> None:
    follow(lab.page, "dark")
    follow(lab.page, "light")
    assert lab.page.locator("html").get_attribute("data-theme") == "light"


@pytest.mark.webgl
def test_nothing_is_wider_than_the_screen(lab: Lab) -> None:
    for step, width in enumerate([390, 720, 1000, 1280, 1440], start=1):
        resize(lab.page, (width, 844))
        lab.press("Step")
        lab.wait(step=step)
        assert lab.page.evaluate("() => document.documentElement.scrollWidth") <= width


@pytest.mark.webgl
def test_a_laptops_screen_holds_the_whole_page(lab: Lab) -> None:
    assert lab.page.evaluate("() => document.documentElement.scrollHeight") <= 900


def test_the_players_targets_are_large_on_a_phone(lab: Lab) -> None:
    resize(lab.page, (390, 844))
    lab.press("More controls")
    # A mark of a bookmark, which other tests may have left, lies on the timeline: the list has it, too.
    for button in lab.page.locator("#player button:not(.timeline-mark)").filter(visible=True).all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44, button.get_attribute("aria-label")


def test_a_screen_reader_is_told_how_training_goes(lab: Lab) -> None:
    lab.open("#epochs=2")
    lab.press("To the end")
    lab.wait(status="finished")
    said = lab.page.locator("#narration p[role='status']")
    expect(said).to_contain_text("Finished after 420 steps.")


@pytest.mark.webgl
def test_axe_finds_nothing_serious_in_the_names_of_everything(lab: Lab, axe: str) -> None:
    lab.press("Step")
    lab.wait(step=1)
    lab.page.keyboard.press("w")
    lab.page.locator("#naming").get_by_role("button", name="Gradient the").focus()
    assert violations(lab.page, axe, "#naming") == []
