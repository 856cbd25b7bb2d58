"""The curvature at a step, and the weights at a point of a plane, over REST."""

from typing import Any

import numpy as np
import pytest
from starlette.testclient import TestClient

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


def test_what_is_beyond_the_range_of_floats_is_null(client: TestClient, path: str) -> None:
    found = get(client, f"{path}/probe?plane=weights&a=1e160&b=0")
    assert (found["loss"], found["distance"]) == (None, None)
