"""Questions about numbers near the end of what float64 holds."""

import pytest
from starlette.testclient import TestClient

from app.engine.quiz.figures import measured

LARGEST = 1.7976931348623157e308


def test_the_largest_number_can_be_shown() -> None:
    assert measured(LARGEST).interval.holds(LARGEST)


@pytest.mark.parametrize("inputs", [[LARGEST, 2.0], [1e200, 1.0]])
def test_a_sum_beyond_float64_is_not_asked_for(client: TestClient, inputs: list[float]) -> None:
    body = {
        "dataset": {"name": "inline", "x": [inputs], "y": [0.5]},
        "layers": [{"units": 1}],
        "loss": "mean_squared_error",
        "initial_weights": [[[2.0], [3.0]], [1.0]],
    }
    run = client.post("/api/runs", json=body).json()
    answer = client.get(f"/api/runs/{run['id']}/questions")
    assert answer.status_code == 200
    assert "output" not in [one["id"] for one in answer.json()["questions"]]
