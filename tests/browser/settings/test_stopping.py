"""A run that stops by itself, as a person sets it up."""

import re
from typing import Any

import httpx
from playwright.sync_api import expect

from tests.browser.lab import Lab
from tests.browser.test_accessibility import axe, violations

__all__ = ["axe"]

NOISY = (
    "#dataset.name=moons&dataset.samples=60&layers=16.tanh,1.sigmoid&loss=binary_crossentropy&epochs=80"
    "&optimizer.name=adam&optimizer.learning_rate=0.1&validation_split=0.4"
)


def test_a_run_stops_says_why_and_its_best_is_one_click_away(lab: Lab, api: httpx.Client, axe: str) -> None:
    def config() -> dict[str, Any]:
        found: dict[str, Any] = api.get(f"/api/runs/{lab.run}").json()["config"]
        return found

    lab.open(NOISY)
    lab.page.get_by_text("more: metrics").click()
    lab.page.get_by_text("more: early stopping").click()
    before = lab.run
    lab.page.get_by_role("switch", name="AUC", exact=True).click()
    before = lab.wait_for_another(before)
    assert config()["metrics"] == ["accuracy", "auc"]
    lab.page.get_by_role("switch", name="Stop early").click()
    before = lab.wait_for_another(before)
    lab.page.get_by_label("Monitor", exact=True).select_option("loss")
    before = lab.wait_for_another(before)
    lab.set("Patience", 2)
    lab.wait_for_another(before)
    assert (config()["early_stopping"]["monitor"], config()["early_stopping"]["patience"]) == ("loss", 2)
    assert violations(lab.page, axe, "#settings") == []
    lab.press("To the end")
    lab.wait(status="finished")
    stopped = api.get(f"/api/runs/{lab.run}").json()["stopped"]
    assert stopped["early"]
    expect(lab.page.locator(".sentence")).to_contain_text(stopped["reason"])
    lab.press(f"Go to the best, epoch {stopped['best_epoch']}")
    lab.wait(step=stopped["best_step"])
    expect(lab.page.locator(".narration-way")).to_be_hidden()
    expect(lab.page).to_have_url(re.compile("early_stopping.patience=2"))
