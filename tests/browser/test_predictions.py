"""The predictions: a picture for each kind of data, and captions that are true."""

import httpx
import pytest
from playwright.sync_api import expect

from tests.browser.lab import Lab
from tests.browser.pictures import look, numbers

XOR = "#dataset.name=xor&layers=8.tanh,1.sigmoid&loss=binary_crossentropy"
IRIS = "#dataset.name=iris&layers=8.relu,3.softmax&epochs=2"
SINE = "#dataset.name=sine&layers=8.tanh,1.linear&loss=mean_squared_error&epochs=2"


def finish(lab: Lab) -> None:
    lab.press("To the end")
    lab.wait(status="finished")


def test_the_articles_caption_tells_how_many_it_is_right_for(lab: Lab, api: httpx.Client) -> None:
    finish(lab)
    accuracy = api.get(f"/api/runs/{lab.run}").json()["accuracy"]
    caption = lab.page.locator("#predictions .caption")
    expect(caption).to_contain_text(f"right for {100 * accuracy:.1f} % of people.")
    expect(caption).to_contain_text("From age")


def test_the_curve_stands_over_a_circle_for_each_age(lab: Lab, api: httpx.Client) -> None:
    data = api.get(f"/api/runs/{lab.run}/data").json()
    ages = {x for (x,) in data["x"]}
    expect(lab.page.locator("#predictions svg .sample")).to_have_count(len(ages))
    expect(lab.page.locator("#predictions svg .curve")).to_have_count(1)


def test_former_answers_stay_as_ghosts(lab: Lab) -> None:
    finish(lab)
    expect(lab.page.locator("#predictions svg .ghost").first).to_be_attached()


def test_two_features_are_a_map_with_the_samples_on_it(lab: Lab) -> None:
    lab.open(XOR)
    picture = look(lab.page.locator("#predictions .drawing"))
    assert picture.colours > 100
    assert picture.drawn > 0.1
    expect(lab.page.locator("#predictions svg .mark")).to_have_count(2)


def test_more_features_are_a_confusion_matrix_that_counts_every_sample(lab: Lab) -> None:
    lab.open(IRIS)
    counts = lab.page.locator("#predictions svg .count")
    expect(counts).to_have_count(9)
    assert sum(numbers(" ".join(counts.all_text_contents()))) == 150


def test_a_regressions_curve_stands_over_its_samples(lab: Lab, api: httpx.Client) -> None:
    lab.open(SINE)
    finish(lab)
    expect(lab.page.locator("#predictions svg .samples")).to_have_count(1)
    loss = api.get(f"/api/runs/{lab.run}").json()["loss"]
    expect(lab.page.locator("#predictions .caption")).to_contain_text(f"loss {loss:.4f}")


def test_a_regression_with_many_features_is_predicted_against_true(lab: Lab, api: httpx.Client) -> None:
    samples = [[i / 10, (i % 3) / 3, (i % 5) / 5] for i in range(30)]
    config = {
        "dataset": {"name": "inline", "x": samples, "y": [sum(row) for row in samples]},
        "layers": [{"units": 1, "activation": "linear"}],
        "loss": "mean_squared_error",
    }
    run = api.post("/api/runs", json=config).json()["id"]
    lab.open(f"#run={run}")
    expect(lab.page.locator("#predictions svg text", has_text="predicted")).to_have_count(1)


def test_the_table_gives_the_ends_of_the_curve_in_years(lab: Lab) -> None:
    lab.page.locator("#predictions summary").click()
    ages = lab.page.locator("#predictions tbody td:first-child")
    expect(ages.first).to_have_text("13")
    expect(ages.last).to_have_text("100")


@pytest.mark.parametrize("fragment", [XOR, IRIS, SINE], ids=["xor", "iris", "sine"])
def test_every_picture_says_what_it_is(lab: Lab, fragment: str) -> None:
    lab.open(fragment)
    label = lab.page.locator("#predictions svg").get_attribute("aria-label") or ""
    assert len(label) > len("Predictions")
