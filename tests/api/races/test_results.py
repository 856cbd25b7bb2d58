"""Courses and results over REST, and their refusals."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.api.races.test_races import VARIATIONS, race
from tests.api.test_errors import refusal


@pytest.fixture
def made(client: TestClient) -> dict[str, Any]:
    return race(client, *VARIATIONS)


def test_a_course_tells_the_loss_that_each_step_of_the_run_has(
    client: TestClient, made: dict[str, Any]
) -> None:
    run = made["runs"][0]
    course = client.get(f"/api/races/{made['id']}/courses/{run['id']}").json()
    assert (course["run"], course["label"], course["every"]) == (run["id"], "SGD, η = 0.01, μ = 0", 1)
    assert course["step"] == list(range(51))
    trained = client.post(f"/api/runs/{run['id']}/train", json={}).json()["run"]
    assert (course["loss"][0], course["loss"][-1], course["out"]) == (run["loss"], trained["loss"], None)


def test_a_result_judges_every_run_at_the_line(client: TestClient, made: dict[str, Any]) -> None:
    path = f"/api/races/{made['id']}/result"
    usual = client.get(path).json()
    assert (usual["finish"], usual["rule"]) == (usual["usual"], "first")
    assert [one["name"] for one in usual["entrants"]] == ["SGD", "heavy ball", "Adam"]
    for one in client.get(path, params={"finish": usual["usual"], "rule": "stays"}).json()["entrants"]:
        course = client.get(f"/api/races/{made['id']}/courses/{one['run']}").json()
        under = [loss < usual["usual"] for loss in course["loss"]]
        assert one["first_under"] == (under.index(True) if any(under) else None)
        over = [step for step, is_under in enumerate(under) if not is_under]
        assert one["stays_under"] == one["arrived"] == (max(over) + 1 if under[-1] else None)
    assert usual["moments"][0]["sentence"] == f"No one is under {usual['finish']} yet."
    assert usual["moments"][-1]["step"] <= usual["until"] <= usual["total_steps"] == 50


def test_the_ways_to_a_step_end_there(client: TestClient, made: dict[str, Any]) -> None:
    answer = client.get(f"/api/races/{made['id']}/landscape?size=5&until=20").json()
    assert [way["step"][-1] for way in answer["paths"]] == [20] * 3


@pytest.mark.parametrize(
    ("query", "path", "message"),
    [
        ("finish=high", "finish", "finish must be a finite number. Got 'high'."),
        ("finish=inf", "finish", "finish must be a finite number. Got 'inf'."),
        ("rule=last", "rule", "rule must be one of 'first', 'stays'. Got 'last'."),
    ],
)
def test_what_is_no_line_or_rule_is_refused(
    client: TestClient, made: dict[str, Any], query: str, path: str, message: str
) -> None:
    error = refusal(client.get(f"/api/races/{made['id']}/result?{query}"))
    assert (error["code"], error["fields"]) == ("invalid_request", [{"path": path, "message": message}])


def test_a_run_of_another_race_has_no_course_here(client: TestClient, made: dict[str, Any]) -> None:
    other = race(client, *VARIATIONS)["runs"][0]["id"]
    answer = client.get(f"/api/races/{made['id']}/courses/{other}")
    assert (answer.status_code, refusal(answer)["code"]) == (404, "unknown_run")
    assert refusal(answer)["message"].startswith("This race has no run with the id")
