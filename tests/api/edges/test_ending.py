"""The end of a server while it works: in time, with an answer for everyone, and without a traceback."""

import asyncio
import os
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import pytest
from uvicorn import Config
from uvicorn.server import ServerState

from app.api.middleware.ending import Ending
from app.serving.websocket import WebsocketConnection
from tests.api.edges.server import WAIT, Server, opening, read, started

SLOW: dict[str, Any] = {
    "dataset": {"name": "moons", "samples": 2000},
    "layers": [*({"units": 128, "activation": "tanh"},) * 4, {"units": 1, "activation": "sigmoid"}],
    "loss": "binary_crossentropy",
}
"""A surface of 81 points takes half a second."""

MANY = 40


def surface(server: Server, run: str, seed: int) -> socket.socket:
    """Ask for a surface of its own."""
    path = f"/api/runs/{run}/landscape?plane=random&size=9&seed={seed}"
    return server.connect(f"GET {path} HTTP/1.1\r\nHost: {server.host}\r\nConnection: close\r\n\r\n".encode())


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT])
def test_what_is_under_way_is_given_up_with_an_answer(by: signal.Signals) -> None:
    with started() as server:
        run = server.made(SLOW)
        asked = [surface(server, run, seed) for seed in range(MANY)]
        assert select.select(asked, [], [], WAIT)[0]
        server.settle()  # all of them have come
        start = time.perf_counter()
        status = server.stop(by)
        assert time.perf_counter() - start < 3.5
        given_up = [answer for answer in map(read, asked) if answer.status != 200]
        assert {(each.status, each.error["code"]) for each in given_up} == {(503, "stopping")}
        assert {answer.headers["retry-after"] for answer in given_up} == {"5"}
        assert "Traceback" not in server.said()
    assert status == (0 if by is signal.SIGINT else -signal.SIGTERM) or os.name == "nt"


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT])
def test_a_thread_at_work_does_not_hold_up_the_end(by: signal.Signals) -> None:
    code = """
import threading
from app.command import main
threading.Thread(target=threading.Event().wait).start()
main()
"""
    with started((sys.executable, "-c", code)) as server:
        server.stop(by)
        assert server.said() == ""


@pytest.fixture
def heard() -> Iterator[None]:
    """Let a program that is started hear Ctrl+C: tests in the background ignore it, and so would it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.usefixtures("heard")
def test_a_command_that_is_still_importing_ends_without_a_word(by: signal.Signals) -> None:
    command = (sys.executable, "-X", "importtime", "-m", "app", "--port", "0", "--data", ":memory:")
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        while not process.stderr.readline().endswith(" numpy.version\n"):
            assert process.poll() is None
        process.send_signal(by)
        said = [line for line in process.stderr if not line.startswith("import time:")]
        assert (process.wait(WAIT), said, process.stdout.read()) == (-by, [], "")


def test_an_answer_that_has_begun_is_not_begun_again() -> None:
    async def app(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start"})
        raise asyncio.CancelledError

    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    async def nothing() -> Any:
        return {}

    asyncio.run(Ending(app)({"type": "http"}, nothing, send))
    assert sent == [{"type": "http.response.start"}]


class Transport(asyncio.Transport):
    """What a connection writes to, kept."""

    def __init__(self) -> None:
        super().__init__()
        self.written = b""

    def write(self, data: bytes | bytearray | memoryview) -> None:
        self.written += bytes(data)

    def close(self) -> None:
        """Close: nothing is to be done."""


def test_a_socket_that_is_not_open_yet_is_told_that_the_server_ends() -> None:
    async def nobody(scope: Any, receive: Any, send: Any) -> None:
        await asyncio.get_running_loop().create_future()

    async def end() -> bytes:
        config, transport = Config(nobody, ws=WebsocketConnection, lifespan="off"), Transport()
        connection = WebsocketConnection(config, ServerState(), {})
        connection.connection_made(transport)
        connection.data_received(opening("127.0.0.1", "/"))
        connection.shutdown()
        return transport.written

    answer = asyncio.run(end())
    assert answer.startswith(b"HTTP/1.1 503 Service Unavailable\r\n")
    assert b"\r\nretry-after: 5\r\n" in answer
