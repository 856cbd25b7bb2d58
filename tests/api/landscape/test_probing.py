"""The curvature at a step, and the weights at a point of a plane, over REST."""

from typing import Any

import numpy as np
import pytest
from starlette.testclient import TestClient

from tests.api.conftest import Create
from tests.api.test_errors import refusal


def get(client: TestClient, address: str) -> dict[str, Any]:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


def test_the_curvature_of_a_line_is_known(client: TestClient, path: str) -> None:
    x = np.array(get(client, f"{path}/data")["x"])[:, 0]
    exact = np.linalg.eigvalsh(2 * np.array([[np.mean(x * x), np.mean(x)], [np.mean(x), 1.0]]))[-1]
    found = get(client, f"{path}/curvature?step=3")
    assert found["lambda_max"] == pytest.approx(exact, rel=1e-6)
    assert found["largest_stable_rate"] == pytest.approx(2 / exact, rel=1e-6)
    assert (found["step"], found["converged"], found["iterations"]) == (3, True, 2)


def test_without_a_step_the_curvature_is_that_of_the_present(client: TestClient, path: str) -> None:
    assert get(client, f"{path}/curvature")["step"] == 12


@pytest.mark.parametrize("plane", ["path", "weights", "gradient", "random", "endpoints"])
@pytest.mark.parametrize("samples", ["all", "batch"])
def test_a_probe_reads_what_the_landscape_shows(
    client: TestClient, path: str, plane: str, samples: str
) -> None:
    query = f"plane={plane}&samples={samples}&step=7"
    seen = get(client, f"{path}/landscape?{query}&size=5")
    found = get(client, f"{path}/probe?{query}&a={seen['a'][3]}&b={seen['b'][1]}")
    assert found["loss"] == pytest.approx(seen["loss"][1][3], rel=1e-9)
    assert (found["plane"], found["step"], found["samples"]) == (plane, 7, seen["samples"])


def test_a_probe_at_the_present_weights_is_where_the_run_stands(client: TestClient, path: str) -> None:
    (kernel,), bias = get(client, f"{path}/weights")["weights"]
    found, run = get(client, f"{path}/probe?plane=weights&a={kernel[0]}&b={bias[0]}"), get(client, path)
    assert found["loss"] == pytest.approx(run["loss"])
    assert (found["distance"], found["accuracy"]) == (pytest.approx(0.0, abs=1e-15), run["accuracy"])


def test_a_probe_predicts_with_the_point_s_weights(client: TestClient, path: str) -> None:
    found = get(client, f"{path}/probe?plane=weights&a=2&b=-1")
    x = np.array(get(client, f"{path}/data")["prediction"]["x"])
    assert found["prediction"]["kind"] == "curve"
    np.testing.assert_allclose(np.array(found["prediction"]["values"])[:, 0], 2 * x - 1)


def test_a_probe_does_not_move_the_run(client: TestClient, path: str) -> None:
    before = get(client, path)
    get(client, f"{path}/probe?plane=random&a=1&b=1")
    assert get(client, path) == before


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("probe?plane=weights&a=1", "b"),
        ("probe?plane=weights&a=nan&b=1", "a"),
        ("probe?plane=weights&i=0&j=2&a=1&b=1", "j"),
        ("probe?plane=path&a=1&b=1&step=13", "step"),
        ("probe?plane=paht&a=1&b=1", "plane"),
        ("curvature?step=13", "step"),
        ("curvature?steps=1", "steps"),
    ],
)
def test_a_refusal_names_the_path(client: TestClient, path: str, query: str, field: str) -> None:
    answer = client.get(f"{path}/{query}")
    assert answer.status_code == 422
    assert [each["path"] for each in refusal(answer)["fields"]] == [field]


def test_a_loss_beyond_the_range_of_floats_is_null(client: TestClient, path: str) -> None:
    found = get(client, f"{path}/probe?plane=weights&a=1e160&b=0")
    assert (found["loss"], found["distance"]) == (None, pytest.approx(1e160))


def fork(client: TestClient, path: str, body: dict[str, Any]) -> dict[str, Any]:
    answer = client.post(f"{path}/fork", json=body)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


HERE = {"plane": "weights", "i": 0, "j": 1, "a": 2.5, "b": -0.5}


def weights(client: TestClient, address: str) -> list[float]:
    (kernel,), bias = get(client, address)["weights"]
    return [*kernel, *bias]


@pytest.mark.parametrize("step", [0, 7, 12])
def test_a_fork_is_set_down_at_the_point(client: TestClient, path: str, step: int) -> None:
    made = fork(client, path, {"step": step, "at": HERE})
    address = f"/api/runs/{made['id']}"
    assert (made["step"], made["parent"]) == (step, {"id": path.rpartition("/")[2], "step": step})
    assert weights(client, f"{address}/weights") == [2.5, -0.5]
    assert made["loss"] == get(client, f"{path}/probe?plane=weights&a=2.5&b=-0.5")["loss"]


@pytest.mark.parametrize("plane", ["path", "gradient", "random", "endpoints"])
def test_on_every_plane_a_fork_has_the_probe_s_loss(client: TestClient, path: str, plane: str) -> None:
    found = get(client, f"{path}/probe?plane={plane}&step=7&seed=2&a=0.4&b=-0.3")
    made = fork(client, path, {"step": 7, "at": {"plane": plane, "seed": 2, "a": 0.4, "b": -0.3}})
    assert made["loss"] == pytest.approx(found["loss"], rel=1e-12)


def test_a_fork_that_was_set_down_has_the_same_bits_when_walked_again(client: TestClient, path: str) -> None:
    address = f"/api/runs/{fork(client, path, {'step': 7, 'at': HERE})['id']}"
    client.post(f"{address}/train", json={"steps": 5})
    once = weights(client, f"{address}/weights")
    client.post(f"{address}/seek", json={"step": 3})
    assert weights(client, f"{address}/weights") == weights(client, f"{path}/weights?step=3")
    client.post(f"{address}/train", json={"steps": 4})
    assert weights(client, f"{address}/weights") == [2.5, -0.5]
    client.post(f"{address}/train", json={"steps": 5})
    assert weights(client, f"{address}/weights") == once


def test_where_a_fork_was_set_down_everything_can_be_looked_at_but_no_step(
    client: TestClient, path: str
) -> None:
    address = f"/api/runs/{fork(client, path, {'step': 7, 'at': HERE})['id']}"
    client.post(f"{address}/train", json={"steps": 3})
    for call in ("weights/0?step=7", "landscape?plane=gradient&step=7&size=3", "curvature?step=7"):
        get(client, f"{address}/{call}")
    error = refusal(client.get(f"{address}/steps/7"))
    assert error["message"] == "step must be another than 7: the run was set down there, no step led to it."
    assert get(client, f"{address}/steps/8")["theta_before"] == [2.5, -0.5]


def test_a_fork_set_down_has_fresh_memory(client: TestClient, create: Create) -> None:
    path = f"/api/runs/{create(optimizer={'name': 'adam', 'learning_rate': 0.1})['id']}"
    client.post(f"{path}/train", json={"steps": 12})
    address = f"/api/runs/{fork(client, path, {'step': 12, 'at': HERE})['id']}"
    client.post(f"{address}/train", json={"steps": 1})
    moved = np.array(weights(client, f"{address}/weights")) - [2.5, -0.5]
    np.testing.assert_allclose(np.abs(moved), 0.1, rtol=1e-3)  # Adam's first step goes by the rate itself


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"step": 7, "at": {"a": 1}}, "at.b"),
        ({"step": 7, "at": {**HERE, "j": 2}}, "at.j"),
        ({"step": 7, "at": {**HERE, "plane": "paht"}}, "at.plane"),
        ({"step": 7, "at": 3}, "at"),
        ({"step": 13, "at": HERE}, "step"),
    ],
)
def test_a_point_that_does_not_exist_is_refused(
    client: TestClient, path: str, body: dict[str, Any], field: str
) -> None:
    answer = client.post(f"{path}/fork", json=body)
    assert answer.status_code == 422
    assert [each["path"] for each in refusal(answer)["fields"]] == [field]


def test_at_its_end_a_run_cannot_be_set_down(client: TestClient, path: str) -> None:
    client.post(f"{path}/train", json={})
    error = refusal(client.post(f"{path}/fork", json={"step": 50, "at": HERE}))
    assert (error["code"], error["fields"][0]["path"]) == ("fork_refused", "step")
