"""A sample of one's own: a digit is drawn and read, a bird is changed, and mapped over two columns."""

import re
from pathlib import Path

import httpx
from playwright.sync_api import Locator, expect

from tests.browser.lab import Lab
from tests.browser.test_accessibility import axe, violations

assert axe

STROKE = [(0.72, 0.15), (0.42, 0.88)]


def test_a_drawn_7_is_read_as_7(lab: Lab, axe: str) -> None:
    lab.open("#preset=digits")
    lab.press("To the end")
    lab.wait(status="finished")
    panel = lab.page.locator("#predictions")
    panel.get_by_role("button", name="try").click()
    expect(panel.locator(".trying .caption").last).to_contain_text("Taken for 0. It is 0.")
    pad = panel.locator(".trying-pad")
    box = pad.bounding_box()
    assert box is not None
    assert panel.locator(".trying-body").evaluate("one => one.scrollHeight <= one.clientHeight")
    mouse = lab.page.mouse
    mouse.move(box["x"] + 0.28 * box["width"], box["y"] + 0.15 * box["height"])
    mouse.down()
    for x, y in STROKE:
        mouse.move(box["x"] + x * box["width"], box["y"] + y * box["height"], steps=4)
    mouse.up()
    expect(panel.locator(".taken")).to_contain_text("7")
    expect(panel.locator(".trying .caption").last).to_have_text("Taken for 7.")
    expect(lab.page.locator("#network .caption")).to_contain_text("Your picture is taken for 7")
    # By keys, a 1: the pen goes down in the middle of the top.
    pad.focus()
    for key in ("Delete", *["ArrowUp"] * 7, " ", *["ArrowDown"] * 14, " "):
        pad.press(key)
    expect(panel.locator(".trying .caption").last).to_have_text("Taken for 1.")
    assert violations(lab.page, axe, "#predictions") == []


def refused(panel: Locator, field: Locator, text: str, words: str) -> None:
    """Type what cannot be, and see it refused beside the field."""
    field.fill(text)
    field.press("Enter")
    expect(panel.get_by_role("alert").filter(has_text=words)).to_be_visible()


def test_a_bird_is_changed_and_mapped_over_two_columns(lab: Lab, axe: str, api: httpx.Client) -> None:
    lab.open("#preset=penguins&step=100")
    lab.wait(step=100)
    expect(lab.page).to_have_url(re.compile("run="))  # the link is open: what is chosen now stays
    panel = lab.page.locator("#predictions")
    panel.get_by_role("button", name="try").click()
    mass = panel.get_by_label("body mass, g, as a number")
    expect(mass).to_have_value("3750")
    refused(panel, mass, "heavy", "Got heavy. The answer is still of 3750.")
    mass.fill("6.000,0")
    mass.press("Enter")
    expect(mass).to_have_value("6000")
    panel.get_by_label("island").select_option("Dream")
    row = [39.1, 18.7, 181, 6000, 0, 1, 0, 1, 0]
    told = api.post(f"/api/runs/{lab.run}/predict?step=100", json={"x": [row]}).json()
    expect(panel.locator(".trying .caption").last).to_have_text(f"Taken for {told['classes'][0]}.")
    expect(panel.get_by_label("body mass, g", exact=True)).to_have_value("6000")
    panel.get_by_role("button", name="map").click()
    sample = panel.get_by_label("The sample whose other inputs are held")
    refused(panel, sample, "334", "from 1 to 333. Got 334. It is still sample 1.")
    panel.get_by_label("From left to right").select_option("island")
    caption = panel.locator(".trying .caption").first
    expect(caption).to_contain_text("with the other 4 inputs of sample 1")
    expect(lab.page).to_have_url(re.compile(r"view\.predictions=map&view\.over=\[%22island%22"))
    lab.page.reload()
    expect(panel.get_by_label("From left to right")).to_have_value("island")
    expect(panel.locator(".trying svg").get_by_text("Dream")).to_be_attached()
    panel.get_by_label("Save the predictions", exact=True).click()
    with lab.page.expect_download() as saved:
        panel.get_by_role("button").filter(has_text="SVG").click()
    picture = Path(saved.value.path()).read_text("utf-8")
    assert "island by " in picture
    assert "with the other 4 inputs of sample 1" in picture
    assert violations(lab.page, axe, "#predictions") == []
    panel.get_by_role("button", name="all").click()
    expect(lab.page.get_by_role("button", name="Back to the samples")).to_be_hidden()
