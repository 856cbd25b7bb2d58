"""Type the weights that a run starts with."""

import re

import httpx
from playwright.sync_api import expect

from tests.browser.lab import Lab
from tests.browser.test_accessibility import axe, violations

__all__ = ["axe"]


def test_initial_weights_are_typed_refused_filled_linked_and_drawn_again(
    lab: Lab, api: httpx.Client, axe: str
) -> None:
    lab.open("#preset=by_hand")
    expect(lab.page.locator(".settings-about")).to_contain_text("Matt Mazur")
    lab.page.get_by_text("more: initial weights").click()
    lab.page.get_by_label("dense_1/kernel[0, 1]", exact=True).fill("x")
    first = lab.page.get_by_label("dense/kernel[0, 0]", exact=True)
    expect(first).to_have_value("0.15")
    before = lab.run
    first.fill("0.75")
    first.press("Enter")
    lab.wait_for_another(before)
    expect(lab.page.locator("#set-initial_weights-2-0-1-refusal")).to_contain_text(
        "dense_1/kernel[0, 1]: Enter"
    )
    assert violations(lab.page, axe, "#settings") == []
    config = api.get(f"/api/runs/{lab.run}").json()["config"]
    assert config["initial_weights"][0] == [[0.75, 0.25], [0.2, 0.3]]
    expect(lab.page).to_have_url(re.compile(re.escape("initial_weights=[[[0.75,0.25]")))
    lab.press("Step")
    lab.wait(step=1)
    now = api.get(f"/api/runs/{lab.run}/weights?step=1").json()["weights"]
    before = lab.run
    lab.press("fill with the weights of now")
    lab.wait_for_another(before)
    assert api.get(f"/api/runs/{lab.run}/weights?step=0").json()["weights"] == now
    before = lab.run
    lab.press("back to the initializer")
    lab.wait_for_another(before)
    assert api.get(f"/api/runs/{lab.run}").json()["config"]["initial_weights"] is None
    expect(lab.page.get_by_text("The initializers draw the weights")).to_be_visible()
