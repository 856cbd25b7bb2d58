"""Races over REST: ordinary runs, one surface, a finish in words, and refusals with their paths."""

from typing import Any

import numpy as np
import pytest
from starlette.testclient import TestClient

from tests.api.conftest import TINY
from tests.api.frames import decode
from tests.api.test_errors import refusal

VARIATIONS: list[dict[str, Any]] = [
    {"optimizer": {"learning_rate": 0.01}},
    {"optimizer": {"momentum": 0.9}, "label": "heavy ball"},
    {"optimizer": "adam"},
]


def race(client: TestClient, *variations: Any, **base: Any) -> dict[str, Any]:
    answer = client.post("/api/races", json={"base": {**TINY, **base}, "variations": [*variations]})
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    assert answer.headers["location"] == f"/api/races/{made['id']}"
    return made


@pytest.fixture
def path(client: TestClient) -> str:
    return f"/api/races/{race(client, *VARIATIONS)['id']}"


def test_an_optimizer_without_a_name_changes_the_base_s(client: TestClient) -> None:
    made = race(client, *VARIATIONS)
    optimizers = [run["config"]["optimizer"] for run in made["runs"]]
    assert [(own["name"], own["learning_rate"]) for own in optimizers] == [
        ("sgd", 0.01), ("sgd", 0.05), ("adam", 0.001),
    ]  # fmt: skip
    assert optimizers[1]["momentum"] == 0.9
    assert made["labels"] == ["SGD, η = 0.01, μ = 0", "heavy ball", "Adam, η = 0.001"]
    assert made["names"] == ["SGD", "heavy ball", "Adam"]


def test_without_a_base_the_article_s_run_is_raced(client: TestClient) -> None:
    answer = client.post("/api/races", json={"variations": [{"optimizer": "sgd"}, {"optimizer": {}}]}).json()
    assert [run["parameter_count"] for run in answer["runs"]] == [642, 642]
    assert answer["labels"] == ["SGD, η = 0.01", "Adam, η = 0.0001"]


def test_all_train_to_the_same_step_and_the_finish_is_told_in_words(client: TestClient, path: str) -> None:
    assert client.get(path).json()["finish"] is None
    assert [run["step"] for run in client.post(f"{path}/train", json={"steps": 3}).json()["runs"]] == [3] * 3
    told = client.post(f"{path}/train", json={}).json()
    assert [run["status"] for run in told["runs"]] == ["finished"] * 3
    assert told["finish"]["winner"] in {run["id"] for run in told["runs"]}
    assert max(told["finish"]["steps"]) <= 50
    assert " in epoch 10." in told["finish"]["sentence"]


def test_a_race_s_runs_are_listed_and_read_like_others(client: TestClient, path: str) -> None:
    runs = client.get(path).json()["runs"]
    listed = client.get("/api/runs").json()["runs"]
    assert [run["id"] for run in listed] == [run["id"] for run in reversed(runs)]
    assert client.get(f"/api/runs/{runs[2]['id']}").json() == runs[2]


def test_all_ways_lie_on_one_surface(client: TestClient, path: str) -> None:
    client.post(f"{path}/train", json={"steps": 20})
    made, answer = client.get(path).json(), client.get(f"{path}/landscape?size=9&axes=true").json()
    assert np.shape(answer["loss"]) == (9, 9)
    assert [way["run"] for way in answer["paths"]] == [run["id"] for run in made["runs"]]
    assert [way["label"] for way in answer["paths"]] == made["labels"]
    for way, run in zip(answer["paths"], made["runs"], strict=True):
        assert (way["present"], way["step"][-1], way["ahead"]["step"][-1]) == (20, 20, 50)
        assert way["loss"][-1] == way["true_loss"] == run["loss"]
        theta = np.array(answer["origin"]) + way["a"][-1] * np.array(answer["axis_a"])
        theta += way["b"][-1] * np.array(answer["axis_b"])
        (kernel,), bias = client.get(f"/api/runs/{run['id']}/weights").json()["weights"]
        np.testing.assert_allclose(theta, [*kernel, *bias], atol=1e-12)


def test_the_binary_twin_says_the_same(client: TestClient, path: str) -> None:
    client.post(f"{path}/train", json={"steps": 20})
    answer = client.get(f"{path}/landscape?size=7&span=2").json()
    header, arrays = decode(client.get(f"{path}/landscape.bin?size=7&span=2").content)
    assert header["explained_variance"] == answer["explained_variance"]
    np.testing.assert_array_equal(arrays["loss"], np.float32(answer["loss"]).ravel())
    for number, way in enumerate(answer["paths"]):
        assert header["paths"][number].items() <= way.items()
        for name in ("step", "a", "b", "loss"):
            np.testing.assert_array_equal(arrays[f"path_{number}_{name}"], np.float32(way[name]))
            np.testing.assert_array_equal(arrays[f"ahead_{number}_{name}"], np.float32(way["ahead"][name]))


def test_a_deleted_run_leaves_its_race_and_the_last_one_takes_it_along(client: TestClient, path: str) -> None:
    first, *others = client.get(path).json()["runs"]
    client.delete(f"/api/runs/{first['id']}")
    assert client.get(path).json()["runs"] == others
    for run in others:
        client.delete(f"/api/runs/{run['id']}")
    assert refusal(client.get(path))["code"] == "unknown_race"
    assert client.get("/api/races").json() == {"races": []}


def test_a_deleted_race_is_gone_with_its_runs(client: TestClient, path: str) -> None:
    assert client.delete(path).status_code == 204
    assert client.get("/api/runs").json()["runs"] == []
    answer = client.get(path)
    assert (answer.status_code, refusal(answer)["code"]) == (404, "unknown_race")


SGD, ADAM = {"optimizer": "sgd"}, {"optimizer": "adam"}


@pytest.mark.parametrize(
    ("body", "path", "sentence"),
    [
        ({}, "variations", "variations must be given."),
        ({"variations": [SGD]}, "variations", "variations must have at least 2 items. Got 1."),
        ({"variations": [SGD] * 50}, "variations", "variations must have at most 6 items. Got 50."),
        (
            {"variations": [SGD, {"optimizer": {"name": "sgd", "learning_rate": -1}}]},
            "variations.1.optimizer.learning_rate",
            "variations.1.optimizer.learning_rate must be at least 0. Got -1.",
        ),
        (
            {"variations": [{"optimizer": {"learning_rate": "x"}}, ADAM]},
            "variations.0.optimizer.learning_rate",
            "variations.0.optimizer.learning_rate must be a finite number or a schedule. Got 'x'.",
        ),
        (
            {"variations": [SGD, {**ADAM, "seed": 3}]},
            "variations.1.seed",
            "variations.1.seed is not a setting. Known: optimizer, label.",
        ),
        ({"variations": [SGD, {}]}, "variations.1.optimizer", "variations.1.optimizer must be given."),
        ({"variations": [SGD, 3]}, "variations.1", "variations.1 must be an object. Got 3."),
        (
            {"base": {"batch_size": 0}, "variations": [SGD, ADAM]},
            "base.batch_size",
            "base.batch_size must be at least 1. Got 0.",
        ),
        (
            {"base": {"layers": [{"units": 1}]}, "variations": [SGD, ADAM]},
            "base.layers.0.units",
            "base.layers.0.units must be at least 2, the number of classes. Got 1.",
        ),
    ],
    ids=str,
)
def test_a_refused_race_names_the_path(client: TestClient, body: Any, path: str, sentence: str) -> None:
    answer = client.post("/api/races", json=body)
    error = refusal(answer)
    assert (answer.status_code, error["code"]) == (422, "invalid_config")
    assert error["fields"] == [{"path": path, "message": sentence}]
    assert client.get("/api/runs").json()["runs"] == []


@pytest.mark.parametrize("text", ["[", "[]", '{"base": 3}', '{"base": {"optimizer": 3}, "variations": 3}'])
def test_what_is_no_race_is_refused_in_words(client: TestClient, text: str) -> None:
    answer = client.post("/api/races", content=text, headers={"content-type": "application/json"})
    assert answer.status_code == 422
    assert all(field["message"] for field in refusal(answer)["fields"])


def test_a_wrong_query_of_a_race_s_landscape_says_so(client: TestClient, path: str) -> None:
    fields = refusal(client.get(f"{path}/landscape?size=1&span=0&plane=random"))["fields"]
    assert [field["path"] for field in fields] == ["size", "span", "plane"]
