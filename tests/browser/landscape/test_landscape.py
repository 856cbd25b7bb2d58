"""The loss landscape: really drawn, turned and read."""

import re

import numpy as np
import pytest
from playwright.sync_api import Page, expect

from tests.browser.lab import LASTING, Lab
from tests.browser.landscape.view import COLOURS, View, drawn
from tests.browser.pictures import coloured_width

pytestmark = pytest.mark.webgl

NO_WEBGL = """
const real = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, options) {
  return kind === "webgl2" ? null : real.call(this, kind, options);
};
"""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_surface_is_really_drawn(view: View, theme: str) -> None:
    view.lab.page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    expect(view.lab.page.locator(f"html[data-theme='{theme}']")).to_have_count(1)
    view.settle()
    colours, covered = drawn(view.picture())
    assert colours > COLOURS
    assert 0.1 < covered < 0.9


def test_a_refused_landscape_is_told_in_the_colour_of_danger(page: Page, address: str) -> None:
    refusal = {"error": {"code": "refused", "message": "No such plane.", "fields": []}}
    page.route("**/landscape.bin*", lambda route: route.fulfill(headers={"X-Status": "422"}, json=refusal))
    Lab(page, address).open()
    caption = page.locator("#landscape .caption")
    expect(caption).to_contain_text("No such plane.", timeout=LASTING)
    expect(caption).to_have_css("color", "rgb(179, 38, 30)")


def test_level_lines_are_seen_on_the_floor_through_the_block(page: Page, address: str) -> None:
    lab = Lab(page, address)
    lab.open("#preset=rosenbrock")
    view = View(lab)
    view.wait(0)
    picture = view.picture()
    left, right, top, bottom = 0.2, 0.6, 0.62, 0.8  # a part of the cut faces
    cut = picture.crop(
        (
            round(left * picture.width),
            round(top * picture.height),
            round(right * picture.width),
            round(bottom * picture.height),
        )
    )
    pixels = np.asarray(cut, dtype=np.int64)
    coloured = pixels.max(axis=2) - pixels.min(axis=2) > 20
    assert 0.005 < coloured.mean() < 0.6


def test_the_map_is_really_drawn(view: View) -> None:
    view.choose("map")
    view.settle()
    colours, covered = drawn(view.picture())
    assert colours > COLOURS
    assert 0.1 < covered < 0.9


def test_the_surface_is_drawn_on_a_narrow_screen(view: View) -> None:
    view.lab.page.set_viewport_size({"width": 390, "height": 844})
    view.lab.page.get_by_role("tab", name="Landscape").click()
    view.settle()
    colours, covered = drawn(view.picture())
    assert colours > COLOURS
    assert 0.1 < covered < 0.9
    assert view.lab.page.evaluate("() => document.documentElement.scrollWidth") == 390


def test_the_surface_follows_the_training(view: View) -> None:
    before = view.picture()
    view.lab.press("Epoch")
    view.wait(210)
    assert view.picture().tobytes() != before.tobytes()


def test_surface_and_map_swap_places_and_keep_the_place(view: View) -> None:
    expect(view.caption).to_contain_text("in truth")
    words = view.caption.inner_text()
    asked: list[str] = []
    view.lab.page.on("request", lambda request: asked.append(request.url))
    view.root.get_by_role("button", name="Show the map large").click()
    expect(view.large).to_have_class(re.compile("landscape-map"))
    view.root.get_by_role("button", name="Show the surface large").click()
    expect(view.large).to_have_class(re.compile("landscape-surface"))
    expect(view.caption).to_have_text(words)
    assert not [url for url in asked if "landscape" in url]


def test_keys_turn_the_surface_and_home_brings_it_back(view: View) -> None:
    view.large.focus()
    view.settle()
    home = view.picture()
    for key in ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "+", "-"):
        view.large.press(key)
        view.settle()
        assert view.picture().tobytes() != home.tobytes(), key
        view.large.press("Home")
        view.settle()
        assert view.picture().tobytes() == home.tobytes(), key
    assert view.lab.step == 0


def test_dragging_turns_the_surface_and_leaves_the_keys_to_the_player(view: View) -> None:
    home = view.picture()
    box = view.large.bounding_box()
    assert box is not None
    mouse = view.lab.page.mouse
    mouse.move(box["x"] + 200, box["y"] + 200)
    mouse.down()
    mouse.move(box["x"] + 280, box["y"] + 220)
    mouse.up()
    view.settle()
    assert view.picture().tobytes() != home.tobytes()
    view.lab.page.keyboard.press("ArrowRight")
    view.lab.wait(step=1)


def touch(view: View, *moments: list[tuple[float, float]]) -> None:
    """Put fingers on the drawing, move them from moment to moment, and lift them."""
    box = view.large.bounding_box()
    assert box is not None
    session = view.lab.page.context.new_cdp_session(view.lab.page)
    kinds = ["touchStart", *["touchMove"] * (len(moments) - 1)]
    for kind, fingers in zip(kinds, moments, strict=True):
        points = [{"x": box["x"] + x, "y": box["y"] + y, "id": k} for k, (x, y) in enumerate(fingers)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    view.settle()


def test_one_finger_turns_the_surface_and_two_zoom(view: View) -> None:
    home = view.picture()
    touch(view, [(200, 150)], [(230, 150)], [(280, 150)], [(300, 152)])
    turned = view.picture()
    assert turned.tobytes() != home.tobytes()
    touch(view, [(180, 150), (220, 150)], [(150, 150), (250, 150)], [(120, 150), (280, 150)])
    zoomed = view.picture()
    assert zoomed.tobytes() != turned.tobytes()
    assert drawn(zoomed)[1] > drawn(turned)[1]


@pytest.mark.parametrize("drawing", ["surface", "map"])
def test_the_pointer_reads_loss_and_place_in_the_caption(view: View, drawing: str) -> None:
    expect(view.caption).to_contain_text("in truth")
    words = view.caption.inner_text()
    view.choose(drawing)
    view.settle()
    box = view.large.bounding_box()
    assert box is not None
    view.lab.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(view.caption).to_have_text(
        re.compile(r"^along the path at −?[\d.]+, across it at −?[\d.]+: loss about [\d.]+$")
    )
    view.lab.page.mouse.move(box["x"], box["y"] - 40)
    expect(view.caption).to_have_text(words)


@pytest.mark.parametrize("shape", ["map", "surface"])
def test_what_lies_under_a_resting_pointer_is_read_anew_at_another_step(
    page: Page, address: str, shape: str
) -> None:
    lab = Lab(page, address)
    lab.open(f"#preset=xor&step=100&view.plane=weights&view.shape={shape}")
    view = View(lab)
    view.wait(100)
    box = view.large.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    expect(view.caption).to_contain_text(": loss about")
    before = view.caption.inner_text()
    page.keyboard.press("End")
    lab.wait(status="finished")
    view.wait(lab.step)
    expect(view.caption).not_to_have_text(before)
    resting, words = view.picture(), view.caption.inner_text()
    page.mouse.move(x, box["y"] - 40)
    expect(view.caption).not_to_contain_text(": loss about")
    page.mouse.move(x, y)
    expect(view.caption).to_have_text(words)
    view.settle()
    assert view.picture().tobytes() == resting.tobytes()


def test_one_surface_is_asked_for_at_a_time(view: View) -> None:
    flying: list[str] = []
    most = [0]

    def depart(url: str) -> None:
        if "landscape.bin" in url:
            flying.append(url)
            most[0] = max(most[0], len(flying))

    def arrive(url: str) -> None:
        if "landscape.bin" in url:
            flying.remove(url)

    view.lab.page.on("request", lambda request: depart(request.url))
    view.lab.page.on("requestfinished", lambda request: arrive(request.url))
    view.lab.press("Play")
    view.lab.page.locator("#landscape:not([data-step='0'])").wait_for(timeout=LASTING)
    view.lab.press("Pause")
    assert most[0] == 1


def test_the_table_tells_the_surface_in_numbers(view: View) -> None:
    view.root.locator("summary", has_text="table").click()
    expect(view.root.get_by_role("table").get_by_role("row")).to_have_count(6)


def test_the_drawing_is_described_for_screen_readers(view: View) -> None:
    expect(view.large).to_have_attribute("role", "img")
    expect(view.large).to_have_attribute(
        "aria-label", re.compile(r"^Surface of the loss at step 0, its axes along the path and across it")
    )


def test_the_surface_fills_its_room_on_a_laptop_and_on_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    view = View(Lab(page, address))
    view.lab.open("#preset=article")
    view.wait(0)
    assert coloured_width(view.large) >= 420
    page.get_by_role("button", name="history", exact=True).click()
    page.locator("#weight[data-view='history']").wait_for()
    view.settle()
    assert coloured_width(view.large) >= 420
    page.set_viewport_size({"width": 390, "height": 844})
    page.get_by_role("tab", name="Landscape", exact=True).click()
    view.settle()
    assert coloured_width(view.large) >= 250


@pytest.mark.own_page
def test_without_webgl_the_map_stands_and_says_why(page: Page, address: str) -> None:
    page.add_init_script(NO_WEBGL)
    lab = Lab(page, address)
    lab.open()
    view = View(lab)
    view.wait(0)
    expect(view.large).to_have_class(re.compile("landscape-map"))
    expect(view.caption).to_contain_text("This browser has no WebGL 2")
    assert drawn(view.picture())[0] > COLOURS


def test_a_lost_graphics_card_leaves_the_map_and_its_return_the_surface(
    view: View, complaints: list[str]
) -> None:
    page = view.lab.page
    context = "document.querySelector('.landscape-surface canvas').getContext('webgl2')"
    extension = page.evaluate_handle(f"() => {context}.getExtension('WEBGL_lose_context')")
    extension.evaluate("(card) => card.loseContext()")
    expect(view.large).to_have_class(re.compile("landscape-map"))
    extension.evaluate("(card) => card.restoreContext()")
    expect(view.large).to_have_class(re.compile("landscape-surface"))
    view.settle()
    assert drawn(view.picture())[0] > COLOURS
    complaints[:] = [complaint for complaint in complaints if "Context" not in complaint]
