"""Runs with odd numbers, huge, tiny, equal or blown up: whatever is asked of them is answered."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from starlette.testclient import TestClient

from tests.api.conftest import Create
from tests.api.viewer import Viewer

PRICES = [150_000.0, 200_000.0, 260_000.0, 310_000.0, 350_000.0, 450_000.0]
SIZES = [50.0, 70.0, 85.0, 100.0, 120.0, 150.0]
LINEAR: list[Any] = [{"units": 1}]
TWO: list[Any] = [{"units": 4, "activation": "leaky_relu"}, *LINEAR]
WIDE: list[Any] = [{"units": 4, "activation": "tanh"}, *LINEAR]
ADAM = {"name": "adam"}
FAR, NEAR_0 = 1e307, 1e-308


def of(x: list[Any], y: list[float], layers: list[dict[str, Any]], **settings: Any) -> dict[str, Any]:
    """Learn values of numbers, all in one batch."""
    rows = [each if isinstance(each, list) else [each] for each in x]
    return {
        "dataset": {"name": "inline", "x": rows, "y": y},
        "layers": layers,
        "loss": "mean_squared_error",
        "batch_size": len(x),
        "epochs": 40,
        **settings,
    }


def given(*weights: Any) -> dict[str, Any]:
    return {"initial_weights": list(weights)}


ODD: dict[str, dict[str, Any]] = {
    "updates that differ by rounding": of(SIZES, [1e4 * each for each in PRICES], LINEAR, optimizer=ADAM),
    "equal updates": of(
        [1.0, 2.0, 3.0, 4.0, 5.0],
        [1.0, 2.0, 3.0, 4.0, 6.0],
        TWO,
        loss="mean_absolute_error",
        optimizer={"name": "lion"},
        batch_size=2,
    ),
    "blown up": of(SIZES, PRICES, LINEAR, optimizer={"name": "sgd", "learning_rate": 0.01}),
    "blown up, two layers": of(SIZES, PRICES, WIDE, optimizer={"name": "sgd", "learning_rate": 100.0}),
    "huge inputs": of([1e150, -1e150, 3e150], [1.0, 2.0, 3.0], WIDE, optimizer=ADAM),
    "the largest inputs": of([FAR, -FAR], [0.0, 1.0], WIDE, optimizer=ADAM),
    "the largest inputs of two features": of([[FAR, 1.0], [-FAR, 2.0]], [0.0, 1.0], WIDE, optimizer=ADAM),
    "tiny inputs": of([NEAR_0, 2 * NEAR_0, 5e-324], [1.0, 2.0, 3.0], WIDE, optimizer=ADAM),
    "tiny targets": of([1.0, 2.0], [5e-324, 1e-323], LINEAR, optimizer=ADAM, **given([[0.0]], [0.0])),
    "equal inputs": of([2.0, 2.0], [1.0, 1.0], LINEAR, optimizer={"name": "sgd", "learning_rate": 0.01}),
    "inputs that differ by rounding": of([1.0, 1.0 + 2**-52], [1.0, 2.0], WIDE, optimizer=ADAM),
    "huge inputs that differ by rounding": of(
        [1e300, 1e300 * (1 + 2**-52)], [1.0, 2.0], WIDE, optimizer=ADAM
    ),
    "zeros": of([0.0, 0.0], [0.0, 0.0], TWO, optimizer=ADAM),
    "weights as far apart as can be": of([1.0, 2.0], [1.0, 2.0], LINEAR, **given([[FAR]], [-FAR])),
    "huge weights": of([1e-9, 2e-9], [1.0, 2.0], LINEAR, optimizer=ADAM, **given([[1e150]], [-1e150])),
    "tiny weights": of([1.0, 2.0], [0.0, 0.0], LINEAR, optimizer=ADAM, **given([[1e-323]], [5e-324])),
    "weights beyond all squares": of(
        [1.0, 2.0], [1.0, 2.0], LINEAR, optimizer=ADAM, **given([[1e200]], [0.0])
    ),
    "no move": of([1.0, 2.0], [1.0, 2.0], LINEAR, optimizer={"name": "sgd", "learning_rate": 0.0}),
    "tiny rate": of([1.0, 2.0], [1.0, 2.0], LINEAR, optimizer={"name": "sgd", "learning_rate": 1e-320}),
}

FINITE = {"edges", "w", "a", "b", "value"}


def numbers_of(answer: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    """Give each list of numbers of an answer that places something on an axis."""
    if isinstance(answer, dict):
        for key, value in answer.items():
            yield from numbers_of(value, key)
    elif isinstance(answer, list) and name in FINITE:
        yield name, answer
    elif isinstance(answer, list):
        for value in answer:
            yield from numbers_of(value)


def asked(client: TestClient, path: str) -> Any:
    answer = client.get(path)
    assert answer.status_code == 200, f"{path}: {answer.text}"
    for name, numbers in numbers_of(answer.json()):
        assert None not in numbers, f"{name} of {path}"
    return answer.json()


def look_at_everything(client: TestClient, run: dict[str, Any], step: int) -> None:
    """Ask for all that the page shows of a step, of its first and last weight."""
    path, last = f"/api/runs/{run['id']}", run["parameter_count"] - 1
    for index in {0, last}:
        seen = asked(client, f"{path}/weights/{index}?step={step}&points=21")
        for kind in ("weights", "gradients", "updates"):
            if histogram := seen["rank"][kind]:
                holds_its_own(histogram, seen, kind)
    for plane in ("path", f"weights&i=0&j={last}", "gradient", "random", "endpoints"):
        asked(client, f"{path}/landscape?plane={plane}&size=5&step={step}&fit={step > 0}")
        asked(client, f"{path}/probe?plane={plane}&step={step}&a=0.5&b=0.5")
    for rest in ("layers", "curvature", "weights", "history", "branches", "data", "log"):
        query = f"?step={step}" if rest in ("layers", "curvature", "weights") else ""
        answer = client.get(f"{path}/{rest}{query}")
        assert answer.status_code == 200, f"{rest}: {answer.text}"
    if step:
        asked(client, f"{path}/steps/{step}")


def holds_its_own(histogram: dict[str, Any], seen: dict[str, Any], kind: str) -> None:
    """Assert that a weight is in its bar, and all are counted."""
    value = {"weights": seen["before"] if seen["step"] else seen["after"], "gradients": seen["gradient"]}
    own, edges = value.get(kind, seen["update"]), np.array(histogram["edges"])
    low, high = edges[histogram["bin"]], edges[histogram["bin"] + 1]
    assert low <= own <= high
    assert sum(histogram["counts"]) == seen["rank"]["count"]
    assert own == 0.0 or max(abs(edges[0]), abs(edges[-1])) <= 1e3 * abs(own) or sum(histogram["counts"]) > 1


def watch(client: TestClient, run: dict[str, Any], steps: int) -> None:
    """Train as the page does, with a close look at a weight."""
    with client.websocket_connect(f"/api/runs/{run['id']}/live?watch=0&look=21") as session:
        viewer = Viewer(session)
        viewer.hear_frame()
        viewer.acknowledge()
        viewer.say(do="train", steps=steps, id=1)
        viewer.hear_answer()
        viewer.acknowledge()


@pytest.mark.parametrize("name", ODD)
def test_everything_is_answered_of_an_odd_run_and_of_a_fork_of_it_to_adam(
    name: str, client: TestClient, create: Create
) -> None:
    run = create(**ODD[name])
    look_at_everything(client, run, 0)
    watch(client, run, 20)
    run = client.get(f"/api/runs/{run['id']}").json()
    look_at_everything(client, run, run["step"])
    if run["status"] == "diverged":
        return
    changes = {"optimizer": {"name": "adam", "learning_rate": 0.001}}
    fork = client.post(f"/api/runs/{run['id']}/fork", json={"step": run["step"], "changes": changes}).json()
    watch(client, fork, 3)
    fork = client.get(f"/api/runs/{fork['id']}").json()
    look_at_everything(client, fork, fork["step"])
    asked(client, f"/api/runs/{fork['id']}/compare?with={run['id']}")
