"""What is this? The names of everything on the page, and a card of two sentences on each."""

import re

import httpx
import pytest
from playwright.sync_api import Locator, Route, expect

from tests.browser.lab import LASTING, Lab

PLATES = """() => [...document.querySelectorAll('#naming .naming-plate')].map((plate) => {
  const { left, top, right, bottom } = plate.getBoundingClientRect();
  return { name: plate.querySelector('b').textContent, left, top, right, bottom };
})"""
DOTS = """() => [...document.querySelectorAll('#naming .naming-lines circle')].map((dot) =>
  [Number(dot.getAttribute('cx')), Number(dot.getAttribute('cy'))])"""


@pytest.fixture
def names(lab: Lab) -> Locator:
    """The dialog that has the names."""
    return lab.page.locator("#naming")


def show(lab: Lab) -> None:
    """Ask for all names, by the button in the bar."""
    lab.page.get_by_role("navigation", name="Page").get_by_role("button", name="What is this?").click()
    lab.page.locator("#naming .naming-lines circle").first.wait_for()


def drawn(lab: Lab) -> None:
    """Wait for the landscape, on which things have names too."""
    expect(lab.page.locator("#landscape .caption")).to_contain_text(re.compile("directions|whole landscape"))


def card(lab: Lab) -> Locator:
    """Find the card that explains one thing."""
    return lab.page.locator("#naming .naming-card")


@pytest.mark.parametrize("size", [(1440, 900), (1280, 720)])
@pytest.mark.parametrize("fragment", ["#step=50", "#preset=ravine&step=20"])
def test_every_name_has_a_place_of_its_own(lab: Lab, size: tuple[int, int], fragment: str) -> None:
    width, height = size
    lab.page.set_viewport_size({"width": width, "height": height})
    lab.open(fragment)
    drawn(lab)
    show(lab)
    plates = lab.page.evaluate(PLATES)
    assert len(plates) >= (18 if "ravine" not in fragment else 10)
    for k, one in enumerate(plates):
        assert 0 <= one["left"] < one["right"] <= width, one
        assert 0 <= one["top"] < one["bottom"] <= height, one
        for other in plates[k + 1 :]:
            apart = (
                one["right"] <= other["left"]
                or other["right"] <= one["left"]
                or one["bottom"] <= other["top"]
                or other["bottom"] <= one["top"]
            )
            assert apart, (one, other)
        for x, y in lab.page.evaluate(DOTS):
            assert not (one["left"] < x < one["right"] and one["top"] < y < one["bottom"]), (one, x, y)


def test_tab_walks_the_names_and_each_has_a_card_with_the_figures_of_rest(
    lab: Lab, names: Locator, api: httpx.Client
) -> None:
    lab.open("#step=50")
    drawn(lab)
    lab.page.keyboard.press("w")
    expect(names.locator(".naming-plate").first).to_be_visible()
    names.get_by_role("button", name="The sentence").focus()
    told: dict[str, str] = {}
    for _ in range(90):
        name = card(lab).locator("h3").inner_text()
        told[name] = card(lab).locator("p").inner_text()
        lab.page.keyboard.press("Tab")
    run = api.get(f"/api/runs/{lab.run}").json()
    assert f"The run is at step 50 of {run['total_steps']:,}." in told["Step"]
    assert "Here 10 samples make one step." in told["Batch"]
    assert "Here are 642 weights and biases." in told["Network"]
    assert "Here it is 0.0001." in told["Learning rate"]
    loss = api.get(f"/api/runs/{lab.run}/landscape", params={"size": 3, "step": 50}).json()["true_loss"]
    assert f"The loss over all samples is {loss:.4f} there." in told["The ball"]
    assert len(told) >= 18
    lab.page.keyboard.press("Escape")
    expect(names).to_be_hidden()


def test_a_word_of_the_rule_is_explained_beside_it_and_the_focus_comes_back(lab: Lab, names: Locator) -> None:
    lab.press("Step")
    lab.wait(step=1)
    word = lab.page.locator("#weight .weight-equation").get_by_role("button", name="learning rate")
    word.click()
    expect(card(lab)).to_contain_text(
        "The number that a gradient is multiplied by, to make a step. Here it is 0.0001."
    )
    lab.page.keyboard.press("Escape")
    expect(names).to_be_hidden()
    expect(word).to_be_focused()


def test_a_title_is_explained_and_leads_to_all_names_and_to_the_lesson(lab: Lab) -> None:
    lab.page.get_by_role("button", name="What is this? Network").click()
    expect(card(lab)).to_contain_text("Each line is one weight.")
    card(lab).get_by_role("button", name="Name everything here").click()
    lab.page.locator("#naming").get_by_role("button", name=re.compile("^Network")).focus()
    card(lab).get_by_role("button", name="See it move: step 7").click()
    lab.page.locator("body[data-mode='guide']").wait_for()
    expect(lab.page.locator("#guide")).to_contain_text("Step 7")


def test_play_pauses_for_the_names_and_goes_on_after(lab: Lab, names: Locator) -> None:
    lab.press("Play")
    lab.page.wait_for_function("() => Number(document.body.dataset.step) > 3")
    show(lab)
    at = lab.step
    lab.page.wait_for_function("() => document.body.dataset.status === 'ready'")
    assert lab.step == at
    lab.page.keyboard.press("Escape")
    expect(names).to_be_hidden()
    lab.page.wait_for_function(f"() => Number(document.body.dataset.step) > {at}", timeout=LASTING)
    lab.press("Pause")


LOADED_AND_DRAWN = """async (url) => {
  await import(url);
  for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
}"""


def test_escape_gives_up_names_that_are_not_loaded_yet(lab: Lab, names: Locator) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    lab.page.route("**/naming.js", hold)
    with lab.page.expect_request("**/naming.js") as asked:
        lab.page.keyboard.press("w")
    lab.page.keyboard.press("Escape")
    held[0].continue_()
    lab.page.evaluate(LOADED_AND_DRAWN, asked.value.url)
    expect(names).to_be_hidden()
    lab.page.keyboard.press("w")
    expect(names.locator(".naming-plate").first).to_be_visible()


def test_a_narrow_page_tells_one_name_after_the_other(lab: Lab, names: Locator) -> None:
    lab.page.set_viewport_size({"width": 390, "height": 844})
    lab.page.keyboard.press("w")
    first = card(lab).locator("h3")
    expect(first).to_have_text("The sentence")
    names.get_by_role("button", name="Next").click()
    expect(first).not_to_have_text("The sentence")
    assert lab.page.evaluate("() => document.querySelectorAll('#naming .naming-plate').length") == 0
