"""Pictures taken away from a panel: opened, measured, and drawn again by themselves."""

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image
from playwright.sync_api import Download, Page, expect

from tests.browser.lab import LASTING, Lab
from tests.browser.layouts.screens import resize
from tests.browser.test_accessibility import violations

PANELS = {
    "network": "Save the network",
    "chart": "Save the chart",
    "predictions": "Save the predictions",
    "weight": "Save the weight’s picture",
}
OF_SURFACE = {"position": "Save the position", "minimum": "Save the distances"}
PAPER = {"Light ground": (251, 251, 248), "Dark ground": (16, 19, 23)}


@pytest.fixture(scope="session")
def axe(need_package: Callable[[str], Path]) -> str:
    """The source of axe-core, which npm installs."""
    return (need_package("axe-core") / "axe.min.js").read_text("utf-8")


def take(page: Page, panel: str, kind: str, ground: str = "Light ground") -> Download:
    """Open a panel's menu, choose, and wait for the file."""
    summary = page.get_by_label((PANELS | OF_SURFACE)[panel], exact=True)
    menu = page.locator("details.takeaway", has=summary)
    summary.click()
    menu.get_by_role("button", name=ground).click()
    with page.expect_download() as download:
        menu.get_by_role("button").filter(has_text=kind).click()
    expect(menu.get_by_role("button", name=ground)).to_be_hidden()
    return download.value


def opened(lab: Lab, fragment: str) -> None:
    """Open the lab at a step, and wait until all that is taken along is of it."""
    lab.open(fragment)
    for part in ("#network canvas[data-step]", "#predictions .drawing[data-step]", "#weight svg[data-step]"):
        lab.page.locator(part).first.wait_for(timeout=LASTING)


def colours_of(path: Path) -> tuple[tuple[int, ...], int]:
    """Give the colour of a picture's ground, and how many others it has."""
    with Image.open(path) as picture:
        colours = picture.convert("RGB")
        ground = colours.getpixel((2, 2))
        assert isinstance(ground, tuple)
        return ground, len(colours.getcolors(picture.width * picture.height) or [])


@pytest.mark.parametrize("ground", PAPER)
def test_a_png_is_twice_as_large_and_lies_on_its_ground(lab: Lab, tmp_path: Path, ground: str) -> None:
    opened(lab, "#preset=spiral&step=30")
    for panel in PANELS:
        file = take(lab.page, panel, "PNG", ground)
        assert file.suggested_filename == f"fall-line-{panel}-run-{lab.run}-step-30.png"
        file.save_as(tmp_path / "picture.png")
        with Image.open(tmp_path / "picture.png") as picture:
            assert min(picture.size) > 2 * 300
        paper, colours = colours_of(tmp_path / "picture.png")
        assert paper == PAPER[ground]
        assert colours > 50, panel


def test_an_svg_opens_alone(lab: Lab, tmp_path: Path) -> None:
    opened(lab, "#preset=spiral&step=30")
    for panel in PANELS:
        file = take(lab.page, panel, "SVG")
        assert file.suggested_filename == f"fall-line-{panel}-run-{lab.run}-step-30.svg"
        file.save_as(tmp_path / "picture.svg")
        text = (tmp_path / "picture.svg").read_text("utf-8")
        root = ET.fromstring(text)
        assert not re.search(r"var\(|NaN|undefined|<script|class=", text), panel
        texts = [element for element in root.iter() if element.tag.endswith("text")]
        words = " ".join(element.text or "" for element in texts)
        assert f"run {lab.run} · step 30 of 3,000 · loss 0." in words
        fonts = {element.get("font-family") or "" for element in texts}
        assert all(font.endswith(("sans-serif", "monospace")) and "," in font for font in fonts), panel
        assert drawn_alone(lab.page, root, tmp_path) > 50, panel


def drawn_alone(page: Page, root: ET.Element, folder: Path) -> int:
    """Open a picture by itself, see that it asks for nothing and lies on its paper, and count its colours."""
    asked: list[str] = []
    alone = page.context.new_page()
    alone.on("request", lambda request: asked.append(request.url))
    width, height = (round(float(root.attrib[side])) for side in ("width", "height"))
    alone.set_viewport_size({"width": width, "height": height})
    alone.goto((folder / "picture.svg").as_uri())
    alone.screenshot(path=folder / "drawn.png")
    alone.close()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    paper, colours = colours_of(folder / "drawn.png")
    assert paper == PAPER["Light ground"]
    return colours


def test_each_picture_of_a_weight_is_taken_as_it_is_seen(lab: Lab, tmp_path: Path) -> None:
    opened(lab, "#preset=spiral&step=30&weight=dense_1/bias[3]")
    page = lab.page
    says = {"history": ">step 0<", "layer": "updates", "sum": "√", "neuron": "sum z"}
    for view, words in says.items():
        page.locator("#weight").get_by_role("button", name=view, exact=True).click()
        page.locator(f"#weight[data-view='{view}']").wait_for()
        if view == "neuron":
            page.locator("#weight .weight-neuron-told [data-step]").wait_for(timeout=LASTING)
        take(page, "weight", "SVG").save_as(tmp_path / "picture.svg")
        assert words in (tmp_path / "picture.svg").read_text("utf-8"), view


def test_every_menu_opens_on_the_screen(lab: Lab) -> None:
    opened(lab, "#preset=spiral&step=30")
    page = lab.page
    tabs = {"network": "Network", "landscape": "Landscape", "weight": "One weight"}
    for size in ((1440, 900), (1280, 720), (820, 1180), (390, 844), (320, 640)):
        resize(page, size)
        for panel, name in {**PANELS, "landscape": "Save the landscape"}.items():
            if size[0] < 720 and panel in tabs:
                page.get_by_role("tab", name=tabs[panel]).click()
            summary = page.get_by_label(name, exact=True)
            summary.click()
            menu = page.locator("details.takeaway[open] .takeaway-menu")
            expect(menu.get_by_role("button", name="Light ground")).to_be_visible()
            box = menu.bounding_box()
            assert box is not None
            assert box["x"] >= 0, (size, panel)
            assert box["x"] + box["width"] <= size[0], (size, panel)
            summary.click()
            expect(menu).to_have_count(0)


def test_nothing_is_sent_anywhere(lab: Lab) -> None:
    page = lab.page
    assert "later.js" not in page.content()  # it is loaded when it is wanted
    page.get_by_label("Save the chart").click()
    expect(page.get_by_role("button", name="Light ground").first).to_be_visible()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(f"{request.method} {request.url}"))
    with page.expect_download():
        page.locator("#chart").get_by_role("button").filter(has_text="SVG").click()
    own = ("GET blob:", f"GET {lab.address}/api/")  # the page asks on about the run
    assert [one for one in asked if not one.startswith(own)] == []


def test_a_textbook_surface_has_its_heights(lab: Lab, tmp_path: Path) -> None:
    lab.open("#preset=rosenbrock&step=20")
    lab.wait(step=20)
    file = take(lab.page, "chart", "SVG")
    file.save_as(tmp_path / "picture.svg")
    assert "f(x, y)" in (tmp_path / "picture.svg").read_text("utf-8")


@pytest.mark.parametrize(
    ("panel", "words"), [("position", "its last step under a lens"), ("minimum", "distance by step")]
)
def test_the_panels_of_a_textbook_surface_are_taken_away(
    lab: Lab, tmp_path: Path, panel: str, words: str
) -> None:
    lab.open("#preset=himmelblau&step=20")
    lab.page.locator("#predictions svg[data-step='20']").wait_for(timeout=LASTING)
    for kind in ("PNG", "SVG"):
        given = take(lab.page, panel, kind, "Dark ground")
        assert given.suggested_filename == f"fall-line-{panel}-run-{lab.run}-step-20.{kind.lower()}"
        given.save_as(tmp_path / kind)
    ground, colours = colours_of(tmp_path / "PNG")
    assert ground == PAPER["Dark ground"]
    assert colours > 10
    texts = [one.text for one in ET.parse(tmp_path / "SVG").iter() if one.text]
    assert words in texts
    assert any("step 20 of 60 · f " in text for text in texts)


def test_axe_finds_nothing_serious_in_an_open_menu(lab: Lab, axe: str) -> None:
    page = lab.page
    page.get_by_label("Save the network").click()
    expect(page.get_by_role("button", name="Dark ground").first).to_be_visible()
    assert violations(page, axe, ".takeaway") == []
