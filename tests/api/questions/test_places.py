"""Where the ball should be: how near is right, and where it is asked."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.api.recomputed import GUIDE


def test_where_the_ball_should_be_is_judged_within_a_quarter_and_wrong_places_are_told(
    client: TestClient,
) -> None:
    path = f"/api/runs/{client.post('/api/runs', json=GUIDE).json()['id']}/questions"
    lowest = client.post(f"{path}/best_weight?step=0", json={"answer": 0}).json()["truth"]
    for answer, correct, hint in (
        (lowest + 0.249, True, None),
        (lowest - 0.249, True, None),
        (lowest + 0.26, False, "Right way, not far enough."),
        (lowest - 0.26, False, "Too far: there the loss rises again."),
        (4.6, False, "That is where the ball is now."),
        (5.0, False, "That is uphill."),
    ):
        verdict = client.post(f"{path}/best_weight?step=0", json={"answer": answer}).json()
        assert (verdict["correct"], verdict["hint"]) == (correct, hint), answer
        assert verdict["why"] == "The loss is lowest at 1.99."
    client.post(path.replace("questions", "seek"), json={"step": 20})
    there = client.post(f"{path}/best_weight?step=20", json={"answer": 4.6}).json()
    assert there["hint"] == "The ball is there already."


@pytest.mark.parametrize(
    "changes",
    [
        {"frozen": []},
        {"loss": "mean_absolute_error"},
        {"layers": [{"units": 1, "activation": "tanh"}]},
        {"layers": [{"units": 1, "kernel_regularizer": "l1"}]},
        {"initial_weights": [[[40.0]], [1.0]]},
    ],
)
def test_where_no_curve_shows_one_lowest_place_it_is_not_asked(
    client: TestClient, changes: dict[str, Any]
) -> None:
    path = f"/api/runs/{client.post('/api/runs', json={**GUIDE, **changes}).json()['id']}/questions"
    asked = [one["id"] for one in client.get(path).json()["questions"]]
    assert asked
    assert "best_weight" not in asked
