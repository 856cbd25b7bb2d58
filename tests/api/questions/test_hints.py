"""What is told where a weight moves by more than its gradient."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.api.conftest import Create
from tests.api.recomputed import NETWORK


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
    verdict = client.post(f"{path}/questions/direction", json={"answer": "stay"}).json()
    assert verdict["hint"] == "It would stay only if its step were 0."


@pytest.mark.parametrize(
    ("momentum", "words"), [(0.0, "these gradients."), (0.9, "these gradients as SGD hands them on.")]
)
def test_which_weight_moves_most_is_asked_by_what_the_rule_makes_of_the_gradients(
    client: TestClient, create: Create, momentum: float, words: str
) -> None:
    rule = {"name": "sgd", "learning_rate": 0.05, "momentum": momentum}
    run = create(**{**NETWORK, "optimizer": rule, "loss": "sparse_categorical_crossentropy"})
    asked = client.get(f"/api/runs/{run['id']}/questions").json()["questions"]
    assert words in next(one["text"] for one in asked if one["id"] == "largest_move")
