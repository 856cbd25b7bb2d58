"""One weight: the last step in figures, its picture and the list of all weights."""

import re

import httpx
import pytest
from playwright.sync_api import expect

from tests.browser.lab import LASTING, Lab
from tests.browser.pictures import numbers
from tests.browser.weights import LINE, figure, looked, step_to


def figures(lab: Lab) -> list[float]:
    """Old weight, learning rate, (rescaled) gradient and new weight as they stand on the page."""
    texts = lab.page.locator("#weight .weight-equation div .figure").all_inner_texts()
    return [numbers(text)[0] for text in texts]


def test_before_the_first_step_it_says_what_will_happen(lab: Lab) -> None:
    expect(lab.page.locator("#weight .caption")).to_contain_text("The next batch will give this weight")
    assert lab.page.locator("#weight .weight-equation div .figure").all_inner_texts()[2:] == ["?", "?"]


def test_before_the_first_step_a_frozen_weight_is_promised_none(lab: Lab) -> None:
    lab.open(f'{LINE}&frozen=["dense/kernel"]')
    expect(lab.page.locator("#weight .caption")).to_contain_text("but it is frozen: no step moves it.")


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


def test_the_slope_stands_beside_the_one_by_differences(lab: Lab, api: httpx.Client) -> None:
    step_to(lab, 2)
    answer = looked(lab, api, 2)
    line = lab.page.locator("#weight .weight-check").first
    expect(line).to_contain_text(f"(agree to {int(answer['agreement'])} digits)")
    expected = [answer["gradient"], answer["numeric_gradient"], int(answer["agreement"])]
    assert figure(line.inner_text()) == pytest.approx(expected, rel=6e-3)


def test_the_change_of_the_loss_stands_beside_its_prediction(lab: Lab, api: httpx.Client) -> None:
    step_to(lab, 2)
    answer = looked(lab, api, 2)
    whole = answer["step_change"]
    expected = [answer["actual_change"], answer["predicted_change"], whole["actual"], whole["predicted"]]
    text = lab.page.locator("#weight .weight-check").last.inner_text()
    assert figure(text) == pytest.approx(expected, rel=6e-3)


def test_the_sum_shows_the_servers_lines_and_terms(lab: Lab, api: httpx.Client) -> None:
    step_to(lab, 1)
    answer = looked(lab, api, 1)
    choose(lab, "sum")
    body = lab.page.locator("#weight .weight-sum")
    expect(body.locator("li")).to_have_count(len(answer["filled"]["lines"]))
    shown = [line.partition("\n")[2] for line in body.locator("li").all_inner_texts()]
    plain = [re.sub(r"\^(\d+)", raised, line["text"]) for line in answer["filled"]["lines"]]
    assert [" ".join(line.split()) for line in shown] == plain
    terms = body.locator("p").inner_text().split(" · ")
    assert [figure(term)[-1] for term in terms] == pytest.approx(list(answer["terms"].values()), rel=6e-3)


def raised(power: re.Match[str]) -> str:
    """Write a power of a number as the page does."""
    return power[1].translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))


def choose(lab: Lab, view: str) -> None:
    """Choose a picture of the weight."""
    lab.page.locator("#weight .choices").get_by_role("button", name=view, exact=True).click()


def test_the_layer_tells_how_many_are_larger_and_ratios(lab: Lab, api: httpx.Client) -> None:
    step_to(lab, 1)
    rank = looked(lab, api, 1)["rank"]
    choose(lab, "layer")
    caption = lab.page.locator("#weight .caption")
    expect(caption).to_contain_text("Update ÷ weight")
    said = figure(re.sub(r"of \w+,", ",", caption.inner_text()))
    places = [rank[kind]["place"] for kind in ("weights", "gradients", "updates")]
    assert said[:4] == [rank["count"], *(place - 1 for place in places)]
    assert said[4:6] == pytest.approx([rank["ratio"], rank["layer_ratio"]], rel=6e-2)
    expect(lab.page.locator("#weight .drawing svg .weight-bar")).to_have_count(3)
    signed = [
        rank[kind]["edges"][0] < 0 < rank[kind]["edges"][-1] for kind in ("weights", "gradients", "updates")
    ]
    expect(lab.page.locator("#weight .drawing svg .weight-zero")).to_have_count(sum(signed))


def test_the_history_is_whole_after_going_to_the_end(lab: Lab, api: httpx.Client) -> None:
    lab.open("#epochs=2")
    lab.press("To the end")
    lab.wait(status="finished")
    history = looked(lab, api, 420)["history"]
    choose(lab, "history")
    caption = lab.page.locator("#weight .caption")
    expect(caption).to_contain_text("By step 420 it went from")
    assert figure(caption.inner_text())[1:3] == pytest.approx(
        [history["value"][0], history["value"][-1]], abs=6e-5
    )
    kept = sum(gradient is not None for gradient in history["gradient"])
    assert 1 < kept < len(history["step"])
    expect(caption).to_contain_text(f"Of the {kept} gradients kept, the steepest was ")
    sizes = [abs(gradient or 0.0) for gradient in history["gradient"]]
    expect(caption).to_contain_text(f"in step {history['step'][sizes.index(max(sizes))]}.")


def test_the_lens_says_how_much_it_magnifies(lab: Lab, api: httpx.Client) -> None:
    lab.open(LINE)
    step_to(lab, 1)
    looked(lab, api, 1)
    expect(lab.page.locator("#weight .drawing svg text", has_text="×")).to_have_count(1)
    expect(lab.page.locator("#weight .drawing svg .weight-new")).to_have_count(1)


def test_batch_and_all_samples_have_their_curves_with_their_names(lab: Lab, api: httpx.Client) -> None:
    step_to(lab, 1)
    looked(lab, api, 1)
    for name in ("this batch of 10", "all 2,100 people"):
        expect(lab.page.locator("#weight .drawing svg text", has_text=name)).to_be_visible()
    for curve in ("weight-batch", "weight-full", "weight-tangent"):
        expect(lab.page.locator(f"#weight .drawing svg .{curve}").first).to_be_visible()


VIEWS = ["curve", "history", "layer", "sum"]


@pytest.mark.parametrize("settings", ["#epochs=2", LINE, f"{LINE}&optimizer.learning_rate=1e6"])
def test_no_picture_is_blank_or_without_numbers(lab: Lab, api: httpx.Client, settings: str) -> None:
    lab.open(settings)
    looked(lab, api, 0)
    assert_drawn(lab)
    lab.press("To the end")
    lab.page.locator("body:is([data-status='finished'], [data-status='diverged'])").wait_for(timeout=LASTING)
    looked(lab, api, lab.step)
    assert_drawn(lab)


def assert_drawn(lab: Lab) -> None:
    """See that each picture has something in it, and that all of it is finite."""
    for view in VIEWS:
        choose(lab, view)
        assert lab.page.locator("#weight .drawing").inner_text().strip(), view
        drawn = lab.page.locator("#weight").inner_html()
        assert "NaN" not in drawn, view
        assert "Infinity" not in drawn, view


@pytest.mark.parametrize("width", [390, 1440])
def test_every_picture_fits_its_place(lab: Lab, api: httpx.Client, width: int) -> None:
    lab.page.set_viewport_size({"width": width, "height": 900})
    if width <= 720:
        lab.page.get_by_role("tab", name="One weight").click()
    step_to(lab, 1)
    looked(lab, api, 1)
    panel = lab.page.locator("#weight")
    for view in VIEWS:
        choose(lab, view)
        assert lab.page.evaluate("() => document.documentElement.scrollWidth") <= width, view
        assert panel.evaluate("panel => panel.scrollHeight <= panel.clientHeight"), view


def test_a_moved_timeline_moves_the_look_too(lab: Lab, api: httpx.Client) -> None:
    step_to(lab, 3)
    lab.press("Step back")
    lab.wait(step=2)
    answer = looked(lab, api, 2)
    expect(lab.page.locator("#weight .weight-check").first).to_contain_text("slope")
    shown = figure(lab.page.locator("#weight .weight-check").first.inner_text())[0]
    assert shown == pytest.approx(answer["gradient"], rel=6e-3)


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
