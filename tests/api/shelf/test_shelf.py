"""The list of all runs, taking back, copies, and how the server is."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from app.runs.keeping import shelf
from tests.api.conftest import Create


def listed(client: TestClient, **query: Any) -> dict[str, Any]:
    answer = client.get("/api/runs", params=query)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def ids(client: TestClient, **query: Any) -> list[str]:
    return [run["id"] for run in listed(client, **query)["runs"]]


def forget(client: TestClient) -> None:
    """Let all runs leave the memory, so that they are told from the file."""
    lab = client.app.state.lab  # type: ignore[attr-defined]
    for run in lab.list():
        lab._let_go(run)


def test_a_list_is_told_in_pages(client: TestClient, create: Create) -> None:
    made = [create()["id"] for _ in range(5)]
    first = listed(client, limit=2)
    assert ([run["id"] for run in first["runs"]], first["total"]) == ([made[4], made[3]], 5)
    second = listed(client, limit=2, after=first["next"])
    third = listed(client, limit=2, after=second["next"])
    assert [run["id"] for run in second["runs"] + third["runs"]] == [made[2], made[1], made[0]]
    assert third["next"] is None


def test_a_list_cannot_go_on_after_a_run_that_is_gone(client: TestClient) -> None:
    answer = client.get("/api/runs?after=none")
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "unknown_run")


def test_what_is_searched_is_found_in_names_data_and_rules(client: TestClient, create: Create) -> None:
    line, adam = create()["id"], create(optimizer={"name": "adam"})["id"]
    client.patch(f"/api/runs/{line}", json={"name": "Straße 100%"})
    assert ids(client, query="ADAM line") == [adam]
    assert ids(client, query="strasse") == [line]
    assert ids(client, query="100%") == [line]
    assert ids(client, query="mean_squared") == [adam, line]
    assert ids(client, query="%") == [line]
    assert ids(client, query="'; --") == []


def test_runs_are_sorted_by_name_loss_and_size(client: TestClient, create: Create) -> None:
    short, long = create()["id"], create()["id"]
    client.post(f"/api/runs/{long}/train", json={})
    client.patch(f"/api/runs/{short}", json={"name": "b"})
    client.patch(f"/api/runs/{long}", json={"name": "A"})
    assert ids(client, sort="name") == [long, short]
    assert ids(client, sort="loss") == [long, short]
    assert ids(client, sort="size") == [long, short]
    assert ids(client) == [long, short]


def test_a_run_is_told_the_same_from_the_file_as_from_memory(client: TestClient, create: Create) -> None:
    parent = create(epochs=3)["id"]
    client.post(f"/api/runs/{parent}/train", json={})
    made = [
        client.post(f"/api/runs/{parent}/fork", json={"step": 7, "changes": {"optimizer": "adam"}}).json()[
            "id"
        ],
        create(optimizer={"name": "sgd", "learning_rate": 1e9})["id"],
        create(model={"landscape": "rosenbrock"}, epochs=50, optimizer="adam")["id"],
        create(dataset={"name": "inline", "x": [[1], [2]], "y": [0.5, 2]})["id"],
    ]
    for run in made:
        client.post(f"/api/runs/{run}/train", json={"steps": 30})
    now = listed(client)
    forget(client)
    assert listed(client) == now
    assert {run["status"] for run in now["runs"]} == {"finished", "diverged", "ready"}


def test_the_list_makes_no_run_again(client: TestClient, create: Create) -> None:
    run = create()["id"]
    client.post(f"/api/runs/{run}/train", json={"steps": 3})
    forget(client)
    assert len(listed(client)["runs"][0]["sparkline"]) == 3
    assert client.app.state.lab.list() == []  # type: ignore[attr-defined]


@pytest.mark.parametrize(("query", "made_again"), [({"limit": 1}, 1), ({"limit": 1, "sort": "loss"}, 2)])
def test_only_the_runs_that_are_told_are_measured_for_a_list_unless_it_is_sorted_by_loss(
    client: TestClient,
    create: Create,
    monkeypatch: pytest.MonkeyPatch,
    query: dict[str, Any],
    made_again: int,
) -> None:
    runs = [create()["id"] for _ in range(2)]

    async def unmeasured(_: shelf.Shelf) -> list[str]:
        return runs

    monkeypatch.setattr(shelf.Shelf, "unmeasured", unmeasured)
    forget(client)
    listed(client, **query)
    assert len(client.app.state.lab.list()) == made_again  # type: ignore[attr-defined]


def test_a_deleted_run_can_be_taken_back(
    client: TestClient, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = client.get(path).json()
    client.post("/api/bookmarks", json={"run": before["id"], "step": 3})
    assert client.delete(path).status_code == 204
    assert client.get(path).status_code == 404
    assert client.get("/api/bookmarks").json() == {"bookmarks": []}
    assert client.post(f"{path}/restore").json() == before
    assert client.get(path).json() == before
    assert len(client.get("/api/bookmarks").json()["bookmarks"]) == 1
    assert client.post(f"{path}/restore").status_code == 200
    client.delete(path)
    monkeypatch.setattr(shelf, "UNDO_SECONDS", 0.0)
    assert client.post(f"{path}/restore").status_code == 404


def test_after_its_time_a_deleted_run_is_gone_for_good(
    client: TestClient, create: Create, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "UNDO_SECONDS", 0.0)
    for run in [create()["id"], create()["id"]]:
        client.delete(f"/api/runs/{run}")
    store = client.app.state.lab.kept.store  # type: ignore[attr-defined]
    counts = "SELECT (SELECT count(*) FROM runs), (SELECT count(*) FROM states), (SELECT count(*) FROM parts)"
    assert store.submit(lambda file: file.execute(counts).fetchone()).result() == (1, 1, 1)


def test_a_deleted_race_comes_back_with_its_runs(client: TestClient) -> None:
    variations = [{"optimizer": "sgd"}, {"optimizer": "adam"}]
    race = client.post("/api/races", json={"base": {}, "variations": variations}).json()
    path = f"/api/races/{race['id']}"
    assert client.delete(path).status_code == 204
    assert client.get(path).status_code == 404
    assert client.get("/api/races").json() == {"races": []}
    client.post(f"/api/runs/{race['runs'][1]['id']}/restore")
    assert client.get(path).json()["labels"] == race["labels"][1:]


@pytest.mark.parametrize(("steps", "back"), [(40, 40), (7, 7), (41, 3)])
def test_a_copy_has_the_same_past_and_goes_its_own_way(
    client: TestClient, create: Create, steps: int, back: int
) -> None:
    path = f"/api/runs/{create(epochs=1000)['id']}"  # so long that not every state is kept
    client.post(f"{path}/train", json={"steps": steps})
    client.post(f"{path}/seek", json={"step": back})
    copy = client.post(f"{path}/copy")
    assert copy.status_code == 201
    made, run = copy.json(), client.get(path).json()
    assert (made["step"], made["loss"], made["config"]) == (run["step"], run["loss"], run["config"])
    assert (made["name"], made["family"] == run["family"]) == (f"{run['name']} (copy)", False)
    client.delete(path)
    forget(client)
    address = copy.headers["Location"]
    trained = client.post(f"{address}/train", json={}).json()
    assert trained["run"]["step"] == 5000
    assert len(client.get(f"{address}/history").json()["loss"]) == 5000


def test_a_scratch_run_s_copy_is_kept(client: TestClient) -> None:
    scratch = client.post("/api/runs?listed=false", json={}).json()["id"]
    client.post(f"/api/runs/{scratch}/train", json={"steps": 40})
    copy = client.post(f"/api/runs/{scratch}/copy").json()
    forget(client)
    assert client.get(f"/api/runs/{copy['id']}").json()["step"] == 40


def test_bookmarks_are_made_changed_and_removed(client: TestClient, path: str) -> None:
    run = client.get(path).json()["id"]
    made = client.post("/api/bookmarks", json={"run": run, "step": 12, "view": {"a": [1, None]}, "note": "x"})
    mark = made.json()
    assert made.headers["Location"] == f"/api/bookmarks/{mark['id']}"
    changed = client.patch(made.headers["Location"], json={"note": "y\nz"}).json()
    assert changed == {**mark, "note": "y\nz"}
    assert client.get("/api/bookmarks").json() == {"bookmarks": [changed]}
    assert client.delete(made.headers["Location"]).status_code == 204
    assert client.patch(made.headers["Location"], json={}).status_code == 404


@pytest.mark.parametrize(("change", "status", "place"), [
    ({"step": 13}, 422, "step"), ({"run": "none"}, 404, ""), ({"note": "x" * 2_001}, 422, "note"),
    ({"view": {"a": "x" * 9_000}}, 422, "view"), ({"more": 1}, 422, "more"), ({"step": 1.5}, 422, "step"),
])  # fmt: skip
def test_a_bookmark_must_be_of_a_moment_and_modest(
    client: TestClient, path: str, change: dict[str, Any], status: int, place: str
) -> None:
    answer = client.post("/api/bookmarks", json={"run": path.rpartition("/")[2], "step": 12, **change})
    assert answer.status_code == status
    fields = answer.json()["error"]["fields"]
    assert [field["path"] for field in fields] == [place] * (place != "")
    assert all(field["message"].startswith(f"{place} ") for field in fields)


def test_health_tells_what_is_kept(client: TestClient, create: Create) -> None:
    create()
    health = client.get("/api/health").json()
    assert (health["status"], health["runs"]) == ("ok", 1)
    assert (health["training"], health["viewers"], health["saved_lag_steps"]) == (0, 0, 0)
    assert health["data"]["kind"] == "memory"
    assert 0 < health["data"]["bytes"] < health["data"]["keep"] == 2 * 2**30


def test_in_memory_no_step_is_told_as_saved(client: TestClient, path: str) -> None:
    run = client.get(path).json()
    assert run["saved_step"] is None
    assert run["bytes"] > 0
