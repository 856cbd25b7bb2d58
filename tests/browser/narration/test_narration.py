"""The narration: true in its numbers, on one line, and as loud as one likes."""

import re

import httpx
import pytest
from playwright.sync_api import Locator, expect

from tests.browser.fitting import SETTLE
from tests.browser.lab import LASTING, Lab, index_of

NUMBER = r"[+−]?[\d.,]+(?:×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?"
TOLD = re.compile(
    rf"Step (\d+)\. (\S+ ?\S*\]) had gradient ({NUMBER}), which Adam made ({NUMBER}); times ({NUMBER}) it "
    rf"moved by ({NUMBER})\. The loss on this batch (fell|rose) from ({NUMBER}) to ({NUMBER})\."
)
COUNTED = """() => {
  const said = document.querySelector("#narration p[role=status]");
  said.dataset.changes = "0";
  new MutationObserver(() => { said.dataset.changes = String(Number(said.dataset.changes) + 1); })
    .observe(said, { childList: true });
  said.dataset.since = String(performance.now());
}"""

AGREES = """() => {
  const sentence = document.querySelector("#narration .sentence");
  const said = document.querySelector("#narration p[role=status]");
  return said.textContent.includes(`${sentence.innerText.split(".")[0]}.`);
}"""


def said(lab: Lab) -> Locator:
    """Find what a screen reader is told."""
    return lab.page.locator("#narration p[role='status']")


PLAIN = re.compile(
    rf"Step (\d+)\. This weight moved by ({NUMBER}), (against its gradient of|though its gradient was) "
    rf"({NUMBER})\. The loss on this batch (fell|rose) from ({NUMBER}) to ({NUMBER})\."
)


def narrate(lab: Lab, choice: str) -> None:
    """Choose how a step is told, or how often a screen reader is told of one, by keyboard."""
    menu = lab.page.locator(".narration-menu")
    menu.locator("summary").press("Enter")
    menu.get_by_label(choice).press("Space")
    lab.page.keyboard.press("Escape")
    expect(menu.locator("summary")).to_be_focused()
    expect(menu.get_by_role("radio").first).to_be_hidden()


def read(number: str) -> float:
    """Read a number as the page writes it."""
    digits = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−", "-0123456789-")
    mantissa, _, exponent = number.replace(",", "").partition("×10")
    return float(f"{mantissa.translate(digits)}e{exponent.translate(digits) or 0}")


def one_line(lab: Lab) -> bool:
    """Say whether the headline is whole and on one line."""
    found: bool = lab.sentence().evaluate(
        "(line) => line.scrollWidth <= line.clientWidth && line.getBoundingClientRect().height < 30"
    )
    return found


def test_each_step_is_told_in_the_numbers_of_rest(lab: Lab, api: httpx.Client) -> None:
    narrate(lab, "full")
    narrate(lab, "each step")
    for step in range(1, 4):
        lab.press("Step")
        lab.wait(step=step, status="ready")
        expect(said(lab)).to_contain_text(f"Step {step}.")
        told = TOLD.fullmatch(said(lab).inner_text())
        assert told is not None
        number, label, gradient, rescaled, rate, move, went, before, after = told.groups()
        chosen = index_of(api, lab.run, label)
        look = api.get(f"/api/runs/{lab.run}/weights/{chosen}?step={step}").json()
        assert (int(number), label) == (step, look["label"])
        assert read(gradient) == pytest.approx(look["gradient"], rel=5e-3)
        assert read(move) == pytest.approx(look["update"], rel=5e-3)
        assert read(rate) == look["learning_rate"]
        assert -read(rate) * read(rescaled) == pytest.approx(look["update"], rel=5e-3)
        losses = api.get(f"/api/runs/{lab.run}/steps/{step}?parts=batch").json()["batch_loss"]
        decimals = len(before.partition(".")[2])
        assert (before, after) == tuple(f"{losses[moment]:.{decimals}f}" for moment in ("before", "after"))
        assert (went == "fell") == (losses["after"] < losses["before"])


def test_a_step_is_told_in_plain_words_first(lab: Lab, api: httpx.Client) -> None:
    narrate(lab, "each step")
    for step in range(1, 4):
        lab.press("Step")
        lab.wait(step=step, status="ready")
        expect(said(lab)).to_contain_text(f"Step {step}.")
        told = PLAIN.fullmatch(said(lab).inner_text())
        assert told is not None
        number, move, against, gradient, went, before, after = told.groups()
        picked = lab.page.locator(".weight-choice").inner_text()
        look = api.get(f"/api/runs/{lab.run}/weights/{index_of(api, lab.run, picked)}?step={step}").json()
        assert int(number) == step
        assert read(gradient) == pytest.approx(look["gradient"], rel=5e-3)
        assert read(move) == pytest.approx(look["update"], rel=5e-3)
        assert against.startswith("against") == (look["gradient"] * look["update"] < 0)
        losses = api.get(f"/api/runs/{lab.run}/steps/{step}?parts=batch").json()["batch_loss"]
        assert (went == "fell") == (losses["after"] < losses["before"])
        assert read(before) == pytest.approx(losses["before"], rel=5e-3)
        assert read(after) == pytest.approx(losses["after"], rel=5e-3)


def test_the_full_sentence_is_chosen_by_keyboard_and_remembered(lab: Lab) -> None:
    narrate(lab, "full")
    lab.open()
    lab.press("Step")
    lab.wait(step=1)
    expect(lab.sentence()).to_contain_text("dense_1/kernel")


def test_the_sentence_is_whole_on_one_line_however_long_its_names(lab: Lab) -> None:
    narrate(lab, "full")
    lab.open("#layers=128.relu,128.relu,2.sigmoid&optimizer.learning_rate=0.000001")
    lab.page.locator(".weight-choice").click()
    lab.page.get_by_label("Search the weights").fill("dense_1/kernel[127, 127]")
    lab.page.get_by_label("Search the weights").press("Enter")
    lab.press("Step")
    lab.wait(step=1)
    expect(lab.sentence()).to_contain_text("dense_1/kernel[127, 127]: gradient")
    assert one_line(lab)
    lab.page.set_viewport_size({"width": 1100, "height": 800})
    lab.page.evaluate(SETTLE)
    expect(lab.sentence()).to_contain_text(", moved ")
    assert one_line(lab)


def test_a_layer_that_died_is_told_with_the_step_and_what_may_help(lab: Lab, api: httpx.Client) -> None:
    lab.open("#optimizer.learning_rate=1&epochs=2")
    lab.press("Epoch")
    lab.wait(step=210, status="ready")
    expect(lab.sentence()).to_contain_text("dense died at step")
    stall = api.get(f"/api/runs/{lab.run}/layers").json()["stall"]
    expect(lab.sentence()).to_have_text(f"Step 210. {stall['sentence']}")
    expect(said(lab)).to_have_text(f"Step 210. {stall['sentence']} {stall['advice']}")
    assert one_line(lab)


def test_a_run_that_diverged_says_which_layer_grew_first(lab: Lab, api: httpx.Client) -> None:
    lab.open("#preset=line&optimizer.learning_rate=30&epochs=100")
    lab.press("To the end")
    lab.wait(status="diverged")
    lab.page.set_viewport_size({"width": 1280, "height": 800})
    lab.page.evaluate(SETTLE)
    expect(lab.sentence()).to_contain_text("grew a thousandfold")
    blow_up = api.get(f"/api/runs/{lab.run}/layers").json()["blow_up"]
    expect(said(lab)).to_contain_text(blow_up["sentence"])
    expect(lab.sentence()).to_contain_text(f"by step {blow_up['since']['step']}:")
    assert read(lab.sentence().inner_text().rpartition(" ")[2].rstrip(".")) == pytest.approx(
        blow_up["grown"], rel=5e-3
    )
    assert one_line(lab)


def test_silence_is_chosen_by_keyboard_and_remembered(lab: Lab) -> None:
    narrate(lab, "nothing")
    lab.press("Step")
    lab.wait(step=1)
    expect(lab.sentence()).to_contain_text("Step 1.")
    expect(said(lab)).to_be_empty()
    lab.open()
    lab.page.locator(".narration-menu summary").press("Enter")
    expect(lab.page.locator(".narration-menu").get_by_label("nothing")).to_be_checked()


def test_a_pause_is_told_at_once(lab: Lab) -> None:
    lab.page.evaluate(COUNTED)
    lab.press("Play")
    lab.page.locator("#narration p[role='status']:not([data-changes='0'])").wait_for(timeout=LASTING)
    lab.press("Pause")
    lab.page.locator("body[data-status='ready']").wait_for(timeout=LASTING)
    lab.page.wait_for_function(AGREES, timeout=2_500)  # what was under way may still move the sentence on


def test_a_screen_reader_is_not_flooded_in_play(lab: Lab) -> None:
    lab.page.evaluate(COUNTED)
    lab.press("Play")
    lab.page.locator("body:not([data-step='0'])").wait_for()
    lab.page.locator("#narration p[role='status']:not([data-changes='0'])").wait_for(timeout=LASTING)
    lab.press("To the end")
    lab.wait(status="finished")
    expect(said(lab)).to_contain_text("Finished after 4,200 steps.")
    seconds, changes = said(lab).evaluate(
        "(said) => [(performance.now() - Number(said.dataset.since)) / 1000, Number(said.dataset.changes)]"
    )
    by_hand = 6  # what a press, the end or a finding has to say is said at once
    assert changes <= seconds / 5 + by_hand
