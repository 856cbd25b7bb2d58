"""What each share of the samples is taken for, and which samples are furthest off."""

import math
from typing import Any

import numpy as np
import pytest
from starlette.testclient import TestClient

CONFIG = {
    "dataset": {"name": "iris", "order": "mixed"}, "layers": [{"units": 3, "activation": "softmax"}],
    "validation_split": 0.3, "epochs": 3, "class_weight": {"0": 4},
}  # fmt: skip


@pytest.fixture
def run(client: TestClient) -> dict[str, Any]:
    made = client.post("/api/runs", json=CONFIG).json()
    trained: dict[str, Any] = client.post(f"/api/runs/{made['id']}/train", json={}).json()["run"]
    return trained


def outcomes(client: TestClient, run: dict[str, Any], query: str) -> dict[str, Any]:
    answer = client.get(f"/api/runs/{run['id']}/predictions?{query}")
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


@pytest.mark.parametrize(
    ("share", "count", "key"), [("trained_on", 105, "accuracy"), ("held_out", 45, "val_accuracy")]
)
def test_each_share_counts_its_own_samples(
    client: TestClient, run: dict[str, Any], share: str, count: int, key: str
) -> None:
    seen = outcomes(client, run, f"share={share}")
    assert (seen["count"], seen["step"], seen["share"]) == (count, run["step"], share)
    assert np.sum(seen["confusion"]) == count
    assert seen["right"] == np.trace(seen["confusion"]) == pytest.approx(count * run[key])


def test_the_worst_samples_come_with_their_own_losses(client: TestClient, run: dict[str, Any]) -> None:
    seen = outcomes(client, run, "share=held_out")
    losses = [one["loss"] for one in seen["worst"]]
    assert losses == sorted(losses, reverse=True)
    assert len(losses) == 10
    data = client.get(f"/api/runs/{run['id']}/data").json()
    for one in seen["worst"]:
        assert one["index"] >= data["count"]
        assert one["loss"] == pytest.approx(-math.log(one["output"][one["target"]]))
        assert one["taken_for"] == np.argmax(one["output"])
    trained = outcomes(client, run, "step=5")["worst"]
    assert [data["x"][one["index"]] for one in trained] == [one["input"] for one in trained]


def test_the_samples_of_either_share_are_told_and_stand_beside_their_own_answers(client: TestClient) -> None:
    config: dict[str, Any] = {
        "dataset": {"name": "inline", "x": [[i, 1, 2] for i in range(10)], "y": [*range(10)]},
        "layers": [{"units": 1}], "loss": "mean_squared_error", "validation_split": 0.3,
    }  # fmt: skip
    made = client.post("/api/runs", json=config).json()
    trained, held = (
        client.get(f"/api/runs/{made['id']}/data?share={share}").json()
        for share in ("trained_on", "held_out")
    )
    assert trained == client.get(f"/api/runs/{made['id']}/data").json()
    assert [(one["count"], one["held_out"]["count"]) for one in (trained, held)] == [(7, 3), (3, 3)]
    assert held["x"] == config["dataset"]["x"][7:]
    assert held["prediction"]["truth"] == held["y"] == [7, 8, 9]
    seen = outcomes(client, made, "share=held_out")
    rows = client.post(f"/api/runs/{made['id']}/predict", json={"x": held["x"]}).json()["outputs"]
    assert seen["predicted"] == pytest.approx([row[0] for row in rows])
    assert seen["loss"] == pytest.approx(made["val_loss"])
    del config["validation_split"]
    whole = client.post("/api/runs", json=config).json()
    answer = client.get(f"/api/runs/{whole['id']}/data?share=held_out")
    assert answer.status_code == 422
    assert "share must be 'trained_on': no samples are held out" in answer.json()["error"]["message"]


def test_values_have_no_classes_and_a_share_without_samples_is_refused(client: TestClient) -> None:
    line = {"dataset": {"name": "line"}, "layers": [{"units": 1}], "loss": "mean_squared_error"}
    made = client.post("/api/runs", json=line).json()
    seen = outcomes(client, made, "")
    assert (seen["confusion"], seen["right"], seen["worst"][0]["taken_for"]) == (None, None, None)
    answer = client.get(f"/api/runs/{made['id']}/predictions?share=held_out")
    assert answer.status_code == 422
    assert "share must be 'trained_on': no samples are held out" in answer.json()["error"]["message"]
