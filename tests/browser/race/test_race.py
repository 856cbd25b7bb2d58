"""A race of optimizers: begun, walked and read by keyboard, and true to what REST says."""

import re
from typing import Any, Literal

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.lab import LASTING, Lab
from tests.browser.pictures import look, photograph
from tests.browser.test_accessibility import axe, violations

__all__ = ["axe"]

SHORT = "#epochs=4"


class Dialog:
    """The race of one open lab."""

    def __init__(self, lab: Lab) -> None:
        self.lab = lab
        self.root = lab.page.locator("#race")
        self.rows = self.root.locator(".race-field li")
        self.sentence = self.root.locator(".race-sentence")

    def open(self, racers: int = 3) -> None:
        """Open the room by keyboard, and leave so many in it."""
        opener = self.lab.button("Race")
        opener.focus()
        opener.press("Enter")
        expect(self.root).to_be_visible()
        removers = self.root.get_by_role("button", name="Remove")
        rows = self.root.locator(".race-row")
        rows.first.wait_for()  # all of them come at once
        for left in range(rows.count() - 1, racers - 1, -1):
            removers.last.press("Enter")
            expect(rows).to_have_count(left)

    def start(self) -> None:
        """Begin, and wait until all are computed: where pictures are still, the race is shown as it ended."""
        self.button("Start").press("Enter")
        self.wait("ended")

    def wait(self, state: str) -> None:
        """Wait for a state of the race."""
        self.root.and_(self.lab.page.locator(f"[data-state='{state}']")).wait_for(timeout=LASTING)

    def at(self, step: int) -> None:
        """Wait until the replay is drawn at a step."""
        self.root.and_(self.lab.page.locator(f"[data-step='{step}']")).wait_for(timeout=LASTING)

    def scrub(self, step: int) -> None:
        """Go to a step of the replay."""
        self.root.get_by_label("Step of the replay").fill(str(step))
        self.at(step)

    def button(self, name: str) -> Locator:
        """Find one of the dialog's buttons."""
        return self.root.get_by_role("button", name=name, exact=True)


@pytest.fixture
def race(lab: Lab) -> Dialog:
    """The room, open with three racers: the article's Adam, and SGD without and with momentum."""
    lab.open(SHORT)
    dialog = Dialog(lab)
    dialog.open()
    return dialog


def newest(api: httpx.Client) -> dict[str, Any]:
    """Read the newest race over REST."""
    found: dict[str, Any] = api.get("/api/races").json()["races"][0]
    return found


def result(api: httpx.Client, **query: str | float) -> dict[str, Any]:
    """Read the newest race's result over REST."""
    found: dict[str, Any] = api.get(f"/api/races/{newest(api)['id']}/result", params=query).json()
    return found


def told_at(judged: dict[str, Any], step: int) -> dict[str, Any]:
    """Give what there is to say at a step."""
    moment: dict[str, Any] = [one for one in judged["moments"] if one["step"] <= step][-1]
    return moment


def test_a_race_is_computed_and_replayed_by_keyboard(race: Dialog, api: httpx.Client) -> None:
    race.start()
    expect(race.button("Play")).to_be_focused()
    assert [run["status"] for run in newest(api)["runs"]] == ["finished"] * 3
    race.at(until := result(api)["until"])
    race.lab.page.keyboard.press("Home")
    race.at(0)
    race.lab.page.keyboard.press("ArrowRight")
    race.at(1)
    race.lab.page.keyboard.press("End")
    race.at(until)
    race.button("Play").press("Enter")
    expect(race.button("Pause")).to_be_focused()
    race.wait("replay")
    race.button("Pause").press("Enter")
    expect(race.button("Play")).to_be_focused()


def test_it_is_told_how_many_are_computed(race: Dialog) -> None:
    race.lab.page.route(re.compile(r"/courses/"), lambda _: None)
    race.button("Start").press("Enter")
    race.wait("computing")
    expect(race.sentence).to_have_text("The race is being computed.")
    expect(race.root.locator(".race-replay")).to_have_text("0 of 3 computed")
    expect(race.root.locator(".race-hatched")).to_have_count(3)
    expect(race.button("Play")).to_have_attribute("aria-disabled", "true")
    race.lab.page.unroute_all()  # which lets go on what was held
    race.wait("ended")


def test_the_result_is_the_servers_at_each_moment(race: Dialog, api: httpx.Client) -> None:
    race.start()
    judged = result(api)
    for moment in judged["moments"]:
        for step in (moment["step"], moment["step"] + 1):
            race.scrub(min(step, judged["until"]))
            told = told_at(judged, min(step, judged["until"]))
            expect(race.sentence).to_have_text(told["sentence"])
            expect(race.root.locator(".race-note")).to_have_text(told["note"])


def test_the_losses_are_those_of_the_courses(race: Dialog, api: httpx.Client) -> None:
    race.start()
    made = newest(api)
    for step in (0, 100, 333):
        race.scrub(step)
        way = f"/api/races/{made['id']}/courses"
        courses = [api.get(f"{way}/{run['id']}").json()["loss"] for run in made["runs"]]
        expect(race.rows.locator(".race-loss")).to_have_text([f"{losses[step]:.4f}" for losses in courses])


def test_the_finish_line_is_moved_kept_and_in_the_address(race: Dialog, api: httpx.Client) -> None:
    race.start()
    slider = race.root.get_by_label("a loss of")
    slider.fill("0.5")
    value = float(race.root.locator(".race-line-value").inner_text())
    race.button("stays under").press("Enter")
    judged = result(api, finish=value, rule="stays")
    race.at(judged["until"])
    expect(race.sentence).to_have_text(judged["moments"][-1]["sentence"])
    page = race.lab.page
    page.wait_for_function("() => decodeURIComponent(location.hash).includes('view.race=stays:')")
    assert f"view.race=stays:{value}" in page.evaluate("() => decodeURIComponent(location.hash)")
    assert page.evaluate("() => localStorage.getItem('race-line')") == f"stays:{value}"
    page.evaluate("() => history.replaceState(null, '', '#epochs=3')")
    page.reload()
    page.locator("body[data-step]").wait_for()
    again = Dialog(race.lab)
    again.open(2)
    again.start()
    expect(again.root.locator(".race-line-value")).to_have_text(str(value))
    expect(again.button("stays under")).to_have_attribute("aria-pressed", "true")


def test_a_link_brings_its_finish_line(lab: Lab, api: httpx.Client) -> None:
    lab.open(f"{SHORT}&view.race=first:0.01")
    race = Dialog(lab)
    race.open(2)
    race.start()
    judged = result(api, finish=0.01)
    assert judged["moments"][-1]["sentence"].startswith("No one came under 0.01 in 840 steps; ")
    expect(race.sentence).to_have_text(judged["moments"][-1]["sentence"])


def test_who_blows_up_is_told_with_the_step_in_red(lab: Lab) -> None:
    lab.open("#preset=line&optimizer.learning_rate=1.2&epochs=60")
    race = Dialog(lab)
    race.open(2)
    race.start()
    said = race.root.locator(".race-said.danger")
    expect(said).to_have_text(re.compile(r"^blew up at step \d+$"))
    expect(race.root.locator(".race-cross")).to_have_count(2)
    expect(race.root.locator(".race-note")).to_contain_text(str(said.text_content()))


def test_map_and_curves_are_really_drawn(race: Dialog) -> None:
    race.start()
    expect(race.root.locator(".race-line")).to_have_count(3)
    expect(race.root.locator(".race-flag")).to_have_count(3)
    assert look(race.root.locator(".race-map")).colours > 500
    assert look(race.root.locator(".race-curves")).drawn > 0.005
    expect(race.root.locator(".race-part-surface .caption")).to_contain_text("has no WebGL 2")
    assert race.root.locator(".race-map").evaluate("(map) => map.clientWidth / innerWidth") > 0.6


@pytest.mark.webgl
def test_the_surface_is_drawn_with_the_ways_and_turns(lab: Lab) -> None:
    lab.open("#epochs=2")
    race = Dialog(lab)
    race.open(2)
    race.start()
    surface = race.root.locator(".race-surface")
    surface.focus()
    first = photograph(surface)
    assert look(surface).colours > 500
    surface.press("ArrowLeft")
    assert photograph(surface).tobytes() != first.tobytes()
    surface.press("Home")
    assert photograph(surface).tobytes() == first.tobytes()


def test_the_map_tells_what_the_pointer_reads(race: Dialog) -> None:
    race.start()
    caption = race.root.locator(".race-map + .caption")
    expect(caption).to_contain_text(re.compile(r"^Chequered: the finish, .* This cut holds \d"))
    race.root.locator(".race-map").hover()
    expect(caption).to_have_text(
        re.compile(r"^along the paths at \S+, across them at \S+: loss (about )?\d.*")
    )


def test_a_row_opens_its_run_in_the_lab(race: Dialog) -> None:
    race.start()
    run = race.rows.first.get_attribute("data-run")
    race.rows.first.get_by_role("link").press("Enter")
    race.lab.wait(run=str(run), step=840)
    expect(race.root).to_be_hidden()


def test_who_races_is_changed_and_raced_again(race: Dialog, api: httpx.Client) -> None:
    race.start()
    first = newest(api)["id"]
    race.button("Change who races").press("Enter")
    race.root.get_by_label("Learning rate 1").fill("0.01")
    race.button("Start again").press("Enter")
    expect(race.rows.first).to_contain_text("rate 0.01", timeout=LASTING)
    race.wait("ended")
    assert newest(api)["id"] != first


def test_a_refused_rate_is_told_below_its_field(race: Dialog) -> None:
    field = race.root.get_by_label("Learning rate 2")
    field.fill("-1")
    race.button("Start").press("Enter")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(race.root.locator("#race-rate-2-refusal")).to_have_text(
        "learning_rate must be at least 0. Got -1."
    )


def test_a_rate_that_is_no_single_number_stays_until_it_is_changed(race: Dialog) -> None:
    rate = race.root.get_by_label("Learning rate 3")
    old = rate.input_value()
    rate.fill("1,000")
    rate.press("Tab")
    expect(race.root.locator("#race-rate-3-refusal")).not_to_be_empty()
    expect(race.button("Remove 3")).to_be_focused()
    race.root.get_by_label("Learning rate 2").fill("0,01")
    race.button("Remove 1").press("Enter")
    expect(race.root.get_by_label("Learning rate 1")).to_have_value("0.01")
    why = "1,000 can be 1 or 1000: write 1 or 1000. Number 2 still has"
    field = race.root.get_by_label("Learning rate 2")
    expect(field).to_have_value("1,000")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(race.root.locator("#race-rate-2-refusal")).to_have_text(f"{why} {old}.")
    field.fill("0,5")
    field.press("Tab")
    expect(field).to_have_value("0.5")
    expect(race.root.locator("#race-rate-2-refusal")).to_be_empty()


def test_escape_closes_the_race_and_gives_the_focus_back(race: Dialog) -> None:
    race.lab.page.keyboard.press("Escape")
    expect(race.root).to_be_hidden()
    expect(race.lab.button("Race")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_in_a_race(lab: Lab, axe: str, scheme: Literal["light", "dark"]) -> None:
    lab.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    lab.open(SHORT)
    race = Dialog(lab)
    race.open()
    assert violations(lab.page, axe) == []
    race.start()
    race.root.locator(".twin summary").press("Enter")
    assert violations(lab.page, axe) == []


@pytest.mark.parametrize(("width", "height"), [(390, 844), (820, 1180), (1280, 720)])
def test_a_race_fits_its_screen(race: Dialog, page: Page, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    race.start()
    assert page.evaluate("() => document.querySelector('.race-body').scrollWidth") <= width
    for name in ("Play", "Step", "To the end"):
        box = race.button(name).bounding_box()
        assert box is not None
        assert box["x"] + box["width"] <= width
        assert box["y"] + box["height"] <= height
        assert min(box["width"], box["height"]) >= 36
