"""The landscape taken along: the files that the save menu gives."""

import base64
import csv
import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import httpx
import pytest
from PIL import Image
from playwright.sync_api import Download, expect

from tests.browser.landscape.view import COLOURS, View

pytestmark = pytest.mark.webgl


def save(view: View, kind: str) -> Download:
    """Choose from the save menu, and wait for the file."""
    view.root.get_by_label("Save the landscape").click()
    with view.lab.page.expect_download() as download:
        view.root.get_by_role("button").filter(has_text=kind).click()
    return download.value


@pytest.mark.parametrize("drawing", ["surface", "map"])
def test_the_picture_is_a_png_of_the_drawing(view: View, tmp_path: Path, drawing: str) -> None:
    view.choose(drawing)
    file = save(view, "PNG")
    assert file.suggested_filename == f"fall-line-path-run-{view.lab.run}-step-0.png"
    file.save_as(tmp_path / "picture.png")
    with Image.open(tmp_path / "picture.png") as picture:
        box = view.large.bounding_box()
        assert box is not None
        assert picture.width > 2 * box["width"]
        colours = picture.convert("RGB").getcolors(picture.width * picture.height) or []
    assert len(colours) > COLOURS


def test_the_surface_in_csv_has_the_numbers_of_rest(view: View, api: httpx.Client) -> None:
    view.choose("two weights")
    view.field("Points").select_option("33")
    expect(view.root.locator(".landscape-progress:not(.busy)")).to_have_count(1)
    asked: list[str] = []
    view.lab.page.on("request", lambda request: asked.append(request.url))
    rows = list(csv.reader(save(view, "CSV").path().read_text().splitlines()))
    (url,) = (url for url in asked if "/landscape?" in url)
    answer = api.get(url).json()
    assert rows[0] == ["a", "b", "loss"]
    assert [float(row[2]) for row in rows[1:]] == [loss for row in answer["loss"] for loss in row]
    assert len(rows) == 1 + 33 * 33


def test_the_surface_in_json_is_the_answer_of_rest_with_the_plane_s_vectors(view: View) -> None:
    answer = json.loads(save(view, "JSON").path().read_text())
    assert answer["plane"] == "path"
    assert len(answer["axis_a"]) == 642
    assert len(answer["loss"]) == 65


@pytest.mark.parametrize(("ground", "paper"), [("Light", "#fbfbf8"), ("Dark", "#101317")])
def test_the_picture_in_svg_opens_alone(view: View, ground: str, paper: str) -> None:
    view.choose("map")
    view.root.get_by_label("Save the landscape").click()
    view.root.get_by_role("button", name=f"{ground} ground").click()
    with view.lab.page.expect_download() as download:
        view.root.get_by_role("button").filter(has_text="SVG").click()
    text = download.value.path().read_text("utf-8")
    root = ET.fromstring(text)
    assert root[1].get("fill") == paper or root[2].get("fill") == paper
    assert f"run {view.lab.run} · step 0 of 4,200 · loss 0." in text
    assert "data:image/png;base64," in text
    assert not re.search(r"var\(|NaN|undefined|class=", text)


def test_a_film_can_be_cancelled(short_view: View) -> None:
    view = short_view
    view.root.get_by_label("Save the landscape").click()
    view.root.get_by_role("button").filter(has_text="Film of the walk").click()
    expect(view.root.get_by_text(re.compile("Recording, [0-9]+ %"))).to_be_visible()
    view.root.get_by_role("button", name="Cancel").click()
    expect(view.root.get_by_text("The film was cancelled.")).to_be_visible()
    expect(view.root.get_by_role("button").filter(has_text="Film of the walk")).to_be_enabled()


def test_the_film_is_a_video_that_lasts(short_view: View) -> None:
    content = save(short_view, "Film of the walk").path().read_bytes()
    assert content[4:8] == b"ftyp" or content[:4] == b"\x1a\x45\xdf\xa3"
    assert len(content) > 10_000
    kind = "video/mp4" if content[4:8] == b"ftyp" else "video/webm"
    alone = short_view.lab.page.context.new_page()
    seconds = alone.evaluate(
        """async ([data, type]) => {
          const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
          const video = document.createElement("video");
          video.src = URL.createObjectURL(new Blob([bytes], { type }));
          await new Promise((ready, failed) => { video.onloadedmetadata = ready; video.onerror = failed; });
          if (Number.isFinite(video.duration)) return video.duration;
          video.currentTime = 1e6;
          await new Promise((moved) => { video.ontimeupdate = moved; });
          return video.duration;
        }""",
        [base64.b64encode(content).decode(), kind],
    )
    alone.close()
    assert seconds > 2


def test_escape_closes_the_menu_and_the_picture_stays(view: View) -> None:
    summary = view.root.get_by_label("Save the landscape")
    summary.click()
    expect(view.root.get_by_role("button").filter(has_text="PNG")).to_be_visible()
    view.lab.page.keyboard.press("Escape")
    expect(view.root.get_by_role("button").filter(has_text="PNG")).to_be_hidden()
    expect(summary).to_be_focused()


@pytest.mark.own_page
def test_without_a_recorder_the_menu_says_so(view: View) -> None:
    view.lab.page.add_init_script("delete window.MediaRecorder")
    view.lab.open()
    view.wait(0)
    view.root.get_by_label("Save the landscape").click()
    expect(view.root.get_by_role("button").filter(has_text="Film of the walk")).to_be_disabled()
    expect(view.root.get_by_text("This browser cannot record films")).to_be_visible()


def test_arrows_on_the_map_say_what_they_are(view: View) -> None:
    view.choose("map")
    view.settle()
    before = view.picture()
    view.choose("arrows")
    view.settle()
    assert view.picture().tobytes() != before.tobytes()
    expect(view.root.get_by_text("differences between neighbours of this grid")).to_be_visible()
