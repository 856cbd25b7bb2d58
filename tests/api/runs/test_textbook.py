"""Textbook surfaces over REST and on the socket: ordinary runs, but for what needs samples."""

import json
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.api.frames import decode

ROSENBROCK: dict[str, Any] = {
    "model": {"landscape": "rosenbrock"},
    "start": [-1.5, 2],
    "optimizer": {"name": "adam", "learning_rate": 0.05},
    "epochs": 80,
}


@pytest.fixture
def surface(client: TestClient) -> str:
    """The address of a descent of 80 steps, after 30 of them."""
    address = f"/api/runs/{client.post('/api/runs', json=ROSENBROCK).json()['id']}"
    assert client.post(f"{address}/train", json={"steps": 30}).status_code == 200
    return address


def fields(client: TestClient, body: dict[str, Any], path: str = "/api/runs") -> list[str]:
    answer = client.post(path, json=body)
    assert answer.status_code == 422, answer.text
    return [field["path"] for field in answer.json()["error"]["fields"]]


def test_a_run_on_a_surface_has_its_position_for_parameters(client: TestClient) -> None:
    run = client.post("/api/runs", json=ROSENBROCK).json()
    assert run["parameters"] == [{"layer": "position", "role": "kernel", "shape": [2], "start": 0, "stop": 2}]
    assert (run["steps_per_epoch"], run["total_steps"], run["features"]) == (1, 80, 0)
    assert (run["loss"], run["accuracy"]) == (pytest.approx(2.5**2 + 100 * 0.25**2), None)


def test_the_configuration_tells_the_model_and_the_start(client: TestClient, surface: str) -> None:
    config = client.get(surface).json()["config"]
    assert config["model"] == {"landscape": "rosenbrock", "noise": 0.0}
    assert config["start"] == [-1.5, 2.0]


def test_an_ordinary_run_has_no_model(client: TestClient) -> None:
    config = client.post("/api/runs", json={}).json()["config"]
    assert (config["model"], config["start"]) == (None, None)


def test_training_lowers_the_loss(client: TestClient, surface: str) -> None:
    before = client.get(surface).json()["loss"]
    after = client.post(f"{surface}/train", json={}).json()["run"]
    assert after["status"] == "finished"
    assert after["loss"] < before


def test_the_weights_are_the_position(client: TestClient, surface: str) -> None:
    assert client.get(f"{surface}/weights?step=0").json()["weights"] == [[-1.5, 2.0]]


def test_the_log_has_a_line_for_each_step(client: TestClient, surface: str) -> None:
    lines = client.get(f"{surface}/log").text.splitlines()
    assert len(lines) == 30
    assert lines[0] == "Epoch 1/80 0s - loss: 12.5000"


def test_there_are_no_samples_and_nothing_to_predict(client: TestClient, surface: str) -> None:
    data = client.get(f"{surface}/data").json()
    assert (data["count"], data["x"], data["features"]) == (0, [], [])
    assert data["prediction"] == {"kind": "none"}


def test_a_frame_has_the_position_and_no_sample(client: TestClient, surface: str) -> None:
    with client.websocket_connect(f"{surface}/live?have=0&watch=1") as viewer:
        seen = decode(viewer.receive_bytes())
    assert (seen.header["sample"], seen.header["prediction"]) == (None, {"kind": "none", "shape": [0]})
    assert seen.header["batch"]["size"] == 1
    assert seen.header["weight"]["label"] == "y"
    assert len(seen.arrays["theta"]) == 2


@pytest.mark.parametrize("plane", ["weights", "path"])
def test_a_landscape_shows_the_surfaces_own_window(client: TestClient, surface: str, plane: str) -> None:
    answer = client.get(f"{surface}/landscape?plane={plane}&size=3").json()
    assert (answer["a"], answer["b"], answer["labels"]) == ([-2, 0, 2], [-1, 1, 3], ["x", "y"])
    assert answer["loss"] == [[2509, 101, 2501], [909, 101, 901], [109, 901, 101]]


def test_a_path_has_every_step_and_those_to_come(client: TestClient, surface: str) -> None:
    answer = client.get(f"{surface}/landscape?plane=path&size=3").json()
    assert answer["path"]["step"] == list(range(31))
    assert answer["ahead"]["step"] == list(range(30, 81))
    assert sum(answer["explained_variance"]) == pytest.approx(1.0)


@pytest.mark.parametrize("query", ["", "?plane=gradient", "?plane=endpoints", "?plane=weights&samples=batch"])
def test_every_other_plane_cuts_the_same_surface(client: TestClient, surface: str, query: str) -> None:
    answer = client.get(f"{surface}/landscape{query}").json()
    assert answer["distance"] == pytest.approx(0.0, abs=1e-12)
    assert answer["on_plane_loss"] == pytest.approx(answer["true_loss"])


def test_a_weight_of_a_surface_can_be_looked_at(client: TestClient, surface: str) -> None:
    assert client.get(f"{surface}/weights/0").json()["label"] == "x"


def test_a_step_on_a_surface_has_no_layers_to_take_apart(client: TestClient, surface: str) -> None:
    answer = client.get(f"{surface}/steps/3")
    assert answer.status_code == 422
    assert answer.json()["error"]["fields"][0]["path"] == "model"


def test_a_fork_goes_on_with_another_optimizer(client: TestClient, surface: str) -> None:
    changes = {"optimizer": {"name": "sgd", "learning_rate": 10.0}}
    fork = client.post(f"{surface}/fork", json={"step": 20, "changes": changes}).json()
    run = client.post(f"/api/runs/{fork['id']}/train", json={}).json()["run"]
    assert (run["status"], run["divergence"]["layer"]) == ("diverged", "position")


def test_a_fork_cannot_start_elsewhere(client: TestClient, surface: str) -> None:
    body = {"step": 20, "changes": {"start": [0, 0]}}
    assert fields(client, body, f"{surface}/fork") == ["changes.start"]


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"start": [1, 2]}, "start"),
        ({"model": {"landscape": "bowl"}, "start": [1]}, "start"),
        ({"model": {"landscape": "bowl"}, "start": [1, 2e6]}, "start.1"),
        ({"model": {"landscape": "bowl"}, "start": [1, None]}, "start.1"),
        ({"model": {"landscape": "hill"}}, "model.landscape"),
        ({"model": {}}, "model.landscape"),
        ({"model": {"landscape": "bowl", "noise": -1}}, "model.noise"),
        ({"model": {"landscape": "bowl"}, "initial_weights": [[1, 2]]}, "initial_weights"),
    ],
)
def test_a_wrong_model_or_start_is_refused_where_it_is(
    client: TestClient, body: dict[str, Any], path: str
) -> None:
    assert fields(client, body) == [path]


def test_a_preview_is_the_path_of_the_steps_to_come(client: TestClient, surface: str) -> None:
    seen = client.post(f"{surface}/preview", json={"steps": 50}).json()
    ahead = client.get(f"{surface}/landscape?plane=path&size=3").json()["ahead"]
    assert (seen["step"], seen["status"], seen["diverged_at"]) == (30, "ok", None)
    assert (seen["a"], seen["b"], seen["loss"]) == (ahead["a"], ahead["b"], ahead["loss"])


def test_an_optimizer_without_a_name_keeps_the_runs_other_settings(client: TestClient, surface: str) -> None:
    short = client.post(f"{surface}/preview", json={"optimizer": {"learning_rate": 0.1}}).json()
    whole = {"name": "adam", "learning_rate": 0.1}
    assert client.post(f"{surface}/preview", json={"optimizer": whole}).json() == short


def test_a_preview_tells_that_it_diverges(client: TestClient, surface: str) -> None:
    body = {"optimizer": {"name": "sgd", "learning_rate": 10.0}, "start": [1, 2]}
    answer = client.post(f"{surface}/preview", json=body)
    seen = json.loads(answer.text, parse_constant=pytest.fail)
    assert (seen["status"], seen["diverged_at"]) == ("diverged", len(seen["a"]))


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"steps": 501}, "steps"),
        ({"steps": 0}, "steps"),
        ({"start": [1, 2, 3]}, "start"),
        ({"start": [1, 1e7]}, "start.1"),
        ({"optimizer": {"name": "sgd", "learning_rate": -1}}, "optimizer.learning_rate"),
        ({"optimizer": "bfgs"}, "optimizer.name"),
        ({"path": 1}, "path"),
    ],
)
def test_a_wrong_preview_is_refused_where_it_is(
    client: TestClient, surface: str, body: dict[str, Any], path: str
) -> None:
    assert fields(client, body, f"{surface}/preview") == [path]


def test_a_run_of_many_parameters_has_no_preview(client: TestClient) -> None:
    run = client.post("/api/runs", json={}).json()
    answer = client.post(f"/api/runs/{run['id']}/preview", json={})
    assert (answer.status_code, answer.json()["error"]["fields"]) == (422, [])
    assert answer.json()["error"]["message"].endswith("exactly 2 parameters. This one has 642.")
