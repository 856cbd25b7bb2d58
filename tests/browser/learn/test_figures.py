"""The article's figures: each answers to the keyboard, and each number in them is the server's."""

import httpx
import pytest
from playwright.sync_api import Locator, expect

from tests.browser.learn.lesson import Lesson, numbers, one_weight


def press(figure: Locator, key: str, times: int = 1) -> None:
    """Press a key at the figure's slider."""
    slider = figure.get_by_role("slider")
    slider.focus()
    for _ in range(times):
        slider.press(key)


def reading(figure: Locator) -> Locator:
    """Find the sentence under a figure."""
    return figure.locator(".learn-reading")


def test_the_ball_on_the_curve_has_the_server_s_loss_and_step(lesson: Lesson, api: httpx.Client) -> None:
    figure = lesson.figure("weight")
    expect(reading(figure)).to_contain_text("Weight 4.60, loss 2.57.")
    press(figure, "ArrowLeft", 3)
    expect(reading(figure)).to_contain_text("Weight 4.30")
    path = one_weight(api, 4.3)
    before = api.get(path).json()["loss"]
    after = api.post(f"{path}/train", json={"steps": 1}).json()["run"]["loss"]
    new = api.get(f"{path}/weights/0", params={"step": 1, "points": 3}).json()["after"]
    expected = [round(one, 2) for one in (4.3, before, new, after)]
    assert numbers(reading(figure).text_content()) == pytest.approx(expected)
    expect(figure.locator("svg text", has_text="loss ").last).to_have_text(f"loss {before:.2f}")


def test_the_ball_can_be_dragged(lesson: Lesson) -> None:
    figure = lesson.figure("weight")
    ball = figure.locator(".learn-ball").bounding_box()
    assert ball is not None
    x, y = ball["x"] + ball["width"] / 2, ball["y"] + ball["height"] / 2
    lesson.page.mouse.move(x, y)
    lesson.page.mouse.down()
    lesson.page.mouse.move(x - 200, y)
    lesson.page.mouse.up()
    expect(reading(figure)).not_to_contain_text("Weight 4.60")
    moved = figure.locator(".learn-ball").bounding_box()
    assert moved is not None
    assert moved["x"] == pytest.approx(ball["x"] - 200, abs=3)


@pytest.mark.parametrize(
    ("key", "words"), [("Home", "it crawls"), ("End", "Each step climbs"), ("ArrowLeft", "jumps over")]
)
def test_a_rate_is_walked_by_the_server(lesson: Lesson, api: httpx.Client, key: str, words: str) -> None:
    figure = lesson.figure("rate")
    press(figure, key)
    expect(reading(figure)).to_contain_text(words)
    rate = numbers(reading(figure).text_content())[0]
    path = one_weight(api, 4.6, optimizer={"name": "sgd", "learning_rate": rate})
    loss = api.post(f"{path}/train", json={"steps": 30}).json()["run"]["loss"]
    text = reading(figure).text_content() or ""
    if loss < 1e5:
        assert numbers(text)[2] == pytest.approx(loss, rel=5e-3)
    else:
        assert (
            f"×10{str(int(f'{loss:e}'.split('e')[1])).translate(str.maketrans('0123456789', '⁰¹²³⁴⁵⁶⁷⁸⁹'))}"
            in text
        )
    limit = api.get(f"{path}/curvature", params={"step": 0}).json()["largest_stable_rate"]
    assert f"Above {limit:.2f} no rate works here." in text


def test_twenty_batches_have_the_server_s_gradients(lesson: Lesson, api: httpx.Client) -> None:
    figure = lesson.figure("slopes")
    press(figure, "ArrowRight", 4)
    expect(reading(figure)).to_contain_text("Batch 5:")
    still = one_weight(api, 4.6, batch_size=5, epochs=1, optimizer={"name": "sgd", "learning_rate": 0})
    api.post(f"{still}/train", json={})
    query = {"step": 20, "points": 3, "trail": 20}
    slopes = api.get(f"{still}/weights/0", params=query).json()["history"]["gradient"][1:]
    whole = one_weight(api, 4.6)
    api.post(f"{whole}/train", json={"steps": 1})
    mean = api.get(f"{whole}/weights/0", params={"step": 1, "points": 3}).json()["gradient"]
    assert len(slopes) == 20
    assert numbers(reading(figure).text_content()) == pytest.approx(
        [5, slopes[4], min(slopes), max(slopes), mean], rel=5e-3
    )
    assert sum(slopes) / 20 == pytest.approx(mean)


def test_the_two_factors_are_the_server_s_and_their_product_its_gradient(
    lesson: Lesson, api: httpx.Client
) -> None:
    figure = lesson.figure("chain")
    press(figure, "ArrowRight", 2)
    path = one_weight(api, 4.6)
    api.post(f"{path}/train", json={"steps": 1})
    layer = api.get(f"{path}/steps/1", params={"sample": 5}).json()["layers"][0]
    (x,), (error,), ((slope,),) = layer["inputs"], layer["error"], layer["kernel_gradient"]
    expect(figure.locator(".learn-figure-text").first).to_have_text(f"{x:.3g}".replace("-", "−"))
    assert numbers(reading(figure).text_content()) == pytest.approx([6, x, error, slope], rel=5e-3)
    assert x * error == pytest.approx(slope)


def test_a_sample_that_rises_while_the_mean_falls_is_told_why(lesson: Lesson, api: httpx.Client) -> None:
    figure = lesson.figure("sample")
    path = one_weight(api, 2.1, batch_size=10, epochs=1)
    api.post(f"{path}/train", json={"steps": 2})
    step = api.get(f"{path}/steps/2", params={"sample": 0}).json()
    before, after = step["batch"]["loss_before"], step["batch"]["loss_after"]
    assert step["batch_loss"]["after"] < step["batch_loss"]["before"]
    rising = [k for k in range(10) if after[k] > before[k]]
    assert rising
    assert figure.locator(".learn-rise").count() == len(rising)
    for k in range(10):
        expect(reading(figure)).to_contain_text(f"sample {k + 1} {'rises' if k in rising else 'falls'}.")
        own = api.get(f"{path}/steps/2", params={"sample": k}).json()["layers"][0]
        slopes = [own[name][0][0] for name in ("kernel_gradient", "batch_kernel_gradient")]
        expect(reading(figure)).to_contain_text(
            "opposite ways" if slopes[0] * slopes[1] < 0 else "the same way"
        )
        assert numbers(reading(figure).text_content()) == pytest.approx([k + 1, *slopes], rel=5e-2)
        press(figure, "ArrowRight")


def test_three_rules_walk_the_ravine_as_the_server_s_runs_do(lesson: Lesson, api: httpx.Client) -> None:
    figure = lesson.figure("ravine")
    press(figure, "ArrowRight", 2)
    expect(reading(figure)).to_contain_text("Height after 12 steps: 1 plain ")
    heights = []
    for rule in (
        {"name": "sgd", "learning_rate": 0.09},
        {"name": "sgd", "learning_rate": 0.05, "momentum": 0.8},
        {"name": "adam", "learning_rate": 0.5},
    ):
        body = {"model": {"landscape": "ravine", "noise": 0}, "optimizer": rule, "epochs": 60}
        run = api.post("/api/runs?listed=false", json=body).json()["id"]
        heights.append(api.post(f"/api/runs/{run}/train", json={"steps": 12}).json()["run"]["loss"])
    shown = numbers(reading(figure).text_content())
    assert shown[2::2] == pytest.approx(heights, rel=5e-3)


def test_a_neuron_s_sum_is_judged_and_its_mistake_named(lesson: Lesson) -> None:
    figure = lesson.figure("neuron")
    x, weight, bias = (0.0, 0.0, 0.0)
    text = figure.locator(".quiz-text").text_content()
    weight, bias, x = numbers(text)
    field = figure.get_by_role("textbox")
    field.fill(f"{x * weight:.3f}")
    field.press("Enter")
    expect(figure.get_by_text("You forgot the bias.")).to_be_visible()
    expect(figure.get_by_text(f"Right is: {x * weight + bias:.3f}")).to_be_visible()
    expect(figure.get_by_role("button", name="Another like this")).to_be_focused()
    lesson.page.keyboard.press("Enter")
    expect(figure.locator(".quiz-text")).not_to_have_text(text or "")
    expect(figure.locator(".quiz-text")).to_be_focused()
    weight, bias, x = numbers(figure.locator(".quiz-text").text_content())
    field = figure.get_by_role("textbox")
    expect(field).to_be_enabled()
    field.fill("three")
    field.press("Enter")
    expect(figure.get_by_role("alert")).to_have_text(
        "Enter a number in digits, like 0.01 or 1e-4. Got three."
    )
    field.fill(f"{x * weight + bias:.3f}")
    field.press("Enter")
    expect(figure.get_by_text("Yes.")).to_be_visible()


def test_of_two_lines_the_chosen_one_is_judged_in_words_and_no_red(lesson: Lesson) -> None:
    figure = lesson.figure("lines")
    figure.get_by_role("button", name="A: 3.8").press("Enter")
    expect(figure.get_by_text("Not this time.")).to_be_visible()
    expect(figure.get_by_text("3.8 gives 1.2417, and 0.6 gives 0.7391.")).to_be_visible()
    assert figure.locator(".danger").count() == 0
    expect(figure.get_by_role("button", name="Another like this")).to_be_focused()


def test_the_new_weight_appears_on_the_curve_once_it_was_answered(lesson: Lesson) -> None:
    figure = lesson.figure("sum")
    assert figure.locator(".learn-next").count() == 0
    weight, gradient, rate = numbers(figure.locator(".quiz-text").text_content())
    figure.get_by_role("textbox").fill(f"{weight - rate * gradient:.3f}")
    figure.get_by_role("button", name="Check").press("Enter")
    expect(figure.get_by_text("Yes.")).to_be_visible()
    expect(figure.locator(".learn-next")).to_have_count(1)


def test_a_figure_tells_that_the_server_is_away_and_asks_again(lesson: Lesson) -> None:
    figure = lesson.figure("chain")
    said = reading(figure).text_content()
    lesson.page.route(
        "**/api/**", lambda route: route.fulfill(status=200, headers={"X-Status": "500"}, json={})
    )
    press(figure, "ArrowRight")
    expect(reading(figure)).to_have_text("The server refused this.")
    lesson.page.unroute_all()
    figure.get_by_role("button", name="Ask again").click()
    expect(reading(figure)).to_contain_text(", its gradient")
    assert reading(figure).text_content() != said


def test_a_scratch_run_that_the_server_let_go_is_made_again(lesson: Lesson, api: httpx.Client) -> None:
    figure = lesson.figure("chain")
    said = reading(figure).text_content() or ""
    for weight in range(8):  # so many are kept
        one_weight(api, float(weight))
    press(figure, "ArrowRight")
    expect(reading(figure)).not_to_have_text(said)
    expect(reading(figure)).to_contain_text(", its gradient")
