"""What may help a run that does not learn: shown, whole, pressed by keyboard, and said once."""

import re

import httpx
import pytest
from playwright.sync_api import Locator, expect

from tests.api.stalls import CASES, Case
from tests.browser.fitting import SETTLE
from tests.browser.lab import Lab

OF_EACH_CAUSE = {case.cause: case for case in reversed(CASES)}
"""The first case of each."""

SIZES = ((1440, 900), (1280, 720), (390, 844))


def stalled(lab: Lab, api: httpx.Client, case: Case) -> dict[str, str]:
    """Open a run of the case where it stalls; give what the server says."""
    run = api.post("/api/runs", json=case.config).json()["id"]
    if case.steps:
        api.post(f"/api/runs/{run}/train", json={"steps": case.steps})
    lab.open(f"#run={run}")
    found: dict[str, str] = api.get(f"/api/runs/{run}/layers").json()["stall"]
    return found


def advice(lab: Lab) -> Locator:
    return lab.page.locator(".narration-advice")


def button(lab: Lab) -> Locator:
    return lab.page.locator(".narration-help button")


def is_whole(text: Locator) -> bool:
    """Say whether nothing of it is cut off, and it lies on the page."""
    found: bool = text.evaluate(
        """(text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          const around = text.closest(".bar").getBoundingClientRect();
          return text.scrollWidth <= text.clientWidth && left >= 0 && right <= innerWidth
            && top >= around.top && bottom <= around.bottom;
        }"""
    )
    return found


def whenever(sentence: str) -> re.Pattern[str]:
    """Match a sentence with any first step: a search that took long ends with a later one."""
    return re.compile(re.sub(r"(?:at|by)\\ step\\ [\d,]+", r"(?:at|by) step [\\d,]+", re.escape(sentence)))


@pytest.mark.parametrize("case", OF_EACH_CAUSE.values(), ids=lambda case: case.cause)
def test_what_may_help_is_shown_whole_beside_its_button(lab: Lab, api: httpx.Client, case: Case) -> None:
    found = stalled(lab, api, case)
    for width, height in SIZES:
        lab.page.set_viewport_size({"width": width, "height": height})
        lab.page.evaluate(SETTLE)
        expect(advice(lab)).to_have_text(found["advice"])
        expect(button(lab)).to_contain_text(case.label)
        expect(lab.sentence()).to_contain_text(whenever(found["sentence"].partition(":")[0]))
        for text in (lab.sentence(), advice(lab), button(lab)):
            assert is_whole(text), (width, text.inner_text())


def test_a_branch_that_mends_is_made_by_keyboard_and_goes_on(lab: Lab, api: httpx.Client) -> None:
    case = next(case for case in CASES if case.name == "tanh that saturated by large steps")
    found = stalled(lab, api, case)
    old = lab.run
    said = lab.page.locator("#narration p[role='status']")
    expect(said).to_contain_text(whenever(f"{found['sentence']} {found['advice']}"))
    assert said.inner_text().count(found["advice"]) == 1
    expect(advice(lab)).not_to_have_attribute("role", "status")
    button(lab).focus()
    lab.page.keyboard.press("Enter")
    lab.wait_for_another(old)
    run = api.get(f"/api/runs/{lab.run}").json()
    assert run["parent"]["id"] == old
    assert run["config"]["optimizer"]["learning_rate"] == 0.3
    expect(advice(lab)).to_be_hidden()
    expect(button(lab)).to_be_hidden()


def test_a_new_run_that_mends_has_the_other_settings(lab: Lab, api: httpx.Client) -> None:
    case = next(case for case in CASES if case.name == "years that kill relu")
    stalled(lab, api, case)
    old = lab.run
    expect(button(lab)).to_have_text("Scale the inputs")
    button(lab).press("Space")
    lab.wait_for_another(old)
    config = api.get(f"/api/runs/{lab.run}").json()["config"]
    assert config["dataset"]["standardize"] is True
    assert config["optimizer"]["learning_rate"] == case.config["optimizer"]["learning_rate"]


def test_a_minimum_is_no_danger_and_has_no_button(lab: Lab, api: httpx.Client) -> None:
    lab.open("#model.landscape=bowl&start=[0,0]")
    expect(lab.sentence()).to_contain_text("is at a minimum from the start")
    expect(lab.sentence().locator(".danger")).to_have_count(0)
    expect(advice(lab)).to_have_text("No step leads away from here.")
    expect(button(lab)).to_be_hidden()
