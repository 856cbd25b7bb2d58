"""Run a real server in a process of its own, for tests that a test client would fool."""

import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("FALLLINE_DATA", ":memory:")  # no test comes near what a person keeps

STOP_SECONDS = 10
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")
MODULE = (sys.executable, "-m", "app")


class Served(NamedTuple):
    """A server: where it is, its process, and the lines that it says, all of them once it has ended."""

    address: str
    pid: int
    said: list[str]


@contextmanager
def serving(command: Sequence[str] = MODULE, *, cwd: Path | None = None, port: int = 0) -> Iterator[str]:
    """Start `command` on `port`, or on one that it finds free; wait until it says its address, and give that.

    It ends by SIGTERM.
    """
    with served(command, cwd=cwd, port=port) as server:
        yield server.address


@contextmanager
def served(command: Sequence[str] = MODULE, *, cwd: Path | None = None, port: int = 0) -> Iterator[Served]:
    """Do as `serving`, and give the process too."""
    process = subprocess.Popen(
        [*command, "--port", str(port)], cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        said: list[str] = []
        address, reader = _await(process, said)
        yield Served(address, process.pid, said)
        process.terminate()
        process.wait(STOP_SECONDS)
        reader.join()
    finally:
        process.kill()
        process.communicate()


def _await(process: subprocess.Popen[str], said: list[str]) -> tuple[str, threading.Thread]:
    """Read what a server says, up to its address; a thread reads the rest, so that the pipe never fills."""
    assert process.stdout is not None
    for line in process.stdout:
        said.append(line)
        if address := ADDRESS.search(line):
            reader = threading.Thread(target=said.extend, args=(process.stdout,), daemon=True)
            reader.start()
            return address[0], reader
    raise RuntimeError("The server ended before it said its address: " + "".join(said))
