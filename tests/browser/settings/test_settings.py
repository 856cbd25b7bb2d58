"""Set up a run, and change it on its way."""

from typing import Any

import httpx
import pytest
from playwright.sync_api import Route, expect

from tests.browser.lab import Lab


def config_of(lab: Lab, api: httpx.Client) -> dict[str, Any]:
    """Read the configuration of the run on screen."""
    config: dict[str, Any] = api.get(f"/api/runs/{lab.run}").json()["config"]
    return config


def test_a_new_learning_rate_in_mid_run_goes_on_from_the_same_step(lab: Lab, api: httpx.Client) -> None:
    old = lab.run
    lab.press("Epoch")
    lab.wait(step=210)
    lab.set("Learning rate", "0.01")
    new = lab.wait_for_another(old)
    lab.wait(step=210)
    assert api.get(f"/api/runs/{new}").json()["parent"] == {"id": old, "step": 210}


def test_a_new_learning_rate_while_playing_goes_on_playing(lab: Lab) -> None:
    old = lab.run
    lab.press("Play")
    lab.wait(epoch=1)
    lab.set("Learning rate", "0.01")
    lab.wait_for_another(old)
    lab.wait(epoch=3)
    lab.press("Pause")


def test_a_new_learning_rate_before_the_first_step_is_a_new_run(lab: Lab, api: httpx.Client) -> None:
    old = lab.run
    lab.set("Learning rate", "0.01")
    run = api.get(f"/api/runs/{lab.wait_for_another(old)}").json()
    assert run["parent"] is None
    assert run["config"]["optimizer"]["learning_rate"] == 0.01


def test_the_learning_rate_slider_is_logarithmic(lab: Lab, api: httpx.Client) -> None:
    run = lab.run
    lab.page.get_by_label("Learning rate, logarithmic").press("Home")
    lab.wait_for_another(run)
    assert config_of(lab, api)["optimizer"]["learning_rate"] == 1e-6


def test_more_epochs_in_mid_run_go_on_from_the_same_step(lab: Lab) -> None:
    lab.open("#epochs=3")
    old = lab.run
    lab.press("To the end")
    lab.wait(status="finished")
    lab.set("Epochs", 4)
    lab.wait_for_another(old)
    lab.wait(step=630, status="ready")


def test_another_optimizer_brings_its_own_settings(lab: Lab, api: httpx.Client) -> None:
    run = lab.run
    lab.page.get_by_label("Optimizer", exact=True).select_option("sgd")
    lab.wait_for_another(run)
    assert config_of(lab, api)["optimizer"]["name"] == "sgd"
    expect(lab.page.get_by_role("textbox", name="Momentum", exact=True)).to_have_value("0")
    expect(lab.page.get_by_label("β₁", exact=True)).to_have_count(0)


def test_the_menus_are_those_of_the_catalogue(lab: Lab, api: httpx.Client) -> None:
    catalogue = api.get("/api/catalogue").json()
    for label, kind in {"Optimizer": "optimizers", "Loss": "losses", "Preset": "presets"}.items():
        options = lab.page.get_by_label(label, exact=True).locator("option")
        shown = [option.get_attribute("value") for option in options.all()]
        assert [name for name in shown if name] == [one["name"] for one in catalogue[kind]]
    by_task = lab.page.get_by_label("Data set", exact=True).evaluate(
        "(menu) => [...menu.children].map((part) => [part.label, [...part.children].map((one) => one.value)])"
    )
    tasks = {"Classes to tell apart": "classification", "Values to predict": "regression", "Your own": None}
    assert by_task == [
        [label, [one["name"] for one in catalogue["datasets"] if one["task"] == task]]
        for label, task in tasks.items()
    ]


def test_a_removed_layer_is_a_new_run(lab: Lab, api: httpx.Client) -> None:
    run = lab.run
    lab.press("Remove layer 1")
    lab.wait_for_another(run)
    assert [layer["units"] for layer in config_of(lab, api)["layers"]] == [32, 2]


def test_an_added_layer_stands_before_the_last(lab: Lab, api: httpx.Client) -> None:
    run = lab.run
    lab.press("+ layer")
    lab.wait_for_another(run)
    assert [layer["units"] for layer in config_of(lab, api)["layers"]] == [16, 32, 8, 2]


def test_an_initializer_stands_behind_the_layers_name(lab: Lab, api: httpx.Client) -> None:
    run = lab.run
    lab.press("Dense layer 1: bias, initializers and penalties")
    lab.page.get_by_label("Kernel initializer", exact=True).first.select_option("he_normal")
    lab.wait_for_another(run)
    assert config_of(lab, api)["layers"][0]["kernel_initializer"] == "he_normal"


def test_a_data_set_with_other_targets_brings_a_fitting_head(lab: Lab, api: httpx.Client) -> None:
    run = lab.run
    lab.page.get_by_label("Data set", exact=True).select_option("sine")
    lab.wait_for_another(run)
    config = config_of(lab, api)
    assert config["layers"][-1]["units"] == 1
    assert config["loss"] == "mean_squared_error"


def test_a_preset_is_loaded_as_the_catalogue_has_it(lab: Lab, api: httpx.Client) -> None:
    preset = api.get("/api/catalogue").json()["presets"][-1]
    run = lab.run
    lab.page.get_by_label("Preset", exact=True).select_option(preset["name"])
    lab.wait_for_another(run)
    assert config_of(lab, api) == preset["config"]


def test_shuffle_is_a_switch(lab: Lab, api: httpx.Client) -> None:
    run = lab.run
    lab.page.get_by_role("switch", name="Shuffle").press("Space")
    lab.wait_for_another(run)
    assert config_of(lab, api)["shuffle"] is False


def test_a_setting_explains_itself_by_keyboard(lab: Lab) -> None:
    about = lab.button("About Learning rate")
    about.press("Enter")
    expect(about).to_have_attribute("aria-expanded", "true")
    expect(lab.page.locator("#set-optimizer-learning_rate-help")).to_be_visible()


READ = [
    ("Learning rate", "0,01", "0.01", "optimizer.learning_rate"),
    ("Learning rate", "1×10⁻²", "0.01", "optimizer.learning_rate"),
    ("Batch size", "1,000", "1000", "batch_size"),
    ("Batch size", "1 000", "1000", "batch_size"),
]


@pytest.mark.parametrize(("label", "typed", "value", "path"), READ)
def test_a_number_is_read_as_people_write_it(
    lab: Lab, api: httpx.Client, label: str, typed: str, value: str, path: str
) -> None:
    run = lab.run
    lab.set(label, typed)
    lab.wait_for_another(run)
    expect(lab.page.get_by_label(label, exact=True)).to_have_value(value)
    used: Any = config_of(lab, api)
    for name in path.split("."):
        used = used[name]
    assert used == float(value)


REFUSED = [
    (
        "Learning rate",
        "fast",
        "Enter a number in digits, like 0.01 or 1e-4. Got fast. The run still uses 0.0001.",
    ),
    ("Learning rate", "1,000", "1,000 can be 1 or 1000: write 1 or 1000. The run still uses 0.0001."),
    (
        "Learning rate",
        "-1",
        "optimizer.learning_rate must be at least 0. Got -1. The run still uses 0.0001.",
    ),
    ("Batch size", "12,5", "Enter a whole number. Got 12,5, which is 12.5. The run still uses 10."),
    ("Epochs", "", "Enter a number. The run still uses 20."),
    ("units of layer 1", "0", "layers.0.units must be at least 1. Got 0. The run still uses 16."),
]


@pytest.mark.parametrize(("label", "value", "why"), REFUSED)
def test_a_refused_value_is_explained_beside_its_control_and_the_run_stays(
    lab: Lab, label: str, value: str, why: str
) -> None:
    run = lab.run
    lab.set(label, value)
    expect_refusal(lab, label, value, why)
    assert lab.run == run


def expect_refusal(lab: Lab, label: str, value: str, why: str) -> None:
    """Look for a refused value, and for the alert that describes it."""
    field = lab.page.get_by_label(label, exact=True)
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_value(value)
    reason = lab.page.locator(f"#{field.get_attribute('aria-describedby')}")
    expect(reason).to_have_text(why)
    expect(reason).to_have_role("alert")


def test_a_refused_value_stays_until_it_is_changed_whatever_happens_to_others(lab: Lab) -> None:
    run = lab.run
    rate = "1,000 can be 1 or 1000: write 1 or 1000. The run still uses"
    batch = "batch_size must be at least 1. Got 0. The run still uses 10."
    lab.set("Learning rate", "1,000")
    lab.set("Batch size", "0")
    expect_refusal(lab, "Batch size", "0", batch)
    lab.set("Epochs", 21)
    run = lab.wait_for_another(run)
    expect_refusal(lab, "Learning rate", "1,000", f"{rate} 0.0001.")
    expect_refusal(lab, "Batch size", "0", batch)
    lab.press("Epoch")
    lab.wait(step=210)
    lab.page.get_by_label("Optimizer", exact=True).select_option("sgd")  # in mid-run: a branch
    run = lab.wait_for_another(run)
    expect_refusal(lab, "Learning rate", "1,000", f"{rate} 0.01.")
    lab.set("Epochs", "")
    expect_refusal(lab, "Learning rate", "1,000", f"{rate} 0.01.")
    expect_refusal(lab, "Batch size", "0", batch)
    lab.set("Batch size", "10")
    expect(lab.page.get_by_label("Batch size", exact=True)).not_to_have_attribute("aria-invalid", "true")
    expect_refusal(lab, "Learning rate", "1,000", f"{rate} 0.01.")
    expect_refusal(lab, "Epochs", "", "Enter a number. The run still uses 21.")
    assert lab.run == run


def test_a_slider_that_is_moved_ends_what_was_said_of_its_field(lab: Lab) -> None:
    run = lab.run
    lab.set("Learning rate", "1,000")
    field = lab.page.get_by_label("Learning rate", exact=True)
    expect(field).to_have_attribute("aria-invalid", "true")
    lab.page.get_by_label("Learning rate, logarithmic").press("Home")
    lab.wait_for_another(run)
    expect(field).to_have_value("0.000001")
    expect(field).not_to_have_attribute("aria-invalid", "true")


def test_a_refused_value_goes_with_its_layer(lab: Lab) -> None:
    run = lab.run
    lab.set("units of layer 2", "12,5")
    why = "Enter a whole number. Got 12,5, which is 12.5. The run still uses 32."
    expect_refusal(lab, "units of layer 2", "12,5", why)
    lab.button("Remove layer 1").press("Enter")
    lab.wait_for_another(run)
    expect_refusal(lab, "units of layer 1", "12,5", why)
    expect(lab.page.get_by_label("units of layer 2", exact=True)).to_have_value("2")


def test_a_preset_fills_all_fields_anew(lab: Lab) -> None:
    run = lab.run
    lab.set("Learning rate", "fast")
    lab.page.get_by_label("Preset").select_option("line")
    lab.wait_for_another(run)
    expect(lab.page.get_by_label("Learning rate", exact=True)).not_to_have_attribute("aria-invalid", "true")
    expect(lab.page.locator("#settings .refusal:not(:empty)")).to_have_count(0)


def test_what_is_half_typed_stays_when_another_run_comes(lab: Lab) -> None:
    run = lab.run
    asked: list[Route] = []

    def hold(route: Route) -> None:
        asked.append(route)

    lab.page.route("**/api/runs", hold)
    with lab.page.expect_request("**/api/runs"):
        lab.set("Epochs", 21)
    lab.page.get_by_label("Learning rate", exact=True).fill("0.00")
    asked[0].continue_()
    lab.wait_for_another(run)
    expect(lab.page.get_by_label("Epochs", exact=True)).to_have_value("21")
    expect(lab.page.get_by_label("Learning rate", exact=True)).to_have_value("0.00")


def test_a_coordinate_of_the_start_is_refused_alone(lab: Lab, api: httpx.Client) -> None:
    lab.open("#preset=rosenbrock")
    run = lab.run
    old = lab.page.get_by_label("Start y", exact=True).input_value()
    lab.set("Start y", "1,000")
    lab.set("Start x", "−0,5")
    lab.wait_for_another(run)
    assert config_of(lab, api)["start"] == [-0.5, float(old)]
    why = f"1,000 can be 1 or 1000: write 1 or 1000. The run still uses {old}."
    expect_refusal(lab, "Start y", "1,000", why)


def test_a_value_that_is_mended_loses_its_reproach(lab: Lab) -> None:
    field = lab.page.get_by_label("Batch size", exact=True)
    lab.set("Batch size", "0")
    expect(field).to_have_attribute("aria-invalid", "true")
    lab.set("Batch size", "20")
    expect(field).not_to_have_attribute("aria-invalid", "true")
