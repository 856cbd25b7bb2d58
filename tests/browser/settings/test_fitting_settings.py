"""Penalties and schedules are set where nobody meets them who does not look for them."""

import httpx
from playwright.sync_api import expect

from tests.browser.lab import Lab
from tests.browser.settings.test_settings import config_of


def test_a_penalty_stands_there_too_with_its_amount(lab: Lab, api: httpx.Client) -> None:
    run = lab.run
    lab.press("Dense layer 1: bias, initializers and penalties")
    lab.page.get_by_label("Kernel regularizer", exact=True).first.select_option("l2")
    lab.wait_for_another(run)
    assert config_of(lab, api)["layers"][0]["kernel_regularizer"] == {"name": "l2", "l2": 0.01}
    run = lab.run
    lab.page.get_by_label("L2", exact=True).first.fill("0.5")
    lab.page.get_by_label("L2", exact=True).first.press("Enter")
    lab.wait_for_another(run)
    assert config_of(lab, api)["layers"][0]["kernel_regularizer"] == {"name": "l2", "l2": 0.5}
    expect(lab.page.locator(".caption", has_text="of it penalty").first).to_be_visible()


def test_a_schedule_takes_the_rate_s_place_and_gives_it_back(lab: Lab, api: httpx.Client) -> None:
    run = lab.run
    lab.page.get_by_text("rate over time").click()
    lab.page.get_by_label("Schedule", exact=True).select_option("cosine_decay")
    lab.wait_for_another(run)
    rate = config_of(lab, api)["optimizer"]["learning_rate"]
    assert (rate["name"], rate["initial_learning_rate"], rate["decay_steps"]) == (
        "cosine_decay",
        0.0001,
        4200,
    )
    expect(lab.page.get_by_label("Learning rate", exact=True)).to_be_hidden()
    run = lab.run
    lab.page.get_by_label("Schedule", exact=True).select_option("none")
    lab.wait_for_another(run)
    assert config_of(lab, api)["optimizer"]["learning_rate"] == 0.0001
    expect(lab.page.get_by_label("Learning rate", exact=True)).to_be_visible()


def test_rates_in_pieces_are_typed_as_two_lists_and_drawn_under_the_loss(lab: Lab, api: httpx.Client) -> None:
    page, run = lab.page, lab.run
    page.get_by_text("rate over time").click()
    page.get_by_label("Schedule", exact=True).select_option("piecewise_constant_decay")
    lab.wait_for_another(run)
    run, boundaries = lab.run, page.get_by_label("Boundaries", exact=True)
    boundaries.fill("100, 200")
    boundaries.press("Enter")
    lab.wait_for_another(run)  # with a rate more, the last one again
    run, values = lab.run, page.get_by_label("Values", exact=True)
    expect(values).to_have_value("0.0001, 0.00001, 0.00001")
    values.fill("0.001; 0.0005")
    values.press("Enter")
    expect(page.get_by_text("values must have 3 items, one more than there are boundaries")).to_be_visible()
    values.fill("0.001; 0.0005; 0.0002")
    values.press("Enter")
    lab.wait_for_another(run)
    rate = config_of(lab, api)["optimizer"]["learning_rate"]
    assert (rate["boundaries"], rate["values"]) == ([100.0, 200.0], [0.001, 0.0005, 0.0002])
    panes = page.locator("#chart .uplot")
    expect(panes).to_have_count(3)
    box = panes.last.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 0.9 * box["width"], box["y"] + box["height"] / 2)
    expect(page.locator("#chart .caption")).to_contain_text("0.0002.")
