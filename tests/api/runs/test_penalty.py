"""Penalties over REST and on the socket: told apart from the loss that they are part of, and checked."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.api.conftest import Create
from tests.api.frames import decode
from tests.api.test_errors import refusal

L2: dict[str, Any] = {"name": "l2", "l2": 0.5}


def test_a_run_and_its_frames_tell_it_apart(client: TestClient, create: Create) -> None:
    plain = create()
    run = create(layers=[{"units": 1, "kernel_regularizer": L2}])
    path = f"/api/runs/{run['id']}"
    ((slope,),), _ = client.get(f"{path}/weights").json()["weights"]
    assert (plain["penalty"], run["penalty"]) == (0.0, pytest.approx(0.5 * slope**2, rel=1e-14))
    assert run["loss"] == pytest.approx(plain["loss"] + run["penalty"], rel=1e-14)
    with client.websocket_connect(f"{path}/live") as viewer:
        header, _ = decode(viewer.receive_bytes())
    assert (header["loss"], header["penalty"]) == (run["loss"], run["penalty"])


def test_a_name_alone_has_the_usual_amount(create: Create) -> None:
    (layer,) = create(layers=[{"units": 1, "bias_regularizer": "l1"}])["config"]["layers"]
    assert (layer["kernel_regularizer"], layer["bias_regularizer"]) == (None, {"name": "l1", "l1": 0.01})


@pytest.mark.parametrize(
    ("given", "path", "message"),
    [
        ("l3", "name", "name must be one of 'l1', 'l1_l2', 'l2'. Got 'l3'."),
        ({"name": "l2", "l2": -1}, "l2", "l2 must be at least 0. Got -1."),
        ({"name": "l1", "l2": 1}, "l2", "l2 is not a setting of l1. Known: l1."),
        ({"l2": 1}, "name", "name must be given: one of 'l1', 'l1_l2', 'l2'."),
        ({"name": "l2", "l2": None}, "l2", "l2 must be a finite number. Got null."),
    ],
)
def test_what_is_no_penalty_is_refused(client: TestClient, given: Any, path: str, message: str) -> None:
    body = {"layers": [{"units": 2, "kernel_regularizer": given}]}
    (field,) = refusal(client.post("/api/runs", json=body))["fields"]
    place = f"layers.0.kernel_regularizer.{path}"
    assert (field["path"], field["message"]) == (place, f"layers.0.kernel_regularizer.{message}")


def test_a_program_adds_it_too(client: TestClient, create: Create) -> None:
    path = f"/api/runs/{create(layers=[{'units': 1, 'kernel_regularizer': L2}])['id']}"
    keras = client.get(f"{path}/code?as=keras").text
    assert "from keras.regularizers import L2" in keras
    assert 'Dense(1, activation="linear", kernel_regularizer=L2(l2=0.5)),' in keras
    assert "(0.0, 0.5),  # dense/kernel" in client.get(f"{path}/code?as=numpy").text
