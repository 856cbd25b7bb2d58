"""Numbers as large as float64 holds: whatever is asked of a run that blew up is answered."""

from typing import Any

import numpy as np
import pytest
from starlette.testclient import TestClient

from app.api.live.frame import pack
from tests.api.conftest import Create
from tests.api.frames import decode

LINE: dict[str, Any] = {
    "dataset": {"name": "line", "samples": 20},
    "layers": [{"units": 1}],
    "loss": "mean_squared_error",
    "batch_size": 4,
    "epochs": 80,
}
SINE: dict[str, Any] = {
    "dataset": {"name": "sine", "samples": 40},
    "layers": [{"units": 6, "activation": "tanh"}, {"units": 1}],
    "loss": "mean_squared_error",
    "batch_size": 10,
    "epochs": 40,
}
SURFACE: dict[str, Any] = {"model": {"landscape": "ravine"}, "epochs": 150}
WILD = {
    "line": (LINE, 1.5),
    "deep": ({**LINE, "layers": [{"units": 6, "activation": "leaky_relu"}, {"units": 1}]}, 0.8),
    "sine": (SINE, 3.0),
    "surface": (SURFACE, 0.5),
}
PLANES = ("path", "weights&i=0&j=1", "gradient", "random", "endpoints")


@pytest.fixture(params=WILD)
def wild(request: pytest.FixtureRequest, client: TestClient, create: Create) -> str:
    """Train a run as far as it goes, and give its path."""
    config, rate = WILD[request.param]
    path = f"/api/runs/{create(**config, optimizer={'name': 'sgd', 'learning_rate': rate})['id']}"
    run = client.post(f"{path}/train", json={}).json()["run"]
    assert run["blown_up"] is not None
    assert run["loss"] is None or run["loss"] > 1e100
    return path


def test_whatever_is_asked_of_a_run_that_blew_up_is_answered(client: TestClient, wild: str) -> None:
    last = client.get(wild).json()["step"]
    for step in (1, last // 2, last):
        planes = [f"landscape?plane={plane}&size=17&step={step}" for plane in PLANES]
        planes += [f"landscape.bin?plane={plane}&size=17&step={step}" for plane in PLANES]
        looks = [f"{part}?step={step}" for part in ("layers", "curvature", "weights", "weights/0")]
        probes = [f"probe?plane={plane}&size=17&step={step}&a=1&b=1" for plane in PLANES]
        for query in [*planes, *looks, *probes, f"steps/{step}"]:
            answer = client.get(f"{wild}/{query}")
            if answer.status_code != 200:  # a surface has no samples, and two axes only
                assert answer.status_code == 422, (query, answer.text)
    with client.websocket_connect(f"{wild}/live?watch=0&look=21") as viewer:
        assert decode(viewer.receive_bytes()).header["step"] == last


def test_numbers_beyond_float32_stand_in_the_header_in_full() -> None:
    wide = np.array([[1e300, -np.inf], [2.0, np.nan]])
    header, arrays = decode(pack({}, {"wide": wide, "short": np.array([1.0, np.inf])}))
    assert header["beyond_float32"] == {"wide": [1e300, None, 2.0, None]}
    np.testing.assert_array_equal(arrays["wide"], [np.inf, -np.inf, 2.0, np.nan])


def test_of_two_weights_the_place_and_the_way_stand_in_the_header_in_full(
    client: TestClient, create: Create
) -> None:
    path = f"/api/runs/{create(model={'landscape': 'plateau'}, start=[0.3, -1.5], epochs=30)['id']}"
    client.post(f"{path}/train", json={"steps": 20})
    (place,) = client.get(f"{path}/weights").json()["weights"]
    assert place != np.float32(place).tolist()
    with client.websocket_connect(f"{path}/live") as viewer:
        assert decode(viewer.receive_bytes()).header["beyond_float32"]["theta"] == place
    wide = decode(client.get(f"{path}/landscape.bin?plane=weights&size=9").content).header["beyond_float32"]
    way = client.get(f"{path}/landscape?plane=weights&size=9").json()
    assert [wide[f"path_{axis}"] for axis in ("a", "b")] == [way["path"][axis] for axis in ("a", "b")]
    assert [wide[f"path_{axis}"][-1] for axis in ("a", "b")] == place


def test_numbers_that_float32_hardly_tells_apart_stand_in_the_header_in_full() -> None:
    close = np.array([9.186665218758563e18, 9.186666457558506e18, np.inf])
    assert decode(pack({}, {"loss": close})).header["beyond_float32"] == {"loss": [*close[:2], None]}
    for usual in ([1.0, 1.001], [-1.0, -1.001], [3.0, 3.0], [0.0], [np.nan], []):
        assert "beyond_float32" not in decode(pack({}, {"x": np.array(usual)})).header


def test_targets_near_a_billion_have_their_landscape_told_to_the_last_bit(client: TestClient) -> None:
    prices = {"name": "inline", "x": [[50], [85], [150]], "y": [1.5e9, 2.6e9, 4.5e9]}
    config = {"dataset": prices, "layers": [{"units": 1}], "loss": "mean_squared_error"}
    path = f"/api/runs/{client.post('/api/runs', json=config).json()['id']}/landscape"
    header, arrays = decode(client.get(f"{path}.bin?plane=weights&size=9").content)
    assert len(np.unique(arrays["loss"])) < 9
    whole = client.get(f"{path}?plane=weights&size=9").json()["loss"]
    assert header["beyond_float32"]["loss"] == np.ravel(whole).tolist()
    assert len(np.unique(whole)) > 9


def test_weights_near_the_largest_number_have_a_window_and_a_curve(client: TestClient) -> None:
    config = {
        "dataset": {"name": "inline", "x": [[1], [2], [3]], "y": [1, 2, 3]},
        "layers": [{"units": 2, "activation": "tanh"}, {"units": 1}],
        "loss": "mean_squared_error",
        "initial_weights": [[[1.7e308, 1e308]], [0, 0], [[1], [1]], [0]],
    }
    path = f"/api/runs/{client.post('/api/runs', json=config).json()['id']}"
    surface = client.get(f"{path}/landscape?plane=weights&i=0&j=1&fit=true&size=5").json()
    assert set(surface["a"]) == {1.7e308}
    assert set(surface["b"]) == {1e308}
    curve = client.get(f"{path}/weights/0?points=5").json()["curve"]
    assert curve["w"] == sorted(curve["w"])
    assert curve["w"][2] == 1.7e308
    assert np.isfinite(curve["w"][-1] - curve["w"][0])
    assert curve["full_loss"][2:] == pytest.approx([2 / 3] * 3)


def test_a_frame_of_usual_numbers_has_no_second_copy() -> None:
    usual = {"x": np.array([1e30, 2.5, np.inf, np.nan]), "same": np.full(3, 0.25), "none": np.empty(0)}
    assert "beyond_float32" not in decode(pack({}, usual)).header


def test_a_number_that_float32_rounds_is_the_same_alone_and_among_others() -> None:
    loss = 8.05904787574234
    for losses in (np.array([loss]), np.full(3, loss)):
        assert decode(pack({}, {"losses": losses})).header["beyond_float32"] == {"losses": losses.tolist()}
