"""Histograms over time and the size of a step, over REST."""

from typing import Any

import numpy as np
import pytest
from starlette.testclient import TestClient

from tests.api.conftest import Create
from tests.api.test_errors import refusal


def test_histograms_count_every_weight_once(client: TestClient, path: str) -> None:
    found = client.get(f"{path}/histograms").json()
    (layer,) = found["layers"]
    assert found["steps"] == list(range(13))
    assert found["diverged_at"] is None
    for step in found["steps"]:
        weights = np.concatenate(
            [np.ravel(one) for one in client.get(f"{path}/weights?step={step}").json()["weights"]]
        )
        strip = layer["weights"]
        bins = np.floor((weights - strip["low"]) / strip["width"]).astype(int)
        assert np.bincount(bins, minlength=len(strip["counts"][step])).tolist() == strip["counts"][step]
    assert layer["gradients"]["counts"][0] is None
    assert layer["updates"]["zero"][0] is None
    assert layer["ratio"][0] is None


def test_the_ratio_is_that_of_the_frame(client: TestClient, path: str) -> None:
    (layer,) = client.get(f"{path}/histograms").json()["layers"]
    before, after = (
        np.concatenate([np.ravel(one) for one in client.get(f"{path}/weights?step={step}").json()["weights"]])
        for step in (7, 8)
    )
    ratio = np.linalg.norm(after - before) / np.linalg.norm(before)
    assert np.isclose(layer["ratio"][8], ratio)
    update = client.get(f"{path}/update?step=8").json()
    assert update["ratio"] == layer["ratio"][8] == update["layers"][0]["ratio"]
    assert update["usual"] == {"ratio": 0.001, "low": 0.0005, "high": 0.002}


def test_few_columns_come_first(client: TestClient, path: str) -> None:
    assert len(client.get(f"{path}/histograms?most=5").json()["steps"]) <= 5
    for most in (1, 106):
        refused = refusal(client.get(f"{path}/histograms?most={most}"))
        assert (refused["code"], refused["fields"][0]["path"]) == ("invalid_request", "most")


def test_the_action_is_a_branch_that_does_better(client: TestClient, create: Create) -> None:
    path = f"/api/runs/{create(optimizer={'name': 'sgd', 'learning_rate': 0.0001})['id']}"
    client.post(f"{path}/train", json={"steps": 20})
    found = client.get(f"{path}/update").json()
    assert (found["verdict"], found["title"]) == ("below", "Below the usual.")
    action = found["action"]
    assert action["label"].startswith("Try it from this step: ")
    rate = action["config"]["optimizer"]["learning_rate"]
    assert f"At {rate} the loss is " in found["sentence"]
    answer = client.post(f"{path}/fork", json={"step": action["from_step"], "changes": action["config"]})
    fork = answer.json()
    assert (answer.status_code, fork["config"]["optimizer"]["learning_rate"]) == (201, rate)
    after = client.post(f"/api/runs/{fork['id']}/train", json={}).json()["run"]["loss"]
    own = client.post(f"{path}/train", json={}).json()["run"]["loss"]
    assert after < own


@pytest.mark.parametrize(
    "least",
    [
        {"optimizer": {"name": "sgd", "learning_rate": 5e-324}},
        {"optimizer": {"name": "adam", "clipvalue": 5e-324}},
        {"loss": {"name": "huber", "delta": 5e-324}},
    ],
)
def test_the_least_numbers_that_there_are_can_be_looked_at(
    client: TestClient, create: Create, least: dict[str, Any]
) -> None:
    path = f"/api/runs/{create(**least)['id']}"
    client.post(f"{path}/train", json={"steps": 7})
    for call in ("update", "layers"):
        assert client.get(f"{path}/{call}").status_code == 200


def test_a_surface_has_none(client: TestClient, create: Create) -> None:
    surface = {"model": {"landscape": "rosenbrock"}, "optimizer": "sgd"}
    run = client.post("/api/runs", json=surface).json()
    for call in ("histograms", "update"):
        refused = refusal(client.get(f"/api/runs/{run['id']}/{call}"))
        assert refused["code"] == "invalid_config"
        assert "it has no layers" in refused["message"]


def test_a_step_that_was_not_made_is_refused(client: TestClient, path: str) -> None:
    refused = refusal(client.get(f"{path}/update?step=13"))
    assert (refused["code"], refused["fields"][0]["path"]) == ("step_out_of_range", "step")
