"""Learning rates that change from step to step, over REST and on the socket."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.api.conftest import Create
from tests.api.frames import decode
from tests.api.test_errors import refusal

HALVING: dict[str, Any] = {
    "name": "exponential_decay", "initial_learning_rate": 0.08, "decay_steps": 1, "decay_rate": 0.5,
}  # fmt: skip
SLOWING: dict[str, Any] = {"name": "sgd", "learning_rate": HALVING}


def rate_in_frame(client: TestClient, path: str) -> float:
    with client.websocket_connect(f"{path}/live") as viewer:
        return float(decode(viewer.receive_bytes()).header["learning_rate"])


def test_each_step_tells_the_rate_in_force(client: TestClient, create: Create) -> None:
    path = f"/api/runs/{create(optimizer=SLOWING)['id']}"
    assert rate_in_frame(client, path) == 0.08
    client.post(f"{path}/train", json={"steps": 3})
    assert rate_in_frame(client, path) == 0.02
    assert client.get(f"{path}/weights/0").json()["learning_rate"] == 0.02
    rates = [client.get(f"{path}/steps/{step}").json()["learning_rate"] for step in (1, 2, 3)]
    assert rates == [0.08, 0.04, 0.02]


def test_a_run_and_its_name_tell_the_schedule(client: TestClient, create: Create) -> None:
    run = create(optimizer=SLOWING)
    assert run["config"]["optimizer"]["learning_rate"] == {**HALVING, "staircase": False}
    client.post(f"/api/runs/{run['id']}/train", json={"steps": 2})
    changes = {"optimizer": {"learning_rate": {**HALVING, "decay_rate": 0.9}}}
    fork = client.post(f"/api/runs/{run['id']}/fork", json={"step": 2, "changes": changes})
    assert fork.status_code == 201
    assert fork.json()["name"] == "decay_rate 0.9"
    client.post(f"/api/runs/{fork.json()['id']}/train", json={"steps": 1})
    assert rate_in_frame(client, f"/api/runs/{fork.json()['id']}") == pytest.approx(0.08 * 0.9**2)


def test_a_program_has_it(client: TestClient, create: Create) -> None:
    path = f"/api/runs/{create(optimizer=SLOWING)['id']}"
    keras = client.get(f"{path}/code?as=keras").text
    assert "from keras.optimizers.schedules import ExponentialDecay" in keras
    assert "learning_rate=ExponentialDecay(initial_learning_rate=0.08" in keras
    assert "learning_rate = rate(t - 1)" in client.get(f"{path}/code?as=numpy").text


@pytest.mark.parametrize(
    ("given", "path", "must"),
    [
        (-1, "", "must be at least 0. Got -1."),
        ("cosine_decay", "", "must be a finite number or a schedule. Got 'cosine_decay'."),
        ({**HALVING, "name": "cosine"}, ".name", "must be one of"),
        ({**HALVING, "decay_steps": 0}, ".decay_steps", "must be at least 1. Got 0."),
        ({"name": "exponential_decay"}, ".initial_learning_rate", "must be given."),
    ],
)
def test_what_is_no_rate_is_refused(client: TestClient, given: Any, path: str, must: str) -> None:
    body = {"optimizer": {"name": "sgd", "learning_rate": given}}
    field = refusal(client.post("/api/runs", json=body))["fields"][0]
    place = f"optimizer.learning_rate{path}"
    assert field["path"] == place
    assert field["message"].startswith(f"{place} {must}")


def test_racers_may_have_schedules(client: TestClient, create: Create) -> None:
    variations = [{"optimizer": SLOWING}, {"optimizer": {"name": "sgd", "learning_rate": 0.08}}]
    race = client.post("/api/races", json={"base": create()["config"], "variations": variations})
    assert race.status_code == 201, race.text
    assert len({run["name"] for run in race.json()["runs"]}) == 2
