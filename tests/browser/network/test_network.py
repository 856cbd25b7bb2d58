"""The network: its picture, its numbers and its cursor."""

import re

import httpx
import pytest
from playwright.sync_api import Locator, expect

from tests.browser.lab import Lab
from tests.browser.pictures import hues, look, numbers

WIDE = "#layers=512.relu,2.sigmoid"


@pytest.fixture
def cursor(lab: Lab) -> Locator:
    """What takes the pointer and the keys over the picture."""
    return lab.page.get_by_role("slider", name="Weight", exact=True)


@pytest.fixture
def tag(lab: Lab) -> Locator:
    """The numbers beside the weight under the pointer or the focus."""
    return lab.page.locator(".network-tag")


def theta(api: httpx.Client, lab: Lab) -> list[float]:
    """All weights of the run on screen as one list."""
    weights = api.get(f"/api/runs/{lab.run}/weights", params={"step": lab.step}).json()["weights"]
    flat: list[float] = []
    for array in weights:
        for row in array:
            flat.extend(row if isinstance(row, list) else [row])
    return flat


def test_the_network_is_drawn(lab: Lab) -> None:
    edges = look(lab.page.locator("#network canvas").first)  # with what lies over them
    assert edges.colours > 500
    assert 0.1 < edges.drawn < 0.9


def test_weights_gradients_and_updates_have_hues_of_their_own(lab: Lab) -> None:
    lab.press("Step")
    lab.wait(step=1)
    drawing = lab.page.locator("#network .drawing")
    for kind, meant in {"weights": {"blue", "orange"}, "gradients": {"purple"}, "updates": {"green"}}.items():
        lab.press(kind)
        legend = f"its edges show {kind}, dashed below zero"
        expect(lab.page.locator("#network canvas[role='img']")).to_have_attribute(
            "aria-label", re.compile(legend)
        )
        assert hues(drawing) == meant


def test_the_picture_changes_as_the_network_learns(lab: Lab) -> None:
    lab.open("#epochs=2")
    drawing = lab.page.locator("#network .drawing")
    before = drawing.screenshot()
    lab.press("To the end")
    lab.wait(status="finished")
    assert drawing.screenshot() != before


def test_arrow_keys_walk_from_weight_to_weight(lab: Lab, cursor: Locator, tag: Locator) -> None:
    lab.page.locator("#network .choices button").last.focus()
    lab.page.keyboard.press("Tab")
    start = int(cursor.get_attribute("aria-valuenow") or "")
    cursor.press("ArrowUp")
    expect(cursor).to_have_attribute("aria-valuenow", str(start - 1))
    expect(tag).to_be_visible()


def test_arrow_keys_on_the_network_do_not_drive_the_player(lab: Lab, cursor: Locator) -> None:
    cursor.focus()
    cursor.press("ArrowRight")
    lab.press("Step")
    lab.wait(step=1)


def test_the_weight_under_the_cursor_is_the_engines(
    lab: Lab, api: httpx.Client, cursor: Locator, tag: Locator
) -> None:
    lab.press("Step")
    lab.wait(step=1)
    cursor.focus()
    cursor.press("ArrowDown")
    expect(tag).to_contain_text("last update")
    index = int(cursor.get_attribute("aria-valuenow") or "")
    shown = numbers(tag.locator("b").first.inner_text())[0]
    assert shown == pytest.approx(theta(api, lab)[index], abs=6e-5)


def test_enter_chooses_the_weight_under_the_cursor(lab: Lab, cursor: Locator) -> None:
    cursor.focus()
    before = cursor.get_attribute("aria-valuenow") or ""
    cursor.press("ArrowUp")
    expect(cursor).not_to_have_attribute("aria-valuenow", before)
    cursor.press("Enter")
    label = (cursor.get_attribute("aria-valuetext") or "").split(":")[0]
    expect(lab.page.locator(".weight-choice")).to_have_text(label)


def test_a_click_on_a_neuron_chooses_its_bias(lab: Lab) -> None:
    # The single unit of a line's network stands in the middle of the height, left of its value.
    lab.open("#dataset.name=line&layers=1.linear&loss=mean_squared_error")
    box = lab.page.get_by_role("slider", name="Weight", exact=True).bounding_box()
    assert box is not None
    canvas = lab.page.locator("#network canvas").last
    for x in range(int(box["width"]) - 1, 0, -2):
        lab.page.mouse.move(box["x"] + x, box["y"] + (46 + box["height"] - 12) / 2)
        if lab.page.locator(".network-tag", has_text="dense/bias[0]").is_visible():
            break
    lab.page.mouse.down()
    lab.page.mouse.up()
    expect(lab.page.locator(".weight-choice")).to_have_text("dense/bias[0]")
    expect(canvas).to_be_visible()


def test_there_are_said_to_be_no_gradients_before_the_first_step(lab: Lab) -> None:
    lab.press("gradients")
    expect(lab.page.locator("#network .caption")).to_have_text(
        "There are no gradients before the first step."
    )


def test_the_caption_tells_what_the_sample_is_taken_for(lab: Lab) -> None:
    expect(lab.page.locator("#network .caption")).to_contain_text("A sample of age")


def test_a_wide_layer_is_folded_and_the_caption_counts_what_is_drawn(lab: Lab) -> None:
    lab.open(WIDE)
    expect(lab.page.locator("#network .caption")).to_contain_text("of 1,536 connections")


def test_the_table_lists_the_chosen_neurons_weights_as_the_engine_has_them(
    lab: Lab, api: httpx.Client
) -> None:
    lab.page.locator("#network .twin summary").click()
    rows = lab.page.locator("#network tbody tr")
    expect(rows.nth(1)).to_be_visible()  # the table is filled when it is open
    shown = {
        row.locator("td").first.inner_text(): numbers(row.locator("td").nth(1).inner_text())[0]
        for row in rows.all()
    }
    parameters = api.get(f"/api/runs/{lab.run}").json()["parameters"]
    weights = theta(api, lab)
    assert len(shown) > 1
    for label, value in shown.items():
        name, place = label.removesuffix("]").split("[")
        row = next(row for row in parameters if f"{row['layer']}/{row['role']}" == name)
        indices = [int(part) for part in place.split(",")]
        offset = indices[0] * row["shape"][1] + indices[1] if len(indices) == 2 else indices[0]
        assert value == pytest.approx(weights[row["start"] + offset], abs=6e-5)
