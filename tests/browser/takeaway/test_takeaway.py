"""Pictures taken away from a panel: opened, measured, and drawn again by themselves."""

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image
from playwright.sync_api import Download, Page, expect

from tests.browser.lab import Lab
from tests.browser.test_accessibility import violations

PANELS = {"network": "Save the network", "chart": "Save the chart"}
PAPER = {"Light ground": (251, 251, 248), "Dark ground": (16, 19, 23)}


@pytest.fixture(scope="session")
def axe(need_package: Callable[[str], Path]) -> str:
    """The source of axe-core, which npm installs."""
    return (need_package("axe-core") / "axe.min.js").read_text("utf-8")


def take(page: Page, panel: str, kind: str, ground: str = "Light ground") -> Download:
    """Open a panel's menu, choose, and wait for the file."""
    summary = page.get_by_label(PANELS[panel], exact=True)
    menu = page.locator("details.takeaway", has=summary)
    summary.click()
    menu.get_by_role("button", name=ground).click()
    with page.expect_download() as download:
        menu.get_by_role("button").filter(has_text=kind).click()
    expect(menu.get_by_role("button", name=ground)).to_be_hidden()
    return download.value


@pytest.mark.parametrize("ground", PAPER)
@pytest.mark.parametrize("panel", PANELS)
def test_a_png_is_twice_as_large_and_lies_on_its_ground(
    lab: Lab, tmp_path: Path, panel: str, ground: str
) -> None:
    lab.open("#step=30&view.mode=lab")
    lab.wait(step=30)
    file = take(lab.page, panel, "PNG", ground)
    assert file.suggested_filename == f"fall-line-{panel}-run-{lab.run}-step-30.png"
    file.save_as(tmp_path / "picture.png")
    with Image.open(tmp_path / "picture.png") as picture:
        assert min(picture.size) > 2 * 300
        colours = picture.convert("RGB")
        assert colours.getpixel((2, 2)) == PAPER[ground]
        assert len(colours.getcolors(picture.width * picture.height) or []) > 50


@pytest.mark.parametrize("panel", PANELS)
def test_an_svg_opens_alone(lab: Lab, tmp_path: Path, panel: str) -> None:
    lab.open("#step=30&view.mode=lab")
    lab.wait(step=30)
    asked: list[str] = []
    file = take(lab.page, panel, "SVG")
    assert file.suggested_filename == f"fall-line-{panel}-run-{lab.run}-step-30.svg"
    file.save_as(tmp_path / "picture.svg")
    text = (tmp_path / "picture.svg").read_text("utf-8")
    root = ET.fromstring(text)
    assert not re.search(r"var\(|NaN|undefined|<script|class=", text)
    words = " ".join(element.text or "" for element in root.iter() if element.tag.endswith("text"))
    assert f"run {lab.run} · step 30 of 4,200 · loss 0." in words
    fonts = {element.get("font-family") or "" for element in root.iter() if element.tag.endswith("text")}
    assert all(font.endswith(("sans-serif", "monospace")) and "," in font for font in fonts)
    size = {"width": round(float(root.attrib["width"])), "height": round(float(root.attrib["height"]))}
    alone = lab.page.context.new_page()
    alone.on("request", lambda request: asked.append(request.url))
    alone.set_viewport_size(size)  # type: ignore[arg-type]
    alone.goto((tmp_path / "picture.svg").as_uri())
    alone.screenshot(path=tmp_path / "drawn.png")
    alone.close()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    with Image.open(tmp_path / "drawn.png") as drawn:
        colours = drawn.convert("RGB")
        assert colours.getpixel((2, 2)) == PAPER["Light ground"]
        assert len(colours.getcolors(drawn.width * drawn.height) or []) > 50


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


def test_axe_finds_nothing_serious_in_an_open_menu(lab: Lab, axe: str) -> None:
    page = lab.page
    page.get_by_label("Save the network").click()
    expect(page.get_by_role("button", name="Dark ground").first).to_be_visible()
    assert violations(page, axe, ".takeaway") == []
