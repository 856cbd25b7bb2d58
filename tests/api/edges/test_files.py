"""As many connections as the system allows: the limit is raised, and reaching it is one line."""

import errno
import json
import socket
import subprocess
import sys
from contextlib import ExitStack

import httpx
import pytest

from app.api.live.broadcast import MOST_VIEWERS
from app.serving import listening
from tests.api.conftest import TINY
from tests.api.edges.server import Server, opening, started
from tests.serving import MODULE

NO_FILE = errno.ENOENT


def limited(how: str) -> tuple[str, ...]:
    """Give the command of a server whose limits of open files are set before it starts."""
    return ("sh", "-c", f'ulimit {how}; exec "$@"', "sh", *MODULE)


def watched(server: Server, run: str) -> socket.socket:
    return server.connect(opening(server.host, f"/api/runs/{run}/live"))


def test_300_viewers_fit_where_the_system_begins_with_256_files() -> None:
    with started(limited("-Sn 256")) as server, ExitStack() as stack:
        run = server.made(TINY)
        viewers = [stack.enter_context(watched(server, run)) for _ in range(MOST_VIEWERS)]
        assert {viewer.recv(12) for viewer in viewers} == {b"HTTP/1.1 101"}
        one_more = stack.enter_context(watched(server, run))
        assert one_more.recv(12) == b"HTTP/1.1 503"
        assert server.settle() == ""


def test_running_out_of_files_is_one_line_and_passes() -> None:
    with started(limited("-n 48")) as server:
        with ExitStack() as stack:
            for _ in range(100):
                stack.enter_context(server.connect())
            while not server.said():
                pass
        assert httpx.get(f"{server.address}/api/races", timeout=20).status_code == 200
        (line,) = server.said().splitlines()
        assert line.endswith(f" warning {listening.FULL}")


def test_the_limit_is_raised_as_far_as_it_may_and_never_lowered() -> None:
    code = """
import json, resource
from app.serving.listening import allow_files
limits = []
for wanted in (100, 200, 50, 10**6):
    allow_files(wanted)
    limits.append(resource.getrlimit(resource.RLIMIT_NOFILE))
print(json.dumps(limits))
"""
    command = ["sh", "-c", 'ulimit -Sn 60; ulimit -Hn 300; exec "$@"', "sh", sys.executable, "-c", code]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    assert json.loads(result.stdout) == [[100, 300], [200, 300], [200, 300], [300, 300]]


def test_another_error_of_the_loop_is_told_as_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    class Loop:
        told: object = None

        def default_exception_handler(self, context: object) -> None:
            self.told = context

    loop, context = Loop(), {"message": "", "exception": OSError(NO_FILE, "")}
    listening.LoopErrors()(loop, context)  # type: ignore[arg-type]
    assert loop.told is context
