"""Run a real server in a process of its own, for tests that a test client would fool."""

import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

STOP_SECONDS = 10
MODULE = (sys.executable, "-m", "app")


def free_port() -> int:
    """Give a port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def serving(
    command: Sequence[str] = MODULE, *, cwd: Path | None = None, port: int | None = None
) -> Iterator[str]:
    """Start `command` on `port` or a free one, wait until it says its address, and give that.

    It ends by SIGTERM.
    """
    port = port or free_port()
    process = subprocess.Popen(
        [*command, "--port", str(port)], cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        address = f"http://127.0.0.1:{port}"
        reader = _await(address, process)
        yield address
        process.terminate()
        process.wait(STOP_SECONDS)
        reader.join()
    finally:
        process.kill()
        process.communicate()


def _await(address: str, process: subprocess.Popen[str]) -> threading.Thread:
    """Read what a server says, up to its address; a thread reads the rest, so that the pipe never fills."""
    assert process.stdout is not None
    said = []
    for line in process.stdout:
        said.append(line)
        if address in line:
            reader = threading.Thread(target=process.stdout.read, daemon=True)
            reader.start()
            return reader
    raise RuntimeError("The server ended before it said its address: " + "".join(said))
