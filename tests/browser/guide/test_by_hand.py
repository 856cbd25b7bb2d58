"""What is done by hand in the guide: two lines are compared, and the equation is filled in."""

import re

import httpx
import pytest
from playwright.sync_api import expect

from tests.browser.guide.guide import Guide, number
from tests.browser.lab import leave


def test_what_goes_in_is_dragged_and_every_figure_is_the_servers(guide: Guide, api: httpx.Client) -> None:
    guide.open(2)
    handle = guide.page.get_by_role("slider", name="What goes in, x")
    inside = guide.page.locator(".guide-in-neuron")

    def read() -> list[str]:
        grid = api.get(f"/api/runs/{guide.run}/data").json()["prediction"]["x"]
        x, weight, bias, out = guide.numbers()
        point = f"plane=weights&i=0&j=1&step=0&a={weight}&b={bias}"
        line = api.get(f"/api/runs/{guide.run}/probe?{point}").json()["prediction"]["values"]
        assert inside.all_text_contents() == [x, "+", out]
        place = next(k for k, one in enumerate(grid) if one == pytest.approx(number(x), abs=0.0005))
        assert number(out) == pytest.approx(line[place][0], abs=0.0005)
        assert [[[number(weight)]], [number(bias)]] == api.get(f"/api/runs/{guide.run}/weights").json()[
            "weights"
        ]
        expect(handle).to_have_attribute("aria-valuetext", f"{x} goes in, {out} comes out")
        return [x, out]

    assert guide.numbers()[3] == "?"
    asked = guide.numbers()[0]
    handle.focus()
    guide.page.keyboard.press("ArrowLeft")
    expect(guide.page.locator(".guide-number").first).not_to_have_text(asked)
    first = read()
    assert float(first[0]) == pytest.approx(float(asked) - 0.05, abs=0.006)
    box = handle.locator(".guide-asked").bounding_box()
    assert box is not None
    guide.page.mouse.move(box["x"] + 9, box["y"] + 9)
    guide.page.mouse.down()
    guide.page.mouse.move(box["x"] + 150, box["y"], steps=4)
    guide.page.mouse.up()
    assert float(read()[0]) > float(first[0]) + 0.2
    assert guide.page.locator("#guide").get_attribute("data-step") == "0"
    guide.answer("1")
    assert guide.numbers()[0] == asked


@pytest.mark.parametrize("width", [1440, 390])
def test_a_tap_on_the_curve_says_where_the_ball_should_be(
    guide: Guide, api: httpx.Client, width: int
) -> None:
    guide.page.set_viewport_size({"width": width, "height": 844})
    guide.open(1)
    truth = api.post(f"/api/runs/{guide.run}/questions/best_weight?step=0", json={"answer": 5}).json()[
        "truth"
    ]
    figure = guide.page.locator(".guide-plot")
    box = figure.bounding_box()
    assert box is not None
    across = (box["width"] - 62) / 8
    for weight, says in ((3.2, "Right way, not far enough."), (truth + 0.2, "Yes.")):
        place = {"x": 36 + (weight + 2) * across, "y": box["height"] / 2}
        figure.click(position=place)  # type: ignore[arg-type]
        expect(guide.page.locator(".guide-verdict b")).to_have_text(says)
        expect(guide.page.locator(".guide-verdict")).to_contain_text(f"The loss is lowest at {truth:.2f}.")
        given = number(guide.page.locator(".guide-field").input_value())
        assert given == pytest.approx(weight, abs=1 / across)
        figure.click(position={"x": 60, "y": 90})  # once it is answered, a tap answers no more
        assert number(guide.page.locator(".guide-field").input_value()) == given
        guide.page.reload()
        guide.wait(1)


def test_two_losses_are_the_servers(guide: Guide, api: httpx.Client) -> None:
    guide.open(3)
    means = guide.page.locator(".guide-worked-mean")
    assert means.all_inner_texts() == ["", ""]
    says = guide.page.locator(".guide-said:visible")
    expect(says).to_have_text("This dot alone would choose A. Do the other 99 agree?")
    guide.answer("0")
    weights = [number(text) for text in guide.page.locator(".guide-head-word:visible").all_inner_texts()]
    losses = []
    for weight, loss in zip(weights, means.all_inner_texts(), strict=True):
        point = f"plane=weights&i=0&j=1&step=0&a={weight}&b=1"
        losses.append(api.get(f"/api/runs/{guide.run}/probe?{point}").json()["loss"])
        assert number(loss) == pytest.approx(losses[-1], abs=0.00005)
    assert losses[1] < losses[0]
    expect(says).to_have_text("B is lower. This dot alone would choose A: one dot is not the loss.")


def test_one_dot_is_worked_out_as_the_server_has_it(guide: Guide, api: httpx.Client) -> None:
    guide.open(3)
    data = api.get(f"/api/runs/{guide.run}/data").json()
    weights = [number(text) for text in guide.page.locator(".guide-head-word:visible").all_inner_texts()]
    for weight, row in zip(weights, guide.page.get_by_role("row").all()[1:], strict=True):
        line, dot, gap, squared = map(number, row.locator(".guide-worked-number").all_inner_texts())
        there = [one[0] for one, y in zip(data["x"], data["y"], strict=True) if round(y, 2) == dot]
        assert any(line == pytest.approx(weight * x + 1, abs=0.005) for x in there)
        assert gap == pytest.approx(line - dot, abs=1e-9)
        assert squared == pytest.approx(gap * gap, abs=0.005)


def test_a_line_is_turned_and_its_loss_is_the_servers(guide: Guide, api: httpx.Client) -> None:
    guide.open(3)
    guide.answer("0")
    verdict = guide.page.locator(".guide-verdict")
    expect(verdict).to_be_visible()
    guide.button("turn a line yourself").click()
    expect(verdict).to_be_hidden()
    end = guide.page.get_by_role("slider", name="The line: its weight")
    expect(end).to_be_focused()
    expect(end).to_have_attribute("aria-valuetext", "weight 4.60, loss 2.57")
    guide.page.keyboard.press("ArrowUp")
    guide.page.keyboard.press("PageDown")
    expect(end).to_have_attribute("aria-valuenow", "3.70")
    box = end.locator(".guide-ball").bounding_box()
    assert box is not None
    guide.page.mouse.move(box["x"] + 12, box["y"] + 12)
    guide.page.mouse.down()
    guide.page.mouse.move(box["x"] + 12, box["y"] + 40, steps=4)
    guide.page.mouse.up()
    expect(end).not_to_have_attribute("aria-valuenow", "3.70")
    guide.page.wait_for_load_state("networkidle")
    weight, loss = guide.numbers()
    point = f"plane=weights&i=0&j=1&step=0&a={weight}&b=1"
    assert number(loss) == pytest.approx(
        api.get(f"/api/runs/{guide.run}/probe?{point}").json()["loss"], abs=5e-5
    )
    guide.button("Step").click()
    expect(end).to_have_attribute("aria-valuetext", "weight 3.62, loss 1.01")
    said = guide.page.locator(".guide-said:visible")
    expect(said).to_contain_text(f"Your lowest loss so far is {number(loss):.2f}, at weight {weight}.")
    guide.button("back to A and B").click()
    expect(guide.button("turn a line yourself")).to_be_focused()
    expect(verdict).to_be_visible()


def test_a_picture_is_pressed_in_place_of_its_button(guide: Guide) -> None:
    guide.open(3)
    guide.page.locator(".guide-half").nth(1).click()
    expect(guide.page.locator(".guide-verdict b")).to_have_text("Yes.")


@pytest.mark.parametrize("width", [1440, 390])
def test_a_long_figure_is_seen_whole_while_it_is_typed(guide: Guide, width: int) -> None:
    guide.page.set_viewport_size({"width": width, "height": 844})
    guide.open(6)
    cell = guide.page.get_by_role("textbox", name="new weight")
    cell.press_sequentially("3.617")
    assert cell.evaluate("field => field.scrollWidth <= field.clientWidth")


def the_last_step_is_the_servers(guide: Guide, api: httpx.Client) -> None:
    last = api.get(f"/api/runs/{guide.run}/weights/0", params={"step": 6, "points": 3}).json()
    figures = [last["before"], last["learning_rate"], last["gradient"], last["after"]]
    assert [number(text) for text in guide.numbers()] == pytest.approx(figures, abs=0.0005)
    counted = guide.page.locator(".guide-stepping .guide-said")
    expect(counted).to_have_text("This was step 6. The first was 4.60 − 0.5 × 1.97 = 3.62.")


def test_the_equation_is_filled_in_and_its_steps_are_counted(guide: Guide, api: httpx.Client) -> None:
    guide.open(6)
    cells = guide.page.locator(".guide-blank")
    said = guide.page.locator(".guide-filling .guide-said")
    expect(said).to_have_text("None of four. The old weight stands below the ball.")
    guide.page.locator(".guide-pick", has_text="weight").click()
    expect(cells.nth(0)).to_have_value("4.60")
    guide.page.keyboard.type("0.5")
    guide.page.keyboard.press("Enter")
    guide.page.locator(".guide-pick", has_text="loss").click()
    expect(said).to_contain_text("Not yet. That is the loss.")
    cells.nth(2).focus()
    guide.page.locator(".guide-pick", has_text="gradient").click()
    expect(cells.nth(2)).to_have_attribute("data-state", "right")
    expect(cells.nth(3)).to_be_focused()
    guide.button("Check").click()
    expect(said).to_contain_text("Every cell needs a figure.")
    cells.nth(3).fill("3.6")
    guide.page.keyboard.press("Enter")
    cells.nth(3).fill("3.62")
    guide.settle()
    expect(cells.nth(3)).to_have_value("3.62")
    guide.page.keyboard.press("Enter")
    expect(said).to_have_text("Yes. 4.60 − 0.5 × 1.97 = 3.62. That is one step.")
    start, run = api.get(f"/api/runs/{guide.run}/weights").json(), guide.run
    assert number(cells.nth(0).input_value()) == start["weights"][0][0][0]
    guide.answer("2")
    guide.button("Count the steps").click()
    guide.wait(6, step=6)
    expect(guide.button("Play")).to_be_visible()
    expect(guide.page.get_by_role("heading", level=2)).to_have_text("Six steps were enough.")
    the_last_step_is_the_servers(guide, api)
    assert guide.run == run
    look = api.get(f"/api/runs/{run}/weights/0", params={"step": 1, "points": 3}).json()
    assert look["gradient"] == pytest.approx(1.97, abs=0.005)
    assert look["after"] == pytest.approx(3.62, abs=0.005)
    there = api.get(f"/api/runs/{run}").json()
    shown = guide.page.locator(".guide-figure").text_content() or ""
    assert there["step"] == 6
    assert number(shown.removeprefix("loss")) == pytest.approx(there["loss"], abs=0.00005)


def test_step_is_the_deed_of_the_update_until_the_steps_are_counted(guide: Guide) -> None:
    guide.open(6)
    step, aside = guide.button("Step"), guide.page.locator(".guide-aside")
    expect(step).to_have_class(re.compile("guide-dark"))
    expect(aside).to_be_visible()
    guide.answer("2")
    step.click()
    guide.wait(6, step=1)
    expect(aside).to_be_hidden()  # there is nothing left to fill in
    expect(step).to_have_class(re.compile("guide-dark"))
    guide.page.set_viewport_size({"width": 390, "height": 844})
    assert guide.page.evaluate("document.documentElement.scrollWidth") == 390  # with all three deeds
    guide.page.set_viewport_size({"width": 1440, "height": 900})
    guide.button("Count the steps").click()
    guide.wait(6, step=6)
    expect(guide.button("Next")).to_have_class(re.compile("guide-dark"))


def test_on_the_floor_it_is_said_why_nothing_is_asked_and_a_button_leads_up(guide: Guide) -> None:
    leave(guide.page, guide.address)
    guide.page.goto(f"{guide.address}/#view.mode=guide&view.step=6&view.weight=2")
    question = guide.page.locator(".guide-question")
    expect(question).to_have_text(
        re.compile(r"^The gradient is 0[.]\d+ here: a step hardly moves the ball[.] ")
    )
    told = re.search(r"is (\S+) here", question.inner_text())
    expect(guide.page.locator(".guide-slope-word")).to_have_text(f"gradient {told and told[1]}")
    guide.button("move the ball up").click()
    guide.wait(6, step=0)
    expect(question).to_contain_text("After how many steps")
    expect(guide.button("one more like this")).to_be_visible()


def test_an_answer_survives_a_visit_to_the_lab_and_the_loss_of_its_run(
    guide: Guide, api: httpx.Client, complaints: list[str]
) -> None:
    guide.open(4)
    api.delete(f"/api/runs/{guide.run}").raise_for_status()
    gone = guide.run
    guide.answer("3.617")
    expect(guide.page.locator(".guide-verdict b")).to_have_text("Yes.")
    assert guide.run != gone
    guide.button("Full lab").click()
    guide.page.locator("body[data-mode='lab'][data-step]").wait_for()
    guide.button("Guide").click()
    guide.wait(4)
    expect(guide.page.locator(".guide-verdict b")).to_have_text("Yes.")
    assert complaints == []
