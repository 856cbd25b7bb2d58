"""Create, train, move, fork, read and delete runs over REST."""

from typing import Any

import numpy as np
import pytest
from starlette.testclient import TestClient

from app.engine.config import RunConfig, as_dict
from tests.api.conftest import Create

RUN_KEYS = {
    "listed",
    "id", "name", "config", "status", "step", "epoch", "steps_per_epoch", "total_steps", "features",
    "parameter_count", "parameters", "loss", "accuracy", "penalty", "val_loss", "val_accuracy", "parent",
    "divergence", "stopped", "blown_up", "saved_step", "created", "bytes", "family", "arithmetic",
}  # fmt: skip


def post(client: TestClient, path: str, body: Any = None) -> dict[str, Any]:
    answer = client.post(path, json={} if body is None else body)
    assert answer.is_success, answer.text
    content: dict[str, Any] = answer.json()
    return content


def test_an_empty_configuration_is_the_article_s_run(client: TestClient) -> None:
    answer = client.post("/api/runs", json={})
    run = answer.json()
    assert set(run) == RUN_KEYS
    assert answer.headers["location"] == f"/api/runs/{run['id']}"
    assert run["config"] == as_dict(RunConfig())
    assert (run["parameter_count"], run["steps_per_epoch"], run["total_steps"]) == (642, 210, 4200)
    assert run["parameters"][0] == {
        "layer": "dense",
        "role": "kernel",
        "shape": [1, 16],
        "start": 0,
        "stop": 16,
    }


def test_no_body_at_all_is_an_empty_configuration(client: TestClient) -> None:
    assert client.post("/api/runs").json()["config"] == as_dict(RunConfig())


def test_a_run_says_its_full_loss_from_the_start(create: Create) -> None:
    run = create()
    assert run["loss"] > 0
    assert run["accuracy"] == 0.0
    assert run["status"] == "ready"


@pytest.mark.parametrize("optimizer", ["sgd", {"name": "sgd"}])
def test_a_name_stands_for_an_object(create: Create, optimizer: Any) -> None:
    run = create(optimizer=optimizer, dataset="line", loss={"name": "huber", "delta": 1.0})
    assert run["config"]["optimizer"]["learning_rate"] == 0.01
    assert run["config"]["dataset"]["name"] == "line"


def test_an_optimizer_without_a_name_is_adam(create: Create) -> None:
    optimizer = create(optimizer={"learning_rate": 0.5})["config"]["optimizer"]
    assert (optimizer["name"], optimizer["learning_rate"]) == ("adam", 0.5)


def test_a_loss_with_settings_of_its_own_is_an_object(create: Create) -> None:
    assert create(loss="mean_squared_error")["config"]["loss"] == "mean_squared_error"
    loss = create(loss={"name": "huber", "delta": 2.0})["config"]["loss"]
    assert loss == {"name": "huber", "delta": 2.0}


def test_a_complete_configuration_makes_the_same_run_again(client: TestClient, create: Create) -> None:
    first = create()
    second = post(client, "/api/runs", first["config"])
    assert second["config"] == first["config"]
    assert second["loss"] == first["loss"]


def test_runs_are_listed_newest_first(client: TestClient, create: Create) -> None:
    ids = [create()["id"] for _ in range(3)]
    assert [run["id"] for run in client.get("/api/runs").json()["runs"]] == ids[::-1]


def test_a_deleted_run_is_gone(client: TestClient, create: Create) -> None:
    path = f"/api/runs/{create()['id']}"
    answer = client.delete(path)
    assert (answer.status_code, answer.content) == (204, b"")
    assert client.get(path).status_code == 404
    assert client.delete(path).status_code == 404


def test_training_steps_gives_their_losses(client: TestClient, create: Create) -> None:
    path = f"/api/runs/{create()['id']}"
    first = post(client, f"{path}/train", {"steps": 7})
    second = post(client, f"{path}/train", {"steps": 2})
    assert (first["run"]["step"], second["run"]["step"]) == (7, 9)
    assert (first["history"]["start"], second["history"]["start"]) == (0, 7)
    assert (len(first["history"]["loss"]), len(second["history"]["loss"])) == (7, 2)
    assert [epoch["epoch"] for epoch in first["history"]["epochs"]] == [1]


def test_training_an_epoch_ends_at_its_boundary(client: TestClient, create: Create) -> None:
    path = f"/api/runs/{create()['id']}/train"
    assert post(client, path, {"steps": 3})["run"]["step"] == 3
    assert post(client, path, {"epochs": 1})["run"]["step"] == 5
    assert post(client, path, {"epochs": 2})["run"]["step"] == 15


def test_training_past_the_end_is_finished_and_no_error(client: TestClient, create: Create) -> None:
    path = f"/api/runs/{create()['id']}/train"
    assert post(client, path, {"steps": 10**9})["run"]["status"] == "finished"
    again = post(client, path)
    assert (again["run"]["step"], again["history"]["loss"]) == (50, [])


def test_pausing_a_run_that_stands_changes_nothing(client: TestClient, create: Create) -> None:
    run = create()
    assert post(client, f"/api/runs/{run['id']}/pause") == run


def test_seeking_back_gives_the_same_weights(client: TestClient, create: Create) -> None:
    path = f"/api/runs/{create()['id']}"
    post(client, f"{path}/train", {"steps": 20})
    weights = client.get(f"{path}/weights").json()
    post(client, f"{path}/train", {"steps": 20})
    assert post(client, f"{path}/seek", {"step": 20})["step"] == 20
    assert client.get(f"{path}/weights").json() == weights


def test_weights_at_another_step_do_not_move_the_run(client: TestClient, create: Create) -> None:
    path = f"/api/runs/{create()['id']}"
    post(client, f"{path}/train", {"steps": 20})
    assert client.get(f"{path}/weights?step=3").json()["step"] == 3
    assert client.get(path).json()["step"] == 20


def test_weights_start_a_run_where_another_stopped(client: TestClient, create: Create) -> None:
    path = f"/api/runs/{create()['id']}"
    post(client, f"{path}/train", {"steps": 20})
    weights = client.get(f"{path}/weights").json()["weights"]
    copy = create(initial_weights=weights)
    assert copy["loss"] == client.get(path).json()["loss"]
    assert client.get(f"/api/runs/{copy['id']}/weights").json()["weights"] == weights


def test_a_fork_shares_the_past_and_keeps_what_was_not_mentioned(client: TestClient, create: Create) -> None:
    run = create(optimizer={"name": "sgd", "learning_rate": 0.05, "momentum": 0.9})
    path = f"/api/runs/{run['id']}"
    history = post(client, f"{path}/train", {"steps": 20})["history"]["loss"]
    fork = post(client, f"{path}/fork", {"step": 12, "changes": {"optimizer": {"learning_rate": 0.01}}})
    assert fork["parent"] == {"id": run["id"], "step": 12}
    assert (fork["step"], fork["config"]["optimizer"]["momentum"]) == (12, 0.9)
    assert fork["config"]["optimizer"]["learning_rate"] == 0.01
    assert client.get(f"/api/runs/{fork['id']}/history").json()["loss"] == history[:12]


def test_a_fork_to_another_optimizer_starts_from_its_defaults(client: TestClient, create: Create) -> None:
    path = f"/api/runs/{create()['id']}/fork"
    fork = post(client, path, {"step": 0, "changes": {"optimizer": "rmsprop"}})
    assert (fork["config"]["optimizer"]["name"], fork["config"]["optimizer"]["rho"]) == ("rmsprop", 0.9)


def test_a_fork_cannot_change_the_model(client: TestClient, create: Create) -> None:
    path = f"/api/runs/{create()['id']}/fork"
    answer = client.post(path, json={"step": 0, "changes": {"layers": [{"units": 2}]}})
    assert answer.status_code == 422
    assert answer.json()["error"]["fields"][0]["path"] == "changes.layers"


def test_a_fork_whose_loss_does_not_fit_is_refused_by_the_name_in_its_body(
    client: TestClient, create: Create
) -> None:
    path = f"/api/runs/{create()['id']}/fork"
    answer = client.post(path, json={"step": 0, "changes": {"loss": "categorical_crossentropy"}})
    (field,) = answer.json()["error"]["fields"]
    assert (answer.status_code, field["path"]) == (422, "changes.loss")
    assert field["message"].startswith("changes.loss must ")


def test_history_gives_the_steps_that_were_asked_for(client: TestClient, create: Create) -> None:
    path = f"/api/runs/{create()['id']}"
    whole = post(client, f"{path}/train", {"steps": 20})["history"]
    part = client.get(f"{path}/history?start=4&stop=11").json()
    assert part["start"] == 4
    assert part["loss"] == whole["loss"][4:11]
    assert [epoch["epoch"] for epoch in part["epochs"]] == [1, 2]
    assert client.get(f"{path}/history?start=99").json() == {"start": 99, "loss": [], "epochs": []}


def test_the_log_is_keras_s(client: TestClient) -> None:
    run = post(client, "/api/runs", {"epochs": 2})
    post(client, f"/api/runs/{run['id']}/train")
    answer = client.get(f"/api/runs/{run['id']}/log")
    epochs = client.get(f"/api/runs/{run['id']}/history").json()["epochs"]
    lines = [f"Epoch {e['epoch']}/2 0s - loss: {e['loss']:.4f} - acc: {e['accuracy']:.4f}\n" for e in epochs]
    assert answer.text == "".join(lines)
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"


def test_data_is_what_the_run_learns_from(client: TestClient) -> None:
    run = post(client, "/api/runs")
    data = client.get(f"/api/runs/{run['id']}/data").json()
    assert (data["task"], data["count"], len(data["x"]), len(data["y"])) == (
        "classification",
        2100,
        2100,
        2100,
    )
    assert data["features"] == [
        {"name": "age", "offset": 13.0, "scale": 87.0, "unit": "years", "category": None, "fill": None}
    ]
    assert (data["target"], data["picture"]) == (None, None)
    assert data["classes"] == ["no side effect", "side effect"]
    assert data["advice"] == []
    assert (data["prediction"]["kind"], len(data["prediction"]["x"])) == ("curve", 88)


def test_much_data_is_thinned_evenly(client: TestClient, create: Create) -> None:
    run = create(dataset={"name": "line", "samples": 12_000}, batch_size=1000)
    data = client.get(f"/api/runs/{run['id']}/data").json()
    assert (data["count"], len(data["x"]), len(data["y"])) == (12_000, 4_000, 4_000)
    assert isinstance(data["y"][0], float)


def test_own_samples_are_used_as_they_are(client: TestClient, create: Create) -> None:
    x, y = [[0.0], [1.5], [-2.0]], [1.0, 4.0, -3.0]
    run = create(dataset={"name": "inline", "x": x, "y": y}, batch_size=3)
    data = client.get(f"/api/runs/{run['id']}/data").json()
    assert (data["x"], data["y"]) == (x, y)


def test_a_diverged_run_says_where_and_has_no_nan(client: TestClient, create: Create) -> None:
    run = create(optimizer={"name": "sgd", "learning_rate": 1e6}, epochs=1000)
    answer = client.post(f"/api/runs/{run['id']}/train", json={})
    run = answer.json()["run"]
    assert "NaN" not in answer.text
    assert "Infinity" not in answer.text
    assert run["status"] == "diverged"
    told = run["divergence"]
    assert (told["step"], told["layer"], told["smaller_rate"]) == (run["step"] + 1, "dense", 1e5)
    assert told["message"] == f"Step {told['step']}: {told['cause']}. {told['why']}"


def test_the_same_configuration_gives_the_same_numbers_however_it_is_trained(
    client: TestClient, create: Create
) -> None:
    at_once, by_steps = create(), create()
    post(client, f"/api/runs/{at_once['id']}/train")
    for _ in range(50):
        post(client, f"/api/runs/{by_steps['id']}/train", {"steps": 1})
    first, second = (client.get(f"/api/runs/{run['id']}/weights").json() for run in (at_once, by_steps))
    assert first == second


def test_the_catalogue_lists_what_a_configuration_may_name(client: TestClient, create: Create) -> None:
    catalogue = client.get("/api/catalogue").json()
    assert catalogue["default"] == as_dict(RunConfig())
    for optimizer in catalogue["optimizers"]:
        assert create(optimizer=optimizer["name"])["config"]["optimizer"]["name"] == optimizer["name"]


def test_losses_are_the_engine_s_to_the_last_bit(client: TestClient, create: Create) -> None:
    run = create()
    losses = post(client, f"/api/runs/{run['id']}/train")["history"]["loss"]
    recorded = client.app.state.lab.get(run["id"]).history.losses()  # type: ignore[attr-defined]
    np.testing.assert_array_equal(losses, recorded)


def test_the_list_leaves_out_a_caller_s_samples(client: TestClient) -> None:
    client.post("/api/runs", json={"dataset": {"name": "inline", "x": [[0], [1]], "y": [0, 1]}})
    assert client.get("/api/runs").json()["runs"][0]["config"]["dataset"] == {"name": "inline"}
