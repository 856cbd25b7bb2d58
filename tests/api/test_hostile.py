"""Raw hostile input on every route and every message: refused in words, at once, and nothing breaks."""

import time
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient, WebSocketDenialResponse, WebSocketTestSession

from tests.api.conftest import Create

AT_ONCE = 1.5
"""Seconds of this process's own time, other threads included; each takes about 0.1 on an idle machine."""

NOT_JSON = {
    "nothing like JSON": b"\x00\xff\xfe",
    "cut off": b'{"layers": [',
    "two values": b"{}{}",
    "a lone surrogate": b'{"id": "\\ud800"}',
    "a raw lone surrogate": b'{"id": "\xed\xa0\x80"}',
    "deep lists": b"[" * 60_000,
    "deep objects": b'{"step":' * 9_000,
    "5,000 digits": b'{"step": ' + b"9" * 5_000 + b"}",
    "a byte order mark": b"\xef\xbb\xbf{}",
}

WRONG = {
    "a list": b"[]",
    "null": b"null",
    "a string": b'"x"',
    "a number": b"1e999",
    "NaN": b"NaN",
    "NaN inside": b'{"step": NaN, "steps": NaN, "lr": NaN, "frame": NaN, "weight": NaN}',
    "Infinity": b'{"step": Infinity, "steps": -Infinity, "epochs": Infinity}',
    "1e999": b'{"step": 1e999, "steps": 1e999, "epochs": -1e999}',
    "4,000 digits": b'{"step": ' + b"9" * 4_000 + b', "steps": ' + b"9" * 4_000 + b"}",
    "true for 1": b'{"step": true, "steps": true, "epochs": true, "frame": true}',
    "text for numbers": b'{"step": "1", "steps": "1", "epochs": "1"}',
    "negative": b'{"step": -1, "steps": -1, "epochs": -1}',
    "fractions": b'{"step": 1.5, "steps": 1.5, "epochs": 1.5}',
    "unknown keys": b'{"__proto__": {}, "constructor": 1, "\\u0000": 1}',
    "many unknown keys": b"{" + b",".join(b'"k%d":1' % k for k in range(5_000)) + b"}",
    "a billion units": b'{"layers": [{"units": 1000000000}], "steps": 0, "step": -1}',
}

CONFIGS = {
    "NaN": b'{"optimizer": {"name": "adam", "learning_rate": NaN}}',
    "Infinity": b'{"optimizer": {"name": "adam", "learning_rate": Infinity}}',
    "1e999": b'{"optimizer": {"name": "adam", "learning_rate": 1e999}}',
    "a billion units": b'{"layers": [{"units": 1000000000}]}',
    "a million layers": b'{"layers": [' + b"1," * 900_000 + b"1]}",
    "texts for samples": b'{"dataset": {"name": "inline", "x": [[' + b'"",' * 600_000 + b'""]], "y": [0]}}',
    "a list for each value": b'{"dataset": {"name": "inline", "x": [[0]], "y": ['
    + b'[""],' * 45_000
    + b"0]}}",
    "a million lists": b'{"initial_weights": [' + b"[]," * 600_000 + b"[]]}",
    "a million numbers": b'{"dataset": {"name": "inline", "x": [' + b"1," * 900_000 + b'1], "y": [0]}}',
    "rows of different lengths": b'{"dataset": {"name": "inline", "x": [[1, 2], [1]], "y": [0, 1]}}',
    "wide rows": b'{"dataset": {"name": "inline", "x": [[' + b"1," * 65 + b'1]], "y": [0]}}',
    "huge numbers": b'{"dataset": {"name": "inline", "x": [[1e308], [1e309]], "y": [0, 1]}}',
    "a name that is a list": b'{"optimizer": {"name": ["adam"]}}',
    "a name that is an object": b'{"loss": {"name": {"name": "huber"}}}',
    "an unhashable name": b'{"dataset": {"name": {}}}',
    "false for an object": b'{"dataset": false}',
}

QUERIES = (
    "history?start=-1",
    "history?start=x",
    "history?stop=1e3",
    "history?start=9" + "9" * 5_000,
    "weights?step=NaN",
    "weights?step=-1",
    "weights?step=51",
    "weights?steps=1",
    "landscape?size=1",
    "landscape?size=100000",
    "landscape?span=nan",
    "landscape?span=inf",
    "landscape?span=1e999",
    "landscape?span=0",
    "landscape?plane=evil",
    "landscape?plane=weights&i=-1",
    "landscape?plane=weights&i=0&j=0",
    "landscape?plane=weights&i=99999999999999999999999",
    "landscape?plane=weights&center_a=nan",
    "landscape?seed=-1",
    "landscape?axes=perhaps",
    "landscape?step=51",
    "landscape.bin?size=-5",
    "landscape.bin?axes=true",
    "landscape.bin?%ff=%00",
)


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


HOSTILE_MESSAGES = {
    **NOT_JSON,
    **WRONG,
    "no command": b"{}",
    "an unknown command": b'{"do": "explode"}',
    "a command of the wrong type": b'{"do": ["train"]}',
    "train too much": b'{"do": "train", "steps": 1, "epochs": 1}',
    "train nothing": b'{"do": "train", "steps": 0}',
    "train with a word too many": b'{"do": "train", "step": 1}',
    "seek nowhere": b'{"do": "seek"}',
    "seek NaN": b'{"do": "seek", "step": NaN}',
    "seek past the end": b'{"do": "seek", "step": 51}',
    "acknowledge NaN": b'{"do": "ack", "frame": NaN}',
    "acknowledge nothing": b'{"do": "ack"}',
    "watch a weight that is not there": b'{"do": "watch", "weight": 2}',
    "watch infinity": b'{"do": "watch", "weight": 1e999}',
    "a long id": b'{"do": "pause", "id": "' + b"x" * 60_000 + b'"}',
    "an id that is a list": b'{"do": "pause", "id": [1]}',
    "an id that is true": b'{"do": "pause", "id": true}',
    "an id that is NaN": b'{"do": "pause", "id": NaN}',
}


@pytest.mark.parametrize("message", HOSTILE_MESSAGES.values(), ids=HOSTILE_MESSAGES)
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
    "query", ["have=-1", "have=x", "watch=2", "watch=-1", "want=3", "have=" + "9" * 5_000]
)
def test_a_hostile_address_gets_no_socket(client: TestClient, path: str, query: str) -> None:
    with pytest.raises(WebSocketDenialResponse) as refusal, client.websocket_connect(f"{path}/live?{query}"):
        pass
    assert refusal.value.status_code == 422
    assert refusal.value.json()["error"]["fields"]
