"""Questions about a step: each is recomputed here from weights and data alone, and judged by its figures."""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from starlette.testclient import TestClient

from app.engine.presets import PRESETS
from app.engine.quiz import QUESTIONS
from app.engine.spelling import loss
from app.main import create_app
from tests.api.conftest import ADDRESS, Create
from tests.api.recomputed import BODIES, GUIDE, NETWORK, TRUTHS, Asked, new_weight
from tests.api.test_errors import refusal


@pytest.fixture(scope="module")
def questions() -> Iterator[list[Asked]]:
    """Over 200 questions about seven runs, at their start and later."""
    asked = []
    with TestClient(create_app(), base_url=ADDRESS) as client:
        for body in BODIES.values():
            path = f"/api/runs/{client.post('/api/runs', json=body).json()['id']}"
            client.post(f"{path}/train", json={"steps": 9})
            for step, seed in ((0, 1), (3, 2), (9, 3), (9, 2**53 - 1)):
                answer = client.get(f"{path}/questions", params={"step": step, "seed": seed})
                assert answer.status_code == 200, answer.text
                asked += [Asked(client, path, step, seed, one) for one in answer.json()["questions"]]
        yield asked


def test_each_of_200_answers_is_what_plain_arithmetic_gives(questions: list[Asked]) -> None:
    assert len(questions) >= 200
    assert {one.question["id"] for one in questions} == set(TRUTHS) == set(QUESTIONS)
    for one in questions:
        truth = TRUTHS[one.question["id"]](one)
        verdict = one.judged(truth)
        assert verdict["correct"], (one.question["text"], truth, verdict)
        assert verdict["hint"] is None
        if isinstance(truth, str):
            assert verdict["truth"] == truth
        else:
            assert verdict["truth"] == pytest.approx(truth, rel=1e-12, abs=1e-15)


def test_what_the_shown_figures_give_is_right_and_a_known_mistake_is_named(questions: list[Asked]) -> None:
    seen = set()
    for one in (
        one
        for one in questions
        if one.question["id"] == "new_weight" and "frozen" not in one.question["text"]
    ):
        weight, gradient, *rest = one.numbers
        factor, rate = (rest[0], rest[1]) if "makes" in one.question["text"] else (gradient, rest[0])
        digits = Decimal(1).scaleb(-one.question["digits"])
        assert one.judged(float((weight - rate * factor).quantize(digits)))["correct"], one.question["text"]
        for answer, hint in (
            (weight + rate * factor, "Right size, wrong way."),
            (weight - factor, "You forgot the rate."),
            (weight + factor, "You forgot the rate, and went the wrong way."),
            (rate * factor, "That is the step. Take it off the old weight."),
        ):
            verdict = one.judged(float(answer.quantize(digits)))
            if weight and not verdict["correct"]:  # from 0 the step itself is the wrong way
                seen.add(hint)
                assert verdict["hint"] == hint, (one.question["text"], answer, verdict)
    assert len(seen) == 4


def test_a_number_beyond_what_the_figures_allow_is_wrong(questions: list[Asked]) -> None:
    for one in questions:
        if one.question["id"] == "new_weight":
            old = float(one.theta(one.step)[one.question["about"]["weight"]])
            assert one.judged(old)["correct"] == (old == new_weight(one)), one.question["text"]
        if one.question["kind"] == "number":
            truth, unit = TRUTHS[one.question["id"]](one), 10.0 ** -one.question["digits"]
            far = 1.0 if one.question["digits"] == 0 else 30.0 * unit * max(1.0, abs(truth))
            assert not one.judged(truth + far)["correct"], (one.question["text"], truth, far)
            assert not one.judged(truth - far)["correct"], (one.question["text"], truth, far)
        if one.question["id"] in ("new_weight", "output"):
            rounded = one.judged(round(one.judged(0.0)["truth"], one.question["digits"] - 1))
            assert rounded["correct"] or rounded["hint"], one.question["text"]


def test_no_count_of_steps_that_is_too_small_is_said_to_be_too_late(questions: list[Asked]) -> None:
    asked = [one for one in questions if one.question["id"] == "steps_to_loss"]
    assert asked
    assert all(one.question["goal"] is None for one in questions if one not in asked)
    for one in asked:
        assert one.question["goal"] == float(one.numbers[-1])
        assert "before that" in one.judged(1000)["hint"]
        assert "before that" not in (one.judged(1.5)["hint"] or ""), one.question["text"]


def test_the_guide_s_forward_pass_names_its_mistakes(client: TestClient) -> None:
    path = f"/api/runs/{client.post('/api/runs', json=GUIDE).json()['id']}"
    (question,) = [
        one for one in client.get(f"{path}/questions").json()["questions"] if one["id"] == "output"
    ]
    one = Asked(client, path, 0, 0, question)
    w, b, x = one.numbers
    assert (w, b) == (Decimal("4.600"), Decimal("1.000"))
    hints = {
        x * w: "You forgot the bias.",
        x + w + b: "You added all of them. Multiply first.",
        x * b + w: "Weight and bias changed places.",
    }
    for answer, hint in hints.items():
        assert one.judged(float(answer))["hint"] == hint
    assert one.judged(float(x * w + b))["correct"]


def test_every_sentence_is_short_and_every_text_is_plain(questions: list[Asked]) -> None:
    for one in questions:
        wrong = next((choice["id"] for choice in one.question["choices"] or []), 1e6)
        verdict = one.judged(wrong)
        for text in (one.question["text"], verdict["why"], verdict["hint"] or ""):
            for sentence in re.split(r"[.?:] ", text):
                words = [word for word in sentence.split() if re.search(r"[A-Za-z]", word)]
                assert len(words) <= 14, sentence


def test_the_same_seed_asks_the_same_and_another_something_else(client: TestClient, create: Create) -> None:
    path = f"/api/runs/{create(**{**NETWORK, 'loss': 'sparse_categorical_crossentropy'})['id']}/questions"
    first, again, other = (client.get(path, params={"seed": seed}).json() for seed in (5, 5, 6))
    assert first == again
    assert first["questions"] != other["questions"]
    assert (first["step"], first["seed"]) == (0, 5)


def test_the_run_stays_where_it_is(client: TestClient, path: str) -> None:
    before = client.get(path).json()
    client.get(f"{path}/questions", params={"step": 3})
    assert client.get(path).json() == before


def test_after_the_last_step_nothing_is_asked_of_a_next(client: TestClient, create: Create) -> None:
    path = f"/api/runs/{create()['id']}"
    client.post(f"{path}/train", json={})
    asked = {one["id"] for one in client.get(f"{path}/questions").json()["questions"]}
    assert asked.isdisjoint({"direction", "new_weight", "largest_move", "sample_loss", "steps_to_loss"})
    assert "steps_per_epoch" in asked
    answer = client.post(f"{path}/questions/direction", json={"answer": "left"})
    assert answer.status_code == 404
    error = refusal(answer)
    assert error["code"] == "unknown_question"
    assert error["message"].startswith("No question 'direction' is asked at this step. Those asked: ")


@pytest.mark.parametrize("rate", [0.0, 1e200])
def test_without_a_rate_all_stays_and_before_a_divergence_nothing_is_asked_of_it(
    client: TestClient, create: Create, rate: float
) -> None:
    rule = {"name": "sgd", "learning_rate": min(rate, 1e9)}
    path = (
        f"/api/runs/{create(optimizer=rule, **({'initial_weights': [[[1e160]], [0]]} if rate else {}))['id']}"
    )
    asked = {one["id"]: one for one in client.get(f"{path}/questions").json()["questions"]}
    if rate:
        assert "direction" not in asked
        return
    assert client.post(f"{path}/questions/direction", json={"answer": "stay"}).json()["correct"]
    verdict = client.post(f"{path}/questions/direction", json={"answer": "left"}).json()
    assert verdict["hint"] == "Look at the step: nothing is taken off."


@pytest.mark.parametrize("preset", [preset.name for preset in PRESETS])
def test_every_preset_always_has_a_direction_and_a_new_weight(client: TestClient, preset: str) -> None:
    config = next(
        one["config"] for one in client.get("/api/catalogue").json()["presets"] if one["name"] == preset
    )
    path = f"/api/runs/{client.post('/api/runs', json=config).json()['id']}"
    client.post(f"{path}/train", json={"steps": 40})
    for step in (0, 1, 40):
        asked = client.get(f"{path}/questions", params={"step": step, "seed": step}).json()["questions"]
        assert [one["id"] for one in asked[:2]] == ["direction", "new_weight"]
        assert [choice["id"] for choice in asked[0]["choices"]] == ["left", "right", "stay"]


@pytest.mark.parametrize(
    ("question", "answer", "message"),
    [
        ("direction", "up", "answer must be one of 'left', 'right', 'stay'. Got 'up'."),
        ("direction", 3, "answer must be one of 'left', 'right', 'stay'. Got 3."),
        ("new_weight", "0.3", "answer must be a number. Got '0.3'."),
        ("new_weight", True, None),
        ("new_weight", None, None),
        ("new_weight", [1], None),
    ],
)
def test_an_answer_that_cannot_be_is_refused(
    client: TestClient, path: str, question: str, answer: Any, message: str | None
) -> None:
    response = client.post(f"{path}/questions/{question}", json={"answer": answer})
    assert response.status_code == 422
    error = refusal(response)
    assert error["fields"][0]["path"] == "answer"
    assert message is None or error["message"] == message


@pytest.mark.parametrize("body", ['{"answer": NaN}', '{"answer": 1e999}', "{}", '{"answer": 1, "more": 2}'])
def test_a_body_that_cannot_be_is_refused(client: TestClient, path: str, body: str) -> None:
    headers = {"Content-Type": "application/json"}
    assert client.post(f"{path}/questions/new_weight", content=body, headers=headers).status_code == 422


def test_an_unknown_question_is_not_found(client: TestClient, path: str) -> None:
    answer = client.post(f"{path}/questions/{json.dumps('x' * 90)}", json={"answer": 1})
    assert answer.status_code == 404
    assert len(refusal(answer)["message"]) < 300


def test_the_step_that_is_asked_for_can_be_read_off_losses_as_they_are_shown(questions: list[Asked]) -> None:
    asked = [one for one in questions if one.question["id"] == "steps_to_loss"]
    assert asked
    for one in asked:
        steps = one.step + int(one.judged(0)["truth"])
        before, now = (loss(float(one.losses(one.weights(step)).mean())) for step in (steps - 1, steps))
        assert len({before, now, loss(float(one.numbers[-1]))}) == 3, (one.question["text"], before, now)


def test_a_rate_that_leads_uphill_is_not_said_to_leave_the_loss_as_it_is(client: TestClient) -> None:
    run = client.post("/api/runs", json={**GUIDE, "epochs": 40}).json()
    path, start, climbed = f"/api/runs/{run['id']}/questions", run["loss"], 0
    for seed in range(12):
        listed = client.get(path, params={"step": 0, "seed": seed}).json()["questions"]
        for question in (one for one in listed if one["id"] == "best_rate"):
            for choice in question["choices"]:
                answer = {"answer": choice["id"]}
                hint = client.post(f"{path}/best_rate?step=0&seed={seed}", json=answer).json()["hint"]
                if hint and "climbed" in hint:
                    climbed += 1
                elif hint and (found := re.search(r"still ([\d.]+) after", hint)):
                    assert float(found[1]) <= start
    assert climbed


def test_of_a_huge_number_three_digits_are_enough(client: TestClient, create: Create) -> None:
    run = create(optimizer={"name": "sgd", "learning_rate": 1e6}, epochs=20)
    path = f"/api/runs/{run['id']}"
    client.post(f"{path}/train", json={"steps": 12})
    asked = f"{path}/questions/new_weight?step=12&seed=1"
    truth = client.post(asked, json={"answer": 0}).json()["truth"]
    assert abs(truth) > 1e20
    assert client.post(asked, json={"answer": float(f"{truth:.2e}")}).json()["correct"]
    assert not client.post(asked, json={"answer": 1.02 * truth}).json()["correct"]


def test_what_an_optimizer_makes_of_a_gradient_is_what_the_rate_multiplies(client: TestClient) -> None:
    for optimizer, says in (("adam", "What Adam makes of each gradient"), ("sgd", "Each gradient")):
        body = {**NETWORK, "optimizer": optimizer}
        path = f"/api/runs/{client.post('/api/runs', json=body).json()['id']}"
        verdict = client.post(f"{path}/questions/step_size?step=0", json={"answer": "epochs"}).json()
        assert verdict["why"].startswith(f"{says} is multiplied by the learning rate, "), verdict


@pytest.mark.parametrize(
    ("samples", "size", "text", "why", "hint"),
    [
        (
            4,
            32,
            "There are 4 samples, up to 32 in a batch.",
            "One batch has room for all 4 samples: 1.",
            "may have",
        ),
        (1, 1, "There is 1 sample, 1 in a batch.", "1 ÷ 1 is 1.", None),
        (
            7,
            2,
            "There are 7 samples, 2 in a batch.",
            "7 ÷ 2, and the last 1 is a step too: 4.",
            "make one step",
        ),
    ],
)
def test_the_steps_of_an_epoch_are_counted_of_batches_as_they_are(
    client: TestClient, samples: int, size: int, text: str, why: str, hint: str | None
) -> None:
    data = {"name": "inline", "x": [[n] for n in range(samples)], "y": [0.5 * n for n in range(samples)]}
    body = {"dataset": data, "layers": [{"units": 1}], "loss": "mean_squared_error", "batch_size": size}
    path = f"/api/runs/{client.post('/api/runs', json=body).json()['id']}/questions"
    asked = {one["id"]: one for one in client.get(path).json()["questions"]}["steps_per_epoch"]
    assert asked["text"] == f"{text} How many steps make one epoch?"
    verdict = client.post(f"{path}/steps_per_epoch?step=0", json={"answer": size}).json()
    assert verdict["why"] == why
    assert (hint or "") in (verdict["hint"] or "")


def test_a_weight_below_0_that_goes_left_is_not_said_to_shrink(client: TestClient) -> None:
    path = f"/api/runs/{client.post('/api/runs', json=GUIDE).json()['id']}/questions/direction?step=0"
    ways = {way: client.post(path, json={"answer": way}).json() for way in ("left", "right")}
    right = ways["left"]["truth"]
    assert f", so it gets {'smaller' if right == 'left' else 'larger'}: " in ways[right]["why"]
