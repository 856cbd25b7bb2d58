"""While a run moves, all parts of a panel are of one step, or say of which they are."""

import re
from typing import Any

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.browser.lab import Lab, index_of

SAMPLES = 12
"""So many pictures with different steps are looked at in each panel."""

WATCH = """([panels, enough]) => new Promise((done) => {
  const seen = Object.fromEntries(panels.map((panel) => [panel, new Map()]));
  const look = () => {
    for (const panel of panels) {
      const parts = [...document.querySelectorAll(`${panel} [data-step]`)];
      const steps = parts.filter((part) => part.checkVisibility()).map((part) => part.dataset.step);
      seen[panel].set(steps.at(-1), [...new Set(steps)]);
    }
    const full = panels.every((panel) => seen[panel].size >= enough);
    if (full || document.body.dataset.status === "finished")
      done(Object.fromEntries(panels.map((panel) => [panel, [...seen[panel].values()]])));
    else requestAnimationFrame(look);
  };
  look();
})"""
"""Note of each picture which steps the visible parts of each panel are of, until there are enough."""

PANELS = ("#network", "#weight", "#predictions", "#chart")
SHOWN = {
    "the article": "#epochs=2000",
    "a map": "#preset=spiral&epochs=3000",
    "a table": "#preset=iris&epochs=3000",
    "a surface": "#preset=rosenbrock&epochs=20000",
}


def playing(page: Page, address: str, fragment: str) -> Lab:
    """Open the lab and let it play."""
    lab = Lab(page, address)
    lab.open(fragment)
    lab.press("Play")
    page.locator("body:not([data-step='0'])").wait_for()
    return lab


@pytest.mark.parametrize("name", SHOWN)
def test_the_parts_of_a_panel_are_of_one_step_in_play(page: Page, address: str, name: str) -> None:
    playing(page, address, SHOWN[name])
    page.locator("#weight .caption[data-step]").wait_for()
    for panel, pictures in page.evaluate(WATCH, [PANELS, SAMPLES]).items():
        assert len(pictures) >= SAMPLES, panel
        assert [steps for steps in pictures if len(steps) != 1] == [], panel


SENTENCES = """(enough) => new Promise((done) => {
  const weight = document.querySelector("#weight");
  const found = new Map();
  const read = (name) => weight.querySelector(name).textContent;
  const look = () => {
    const figures = [...weight.querySelectorAll(".weight-equation .figure")].map((one) => one.textContent);
    const words = { why: read(".caption"), slope: read(".weight-check"), figures };
    found.set(weight.querySelector(".drawing svg").dataset.step, words);
    if (found.size >= enough) done([...found.entries()]);
    else requestAnimationFrame(look);
  };
  look();
})"""


def test_equation_sentence_and_slope_of_one_weight_are_the_server_s_of_one_step(
    page: Page, address: str, api: httpx.Client
) -> None:
    lab = playing(page, address, "#epochs=2000")
    page.locator("#weight .caption[data-step]").wait_for()
    found: list[tuple[str, dict[str, Any]]] = page.evaluate(SENTENCES, 6)
    label = page.locator(".weight-choice").inner_text()
    index = index_of(api, lab.run, label)
    lab.press("Pause")
    for step, told in found[1:]:
        look = api.get(f"/api/runs/{lab.run}/weights/{index}", params={"step": step, "points": 3}).json()
        assert told["why"] == look["why"]
        assert told["slope"].startswith(f"Step {int(step):,}: slope ")
        before, after = (float(told["figures"][at].replace("−", "-")) for at in (0, -1))
        assert (before, after) == pytest.approx((look["before"], look["after"]), abs=6e-5)


def test_a_moving_landscape_s_caption_says_of_which_step_it_is(page: Page, address: str) -> None:
    playing(page, address, "#preset=iris&epochs=200")
    expect(page.locator("#landscape .caption")).to_contain_text(
        re.compile(r"At step [\d,]+ the weights l[ai]")
    )


def test_predictions_too_dear_for_every_step_say_of_which_they_are(page: Page, address: str) -> None:
    network = "layers=300.relu,300.relu,1.sigmoid"
    lab = Lab(page, address)
    lab.open(f"#preset=spiral&epochs=300&{network}")
    lab.press("To the end")
    caption = page.locator("#predictions .caption")
    expect(caption).to_contain_text(re.compile(r"^At step [\d,]+\. "))
    lab.press("Pause")
    expect(caption).not_to_contain_text("At step")
