"""The eight lessons: each number is the server's, each question is answered, each deed is done."""

import re

import httpx
import pytest
from playwright.sync_api import expect

from tests.browser.guide.guide import LESSONS, Guide, number

FIRST = 2952
"""The seed of the first questions."""

# For each lesson what is answered wrong: a number, or the place of a choice.
WRONG = {1: "3.5", 2: "1.584", 3: "0", 4: "5.583", 5: "0", 6: "2", 7: "10", 8: "0"}


def test_the_eight_lessons_are_walked_by_mouse(guide: Guide) -> None:
    guide.open(1)
    for lesson in LESSONS:
        guide.wait(lesson)
        heading = guide.page.get_by_role("heading", level=2)
        assert heading.inner_text() != ""
        if lesson < 8:
            guide.button("Next").click()
    expect(guide.page.locator("[aria-current='step']")).to_have_text("8 In Keras")


def test_a_step_is_the_servers(guide: Guide, api: httpx.Client) -> None:
    guide.open(1)
    guide.button("Step").click()
    guide.wait(1, step=1)
    expect(guide.page.locator(".guide-said:visible")).to_have_text("Loss fell from 2.57 to 1.01.")
    look = api.get(f"/api/runs/{guide.run}/weights/0", params={"step": 2, "points": 3}).json()
    before, rate, gradient, after = map(number, guide.numbers())
    assert [before, gradient, after] == [
        pytest.approx(look[name], abs=0.005) for name in ("before", "gradient", "after")
    ]
    assert rate == look["learning_rate"]
    run = api.get(f"/api/runs/{guide.run}").json()
    assert (run["step"], run["listed"]) == (1, False)
    expect(guide.page.locator(".guide-small .guide-next-line")).to_have_count(1)
    assert f"step 1 of 30 · loss {run['loss']:.4f}" in guide.page.locator(".guide-transport").inner_text()


def test_a_forward_pass_is_the_servers(guide: Guide, api: httpx.Client) -> None:
    guide.open(2)
    guide.answer("1")
    x, weight, bias, out = map(number, guide.numbers())
    asked = api.get(f"/api/runs/{guide.run}/questions", params={"step": 0, "seed": FIRST}).json()["questions"]
    sample = next(one for one in asked if one["id"] == "output")["about"]["sample"]
    data = api.get(f"/api/runs/{guide.run}/data").json()
    assert x == pytest.approx(data["x"][sample][0], abs=0.0005)
    answer = {"answer": out}
    judged = api.post(f"/api/runs/{guide.run}/questions/output?step=0&seed={FIRST}", json=answer).json()
    assert judged["correct"]
    assert [[[weight]], [bias]] == api.get(f"/api/runs/{guide.run}/weights").json()["weights"]


def test_all_weights_are_the_servers(guide: Guide, api: httpx.Client) -> None:
    guide.open(7)
    guide.button("Epoch").click()
    guide.wait(7, step=210)
    run = api.get(f"/api/runs/{guide.run}").json()
    count, loss, epochs = map(number, guide.numbers())
    assert (count, epochs) == (run["parameter_count"], 1)
    assert loss == pytest.approx(run["loss"], abs=0.00005)
    picture = guide.page.locator(".guide-third").first
    expect(picture).to_contain_text("642 weights, 50 of them biases")
    for name in ("age", "no side", "side", "effect"):
        expect(picture.get_by_text(name, exact=True).first).to_be_visible()
    to_come = guide.page.locator(".guide-to-come")
    expect(to_come).to_have_count(1)
    lines = "paths => paths.map((path) => path.getAttribute('d').split('M').length - 1)"
    drawn = sum(picture.locator(".guide-edge").evaluate_all(lines))
    assert drawn == 642 - 16 - 32 - 2
    limits = guide.page.locator(".guide-said")
    expect(limits).to_have_text(
        "Earlier, one weight alone stayed stable up to a rate of 2.65. "
        "With its bias free too, only up to 0.99."
    )
    guide.page.keyboard.press("End")
    guide.wait(7, step=4200)
    expect(to_come).to_have_count(0)


def test_the_program_and_both_logs_are_the_servers(guide: Guide, api: httpx.Client) -> None:
    guide.open(8)
    guide.button("Train all 20 epochs").click()
    guide.wait(8, step=4200)
    code = api.get(f"/api/runs/{guide.run}/code", params={"as": "keras"}).text
    shown = guide.page.locator("pre").text_content() or ""
    assert shown == code[code.index("model = Sequential") :].replace(", verbose=2", "").rstrip()
    history = api.get(f"/api/runs/{guide.run}/history").json()["epochs"]
    told = api.get("/api/catalogue").json()["article"]
    article, why = told["log"], "softmax"  # what parts the two is what the lab's log says, not chance
    assert why in told["note"]
    expect(guide.page.locator(".guide-keras > .guide-half > .guide-name")).to_contain_text(why)
    for row in guide.page.locator("tbody tr:visible").all():
        epoch, ours, theirs, *_ = row.inner_text().split("\t")
        assert number(ours) == pytest.approx(history[int(epoch) - 1]["loss"], abs=0.00005)
        assert number(theirs) == article[int(epoch) - 1][0]
    token = guide.page.get_by_role("button", name="learning_rate=0.0001", exact=True)
    token.hover()
    expect(token).to_have_attribute("data-lit", "true")
    expect(guide.page.locator(".guide-kind")).to_contain_text("It sets how far a step goes.")
    guide.page.get_by_role("button", name='metrics=["accuracy"]', exact=True).focus()
    expect(guide.page.locator("th[data-lit]")).to_have_text(["right", "article"])


LIGHTS = {
    "Sequential": ".guide-mini[data-lit] >> .guide-band >> nth=2",
    'Dense(32, activation="relu")': ".guide-mini[data-lit] >> .guide-band",
    "Adam": ".guide-equation .gradient[data-lit]",
    "learning_rate=0.0001": ".guide-equation [data-lit] >> text=0.0001",
    'loss="sparse_categorical_crossentropy"': ".guide-mini[data-lit] >> .guide-curve.guide-lit",
    "batch_size=10": ".guide-mini[data-lit] >> .guide-batches.guide-lit",
    "epochs=20": "th[data-lit] >> text=epoch",
    "fit": ".guide-mini[data-lit] >> .guide-epochs",
    "compile": ".guide-equation[data-lit='compile']",
}


@pytest.mark.parametrize("how", ["pointer", "focus", "tap"])
def test_every_word_of_the_program_lights_what_it_sets(guide: Guide, how: str) -> None:
    guide.open(8)
    guide.button("Epoch").click()
    guide.wait(8, step=210)
    for word, thing in LIGHTS.items():
        token = guide.page.locator("pre").get_by_role("button", name=word, exact=True)
        {"pointer": token.hover, "focus": token.focus, "tap": token.click}[how]()
        expect(token).to_have_attribute("data-lit", "true")
        expect(guide.page.locator(".guide-token[data-lit]")).to_have_count(1)
        expect(guide.page.locator(thing)).to_have_count(1)
        expect(guide.page.locator(".guide-join")).to_be_visible()


def test_the_word_that_was_answered_is_lit_and_mixed_questions_lead_on(guide: Guide) -> None:
    guide.open(8)
    guide.answer("1")
    expect(guide.page.locator(".guide-token[data-lit]")).to_have_text("batch_size=10")
    guide.page.get_by_role("link", name="eight mixed questions").click()
    expect(guide.page.get_by_role("heading", name="Eight questions")).to_be_in_viewport()


def test_the_whole_program_is_copied(guide: Guide, api: httpx.Client) -> None:
    guide.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    guide.open(8)
    guide.button("copy the program").click()
    expect(guide.page.locator(".guide-kind")).to_have_text("The whole program is copied.")
    code = api.get(f"/api/runs/{guide.run}/code", params={"as": "keras"}).text
    assert guide.page.evaluate("navigator.clipboard.readText()") == code


def test_the_last_lesson_opens_its_run_in_the_lab(guide: Guide) -> None:
    guide.open(7)
    guide.button("Step").click()
    guide.wait(7, step=1)
    run = guide.run
    guide.button("Open it in the lab").click()
    guide.page.locator(f"body[data-mode='lab'][data-run='{run}'][data-step='1']").wait_for()


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_wrong_answer_stays_beside_the_truth_and_nothing_is_red(guide: Guide, lesson: int) -> None:
    guide.open(lesson)
    guide.answer(WRONG[lesson])
    page = guide.page
    expect(page.locator(".guide-verdict b")).not_to_have_text("Yes.")
    expect(page.locator(".guide-quiz [data-state='yours']")).to_have_count(1)
    danger = page.evaluate(
        "() => getComputedStyle(document.documentElement).getPropertyValue('--danger-text')"
    )
    assert danger != ""
    assert page.locator(".guide-verdict").evaluate("one => getComputedStyle(one).color") != "rgb(179, 38, 30)"
    if lesson in {1, 2, 4}:
        expect(page.locator(".guide-ghost-ball")).to_have_count(1)


def test_known_mistakes_are_named(guide: Guide) -> None:
    guide.open(4)
    guide.answer("5.583")
    expect(guide.page.locator(".guide-verdict b")).to_have_text("Right size, wrong way.")


def test_what_the_figures_on_screen_give_is_right(guide: Guide) -> None:
    for seed in range(FIRST, FIRST + 3):
        guide.open(4, f"&view.question={seed}")
        texts = guide.numbers()[:3]
        said = guide.page.locator(".guide-question").inner_text()
        assert all(text in said for text in texts)
        old, rate, slope = map(number, texts)
        expect(guide.page.locator(".guide-slope-word")).to_have_text(f"gradient {texts[2]}")
        guide.answer(f"{old - rate * slope:.3f}")
        expect(guide.page.locator(".guide-verdict b")).to_have_text("Yes.")


def test_what_is_no_number_is_refused_in_words(guide: Guide) -> None:
    guide.open(4)
    guide.page.locator(".guide-field").fill("five")
    guide.button("Check").click()
    expect(guide.page.locator(".guide-problem")).not_to_be_empty()
    expect(guide.page.locator(".guide-verdict")).to_be_empty()


@pytest.mark.parametrize("lesson", [1, 2, 3, 4, 5, 6, 7])
def test_one_more_has_other_numbers_and_its_link_shows_the_same(guide: Guide, lesson: int) -> None:
    guide.open(lesson)
    question = guide.page.locator(".guide-question")
    choices = guide.page.locator(".guide-choices")

    def asked() -> list[str]:
        return [question.inner_text(), *choices.all_inner_texts()]

    first = asked()
    guide.button("one more like this").click()
    guide.wait(lesson, asked=FIRST + 1)
    second = asked()
    assert second != first
    fragment = guide.page.url.partition("#")[2]
    assert f"view.question={FIRST + 1}" in fragment
    guide.open(lesson, f"&view.question={FIRST + 1}")
    assert asked() == second


def test_the_ball_is_dragged_and_leaves_no_runs_behind(guide: Guide) -> None:
    guide.open(1)
    asked: list[str] = []
    guide.page.on("request", lambda request: asked.append(f"{request.method} {request.url}"))
    box = guide.page.locator(".guide-handle .guide-ball").bounding_box()
    assert box is not None
    guide.page.mouse.move(box["x"] + 16, box["y"] + 16)
    guide.page.mouse.down()
    guide.page.mouse.move(box["x"] - 84, box["y"] + 16, steps=6)
    guide.page.mouse.up()
    expect(guide.page).to_have_url(re.compile(r"view\.weight=3\.5$"))
    expect(guide.page.locator(".guide-number").first).to_have_text("3.50")
    guide.wait(1, step=0)
    made = [one for one in asked if one.startswith("POST") and "listed=false" in one]
    last = f"DELETE /api/runs/{guide.run}"
    with guide.page.expect_response(
        lambda answer: f"{answer.request.method} {httpx.URL(answer.url).path}" == last
    ):
        guide.button("one more like this").click()
    removed = [one for one in asked if one.startswith("DELETE")]
    assert len(removed) == len(made) + 1


def test_without_the_server_what_is_here_goes_on(guide: Guide, complaints: list[str]) -> None:
    guide.open(1)
    guide.page.route("**/api/**", lambda route: route.abort())
    guide.button("Step").click()
    guide.page.locator("#guide[data-step='1']").wait_for()
    notice = guide.page.get_by_role("alert").filter(has_text="What is already here goes on.")
    expect(notice).to_be_visible()
    guide.page.unroute_all()
    guide.button("Step").click()
    expect(notice).to_have_count(0)
    complaints[:] = [one for one in complaints if "ERR_FAILED" not in one]


@pytest.mark.parametrize("lesson", [2, 4])
def test_a_question_is_tied_to_its_step_when_the_picture_goes_on(guide: Guide, lesson: int) -> None:
    guide.open(lesson)
    question = guide.page.locator(".guide-question")
    text = question.inner_text()
    guide.page.keyboard.press("ArrowRight")
    guide.wait(lesson, step=1)
    expect(question).to_have_text(f"At step 0: {text}")
    guide.page.keyboard.press("Home")
    guide.wait(lesson, step=0)
    expect(question).to_have_text(text)


def test_what_is_said_of_a_choice_stays_in_its_box_on_a_phone(guide: Guide) -> None:
    guide.page.set_viewport_size({"width": 390, "height": 844})
    guide.open(8)
    guide.answer("0")
    assert guide.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    fits = "boxes => boxes.every(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)"
    assert guide.page.locator(".guide-choice").evaluate_all(fits)
