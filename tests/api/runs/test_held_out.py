"""Held-out samples over REST: the history, the log, the run, what is refused, and another server."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from app.main import create_app
from tests.api.conftest import ADDRESS

IRIS = {"dataset": {"name": "iris", "order": "mixed"}, "layers": [{"units": 3, "activation": "softmax"}]}


def create(client: TestClient, **more: Any) -> dict[str, Any]:
    made: dict[str, Any] = client.post("/api/runs", json={**IRIS, "epochs": 3, **more}).json()
    return made


def test_each_epoch_is_told_with_its_held_out_measures(client: TestClient) -> None:
    run = create(client, validation_split=0.3)
    way = client.post(f"/api/runs/{run['id']}/train", json={}).json()
    epochs, end = way["history"]["epochs"], way["run"]
    assert (end["val_loss"], end["val_accuracy"]) == (epochs[-1]["val_loss"], epochs[-1]["val_accuracy"])
    assert end["val_loss"] != end["loss"]
    for epoch in epochs:
        measured = {"accuracy": epoch["accuracy"], "val_accuracy": epoch["val_accuracy"]}
        assert epoch["metrics"] == measured
    lines = client.get(f"/api/runs/{run['id']}/log").text.splitlines()
    assert lines[1].split("s - ", 1)[1] == (
        f"loss: {epochs[1]['loss']:.4f} - acc: {epochs[1]['accuracy']:.4f} - "
        f"val_loss: {epochs[1]['val_loss']:.4f} - val_acc: {epochs[1]['val_accuracy']:.4f}"
    )
    assert lines[1].startswith("Epoch 2/3 0s - loss: ")


def test_without_held_out_samples_all_is_null(client: TestClient) -> None:
    run = create(client, metrics=[])
    way = client.post(f"/api/runs/{run['id']}/train", json={"epochs": 1}).json()
    (epoch,) = way["history"]["epochs"]
    told = (epoch["val_loss"], epoch["val_accuracy"], epoch["metrics"], way["run"]["val_loss"])
    assert told == (None, None, {}, None)
    assert "val" not in client.get(f"/api/runs/{run['id']}/log").text


@pytest.mark.parametrize(
    ("share", "words"), [(1, "be less than 1"), (-0.1, "be at least 0"), (0.999, "be such")]
)
def test_a_share_that_leaves_one_side_empty_is_refused(client: TestClient, share: float, words: str) -> None:
    answer = client.post("/api/runs", json={**IRIS, "validation_split": share})
    assert answer.status_code == 422
    (field,) = answer.json()["error"]["fields"]
    assert field["path"] == "validation_split"
    assert words in field["message"]


def test_a_fork_may_not_hold_out_others(client: TestClient) -> None:
    run = create(client, validation_split=0.3)
    changes = {"step": 0, "changes": {"validation_split": 0.5}}
    answer = client.post(f"/api/runs/{run['id']}/fork", json=changes)
    assert answer.status_code in (409, 422)
    assert "changes.validation_split" in answer.json()["error"]["message"]


def test_another_server_has_the_same_history(client: TestClient) -> None:
    run = create(client, validation_split=0.3)
    client.post(f"/api/runs/{run['id']}/train", json={})
    exported = client.get("/api/export").content
    history = client.get(f"/api/runs/{run['id']}/history").json()
    with TestClient(create_app(), base_url=ADDRESS) as other:
        taken = other.post("/api/import", content=exported, headers={"content-type": "application/json"})
        assert taken.json()["runs"] == 1
        assert other.get(f"/api/runs/{run['id']}/history").json() == history


def test_the_data_name_the_classes_that_one_share_lacks(client: TestClient) -> None:
    run = create(client, validation_split=0.5, dataset={"name": "iris"})
    data = client.get(f"/api/runs/{run['id']}/data").json()
    assert (data["count"], len(data["x"])) == (75, 75)
    assert data["held_out"] == {"count": 75, "missing": ["setosa"], "unseen": ["virginica"]}
    whole = create(client)
    assert client.get(f"/api/runs/{whole['id']}/data").json()["held_out"] is None


def test_weights_of_classes_come_back_as_they_were_sent_and_wrong_ones_are_refused(
    client: TestClient,
) -> None:
    run = create(client, class_weight={"2": 3, "0": 0.5})
    assert run["config"]["class_weight"] == {"2": 3.0, "0": 0.5}
    for weights, path in (({"7": 1}, "class_weight"), ({"1": -1}, "class_weight.1"), ([1], "class_weight")):
        answer = client.post("/api/runs", json={**IRIS, "class_weight": weights})
        assert answer.status_code == 422, answer.text
        assert [field["path"] for field in answer.json()["error"]["fields"]] == [path]


def test_a_race_and_a_comparison_measure_the_samples_that_are_trained_on(client: TestClient) -> None:
    run = create(client, validation_split=0.3)
    trained = client.post(f"/api/runs/{run['id']}/train", json={}).json()["run"]
    path = f"/api/runs/{run['id']}"
    loss = client.get(f"{path}/predictions").json()["loss"]
    assert loss == trained["loss"] != trained["val_loss"]
    fork = client.post(f"{path}/fork", json={"step": 3, "changes": {"optimizer": {"name": "sgd"}}}).json()
    told = client.get(f"{path}/compare?with={fork['id']}&step=3").json()
    assert told["runs"][0]["last"]["loss"] == loss
    assert "validation_split" not in {one["path"] for one in told["differences"]}
    other = create(client, validation_split=0.5)
    differences = client.get(f"{path}/compare?with={other['id']}").json()["differences"]
    assert differences == [{"path": "validation_split", "values": [0.3, 0.5]}]
    config = {
        key: value for key, value in run["config"].items() if key not in ("optimizer", "early_stopping")
    }
    variations = [{"optimizer": name} for name in ("sgd", "adam")]
    race = client.post("/api/races", json={"base": config, "variations": variations}).json()
    first = race["runs"][0]
    course = client.get(f"/api/races/{race['id']}/courses/{first['id']}").json()
    end = client.post(f"/api/runs/{first['id']}/train", json={}).json()["run"]
    assert course["loss"][-1] == end["loss"] != end["val_loss"]


def test_where_samples_are_held_out_those_that_are_trained_on_make_an_epoch(client: TestClient) -> None:
    body = {"dataset": {"name": "line", "samples": 100}, "validation_split": 0.5, "layers": [{"units": 1}]}
    run = client.post("/api/runs", json={**body, "loss": "mean_squared_error"}).json()
    asked = client.get(f"/api/runs/{run['id']}/questions").json()["questions"]
    (text,) = [one["text"] for one in asked if one["id"] == "steps_per_epoch"]
    assert text == "There are 50 samples to train on, 10 in a batch. How many steps make one epoch?"
