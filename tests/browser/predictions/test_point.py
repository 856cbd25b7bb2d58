"""A click in the predictions sends that point forward through the network."""

import re
from typing import Any

import httpx
import pytest
from playwright.sync_api import Locator, expect

from tests.browser.lab import Lab
from tests.browser.pictures import numbers
from tests.browser.test_accessibility import axe, violations

assert axe

XOR = "#preset=xor"


@pytest.fixture
def pick(lab: Lab) -> Locator:
    """What takes the pointer and the keys over the predictions."""
    return lab.page.get_by_role("slider", name="Send a point forward")


def sent(api: httpx.Client, lab: Lab, *inputs: float) -> dict[str, Any]:
    """What the engine makes of a point at the step on screen."""
    answer = api.post(f"/api/runs/{lab.run}/predict", params={"step": lab.step}, json={"x": [inputs]})
    told: dict[str, Any] = answer.json()
    return told


def chance(told: dict[str, Any]) -> float:
    """What a sigmoid gives for the class that it takes the point for: its output is that of class 1."""
    ((output,),), (name,) = told["outputs"], told["classes"]
    return float(output if name == "class 1" else 1 - output)


def click(pick: Locator, across: float, down: float) -> None:
    box = pick.bounding_box()
    assert box is not None
    pick.click(position={"x": across * box["width"], "y": down * box["height"]})


def test_a_click_in_the_map_sends_that_point_forward(lab: Lab, api: httpx.Client, pick: Locator) -> None:
    lab.open(XOR)
    lab.press("Epoch")
    lab.wait(step=20, status="ready")
    click(pick, 0.25, 0.25)
    caption = lab.page.locator("#network .caption")
    expect(caption).to_contain_text("is taken for")
    expect(caption).to_contain_text("Your point")
    x1, x2 = numbers(caption.inner_text().split(")")[0])
    assert x1 < 0 < x2
    told = sent(api, lab, x1, x2)
    (names,) = told["classes"]
    expect(caption).to_contain_text(f"is taken for {names}")
    output = numbers(lab.page.locator(".predictions-becomes").inner_text())[-1]
    assert output == pytest.approx(chance(told), abs=6e-4)


def test_the_point_goes_on_with_the_run_and_is_in_the_address(
    lab: Lab, api: httpx.Client, pick: Locator
) -> None:
    lab.open(XOR)
    click(pick, 0.7, 0.2)
    text = lab.page.locator(".predictions-becomes")
    expect(text).to_be_visible()
    lab.press("Epoch")
    lab.wait(step=20, status="ready")
    lab.page.wait_for_url(re.compile("step=20.*view.point="))
    moment = "#" + lab.page.url.partition("#")[2]
    point = map(float, moment.split("view.point=")[1].split("&")[0].split(","))
    told = sent(api, lab, *point)
    expect(text).to_have_text(f"{told['classes'][0]} {chance(told):.3f}")
    lab.open(moment)
    expect(text).to_have_text(f"{told['classes'][0]} {chance(told):.3f}")


def test_back_to_the_samples_is_a_button_and_a_key(lab: Lab, pick: Locator) -> None:
    lab.open(XOR)
    back = lab.page.get_by_role("button", name="Back to the samples")
    expect(back).to_be_hidden()
    click(pick, 0.4, 0.4)
    back.click()
    expect(lab.page.locator("#network .caption")).to_contain_text("A sample of")
    pick.press("ArrowRight")
    expect(back).to_be_visible()
    pick.press("Escape")
    expect(back).to_be_hidden()


def test_keys_move_the_point(lab: Lab, pick: Locator) -> None:
    lab.open(XOR)
    pick.press("ArrowRight")
    before = pick.get_attribute("aria-valuetext")
    assert before is not None
    pick.press("ArrowRight")
    pick.press("ArrowUp")
    expect(pick).not_to_have_attribute("aria-valuetext", before)
    assert lab.step == 0  # the same keys step elsewhere


def test_a_click_on_the_curve_of_one_input_does_the_same(lab: Lab, api: httpx.Client, pick: Locator) -> None:
    click(pick, 0.5, 0.5)
    caption = lab.page.locator("#network .caption")
    expect(caption).to_contain_text(re.compile("^Your point .* is taken for"))
    (age,) = numbers(caption.inner_text().split(")")[0])
    assert 50 <= age <= 65
    (name,) = sent(api, lab, age)["classes"]
    expect(caption).to_have_text(f"Your point ({age:g}) is taken for {name}.")


def test_another_data_set_ends_the_point(lab: Lab, pick: Locator) -> None:
    lab.open(XOR)
    click(pick, 0.4, 0.4)
    expect(lab.page.locator("#network .caption")).to_contain_text("Your point")
    run = lab.run
    lab.page.get_by_label("Preset", exact=True).select_option("spiral")
    lab.wait_for_another(run)
    expect(lab.page.locator("#network .caption")).to_contain_text("A sample of")


def test_a_link_with_a_point_that_cannot_be_says_so(lab: Lab) -> None:
    lab.open(f"{XOR}&view.point=1")
    expect(lab.page.locator(".notice")).to_contain_text("view.point must have 2 numbers. Got 1.")


def test_axe_finds_nothing_serious_with_a_point(lab: Lab, axe: str, pick: Locator) -> None:
    lab.open(XOR)
    click(pick, 0.3, 0.6)
    expect(lab.page.locator(".predictions-becomes")).to_be_visible()
    assert violations(lab.page, axe, "#predictions") == []
    assert violations(lab.page, axe, "#network") == []
