"""Scratch runs: in no list, in nobody's way, and otherwise runs like any other."""

from typing import Any

from starlette.testclient import TestClient

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
    ordinary, few = create(), 4
    client.app.state.lab.keep_unlisted = few  # type: ignore[attr-defined]
    made = [scratch(client)["id"] for _ in range(few + 3)]
    there = [client.get(f"/api/runs/{run}").status_code for run in made]
    assert there == [404] * 3 + [200] * few
    assert listed(client) == [ordinary["id"]]


def test_those_that_take_too_many_bytes_leave_and_no_other_run_does(
    client: TestClient, create: Create
) -> None:
    lab = client.app.state.lab  # type: ignore[attr-defined]
    first, second = scratch(client)["id"], scratch(client)["id"]
    lab.unlisted_bytes = lab.nbytes
    ordinary, third = create(), scratch(client)["id"]
    there = [client.get(f"/api/runs/{run}").status_code for run in (first, second, third)]
    assert there == [404, 200, 200]
    assert listed(client) == [ordinary["id"]]


def test_a_class_of_sixty_keeps_all_its_runs(client: TestClient) -> None:
    """Two runs a page, as the guide has: one weight of a line, and the article's own."""
    line = {"dataset": {"name": "line"}, "layers": [{"units": 1}], "loss": "mean_squared_error"}
    bodies = [{**line, "metrics": []}, {}] * 60
    made = [client.post("/api/runs?listed=false", json=body).json()["id"] for body in bodies]
    assert {client.get(f"/api/runs/{run}").status_code for run in made} == {200}


def test_it_takes_no_place_of_a_listed_one(client: TestClient, create: Create) -> None:
    lab = client.app.state.lab  # type: ignore[attr-defined]
    lab.keep = 2
    first, hidden, second, third = create()["id"], scratch(client)["id"], create()["id"], create()["id"]
    assert [run.id for run in lab.list()] == [third, second, hidden]
    assert listed(client) == [third, second, first]
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
