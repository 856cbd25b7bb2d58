"""One weight: the last step in figures, its picture and the list of all weights."""

import re

import httpx
import pytest
from playwright.sync_api import expect

from tests.browser.lab import Lab
from tests.browser.pictures import numbers

LINE = "#dataset.name=line&layers=1.linear&loss=mean_squared_error&optimizer.name=sgd"


def figures(lab: Lab) -> list[float]:
    """Old weight, learning rate, (rescaled) gradient and new weight as they stand on the page."""
    texts = lab.page.locator("#weight .weight-equation div .figure").all_inner_texts()
    return [numbers(text)[0] for text in texts]


def test_before_the_first_step_it_says_what_will_happen(lab: Lab) -> None:
    expect(lab.page.locator("#weight .caption")).to_contain_text("The first batch will give this weight")
    assert lab.page.locator("#weight .weight-equation div .figure").all_inner_texts()[2:] == ["?", "?"]


def test_plain_sgd_shows_old_weight_minus_rate_times_gradient(lab: Lab) -> None:
    lab.open(LINE)
    lab.press("Step")
    lab.wait(step=1)
    expect(lab.page.locator("#weight .micro", has_text="rescaled")).to_have_count(0)
    old, rate, gradient, new = figures(lab)
    assert old - rate * gradient == pytest.approx(new, abs=5e-4)


def test_old_and_new_weight_are_the_engines(lab: Lab, api: httpx.Client) -> None:
    lab.open(LINE)
    lab.press("Step")
    lab.wait(step=1)
    expect(lab.page.locator(".weight-choice")).to_have_text("dense/kernel[0, 0]")
    expect(lab.page.locator("#weight .weight-equation")).to_contain_text("old weight")
    kernels = [
        api.get(f"/api/runs/{lab.run}/weights", params={"step": step}).json()["weights"][0][0][0]
        for step in (0, 1)
    ]
    assert [figures(lab)[0], figures(lab)[3]] == pytest.approx(kernels, abs=5e-4)


def test_adam_shows_its_rescaled_gradient_and_says_why(lab: Lab) -> None:
    lab.press("Step")
    lab.wait(step=1)
    expect(lab.page.locator("#weight .weight-equation")).to_contain_text("rescaled gradient")
    expect(lab.page.locator("#weight .caption")).to_contain_text("Adam")


def test_the_lens_says_how_much_it_magnifies(lab: Lab) -> None:
    lab.open(LINE)
    lab.press("Step")
    lab.wait(step=1)
    expect(lab.page.locator("#weight svg text", has_text="×")).to_have_count(1)
    expect(lab.page.locator("#weight svg .weight-new")).to_have_count(1)


def test_the_way_grows_with_the_steps(lab: Lab) -> None:
    for step in (1, 2, 3):
        lab.press("Step")
        lab.wait(step=step)
    expect(lab.page.locator("#weight svg")).to_have_attribute("aria-label", re.compile("over 4 moments"))


def test_a_search_chooses_a_weight(lab: Lab) -> None:
    lab.page.locator(".weight-choice").click()
    search = lab.page.get_by_role("combobox", name="Search the weights")
    search.fill("dense_1/kernel[3,5]")
    search.press("Enter")
    expect(lab.page.locator(".weight-choice")).to_have_text("dense_1/kernel[3, 5]")
    expect(search).to_be_hidden()


def test_escape_closes_the_list_and_changes_nothing(lab: Lab) -> None:
    button = lab.page.locator(".weight-choice")
    label = button.inner_text()
    button.click()
    lab.page.keyboard.press("Escape")
    expect(lab.page.get_by_role("combobox", name="Search the weights")).to_be_hidden()
    expect(button).to_have_text(label)
    expect(button).to_be_focused()


def test_typing_in_the_search_does_not_drive_the_player(lab: Lab) -> None:
    lab.page.locator(".weight-choice").click()
    lab.page.get_by_role("combobox", name="Search the weights").press_sequentially("bias e")
    lab.page.keyboard.press("Escape")
    lab.press("Step")
    lab.wait(step=1)
