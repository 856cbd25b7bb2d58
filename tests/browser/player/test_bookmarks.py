"""Moments are marked with a note, found again, and opened with the same bits; by mouse and by keyboard."""

import json
import re
from typing import Any

import httpx
import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.lab import Lab

NOTE = "here <img src=x onerror=alert(1)> it turns"


@pytest.fixture(autouse=True)
def none_yet(api: httpx.Client) -> None:
    """Forget what other tests marked on the same server."""
    for mark in kept(api):
        api.delete(f"/api/bookmarks/{mark['id']}").raise_for_status()


def kept(api: httpx.Client) -> list[dict[str, Any]]:
    """Read what the server keeps."""
    found: list[dict[str, Any]] = api.get("/api/bookmarks").json()["bookmarks"]
    return found


def panel(lab: Lab) -> Locator:
    """Find the panel of branches and bookmarks."""
    return lab.page.get_by_role("dialog", name="Branches and bookmarks")


def marks(lab: Lab) -> Locator:
    """Find the marks on the timeline."""
    return lab.page.get_by_role("list", name="Bookmarks on the timeline").get_by_role("button")


def rows(lab: Lab) -> Locator:
    """Find the bookmarks in the panel."""
    return panel(lab).get_by_role("list", name="Bookmarks", exact=True).get_by_role("listitem")


def weights(lab: Lab, api: httpx.Client) -> Any:
    """Read the weights on screen in float64."""
    return api.get(f"/api/runs/{lab.run}/weights").json()


def mark_two(lab: Lab) -> tuple[str, str]:
    """Mark a moment with a note, and one of a branch that leaves there; give both runs."""
    lab.open("#epochs=3")
    first = lab.run
    lab.press("Epoch")
    lab.wait(step=210)
    lab.press("Bookmark this moment")
    lab.page.get_by_role("textbox", name="Note at step 210").fill(NOTE)
    lab.page.keyboard.press("Enter")
    lab.set("Learning rate", "0.01")
    second = lab.wait_for_another(first)
    lab.press("Epoch")
    lab.wait(step=420)
    lab.press("Bookmark this moment")
    lab.page.get_by_role("textbox", name="Note at step 420").press("Enter")
    expect(marks(lab)).to_have_count(2)
    return first, second


def test_bookmarks_lead_through_the_branches_of_a_run(page: Page, address: str) -> None:
    lab = Lab(page, address)
    first, second = mark_two(lab)
    expect(rows(lab).first).to_contain_text(NOTE)
    expect(panel(lab).locator("img")).to_have_count(0)
    expect(marks(lab).first).to_have_accessible_name(f"Bookmark at step 210: {NOTE}")
    marks(lab).first.click()
    lab.wait(run=second, step=210)
    page.get_by_role("list", name="Branches").get_by_role("button").first.click()
    lab.wait(run=first, step=210)
    expect(marks(lab)).to_have_count(1)
    expect(rows(lab).nth(1)).to_contain_text("on another branch")
    lab.press("Go to step 420")
    lab.wait(run=second, step=420)


def test_a_bookmark_makes_its_run_again_with_the_same_bits(
    context: BrowserContext, page: Page, address: str, api: httpx.Client
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    lab = Lab(page, address)
    runs = mark_two(lab)
    there = weights(lab, api)
    lab.open()
    lab.press("Branches and bookmarks")
    expect(rows(lab).nth(1)).to_contain_text("of another run")
    for run in runs:
        api.delete(f"/api/runs/{run}")
    article = lab.run
    lab.press("Copy the link to step 420")
    expect(page.get_by_text("The link to this bookmark is copied.")).to_be_visible()
    link = page.evaluate("() => navigator.clipboard.readText()")
    assert "fork=210;optimizer.learning_rate=0.01&step=420" in link
    lab.press("Go to step 420")
    assert lab.wait_for_another(article) not in runs
    lab.wait(step=420)
    assert weights(lab, api) == there
    expect(marks(lab)).to_have_count(2)
    expect(page).to_have_url(re.compile("fork=210;optimizer.learning_rate=0.01&step=420"))


def test_a_bookmark_says_so_when_its_moment_has_another_loss(lab: Lab, api: httpx.Client) -> None:
    page = lab.page
    profile = api.get("/api/catalogue").json()["numerics"]["profile"]
    lab.press("Step")
    lab.wait(step=1)
    lab.press("Bookmark this moment")
    page.get_by_role("textbox", name="Note at step 1").press("Enter")
    (mark,) = kept(api)
    address = mark["view"]["address"]
    told = re.search(r"moment\.loss=(0\.\d{17})&moment\.profile=" + profile, address)
    assert told is not None
    assert told[0] in page.url
    other = address.replace(told[0], "moment.loss=0.2911&moment.profile=vax")
    lab.press("Step")
    lab.wait(step=2)
    lab.press("Go to step 1")
    lab.wait(step=1)
    expect(page.locator(".notice")).to_be_hidden()
    expect(page).to_have_url(re.compile(r"step=1\b"))
    api.patch(f"/api/bookmarks/{mark['id']}", json={"view": {"address": other}}).raise_for_status()
    page.reload()
    lab.wait(step=1, connection="open")
    lab.press("Branches and bookmarks")
    lab.press("Go to step 1")
    words = f"the loss here is {float(told[1]):.4f} where the bookmark’s was 0.2911."
    expect(page.locator(".notice")).to_have_text(f"Made again on another kind of processor: {words}")


def test_bookmarks_are_made_edited_and_deleted_by_keyboard_alone(lab: Lab, api: httpx.Client) -> None:
    page, keys = lab.page, lab.page.keyboard
    lab.button("Branches and bookmarks").press("Enter")
    expect(panel(lab)).to_contain_text("None yet. B, or the ribbon in the player, marks the moment on screen")
    keys.press("Escape")
    expect(panel(lab)).to_be_hidden()
    for step in (1, 2):
        lab.button("Step").press("Enter")
        lab.wait(step=step)
        keys.press("b")
        expect(page.get_by_role("textbox", name=f"Note at step {step}")).to_be_focused()
        keys.type(f"bbb {step}")
        keys.press("Enter")
        expect(lab.button(f"Edit the note at step {step}")).to_be_focused()
        keys.press("Escape")
        expect(lab.button("Branches and bookmarks")).to_be_focused()
    expect(marks(lab)).to_have_count(2)
    marks(lab).first.press("Enter")
    lab.wait(step=1)
    keys.press("b")
    field = page.get_by_role("textbox", name="Note at step 1")
    expect(field).to_have_value("bbb 1")
    keys.type("not kept")
    keys.press("Escape")
    expect(rows(lab)).to_have_count(2)
    expect(rows(lab).first).to_contain_text("bbb 1")
    lab.button("Go to step 2").press("Enter")
    lab.wait(step=2)
    lab.button("Delete the bookmark at step 1").press("Enter")
    expect(lab.button("Keep")).to_be_focused()
    keys.press("Shift+Tab")
    keys.press("Enter")
    expect(lab.button("Go to step 2")).to_be_focused()
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 390
    assert [one["note"] for one in kept(api)] == ["bbb 2"]


def test_a_kept_text_that_is_hostile_is_dropped(lab: Lab) -> None:
    page = lab.page
    good = {"id": "__proto__", "step": 5, "note": "good", "address": "step=5"}
    addresses = ["dataset={}&dataset.__proto__.polluted=1&step=5", "fork=1;loss={};loss.__proto__.a=1&step=5"]
    wrong = [{**good, "id": address, "address": address} for address in addresses]
    page.evaluate("(kept) => localStorage.setItem('bookmarks', kept)", json.dumps([*wrong, good]))
    page.reload()
    lab.wait(step=0, connection="open")
    expect(marks(lab)).to_have_count(1)
    assert page.evaluate("() => Object.keys(Object.prototype)") == []


def test_what_an_older_page_kept_in_the_browser_moves_to_the_server(lab: Lab, api: httpx.Client) -> None:
    page = lab.page
    lab.press("Step")
    lab.wait(step=1)
    here = {"id": "a", "step": 1, "note": "good", "address": f"run={lab.run}&step=1"}
    lost = {"id": "c", "step": 0, "note": "lost", "address": "run=none&step=0"}
    wrong = [None, {"id": 1}, {**here, "id": "b", "step": 6}]
    page.evaluate("(old) => localStorage.setItem('bookmarks', old)", json.dumps([here, lost, *wrong]))
    page.reload()
    expect(marks(lab)).to_have_count(2)
    expect(marks(lab).nth(1)).to_have_accessible_name("Bookmark at step 1: good")
    assert [(one["run"], one["note"]) for one in kept(api)] == [(lab.run, "good")]
    lab.press("Branches and bookmarks")
    lab.press("Go to step 0")
    lab.wait(step=0)
    page.wait_for_function("() => localStorage.getItem('bookmarks') === null")
    assert [one["note"] for one in kept(api)] == ["lost", "good"]
