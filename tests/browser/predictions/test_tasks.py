"""What the data are taken for, on the page: values or classes, in every picture, word and table."""

import re

import httpx
import pytest
from playwright.sync_api import expect

from tests.browser.lab import Lab

PLANE = "#dataset.name=inline&dataset.x=[[0,0],[0,1],[1,0],[1,1]]&batch_size=4&epochs=2"
LINE = "#dataset.name=inline&dataset.x=[[1],[2],[3]]&batch_size=3&epochs=2"


def test_whole_numbers_for_one_linear_unit_are_values(lab: Lab) -> None:
    lab.open(f"{LINE}&dataset.y=[2,4,6]&layers=1.linear&loss=mean_squared_error")
    expect(lab.page.locator(".settings-size")).to_have_text("3 samples")
    expect(lab.page.locator(".thumbnail canvas")).to_have_attribute("aria-label", "3 samples, by x1")
    lab.press("To the end")
    lab.wait(status="finished")
    expect(lab.page.locator("#predictions .caption")).to_contain_text("The line is its answer: loss")
    expect(lab.page.locator("#network .caption")).to_contain_text("; the truth is ")
    expect(lab.sentence()).not_to_contain_text("accuracy")
    lab.page.locator("#predictions .twin summary").click()
    expect(lab.page.locator("#predictions th").nth(1)).to_have_text("answer")


@pytest.mark.parametrize(
    ("y", "head", "loss"),
    [
        ("[[1,0],[0,1],[0,1],[1,0]]", "2.softmax", "categorical_crossentropy"),
        ("[[0],[1],[1],[0]]", "1.sigmoid", "binary_crossentropy"),
        ("[[0],[1],[1],[0]]", "2.softmax", "sparse_categorical_crossentropy"),
    ],
)
def test_one_hot_rows_and_columns_have_classes_and_a_decision_map(
    lab: Lab, y: str, head: str, loss: str
) -> None:
    lab.open(f"{PLANE}&dataset.y={y}&layers=4.tanh,{head}&loss={loss}")
    expect(lab.page.locator(".settings-size")).to_have_text("4 samples, 2 classes")
    names = lab.page.locator("#predictions svg .predictions-name")
    expect(names).to_have_text(["class 0", "class 1"])
    expect(lab.page.locator("#predictions .caption")).to_contain_text(
        "This grey: it predicts class 1: right for"
    )
    expect(lab.page.locator("#network .caption")).to_contain_text("is taken for class")


def test_labels_that_start_at_1_are_advised_on_beside_the_data(lab: Lab) -> None:
    lab.open(f"{LINE}&dataset.y=[1,2,3]&layers=4.softmax")
    advice = lab.page.locator(".settings-advice").filter(visible=True)
    expect(advice).to_have_text(
        re.compile("^Labels count from 0; these go from 1 to 3. No sample is of class 0")
    )
    lab.page.get_by_label("Data set", exact=True).select_option("moons")
    expect(advice).to_be_hidden()


def test_labels_that_start_at_1_are_refused_in_words_where_an_output_is_missing(lab: Lab) -> None:
    lab.open(f"{LINE}&dataset.y=[1,2,3]&layers=3.softmax")
    expect(lab.page.get_by_text("labels count from 0; these go from 1 to 3").first).to_be_visible()


def test_a_loss_of_values_tells_the_classes_as_one_hot_rows_and_the_link_carries_it(
    lab: Lab, api: httpx.Client
) -> None:
    run = lab.run
    lab.page.get_by_label("Loss", exact=True).select_option("mean_squared_error")
    run = lab.wait_for_another(run)
    config = api.get(f"/api/runs/{run}").json()["config"]
    assert (config["loss"], config["dataset"]["labels"]) == ("mean_squared_error", "one_hot")
    expect(lab.page).to_have_url(re.compile("dataset.labels=one_hot"))
    lab.page.get_by_label("Loss", exact=True).select_option("sparse_categorical_crossentropy")
    back = lab.wait_for_another(run)
    assert api.get(f"/api/runs/{back}").json()["config"]["dataset"]["labels"] == "index"


def test_a_column_of_labels_for_several_outputs_is_refused_with_the_ways_out(lab: Lab) -> None:
    lab.open("#loss=mean_squared_error")
    expect(lab.page.get_by_text("one-hot targets (dataset.labels 'one_hot')").first).to_be_visible()


def test_learning_rate_0_stands_at_the_end_of_its_slider_and_moves_nothing(
    lab: Lab, api: httpx.Client
) -> None:
    run = lab.run
    lab.set("Learning rate", 0)
    lab.wait_for_another(run)
    slider = lab.page.get_by_role("slider", name="Learning rate, logarithmic")
    expect(slider).to_have_attribute("aria-valuetext", "0")
    assert slider.input_value() == slider.get_attribute("min")
    lab.press("Step")
    lab.wait(step=1)
    expect(lab.page.locator("#weight")).to_contain_text("no move at learning rate 0")


def test_a_division_of_0_by_0_is_told_and_no_smaller_rate_is_offered(lab: Lab) -> None:
    lab.open(
        "#dataset.name=inline&dataset.x=[[0],[0]]&dataset.y=[1.5,2.5]&layers=1.linear"
        "&loss=mean_squared_error&optimizer.name=adam&optimizer.epsilon=0"
    )
    lab.press("To the end")
    lab.wait(status="diverged")
    expect(lab.sentence()).to_contain_text("Adam divided 0 by 0: a gradient is 0, and so is ε.")
    expect(lab.page.locator("#narration .retry")).to_be_hidden()
