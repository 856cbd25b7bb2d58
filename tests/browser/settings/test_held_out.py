"""Hold samples out, see which classes are on one side alone, and mix them; weigh a class."""

import re

import httpx
from playwright.sync_api import expect

from tests.browser.lab import Lab
from tests.browser.test_accessibility import axe, violations

__all__ = ["axe"]


def test_sorted_flowers_are_held_out_mixed_and_weighed(lab: Lab, api: httpx.Client, axe: str) -> None:
    lab.open("#preset=iris&validation_split=0.3")
    settings = lab.page.locator("#settings")
    expect(settings).to_contain_text("105 of 150 samples")
    expect(settings).to_contain_text("45 of 150 samples held out")
    expect(lab.page.locator("#predictions .caption")).to_contain_text("of the 105 trained on")
    expect(settings).to_contain_text("No sample of setosa or versicolor is held out: none is tested.")
    lab.press("Epoch")
    expect(lab.page.locator("#chart .caption")).to_contain_text("Held out (dotted): loss")
    expect(lab.page.locator("#log thead")).to_contain_text("held out")
    predictions = lab.page.locator("#predictions")
    predictions.get_by_role("button", name="held out").click()
    expect(predictions.locator(".caption")).to_contain_text("of the 45 held out")
    predictions.get_by_role("button", name="worst").click()
    expect(predictions.locator("tbody tr")).to_have_count(10)
    expect(predictions.locator(".caption")).to_contain_text("The largest losses of the 45 held out")
    assert violations(lab.page, axe, "#settings") == violations(lab.page, axe, "#predictions") == []
    predictions.locator("tbody button").first.click()
    expect(lab.page.get_by_role("button", name="Back to the samples")).to_be_visible()
    expect(lab.page).to_have_url(re.compile("view.share=held_out"))
    before = lab.run
    slider = lab.page.get_by_label("Validation split, slider")
    slider.focus()
    slider.press("ArrowRight")
    lab.wait_for_another(before)
    expect(settings).to_contain_text("53 of 150 samples held out")
    before = lab.run
    lab.press("Mix the samples")
    lab.wait_for_another(before)
    expect(settings).not_to_contain_text("none is tested")
    assert api.get(f"/api/runs/{lab.run}").json()["config"]["dataset"]["order"] == "mixed"
    lab.page.get_by_text("more: class weights").click()
    weight = lab.page.locator("#set-class_weight-1")
    before = lab.run
    weight.fill("3")
    weight.press("Enter")
    lab.wait_for_another(before)
    assert api.get(f"/api/runs/{lab.run}").json()["config"]["class_weight"] == {"1": 3}
    expect(weight).to_have_value("3")
