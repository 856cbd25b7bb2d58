"""What one binary frame holds."""

import json
import struct
from typing import Any

import numpy as np
import pytest
from starlette.testclient import TestClient, WebSocketTestSession

from app.api.live.frame import pack
from tests.api.conftest import Create
from tests.api.frames import Frame, decode

HEADER = {
    "type", "frame", "run", "step", "epoch", "status", "steps_per_epoch", "total_steps", "samples_seen",
    "loss", "accuracy", "penalty", "batch", "recorded", "losses_start", "epochs", "learning_rate", "sample",
    "weight", "prediction", "divergence", "stopped", "blown_up", "saved_step", "arrays", "beyond_float32",
    "val_loss", "val_accuracy",
}  # fmt: skip
"""Of a run of two weights: `theta` stands there too."""


def first_frame(client: TestClient, run: dict[str, Any], query: str = "") -> Frame:
    with client.websocket_connect(f"/api/runs/{run['id']}/live{query}") as viewer:
        return decode(viewer.receive_bytes())


@pytest.mark.parametrize("word", ["", "a", "ab", "abc", "é", "−"])
def test_arrays_start_on_a_multiple_of_four(word: str) -> None:
    message = pack({"word": word}, {"x": np.arange(3.0)})
    (length,) = struct.unpack_from("<I", message)
    assert (4 + length) % 4 == 0
    assert decode(message).header["word"] == word
    assert list(decode(message).arrays["x"]) == [0, 1, 2]


def test_numbers_that_json_has_not_are_null_in_a_header() -> None:
    header = decode(pack({"loss": float("nan"), "rest": [float("inf"), 1.0]}, {})).header
    assert (header["loss"], header["rest"]) == (None, [None, 1.0])


def test_numbers_beyond_float32_become_infinite() -> None:
    assert list(decode(pack({}, {"x": np.array([1e300, -1e300])})).arrays["x"]) == [np.inf, -np.inf]


def test_the_first_frame_is_complete_on_its_own(client: TestClient, create: Create) -> None:
    run = create()
    header, arrays = first_frame(client, run)
    assert set(header) == HEADER
    assert (header["type"], header["frame"], header["run"]) == ("frame", 1, run["id"])
    assert (header["step"], header["epoch"], header["status"]) == (0, 0, "ready")
    assert (header["steps_per_epoch"], header["total_steps"], header["samples_seen"]) == (5, 50, 0)
    assert (header["loss"], header["batch"], header["weight"]) == (run["loss"], None, None)
    curve = client.get(f"/api/runs/{run['id']}/data").json()["prediction"]["x"]
    assert {name: array.size for name, array in arrays.items()} == {
        "losses": 0,
        "theta": 2,
        "gradient": 0,
        "update": 0,
        "prediction": len(curve),
    }


def test_a_frame_shows_the_last_step(client: TestClient, create: Create) -> None:
    path = f"/api/runs/{create()['id']}"
    before = np.array(client.get(f"{path}/weights").json()["weights"][0])
    answer = client.post(f"{path}/train", json={"steps": 1}).json()
    header, arrays = first_frame(client, answer["run"])
    after = client.get(f"{path}/weights").json()["weights"]
    assert header["batch"]["loss_before"] == answer["history"]["loss"][0]
    assert (header["batch"]["size"], header["samples_seen"], header["recorded"]) == (4, 4, 1)
    np.testing.assert_array_equal(arrays["theta"], np.array([after[0][0][0], after[1][0]], np.float32))
    np.testing.assert_array_equal(arrays["losses"], np.array(answer["history"]["loss"], np.float32))
    assert arrays["update"][0] == pytest.approx(after[0][0][0] - before[0][0], rel=1e-6)
    np.testing.assert_allclose(arrays["update"], -0.05 * arrays["gradient"], rtol=1e-6)


def test_a_watched_weight_is_told_in_full_precision(client: TestClient, create: Create) -> None:
    path = f"/api/runs/{create()['id']}"
    run = client.post(f"{path}/train", json={"steps": 3}).json()["run"]
    weight = first_frame(client, run, "?watch=1").header["weight"]
    assert (weight["index"], weight["label"]) == (1, "dense/bias[0]")
    assert weight["after"] == client.get(f"{path}/weights").json()["weights"][1][0]
    assert weight["before"] - 0.05 * weight["gradient"] == pytest.approx(weight["after"], rel=1e-14)
    assert weight["rescaled_gradient"] == pytest.approx(weight["gradient"], rel=1e-14)
    assert weight["why"]
    assert weight["formula"]


def test_a_watched_weight_has_no_past_at_step_0(client: TestClient, create: Create) -> None:
    weight = first_frame(client, create(), "?watch=0").header["weight"]
    assert (weight["before"], weight["gradient"], weight["update"], weight["why"]) == (None,) * 4
    assert isinstance(weight["after"], float)


@pytest.mark.parametrize(("trail", "told"), [("", 0), ("&trail=2", 2)])
def test_a_frame_brings_the_close_look_that_is_asked_for(
    client: TestClient, create: Create, trail: str, told: int
) -> None:
    path = f"/api/runs/{create()['id']}"
    run = client.post(f"{path}/train", json={"steps": 3}).json()["run"]
    look = first_frame(client, run, f"?watch=1&look=11{trail}").header["look"]
    assert look == client.get(f"{path}/weights/1?points=11&trail={told}").json()
    assert len(look["curve"]["w"]) == 11
    assert "look" not in first_frame(client, run, "?watch=1").header
    assert "look" not in first_frame(client, run, "?look=11").header


def test_a_look_that_is_too_dear_for_a_frame_is_null(
    client: TestClient, create: Create, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.runs.looks.measurements.LOOK_COST", 0)
    assert first_frame(client, create(), "?watch=1&look=11").header["look"] is None


@pytest.mark.parametrize(
    ("dataset", "layers", "loss", "kind", "shape"),
    [
        ("drug_trial", [2], "sparse_categorical_crossentropy", "curve", [88, 2]),
        ("circle", [2], "sparse_categorical_crossentropy", "map", [41, 41]),
        ("iris", [3], "sparse_categorical_crossentropy", "confusion", [3, 3]),
        ("plane", [1], "mean_squared_error", "map", [41, 41]),
    ],
)
def test_predictions_suit_the_data(
    client: TestClient,
    create: Create,
    dataset: str,
    layers: list[int],
    loss: str,
    kind: str,
    shape: list[int],
) -> None:
    layer = [{"units": units, "activation": "softmax" if units > 1 else "linear"} for units in layers]
    header, arrays = first_frame(client, create(dataset=dataset, layers=layer, loss=loss))
    assert header["prediction"] == {"kind": kind, "shape": shape}
    assert arrays["prediction"].size == np.prod(shape)


def test_a_map_of_three_classes_names_the_likeliest(client: TestClient, create: Create) -> None:
    x, y = [[0, 0], [1, 0], [0, 1]], [0, 1, 2]
    layers = [{"units": 3, "activation": "softmax"}]
    dataset = {"name": "inline", "x": x, "y": y}
    run = create(dataset=dataset, layers=layers, loss="sparse_categorical_crossentropy", batch_size=3)
    arrays = first_frame(client, run).arrays
    assert arrays["prediction_class"].shape == arrays["prediction"].shape
    assert set(arrays["prediction_class"]) <= {0, 1, 2}


def test_the_article_s_frame_is_under_10_kb(client: TestClient) -> None:
    run = client.post("/api/runs", json={}).json()
    client.post(f"/api/runs/{run['id']}/train", json={"steps": 210})
    with client.websocket_connect(f"/api/runs/{run['id']}/live?have=210&watch=600") as viewer:
        viewer.receive_bytes()
        viewer.send_json({"do": "train", "steps": 1})
        assert len(next_step(viewer, 211)) < 10_000


def next_step(viewer: WebSocketTestSession, step: int) -> bytes:
    """Acknowledge frames until one is at a step, and give that."""
    while True:
        message = viewer.receive_bytes()
        header = decode(message).header
        viewer.send_json({"do": "ack", "frame": header["frame"]})
        if header["step"] == step:
            return message


def test_a_diverged_run_s_frame_is_json_and_says_why(client: TestClient, create: Create) -> None:
    run = create(optimizer={"name": "sgd", "learning_rate": 1e6}, epochs=1000)
    client.post(f"/api/runs/{run['id']}/train", json={})
    with client.websocket_connect(f"/api/runs/{run['id']}/live") as viewer:
        header = decode(viewer.receive_bytes()).header
    assert header["status"] == "diverged"
    assert json.dumps(header["divergence"], allow_nan=False)
    assert header["divergence"]["step"] == header["step"] + 1
