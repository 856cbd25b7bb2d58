"""Raw hostile input on every route and every message: refused in words, at once, and nothing breaks."""

import time
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient, WebSocketDenialResponse, WebSocketTestSession

from tests.api.conftest import Create
from tests.hostile import CONFIGS, MESSAGES, QUERIES

AT_ONCE = 1.5
"""Seconds of this process's own time, other threads included; each takes about 0.1 on an idle machine."""


@pytest.fixture
def path(create: Create) -> str:
    return f"/api/runs/{create()['id']}"


@pytest.mark.parametrize("body", CONFIGS.values(), ids=CONFIGS)
def test_a_hostile_configuration_is_refused_at_once(client: TestClient, body: bytes) -> None:
    start = time.process_time()
    answer = client.post("/api/runs", content=body)
    assert time.process_time() - start < AT_ONCE
    assert answer.status_code == 422, answer.text
    assert len(answer.content) < 5_000


@pytest.mark.parametrize("body", CONFIGS.values(), ids=CONFIGS)
def test_a_hostile_change_is_refused_at_once(client: TestClient, path: str, body: bytes) -> None:
    start = time.process_time()
    answer = client.post(f"{path}/fork", content=b'{"step": 0, "changes": ' + body + b"}")
    assert time.process_time() - start < AT_ONCE
    assert answer.status_code == 422, answer.text
    assert answer.json()["error"]["message"].startswith(("changes.", "The JSON"))


def test_a_wrong_item_far_into_a_large_body_is_named(client: TestClient) -> None:
    x: list[list[object]] = [[0.5] for _ in range(5_000)]
    x[4_321] = ["a"]
    answer = client.post("/api/runs", json={"dataset": {"name": "inline", "x": x, "y": [0] * 5_000}})
    assert answer.status_code == 422, answer.text
    assert [field["path"] for field in answer.json()["error"]["fields"]] == ["dataset.x.4321.0"]


def test_a_large_body_is_refused_for_the_lengths_that_it_has(client: TestClient) -> None:
    body = {"dataset": {"name": "inline", "x": [[0.5]] * 5_000, "y": [0] * 4_999}}
    answer = client.post("/api/runs", json=body)
    assert answer.status_code == 422
    assert "5,000" in answer.json()["error"]["message"]
    body["dataset"]["y"] = [0, 1] * 2_500
    assert client.post("/api/runs", json=body).status_code == 201


@pytest.mark.parametrize("query", QUERIES)
def test_a_hostile_query_is_refused(client: TestClient, path: str, query: str) -> None:
    answer = client.get(f"{path}/{query}")
    assert answer.status_code == 422, answer.text
    assert answer.json()["error"]["message"]


@pytest.mark.parametrize("id", ["%00", "..%2f..", "%ff", "x" * 5_000, "'; drop table runs", "{id}"])
def test_a_hostile_id_is_unknown(client: TestClient, id: str) -> None:
    answer = client.get(f"/api/runs/{id}")
    assert answer.status_code == 404
    assert len(answer.content) < 1_000


@pytest.fixture
def viewer(client: TestClient, path: str) -> Iterator[WebSocketTestSession]:
    with client.websocket_connect(f"{path}/live") as viewer:
        viewer.receive_bytes()
        yield viewer


@pytest.mark.parametrize("message", MESSAGES.values(), ids=MESSAGES)
def test_a_hostile_message_is_answered_and_the_socket_lives(
    viewer: WebSocketTestSession, message: bytes
) -> None:
    start = time.process_time()
    viewer.send_bytes(message)
    answer = viewer.receive_json()
    assert time.process_time() - start < AT_ONCE
    assert set(answer) <= {"error", "id"}
    assert len(str(answer)) < 5_000
    viewer.send_json({"do": "pause", "id": "alive"})
    assert viewer.receive_json()["id"] == "alive"


def test_a_refused_message_s_id_is_repeated(viewer: WebSocketTestSession) -> None:
    viewer.send_json({"do": "seek", "step": -1, "id": 7})
    assert viewer.receive_json()["id"] == 7


@pytest.mark.parametrize(
    "query",
    [
        *["have=-1", "have=x", "watch=2", "watch=-1", "want=3", "have=" + "9" * 5_000],
        *["watch=1&look=2", "watch=1&look=x", "watch=1&look=5&trail=101", "watch=1&trail=-1"],
    ],
)
def test_a_hostile_address_gets_no_socket(client: TestClient, path: str, query: str) -> None:
    with pytest.raises(WebSocketDenialResponse) as refusal, client.websocket_connect(f"{path}/live?{query}"):
        pass
    assert refusal.value.status_code == 422
    assert refusal.value.json()["error"]["fields"]
