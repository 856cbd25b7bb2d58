"""What clients do wrong is told to them, in the one shape, and leaves no word on the server's terminal."""

import socket
import struct
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn

from app.api.middleware.rewriting import HEADERS
from tests.api.conftest import TINY
from tests.api.edges.server import WAIT, Answer, Server, opening, read, started

POST = "POST /api/runs HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n"

NOT_HTTP = {
    "nonsense": b"nonsense\r\n\r\n",
    "TLS": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
    "an address beyond ASCII": b"GET /\xff HTTP/1.1\r\nHost: x\r\n\r\n",
    "a head without end": b"GET / HTTP/1.1\r\nX: " + b"a" * 17_000,
    "two lengths": b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
}

NO_HANDSHAKE: dict[str, dict[str, str | None]] = {
    "another version": {"Sec_WebSocket_Version": "12"},
    "a wrong key": {"Sec_WebSocket_Key": "x"},
    "no key": {"Sec_WebSocket_Key": None},
    "a body": {"Content_Length": "5"},
    "too long a line": {"X": "a" * 9_000},
    "too many headers": {f"X{k}": "a" for k in range(200)},
}


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with started() as server:
        yield server


@pytest.fixture(scope="module")
def live(server: Server) -> str:
    return f"/api/runs/{server.made(TINY)}/live"


def require_refusal(answer: Answer, status: int, code: str) -> None:
    assert (answer.status, answer.error["code"]) == (status, code)
    assert answer.headers["content-type"] == "application/json"
    assert int(answer.headers["content-length"]) == len(answer.body)
    assert {name: answer.headers[name.lower()] for name in HEADERS} == HEADERS


def require_quiet(server: Server) -> None:
    assert server.settle() == ""


def test_the_version_whose_classes_are_derived_from_is_the_one_that_is_pinned(root: Path) -> None:
    needs = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    assert f"uvicorn=={uvicorn.__version__}" in needs


@pytest.mark.parametrize("data", NOT_HTTP.values(), ids=NOT_HTTP)
def test_what_is_not_http_is_refused_in_the_one_shape(server: Server, data: bytes) -> None:
    require_refusal(read(server.connect(data)), 400, "malformed")
    require_quiet(server)


@pytest.mark.parametrize("chunks", [b"zz\r\n", b"2\r\n{}\r\nzz\r\n"], ids=["first", "second"])
def test_a_malformed_chunk_is_refused_in_the_one_shape(server: Server, chunks: bytes) -> None:
    head = POST.format(host=server.host) + "Transfer-Encoding: chunked\r\n\r\n"
    require_refusal(read(server.connect(head.encode() + chunks)), 400, "malformed")
    require_quiet(server)


def test_nonsense_behind_an_answer_ends_the_connection(server: Server) -> None:
    head = f"POST /api/runs HTTP/1.1\r\nHost: {server.host}\r\nContent-Type: text/plain\r\n"
    sent = head + "Transfer-Encoding: chunked\r\n\r\n"  # refused for its type, before its body comes
    with server.connect(sent.encode()) as connection:
        received = connection.recv(65_536)
        connection.sendall(b"zz\r\n")
        while piece := connection.recv(65_536):
            received += piece
    assert received.startswith(b"HTTP/1.1 415")
    assert received.count(b"HTTP/1.1") == 1
    require_quiet(server)


@pytest.mark.parametrize("reset", [False, True], ids=["closed", "reset"])
@pytest.mark.parametrize("size", [100, 1_000_000, 3_000_000])
def test_a_body_that_is_cut_off_is_nobody_s_error(server: Server, size: int, reset: bool) -> None:
    head = POST.format(host=server.host) + f"Content-Length: {size}\r\n\r\n"
    connection = server.connect(head.encode() + b"{")
    server.settle()  # the call waits for more
    if reset:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()
    require_quiet(server)


@pytest.mark.parametrize("changes", NO_HANDSHAKE.values(), ids=NO_HANDSHAKE)
def test_what_does_not_open_a_socket_is_refused_in_the_one_shape(
    server: Server, live: str, changes: dict[str, str | None]
) -> None:
    answer = read(server.connect(opening(server.host, live, **changes)))
    require_refusal(answer, 400, "malformed")
    assert "RFC 6455" in answer.error["message"]
    require_quiet(server)


@pytest.mark.parametrize(
    ("path", "host", "status", "code"),
    [("/api/runs/none/live", None, 404, "unknown_run"), ("/", "evil.com", 403, "forbidden")],
)
def test_a_refused_handshake_is_complete(
    server: Server, path: str, host: str | None, status: int, code: str
) -> None:
    require_refusal(read(server.connect(opening(host or server.host, path))), status, code)
    require_quiet(server)


def test_another_protocol_that_is_offered_is_passed_over(server: Server, live: str) -> None:
    sent = opening(server.host, "/api/races", Upgrade="h2c", Connection="Upgrade, close")
    assert read(server.connect(sent)).status == 200
    require_quiet(server)


@pytest.mark.parametrize("frames", [b"\x81\x82\0\0\0\0\xff\xff", b"\x01\x81\0\0\0\0\xff\x80\x81\0\0\0\0\xff"])
def test_a_text_that_is_not_utf_8_closes_its_socket(server: Server, live: str, frames: bytes) -> None:
    with server.connect(opening(server.host, live)) as connection:
        received = connection.recv(65_536)
        assert received.startswith(b"HTTP/1.1 101")
        connection.sendall(frames)
        while piece := connection.recv(65_536):
            received += piece
    assert received.endswith(b"\x88\x17\x03\xefA text must be UTF-8.")
    require_quiet(server)


HUGE: dict[str, Any] = {
    "dataset": {"name": "inline", "x": [[float(k)] for k in range(8)], "y": [1e308] * 8},
    "loss": "mean_absolute_error",
    "layers": [{"units": 4}, {"units": 1}],
}

WIDE = {**HUGE, "dataset": {"name": "inline", "x": [[-1e308], [1e308]], "y": [0.0, 1.0]}}

SADDLE = {"model": {"landscape": "saddle"}}


@pytest.mark.parametrize(
    ("config", "path"),
    [(HUGE, "steps/1"), (WIDE, "data"), (SADDLE, "probe?plane=random&a=1e300&b=1e308")],
    ids=["overflow", "invalid", "infinite"],
)
def test_numbers_beyond_float64_are_told_in_answers_alone(
    server: Server, config: dict[str, Any], path: str
) -> None:
    with httpx.Client(base_url=f"{server.address}/api/runs/{server.made(config)}", timeout=WAIT) as run:
        run.post("train", json={"steps": 1})
        assert run.get(path).status_code < 500
    require_quiet(server)
