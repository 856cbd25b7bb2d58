"""The two modes of the page: which one opens, and the ways between them."""

import re

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.browser.guide.guide import Guide
from tests.browser.lab import Lab, leave

MODE = "body[data-mode='{}']"


def test_a_first_visit_opens_the_guide(guide: Guide) -> None:
    leave(guide.page, guide.address)
    guide.page.goto(guide.address)
    guide.wait(1, step=0)
    expect(guide.page.locator("body")).to_have_attribute("data-mode", "guide")
    expect(guide.page.locator("#player")).to_be_hidden()


def test_a_first_visit_stays_in_the_guide_after_a_reload_and_after_back(guide: Guide) -> None:
    leave(guide.page, guide.address)
    guide.page.goto(guide.address)
    guide.wait(1, step=0)
    expect(guide.page).to_have_url(f"{guide.address}/#view.mode=guide&view.step=1")
    guide.page.reload()
    guide.wait(1, step=0)
    guide.button("Next").click()
    guide.wait(2)
    guide.page.go_back()
    guide.wait(1)
    expect(guide.page.locator("body")).to_have_attribute("data-mode", "guide")


def test_a_returning_visit_opens_the_lab_and_offers_the_lesson_once(guide: Guide) -> None:
    guide.open(4)
    for times in (1, 0):
        leave(guide.page, guide.address)
        guide.page.goto(guide.address)
        guide.page.locator("body[data-mode='lab'][data-step='0']").wait_for()
        expect(guide.button("Go on with step 4")).to_have_count(times)


def test_the_offer_leads_to_its_lesson(guide: Guide) -> None:
    guide.open(4)
    leave(guide.page, guide.address)
    guide.page.goto(guide.address)
    guide.button("Go on with step 4").click()
    guide.wait(4)
    expect(guide.page.locator("#guide-offer")).to_be_hidden()


@pytest.mark.parametrize("moment", ["#preset=line", "#epochs=4&step=2", "#view.mode=guide&preset=line"])
def test_a_link_to_a_moment_opens_the_lab_on_a_first_visit(guide: Guide, moment: str) -> None:
    leave(guide.page, guide.address)
    guide.page.goto(f"{guide.address}/{moment}")
    guide.page.locator("body[data-mode='lab'][data-step]").wait_for()
    expect(guide.page.locator("#guide")).to_be_hidden()


def test_the_modes_are_one_click_apart_and_the_lab_loses_nothing(lab: Lab, guide: Guide) -> None:
    lab.open("#preset=line")
    lab.press("Step")
    lab.wait(step=1, status="ready")
    run = lab.run
    place = lab.button("Guide").bounding_box()
    lab.press("Guide")
    guide.wait(1, step=0)
    there = guide.button("Full lab").bounding_box()
    assert place is not None
    assert there is not None
    assert place["x"] == there["x"]
    guide.button("Full lab").click()
    lab.wait(run=run, step=1, mode="lab")
    expect(guide.page).to_have_url(re.compile("optimizer|preset|run="))


def test_back_leads_from_the_guide_to_the_lab_and_forth_to_the_guide(lab: Lab, guide: Guide) -> None:
    lab.open("#preset=line")
    lab.press("Guide")
    guide.wait(1)
    guide.page.go_back()
    lab.wait(mode="lab", step=0)
    guide.page.go_forward()
    lab.page.locator(MODE.format("guide")).wait_for()
    guide.wait(1)


def test_a_lab_that_plays_pauses_when_the_guide_takes_its_place(
    lab: Lab, guide: Guide, api: httpx.Client
) -> None:
    lab.press("Play")
    lab.page.locator("body:not([data-step='0'])").wait_for()
    lab.press("Guide")
    guide.wait(1)
    guide.button("Full lab").click()
    expect(lab.button("Play")).to_be_visible()
    expect(lab.page.locator("body")).to_have_attribute("data-status", "ready")
    assert api.get(f"/api/runs/{lab.run}").json()["step"] == lab.step


def test_neither_mode_fetches_or_builds_the_other(page: Page, address: str, guide: Guide) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    lab = Lab(page, address)
    lab.open()
    assert not any(url.endswith("/guide.js") for url in fetched)
    assert page.locator("#guide").inner_html() == ""
    guide.open(1)
    assert page.locator("#network").inner_html() == ""
    assert any(url.endswith("/guide.js") for url in fetched)


def test_back_walks_the_lessons(guide: Guide) -> None:
    guide.open(1)
    for lesson in (2, 3):
        guide.button("Next").click()
        guide.wait(lesson)
    guide.page.get_by_role("link", name="6 Update").click()
    guide.wait(6)
    for lesson in (3, 2, 1):
        guide.page.go_back()
        guide.wait(lesson)


def test_what_is_no_mode_is_told(lab: Lab) -> None:
    lab.open("#view.mode=tour")
    expect(lab.page.locator(".notice")).to_contain_text(
        "view.mode must be one of guide, lab, talk. Got tour."
    )


def test_what_the_page_says_of_itself_is_of_the_mode_on_screen(
    lab: Lab, guide: Guide, api: httpx.Client
) -> None:
    lab.open("#preset=line")
    lab.press("Step")
    lab.wait(step=1, status="ready")
    own = lab.run
    lab.button("Guide").click()
    guide.wait(1, step=0)
    lab.wait(step=0, epoch=0, status="ready", connection="open")
    assert lab.run != own
    lab.page.keyboard.press("ArrowRight")
    lab.wait(step=1, epoch=1)
    assert api.get(f"/api/runs/{lab.run}").json()["config"]["frozen"] == ["dense/bias"]
    guide.page.get_by_role("link", name="7 Again and again").click()
    guide.wait(7)
    guide.button("Epoch").click()
    lab.wait(step=210, epoch=1, status="ready")
    assert api.get(f"/api/runs/{lab.run}").json()["step"] == 210
    lab.button("Full lab").click()
    lab.wait(run=own, step=1, epoch=1, status="ready")
