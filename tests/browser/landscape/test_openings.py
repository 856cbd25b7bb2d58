"""How landscapes open: a window that holds the start and the minimum, on a scale that shows their shape."""

import math
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from playwright.sync_api import Page, Response, expect

from app.engine.datasets import Line
from app.engine.presets import PRESETS
from app.engine.surfaces import LANDSCAPES
from tests.browser.lab import Lab
from tests.browser.landscape.view import View

BOWL = "as fits: linear"
STEEP = "as fits: log"
SCALES = {
    **dict.fromkeys(("line", "ravine", "saddle", "plateau", "bowl"), BOWL),
    **dict.fromkeys(("rosenbrock", "himmelblau", "beale"), STEEP),
}
LINE = next(preset.config.dataset for preset in PRESETS if isinstance(preset.config.dataset, Line))
FRAGMENTS = {
    **{name: f"#preset={name}" for name in ("article", "line", "sine")},
    **{name: f"#model.landscape={name}" for name in LANDSCAPES},
}


def opened(page: Page, address: str, api: httpx.Client, fragment: str) -> tuple[View, dict[str, list[float]]]:
    """Open the lab; give its landscape, and the very window that it asked for."""
    asked: list[str] = []

    def see(response: Response) -> None:
        if "/landscape.bin" in response.url:
            asked.append(response.url.replace("landscape.bin", "landscape"))

    page.on("response", see)
    lab = Lab(page, address)
    lab.open(fragment)
    view = View(lab)
    view.wait(0)
    url = urlsplit(asked[-1])
    query = {**parse_qs(url.query), "size": ["9"]}
    return view, api.get(url.path, params=query).json()


def inside(answer: dict[str, list[float]], a: float, b: float) -> bool:
    """Say whether a window holds a point, with some room beside it."""
    room = 0.02 * (answer["a"][-1] - answer["a"][0])
    return all(
        axis[0] + room < at < axis[-1] - room
        for axis, at in zip((answer["a"], answer["b"]), (a, b), strict=True)
    )


@pytest.mark.parametrize("name", FRAGMENTS)
def test_a_landscape_opens_with_its_start_and_its_minima_inside(
    page: Page, address: str, api: httpx.Client, name: str
) -> None:
    view, answer = opened(page, address, api, FRAGMENTS[name])
    path = answer["path"]
    assert inside(answer, path["a"][0], path["b"][0])  # type: ignore[call-overload]
    surface = LANDSCAPES.get(name)
    for minimum in surface.minima if surface else ():
        assert inside(answer, minimum.x, minimum.y)
    if name in SCALES:
        expect(view.field("Scale").locator("option").first).to_have_text(SCALES[name])


def test_a_line_s_minimum_is_in_its_window_and_so_is_its_middle(
    page: Page, address: str, api: httpx.Client
) -> None:
    view, answer = opened(page, address, api, "#preset=line")
    middle = [(axis[0] + axis[-1]) / 2 for axis in (answer["a"], answer["b"])]
    assert math.dist(middle, (LINE.slope, LINE.intercept)) < 0.1
    expect(view.field("Span").locator("option").first).to_have_text("as fits: ± 1.2")


def test_a_bowl_s_window_holds_still_while_the_ball_rolls_in_it(
    page: Page, address: str, api: httpx.Client
) -> None:
    view, _ = opened(page, address, api, "#preset=line")
    view.root.locator("summary", has_text="table").click()
    table = view.root.get_by_role("table")
    before = table.inner_text()
    view.lab.press("To the end")
    view.wait(200)
    assert table.inner_text() == before


def test_a_span_that_was_chosen_is_kept_and_can_be_left_again(
    page: Page, address: str, api: httpx.Client
) -> None:
    view, answer = opened(page, address, api, "#preset=line&view.span=1")
    assert answer["a"][-1] - answer["a"][0] == pytest.approx(2.0)
    expect(view.field("Span")).to_have_value("1")
    assert "view.span=1" in page.url
    view.field("Span").select_option(label="as fits: ± 1")
    expect(view.field("Span").locator("option").first).to_have_text("as fits: ± 1.2")
    expect(page).not_to_have_url("view.span")


def test_a_start_far_from_a_surface_s_own_window_widens_it(
    page: Page, address: str, api: httpx.Client
) -> None:
    view, answer = opened(page, address, api, "#model.landscape=bowl&start=[8,-20]")
    assert inside(answer, 8.0, -20.0)
    assert inside(answer, 0.0, 0.0)
    expect(view.caption).not_to_contain_text("outside")
