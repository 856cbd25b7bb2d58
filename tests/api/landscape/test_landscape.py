"""The landscape's two answers: JSON that anyone can check, and its binary twin."""

import numpy as np
import pytest
from starlette.testclient import TestClient

from tests.api.conftest import Create
from tests.api.frames import decode


@pytest.fixture
def path(client: TestClient, create: Create) -> str:
    path = f"/api/runs/{create()['id']}"
    assert client.post(f"{path}/train", json={"steps": 20}).status_code == 200
    return path


def test_a_landscape_has_the_shape_that_was_asked_for(client: TestClient, path: str) -> None:
    answer = client.get(f"{path}/landscape?size=9&span=2").json()
    assert (len(answer["a"]), len(answer["b"])) == (9, 9)
    assert np.shape(answer["loss"]) == (9, 9)
    assert (answer["plane"], answer["step"], answer["samples"]) == ("random", 20, 20)
    assert "origin" not in answer


def test_a_weights_plane_is_centred_at_the_weights_own_values(client: TestClient, path: str) -> None:
    (kernel,), bias = client.get(f"{path}/weights").json()["weights"]
    answer = client.get(f"{path}/landscape?plane=weights&i=0&j=1&size=5").json()
    assert answer["labels"] == ["dense/kernel[0, 0]", "dense/bias[0]"]
    assert (answer["a"][2], answer["b"][2]) == (pytest.approx(kernel[0]), pytest.approx(bias[0]))
    assert answer["loss"][2][2] == pytest.approx(answer["true_loss"], abs=1e-12)


def test_a_window_can_be_held_still(client: TestClient, path: str) -> None:
    answer = client.get(f"{path}/landscape?plane=weights&center_a=1&center_b=-1&span=2&size=3").json()
    assert (answer["a"], answer["b"]) == ([-1.0, 1.0, 3.0], [-3.0, -1.0, 1.0])


def test_the_axes_let_anyone_check_a_value(client: TestClient, path: str) -> None:
    answer = client.get(f"{path}/landscape?size=5&axes=true").json()
    data = client.get(f"{path}/data").json()
    theta = np.array(answer["origin"]) + answer["a"][1] * np.array(answer["axis_a"])
    theta += answer["b"][3] * np.array(answer["axis_b"])
    outputs = theta[0] * np.array(data["x"])[:, 0] + theta[1]
    assert answer["loss"][3][1] == pytest.approx(np.mean((outputs - np.array(data["y"])) ** 2), rel=1e-12)


def test_the_path_ends_at_the_run_s_own_weights(client: TestClient, path: str) -> None:
    answer = client.get(f"{path}/landscape?plane=weights&size=5").json()
    assert answer["path"]["step"][0] == 0
    assert answer["path"]["step"][-1] == 20
    assert answer["path"]["loss"][-1] == pytest.approx(answer["true_loss"])


def test_a_landscape_of_an_earlier_step_leaves_the_run_alone(client: TestClient, path: str) -> None:
    assert client.get(f"{path}/landscape?step=3&size=3").json()["step"] == 3
    assert client.get(path).json()["step"] == 20


def test_the_binary_twin_says_the_same(client: TestClient, path: str) -> None:
    query = "plane=weights&i=0&j=1&size=7&span=3"
    answer = client.get(f"{path}/landscape?{query}").json()
    twin = client.get(f"{path}/landscape.bin?{query}")
    header, arrays = decode(twin.content)
    assert twin.headers["content-type"] == "application/octet-stream"
    for key in ("plane", "step", "samples", "distinct", "labels", "true_loss", "on_plane_loss", "distance"):
        assert header[key] == answer[key]
    np.testing.assert_array_equal(arrays["loss"], np.float32(answer["loss"]).ravel())
    for name in ("step", "a", "b", "loss"):
        np.testing.assert_array_equal(arrays[f"path_{name}"], np.float32(answer["path"][name]))
    assert header["nulls"] == 0


def test_a_loss_that_is_not_finite_is_null_and_infinite_in_binary(client: TestClient, create: Create) -> None:
    path = f"/api/runs/{create(initial_weights=[[[1e160]], [0.0]])['id']}"
    query = "plane=weights&size=3&center_a=1e160"
    answer = client.get(f"{path}/landscape?{query}")
    header, arrays = decode(client.get(f"{path}/landscape.bin?{query}").content)
    assert "Infinity" not in answer.text
    assert answer.json()["loss"] == [[None] * 3] * 3
    assert (header["nulls"], list(arrays["loss"])) == (9, [np.inf] * 9)


def test_a_landscape_that_is_too_dear_is_refused_with_the_largest_size_that_is_not(
    client: TestClient, create: Create
) -> None:
    wide = [{"units": 128, "activation": "relu"}, {"units": 128, "activation": "relu"}, {"units": 1}]
    run = create(dataset={"name": "line", "samples": 20_000}, layers=wide, loss="mean_squared_error")
    path = f"/api/runs/{run['id']}/landscape?plane=random&size="
    (field,) = client.get(f"{path}257").json()["error"]["fields"]
    assert (field["path"], client.get(f"{path}{field['limit']}").status_code) == ("size", 200)
    (next_one,) = client.get(f"{path}{field['limit'] + 1}").json()["error"]["fields"]
    assert next_one["limit"] == field["limit"]


def test_a_landscape_over_large_data_is_over_evenly_some_of_it_and_says_so(
    client: TestClient, create: Create
) -> None:
    wide = [{"units": 64, "activation": "relu"}, {"units": 64, "activation": "relu"}, {"units": 1}]
    run = create(dataset={"name": "line", "samples": 20_000}, layers=wide, loss="mean_squared_error")
    path = f"/api/runs/{run['id']}"
    answer = client.get(f"{path}/landscape").json()
    assert (np.shape(answer["loss"]), answer["samples"]) == ((65, 65), 541)
    assert answer["over"] == {"samples": 541, "of": 20_000, "every": 37}
    header, _ = decode(client.get(f"{path}/landscape.bin").content)
    assert header["over"] == answer["over"]
    assert answer["true_loss"] != client.get(path).json()["loss"]  # which is over all samples
    probe = client.get(f"{path}/probe?a=0&b=0").json()
    assert (probe["samples"], probe["loss"]) == (20_000, pytest.approx(client.get(path).json()["loss"]))
    curve = client.get(f"{path}/weights/0").json()["curve"]
    assert curve["over"] == {"samples": 10_000, "of": 20_000, "every": 2}
    bend = client.get(f"{path}/curvature").json()
    assert bend["over"] == {"samples": 10_000, "of": 20_000, "every": 2}
