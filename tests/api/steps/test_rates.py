"""The learning rates of a run's steps, over REST."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.api.conftest import Create
from tests.api.test_errors import refusal

FALLING = {
    "name": "polynomial_decay", "initial_learning_rate": 0.1, "decay_steps": 10, "end_learning_rate": 0.05,
}  # fmt: skip


def rates(client: TestClient, path: str, **query: Any) -> dict[str, list[float]]:
    answer: dict[str, list[float]] = client.get(f"{path}/learning_rates", params=query).json()
    return answer


def test_each_step_has_the_rate_that_its_frame_tells_and_so_have_those_to_come(
    client: TestClient, create: Create
) -> None:
    run = create(optimizer={"name": "sgd", "learning_rate": FALLING}, batch_size=2, epochs=4)
    path, total = f"/api/runs/{run['id']}", run["total_steps"]
    found = rates(client, path)
    assert found["steps"] == list(range(1, total + 1))
    client.post(f"{path}/train", json={"steps": 3})
    weight = client.get(f"{path}/weights/0?step=3").json()
    assert found["rates"][2] == weight["learning_rate"] == pytest.approx(0.09)
    assert found["rates"][-1] == 0.05


def test_few_steps_are_told_of_many_with_both_ends(client: TestClient, create: Create) -> None:
    run = create(batch_size=1, epochs=100)
    found = rates(client, f"/api/runs/{run['id']}", most=5)
    assert len(found["steps"]) == 5
    assert (found["steps"][0], found["steps"][-1]) == (1, run["total_steps"])
    assert refusal(client.get(f"/api/runs/{run['id']}/learning_rates?most=1"))


def test_a_fork_has_its_parent_s_rates_up_to_where_it_began(client: TestClient, create: Create) -> None:
    run = create(optimizer={"name": "sgd", "learning_rate": 0.1}, batch_size=1, epochs=100)
    path = f"/api/runs/{run['id']}"
    client.post(f"{path}/train", json={"steps": 7})
    changes = {"optimizer": {"name": "sgd", "learning_rate": FALLING}}
    fork = client.post(f"{path}/fork", json={"step": 7, "changes": changes}).json()
    found = rates(client, f"/api/runs/{fork['id']}", most=4)
    told = dict(zip(found["steps"], found["rates"], strict=True))
    assert [told[7], told[8]] == pytest.approx([0.1, 0.065])  # the same optimizer counts on: 7 were done
    assert told[fork["total_steps"]] == 0.05
