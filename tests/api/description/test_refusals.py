"""Each refusal that the description shows is one that the server answers.

That it shows all of them is checked wherever a test asks for something: `require_described` in conftest.py.
"""

from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient, WebSocketDenialResponse

from app.api.examples import CALLS, FLOWERS, REFUSALS
from app.api.limits import BODY_LIMIT

Ask = Callable[[TestClient, str], Any]


def busy(client: TestClient, path: str) -> Any:
    lab = client.app.state.lab  # type: ignore[attr-defined]
    for _ in range(lab.most_training):
        client.post("/api/runs", json={})
    for run in lab.list()[: lab.most_training]:
        run.jobs = 1
    return client.post(f"{path}/train", json={})


def crowded(client: TestClient, path: str) -> Any:
    lab = client.app.state.lab  # type: ignore[attr-defined]
    for _ in range(lab.keep - 1):
        client.post("/api/runs", json={"model": {"landscape": "rosenbrock"}})
    for run in lab.list():
        run.jobs = 1
    return client.post(f"{path}/fork", json={"step": 0})


def full(client: TestClient, path: str) -> Any:
    viewers = client.app.state.viewers  # type: ignore[attr-defined]
    viewers.count = viewers.most
    with pytest.raises(WebSocketDenialResponse) as refused, client.websocket_connect(f"{path}/live"):
        raise AssertionError
    return refused.value


def of_the_file(client: TestClient, statement: str) -> None:
    """Do something with the file's connection."""
    store = client.app.state.lab.kept.store  # type: ignore[attr-defined]
    store._thread.submit(lambda: store.connection.execute(statement)).result()


def damaged(client: TestClient, path: str) -> Any:
    client.post(f"{path}/train", json={"steps": 5})
    client.app.state.lab.keep = 1  # type: ignore[attr-defined]
    client.post("/api/runs", json={})
    of_the_file(client, "DELETE FROM ways")
    return client.get(path)


def without_room(client: TestClient, path: str) -> Any:
    of_the_file(client, "PRAGMA query_only = 1")
    return client.post(f"{path}/fork", json={"step": 0})


def in_use(client: TestClient, path: str) -> Any:
    table = client.post("/api/tables", content=FLOWERS).json()["id"]
    data = f'{{"name":"table","table":"{table}"}}'
    of_the_file(client, f"UPDATE parts SET content = CAST('{data}' AS BLOB)")
    return client.delete(f"/api/tables/{table}")


def many_tables(client: TestClient, path: str) -> Any:
    for number in range(200):
        of_the_file(client, f"INSERT INTO tables VALUES ('{number}', 'a', 0, 1, '', '')")
    return client.post("/api/tables", content=FLOWERS)


ASKED: dict[str, Ask] = {
    "forbidden": lambda client, _: client.get("/api/runs", headers={"Host": "example.org"}),
    "unknown_run": lambda client, _: client.get("/api/runs/none"),
    "unknown_bookmark": lambda client, _: client.delete("/api/bookmarks/none"),
    "damaged": damaged,
    "no_room": without_room,
    "unknown_table": lambda client, _: client.get("/api/tables/none"),
    "table_in_use": in_use,
    "too_many_tables": many_tables,
    "unreadable_table": lambda client, _: client.post("/api/tables", content=b"a,b\n1,2\n1,2,3\n"),
    "not_csv": lambda client, _: client.post("/api/tables", json={}),
    "unknown_race": lambda client, _: client.get("/api/races/none"),
    "unknown_weight": lambda client, path: client.get(f"{path}/weights/999"),
    "unknown_question": lambda client, path: client.post(
        f"{path}/questions/weather?step=0", json={"answer": "rain"}
    ),
    "too_large": lambda client, _: client.post("/api/runs", content=b" " * (BODY_LIMIT + 1)),
    "not_json": lambda client, _: client.post("/api/runs", headers={"Content-Type": "text/plain"}),
    "invalid_config": lambda client, _: client.post("/api/runs", json={"layers": [{"units": 0}]}),
    "step_out_of_range": lambda client, path: client.post(f"{path}/seek", json={"step": 101}),
    "fork_refused": lambda client, path: client.post(
        f"{path}/fork", json={"step": 0, "changes": {"seed": 2}}
    ),
    "invalid_request": lambda client, _: client.get("/api/races?page=2"),
    "too_many_runs": crowded,
    "too_many_training": busy,
    "too_many_viewers": full,
}


@pytest.mark.parametrize("code", REFUSALS)
def test_a_refusal_s_example_is_what_is_answered(client: TestClient, code: str) -> None:
    run = client.post("/api/runs", json=CALLS["create_run"].body).json()["id"]
    answer = ASKED[code](client, f"/api/runs/{run}")
    assert answer.json() == {"error": REFUSALS[code]}


def test_each_refusal_stands_under_its_own_status(client: TestClient) -> None:
    responses = client.get("/api/openapi.json").json()["paths"]["/api/runs/{id}/fork"]["post"]["responses"]
    codes = {
        status: set(response["content"]["application/json"]["examples"])
        for status, response in responses.items()
        if status != "201"
    }
    assert codes == {
        "403": {"forbidden"},
        "404": {"unknown_run"},
        "409": {"damaged"},
        "413": {"too_large"},
        "415": {"not_json"},
        "422": {"fork_refused", "invalid_config", "invalid_request", "step_out_of_range"},
        "429": {"too_many_runs"},
        "507": {"no_room"},
    }


def test_a_socket_s_refusals_are_described(client: TestClient) -> None:
    responses = client.get("/api/openapi.json").json()["x-socket"]["responses"]
    assert set(responses) == {"403", "404", "409", "422", "503"}
