"""Scratch runs: in no list, in nobody's way, and otherwise runs like any other."""

from typing import Any

from starlette.testclient import TestClient

from app.runs import RUNS_UNLISTED
from tests.api.conftest import TINY, Create
from tests.api.test_errors import refusal


def scratch(client: TestClient) -> dict[str, Any]:
    answer = client.post("/api/runs", params={"listed": "false"}, json=TINY)
    assert answer.status_code == 201, answer.text
    run: dict[str, Any] = answer.json()
    assert run["listed"] is False
    return run


def listed(client: TestClient) -> list[str]:
    return [run["id"] for run in client.get("/api/runs").json()["runs"]]


def test_it_is_in_no_list_and_trains_like_any_other(client: TestClient, create: Create) -> None:
    ordinary, hidden = create(), scratch(client)
    assert ordinary["listed"] is True
    assert listed(client) == [ordinary["id"]]
    trained = [
        client.post(f"/api/runs/{run['id']}/train", json={"steps": 7}).json()["history"]["loss"]
        for run in (ordinary, hidden)
    ]
    assert trained[0] == trained[1]


def test_the_newest_few_are_kept_and_no_other_run_leaves(client: TestClient, create: Create) -> None:
    ordinary = create()
    made = [scratch(client)["id"] for _ in range(RUNS_UNLISTED + 3)]
    there = [client.get(f"/api/runs/{run}").status_code for run in made]
    assert there == [404] * 3 + [200] * RUNS_UNLISTED
    assert listed(client) == [ordinary["id"]]


def test_it_takes_no_place_of_a_listed_one(client: TestClient, create: Create) -> None:
    client.app.state.lab.keep = 2  # type: ignore[attr-defined]
    first, hidden, second = create()["id"], scratch(client)["id"], create()["id"]
    assert listed(client) == [second, first]
    third = create()["id"]
    assert listed(client) == [third, second]
    assert client.get(f"/api/runs/{hidden}").status_code == 200


def test_a_fork_of_it_is_listed(client: TestClient) -> None:
    path = f"/api/runs/{scratch(client)['id']}"
    client.post(f"{path}/train", json={"steps": 3})
    fork = client.post(f"{path}/fork", json={"step": 3}).json()
    assert (fork["listed"], listed(client)) == (True, [fork["id"]])


def test_only_true_and_false_tell_whether_it_is_listed(client: TestClient) -> None:
    answer = client.post("/api/runs", params={"listed": "perhaps"}, json={})
    assert answer.status_code == 422
    assert refusal(answer)["fields"][0]["path"] == "listed"
