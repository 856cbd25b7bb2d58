"""Talk mode's screen: what it says in each state, and whether the last row can read it."""

import io
import re

import pytest
from PIL import Image, ImageStat
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.lab import LASTING, Lab
from tests.browser.landscape.view import COLOURS, drawn
from tests.browser.talk.talk import Talk

SCREENS: list[ViewportSize] = [
    {"width": 1280, "height": 720},
    {"width": 1920, "height": 1080},
    {"width": 1024, "height": 768},
]
PANELS = ["landscape", "equation", "both"]
LEAST = 24
"""px of the smallest text on a screen of 1280×720."""
SHARE = 1 / 30
"""Of the screen's height, for every text; see docs/decisions.md."""


@pytest.fixture
def talk(lab: Lab) -> Talk:
    """Talk mode, not yet open."""
    return Talk(lab)


@pytest.mark.parametrize("panel", PANELS)
def test_every_text_can_be_read_from_the_last_row_and_none_is_cut_off(talk: Talk, panel: str) -> None:
    talk.open("#step=2310", panel)
    for screen in SCREENS:
        talk.page.set_viewport_size(screen)
        talk.page.locator(f"#talk[style*='--u: {unit(screen)}']").wait_for()
        talk.page.evaluate(
            "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
        )
        talk.assert_pictures_are_free()
        texts = talk.texts()
        assert len(texts) > 6
        for text in texts:
            assert text["size"] >= screen["height"] * SHARE - 0.01, text
            assert text["left"] >= 0, text
            assert text["right"] <= screen["width"], text
            assert text["top"] >= 0, text
            assert text["bottom"] <= screen["height"], text
    assert SCREENS[0]["height"] * SHARE == LEAST


def unit(screen: ViewportSize) -> str:
    """Give the first digits of what the page has as its unit, in px."""
    return f"{min(screen['height'] / 720, screen['width'] / 900):.6g}"[:4]


@pytest.mark.parametrize("panel", ["equation", "both"])
def test_key_figures_are_the_largest(talk: Talk, panel: str) -> None:
    talk.open("#preset=line&step=1&optimizer.learning_rate=0.5", panel)
    sizes = [text["size"] for text in talk.texts() if text["text"] in talk.figures()]
    assert len(sizes) == 4
    assert min(sizes) >= 2 * LEAST


STATES = {
    "#preset=line": ("Loss 1.2742", "Before the first step."),
    "#preset=line&step=3": ("Loss", "It was 1.2742 at the start."),
    "#preset=line&epochs=2&step=20": ("Loss", "Finished. It was 1.2742 at the start."),
    "#preset=iris&epochs=1&step=15": ("Loss", "Finished, accuracy"),
    "#preset=line&optimizer.learning_rate=1.2&step=200": ("Loss", "The loss blew up: 1.2742 at step 0"),
    "#preset=line&optimizer.learning_rate=10000&step=150": ("Loss", "Diverged at step"),
    "#preset=rosenbrock&step=20": ("f ", "It was 24.2000 at the start."),
}


@pytest.mark.parametrize("fragment", STATES)
def test_the_sentence_is_true_in_every_state(talk: Talk, fragment: str) -> None:
    talk.open(fragment)
    head, said = STATES[fragment]
    expect(talk.title()).to_contain_text(head)
    expect(talk.said()).to_contain_text(said)
    talk.assert_pictures_are_free()
    step, total = talk.root.locator(".talk-place").inner_text().removeprefix("Step ").split(" of ")
    assert int(step.replace(",", "")) == talk.lab.step
    assert int(total.replace(",", "")) >= talk.lab.step


def test_a_link_opens_it_at_its_run_step_and_picture_and_so_does_a_reload(talk: Talk) -> None:
    talk.open("#preset=line&step=7", "both")
    run = talk.lab.run
    talk.press("ArrowRight")
    talk.lab.wait(step=8)
    talk.press("e")
    expect(talk.page).to_have_url(re.compile(r"step=8.*view\.panel=equation"))
    assert "view.mode=talk" in talk.page.url
    talk.page.reload()
    talk.lab.wait(run=run, step=8, mode="talk")
    talk.wait("equation")


def test_a_moment_that_is_typed_leads_back_to_the_lab(talk: Talk) -> None:
    talk.open()
    talk.page.evaluate("() => { location.hash = '#preset=line&step=4'; }")
    talk.lab.wait(step=4, mode="lab")


def test_what_cannot_be_in_a_link_is_told_until_the_next_key(talk: Talk) -> None:
    talk.lab.open("#preset=line&view.mode=talk&view.panel=chart")
    notice = talk.root.locator(".talk-notice")
    expect(notice).to_contain_text("view.panel must be one of landscape, equation, both. Got chart.")
    assert min(text["size"] for text in talk.texts()) >= LEAST
    talk.press("ArrowRight")
    expect(notice).to_be_hidden()


def test_the_pointer_hides_while_it_rests_and_held_down_it_is_a_spotlight(talk: Talk) -> None:
    talk.open()
    light = talk.root.locator(".talk-light")
    talk.page.mouse.move(400, 300)
    expect(talk.root).not_to_have_class("talk talk-resting")
    expect(talk.root).to_have_class("talk talk-resting", timeout=LASTING)
    expect(talk.root).to_have_css("cursor", "none")
    before = brightness(talk.page, 900, 400)
    talk.page.mouse.down()
    expect(light).to_be_visible()
    talk.page.mouse.move(640, 360)
    assert brightness(talk.page, 900, 400) < 0.5 * before
    talk.page.mouse.up()
    expect(light).to_be_hidden()


def brightness(page: Page, x: int, y: int) -> float:
    """Measure how light a spot of the page is, of 255."""
    clip: dict[str, float] = {"x": x, "y": y, "width": 20, "height": 20}
    picture = Image.open(io.BytesIO(page.screenshot(clip=clip))).convert("L")  # type: ignore[arg-type]
    return ImageStat.Stat(picture).mean[0]


def test_without_webgl_the_map_stands_for_the_surface(talk: Talk) -> None:
    talk.open("#preset=line&step=3")
    pane = talk.root.locator(".talk-landscape.flat .talk-pane:visible")
    colours, covered = drawn(Image.open(io.BytesIO(pane.screenshot())).convert("RGB"))
    assert colours > COLOURS
    assert covered > 0.5
    expect(pane).to_have_attribute("role", "img")


@pytest.mark.webgl
def test_the_surface_is_drawn_and_drawn_anew_with_each_step(talk: Talk) -> None:
    talk.open("#preset=line&step=1")
    pane = talk.root.locator(".talk-pane:visible")
    first = pane.screenshot()
    colours, covered = drawn(Image.open(io.BytesIO(first)).convert("RGB"))
    assert colours > COLOURS
    assert 0.1 < covered < 0.95
    talk.press("ArrowRight")
    talk.lab.wait(step=2)
    talk.wait("landscape")
    assert pane.screenshot() != first
    talk.press("b")
    talk.wait("both")
    talk.page.set_viewport_size({"width": 820, "height": 1180})
    talk.page.locator("#talk[style*='--u: 0.91']").wait_for()
    talk.assert_pictures_are_free()
