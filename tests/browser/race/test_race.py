"""A race of optimizers: begun, walked and read by keyboard, and true to what REST says."""

import re
from typing import Any

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.lab import LASTING, Lab
from tests.browser.pictures import look
from tests.browser.test_accessibility import axe, violations

__all__ = ["axe"]

SHORT = "#epochs=4"
LAST_STEP = 840


class Dialog:
    """The race of one open lab."""

    def __init__(self, lab: Lab) -> None:
        self.lab = lab
        self.root = lab.page.locator("#race")
        self.rows = self.root.locator(".race-legend tbody tr")

    def open(self, racers: int = 3) -> None:
        """Open the dialog by keyboard, and leave so many in it."""
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
        """Begin, and wait until the race has runs."""
        self.button("Start").press("Enter")
        self.root.and_(self.lab.page.locator("[data-step]")).wait_for(timeout=LASTING)

    def finish(self) -> None:
        """Run to the end with the key of the lab's player, and wait for it."""
        self.lab.page.keyboard.press("End")
        self.root.and_(self.lab.page.locator(f"[data-step='{LAST_STEP}']")).wait_for(timeout=LASTING)
        expect(self.root.get_by_role("status")).to_contain_text("The race is over.")

    def button(self, name: str) -> Locator:
        """Find one of the dialog's buttons."""
        return self.root.get_by_role("button", name=name, exact=True)


@pytest.fixture
def race(lab: Lab) -> Dialog:
    """The dialog, open with three racers: the article's Adam, and SGD without and with momentum."""
    lab.open(SHORT)
    dialog = Dialog(lab)
    dialog.open()
    return dialog


def newest(api: httpx.Client) -> dict[str, object]:
    """Read the newest race over REST."""
    found: dict[str, object] = api.get("/api/races").json()["races"][0]
    return found


def test_a_race_of_three_runs_to_its_end_by_keyboard(race: Dialog, api: httpx.Client) -> None:
    race.start()
    expect(race.button("Pause")).to_be_focused()
    race.finish()
    runs = newest(api)["runs"]
    assert isinstance(runs, list)
    assert [run["step"] for run in runs] == [LAST_STEP] * 3


def resting(race: Dialog, api: httpx.Client) -> list[dict[str, Any]]:
    """Give the race's runs once the steps that were under way are made."""
    for _ in range(60):
        before: list[dict[str, Any]] = api.get("/api/races").json()["races"][0]["runs"]
        race.lab.page.wait_for_timeout(500)
        if newest(api)["runs"] == before:
            return before
    raise AssertionError("The race goes on.")


def test_a_paused_race_stands_still_at_one_step_and_goes_on(lab: Lab, api: httpx.Client) -> None:
    race = Dialog(lab)
    race.open()
    race.start()
    race.root.and_(race.lab.page.locator(":not([data-step='0'])")).wait_for(timeout=LASTING)
    race.button("Pause").press("Enter")
    expect(race.button("Play")).to_be_focused()
    paused = resting(race, api)
    (step,) = {run["step"] for run in paused}
    assert {run["status"] for run in paused} == {"ready"}
    race.root.and_(race.lab.page.locator(f"[data-step='{step}']")).wait_for(timeout=LASTING)
    assert newest(api)["runs"] == paused
    race.button("Play").press("Enter")
    race.root.and_(race.lab.page.locator(f":not([data-step='{step}'])")).wait_for(timeout=LASTING)


def test_the_legends_numbers_are_those_of_rest(race: Dialog, api: httpx.Client) -> None:
    race.start()
    race.finish()
    runs = newest(api)["runs"]
    assert isinstance(runs, list)
    best_first = sorted(runs, key=lambda run: run["loss"])
    expect(race.rows.locator(".race-loss")).to_have_text([f"{run['loss']:.4f}" for run in best_first])


def test_the_finish_line_is_told_in_the_servers_words(race: Dialog, api: httpx.Client) -> None:
    race.start()
    race.finish()
    finish = newest(api)["finish"]
    assert isinstance(finish, dict)
    expect(race.root.locator(".race-finish")).to_have_text(finish["sentence"])


def test_map_and_curves_are_really_drawn(race: Dialog) -> None:
    race.start()
    race.finish()
    expect(race.root.locator(".race-line")).to_have_count(3)
    assert look(race.root.locator(".race-map")).colours > 500
    assert look(race.root.locator(".race-curves")).drawn > 0.005


def test_the_map_is_drawn_while_the_paths_to_come_are_still_computed(race: Dialog) -> None:
    race.lab.page.route(re.compile(r"landscape\.bin\?.*ahead=true"), lambda _: None)
    race.start()
    caption = race.root.locator(".race-map + .caption")
    expect(caption).to_contain_text("The paths to come are being computed.")
    assert look(race.root.locator(".race-map")).colours > 500
    expect(race.root.locator(".race-line")).to_have_count(3)
    race.root.and_(race.lab.page.locator(":not([data-step='0'])")).wait_for(timeout=LASTING)
    expect(caption).to_contain_text("of the variance of all paths so far")
    race.lab.page.unroute_all()  # which lets go on what was held
    expect(caption).not_to_contain_text("computed")


def test_the_map_tells_what_the_pointer_reads(race: Dialog) -> None:
    race.start()
    caption = race.root.locator(".race-map + .caption")
    expect(caption).to_contain_text("The plane", timeout=LASTING)
    expect(caption).not_to_contain_text("computed", timeout=LASTING)
    race.root.locator(".race-map").hover()
    expect(caption).to_have_text(
        re.compile(r"^along the paths at \S+, across them at \S+: loss (about )?\d.*")
    )


def test_a_row_opens_its_run_in_the_lab(race: Dialog, api: httpx.Client) -> None:
    race.start()
    race.finish()
    run = race.rows.first.get_attribute("data-run")
    race.rows.first.get_by_role("link").press("Enter")
    race.lab.wait(run=str(run), step=LAST_STEP)
    expect(race.root).to_be_hidden()


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


def test_axe_finds_nothing_serious_in_a_race(lab: Lab, axe: str) -> None:
    lab.open(SHORT)
    race = Dialog(lab)
    race.open()
    assert violations(lab.page, axe) == []
    race.start()
    race.finish()
    race.root.locator(".twin summary").press("Enter")
    assert violations(lab.page, axe) == []


def test_a_race_fits_a_phone(race: Dialog, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    race.start()
    race.finish()
    assert page.evaluate("() => document.querySelector('.race-body').scrollWidth") <= 390
    for name in ("Play", "Step", "To the end"):
        box = race.button(name).bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 40
