"""The layers of a run over REST: how far each can still learn, and what keeps it from that."""

from typing import Any

import numpy as np
import pytest
from starlette.testclient import TestClient

from tests.api.conftest import Create
from tests.api.test_errors import refusal

DYING: dict[str, Any] = {
    "dataset": {"name": "drug_trial"},
    "layers": [{"units": 16, "activation": "relu"}, {"units": 2, "activation": "softmax"}],
    "loss": "sparse_categorical_crossentropy",
    "optimizer": {"name": "adam", "learning_rate": 1.0},
    "batch_size": 10,
    "epochs": 3,
}


def layers(client: TestClient, path: str, step: int | None = None) -> dict[str, Any]:
    answer = client.get(f"{path}/layers" + ("" if step is None else f"?step={step}"))
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_a_healthy_run_has_no_stall(client: TestClient, path: str) -> None:
    found = layers(client, path)
    (kernel,), bias = client.get(f"{path}/weights").json()["weights"]
    (only,) = found["layers"]
    assert (found["step"], found["stall"], found["blow_up"]) == (12, None, None)
    assert (only["layer"], only["activation"], only["dead_units"]) == ("dense", "linear", 0)
    assert only["largest_weight"] == max(abs(kernel[0]), abs(bias[0]))


def test_the_gradient_is_that_of_the_loss_over_all_samples(client: TestClient, path: str) -> None:
    data = client.get(f"{path}/data").json()
    x, y = np.array(data["x"])[:, 0], np.array(data["y"], dtype=float).reshape(-1)
    (kernel,), bias = client.get(f"{path}/weights").json()["weights"]
    error = kernel[0] * x + bias[0] - y
    largest = max(abs(2 * np.mean(error * x)), abs(2 * np.mean(error)))
    assert layers(client, path)["layers"][0]["largest_gradient"] == pytest.approx(largest)


def test_a_dead_layer_is_told_with_its_first_step(client: TestClient, create: Create) -> None:
    path = f"/api/runs/{create(**DYING)['id']}"
    client.post(f"{path}/train", json={})
    found = layers(client, path)
    stall = found["stall"]
    first = stall["since"]["step"]
    assert (stall["cause"], stall["layer"], stall["since"]["exact"]) == ("dead", "dense", True)
    assert stall["sentence"] == f"dense died at step {first}: its 16 relu units give 0 for all 2,100 samples."
    parts = f"{stall['subject']} {stall['event']}: {stall['why']}."
    assert (parts, stall["subject"]) == (stall["sentence"], "dense")
    assert "leaky_relu" in stall["advice"]
    assert found["layers"][0]["dead_units"] == 16
    before = layers(client, path, first - 1)
    assert before["stall"] is None
    assert before["layers"][0]["dead_units"] < 16


def test_a_way_out_that_ends_higher_than_the_run_itself_is_not_offered(
    client: TestClient, create: Create
) -> None:
    x, y = [[1000.0 + i, i / 10] for i in range(40)], [int(i > 20) for i in range(40)]
    body: dict[str, Any] = {
        "dataset": {"name": "inline", "x": x, "y": y},
        "layers": [{"units": 8, "activation": "tanh"}, {"units": 2, "activation": "softmax"}],
        "loss": "sparse_categorical_crossentropy",
        "metrics": ["accuracy"],
        "batch_size": 10,
        "optimizer": {"name": "sgd", "learning_rate": 0.01},
    }
    short, long = (create(**body, epochs=epochs)["id"] for epochs in (10, 50))
    found = layers(client, f"/api/runs/{short}", 0)["stall"]
    assert (found["cause"], found["action"]) == ("saturated", None)
    assert found["advice"] == "Try other first weights or scaled inputs."
    assert layers(client, f"/api/runs/{long}", 0)["stall"]["action"]["label"] == "Scale the inputs"


def test_a_diverged_run_says_which_layer_blew_up(client: TestClient, create: Create) -> None:
    line: dict[str, Any] = {
        "dataset": {"name": "line", "samples": 20},
        "layers": [{"units": 1}],
        "loss": "mean_squared_error",
        "optimizer": {"name": "sgd", "learning_rate": 20.0},
        "epochs": 100,
    }
    path = f"/api/runs/{create(**line)['id']}"
    client.post(f"{path}/train", json={})
    blow_up = layers(client, path)["blow_up"]
    weights = client.get(f"{path}/weights?step={blow_up['since']['step']}").json()["weights"]
    assert blow_up["grown"] == max(abs(number) for part in weights for number in np.ravel(part))
    assert blow_up["grown"] >= 1000 * blow_up["start"]
    assert f"{blow_up['subject']} {blow_up['event']}." == blow_up["sentence"]


def test_a_loss_that_blew_up_is_told_with_the_rate_that_would_be_stable(
    client: TestClient, create: Create
) -> None:
    line: dict[str, Any] = {
        "dataset": {"name": "line"},
        "layers": [{"units": 1}],
        "loss": "mean_squared_error",
        "optimizer": {"name": "sgd", "learning_rate": 1.2},
        "batch_size": 10,
        "epochs": 20,
    }
    path = f"/api/runs/{create(**line)['id']}"
    start = client.get(path).json()
    end = client.post(f"{path}/train", json={}).json()["run"]
    assert (start["blown_up"], layers(client, path, 0)["loss_blow_up"]) == (None, None)
    assert end["status"] == "finished"
    assert end["blown_up"] == {"start_step": 0, "start": start["loss"], "since": 0}
    found = layers(client, path)["loss_blow_up"]
    assert found["loss"] == end["loss"]
    assert found["sentence"] == "The loss blew up: 1.2742 at step 0, 1.337×10⁶¹ at step 200."
    assert (
        found["largest_stable_rate"] == client.get(f"{path}/curvature?step=0").json()["largest_stable_rate"]
    )
    assert found["advice"] == (
        "At step 0 plain gradient descent is stable up to a learning rate of 0.986; this run's is 1.2. "
        "Go on from step 0 with a tenth of the learning rate, 0.12."
    )
    assert [one["blown_up"] for one in client.get(f"{path}/branches").json()["runs"]] == [end["blown_up"]]


def test_of_a_rate_that_grew_a_tenth_is_advised_of_where_the_loss_did(
    client: TestClient, create: Create
) -> None:
    grows = {"name": "exponential_decay", "initial_learning_rate": 0.9, "decay_steps": 10, "decay_rate": 2.0}
    line: dict[str, Any] = {
        "dataset": {"name": "line"},
        "layers": [{"units": 1}],
        "loss": "mean_squared_error",
        "optimizer": {"name": "sgd", "learning_rate": grows},
        "batch_size": 10,
        "epochs": 20,
    }
    path = f"/api/runs/{create(**line)['id']}"
    client.post(f"{path}/train", json={"steps": 50})
    assert layers(client, path)["loss_blow_up"]["advice"] == (
        "At step 0 plain gradient descent is stable up to a learning rate of 0.986; this run's was 0.9 there "
        "and is 26.87 here. Go on from step 0 with a tenth of the learning rate there, 0.09."
    )
    memory = {"name": "sgd", "momentum": 0.5, "learning_rate": grows}
    path = f"/api/runs/{create(**{**line, 'optimizer': memory})['id']}"
    client.post(f"{path}/train", json={"steps": 50})
    found = layers(client, path)["loss_blow_up"]
    assert found["advice"] == "Go on from step 0 with a tenth of the learning rate there, 0.09."
    assert found["tenth"] == pytest.approx(0.09)


def test_a_layer_whose_gradient_overflows_is_told_without_a_fault(client: TestClient, create: Create) -> None:
    deep: dict[str, Any] = {
        "dataset": {"name": "line", "samples": 20},
        "layers": [{"units": 4, "activation": "relu"}, {"units": 4, "activation": "relu"}, {"units": 1}],
        "loss": "mean_squared_error",
        "optimizer": {"name": "sgd", "learning_rate": 5.0},
    }
    path = f"/api/runs/{create(**deep)['id']}"
    run = client.post(f"{path}/train", json={}).json()["run"]
    for step in range(run["step"] + 1):
        layers(client, path, step)


def test_a_step_that_was_not_walked_is_refused(client: TestClient, path: str) -> None:
    answer = client.get(f"{path}/layers?step=13")
    assert answer.status_code == 422
    assert [each["path"] for each in refusal(answer)["fields"]] == ["step"]
