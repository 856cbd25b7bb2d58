"""A neuron under the glass: the batch on its activation, and the ways to its sum and its error."""

import re

import httpx
import pytest
from playwright.sync_api import Locator, expect

from tests.browser.fitting import crowded
from tests.browser.lab import Lab, index_of
from tests.browser.network.test_tiles import tile
from tests.browser.pictures import numbers
from tests.browser.test_accessibility import axe, violations

assert axe

XOR = "#preset=xor&step=20"
NEURON = "#preset=spiral&epochs=5&step=20&weight=dense_1/bias[4]&view.weight=neuron"

# On a phone the ways on have the page's margin, and end above the marks of the three pictures.
BESIDE_MARKS = """() => {
  const [ways, marks] = [".weight-ways", ".stage-dots i"].map((one) => document.querySelector(one));
  const [own, first] = [ways.getBoundingClientRect(), marks.getBoundingClientRect()];
  return own.x === 16 && own.bottom < first.top;
}"""


@pytest.fixture
def glass(lab: Lab) -> Locator:
    """What takes the pointer and the keys over the activation."""
    return lab.page.get_by_role("slider", name="Sample of the batch")


@pytest.fixture
def words(lab: Lab) -> Locator:
    """What is said of the neuron."""
    return lab.page.locator(".weight-neuron-told .caption")


def test_a_click_on_a_neuron_puts_it_under_the_glass_and_one_on_an_edge_takes_it_away(
    lab: Lab, words: Locator
) -> None:
    lab.open(XOR)
    lab.page.mouse.click(*tile(lab, [2, 8, 1], 0, 5)[:2])
    expect(words).to_contain_text("dense[5]. Sample")
    expect(lab.page.locator("#weight h2")).to_have_text("Neuron")
    lab.page.keyboard.press("w")
    names = lab.page.locator("#naming")
    expect(names.get_by_role("button", name=re.compile("^Activation"))).to_be_visible()
    expect(names.get_by_role("button", name=re.compile("^Curve"))).to_have_count(0)
    lab.page.keyboard.press("Escape")
    cursor = lab.page.get_by_role("slider", name="Weight", exact=True)
    cursor.focus()
    for _ in range(6):
        before = str(cursor.get_attribute("aria-valuenow"))
        cursor.press("ArrowUp")  # from the unit's bias to the layer's last kernel weight
        expect(cursor).not_to_have_attribute("aria-valuenow", before)
    cursor.press("Enter")
    expect(lab.page.locator("#weight h2")).to_have_text("One weight")
    expect(lab.button("curve")).to_have_attribute("aria-pressed", "true")


def test_the_samples_on_the_activation_are_the_engine_s(
    lab: Lab, api: httpx.Client, glass: Locator, words: Locator
) -> None:
    lab.open(NEURON)
    expect(words).to_contain_text("dense_1[4]. Sample 1 of 20")
    told = api.get(f"/api/runs/{lab.run}/neurons/1/4", params={"step": 20}).json()
    expect(lab.page.locator("#weight .weight-sample")).to_have_count(40)
    order = sorted(range(20), key=lambda k: told["z"][k])
    glass.focus()
    for _ in range(20):
        glass.press("ArrowRight")
    expect(words).to_contain_text(f"Sample {order[-1] + 1} of 20")
    shown = numbers(words.inner_text().split("sum")[1])[:2]
    assert shown == pytest.approx([told[name][order[-1]] for name in ("z", "a")], rel=6e-4)
    closed = sum(slope == 0 for slope in told["slope"])
    batch = lab.page.locator(".weight-neuron-told .small").last
    expect(batch).to_contain_text(f"no error passes for {closed} of 20" if closed else "error passes for all")


def test_its_sum_and_its_error_are_a_click_away_in_slow_motion(lab: Lab, words: Locator) -> None:
    lab.open(NEURON)
    expect(words).to_contain_text("Sample 1 of 20")
    total = words.inner_text().split("the sum ")[1].split(" becomes")[0]
    lab.press("How its sum is made")
    frames = lab.page.locator("#network .frames")
    expect(frames).to_have_attribute("data-told", "0")
    expect(lab.page.locator(".frames-board")).to_contain_text(total)
    lab.press("Close slow motion")
    lab.press("What error comes back")
    expect(frames).to_have_attribute("data-told", "2")


def test_a_dead_neuron_is_called_dead_as_the_layers_count_it(lab: Lab, api: httpx.Client) -> None:
    weights = "[[[1,-1],[1,-1]],[0,-99],[[1],[1]],[0]]"
    lab.open(
        f"#preset=xor&layers=2.relu,1.sigmoid&initial_weights={weights}"
        "&weight=dense/bias[1]&view.weight=neuron"
    )
    assert api.get(f"/api/runs/{lab.run}/layers").json()["layers"][0]["dead_units"] == 1
    told = lab.page.locator(".weight-neuron-told")
    expect(told).to_contain_text("Dead at step 0: its slope is 0 on every sample of the data.")
    expect(told).to_contain_text("In the step to come")


def test_a_softmax_says_that_it_has_no_curve_of_one_sum(lab: Lab) -> None:
    lab.open("#preset=iris&step=10&view.weight=neuron&weight=dense_1/bias[2]")
    expect(lab.page.locator(".weight-neuron-told")).to_contain_text("has no curve of one sum")
    expect(lab.page.locator("#weight .weight-sample")).not_to_have_count(0)


def test_the_view_is_offered_of_a_neuron_only_and_kept_in_the_address(lab: Lab, api: httpx.Client) -> None:
    lab.open(XOR)
    expect(lab.button("neuron")).to_be_hidden()
    lab.open(f"{XOR}&weight=dense/bias[3]")
    lab.press("neuron")
    expect(lab.page.locator(".weight-neuron-told .caption")).to_contain_text("dense[3]")
    lab.page.wait_for_function("() => location.hash.includes('view.weight=neuron')")
    assert index_of(api, lab.run, "dense/bias[3]") == 19


def test_texts_have_room_with_a_neuron_and_a_point(lab: Lab, words: Locator) -> None:
    lab.open(f"{NEURON}&view.point=0.3,-0.5")
    expect(words).to_contain_text("Sample")
    expect(lab.page.locator(".predictions-becomes")).to_be_visible()
    assert crowded(lab.page) == []
    lab.page.set_viewport_size({"width": 390, "height": 844})
    lab.page.get_by_role("tab", name="One weight").click()
    expect(lab.page.locator("#lab")).to_have_attribute("data-stage", "weight")
    lab.page.wait_for_function(BESIDE_MARKS)


def test_axe_finds_nothing_serious_under_the_glass(lab: Lab, axe: str, words: Locator) -> None:
    lab.open(NEURON)
    expect(words).to_contain_text("Sample")
    assert violations(lab.page, axe, "#weight") == []
