"""Textbook surfaces on the page, and two parameters whose whole way is redrawn while something is dragged."""

import json
from typing import Any

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect

from app.engine.spelling import loss
from tests.browser.lab import Lab
from tests.browser.landscape.view import View
from tests.browser.test_accessibility import axe as axe
from tests.browser.test_accessibility import violations

SURFACES = ["ravine", "saddle", "rosenbrock", "himmelblau", "plateau"]


WATCH = """() => {
  const drawn = { steps: [], told: [] };
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
    const step = /^step ([\\d,]+)$/.exec(text);
    if (step && this.canvas.closest("#landscape .drawing")) drawn.step = step[1];
    return fillText.call(this, text, ...rest);
  };
  const caption = document.querySelector("#landscape .foot .caption");
  new MutationObserver(() => {
    const [, step] = /At step ([\\d,]+) f is/.exec(caption.textContent) ?? [];
    drawn.told.push([step, drawn.step]);
  }).observe(caption, { childList: true });
  window.drawn = drawn;
}"""
"""Note at each change of the landscape's caption the step that it tells, and that of the tag drawn last."""


def handle(page: Page) -> Locator:
    """Find what the start is dragged by."""
    return page.locator(".landscape-start")


def zone_words(page: Page) -> Locator:
    """Find what is said of the largest stable rate."""
    return page.locator(".settings-zone-words").filter(visible=True)


def middle(locator: Locator) -> tuple[float, float]:
    """Give the middle of an element, once it is on the screen."""
    locator.wait_for()
    box = locator.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def config_of(lab: Lab, api: httpx.Client) -> dict[str, Any]:
    """Read the configuration of the run on screen."""
    config: dict[str, Any] = api.get(f"/api/runs/{lab.run}").json()["config"]
    return config


def open_map(lab: Lab, preset: str) -> None:
    """Open a preset with its map drawn large."""
    lab.open(f"#preset={preset}")
    View(lab).choose("map")
    expect(handle(lab.page)).to_be_visible()


@pytest.mark.webgl
@pytest.mark.parametrize("surface", SURFACES)
def test_a_surface_opens_and_descends_without_a_message(lab: Lab, surface: str) -> None:
    lab.open(f"#preset={surface}")
    lab.press("To the end")
    lab.wait(status="finished")
    expect(lab.page.get_by_role("heading", name="Position", exact=True)).to_be_visible()


def test_a_surface_is_told_in_its_own_words(lab: Lab) -> None:
    lab.open("#preset=rosenbrock")
    lab.press("Step")
    expect(lab.page.get_by_role("heading", name="One coordinate")).to_be_visible()
    expect(lab.page.locator("#weight")).to_contain_text("old x")
    expect(lab.page.locator("#landscape .caption").first).to_contain_text("The whole landscape")
    for panel in ("#weight", "#landscape", "#narration"):
        assert "weight" not in lab.page.locator(panel).inner_text()


def test_each_part_of_a_surface_is_called_by_its_visible_heading(lab: Lab) -> None:
    lab.open("#preset=rosenbrock")
    for name in ("Position", "One coordinate", "Nearest minimum", "f(x, y)", "Step log"):
        part = lab.page.get_by_role("region", name=name, exact=True).first
        expect(part.get_by_role("heading", name=name, exact=True)).to_be_visible()
    summaries = lab.page.locator("summary", has_text="table")
    expect(summaries.and_(lab.page.get_by_label("f(x, y) by step, as a table"))).to_be_visible()
    expect(summaries.and_(lab.page.get_by_label("f over the plane, as a table"))).to_be_visible()


def test_a_network_comes_back_from_a_surface_and_with_it_the_settings_of_samples(lab: Lab) -> None:
    lab.open("#preset=saddle")
    of_samples = [lab.page.get_by_label(name, exact=True) for name in ("Batch size", "Shuffle")]
    for setting in of_samples:
        expect(setting).to_be_hidden()
    lab.press("network")
    expect(lab.page.get_by_role("heading", name="Predictions", exact=True)).to_be_visible()
    for setting in of_samples:
        expect(setting).to_be_visible()
    weights = lab.page.get_by_text("more: class weights")
    expect(weights).to_be_visible()
    lab.page.get_by_role("group", name="Model").get_by_role("button", name="surface").click()
    expect(weights).to_be_hidden()


@pytest.mark.webgl
def test_a_click_on_the_map_drops_the_start_there(lab: Lab, api: httpx.Client) -> None:
    open_map(lab, "himmelblau")
    run, (x, y) = lab.run, middle(handle(lab.page))
    lab.page.mouse.click(x + 60, y - 40)
    lab.wait_for_another(run)
    start = config_of(lab, api)["start"]
    assert start[0] > 0
    assert start[1] > -1


@pytest.mark.webgl
def test_the_start_is_where_the_pointer_let_it_go(lab: Lab, api: httpx.Client) -> None:
    open_map(lab, "rosenbrock")
    run, (x, y) = lab.run, middle(handle(lab.page))
    lab.page.mouse.move(x, y)
    lab.page.mouse.down()
    lab.page.mouse.move(x + 50, y + 30, steps=5)
    lab.page.mouse.up()
    lab.wait_for_another(run)
    there = middle(handle(lab.page))
    assert config_of(lab, api)["start"] is not None
    assert there == pytest.approx((x + 50, y + 30), abs=2)


@pytest.mark.webgl
def test_arrow_keys_move_the_start(lab: Lab, api: httpx.Client) -> None:
    open_map(lab, "rosenbrock")
    run = lab.run
    handle(lab.page).focus()
    lab.page.keyboard.press("ArrowRight")
    lab.wait_for_another(run)
    assert config_of(lab, api)["start"] == pytest.approx([-1.12, 1])


@pytest.mark.webgl
def test_the_way_of_a_dragged_start_is_the_one_that_rest_tells(lab: Lab, api: httpx.Client) -> None:
    open_map(lab, "rosenbrock")
    x, y = middle(handle(lab.page))
    lab.page.mouse.move(x, y)
    lab.page.mouse.down()
    with lab.page.expect_response("**/preview") as answered:
        lab.page.mouse.move(x + 40, y)
    asked = json.loads(answered.value.request.post_data or "")
    told = api.post(f"/api/runs/{lab.run}/preview", json=asked).json()
    assert told["loss"] == answered.value.json()["loss"]
    last = f"{told['loss'][-1]:,.4f}"
    expect(lab.page.locator("#landscape .caption").first).to_contain_text(last)
    lab.page.mouse.up()


def test_a_rate_that_is_too_large_says_at_which_step_it_diverges(lab: Lab, api: httpx.Client) -> None:
    lab.open("#preset=ravine")
    slider = lab.page.get_by_label("Learning rate, logarithmic")
    slider.evaluate("slider => { slider.value = 0; slider.dispatchEvent(new Event('input')) }")
    body = {"optimizer": {"learning_rate": 1.0}}
    step = api.post(f"/api/runs/{lab.run}/preview", json=body).json()["diverged_at"]
    expect(lab.page.locator("#landscape .caption").first).to_have_text(
        f"At rate 1 it diverges at step {step}."
    )


@pytest.mark.parametrize("preset", ["ravine", "line"])
def test_the_way_of_a_dragged_momentum_is_the_one_that_rest_tells(
    lab: Lab, api: httpx.Client, preset: str
) -> None:
    lab.open(f"#preset={preset}")
    slider = lab.page.get_by_label("Momentum, slider")
    slider.evaluate("slider => { slider.value = 0.5; slider.dispatchEvent(new Event('input')) }")
    told = api.post(f"/api/runs/{lab.run}/preview", json={"optimizer": {"momentum": 0.5}}).json()
    caption = lab.page.locator("#landscape .caption").first
    expect(caption).to_contain_text("and momentum 0.5")
    expect(caption).to_contain_text(f"to {loss(told['loss'][-1])} in the next {len(told['loss']) - 1} steps.")


@pytest.mark.parametrize("preset", ["ravine", "line"])
def test_the_red_zone_begins_at_the_rate_that_rest_tells(lab: Lab, api: httpx.Client, preset: str) -> None:
    lab.open(f"#preset={preset}")
    rate = api.get(f"/api/runs/{lab.run}/curvature").json()["largest_stable_rate"]
    expect(zone_words(lab.page)).to_have_text(f"Unstable above 2/λmax = {rate:.3g}")


@pytest.mark.webgl
def test_another_rule_is_told_whose_limit_it_sees(lab: Lab) -> None:
    expect(zone_words(lab.page)).to_contain_text("Plain SGD: unstable above")


@pytest.mark.webgl
def test_axe_finds_nothing_serious_on_a_surface(lab: Lab, axe: str) -> None:
    open_map(lab, "rosenbrock")
    lab.press("Step")
    lab.wait(step=1)
    assert violations(lab.page, axe) == []


@pytest.mark.webgl
def test_a_phone_shows_a_surface_without_scrolling_sideways(lab: Lab) -> None:
    lab.open("#preset=rosenbrock")
    lab.page.set_viewport_size({"width": 390, "height": 844})
    width = lab.page.evaluate("document.documentElement.scrollWidth")
    assert width == 390


@pytest.mark.webgl
def test_the_caption_is_of_the_run_whose_surface_is_drawn(lab: Lab) -> None:
    lab.open("#preset=ravine")
    lab.press("To the end")
    lab.wait(status="finished")
    end = f"{lab.step:,}"
    caption = lab.page.locator("#landscape .foot .caption")
    expect(caption).to_contain_text(f"At step {end} f is")
    lab.page.evaluate(WATCH)
    lab.page.locator("#landscape").get_by_label("Points", exact=True).select_option("33")
    lab.set("Learning rate", 0.05)
    expect(caption).to_contain_text("At step 0 f is")
    told = lab.page.evaluate("window.drawn.told")
    assert told[-1] == ["0", "0"]
    assert all(step == drawn for step, drawn in told), told
