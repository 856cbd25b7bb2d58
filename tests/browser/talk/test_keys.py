"""Talk mode by keyboard alone: into it, through a run, and back."""

import re

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.browser.guide.guide import number
from tests.browser.lab import LASTING, Lab, index_of
from tests.browser.talk.talk import Talk


@pytest.fixture
def talk(lab: Lab) -> Talk:
    """Talk mode, not yet open."""
    return Talk(lab)


def test_a_whole_talk_is_held_by_keys(lab: Lab, talk: Talk) -> None:
    lab.open("#preset=line")
    run = lab.run
    talk.press("p")
    talk.wait("landscape")
    talk.press("ArrowRight")
    lab.wait(run=run, step=1, epoch=1, status="ready", mode="talk", connection="open")
    talk.press("ArrowLeft")
    lab.wait(step=0)
    talk.press("Shift+ArrowRight")
    lab.wait(step=10, epoch=1)
    talk.press("e")
    talk.wait("equation")
    talk.press("b")
    talk.wait("both")
    talk.press("l")
    talk.wait("landscape")
    talk.press("End")
    lab.wait(step=200, status="finished")
    talk.press("Home")
    lab.wait(step=0, status="ready")
    talk.press("Escape")
    lab.wait(run=run, mode="lab", step=0)
    expect(lab.button("Play")).to_be_visible()
    expect(talk.root).to_be_hidden()


def test_a_key_right_after_another_is_of_the_mode_that_this_led_to(talk: Talk) -> None:
    talk.open()
    talk.page.evaluate(
        """() => ["Escape", "p", "e"].forEach((key) =>
          document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })))"""
    )
    talk.wait("equation")


def test_space_plays_and_pauses_after_a_press_on_a_key_too(lab: Lab, talk: Talk) -> None:
    talk.open()
    lab.press("Equation")
    talk.press("Space")
    lab.page.locator("body:not([data-step='0'])").wait_for(timeout=LASTING)
    expect(lab.button("Pause")).to_be_visible()
    talk.press("Space")
    expect(lab.button("Play")).to_be_visible()
    expect(talk.root).to_have_attribute("data-panel", "equation")


def test_a_key_is_shown_until_it_was_used(talk: Talk) -> None:
    talk.open()
    assert talk.hints() == ["Play", "Step", "Equation", "Keys", "Full lab"]
    talk.press("ArrowRight")
    talk.lab.wait(step=1)
    assert talk.hints() == ["Play", "Equation", "Keys", "Full lab"]
    talk.press("e")
    talk.wait("equation")
    assert talk.hints() == ["Play", "Landscape", "Keys", "Full lab"]
    talk.press("Escape")
    talk.lab.wait(mode="lab")
    talk.press("p")
    talk.wait("equation")
    assert talk.hints() == ["Play", "Landscape", "Keys"]


def test_the_ground_is_dark_first_and_the_lab_keeps_its_theme(lab: Lab, talk: Talk) -> None:
    lab.open("#preset=line")
    html = lab.page.locator("html")
    expect(html).to_have_attribute("data-theme", "light")
    talk.press("p")
    expect(html).to_have_attribute("data-theme", "dark")
    talk.press("t")
    expect(html).to_have_attribute("data-theme", "light")
    talk.press("t", "Escape")
    expect(html).to_have_attribute("data-theme", "light")
    assert lab.page.evaluate("() => localStorage.getItem('theme')") is None


def test_every_button_of_the_transport_is_there_by_its_name(lab: Lab, talk: Talk) -> None:
    talk.open("#preset=line&epochs=3")
    for name, step in (("Step", 1), ("Epoch", 10), ("Step back", 9), ("To the end", 30), ("Reset", 0)):
        lab.press(name)
        lab.wait(step=step)
    lab.press("Play")
    lab.page.locator("body:not([data-step='0'])").wait_for(timeout=LASTING)


def test_a_button_is_seen_when_it_has_the_focus(lab: Lab, talk: Talk) -> None:
    talk.open()
    others = talk.root.get_by_role("group", name="Transport")
    expect(others).to_have_css("opacity", "0")
    lab.page.keyboard.press("Tab")
    expect(lab.button("Reset")).to_be_focused()
    expect(others).to_have_css("opacity", "1")


def test_the_list_of_keys_is_talk_modes_alone_and_large(talk: Talk) -> None:
    talk.open()
    talk.press("?")
    dialog = talk.page.get_by_role("dialog", name="Keys")
    expect(dialog).to_contain_text("White or dark ground")
    assert "Bookmark this moment" not in dialog.inner_text()
    assert min(text["size"] for text in talk.texts()) >= 24
    talk.press("e")
    talk.press("Escape")
    expect(dialog).to_be_hidden()
    talk.wait("landscape")


def test_the_guide_is_one_step_away_and_the_lab_comes_back_as_the_lab(lab: Lab, talk: Talk) -> None:
    talk.open()
    run = lab.run
    lab.press("Guide")
    lab.page.locator("#guide[data-lesson='1'][data-asked]").wait_for(timeout=LASTING)
    expect(lab.page.locator("html")).to_have_attribute("data-theme", "light")
    lab.press("Full lab")
    lab.wait(run=run, mode="lab")
    expect(lab.page).not_to_have_url(re.compile("view.mode=talk"))


def test_the_lab_has_not_missed_what_was_done_before_the_audience(lab: Lab, talk: Talk) -> None:
    lab.open("#preset=line")
    talk.press("p")
    talk.wait("landscape")
    talk.press("ArrowRight", "ArrowRight")
    lab.wait(step=2)
    talk.press("Escape")
    lab.wait(mode="lab")
    expect(lab.sentence()).to_contain_text("Step 2.")
    lab.page.locator("#weight .drawing svg[data-step='2']").wait_for(timeout=LASTING)
    lab.page.locator("#landscape[data-step='2']").wait_for(timeout=LASTING)
    expect(lab.page.locator("#player")).to_contain_text("2 / 200")


def test_focus_goes_back_to_where_it_was(lab: Lab, talk: Talk) -> None:
    lab.open("#preset=line")
    lab.press("Talk")
    talk.wait("landscape")
    talk.press("Escape")
    expect(lab.button("Talk")).to_be_focused()


@pytest.mark.parametrize("fragment", ["#step=2310", "#preset=line&step=3", "#preset=rosenbrock&step=20"])
def test_the_equation_is_the_servers(talk: Talk, api: httpx.Client, fragment: str) -> None:
    talk.open(fragment, "equation")
    label = talk.root.locator(".talk-label").inner_text()
    run = talk.lab.run
    weight = "xy".index(label) if label in "xy" else index_of(api, run, label)
    look = api.get(f"/api/runs/{run}/weights/{weight}", params={"points": 3}).json()
    before, rate, gradient, after = map(number, talk.figures())
    assert before == pytest.approx(look["before"], abs=1e-4)
    assert after == pytest.approx(look["after"], abs=1e-4)
    assert gradient == pytest.approx(look["rescaled_gradient"], rel=0.005)
    assert rate == look["learning_rate"]


def test_the_code_of_talk_mode_is_fetched_when_it_is_wanted(page: Page, address: str, talk: Talk) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    lab = Lab(page, address)
    lab.open("#preset=line")
    assert not any(url.endswith("dist/talk.js") for url in fetched)
    page.keyboard.press("p")
    page.locator("#talk[data-panel]").wait_for(timeout=LASTING)
    assert any(url.endswith("dist/talk.js") for url in fetched)
