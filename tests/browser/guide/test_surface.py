"""All weights at once: the lab's own surface, which can be turned; and the map where there is none."""

import httpx
import pytest
from playwright.sync_api import expect

from tests.browser.guide.guide import Guide, number


@pytest.mark.webgl
def test_the_surface_shows_the_way_with_the_servers_losses(guide: Guide, api: httpx.Client) -> None:
    guide.open(7)
    guide.button("Epoch").click()
    guide.wait(7, step=210)
    surface = guide.page.get_by_role("img", name="The loss as a surface")
    expect(surface).to_have_attribute("data-step", "210")
    expect(guide.page.locator(".guide-flat")).to_be_hidden()
    run = api.get(f"/api/runs/{guide.run}").json()
    ball, end = guide.page.locator(".guide-plate-ball"), guide.page.locator(".guide-plate-end")
    assert number(ball.inner_text().removeprefix("loss")) == pytest.approx(run["loss"], abs=0.0005)
    way = api.get(f"/api/runs/{guide.run}/landscape?plane=path&size=5&step=210").json()
    assert number(end.inner_text().removeprefix("end")) == pytest.approx(way["ahead"]["loss"][-1], abs=0.005)


@pytest.mark.webgl
def test_the_surface_is_turned_by_keys_and_its_words_go_with_it(guide: Guide) -> None:
    guide.open(7)
    end = guide.page.locator(".guide-plate-end")
    before = end.bounding_box()
    guide.page.get_by_role("img", name="The loss as a surface").focus()
    for _ in range(4):
        guide.page.keyboard.press("ArrowRight")
    guide.page.wait_for_function(
        "before => document.querySelector('.guide-plate-end').getBoundingClientRect().x !== before",
        arg=before and before["x"],
    )
    assert guide.page.locator("#guide").get_attribute("data-step") == "0"


@pytest.mark.webgl
def test_the_surface_is_fetched_in_its_own_lesson_only(guide: Guide) -> None:
    fetched: list[str] = []
    guide.page.on("request", lambda request: fetched.append(request.url.rpartition("/")[2]))
    guide.open(6)
    assert "relief.js" not in fetched
    guide.button("Next").click()
    guide.page.locator(".guide-relief[data-step='0']").wait_for()
    assert "relief.js" in fetched


def test_without_webgl_the_map_from_above_stands_for_the_surface(guide: Guide) -> None:
    guide.open(7)
    expect(guide.page.get_by_role("img", name="The loss from above")).to_be_visible()
    expect(guide.page.locator(".guide-relief")).to_be_hidden()
    words = guide.page.locator(".guide-third").nth(1)
    expect(words).to_contain_text("dark is low")
