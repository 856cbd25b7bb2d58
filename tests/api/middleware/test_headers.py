"""What every answer carries."""

from collections.abc import Iterable, Mapping

import pytest
from starlette.testclient import TestClient, WebSocketDenialResponse

from app.runs import Lab
from tests.api.conftest import ADDRESS, Create

EXPECTED = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
        "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; "
        "object-src 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


def carried(headers: Mapping[str, str]) -> dict[str, str]:
    return {name: headers[name] for name in EXPECTED}


@pytest.mark.parametrize(
    "path", ["/", "/docs", "/api/catalogue", "/api/openapi.json", "/nowhere", "/api/runs/none"]
)
def test_every_answer_carries_the_headers(client: TestClient, path: str) -> None:
    assert carried(client.get(path).headers) == EXPECTED


def test_static_files_carry_the_headers(client: TestClient) -> None:
    page = client.get("/").text
    path = page.split('<link rel="icon" href="')[1].split('"')[0]
    assert carried(client.get(path).headers) == EXPECTED
    assert carried(client.get(f"{path}.none").headers) == EXPECTED


def test_refusals_carry_the_headers(client: TestClient) -> None:
    assert carried(client.get("/", headers={"Host": "evil.com"}).headers) == EXPECTED
    assert carried(client.put("/api/runs").headers) == EXPECTED
    assert carried(client.post("/api/runs", content=b"nonsense").headers) == EXPECTED
    assert carried(client.post("/api/runs", content=bytes(3_000_000)).headers) == EXPECTED


def test_a_mistake_of_the_server_carries_the_headers(
    monkeypatch: pytest.MonkeyPatch, client: TestClient
) -> None:
    careless = TestClient(client.app, ADDRESS, raise_server_exceptions=False)
    with monkeypatch.context() as patch:
        patch.setattr(Lab, "measure", lambda *_: 1 / 0)
        answer = careless.get("/api/runs")
    assert answer.status_code == 500
    assert "ZeroDivision" not in answer.text
    assert answer.json()["error"]["code"] == "internal"
    assert carried(answer.headers) == EXPECTED


@pytest.mark.parametrize("path", ["/nope", "/api/runs", "/static/nope"])
def test_a_socket_at_an_unknown_path_is_refused_in_the_one_shape(client: TestClient, path: str) -> None:
    with pytest.raises(WebSocketDenialResponse) as refusal, client.websocket_connect(path):
        pass
    assert refusal.value.status_code == 404
    error = refusal.value.json()["error"]
    assert (error["code"], error["message"]) == ("not_found", f"No socket is at {path}.")
    assert "content-security-policy" in refusal.value.headers


def test_a_refused_handshake_carries_the_headers(client: TestClient) -> None:
    with pytest.raises(WebSocketDenialResponse) as refusal, client.websocket_connect("/api/runs/none/live"):
        pass
    assert carried(refusal.value.headers) == EXPECTED


def test_an_open_socket_carries_the_headers(client: TestClient, create: Create) -> None:
    with client.websocket_connect(f"/api/runs/{create()['id']}/live") as viewer:
        sent: Iterable[tuple[bytes, bytes]] = vars(viewer)["extra_headers"]
        headers = {name.decode().lower(): value.decode() for name, value in sent}
    assert carried(headers) == EXPECTED


def test_nothing_but_static_files_is_kept_by_a_browser(client: TestClient) -> None:
    for path in ("/", "/docs", "/api/catalogue", "/nowhere"):
        assert client.get(path).headers["cache-control"] == "no-store"
