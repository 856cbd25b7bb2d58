"""The shelf of runs: found, opened, named, compared, deleted, taken back; read by axe, on a phone, too."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.lab import Lab
from tests.browser.test_accessibility import violations


@pytest.fixture(scope="session")
def axe(need_package: Callable[[str], Path]) -> str:
    """The source of axe-core, which npm installs."""
    return (need_package("axe-core") / "axe.min.js").read_text("utf-8")


@pytest.fixture
def trained(api: httpx.Client) -> Iterator[list[str]]:
    """Three named runs of two optimizers, one of them a fork, as long as the test lasts; give their ids."""
    line = {"dataset": {"name": "line"}, "layers": [{"units": 1}], "loss": "mean_squared_error"}
    ids = []
    for name, optimizer in (("slow shelf", "sgd"), ("quick shelf", "adam")):
        run = api.post("/api/runs", json={**line, "optimizer": {"name": optimizer}}).json()["id"]
        assert api.post(f"/api/runs/{run}/train", json={"steps": 20}).status_code == 200
        assert api.patch(f"/api/runs/{run}", json={"name": name}).status_code == 200
        ids.append(run)
    changes = {"optimizer": {"learning_rate": 0.5}}
    fork = api.post(f"/api/runs/{ids[1]}/fork", json={"step": 10, "changes": changes}).json()["id"]
    assert api.patch(f"/api/runs/{fork}", json={"name": "fork shelf"}).status_code == 200
    yield [*ids, fork]
    for run in api.get("/api/runs", params={"query": "shelf"}).json()["runs"]:
        api.delete(f"/api/runs/{run['id']}")


def open_shelf(lab: Lab, query: str = "shelf") -> Page:
    """Open the shelf by its button, and search."""
    page = lab.page
    lab.press("Runs")
    expect(page.get_by_role("heading", name="Runs", exact=True)).to_be_focused()
    page.get_by_role("searchbox", name="Search runs").fill(query)
    expect(page.locator(".shelf-kept")).to_contain_text("found")
    return page


def test_the_columns_are_named_by_what_the_listed_runs_go_down(
    page: Page, address: str, api: httpx.Client, trained: list[str]
) -> None:
    bowl = api.post("/api/runs", json={"model": {"landscape": "bowl"}}).json()["id"]
    api.patch(f"/api/runs/{bowl}", json={"name": "bowl shelf"})
    lab = Lab(page, address)
    lab.open("#view.mode=lab")
    for query, quantity in (("quick shelf", "loss"), ("bowl shelf", "f"), ("shelf", "loss or f")):
        open_shelf(lab, query) if query == "quick shelf" else page.get_by_role("searchbox").fill(query)
        heads = page.get_by_role("columnheader")
        expect(heads.filter(has_text="now")).to_have_text(f"{quantity} now")
        expect(heads.filter(has_text="way")).to_have_text(f"{quantity} along the way")
        expect(page.get_by_role("group", name="Sorted by").get_by_role("button").nth(1)).to_have_text(
            quantity
        )
        assert page.locator(".shelf-columns > :not(:last-child)").evaluate_all(TOO_LONG) == []
    for name in ("bowl shelf", "slow shelf"):
        page.get_by_role("checkbox", name=f"Choose {name}").check()
    page.get_by_role("button", name="Compare these two").click()
    expect(page.get_by_role("row", name="loss or f now")).to_be_visible()
    curves = page.locator(".shelf-curves svg")
    expect(curves).to_have_attribute(
        "aria-label", re.compile("or f before each step over the steps; loss or f now: ")
    )


TOO_LONG = "all => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent)"


def rows(page: Page) -> Locator:
    """Find the lines of the list."""
    return page.locator(".shelf-rows .shelf-row")


def do(page: Page, what: str, name: str) -> None:
    """Use a tool of a run's line, by the keyboard."""
    page.get_by_role("button", name=f"What to do with {name}").press("Enter")
    page.get_by_role("button", name=f"{what} {name}").press("Enter")


def test_runs_are_found_named_copied_deleted_and_taken_back(lab: Lab, trained: list[str]) -> None:
    page = open_shelf(lab)
    expect(rows(page)).to_have_count(2)  # a fork is on its origin's line
    expect(page.locator(".shelf-kept")).to_contain_text("3 runs found")
    expect(page.locator(".shelf-trouble")).to_be_hidden()
    page.get_by_role("button", name="Show 1 branch beside fork shelf").click()
    expect(rows(page)).to_have_count(3)
    do(page, "Rename", "slow shelf")
    page.get_by_role("textbox", name="Name of slow shelf").fill("renamed shelf")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="renamed shelf", exact=True)).to_be_focused()
    do(page, "Duplicate", "renamed shelf")
    expect(rows(page)).to_have_count(4)
    do(page, "Delete", "fork shelf")
    undo = page.get_by_role("button", name="Undo: take “fork shelf” back")
    expect(undo).to_be_focused()
    expect(page.locator(".shelf-kept")).to_contain_text("3 runs found")
    undo.press("Enter")
    expect(page.get_by_role("button", name="fork shelf", exact=True)).to_be_visible()
    expect(undo).to_have_count(0)


def test_all_runs_leave_as_a_file_and_come_back(
    lab: Lab, api: httpx.Client, trained: list[str], tmp_path: Path
) -> None:
    page = open_shelf(lab)
    expect(page.locator(".shelf-kept")).to_contain_text("3 runs found")
    with page.expect_download() as leaving:
        page.get_by_role("link", name="Export all").click()
    leaving.value.save_as(tmp_path / "all.json")
    page.locator("input[type=file]").set_input_files(tmp_path / "all.json")
    notice = page.locator(".shelf-notice")
    expect(notice).to_contain_text("0 runs came from the file.")
    expect(notice).to_contain_text("here already")
    (tmp_path / "other.json").write_text("[1, 2]")
    page.locator("input[type=file]").set_input_files(tmp_path / "other.json")
    expect(notice).not_to_contain_text("came from the file")
    expect(notice).to_be_visible()


def test_a_run_is_opened_where_it_stands_and_two_are_compared(
    lab: Lab, api: httpx.Client, trained: list[str]
) -> None:
    slow, quick, _ = trained
    page = open_shelf(lab)
    expect(page).to_have_url(re.compile("view.room=runs"))
    page.get_by_label("Choose slow shelf").check()
    page.get_by_role("button", name="Show 1 branch beside fork shelf").click()
    page.get_by_label("Choose quick shelf").check()
    losses = [f"{api.get(f'/api/runs/{run}').json()['loss']:.4f}" for run in (slow, quick)]
    foot = page.get_by_role("region", name="Chosen runs")
    expect(foot).to_contain_text(
        f"They differ in optimizer and learning rate. Loss {losses[0]} against {losses[1]}."
    )
    page.get_by_role("button", name="Compare these two").click()
    expect(page.get_by_role("heading", name="2 runs side by side")).to_be_focused()
    expect(page.locator(".shelf-curves .race-line")).to_have_count(2)
    expect(page.get_by_role("row", name="loss now").get_by_role("cell")).to_have_text(losses)
    page.get_by_role("button", name="Back to all runs").click()
    page.get_by_role("button", name="slow shelf", exact=True).click()
    lab.wait(run=slow, step=20)
    expect(page.locator("#runs")).to_be_hidden()
    expect(page.locator("#network canvas").first).to_be_visible()


def test_the_shelf_is_readable_by_all(lab: Lab, api: httpx.Client, axe: str, trained: list[str]) -> None:
    long = {"epochs": 500, "optimizer": {"name": "sgd", "momentum": 0.95, "learning_rate": 0.0125}}
    wide = api.post("/api/runs", json=long).json()["id"]
    api.post(f"/api/runs/{wide}/train", json={"steps": 1000})
    api.patch(f"/api/runs/{wide}", json={"name": "wide shelf"})
    page = open_shelf(lab)
    expect(page.locator(".shelf-kept")).to_contain_text("4 runs found")
    page.get_by_label("Choose slow shelf").check()
    do(page, "Delete", "fork shelf")
    expect(page.locator(".shelf-removed")).to_be_visible()
    assert violations(page, axe, "#runs") == []
    for width in (1440, 1024, 820):
        page.set_viewport_size({"width": width, "height": 900})
        cut = page.locator(".shelf-rows .shelf-note").evaluate_all(TOO_LONG)
        assert cut == [], width
    page.set_viewport_size({"width": 390, "height": 844})
    expect(page.get_by_role("button", name="slow shelf", exact=True)).to_be_visible()
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 390
    assert violations(page, axe, "#runs") == []
