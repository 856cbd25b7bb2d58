"""A request must be complete in time; what is complete may take as long as it takes."""

import time
from collections.abc import Iterator

import httpx
import pytest

from app.serving.http import HttpConnection
from tests.api.conftest import TINY
from tests.api.edges.server import WAIT, Server, opening, patient, read, started

SECONDS = 1.0
"""Long enough for the tests' own client, however busy the machine is."""

ENDLESS = {**TINY, "epochs": 1_000_000}

POST = (
    "POST /api/runs HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n"
)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with started(patient(SECONDS)) as server:
        yield server


def test_the_limit_is_15_seconds() -> None:
    assert HttpConnection.patience == 15


@pytest.mark.parametrize("begun", ["G", "GET / HTTP/1.1\r\nHost: {host}\r\n", POST, POST + "{{"])
def test_what_is_begun_and_not_completed_is_refused_in_time(server: Server, begun: str) -> None:
    start = time.perf_counter()
    answer = read(server.connect(begun.format(host=server.host).encode()))
    assert (answer.status, answer.error["code"]) == (408, "too_slow")
    assert SECONDS * 0.9 <= time.perf_counter() - start < WAIT
    assert server.settle() == ""


def test_bytes_that_trickle_in_buy_no_time(server: Server) -> None:
    start = time.perf_counter()
    with server.connect(b"GET / HTTP/1.1\r\n") as connection:
        connection.settimeout(SECONDS / 10)
        while True:
            connection.sendall(b"X: y\r\n")
            try:
                assert connection.recv(20).startswith(b"HTTP/1.1 408")
                break
            except TimeoutError:
                assert time.perf_counter() - start < WAIT


def test_a_connection_without_a_word_is_closed_without_one(server: Server) -> None:
    with server.connect() as connection:
        assert connection.recv(100) == b""


def test_half_a_request_behind_a_whole_one_ends_too(server: Server) -> None:
    with server.connect(f"GET /api/races HTTP/1.1\r\nHost: {server.host}\r\n\r\nGET".encode()) as connection:
        received = b""
        while piece := connection.recv(65_536):
            received += piece
    assert received.startswith(b"HTTP/1.1 200")
    assert b"HTTP/1.1 408" in received


def test_a_body_that_a_refusal_did_not_wait_for_ends_in_time(server: Server) -> None:
    with server.connect(POST.replace("json", "pdf").format(host=server.host).encode()) as connection:
        received = b""
        while piece := connection.recv(65_536):
            received += piece
    assert received.startswith(b"HTTP/1.1 415")


def test_an_answer_may_take_longer(server: Server) -> None:
    run = server.made(ENDLESS)
    with httpx.Client(base_url=server.address, timeout=WAIT) as client:
        with pytest.raises(httpx.ReadTimeout):
            client.post(f"/api/runs/{run}/train", json={}, timeout=3 * SECONDS)
        assert client.post(f"/api/runs/{run}/pause").json()["status"] == "ready"


def test_a_socket_may_stay_open(server: Server) -> None:
    run = server.made(TINY)
    with server.connect(opening(server.host, f"/api/runs/{run}/live")) as connection:
        connection.settimeout(3 * SECONDS)
        assert connection.recv(65_536).startswith(b"HTTP/1.1 101")
        with pytest.raises(TimeoutError):
            read(connection)
