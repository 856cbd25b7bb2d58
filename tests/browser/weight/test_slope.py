"""Feel the slope: to find the floor of one weight's curve in the fog."""

import httpx
import pytest
from playwright.sync_api import expect

from tests.browser.lab import Lab
from tests.browser.weights import LINE, figure, looked, step_to


def test_the_slope_can_be_felt_by_keyboard_alone(lab: Lab, api: httpx.Client) -> None:
    lab.open(LINE)
    step_to(lab, 1)
    curve = looked(lab, api, 1)["curve"]
    keyboard = lab.page.keyboard
    lab.button("Feel the slope").focus()
    keyboard.press("Enter")
    slider = lab.page.get_by_role("slider", name="Your step")
    expect(slider).to_be_focused()
    for _ in range(10):
        keyboard.press("ArrowRight")
    keyboard.press("Enter")
    told = lab.page.locator(".weight-told")
    expect(told).to_contain_text("Dot 1: loss")
    place = 100 + 10
    assert figure(told.inner_text())[1] == pytest.approx(curve["batch_loss"][place], abs=6e-5)
    keyboard.press("Tab")
    keyboard.press("Tab")
    keyboard.press("Enter")
    expect(told).to_contain_text("The lowest point drawn was at")
    assert figure(told.inner_text())[1] == pytest.approx(min(curve["batch_loss"]), abs=6e-5)
    keyboard.press("Escape")
    expect(lab.page.locator(".weight-feel")).to_be_hidden()
    expect(lab.button("Feel the slope")).to_be_focused()


def test_the_fog_hides_the_curve_until_it_is_lifted(lab: Lab, api: httpx.Client) -> None:
    step_to(lab, 1)
    looked(lab, api, 1)
    lab.press("Feel the slope")
    expect(lab.page.locator("#weight .drawing svg .weight-fog")).to_be_visible()
    expect(lab.page.locator("#weight .drawing svg .weight-full")).to_have_count(0)
    # Both at once: between two questions the picture may be drawn anew.
    fog, curve = lab.page.evaluate(
        """() => ["fog", "batch"].map((name) => {
          const shape = document.querySelector(`#weight .weight-${name}`);
          const { x, y, width, height } = shape.getBBox();
          return [x, y, x + width, y + height];
        })"""
    )
    line = 1.75 / 2
    assert fog[0] <= curve[0] - line
    assert fog[2] >= curve[2] + line
    assert fog[3] >= curve[3] + line
    lab.press("Lift the fog")
    expect(lab.page.locator("#weight .drawing svg .weight-fog")).to_have_count(0)
    assert lab.step == 1


@pytest.mark.parametrize("fragment", ["", "#preset=spiral", "#preset=himmelblau", "#preset=sine&weight=0"])
def test_a_slope_to_feel_has_its_floor_inside_the_picture(lab: Lab, fragment: str) -> None:
    lab.open(fragment)
    lab.press("Feel the slope")
    expect(lab.page.locator(".weight-fog")).to_be_visible()
    felt = lab.page.locator(".weight-choice").inner_text()
    lab.press("Lift the fog")
    expect(lab.page.locator(".weight-told")).to_contain_text("The lowest point drawn was at")
    expect(lab.page.locator(".weight-choice")).to_have_text(felt)
    left, right, floor = lab.page.locator("#weight .drawing svg").evaluate(
        """svg => {
          const curve = svg.querySelector(".weight-batch").getBBox();
          return [curve.x, curve.x + curve.width, svg.querySelector(".weight-new").cx.baseVal.value];
        }"""
    )
    assert left + 0.02 * (right - left) < floor < right - 0.02 * (right - left)


def test_where_no_weight_has_a_floor_that_is_said_in_place_of_a_game(lab: Lab) -> None:
    lab.open("#preset=xor&batch_size=1")
    lab.press("Feel the slope")
    expect(lab.page.locator(".notice")).to_contain_text("No floor was found near dense")
    expect(lab.page.locator(".weight-feel")).to_be_hidden()
    expect(lab.button("Feel the slope")).to_be_enabled()


def test_a_drag_in_the_picture_aims_the_step(lab: Lab, api: httpx.Client) -> None:
    step_to(lab, 1)
    looked(lab, api, 1)
    lab.press("Feel the slope")
    expect(lab.page.locator(".weight-feel")).to_be_visible()
    lab.page.locator("#weight .drawing svg").click(position={"x": 400, "y": 60})
    assert int(lab.page.get_by_role("slider", name="Your step").input_value()) > 20


def test_another_weight_ends_the_walk_in_the_fog(lab: Lab, api: httpx.Client) -> None:
    step_to(lab, 1)
    looked(lab, api, 1)
    lab.press("Feel the slope")
    expect(lab.page.locator(".weight-feel")).to_be_visible()
    lab.press("layer")
    expect(lab.page.locator(".weight-feel")).to_be_hidden()
    expect(lab.page.locator("#weight .weight-equation")).to_be_visible()
