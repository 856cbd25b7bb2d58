"""A whole number that is written as a float is an integer in every body and message, and nothing else is."""

import json
from typing import Any

import pytest
from starlette.testclient import TestClient

from app.api.live.messages import MESSAGE
from app.api.parsing import read_config
from tests.api.conftest import TINY, Create


def test_a_float_without_a_fraction_is_an_integer_in_each_setting(client: TestClient) -> None:
    floats = {
        "dataset": {"name": "line", "samples": 20.0, "seed": 3.0},
        "layers": [{"units": 1.0}],
        "batch_size": 4.0,
        "epochs": 1e1,
        "seed": 7.0,
    }
    config = client.post("/api/runs", json={**TINY, **floats}).json()["config"]
    told = [config["batch_size"], config["epochs"], config["seed"], config["layers"][0]["units"]]
    told += [config["dataset"]["samples"], config["dataset"]["seed"]]
    assert (told, {type(one) for one in told}) == ([4, 10, 7, 1, 20, 3], {int})


def test_steps_may_be_floats_wherever_a_body_has_some(client: TestClient, create: Create) -> None:
    path = f"/api/runs/{create()['id']}"
    assert client.post(f"{path}/train", json={"steps": 3.0}).json()["run"]["step"] == 3
    assert client.post(f"{path}/train", json={"epochs": 1.0}).json()["run"]["step"] == 5
    assert client.post(f"{path}/seek", json={"step": 2.0}).json()["step"] == 2
    assert client.post(f"{path}/fork", json={"step": 2.0, "changes": {"epochs": 12.0}}).status_code == 201
    assert len(client.post(f"{path}/preview", json={"steps": 4.0}).json()["loss"]) == 5


def test_a_message_s_numbers_may_be_floats() -> None:
    message = MESSAGE.read('{"do": "seek", "step": 2.0, "id": 1.0}')
    assert (message.step, message.id, type(message.id)) == (2, 1, int)


@pytest.mark.parametrize(
    ("steps", "sentence"),
    [
        (1.5, "steps must be an integer. Got 1.5."),
        (True, "steps must be an integer. Got true."),
        ("1", "steps must be an integer. Got '1'."),
        (0.0, "steps must be at least 1. Got 0."),
        (1e300, "steps must be at most 9,007,199,254,740,991. Got 1e+300."),
        (-1e20, "steps must be at least 1. Got -1e+20."),
    ],
)
def test_nothing_else_is_an_integer(client: TestClient, create: Create, steps: Any, sentence: str) -> None:
    answer = client.post(f"/api/runs/{create()['id']}/train", json={"steps": steps})
    assert (answer.status_code, answer.json()["error"]["message"]) == (422, sentence)


def test_a_setting_that_is_far_too_large_is_told_its_bound(client: TestClient) -> None:
    answer = client.post("/api/runs", json={**TINY, "epochs": 1e20})
    told = answer.json()["error"]["message"]
    assert (answer.status_code, told) == (422, "epochs must be at most 1,000,000. Got 1e+20.")


def test_what_may_be_a_float_stays_one() -> None:
    dataset = {"name": "inline", "x": [[0], [1]], "y": [1.0, 2]}
    y = read_config(json.dumps({**TINY, "dataset": dataset}).encode()).dataset.y  # type: ignore[attr-defined]
    assert [type(one) for one in y] == [float, int]
