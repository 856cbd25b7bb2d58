"""Dropout on the page: added, taken out, told in every caption, and its masks in slow motion."""

import httpx
from playwright.sync_api import expect

from tests.browser.frames import Frames
from tests.browser.lab import Lab
from tests.browser.test_accessibility import axe as axe
from tests.browser.test_accessibility import violations

MOONS = (
    "#dataset.name=moons&dataset.samples=40&layers=6.tanh,2.softmax&optimizer.name=sgd"
    "&optimizer.learning_rate=0.3&batch_size=8"
)


def layers_of(lab: Lab, api: httpx.Client) -> list[dict[str, object]]:
    layers: list[dict[str, object]] = api.get(f"/api/runs/{lab.run}").json()["config"]["layers"]
    return layers


def test_dropout_comes_and_goes_and_every_caption_tells_it(lab: Lab, api: httpx.Client, axe: str) -> None:
    lab.open(MOONS)
    page, run = lab.page, lab.run
    lab.press("Add a dropout layer")
    lab.wait_for_another(run)
    assert layers_of(lab, api)[1] == {"type": "dropout", "rate": 0.2}
    page.get_by_label("rate of layer 2").fill("0.5")
    run = lab.run
    page.get_by_label("rate of layer 2").press("Enter")
    lab.wait_for_another(run)
    assert layers_of(lab, api)[1]["rate"] == 0.5
    expect(page.locator("#weight")).not_to_contain_text("with this step’s dropout")
    lab.press("Step")
    lab.wait(step=1, status="ready")
    for part, state in {
        "#network": "off",
        "#landscape": "off",
        "#predictions": "off",
        "#chart": "on",
    }.items():
        expect(page.locator(f"{part} .caption").first).to_contain_text(f"Dropout is {state} here.")
    expect(page.locator("#weight")).to_contain_text("with this step’s dropout")
    assert violations(page, axe) == []

    frames = Frames(lab, api)
    frames.open()
    told = api.get(f"/api/runs/{lab.run}/steps/1?parts=forward").json()["layers"][1]["dropped"]
    silent = f"Dropout silences {sum(told)} of 6 values" if any(told) else "Dropout silences nothing"
    expect(frames.root.locator(".caption").first).to_contain_text(silent)
    page.keyboard.press("Escape")

    run = lab.run
    lab.press("Remove layer 2")
    lab.wait_for_another(run)
    assert [layer["type"] for layer in layers_of(lab, api)] == ["dense", "dense"]
