"""The room of the layers: opened, scrubbed, read, acted on, and left again."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from tests.browser.lab import Lab
from tests.browser.test_accessibility import violations

LAYERS = "#view.room=layers"


@pytest.fixture(scope="session")
def axe(need_package: Callable[[str], Path]) -> str:
    """The source of axe-core, which npm installs."""
    return (need_package("axe-core") / "axe.min.js").read_text("utf-8")


RESTS = """async () => {
  const strips = [...document.querySelectorAll(".strips-grid [role=slider]")];
  const boxes = () => JSON.stringify(strips.map((one) => one.getBoundingClientRect()));
  const before = boxes();
  await new Promise((then) => setTimeout(then, 300));
  return strips.length > 0 && before === boxes();
}"""
"""Whether no strip moves any more."""


def open_room(lab: Lab, more: str = "") -> Page:
    lab.open(LAYERS + more)
    page = lab.page
    expect(page.locator(".strips-grid")).to_be_visible()
    page.wait_for_function(RESTS)  # what comes beside the strips takes of their room
    return page


def answered(lab: Lab, call: str) -> dict[str, object]:
    with urlopen(f"{lab.address}/api/runs/{lab.run}/{call}") as answer:
        found: dict[str, object] = json.load(answer)
    return found


def test_it_opens_in_place_of_the_lab_and_leads_back(lab: Lab) -> None:
    page = lab.page
    lab.press("Layers")
    expect(page.locator("#lab")).to_be_hidden()
    title = page.get_by_role("heading", name="This is before the first step.")
    expect(title).to_be_focused()
    expect(page).to_have_url(re.compile("view.room=layers"))
    lab.press("Back to the lab")
    expect(page.locator("#layers")).to_be_hidden()
    expect(page.locator("#network canvas").first).to_be_visible()
    expect(lab.button("Layers")).to_be_focused()


def test_a_step_is_told_as_the_server_tells_it(lab: Lab) -> None:
    page = open_room(lab, "&step=30")
    lab.wait(step=30)
    told = answered(lab, "update?step=30")
    expect(page.locator("#layers-title")).to_have_text(str(told["headline"]))
    expect(page.locator(".strips-verdict")).to_have_text(f"{told['title']} {told['sentence']}")
    idle = told["idle"]
    assert isinstance(idle, dict)
    expect(page.locator(".strips-idle")).to_have_text(f"{idle['sentence']} Counted, not drawn.")
    rows = page.locator(".strips-legend tr").all_inner_texts()
    layers = told["layers"]
    assert isinstance(layers, list)
    assert [row.split("\t")[-1].strip() for row in rows] == [layer["parts"] for layer in layers]


def test_strips_follow_the_run_while_it_trains(lab: Lab) -> None:
    page = open_room(lab)
    strip = page.get_by_role("slider", name="dense_1, gradients over time")
    expect(strip).to_have_attribute("aria-valuetext", "Step 0: no step led here.")
    lab.press("Epoch")
    lab.wait(step=210)
    expect(strip).to_have_attribute("aria-valuemax", "210")
    expect(strip).to_have_attribute("aria-valuenow", "210")
    expect(page.locator("#layers-title")).to_contain_text("Step 210 changed the weights by about")


def test_a_drag_and_the_keys_scrub_the_run(lab: Lab) -> None:
    page = open_room(lab, "&step=100")
    strip = page.get_by_role("slider", name="dense, weights over time")
    expect(strip).to_have_attribute("aria-valuemax", "100")
    box = strip.bounding_box()
    assert box is not None
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] * 0.8, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.5, middle, steps=5)
    page.mouse.up()
    lab.wait(step=50)
    expect(page.locator(".strips-tag-title")).to_have_text("dense, weights, step 50")
    strip.focus()
    page.keyboard.press("ArrowRight")
    lab.wait(step=51)
    page.keyboard.press("Home")
    lab.wait(step=0)
    page.keyboard.press("Escape")
    expect(page.locator(".strips-tag")).to_be_hidden()


def test_the_pointer_shows_a_columns_counts(lab: Lab) -> None:
    page = open_room(lab, "&step=20")
    strip = page.get_by_role("slider", name="dense_1, gradients over time")
    expect(strip).to_have_attribute("aria-valuemax", "20")
    strip.hover()
    tag = page.locator(".strips-tag")
    expect(tag).to_contain_text("dense_1, gradients, step 10")
    counts = [int(text) for text in tag.locator(".strips-count").all_inner_texts()]
    beside = re.findall(r"(\d+) are", tag.inner_text())
    assert sum(counts) + sum(map(int, beside)) == 544


def test_the_tag_stays_with_the_column_under_a_resting_pointer(lab: Lab) -> None:
    page = open_room(lab, "&step=20")
    strip = page.get_by_role("slider", name="dense, weights over time")
    box = strip.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 0.7 * box["width"], box["y"] + box["height"] / 2)
    told = page.locator(".strips-tag-title")
    expect(told).to_have_text("dense, weights, step 14")
    page.keyboard.press("e")  # columns come beside those that there are, and the pointer rests
    lab.wait(step=210)
    expect(told).to_have_text(re.compile(r"step 1[45]\d$"))
    moved = "document.querySelector('.strips-grid').style.translate = '0 900px'"
    page.evaluate(moved)
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".strips-tag")).to_be_hidden()


def test_the_button_makes_a_branch_with_the_rate_that_was_tried(lab: Lab) -> None:
    page = open_room(lab, "&step=40")
    first = lab.run
    act = page.get_by_role("button", name=re.compile("Try it from this step: "))
    expect(act).to_be_enabled()
    rate = act.inner_text().rsplit(" ", 1)[-1]
    act.click()
    branch = lab.wait_for_another(first)
    with urlopen(f"{lab.address}/api/runs/{branch}/lineage") as answer:
        (fork,) = json.load(answer)["forks"]
    assert (fork["step"], fork["changes"]) == (40, {"optimizer": {"learning_rate": float(rate)}})
    expect(page.locator(".strips-grid")).to_be_visible()
    lab.press("Pause")


def test_on_a_laptop_the_judgement_and_its_button_need_no_scroll(lab: Lab) -> None:
    lab.page.set_viewport_size({"width": 1280, "height": 720})
    page = open_room(lab, "&step=420")
    expect(page.get_by_role("button", name="Try it from this step: 0.0005")).to_be_enabled()
    beyond = "side => side.scrollHeight - side.clientHeight"
    assert page.locator(".strips-side").evaluate(beyond) <= 0


def test_a_surface_says_that_it_has_no_layers(lab: Lab) -> None:
    lab.open("#preset=rosenbrock&step=3&view.room=layers")
    expect(lab.page.locator("#layers-title")).to_have_text(
        "This run is on a textbook surface: a position has no layers."
    )
    expect(lab.page.locator(".strips-side")).to_be_hidden()


def test_a_run_that_blew_up_is_led_back(lab: Lab) -> None:
    lab.open("#preset=line&optimizer.learning_rate=1.2&epochs=2000&step=2000&view.room=layers")
    page = lab.page
    expect(page.locator(".strips-verdict")).to_contain_text("It diverges.")
    expect(page.get_by_role("button", name=re.compile("Try it from step [0-9,]+: "))).to_be_enabled()


def test_the_guide_has_no_room(lab: Lab) -> None:
    page = open_room(lab)
    lab.press("Guide")
    expect(page.locator("#layers")).to_be_hidden()
    expect(page.locator("#guide")).to_be_visible()
    lab.press("Full lab")
    expect(page.locator("#layers")).to_be_visible()
    expect(page.locator("#lab")).to_be_hidden()


def test_a_phone_shows_one_kind_at_a_time(lab: Lab) -> None:
    page = open_room(lab, "&step=5")
    page.set_viewport_size({"width": 390, "height": 844})
    updates = page.get_by_role("slider", name="dense, updates over time")
    expect(updates).to_be_hidden()
    lab.press("Updates")
    expect(updates).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("where", ["&step=30", "", "&optimizer.learning_rate=0&step=3"])
def test_axe_finds_nothing_serious(lab: Lab, axe: str, where: str) -> None:
    page = open_room(lab, where)
    expect(page.locator(".strips-verdict")).not_to_be_empty()
    assert violations(page, axe, "#layers") == []
