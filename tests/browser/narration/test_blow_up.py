"""A run whose loss grows beyond all bounds, and stays finite: told as such, and drawn within its panels."""

import re

import httpx
import pytest
from playwright.sync_api import expect

from tests.browser.fitting import SETTLE
from tests.browser.lab import Lab

WILD = "#preset=line&optimizer.learning_rate=1.2"
LARGER = "#preset=line&optimizer.learning_rate=1.5&epochs=40"
SURFACE = "#preset=ravine&optimizer.learning_rate=0.5&epochs=150"
SIZES = ((1440, 900), (1280, 720), (390, 844))
SPILLS = """() => [
  ...document.querySelectorAll(".weight-equation, .position-figures, .log-lines, .narration .sentence"),
].filter((part) => part.scrollWidth > part.clientWidth + 1).map((part) => part.className)"""
CUT = """() => [...document.querySelectorAll("#predictions svg text, #weight svg text")].filter((text) => {
  const [own, all] = [text.getBoundingClientRect(), text.closest("svg").getBoundingClientRect()];
  return text.textContent && (own.left < all.left - 1 || own.right > all.right + 1);
}).map((text) => text.textContent)"""
HANDLE = """() => {
  const [handle, panel] = [".landscape-start", "#landscape"].map((name) => document.querySelector(name));
  if (!handle || handle.hidden) return true;
  const [own, all] = [handle.getBoundingClientRect(), panel.getBoundingClientRect()];
  return own.top >= all.top && own.bottom <= all.bottom && own.left >= all.left && own.right <= all.right;
}"""


def test_a_blow_up_is_no_success_and_goes_on_from_before_it_grew(lab: Lab, api: httpx.Client) -> None:
    lab.open(WILD)
    lab.press("To the end")
    lab.wait(step=200, status="finished")
    expect(lab.sentence()).to_contain_text("The loss blew up: ")
    expect(lab.sentence()).to_contain_text("Over all samples, rates up to 0.986 are stable at step 0.")
    expect(lab.sentence()).not_to_contain_text("Finished")
    said = lab.page.locator("#narration p[role='status']")
    expect(said).to_contain_text("The loss blew up: 1.2742 at step 0, 1.337×10⁶¹ now, over all samples.")
    expect(said).to_contain_text("with a tenth of the learning rate, 0.12.")
    run = lab.run
    lab.press("Go on with a tenth of the rate, from step 0")
    lab.wait_for_another(run)
    lab.wait(step=200, status="finished")
    expect(lab.sentence()).to_contain_text("Finished after 200 steps.")
    branch = api.get(f"/api/runs/{lab.run}").json()
    assert branch["parent"] == {"id": run, "step": 0}
    assert branch["config"]["optimizer"]["learning_rate"] == 0.12
    assert branch["loss"] < 0.02
    lab.press("Branches and bookmarks")
    first, second = lab.page.locator(".branch-list .branch-where").all_inner_texts()
    assert first.endswith("blew up: loss 1.337×10⁶¹ at 200")
    assert "blew up" not in second


def test_it_is_told_in_mid_run_and_not_before_it_grew(lab: Lab, api: httpx.Client) -> None:
    lab.open(WILD)
    api.post(f"/api/runs/{lab.run}/train", json={"steps": 100})
    lab.wait(step=100)
    rates = "Over all samples, rates up to 0.986 are stable at step 0."
    expect(lab.sentence()).to_have_text(re.compile(f"^The loss blew up: .* {rates}$"))
    lab.page.set_viewport_size({"width": 1680, "height": 900})  # there is room for the step
    expect(lab.sentence()).to_have_text(re.compile(f"^Step 100. The loss blew up: .* {rates}$"))
    api.post(f"/api/runs/{lab.run}/seek", json={"step": 3})
    lab.wait(step=3)
    expect(lab.sentence()).not_to_contain_text("blew up")
    expect(lab.button("Go on with a tenth of the rate, from step 3")).to_be_hidden()


@pytest.mark.parametrize("wild", [WILD, LARGER, SURFACE], ids=["61", "245", "surface"])
def test_nothing_leaves_its_panel_however_large(lab: Lab, wild: str) -> None:
    lab.open(wild)
    lab.press("To the end")
    lab.wait(status="finished")
    expect(lab.sentence()).to_contain_text("blew up: ")
    for width, height in SIZES:
        lab.page.set_viewport_size({"width": width, "height": height})
        lab.page.evaluate(SETTLE)
        lab.page.wait_for_function(HANDLE)
        assert lab.page.evaluate(SPILLS) == [], width
        assert lab.page.evaluate(CUT) == [], width
    assert "NaN" not in lab.page.locator("#lab").inner_text()
    if wild != SURFACE:
        expect(lab.page.locator("#predictions svg .predictions-curve")).to_have_attribute(
            "d", re.compile("L")
        )
