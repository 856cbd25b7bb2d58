"""Branches grow on the timeline; they are shown, named, compared and deleted, by mouse and by keyboard."""

import re
from typing import Any

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.fitting import crowded
from tests.browser.lab import Lab
from tests.browser.layouts.screens import LAPTOP, PHONE, box_of, resize

STEPS = 630


def fork(api: httpx.Client, run: str, step: int, train: int, **changes: Any) -> str:
    """Fork a run, and train the new one."""
    made: str = api.post(f"/api/runs/{run}/fork", json={"step": step, "changes": changes}).json()["id"]
    api.post(f"/api/runs/{made}/train", json={"steps": train})
    return made


@pytest.fixture
def grown(page: Page, address: str, api: httpx.Client) -> Lab:
    """The lab on a run of three epochs, with two branches that another program made."""
    lab = Lab(page, address)
    lab.open("#epochs=3")
    lab.press("To the end")
    lab.wait(status="finished")
    child = fork(api, lab.run, 210, 300, optimizer={"learning_rate": 0.01})
    fork(api, child, 400, 50, optimizer={"name": "sgd", "learning_rate": 0.1})
    expect(lanes(lab)).to_have_count(3)
    return lab


def lanes(lab: Lab) -> Locator:
    """Find the buttons over the timeline."""
    return lab.page.get_by_role("list", name="Branches").get_by_role("button")


def listed(api: httpx.Client, lab: Lab) -> list[dict[str, Any]]:
    """Read the branches over REST."""
    branches: list[dict[str, Any]] = api.get(f"/api/runs/{lab.run}/branches").json()["runs"]
    return branches


def test_a_run_without_branches_shows_none(lab: Lab) -> None:
    expect(lanes(lab)).to_have_count(0)
    lab.press("Branches and bookmarks")
    expect(lab.page.get_by_role("dialog", name="Branches and bookmarks")).to_contain_text("a branch grows")


def test_a_changed_setting_grows_a_branch_and_its_lanes_lead_back_and_forth(lab: Lab) -> None:
    first = lab.run
    lab.press("Epoch")
    lab.wait(step=210)
    lab.press("Step back")
    lab.wait(step=209)
    lab.set("Learning rate", "0.01")
    second = lab.wait_for_another(first)
    lab.press("Epoch")
    lab.wait(step=210, run=second)
    expect(lanes(lab).nth(1)).to_have_attribute("aria-current", "true")
    expect(lanes(lab).nth(1)).to_have_accessible_name("B learning_rate 0.01, from A at step 209, to step 210")
    lab.press("Branches and bookmarks")
    panel = lab.page.get_by_role("dialog", name="Branches and bookmarks")
    expect(panel).to_contain_text("from A at 209, to step 210 · loss")
    lab.press("Step back")
    lab.wait(step=209)
    expect(panel).to_contain_text(re.compile(r"to step 210 · loss [\d.]+ at 209"))
    lab.press("Step")
    lab.wait(step=210)
    panel.get_by_role("button", name="Close").click()
    expect(lanes(lab).nth(0)).to_have_accessible_name("A adam 0.0001, to step 210")
    lanes(lab).nth(0).click()
    lab.wait(run=first, step=210)
    expect(lanes(lab).nth(1)).to_have_accessible_name("B learning_rate 0.01, from A at step 209, to step 210")
    lab.press("Step back")
    lab.wait(step=209)
    lanes(lab).nth(1).press("Enter")
    lab.wait(run=second, step=209)


def test_two_branches_are_compared_in_numbers_lines_and_paths(grown: Lab, api: httpx.Client) -> None:
    grown.press("Branches and bookmarks")
    panel = grown.page.get_by_role("dialog", name="Branches and bookmarks")
    panel.get_by_role("button", name="Compare with B").click()
    first, second, _ = listed(api, grown)
    told = api.get(f"/api/runs/{first['id']}/compare?with={second['id']}").json()
    expect(panel).to_contain_text("A and B made the same steps up to step 210.")
    rows = panel.get_by_role("row")
    expect(rows.filter(has_text="optimizer.learning_rate")).to_contain_text("0.00010.01")
    losses = [f"{run['last']['loss']:.4f}" for run in told["runs"]]
    expect(rows.filter(has_text="loss there")).to_contain_text("".join(losses))
    legend = grown.page.get_by_role("list", name="Branches compared")
    expect(legend.get_by_role("listitem")).to_have_text(["Aadam 0.0001", "Blearning_rate 0.01"])
    samples = legend.locator(".chart-sample")
    expect(samples.first).to_have_css("border-top-style", "solid")
    expect(samples.last).to_have_css("border-top-style", "dashed")
    expect(grown.page.locator("#landscape .caption")).to_contain_text("B’s path ends")
    grown.press("Step back")
    grown.wait(step=STEPS - 1)
    expect(rows.filter(has_text=f"loss at step {STEPS - 1}")).to_be_visible()
    lanes(grown).nth(1).click()
    grown.wait(run=second["id"])
    expect(panel.get_by_role("columnheader")).to_have_text(["B learning_rate 0.01", "A adam 0.0001"])
    api.patch(f"/api/runs/{second['id']}", json={"name": "a name that is longer than a chart is wide"})
    expect(legend).to_contain_text("longer than a chart")
    assert crowded(grown.page, [(1440, 900)]) == []
    panel.get_by_role("button", name="Compare with A").click()
    expect(legend).to_be_hidden()


def test_the_run_on_screen_has_its_lane_in_sight_on_a_laptop_and_a_phone_s_player_stays_low(
    grown: Lab, api: httpx.Client
) -> None:
    third = listed(api, grown)[2]["id"]
    grown.open(f"#run={third}&step=450")
    expect(lanes(grown).nth(2)).to_have_attribute("aria-current", "true")
    resize(grown.page, (1440, 901))
    resize(grown.page, LAPTOP)
    here, all_of = box_of(lanes(grown).nth(2)), box_of(grown.page.get_by_role("list", name="Branches"))
    assert all_of["y"] <= here["y"]
    assert here["y"] + here["height"] <= all_of["y"] + all_of["height"] + 1
    resize(grown.page, PHONE)
    assert box_of(grown.page.locator("#player"))["height"] <= 120
    grown.press("More controls")
    expect(lanes(grown).first).to_be_visible()


def test_a_branch_is_named_by_keyboard_and_its_name_is_text(grown: Lab, api: httpx.Client) -> None:
    grown.button("Branches and bookmarks").press("Enter")
    panel = grown.page.get_by_role("dialog", name="Branches and bookmarks")
    panel.get_by_role("button", name="Rename B").press("Enter")
    field = panel.get_by_role("textbox", name="Name of B")
    expect(field).to_be_focused()
    grown.page.keyboard.type("<b>fast</b>")
    grown.page.keyboard.press("Enter")
    expect(lanes(grown).nth(1)).to_contain_text("<b>fast</b>")
    assert listed(api, grown)[1]["name"] == "<b>fast</b>"
    expect(panel.get_by_role("button", name="Rename B")).to_be_focused()
    grown.page.keyboard.press("Enter")
    grown.page.keyboard.press("Backspace")
    grown.page.keyboard.press("Escape")
    expect(lanes(grown).nth(1)).to_contain_text("<b>fast</b>")
    grown.page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(grown.button("Branches and bookmarks")).to_be_focused()


def test_a_name_given_elsewhere_is_shown(grown: Lab, api: httpx.Client) -> None:
    api.patch(f"/api/runs/{listed(api, grown)[2]['id']}", json={"name": "from elsewhere"})
    expect(lanes(grown).nth(2)).to_contain_text("from elsewhere")


def test_a_deleted_branch_leaves_its_children_and_the_shown_one_leads_to_another(
    grown: Lab, api: httpx.Client
) -> None:
    first, second, third = (run["id"] for run in listed(api, grown))
    lanes(grown).nth(1).click()
    grown.wait(run=second)
    grown.press("Branches and bookmarks")
    panel = grown.page.get_by_role("dialog", name="Branches and bookmarks")
    panel.get_by_role("button", name="Delete B").press("Enter")
    question = panel.get_by_text("Delete B for good?")
    expect(question).to_have_text("Delete B for good? C keeps its whole past. The page goes to A.")
    expect(panel.get_by_role("button", name="Keep")).to_be_focused()
    grown.page.keyboard.press("Escape")
    expect(question).to_be_hidden()
    panel.get_by_role("button", name="Delete B").click()
    panel.get_by_role("button", name="Delete", exact=True).click()
    grown.wait(run=first)
    expect(lanes(grown)).to_have_count(2)
    expect(lanes(grown).nth(1)).to_have_accessible_name("C sgd 0.1, from A at step 210, to step 450")
    lanes(grown).nth(1).click()
    grown.wait(run=third, step=450)
