"""The page in the system's own colours, and where more contrast is asked for: nothing vanishes."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page

from tests.browser.guide.guide import Guide
from tests.browser.lab import LASTING, Lab
from tests.browser.talk.talk import Talk
from tests.browser.test_accessibility import COLOURS, scan

pytestmark = pytest.mark.own_page

Scheme = Literal["light", "dark"]
SCHEMES: list[Scheme] = ["light", "dark"]


def force(page: Page, scheme: Scheme) -> None:
    """Take the system's colours, light or dark, with more contrast."""
    page.emulate_media(color_scheme=scheme, forced_colors="active", contrast="more", reduced_motion="reduce")


def photograph(element: Locator) -> Image.Image:
    """Take a picture of an element, in greys."""
    return Image.open(io.BytesIO(element.screenshot())).convert("L")


def seen(picture: Image.Image) -> float:
    """Give the share of a picture's columns that hold something else than its corner's colour."""
    ground = picture.getpixel((0, 0))
    columns = [
        any(
            abs(int(picture.getpixel((x, y))) - int(ground)) > 60  # type: ignore[arg-type]
            for y in range(picture.height)
        )
        for x in range(picture.width)
    ]
    return sum(columns) / len(columns)


def focus_outline(page: Page) -> str:
    """Say how what has the focus is outlined."""
    style: str = page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")
    return style


@pytest.fixture(autouse=True)
def forgotten(page: Page) -> Iterator[None]:
    """Leave nothing in the browser that the other tests share."""
    yield
    page.evaluate("() => localStorage.clear()")


@pytest.fixture(scope="session")
def axe(need_package: Callable[[str], Path]) -> str:
    """The source of axe-core, which npm installs."""
    return (need_package("axe-core") / "axe.min.js").read_text("utf-8")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_lab_loses_nothing_in_the_systems_colours(
    page: Page, address: str, axe: str, scheme: Scheme
) -> None:
    force(page, scheme)
    lab = Lab(page, address)
    lab.open("#preset=line&step=3")
    for name in ("Learning rate", "Speed"):
        assert seen(photograph(page.locator(f"input[type='range'][aria-label^='{name}']"))) > 0.9, name
    assert seen(photograph(page.locator("#player .transport-play"))) > 0.9
    assert seen(photograph(page.locator(".switch").filter(visible=True).first)) > 0.9
    chosen, other = (page.get_by_role("button", name=name, exact=True) for name in ("curve", "history"))
    assert underlined(chosen)
    assert not underlined(other)
    page.keyboard.press("Tab")
    assert focus_outline(page) == "solid"
    assert scan(page, axe, COLOURS) == []


def underlined(button: Locator) -> bool:
    """Whether the foot of a button has a line from one end to the other."""
    picture = photograph(button)
    return seen(picture.crop((0, picture.height - 5, picture.width, picture.height))) > 0.9


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_guide_loses_nothing_in_the_systems_colours(
    page: Page, address: str, axe: str, scheme: Scheme
) -> None:
    force(page, scheme)
    guide = Guide(page, address)
    guide.open(4)
    walked, here, ahead = (photograph(page.locator(".guide-dot").nth(place)) for place in (0, 3, 5))
    looks = {picture.tobytes() for picture in (walked, here, ahead)}
    assert len(looks) == 3
    assert seen(photograph(page.locator(".guide-plot").first)) > 0.5
    page.keyboard.press("Tab")
    assert focus_outline(page) == "solid"
    assert scan(page, axe, COLOURS) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_talk_mode_loses_nothing_in_the_systems_colours(
    page: Page, address: str, axe: str, scheme: Scheme
) -> None:
    force(page, scheme)
    talk = Talk(Lab(page, address))
    talk.open("#preset=line&step=100", "both")
    for part in (".talk-curve svg", ".talk-track"):
        assert seen(photograph(page.locator(part))) > 0.8, part
    track = photograph(page.locator(".talk-track"))
    middle = track.height // 2
    assert track.getpixel((track.width // 4, middle)) != track.getpixel((3 * track.width // 4, middle))
    page.keyboard.press("Tab")
    assert focus_outline(page) == "solid"
    assert scan(page, axe, COLOURS) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_pictures_are_drawn_in_the_theme_that_fits_the_systems_colours(
    page: Page, address: str, scheme: Scheme
) -> None:
    page.emulate_media(color_scheme=scheme)
    lab = Lab(page, address)
    lab.open("#preset=line&step=3")
    other = "dark" if scheme == "light" else "light"
    lab.press("Dark theme")
    page.locator(f"html[data-theme='{other}']").wait_for()
    force(page, scheme)
    page.locator(f"html[data-theme='{scheme}']").wait_for()
    page.keyboard.press("p")
    page.locator("#talk[data-panel]").wait_for(timeout=LASTING)
    assert page.locator("html").get_attribute("data-theme") == scheme
    page.reload()
    page.locator(f"html[data-theme='{scheme}']").wait_for()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_more_contrast_makes_words_and_edges_stronger(page: Page, address: str, scheme: Scheme) -> None:
    page.emulate_media(color_scheme=scheme, contrast="more", forced_colors="none")
    Lab(page, address).open("#preset=line")
    token = "() => getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()"
    assert page.evaluate(token) == {"light": "#ffffff", "dark": "#000000"}[scheme]
