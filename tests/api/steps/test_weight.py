"""One weight at any step over REST: the engine's own numbers, and refusals with their paths."""

from typing import Any

import numpy as np
import pytest
from starlette.testclient import TestClient

from app.engine.looks.microscope import Microscope, Window, microscope
from app.engine.network.evaluator import Evaluator
from tests.api.conftest import Create, Made
from tests.api.test_errors import refusal


def weight(client: TestClient, path: str) -> dict[str, Any]:
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    seen: dict[str, Any] = answer.json()
    return seen


def engine_weight(made: Made) -> Microscope:
    trainer, before, stretch = made
    evaluator = Evaluator(trainer.config, trainer.data)
    loss_after = trainer.batch_loss(stretch.state.theta, 9)
    return microscope(trainer, evaluator, before, stretch, loss_after, 0, Window())


def test_a_weight_s_numbers_are_the_engine_s(client: TestClient, path: str, made: Made) -> None:
    seen, engine = weight(client, f"{path}/weights/0?step=9"), engine_weight(made)
    done = engine.done
    assert done is not None
    assert (seen["index"], seen["label"], seen["step"]) == (0, "dense/kernel[0, 0]", 9)
    numbers = [seen[name] for name in ("before", "gradient", "numeric_gradient", "update", "after")]
    assert numbers == [done.before, done.gradient, done.numeric.value, done.update, engine.after]
    changes = (seen["predicted_change"], seen["actual_change"], seen["step_change"])
    assert changes == (*done.weight_alone, done.whole_step._asdict())
    assert seen["filled"]["update"] == done.worked.update


def test_a_weight_s_curves_are_the_engine_s(client: TestClient, path: str, made: Made) -> None:
    seen, (w, batch, full, over) = weight(client, f"{path}/weights/0?step=9"), engine_weight(made).curve
    assert full is not None
    assert over is not None
    losses = {"batch_loss": batch.tolist(), "full_loss": full.tolist()}
    assert seen["curve"] == {"w": w.tolist(), **losses, "over": over._asdict()}
    assert len(w) == 201


def test_plain_sgd_moves_by_its_plain_update(client: TestClient, path: str) -> None:
    seen = weight(client, f"{path}/weights/0?step=9")
    assert seen["learning_rate"] == 0.05
    assert seen["plain_update"] == seen["update"] == -0.05 * seen["gradient"]
    assert seen["rescaled_gradient"] == -seen["update"] / 0.05
    assert seen["agreement"] > 9


def test_a_weight_is_seen_now_unless_a_step_is_named(client: TestClient, path: str) -> None:
    assert weight(client, f"{path}/weights/1")["step"] == 12


def test_the_same_look_has_the_same_bytes(client: TestClient, path: str) -> None:
    first, second = (client.get(f"{path}/weights/1?step=7").content for _ in range(2))
    assert first == second


def test_a_weight_s_history_is_that_of_the_weights(client: TestClient, path: str) -> None:
    history = weight(client, f"{path}/weights/1?step=9")["history"]
    assert history["step"] == list(range(10))
    for step in (0, 4, 9):
        (bias,) = client.get(f"{path}/weights?step={step}").json()["weights"][1]
        assert history["value"][step] == bias


def test_at_step_0_what_led_there_is_null(client: TestClient, path: str) -> None:
    seen = weight(client, f"{path}/weights/0?step=0")
    nothing = (
        "before",
        "gradient",
        "numeric_gradient",
        "update",
        "filled",
        "predicted_change",
        "step_change",
    )
    assert {seen[name] for name in nothing} == {None}
    assert (seen["batch_step"], seen["terms"], seen["history"]["gradient"]) == (1, {}, [None])
    assert len(seen["curve"]["batch_loss"]) == 201


def test_a_curve_is_as_wide_and_as_fine_as_asked(client: TestClient, path: str) -> None:
    w = weight(client, f"{path}/weights/0?step=9&span=2&points=5")["curve"]["w"]
    np.testing.assert_allclose(np.diff(w), 1.0)
    assert len(w) == 5


def test_a_loss_that_is_not_finite_is_null(client: TestClient, create: Create) -> None:
    run = create(initial_weights=[[[1e160]], [0.0]])["id"]
    curve = weight(client, f"/api/runs/{run}/weights/0?step=0&points=3")["curve"]
    assert curve["batch_loss"] == curve["full_loss"] == [None] * 3


@pytest.mark.parametrize(
    ("query", "status", "field", "sentence"),
    [
        ("2", 404, "index", "index must be between 0 and 1, the last weight's index. Got 2."),
        ("-1", 404, "index", "index must be between 0 and 1, the last weight's index. Got -1."),
        ("a", 422, "index", "index must be an integer. Got 'a'."),
        ("0?points=2", 422, "points", "points must be at least 3. Got '2'."),
        ("0?span=0", 422, "span", "span must be greater than 0. Got '0'."),
        ("0?step=13", 422, "step", "step must be between 0 and 12, as far as this run has gone. Got 13."),
        ("0?spam=1", 422, "spam", "spam is not a setting."),
    ],
)
def test_a_refusal_names_the_path(
    client: TestClient, path: str, query: str, status: int, field: str, sentence: str
) -> None:
    answer = client.get(f"{path}/weights/{query}")
    (refused,) = refusal(answer)["fields"]
    assert (answer.status_code, refused["path"]) == (status, field)
    assert refused["message"].startswith(sentence)


def test_an_unknown_weight_has_a_code_of_its_own(client: TestClient, path: str) -> None:
    assert refusal(client.get(f"{path}/weights/2"))["code"] == "unknown_weight"
