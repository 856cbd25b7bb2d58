"""The planes of the landscape: chosen, told in words, and true to what REST says."""

import re

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.browser.lab import Lab, index_of
from tests.browser.landscape.view import View

pytestmark = pytest.mark.webgl

PLANES = {
    "path": "path",
    "two weights": "weights",
    "gradient": "gradient",
    "random": "random",
    "end points": "endpoints",
}


def test_the_captions_numbers_are_those_of_rest(view: View, api: httpx.Client) -> None:
    view.lab.press("Epoch")
    view.lab.wait(step=210, status="ready")
    for name, plane in PLANES.items():
        with view.lab.page.expect_response(re.compile(f"plane={plane}&size=33.*step=210")):
            if name == "path":  # which is the first to be shown
                view.field("Points").select_option("33")
            else:
                view.choose(name)
        query: dict[str, str | int] = {"plane": plane, "size": 33, "seed": 0}
        if name == "two weights":
            labels = [view.field(field).input_value() for field in ("One", "Other")]
            first, second = (index_of(api, view.lab.run, label) for label in labels)
            query = {"plane": plane, "size": 33, "i": first, "j": second}
        answer = api.get(f"/api/runs/{view.lab.run}/landscape", params=query).json()
        assert answer["step"] == 210
        told = [f"{answer['on_plane_loss']:.4f}", f"{answer['true_loss']:.4f}"]
        lies_on_it = answer["distance"] == 0
        words = (
            f"on it: loss {told[1]}." if lies_on_it else f"loss {told[0]} on the plane, {told[1]} in truth"
        )
        expect(view.caption).to_contain_text(words)
        if name not in {"path", "end points"}:
            expect(view.caption).to_contain_text("step 210.")


def test_the_path_s_plane_is_the_first_and_says_how_much_of_the_path_it_holds(
    short_view: View, api: httpx.Client
) -> None:
    expect(short_view.root.get_by_role("button", name="path", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    answer = api.get(f"/api/runs/{short_view.lab.run}/landscape", params={"plane": "path", "size": 9}).json()
    assert answer["looked_ahead"]
    held = 100 * sum(answer["explained_variance"])
    expect(short_view.caption).to_contain_text(
        f"directions: {held:.1f} % of {answer['explained_states']} states’ variance."
    )
    expect(short_view.caption).to_contain_text(f"lie {answer['distance']:#.2g} off it")


PRICES = (
    "#dataset.name=inline&dataset.x=[[2020,7],[2021,7],[2022,7],[2023,7]]&dataset.y=[100000,150000,170000,190000]"
    "&dataset.standardize=true&layers=1.linear&loss=mean_squared_error&optimizer.name=sgd&epochs=40"
)


@pytest.mark.parametrize(
    ("rate", "told", "span", "axes"),
    [
        (
            "0.1",
            "directions: 100.0 % of 41 states’ variance.",
            "the whole path",
            ("along the path", "across it"),
        ),
        (
            "0",
            "The weights have not moved, so any two directions.",
            "± 1",
            ("random direction", "another random direction"),
        ),
    ],
)
def test_only_where_the_run_moved_a_plane_is_called_its_path_s(
    lab: Lab, rate: str, told: str, span: str, axes: tuple[str, str]
) -> None:
    lab.open(f"{PRICES}&optimizer.learning_rate={rate}&step=40")
    view = View(lab)
    view.wait(40)
    expect(view.caption).to_contain_text(told)
    expect(view.field("Span").locator("option:checked")).to_have_text(span)
    expect(view.large).to_have_attribute("aria-label", re.compile(f", its axes {axes[0]} and {axes[1]};"))


def test_the_path_s_surface_holds_still_while_the_ball_walks(short_view: View) -> None:
    short_view.root.locator("summary", has_text="table").click()
    table = short_view.root.get_by_role("table")
    before = table.inner_text()
    picture = short_view.picture()
    short_view.lab.press("Epoch")
    short_view.wait(210)
    assert table.inner_text() == before
    assert short_view.picture().tobytes() != picture.tobytes()


def test_the_way_ahead_is_drawn_to_where_the_run_will_end(short_view: View, api: httpx.Client) -> None:
    run = short_view.lab.run
    ahead = api.get(f"/api/runs/{run}/landscape", params={"plane": "path", "size": 9}).json()["ahead"]
    told = re.compile(rf"dotted, its way ahead to step 420 and loss {ahead['loss'][-1]:.4f}\.")
    expect(short_view.large).to_have_attribute("aria-label", told)
    before = short_view.picture()
    short_view.lab.press("To the end")
    short_view.wait(420)
    expect(short_view.large).not_to_have_attribute("aria-label", re.compile("dotted"))
    assert short_view.picture().tobytes() != before.tobytes()
    assert api.get(f"/api/runs/{run}").json()["loss"] == pytest.approx(ahead["loss"][-1], rel=1e-9)


def test_a_plane_of_the_path_so_far_says_so(page: Page, address: str) -> None:
    lab = Lab(page, address)
    lab.open("#epochs=20000&step=30")
    view = View(lab)
    view.wait(30)
    expect(view.caption).to_contain_text("directions: 100.0 % of 2 states’ variance up to step 30.")


def test_the_present_batch_s_surface_is_told_as_such(short_view: View) -> None:
    short_view.field("Samples").select_option("batch")
    expect(short_view.caption).to_contain_text("over the batch’s 10.")


def test_another_scale_draws_the_surface_anew(short_view: View) -> None:
    short_view.field("Scale").select_option("log")
    short_view.settle()
    before = short_view.picture()
    short_view.field("Scale").select_option("linear")
    short_view.settle()
    assert short_view.picture().tobytes() != before.tobytes()


def test_another_seed_is_another_surface(view: View) -> None:
    view.choose("random")
    before = view.picture()
    with view.lab.page.expect_response(lambda response: "seed=1" in response.url):
        view.root.get_by_role("button", name="another one").click()
    expect(view.root.locator(".landscape-controls output")).to_have_text("1")
    view.lab.page.wait_for_function(
        "() => document.querySelector('#landscape .landscape-progress:not(.busy)') !== null"
    )
    view.settle()
    assert view.picture().tobytes() != before.tobytes()


def test_a_chosen_weight_becomes_the_first_and_the_one_before_the_second(view: View) -> None:
    view.choose("two weights")
    before = view.field("One").input_value()
    view.lab.page.locator(".weight-choice").click()
    view.lab.page.get_by_label("Search the weights").fill("dense/kernel[0, 3]")
    view.lab.page.get_by_label("Search the weights").press("Enter")
    expect(view.field("One")).to_have_value("dense/kernel[0, 3]")
    expect(view.field("Other")).to_have_value(before)


def test_a_weight_that_does_not_exist_is_refused_beside_its_field(view: View) -> None:
    view.choose("two weights")
    field = view.field("One")
    field.fill("dense_9/kernel[1, 1]")
    field.press("Enter")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(view.root.get_by_role("alert").filter(has_text="No single weight has this name.")).to_be_visible()


def test_the_other_weight_is_refused_beside_the_field(view: View) -> None:
    view.choose("two weights")
    field = view.field("Other")
    field.fill(view.field("One").input_value())
    field.press("Enter")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(view.root.get_by_role("alert").filter(has_text="This is the other weight.")).to_be_visible()


def click_the_middle(view: View) -> None:
    """Click where the surface's middle is drawn, once it is."""
    view.settle()
    box = view.large.bounding_box()
    assert box is not None
    view.lab.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def test_a_click_tells_what_the_loss_would_be_there(view: View, api: httpx.Client) -> None:
    with view.lab.page.expect_response(lambda response: "/probe?" in response.url) as asked:
        click_the_middle(view)
    card = view.root.get_by_label("What if")
    answer = api.get(asked.value.url).json()
    expect(card.get_by_role("row").filter(has_text="loss")).to_contain_text(f"{answer['loss']:.4f}")
    expect(view.root.locator(".caption")).to_contain_text(f": loss {answer['loss']:.4f}")
    expect(card).to_contain_text(f"{100 * answer['accuracy']:.1f} %")
    right = [100 * at["accuracy"] for at in (answer, api.get(f"/api/runs/{view.lab.run}").json())]
    said = re.compile(rf"^Predictions there: .*{right[0]:.1f} % of people. Now: .*{right[1]:.1f} %")
    expect(card.get_by_role("img")).to_have_attribute("aria-label", said)
    expect(card.locator(".predictions-curve")).to_have_count(1)
    expect(card.locator(".predictions-ghost")).to_have_count(1)
    card.get_by_label("Close").click()
    expect(card).to_be_hidden()


def test_what_would_be_guessed_at_a_point_stands_beside_what_is_now(
    page: Page, address: str, api: httpx.Client
) -> None:
    lab = Lab(page, address)
    lab.open("#preset=iris")
    view = View(lab)
    view.wait(0)
    view.choose("map")
    with page.expect_response(lambda response: "/probe?" in response.url) as asked:
        click_the_middle(view)
    there = api.get(asked.value.url).json()["prediction"]["values"]
    now = page.locator("#predictions .predictions-count").all_text_contents()
    counts = [str(round(count)) for row in there for count in row]
    expect(view.root.get_by_label("What if").locator(".predictions-count")).to_have_text([*counts, *now])


def test_training_goes_on_from_the_point_that_was_asked_about(short_view: View, api: httpx.Client) -> None:
    with short_view.lab.page.expect_response(lambda response: "/probe?" in response.url) as asked:
        click_the_middle(short_view)
    loss = api.get(asked.value.url).json()["loss"]
    run = short_view.lab.run
    short_view.root.get_by_role("button", name="Train from here").click()
    fork = short_view.lab.wait_for_another(run)
    first = api.get(f"/api/runs/{fork}/landscape", params={"plane": "weights", "size": 2, "step": 0}).json()
    assert first["true_loss"] == pytest.approx(loss, rel=1e-9)
