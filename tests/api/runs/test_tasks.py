"""The task of a run over HTTP: regression or classes, one-hot targets, accuracy, and advice on labels."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.api.conftest import Create
from tests.api.runs.test_runs import post


@pytest.mark.parametrize(
    ("y", "loss", "units", "activation", "task", "classes"),
    [
        ([2, 4, 6], "mean_squared_error", 1, "linear", "regression", 0),
        ([0, 1, 1], "binary_crossentropy", 1, "sigmoid", "classification", 2),
        ([[0], [1], [1]], "binary_crossentropy", 1, "sigmoid", "classification", 2),
        ([[0], [1], [1]], "sparse_categorical_crossentropy", 2, "softmax", "classification", 2),
        ([[1, 0], [0, 1], [0, 1]], "categorical_crossentropy", 2, "softmax", "classification", 2),
        ([[1, 0], [0, 1], [0, 1]], "mean_squared_error", 2, "linear", "classification", 2),
        ([[1, 2], [0, 1], [0, 1]], "mean_squared_error", 2, "linear", "regression", 0),
    ],
)
def test_data_tell_the_task_that_follows_from_loss_outputs_and_labels(
    client: TestClient,
    create: Create,
    y: Any,
    loss: str,
    units: int,
    activation: str,
    task: str,
    classes: int,
) -> None:
    layers = [{"units": units, "activation": activation}]
    run = create(dataset={"name": "inline", "x": [[1], [2], [3]], "y": y}, layers=layers, loss=loss)
    data = client.get(f"/api/runs/{run['id']}/data").json()
    assert (data["task"], len(data["classes"])) == (task, classes)
    assert run["accuracy"] is not None


def test_data_advise_on_a_class_that_nobody_has(client: TestClient, create: Create) -> None:
    softmax = [{"units": 4, "activation": "softmax"}]
    own = {"name": "inline", "x": [[1], [2], [3]], "y": [1, 2, 3]}
    run = create(dataset=own, layers=softmax, loss="sparse_categorical_crossentropy")
    assert client.get(f"/api/runs/{run['id']}/data").json()["advice"] == [
        "Labels count from 0; these go from 1 to 3. No sample is of class 0: subtract 1 from each label."
    ]


def test_one_hot_targets_and_the_mean_squared_error_are_a_run(client: TestClient, create: Create) -> None:
    layers = [{"units": 2, "activation": "softmax"}]
    run = create(dataset={"name": "moons", "labels": "one_hot"}, layers=layers)
    data = client.get(f"/api/runs/{run['id']}/data").json()
    assert (data["task"], data["classes"], data["y"][0]) == (
        "classification",
        ["class 0", "class 1"],
        [0.0, 1.0],
    )
    fork = post(client, f"/api/runs/{run['id']}/train", {"steps": 3})["run"]
    forked = post(client, f"/api/runs/{fork['id']}/fork", {"step": 2, "changes": {"loss": "huber"}})
    assert forked["config"]["dataset"]["labels"] == "one_hot"
    assert client.get(f"/api/runs/{forked['id']}/lineage").json()["config"]["dataset"]["labels"] == "one_hot"


@pytest.mark.parametrize(("metrics", "has_it"), [(["accuracy"], True), ([], False)])
def test_a_regression_s_log_has_accuracy_where_it_is_asked_for(
    client: TestClient, create: Create, metrics: list[str], has_it: bool
) -> None:
    path = f"/api/runs/{create(metrics=metrics)['id']}"
    answer = post(client, f"{path}/train", {"epochs": 1})
    assert (answer["history"]["epochs"][0]["accuracy"] is not None) == has_it
    assert ("acc: 0.0" in client.get(f"{path}/log").text) == has_it
