"""What stands below a picture keeps its row: no word of another one and no open control pushes it away."""

from playwright.sync_api import Page, expect

from tests.browser.fitting import SETTLE, crowded
from tests.browser.lab import LASTING, Lab
from tests.browser.layouts.screens import LAPTOP, PHONE, TABLET, TABLET_FLAT, box_of, resize

SCREENS = ((1440, 900), LAPTOP, TABLET_FLAT, TABLET, PHONE)
BARELY = "#preset=spiral&optimizer.learning_rate=10&epochs=15&step=300"
"""A weight that moves by less than its digits show, under a sentence with a way out of it."""


def is_above_the_player(page: Page) -> bool:
    """Tell whether a phone shows the whole rule below its network."""
    page.get_by_role("tab", name="Network").click()
    page.evaluate(SETTLE)
    rule, player = box_of(page.locator(".weight-equation")), box_of(page.locator("#player"))
    return rule["y"] + rule["height"] <= player["y"]


def test_a_weight_that_barely_moves_is_told_beside_the_button_and_above_the_player(lab: Lab) -> None:
    page = lab.page
    lab.open(BARELY)
    expect(page.locator(".weight-equation")).to_contain_text("new weight, by")
    page.locator("#landscape[data-step]").wait_for(timeout=LASTING, state="attached")
    assert crowded(page, SCREENS) == []
    resize(page, PHONE)
    for picture in ("curve", "layer"):
        page.get_by_role("tab", name="One weight").click()
        lab.press(picture)
        assert is_above_the_player(page), picture
    page.get_by_role("tab", name="Landscape").click()
    page.locator("#landscape .foot").get_by_role("button", name="rate").click()
    expect(page.get_by_label("Rate", exact=True)).to_be_visible()
    assert is_above_the_player(page)
    page.get_by_role("tab", name="One weight").click()
    assert crowded(page, SCREENS) == []


def test_a_neuron_has_room_and_its_words_are_beside_no_other_picture(lab: Lab) -> None:
    page = lab.page
    lab.open("#preset=line&epochs=4&step=20&weight=dense/bias[0]&view.weight=neuron")
    words = page.locator(".weight-neuron-told")
    expect(words).to_contain_text("Sample 1 of 10")
    assert crowded(page, SCREENS) == []
    page.get_by_role("tab", name="Network").click()
    expect(words).to_be_hidden()
    page.get_by_role("tab", name="One weight").click()
    assert box_of(words.locator("p").first)["x"] == 16
