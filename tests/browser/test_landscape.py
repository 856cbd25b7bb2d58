"""The loss landscape: really drawn, turned, read, and true to what REST says."""

import io
import re

import httpx
import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.browser.lab import LASTING, Lab

COLOURS = 500
"""A drawing has more colours than these; a blank or a broken one has few."""

NO_WEBGL = """
const real = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, options) {
  return kind === "webgl2" ? null : real.call(this, kind, options);
};
"""


class View:
    """The landscape of one open lab."""

    def __init__(self, lab: Lab) -> None:
        self.lab = lab
        self.root = lab.page.locator("#landscape")
        self.caption = self.root.locator(".caption")
        self.large = self.root.locator(".drawing > .landscape-pane")

    def wait(self, step: int) -> None:
        """Wait until the surface of this step is drawn."""
        self.lab.page.locator(f"#landscape[data-step='{step}']").wait_for(timeout=LASTING)
        self.settle()

    def settle(self) -> None:
        """Let what was asked for be drawn: it is, in the second frame from now at the latest."""
        self.lab.page.evaluate(
            "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
        )

    def choose(self, name: str) -> None:
        """Press one of the quiet choices."""
        self.root.get_by_role("button", name=name, exact=True).click()

    def field(self, label: str) -> Locator:
        """Find one of the small controls."""
        return self.root.get_by_label(label, exact=True)

    def picture(self) -> Image.Image:
        """Photograph the large drawing."""
        return Image.open(io.BytesIO(self.large.screenshot())).convert("RGB")


@pytest.fixture
def view(lab: Lab) -> View:
    """The landscape, drawn at the first weights."""
    view = View(lab)
    view.wait(0)
    return view


def drawn(picture: Image.Image) -> tuple[int, float]:
    """Count a picture's colours, and the share of it that is not background (its corner's colour)."""
    colours = picture.getcolors(picture.width * picture.height) or []
    background = picture.getpixel((0, 0))
    covered = sum(count for count, colour in colours if colour != background)
    return len(colours), covered / (picture.width * picture.height)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_surface_is_really_drawn(view: View, theme: str) -> None:
    view.lab.page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    expect(view.lab.page.locator(f"html[data-theme='{theme}']")).to_have_count(1)
    view.settle()
    colours, covered = drawn(view.picture())
    assert colours > COLOURS
    assert 0.1 < covered < 0.9


def test_the_map_is_really_drawn(view: View) -> None:
    view.choose("map")
    view.settle()
    colours, covered = drawn(view.picture())
    assert colours > COLOURS
    assert 0.1 < covered < 0.9


def test_the_surface_is_drawn_on_a_narrow_screen(view: View) -> None:
    view.lab.page.set_viewport_size({"width": 390, "height": 844})
    view.settle()
    colours, covered = drawn(view.picture())
    assert colours > COLOURS
    assert 0.1 < covered < 0.9
    assert view.lab.page.evaluate("() => document.documentElement.scrollWidth") == 390


@pytest.mark.parametrize("plane", ["two weights", "random"])
def test_the_captions_numbers_are_those_of_rest(view: View, api: httpx.Client, plane: str) -> None:
    view.lab.press("Epoch")
    view.lab.wait(step=210, status="ready")
    with view.lab.page.expect_response(
        lambda response: "landscape.bin" in response.url and "step=210" in response.url
    ):
        view.choose(plane)
        view.field("Points").select_option("33")
    view.wait(210)
    query: dict[str, str | int] = {"plane": "random", "size": 33, "seed": 0}
    if plane == "two weights":
        first, second = (view.field(name).input_value() for name in ("One", "Other"))
        query = {"plane": "weights", "size": 33, "i": index(api, view, first), "j": index(api, view, second)}
    answer = api.get(f"/api/runs/{view.lab.run}/landscape", params=query).json()
    assert answer["step"] == 210
    told = [f"{answer['on_plane_loss']:.4f}", f"{answer['true_loss']:.4f}"]
    expect(view.caption).to_contain_text(f"loss {told[0]} on the plane, {told[1]} in truth")
    expect(view.caption).to_contain_text("step 210.")


def index(api: httpx.Client, view: View, label: str) -> int:
    """Give the place in theta of the weight of this name."""
    layer, role, *place = re.split(r"[/\[\], ]+", label.rstrip("]"))
    run = api.get(f"/api/runs/{view.lab.run}").json()
    part = next(p for p in run["parameters"] if (p["layer"], p["role"]) == (layer, role))
    offset = 0
    for at, length in zip(map(int, place), part["shape"], strict=True):
        offset = offset * length + at
    return int(part["start"]) + offset


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
        re.compile(r"^random direction 1 at −?[\d.]+, random direction 2 at −?[\d.]+: loss [\d.]+$")
    )
    view.lab.page.mouse.move(box["x"], box["y"] - 40)
    expect(view.caption).to_have_text(words)


def test_another_seed_is_another_surface(view: View) -> None:
    before = view.picture()
    with view.lab.page.expect_response(lambda response: "seed=1" in response.url):
        view.root.get_by_role("button", name="another one").click()
    expect(view.root.locator("output")).to_have_text("1")
    view.lab.page.wait_for_function(
        "() => document.querySelector('#landscape .landscape-progress:not(.busy)') !== null"
    )
    view.settle()
    assert view.picture().tobytes() != before.tobytes()


def test_a_chosen_weight_becomes_the_first_and_the_one_before_the_second(view: View) -> None:
    view.choose("two weights")
    before = view.field("One").input_value()
    view.lab.page.locator(".weight-choice").click()
    view.lab.page.get_by_label("Search the weights").fill("dense/kernel[0, 3]")
    view.lab.page.get_by_label("Search the weights").press("Enter")
    expect(view.field("One")).to_have_value("dense/kernel[0, 3]")
    expect(view.field("Other")).to_have_value(before)


def test_a_weight_that_does_not_exist_is_refused_beside_its_field(view: View) -> None:
    view.choose("two weights")
    field = view.field("One")
    field.fill("dense_9/kernel[1, 1]")
    field.press("Enter")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(view.root.get_by_role("alert").filter(has_text="No single weight has this name.")).to_be_visible()


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
    view.root.locator("summary").click()
    expect(view.root.get_by_role("table").get_by_role("row")).to_have_count(6)


def test_the_drawing_is_described_for_screen_readers(view: View) -> None:
    expect(view.large).to_have_attribute("role", "img")
    expect(view.large).to_have_attribute("aria-label", re.compile(r"^Surface of the loss over .* at step 0"))


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
