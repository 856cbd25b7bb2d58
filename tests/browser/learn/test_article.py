"""The article: its steps, its ways into the lab, and what it is without script and on paper."""

import re
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest
from playwright.sync_api import Browser, expect

from tests.browser.lab import Lab
from tests.browser.learn.lesson import Lesson

FIGURES = ("weight", "neuron", "lines", "chain", "slopes", "rate", "sum", "sample", "ravine")


def test_the_lesson_has_eight_steps(lesson: Lesson) -> None:
    expect(lesson.page.locator("main > ol > li")).to_have_count(8)


def test_every_link_of_the_text_opens_a_run_with_a_way_back(lesson: Lesson) -> None:
    page = lesson.page
    links = [link.get_attribute("href") for link in page.locator(".learn-text a").all()]
    assert len(links) > 10
    lab = Lab(page, lesson.address)
    lab.open()
    for link in links:
        assert link is not None
        settings = dict(parse_qsl(urlsplit(link).fragment))
        page.evaluate("link => { location.href = link; }", link)
        lab.wait(step=settings.get("step", 0))
        preset = settings["preset"] if settings.keys() <= {"preset", "step", "view.lesson"} else ""
        expect(page.get_by_label("Preset", exact=True)).to_have_value(preset)
        expect(page.locator(".notice")).to_be_hidden()
        back = page.get_by_role("link", name=f"Step {settings['view.lesson']} · back to the lesson")
        expect(back).to_have_attribute("href", f"learn#step-{settings['view.lesson']}")


@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_opens_in_the_lab_at_its_moment(lesson: Lesson, name: str) -> None:
    link = lesson.figure(name).get_by_role("link", name="Open in the lab").get_attribute("href")
    assert link is not None
    settings = dict(parse_qsl(urlsplit(link).fragment))
    lab = Lab(lesson.page, lesson.address)
    lab.open(link.removeprefix("/"))
    lab.wait(step=settings["step"])
    expect(lesson.page.locator(".notice")).to_be_hidden()
    lesson.page.get_by_role("link", name=f"Step {settings['view.lesson']} · back to the lesson").click()
    expect(lesson.page).to_have_url(f"{lesson.address}/learn#step-{settings['view.lesson']}")


def test_nothing_is_asked_of_the_server_for_a_figure_that_nobody_sees(lesson: Lesson) -> None:
    asked: list[str] = []
    lesson.page.on("request", lambda request: asked.append(request.url))
    lesson.open()
    lesson.figure("weight")
    assert not [url for url in asked if "landscape" in url]
    lesson.figure("ravine")
    assert [url for url in asked if "landscape" in url]


def test_without_script_the_text_stands_alone_and_says_so(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/learn")
    expect(page.get_by_text("The figures and the quiz need JavaScript, and are left out.")).to_be_visible()
    for place in [*page.locator("figure").all(), page.locator("#quiz")]:
        expect(place).to_be_hidden()
    assert page.locator(".learn-text").count() >= 8
    context.close()


def test_on_paper_figures_are_still_pictures_and_those_without_one_say_so(lesson: Lesson) -> None:
    figure = lesson.figure("rate")
    lesson.page.route("**/api/**", lambda route: route.fulfill(headers={"X-Status": "500"}, json={}))
    lesson.page.emulate_media(media="print", color_scheme="dark")
    lesson.page.locator("html[data-theme='dark']").wait_for()
    expect(lesson.page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(lesson.page.locator("h1")).to_have_css("color", "rgb(25, 28, 32)")
    expect(figure.locator("svg")).to_be_visible()
    expect(figure.locator(".learn-reading")).to_be_visible()
    for control in (figure.locator("input"), figure.get_by_role("link"), lesson.page.locator("#quiz")):
        expect(control).to_be_hidden()
    ravine = lesson.page.locator("#figure-ravine")
    expect(ravine.locator("figcaption")).to_be_hidden()
    told = ravine.evaluate("figure => getComputedStyle(figure, '::after').content")
    assert told == '"This figure was not drawn yet. Print once more."'
    lesson.page.emulate_media(media="screen", color_scheme="light")


@pytest.mark.parametrize("how", ["key", "button", "menu"])
def test_a_figure_that_never_was_in_view_is_printed_too(lesson: Lesson, how: str) -> None:
    page = lesson.page
    page.add_init_script(
        "print = () => { const all = [...document.querySelectorAll('[data-figure]')];"
        " document.body.dataset.printed = all.filter(({ dataset }) => dataset.state === 'ready').length; }"
    )
    lesson.open()
    expect(page.locator("#figure-ravine:not([data-state])")).to_have_count(1)
    if how == "key":
        page.keyboard.press("Control+p")
    elif how == "button":
        page.get_by_role("button", name="Print", exact=True).click()
    else:
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        expect(page.locator("[data-figure][data-state='ready']")).to_have_count(len(FIGURES))
        return
    expect(page.locator("body")).to_have_attribute("data-printed", str(len(FIGURES)))


@pytest.mark.parametrize("width", [390, 900, 1440])
def test_the_lesson_fits_the_screen_with_all_its_figures(lesson: Lesson, width: int) -> None:
    lesson.page.set_viewport_size({"width": width, "height": 844})
    for name in FIGURES:
        lesson.figure(name)
    assert lesson.page.evaluate("() => document.documentElement.scrollWidth") <= width


def test_no_text_is_smaller_than_16_px(lesson: Lesson) -> None:
    for name in FIGURES:
        lesson.figure(name)
    small = lesson.page.evaluate(
        """() => [...document.querySelectorAll("main *")]
          .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))
          .filter(e => parseFloat(getComputedStyle(e).fontSize) < 15.9 && !e.closest("code, noscript"))
          .map(e => e.textContent)"""
    )
    assert small == []


def test_its_sentences_are_short(lesson: Lesson, api: httpx.Client) -> None:
    note = api.get("/api/catalogue").json()["article"]["note"]
    texts = lesson.page.locator("main p, main figcaption").all_text_contents()
    for text in (" ".join(text.split()).replace(note, "") for text in texts):
        for sentence in re.split(r"(?<=[.?:!]) ", text):
            assert len(re.findall(r"[\w’]+", sentence)) <= 14, sentence
