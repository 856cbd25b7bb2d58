"""A real server whose words on the terminal are kept, and what can be sent to it byte by byte."""

import json
import re
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import IO, Any, NamedTuple
from urllib.parse import urlsplit

import httpx

from tests.serving import MODULE, STOP_SECONDS

WAIT = 20
"""Seconds that a test waits for what should come at once."""

ADDRESS = re.compile(r"http://[\w.]+:\d+")

KEY = "dGhlIHNhbXBsZSBub25jZQ=="

PATIENCE = """
from app.command import main
from app.serving.http import HttpConnection
HttpConnection.patience = {seconds}
main()
"""


class Answer(NamedTuple):
    """What came back on a connection, until it closed."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def error(self) -> dict[str, Any]:
        """The API's error in it."""
        error: dict[str, Any] = json.loads(self.body)["error"]
        return error


class Server:
    """A server in a process of its own."""

    def __init__(self, process: subprocess.Popen[str], words: IO[str]) -> None:
        self.process = process
        self.words = words
        assert process.stdout is not None
        self.greeting = process.stdout.readline()
        found = ADDRESS.search(self.greeting)
        assert found, self.greeting + self.said()
        self.address = found[0]
        url = urlsplit(self.address)
        self.host, self.port = url.netloc, url.port

    def said(self) -> str:
        """Give what is on its standard error so far."""
        self.words.seek(0)
        return self.words.read()

    def settle(self) -> str:
        """Wait until it has taken in what was sent before, and give what it said."""
        for _ in range(3):
            httpx.get(f"{self.address}/api/races", timeout=WAIT)
        return self.said()

    def connect(self, data: bytes = b"") -> socket.socket:
        """Open a connection and send something."""
        connection = socket.create_connection(("127.0.0.1", self.port), timeout=WAIT)
        connection.sendall(data)
        return connection

    def made(self, config: dict[str, Any]) -> str:
        """Make a run."""
        answer = httpx.post(f"{self.address}/api/runs", json=config, timeout=WAIT)
        run: str = answer.json()["id"]
        return run

    def stop(self, by: signal.Signals = signal.SIGTERM) -> int:
        """End it and give its status."""
        self.process.send_signal(by)
        return self.process.wait(STOP_SECONDS)


def patient(seconds: float) -> tuple[str, ...]:
    """Give the command of a server that waits so long for a request."""
    return (sys.executable, "-c", PATIENCE.format(seconds=seconds))


@contextmanager
def started(command: Sequence[str] = MODULE, *arguments: str) -> Iterator[Server]:
    """Start a server at a free port; end it if it has not ended by itself."""
    with (
        tempfile.TemporaryFile("w+") as words,
        subprocess.Popen(
            [*command, "--port", "0", *arguments], stdout=subprocess.PIPE, stderr=words, text=True
        ) as process,
    ):
        try:
            yield Server(process, words)
        finally:
            process.terminate()
            try:
                process.wait(STOP_SECONDS)
            finally:
                process.kill()


def read(connection: socket.socket) -> Answer:
    """Read an answer to the end of its connection."""
    data = b""
    while piece := connection.recv(65_536):
        data += piece
    connection.close()
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
    return Answer(int(first.split()[1]), headers, body)


def opening(host: str, path: str, **changes: str | None) -> bytes:
    """Write the request that opens a socket, with some headers changed or left out."""
    headers = {
        "Host": host,
        "Upgrade": "websocket",
        "Connection": "Upgrade",
        "Sec-WebSocket-Key": KEY,
        "Sec-WebSocket-Version": "13",
        **{name.replace("_", "-"): value for name, value in changes.items()},
    }
    lines = [f"{name}: {value}" for name, value in headers.items() if value is not None]
    return "\r\n".join([f"GET {path} HTTP/1.1", *lines, "", ""]).encode()
