"""Frozen kernels and biases over REST: they stay in forks, races and whatever a run is made again from."""

from typing import Any

import numpy as np
import pytest
from starlette.testclient import TestClient

from tests.api.conftest import Create
from tests.api.test_errors import refusal

HELD: dict[str, Any] = {"frozen": ["dense/bias"]}


@pytest.fixture
def path(client: TestClient, create: Create) -> str:
    address = f"/api/runs/{create(**HELD)['id']}"
    assert client.post(f"{address}/train", json={"steps": 12}).status_code == 200
    return address


def weights(client: TestClient, path: str, step: int) -> list[Any]:
    answer: list[Any] = client.get(f"{path}/weights", params={"step": step}).json()["weights"]
    return answer


def test_a_run_tells_what_is_frozen_and_holds_it(client: TestClient, path: str) -> None:
    assert client.get(path).json()["config"]["frozen"] == ["dense/bias"]
    first, last = weights(client, path, 0), weights(client, path, 12)
    assert first[1] == last[1]
    assert first[0] != last[0]


def test_nothing_is_frozen_unless_it_is_asked_for(create: Create) -> None:
    assert create()["config"]["frozen"] == []


def test_the_loss_of_each_step_is_that_of_the_slope_alone(client: TestClient, path: str) -> None:
    data, losses = client.get(f"{path}/data").json(), client.get(f"{path}/history").json()["loss"]
    x, y = np.array(data["x"])[:, 0], np.array(data["y"])
    for step in range(1, 13):
        batch = client.get(f"{path}/steps/{step}", params={"parts": "losses"}).json()["batch"]["indices"]
        ((slope,),), (bias,) = weights(client, path, step - 1)
        error = slope * x[batch] + bias - y[batch]
        assert losses[step - 1] == pytest.approx(np.mean(error * error), rel=1e-12)
        ((moved,),), _ = weights(client, path, step)
        assert moved == pytest.approx(slope - 0.05 * np.mean(2 * error * x[batch]), rel=1e-12)


def test_any_step_again_has_the_same_bits(client: TestClient, path: str) -> None:
    before = weights(client, path, 12)
    client.post(f"{path}/seek", json={"step": 3})
    client.post(f"{path}/train", json={"steps": 9})
    assert weights(client, path, 12) == before


def test_a_fork_and_its_lineage_keep_it(client: TestClient, path: str) -> None:
    body = {"step": 5, "changes": {"optimizer": {"name": "adam"}}}
    fork = client.post(f"{path}/fork", json=body).json()
    assert fork["config"]["frozen"] == ["dense/bias"]
    client.post(f"/api/runs/{fork['id']}/train", json={})
    assert weights(client, f"/api/runs/{fork['id']}", 50)[1] == weights(client, path, 0)[1]
    assert client.get(f"/api/runs/{fork['id']}/lineage").json()["config"]["frozen"] == ["dense/bias"]
    free = client.post(f"{path}/fork", json={"step": 5, "changes": {"frozen": []}})
    assert refusal(free)["fields"][0]["path"] == "changes.frozen"


def test_racers_share_it(client: TestClient, create: Create) -> None:
    base = {**create()["config"], **HELD}
    variations = [{"optimizer": "sgd"}, {"optimizer": "adam"}]
    race = client.post("/api/races", json={"base": base, "variations": variations}).json()
    client.post(f"/api/races/{race['id']}/train", json={"steps": 10})
    biases = [weights(client, f"/api/runs/{run['id']}", 10)[1] for run in race["runs"]]
    assert biases[0] == biases[1] == weights(client, f"/api/runs/{race['runs'][0]['id']}", 0)[1]
    landscape = client.get(f"/api/races/{race['id']}/landscape", params={"size": 5})
    assert landscape.status_code == 200


@pytest.mark.parametrize("plane", ["path", "weights", "gradient", "random", "endpoints"])
def test_every_landscape_is_there(client: TestClient, path: str, plane: str) -> None:
    answer = client.get(f"{path}/landscape", params={"plane": plane, "size": 5})
    assert answer.status_code == 200
    assert np.isfinite(answer.json()["loss"]).all()


def test_a_frozen_weight_is_told_as_such_and_a_free_one_by_its_rule(client: TestClient, path: str) -> None:
    free, held = (client.get(f"{path}/weights/{index}").json() for index in (0, 1))
    assert held["why"] == "It is frozen: the rule passes it by, whatever its gradient is."
    assert (held["formula"], held["terms"], held["update"]) == ("w ← w", {}, 0.0)
    assert held["before"] == held["after"]
    assert held["gradient"] != 0.0
    assert free["why"].startswith("SGD subtracts learning rate × gradient")


def test_an_unknown_name_is_refused_with_those_that_there_are(client: TestClient) -> None:
    body = {"layers": [{"units": 2}], "frozen": ["dense_1/bias"]}
    error = refusal(client.post("/api/runs", json=body))
    message = "frozen.0 must be one of 'dense/kernel', 'dense/bias'. Got 'dense_1/bias'."
    assert error["fields"] == [{"path": "frozen.0", "message": message}]


def test_the_largest_stable_rate_is_that_of_the_slope_alone(client: TestClient, create: Create) -> None:
    data = {"dataset": {"name": "line"}}
    both, one = (create(**data, **held)["id"] for held in ({}, HELD))
    rates = [client.get(f"/api/runs/{run}/curvature").json()["largest_stable_rate"] for run in (both, one)]
    assert rates == [pytest.approx(0.99, abs=0.005), pytest.approx(2.65, abs=0.005)]
