"""Who may talk to the server, over http and by websocket."""

import gzip
import socket
from urllib.parse import urlsplit

import pytest
from starlette.testclient import TestClient, WebSocketDenialResponse

from app.api.errors import Forbidden
from app.api.middleware.gate import Gate
from tests.api.conftest import Create

ALLOWED = [
    {},
    {"Host": "localhost:8000"},
    {"Host": "LOCALHOST"},
    {"Host": "[::1]:8000"},
    {"Host": "127.0.0.1:9"},
    {"Origin": "http://127.0.0.1:8000"},
    {"Host": "localhost:8000", "Origin": "http://localhost:8000"},
    {"Sec-Fetch-Site": "same-origin"},
    {"Sec-Fetch-Site": "none"},
]

REFUSED = [
    {"Host": "evil.com"},
    {"Host": "evil.com:8000"},
    {"Host": "127.0.0.1.evil.com:8000"},
    {"Host": "evil.com/127.0.0.1"},
    {"Host": "127.0.0.1:8000@evil.com"},
    {"Host": ""},
    {"Origin": "http://evil.com"},
    {"Origin": "null"},
    {"Origin": ""},
    {"Origin": "https://127.0.0.1:8000"},
    {"Origin": "http://127.0.0.1:8001"},
    {"Origin": "http://localhost:8000"},
    {"Origin": "http://127.0.0.1:8000.evil.com"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "anything"},
]

FORMS = [
    "multipart/form-data; boundary=x",
    "application/x-www-form-urlencoded",
    "text/plain",
    "text/plain; application/json",
    "",
]


@pytest.mark.parametrize("headers", ALLOWED, ids=str)
def test_the_own_page_and_programs_are_let_in(client: TestClient, headers: dict[str, str]) -> None:
    assert client.get("/api/runs", headers=headers).status_code == 200


@pytest.mark.parametrize("headers", REFUSED, ids=str)
def test_everyone_else_is_refused_over_http(client: TestClient, headers: dict[str, str]) -> None:
    answer = client.get("/api/runs", headers=headers)
    assert answer.status_code == 403
    assert answer.json()["error"]["code"] == "forbidden"


@pytest.mark.parametrize("headers", ALLOWED, ids=str)
def test_the_own_page_opens_a_socket(client: TestClient, create: Create, headers: dict[str, str]) -> None:
    path = f"/api/runs/{create()['id']}/live"
    with client.websocket_connect(path, headers={"Host": "127.0.0.1:8000", **headers}) as viewer:
        assert viewer.receive_bytes()


@pytest.mark.parametrize("headers", REFUSED, ids=str)
def test_everyone_else_gets_no_socket(client: TestClient, create: Create, headers: dict[str, str]) -> None:
    path, sent = f"/api/runs/{create()['id']}/live", {"Host": "127.0.0.1:8000", **headers}
    with pytest.raises(WebSocketDenialResponse) as refusal, client.websocket_connect(path, headers=sent):
        pass
    assert refusal.value.status_code == 403
    assert refusal.value.json()["error"]["code"] == "forbidden"


def test_a_request_without_a_host_is_refused(address: str) -> None:
    url = urlsplit(address)
    with socket.create_connection((url.hostname, url.port), timeout=10) as connection:
        connection.sendall(b"GET /api/runs HTTP/1.0\r\n\r\n")
        assert connection.recv(100).startswith(b"HTTP/1.1 403")


def test_no_host_is_taken_for_an_address_that_nobody_knows() -> None:
    async def nothing(*_: object) -> None:
        raise AssertionError

    scope = {"type": "http", "method": "GET", "scheme": "http", "path": "/", "server": None}
    for headers in ([], [(b"host", b"")]):
        with pytest.raises(Forbidden):
            Gate(nothing).check({**scope, "headers": headers})


@pytest.mark.parametrize("name", ["Host", "Origin", "Sec-Fetch-Site"])
def test_two_headers_of_a_kind_are_refused(client: TestClient, name: str) -> None:
    value = {"Host": "127.0.0.1:8000", "Origin": "http://127.0.0.1:8000", "Sec-Fetch-Site": "none"}[name]
    answer = client.get("/api/runs", headers=[("Host", "127.0.0.1:8000"), (name, value), (name, value)])
    assert answer.status_code == 403


@pytest.mark.parametrize("content_type", FORMS)
def test_what_a_form_can_post_is_refused(client: TestClient, content_type: str) -> None:
    answer = client.post("/api/runs", content=b"{}", headers={"Content-Type": content_type})
    assert answer.status_code == 415
    assert answer.json()["error"]["code"] == "not_json"
    assert client.get("/api/runs").json()["total"] == 0


@pytest.mark.parametrize("content_type", ["application/json", "Application/JSON; charset=utf-8", None])
def test_json_is_taken_with_and_without_its_name(client: TestClient, content_type: str | None) -> None:
    headers = {"Content-Type": content_type} if content_type else {}
    assert client.post("/api/runs", content=b"{}", headers=headers).status_code == 201


@pytest.mark.parametrize(("path", "code"), [("/api/runs", "not_json"), ("/api/tables?name=a.csv", "not_csv")])
def test_a_compressed_body_is_told_what_is_wrong_with_it(client: TestClient, path: str, code: str) -> None:
    answer = client.post(path, content=gzip.compress(b"{}"), headers={"Content-Encoding": "gzip"})
    error = {"message": "The body must not be compressed. Got the Content-Encoding 'gzip'.", "fields": []}
    assert (answer.status_code, answer.json()["error"]) == (415, {"code": code, **error})
    assert client.post("/api/runs", json={}, headers={"Content-Encoding": "identity"}).status_code == 201


def test_no_answer_invites_another_origin(client: TestClient) -> None:
    answer = client.options("/api/runs", headers={"Origin": "http://evil.com"})
    assert answer.status_code == 403
    assert not [name for name in answer.headers if name.startswith("access-control")]


def test_no_get_changes_anything(client: TestClient, create: Create) -> None:
    run = create()
    for path in ("train", "pause", "seek", "fork"):
        assert client.get(f"/api/runs/{run['id']}/{path}").status_code == 405
    assert client.get(f"/api/runs/{run['id']}").json() == run
