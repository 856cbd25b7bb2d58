"""The predictions: a picture for each kind of data, and captions that are true."""

import httpx
import pytest
from playwright.sync_api import expect

from tests.browser.lab import Lab
from tests.browser.pictures import look, numbers, photograph

XOR = "#dataset.name=xor&layers=8.tanh,1.sigmoid&loss=binary_crossentropy"
IRIS = "#dataset.name=iris&layers=8.relu,3.softmax&epochs=2"
SINE = "#dataset.name=sine&layers=8.tanh,1.linear&loss=mean_squared_error&epochs=2"

# Each entry: its name, where its mark's middle is in the drawing, and how that lies to the text (px).
LEGEND = """() => {
  const drawing = document.querySelector("#predictions .drawing").getBoundingClientRect();
  const names = [...document.querySelectorAll("#predictions svg .predictions-name")];
  return [...document.querySelectorAll("#predictions svg .predictions-mark")].map((mark, k) => {
    const [box, name] = [mark.getBoundingClientRect(), names[k].getBoundingClientRect()];
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    return {
      name: names[k].textContent, x: x - drawing.x, y: y - drawing.y,
      gap: name.x - box.right, rise: y - name.y - name.height / 2,
    };
  });
}"""

# Where the samples of a map lie in the drawing (px), by the page's own geometry.
SPOTS = """async ({ data }) => {
  const root = document.querySelector("script[type=module]").src.replace(/(dist|js).main.js$/, "");
  const load = (name) => import(`${root}js/draw/predictions/${name}.js`);
  const [{ mapArea }, { besideMap, classKey }] = await Promise.all([load("map"), load("marks")]);
  const { prediction: plan, x } = data;
  const { clientWidth, clientHeight } = document.querySelector("#predictions .drawing");
  const key = classKey(data.classes, clientWidth);
  const area = mapArea(clientWidth, clientHeight, besideMap(data, plan), key);
  const share = (value, [low, high]) => (value - low) / (high - low);
  return x.map(([a, b]) => [
    Math.floor(area.left + share(a, plan.x) * area.width),
    Math.floor(area.top + (1 - share(b, plan.y)) * area.height),
  ]);
}"""


def alone(spot: list[int], spots: list[list[int]]) -> bool:
    """Tell whether no other sample covers this one's middle."""
    near = [other for other in spots if max(abs(a - b) for a, b in zip(spot, other, strict=True)) < 8]
    return near == [spot]


def finish(lab: Lab) -> None:
    lab.press("To the end")
    lab.wait(status="finished")


def test_the_articles_caption_tells_how_many_it_is_right_for(lab: Lab, api: httpx.Client) -> None:
    lab.open("#epochs=3")
    finish(lab)
    accuracy = api.get(f"/api/runs/{lab.run}").json()["accuracy"]
    caption = lab.page.locator("#predictions .caption")
    expect(caption).to_contain_text(f"right for {100 * accuracy:.1f} % of people.")
    expect(caption).to_contain_text("From age")


def test_the_curve_stands_over_a_circle_for_each_age(lab: Lab, api: httpx.Client) -> None:
    data = api.get(f"/api/runs/{lab.run}/data").json()
    ages = {x for (x,) in data["x"]}
    expect(lab.page.locator("#predictions svg .predictions-sample")).to_have_count(len(ages))
    expect(lab.page.locator("#predictions svg .predictions-curve")).to_have_count(1)


def test_former_answers_stay_as_ghosts(lab: Lab) -> None:
    finish(lab)
    expect(lab.page.locator("#predictions svg .predictions-ghost").first).to_be_attached()


def test_ghosts_of_a_run_that_plays_are_of_whole_epochs(lab: Lab, api: httpx.Client) -> None:
    lab.open("#preset=sine&epochs=2000")
    lab.press("Play")
    names = lab.page.locator("#predictions svg .predictions-ghost ~ text")
    expect(lab.page.locator("#predictions svg .predictions-ghost")).to_have_count(3)
    lab.page.wait_for_function("() => Number(document.body.dataset.epoch) >= 6")
    lab.press("Pause")
    told = [text for text in names.all_text_contents() if text != "epoch"]
    assert len(told) >= 3
    assert all(text.isdigit() for text in told), told
    assert told[0] != told[1]


def test_two_features_are_a_map_with_the_samples_on_it(lab: Lab) -> None:
    lab.open(XOR)
    picture = look(lab.page.locator("#predictions .drawing"))
    assert picture.colours > 100
    assert picture.drawn > 0.1
    expect(lab.page.locator("#predictions svg .predictions-mark")).to_have_count(2)


def test_the_legend_of_a_map_shows_the_samples_of_the_class_that_it_names(
    lab: Lab, api: httpx.Client
) -> None:
    lab.open(XOR)
    data = api.get(f"/api/runs/{lab.run}/data").json()
    picture = photograph(lab.page.locator("#predictions .drawing"))
    legend = lab.page.evaluate(LEGEND)
    assert [entry["name"] for entry in legend] == data["classes"]
    for label, entry in enumerate(legend):
        assert 0 < entry["gap"] < 10
        assert abs(entry["rise"]) < 4
        spots = lab.page.evaluate(SPOTS, {"data": data})
        seen = {
            picture.getpixel(spot)
            for spot, y in zip(spots, data["y"], strict=True)
            if y == label and alone(spot, spots)
        }
        assert seen == {picture.getpixel((round(entry["x"]), round(entry["y"])))}


def test_more_features_are_a_confusion_matrix_that_counts_every_sample(lab: Lab) -> None:
    lab.open(IRIS)
    counts = lab.page.locator("#predictions svg .predictions-count")
    expect(counts).to_have_count(9)
    assert sum(numbers(" ".join(counts.all_text_contents()))) == 150


def test_a_regressions_curve_stands_over_its_samples(lab: Lab, api: httpx.Client) -> None:
    lab.open(SINE)
    finish(lab)
    expect(lab.page.locator("#predictions svg .predictions-samples")).to_have_count(1)
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
    lab.page.locator("#predictions .twin summary").click()
    ages = lab.page.locator("#predictions tbody td:first-child")
    expect(ages.first).to_have_text("13")
    expect(ages.last).to_have_text("100")


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1280, 720)])
def test_the_table_of_three_classes_is_seen_whole(lab: Lab, width: int, height: int) -> None:
    lab.open(IRIS)
    lab.page.set_viewport_size({"width": width, "height": height})
    lab.page.locator("#predictions .twin summary").click()
    table = lab.page.locator("#predictions .twin-body")
    expect(table.locator("td")).to_have_count(12)
    assert table.evaluate("box => box.scrollWidth <= box.clientWidth")
    lines = table.locator("td").evaluate_all("cells => cells.map((cell) => cell.offsetHeight)")
    assert len(set(lines)) == 1, "each name and number stands on one line"


@pytest.mark.parametrize("fragment", [XOR, IRIS, SINE], ids=["xor", "iris", "sine"])
def test_every_picture_says_what_it_is(lab: Lab, fragment: str) -> None:
    lab.open(fragment)
    label = lab.page.locator("#predictions .drawing svg").get_attribute("aria-label") or ""
    assert len(label) > len("Predictions")
