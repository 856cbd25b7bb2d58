"""Nothing on the page is cut off or lies on something else, at the sizes of a laptop's screen."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.fitting import SETTLE, SIZES, crowded
from tests.browser.lab import LASTING, Lab
from tests.browser.landscape.view import View

SCREENS = (*SIZES, (1024, 768), (820, 1180), (390, 844))
OWN = "#dataset.name=inline&loss=mean_squared_error&layers=4.relu,1.linear&batch_size=2"
CLASSES = "#dataset.name=inline&optimizer.learning_rate=0.05&dataset.x="
SEVEN = f"{CLASSES[:-11]}&layers=8.tanh,7.softmax&dataset.y=[0,1,2,3,4,5,6]&dataset.x="
RUNS = {
    "the article": "",
    "a line": "#preset=line",
    "a line that diverges": "#preset=line&optimizer.learning_rate=3",
    "a map": "#preset=xor",
    "a deep map": "#preset=spiral&epochs=20",
    "a table": "#preset=iris",
    "a table, a class of which is held out": "#preset=iris&validation_split=0.34&epochs=8",
    "a table that diverges": "#preset=iris&optimizer.name=sgd&optimizer.learning_rate=1e6",
    "a wave": "#preset=sine",
    "many layers": "#layers=64.relu,64.relu,64.relu,2.softmax&epochs=2",
    "a ravine": "#preset=ravine",
    "a saddle": "#preset=saddle",
    "a banana": "#preset=rosenbrock",
    "four minima": "#preset=himmelblau",
    "a long formula": "#preset=plateau",
    "three classes along a line": f"{CLASSES}[[1],[2],[3],[4]]&dataset.y=[0,1,1,2]&layers=8.tanh,3.softmax",
    "seven classes along a line": f"{SEVEN}[[1],[2],[3],[4],[5],[6],[7]]",
    "seven classes on a map": f"{SEVEN}[[1,1],[2,1],[3,2],[4,3],[5,1],[6,2],[7,3]]",
    "seven classes in a table": f"{SEVEN}[[1,1,0],[2,1,0],[3,2,1],[4,3,1],[5,1,0],[6,2,1],[7,3,0]]",
    "a new weight by its last digits": f"{CLASSES}[[0,1],[0,1],[1,0],[1,0]]&dataset.y=[0,1,0,1]"
    "&layers=3.tanh,2.softmax&optimizer.learning_rate=0.1&epochs=300&batch_size=4",
    "one input": f"{OWN}&dataset.x=[[5],[5],[5]]&dataset.y=[1,2,3]",
    "large numbers": f"{OWN}&dataset.x=[[1,2,3],[2,1,4],[3,5,1]]&dataset.y=[[100000.5],[250000],[400000]]",
}


def opened(page: Page, address: str, fragment: str) -> Lab:
    """Open the lab and wait until its landscape is drawn."""
    lab = Lab(page, address)
    lab.open(fragment)
    page.locator("#landscape[data-step]").wait_for(timeout=LASTING)
    return lab


@pytest.mark.parametrize("name", RUNS)
def test_texts_have_room_at_the_start_on_the_way_and_at_the_end(page: Page, address: str, name: str) -> None:
    lab = opened(page, address, RUNS[name])
    assert crowded(page) == []
    lab.press("Step")
    lab.wait(step=1)
    lab.press("Step")
    lab.wait(step=2)
    expect(page.locator("#weight .drawing svg[data-step='2']")).to_be_attached()
    assert crowded(page) == []
    lab.press("To the end")
    page.locator("body:is([data-status='finished'], [data-status='diverged'])").wait_for(timeout=LASTING)
    expect(page.locator("#weight")).not_to_have_class(re.compile("behind"))
    assert crowded(page) == []


BLOWN_UP = "#preset=line&optimizer.learning_rate=1.2&step=200"
"""Its numbers are long."""


@pytest.mark.parametrize("fragment", ["#step=300", "#preset=iris&step=100", BLOWN_UP])
def test_every_picture_of_a_weight_and_slow_motion_have_room(page: Page, address: str, fragment: str) -> None:
    lab = opened(page, address, fragment)
    for view in ("history", "layer", "sum", "curve"):
        lab.press(view)
        assert crowded(page) == [], view
    lab.press("Feel the slope")
    expect(page.locator(".weight-feel")).to_be_visible()
    assert crowded(page) == []
    page.keyboard.press("Escape")
    for notice in page.locator(".notice:visible").all():  # it may lie over the next button
        notice.get_by_role("button", name="Dismiss").click()
    lab.press("Slow motion")
    for phase in range(5):
        expect(page.locator(f".frames[data-told='{phase}']")).to_be_visible()
        assert crowded(page, SCREENS if phase in (1, 4) else SIZES) == [], phase
        if phase < 4:
            page.keyboard.press("ArrowRight")
    page.set_viewport_size({"width": 390, "height": 844})
    drawing = page.locator(".frames .drawing").bounding_box()
    assert drawing is not None
    assert drawing["height"] >= 244


@pytest.mark.parametrize("fragment", ["", "#preset=xor&view.plane=weights", "#preset=line"])
def test_the_card_of_a_point_leaves_the_controls_their_room(page: Page, address: str, fragment: str) -> None:
    view = View(opened(page, address, fragment))
    view.large.click(position={"x": 150, "y": 120})
    expect(view.root.get_by_role("button", name="Train from here")).to_be_enabled()
    assert crowded(page) == []
    for width, height in ((1440, 900), (1280, 720), (1280, 860), (1920, 1080)):
        page.set_viewport_size({"width": width, "height": height})
        view.settle()
        for field in ("Samples", "Points", "Span", "Scale"):
            shown = view.field(field).evaluate(
                """field => {
                  const side = field.closest("#landscape");
                  const [inner, outer] = [field, side].map((one) => one.getBoundingClientRect());
                  const list = field.closest(".landscape-controls");
                  return inner.bottom <= outer.bottom + 1 && list.scrollHeight <= list.clientHeight + 1;
                }"""
            )
            assert shown, f"{field} at {width}×{height}"


@pytest.mark.parametrize("fragment", ["#preset=rosenbrock&step=60", "#preset=iris&step=600", "#step=1000"])
def test_the_log_shows_whole_lines(page: Page, address: str, fragment: str) -> None:
    opened(page, address, fragment)
    for width, height in ((1440, 900), (1280, 720), (1366, 768)):
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate(SETTLE)
        assert page.evaluate(CUT_LINES) == [], f"{width}×{height}"


CUT_LINES = """() => {
  const box = document.querySelector(".log-lines").getBoundingClientRect();
  const top = document.querySelector(".log-lines thead").getBoundingClientRect().bottom;
  return [...document.querySelectorAll(".log-lines tbody tr")].filter((row) => {
    const { top: above, bottom: below, height } = row.getBoundingClientRect();
    const seen = Math.min(below, box.bottom) - Math.max(above, top);
    return seen > 1.5 && seen < height - 1.5;
  }).map((row) => row.textContent);
}"""


@pytest.mark.parametrize("preset", ["sine", "rosenbrock", "iris"])
def test_the_sentence_has_no_ellipsis(page: Page, address: str, preset: str) -> None:
    opened(page, address, f"#preset={preset}&step=150")
    for width in range(1440, 1400, -3):
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate(SETTLE)
        assert page.evaluate(BEYOND_SENTENCE) <= 0, width


BEYOND_SENTENCE = """() => {
  const sentence = document.querySelector(".sentence");
  const words = document.createRange();
  words.selectNodeContents(sentence);
  return words.getBoundingClientRect().width - sentence.getBoundingClientRect().width;
}"""


def test_the_button_into_the_fog_covers_neither_lens_nor_sum(page: Page, address: str) -> None:
    opened(page, address, "#preset=line&step=20")
    for width, height in ((1440, 900), (1280, 720), (1024, 768), (820, 1180), (390, 844)):
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate(SETTLE)
        above = page.locator(".weight-lens, .weight-equation > div:last-child").all()
        button = page.get_by_role("button", name="Feel the slope", include_hidden=True).bounding_box()
        assert button is not None
        for part in above:
            box = part.bounding_box()
            assert box is not None
            assert box["y"] + box["height"] <= button["y"] or button["y"] + button["height"] <= box["y"]


@pytest.mark.webgl
def test_the_landscapes_controls_are_all_in_sight(page: Page, address: str) -> None:
    view = View(opened(page, address, "#preset=iris&step=20"))
    for plane in ("path", "two weights", "random"):
        view.choose(plane)
        for width, height in ((1440, 900), (1280, 720)):
            page.set_viewport_size({"width": width, "height": height})
            view.settle()
            controls = page.locator(".landscape-controls")
            rest = controls.evaluate("list => list.scrollHeight - list.clientHeight")
            assert rest <= 1, f"{plane} at {width}×{height}"


@pytest.mark.webgl
def test_the_landscapes_controls_are_all_in_sight_beside_branches(page: Page, address: str) -> None:
    lab = opened(page, address, "#preset=xor&step=333")
    lab.wait(step=333, status="ready")
    trunk = lab.run
    lab.set("Learning rate", 0.2)
    lab.wait_for_another(trunk)
    lab.press("To the end")
    lab.wait(status="finished")
    expect(page.get_by_role("list", name="Branches")).to_be_visible()
    page.locator(".landscape-inset").wait_for(timeout=LASTING)
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate(SETTLE)
        rest = page.locator(".landscape-controls").evaluate("list => list.scrollHeight - list.clientHeight")
        assert rest <= 1, f"{width}×{height}"


def test_a_race_has_room_for_its_names(page: Page, address: str) -> None:
    lab = opened(page, address, "#preset=line")
    lab.press("Race")
    lab.press("Start")
    page.locator("#race[data-state='ended']").wait_for(timeout=LASTING)
    assert crowded(page, SCREENS) == []
    player = page.locator(".race-player").bounding_box()
    assert player is not None
    assert player["height"] <= 120
    assert player["y"] + player["height"] == SCREENS[-1][1]


def test_the_layers_have_room_on_every_screen(page: Page, address: str) -> None:
    lab = Lab(page, address)
    lab.open("#preset=spiral&step=60&view.room=layers")
    expect(page.locator(".strips-legend tr")).to_have_count(3)
    for size in (*SCREENS, SCREENS[0]):
        assert crowded(page, [size]) == []
        main, side, ratios = (
            page.locator(f".strips-{part}").bounding_box() for part in ("foot", "side", "ratios")
        )
        assert main is not None
        assert side is not None
        assert ratios is not None
        assert side["x"] >= main["x"] + main["width"] or side["y"] >= main["y"] + main["height"], size
        now = page.locator(".strips-ratios .strips-now").bounding_box()
        assert now is not None
        # The last step stands at the end, half of one before it.
        assert abs(now["x"] - (ratios["x"] + ratios["width"])) < 0.02 * ratios["width"] + 2, size
        player = page.locator("#player").bounding_box()
        assert player is not None
        assert player["y"] + player["height"] == size[1], size


def test_a_race_to_tiny_losses_keeps_its_links(page: Page, address: str) -> None:
    lab = opened(page, address, "#preset=ravine")
    lab.press("Race")
    lab.press("Start")
    page.locator("#race[data-state='ended']").wait_for(timeout=LASTING)
    assert crowded(page) == []


def test_step_and_epoch_are_told_at_every_width(page: Page, address: str) -> None:
    lab = Lab(page, address)
    lab.open("#step=211")
    lab.wait(step=211)
    for width in (1280, 1000, 820, 740, 390):
        page.set_viewport_size({"width": width, "height": 844})
        page.evaluate(SETTLE)
        seen = page.locator(".player :is(.counter, .player-count)").filter(visible=True)
        told = " ".join(seen.all_inner_texts())
        assert re.search(r"211 / 4,200.*(2 / 20|epoch 2 of 20)", told, re.DOTALL), (width, told)
        player = page.locator(".player").bounding_box()
        for part in seen.all():
            box = part.bounding_box()
            assert player is not None
            assert box is not None
            assert player["y"] <= box["y"]
            assert box["x"] + box["width"] <= width
            assert box["y"] + box["height"] <= 844


def test_the_chosen_weights_name_stands_in_one_line_on_a_small_laptop(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    lab = Lab(page, address)
    lab.open()
    lab.wait(step=0)
    name = page.locator(".weight-choice")
    expect(name).to_have_text("dense_1/kernel[14, 31]")
    box = name.bounding_box()
    assert box is not None
    assert box["height"] < 24


def test_the_last_epochs_number_ends_with_the_track(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    lab = Lab(page, address)
    for epochs in (20, 200, 20_000):
        lab.open(f"#preset=line&epochs={epochs}")
        number = page.locator(f".track-epochs [data-epoch='{epochs}']")
        expect(number).to_have_text(f"{epochs:,}")
        over = number.evaluate(
            """(number) => {
              const words = document.createRange();
              words.selectNodeContents(number);
              const track = number.closest(".timeline").getBoundingClientRect();
              return words.getBoundingClientRect().right - track.right;
            }"""
        )
        assert over <= 0.5, epochs
