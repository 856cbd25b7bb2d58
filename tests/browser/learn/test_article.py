"""The lesson, and its ways into the lab."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.lab import Lab


@pytest.fixture
def lesson(page: Page, address: str) -> Page:
    """The lesson, open."""
    page.goto(f"{address}/learn")
    return page


def test_the_lesson_has_eight_steps(lesson: Page) -> None:
    expect(lesson.locator("main > ol > li")).to_have_count(8)


def test_every_link_of_the_lesson_opens_a_run(lesson: Page, address: str) -> None:
    links = [link.get_attribute("href") for link in lesson.locator("main a").all()]
    assert len(links) > 10
    lab = Lab(lesson, address)
    lab.open()
    for link in links:
        assert link is not None
        settings = dict(parse_qsl(urlsplit(link).fragment))
        lesson.evaluate("link => { location.href = link; }", link)
        lab.wait(step=settings.get("step", 0))
        preset = settings["preset"] if settings.keys() <= {"preset", "step"} else ""
        expect(lesson.get_by_label("Preset", exact=True)).to_have_value(preset)
        expect(lesson.locator(".notice")).to_be_hidden()


def test_the_lesson_fits_on_a_phone(lesson: Page) -> None:
    lesson.set_viewport_size({"width": 390, "height": 844})
    assert lesson.evaluate("() => document.documentElement.scrollWidth") <= 390
