"""Neurons as tiles: where each fires, live, enlarged under the pointer, and as circles again."""

import re

import httpx
import numpy as np
import pytest
from playwright.sync_api import Locator, expect

from tests.browser.lab import Lab, index_of
from tests.browser.pictures import hues, numbers, photograph
from tests.browser.test_accessibility import axe, violations

assert axe

XOR = "#preset=xor"
SPIRAL = "#preset=spiral&epochs=5"

# Where the tile of a unit lies in the drawing (px), by the page's own geometry.
TILE = """async ([sizes, layer, unit]) => {
  const root = document.querySelector("script[type=module]").src.replace(/(dist|js).main.js$/, "");
  const { layoutTiles } = await import(`${root}js/draw/tiles/layout.js`);
  const { clientWidth, clientHeight } = document.querySelector("#network .drawing");
  const { grid } = layoutTiles(sizes, clientWidth, clientHeight)[layer + 1];
  return { x: grid.x[unit], y: grid.y[unit], side: grid.side };
}"""


@pytest.fixture
def picture(lab: Lab) -> Locator:
    """The network's picture, which says what is drawn."""
    return lab.page.locator("#network canvas[role='img']")


def tile(lab: Lab, sizes: list[int], layer: int, unit: int) -> tuple[float, float, float]:
    """Give a tile's middle on the screen, and its side."""
    place = lab.page.evaluate(TILE, [sizes, layer, unit])
    box = lab.page.locator("#network .drawing").bounding_box()
    assert box is not None
    return box["x"] + place["x"], box["y"] + place["y"], place["side"]


def tone(lab: Lab, x: float, y: float) -> float:
    """Give how dark the page is around a place, 0 … 255, without the pointer there."""
    image = photograph(lab.page.locator("body")).crop((int(x) - 1, int(y) - 1, int(x) + 2, int(y) + 2))
    return 255 - float(np.asarray(image).mean())


def test_two_inputs_show_tiles_and_one_input_circles(lab: Lab, picture: Locator) -> None:
    lab.open(XOR)
    expect(picture).to_have_attribute("data-neurons", "tiles")
    expect(picture).to_have_attribute("data-tiles", "0")
    lab.open()
    expect(picture).to_have_attribute("data-neurons", "circles")
    expect(lab.page.get_by_role("group", name="Neurons as")).to_be_visible()


def test_more_than_two_inputs_have_no_tiles_to_choose(lab: Lab, picture: Locator) -> None:
    lab.open("#preset=iris")
    expect(picture).to_have_attribute("data-neurons", "circles")
    expect(lab.page.get_by_role("group", name="Neurons as")).to_be_hidden()


def test_a_tile_is_as_dark_as_the_engine_says_its_neuron_fires(
    lab: Lab, api: httpx.Client, picture: Locator
) -> None:
    lab.open(SPIRAL)
    lab.press("Epoch")
    lab.wait(step=20, status="ready")
    expect(picture).to_have_attribute("data-tiles", "20")
    told = api.get(f"/api/runs/{lab.run}/neurons", params={"step": 20, "points": 3}).json()
    layer = told["layers"][1]
    most = int(np.argmax(layer["high"]))
    lab.page.mouse.move(0, 0)
    seen = []
    x, y, side = tile(lab, [2, 32, 32, 1], 1, most)
    for k, output in enumerate(layer["outputs"][most]):
        right, up = (k % 3 - 1, k // 3 - 1)
        seen.append((output, tone(lab, x + right * (side / 2 - 3), y - up * (side / 2 - 3))))
    outputs, tones = zip(*seen, strict=True)
    assert max(outputs) > 0
    assert np.corrcoef(outputs, tones)[0, 1] > 0.9


def test_tiles_follow_the_run_in_play_and_rest_with_it(lab: Lab, picture: Locator) -> None:
    lab.open("#preset=spiral")
    lab.press("Play")
    lab.page.wait_for_function(
        "() => Number(document.querySelector('#network canvas[role=img]').dataset.tiles) > 40"
    )
    lab.press("Pause")
    lab.page.locator("body[data-status='ready']").wait_for()
    lab.page.wait_for_function(
        "() => document.querySelector('#network canvas[role=img]').dataset.tiles"
        " === document.body.dataset.step"
    )


def test_the_tile_under_the_pointer_is_enlarged_with_its_range_and_its_sum(
    lab: Lab, api: httpx.Client
) -> None:
    lab.open(XOR)
    lab.press("Epoch")
    lab.wait(step=20, status="ready")
    x, y, _ = tile(lab, [2, 8, 1], 0, 5)
    lab.page.mouse.move(x, y)
    tag = lab.page.locator(".network-tag")
    expect(tag.locator("canvas")).to_be_visible()
    expect(tag).to_contain_text("dense/bias[5]")
    expect(tag).to_contain_text("this sample: sum")
    size = tag.locator("canvas").bounding_box()
    assert size is not None
    assert (size["width"], size["height"]) == (160, 160)
    points = {"points": 41, "step": lab.step}
    layer = api.get(f"/api/runs/{lab.run}/neurons", params=points).json()["layers"][0]
    shown = numbers(tag.locator("div", has_text="on this square").inner_text())[:2]
    assert shown == pytest.approx([layer["low"][5], layer["high"][5]], rel=6e-3)
    told = lab.page.locator("#network .caption").inner_text()
    first, second = numbers(told.split("is taken")[0].replace("x1", "").replace("x2", ""))
    body = {"x": [[first, second]], "layers": True}
    sent = api.post(f"/api/runs/{lab.run}/predict", params={"step": lab.step}, json=body).json()
    total = numbers(tag.locator("div", has_text="this sample").inner_text())[0]
    assert total == pytest.approx(sent["layers"][0]["z"][0][5], abs=0.05)


def test_keys_walk_from_neuron_to_neuron(lab: Lab) -> None:
    lab.open(XOR)
    lab.page.locator("#network .takeaway summary").focus()
    lab.page.keyboard.press("Tab")
    tag = lab.page.locator(".network-tag")
    expect(tag.locator("canvas")).to_be_visible()
    first = tag.locator(".mono").inner_text()
    assert re.fullmatch(r"dense/bias\[\d\]", first)
    lab.page.keyboard.press("ArrowUp")
    expect(tag.locator(".mono")).not_to_have_text(first)
    expect(tag.locator("canvas")).to_be_visible()


def test_circles_come_back_by_the_switch_and_the_address_keeps_them(lab: Lab, picture: Locator) -> None:
    lab.open(XOR)
    expect(picture).to_have_attribute("data-neurons", "tiles")
    lab.press("circles")
    expect(picture).to_have_attribute("data-neurons", "circles")
    lab.page.wait_for_url(re.compile("view.neurons=circles"))
    lab.press("tiles")
    expect(lab.page).not_to_have_url(re.compile("view.neurons"))


def test_edges_between_tiles_have_the_hues_of_what_they_show(lab: Lab, picture: Locator) -> None:
    lab.open(XOR)
    lab.press("Step")
    lab.wait(step=1)
    expect(picture).to_have_attribute("data-tiles", "1")
    drawing = lab.page.locator("#network .drawing")
    for kind, meant in {"weights": {"blue", "orange"}, "gradients": {"purple"}, "updates": {"green"}}.items():
        lab.press(kind)
        expect(picture).to_have_attribute("aria-label", re.compile(f"its edges show {kind}"))
        assert hues(drawing) == meant


def test_what_fires_nowhere_is_counted_in_the_caption(lab: Lab, api: httpx.Client) -> None:
    lab.open(SPIRAL)
    caption = lab.page.locator("#network .caption")
    expect(caption).to_contain_text("400 of 1,120 connections")
    layers = api.get(f"/api/runs/{lab.run}/neurons", params={"points": 41}).json()["layers"]
    struck = sum(
        high == low == 0 for one in layers for low, high in zip(one["low"], one["high"], strict=True)
    )
    words = f"Struck out ({struck}): fires nowhere on this square." if struck else "connections."
    expect(caption).to_contain_text(words)


def test_the_article_s_network_can_be_shown_as_curves(lab: Lab, api: httpx.Client, picture: Locator) -> None:
    lab.press("tiles")
    expect(picture).to_have_attribute("data-tiles", "0")
    x, y, _ = tile(lab, [1, 16, 32, 2], 2, 0)
    lab.page.mouse.move(x, y)
    expect(lab.page.locator(".network-tag")).to_contain_text("for the inputs here")
    index = index_of(api, lab.run, "dense_2/bias[0]")
    expect(lab.page.get_by_role("slider", name="Weight", exact=True)).to_have_attribute(
        "aria-valuenow", str(index)
    )


def test_axe_finds_nothing_serious_in_tiles(lab: Lab, axe: str) -> None:
    lab.open(XOR)
    x, y, _ = tile(lab, [2, 8, 1], 0, 2)
    lab.page.mouse.move(x, y)
    expect(lab.page.locator(".network-tag canvas")).to_be_visible()
    assert violations(lab.page, axe, "#network") == []
