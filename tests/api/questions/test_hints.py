"""What is told of a wrong answer where the gradient is not what moves a weight."""

from typing import Any

from starlette.testclient import TestClient

from tests.api.conftest import Create


def test_where_memory_alone_moves_a_weight_the_gradient_is_said_to_be_0(
    client: TestClient, create: Create
) -> None:
    body: Any = {
        "dataset": {"name": "inline", "x": [[1]], "y": [[-1]]},
        "layers": [{"units": 1, "activation": "relu"}],
        "initial_weights": [[[1]], [0]],
        "optimizer": {"name": "sgd", "learning_rate": 0.5, "momentum": 0.9},
    }
    path = f"/api/runs/{create(**body)['id']}"
    client.post(f"{path}/train", json={"steps": 1})  # the unit fires no more
    verdict = client.post(f"{path}/questions/direction", json={"answer": "right"}).json()
    assert (verdict["truth"], verdict["hint"]) == ("left", "The gradient is 0 here. Look at what SGD does.")
