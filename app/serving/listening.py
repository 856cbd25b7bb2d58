"""The port, and as many connections at it as the system allows."""

import asyncio
import errno
import logging
import math
import socket
import sys
from contextlib import suppress
from typing import Any

if sys.platform != "win32":
    import resource

FILES = 4_096
"""Open files that are asked of the system, for 300 viewers and their requests; macOS begins with 256."""

OUT_OF_FILES = (errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM)

CALM_SECONDS = 60.0
"""After so long without another such error, running out is said again."""

FULL = (
    "The system lets this process open no more connections: new ones wait until others close. "
    "'ulimit -n 4096' before the start allows more."
)

TAKEN = (errno.EADDRINUSE, getattr(errno, "WSAEADDRINUSE", None))
DENIED = (errno.EACCES, getattr(errno, "WSAEACCES", None))


def listen(host: str, port: int) -> socket.socket:
    """Take a port for this process alone, before anything else is started. Raises OSError.

    Elsewhere SO_REUSEADDR means that a port may be taken again at once after its server ended; on Windows it
    would let two servers have one port, which SO_EXCLUSIVEADDRUSE rules out.
    """
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    listening = socket.socket(family, kind, protocol)
    alone = getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR)
    listening.setsockopt(socket.SOL_SOCKET, alone, 1)
    try:
        listening.bind(address)
        listening.listen()
    except OSError:
        listening.close()
        raise
    return listening


def explained(error: OSError, host: str, port: int) -> str:
    """Say in one line why there is no port to listen at, and what to do."""
    windows = sys.platform == "win32"
    if error.errno in TAKEN or (
        windows and error.errno in DENIED
    ):  # Windows denies what another has for itself
        other = f"--port {port + 1}" if windows else f"--port {port + 1} (make run PORT={port + 1})"
        return f"Port {port} at {host} is taken. Stop what uses it, or choose another: {other}."
    if error.errno in DENIED:
        return f"Port {port} needs an administrator. Choose one from 1,024 on: fallline --port 8000"
    return f"{host} is not an address of this machine ({error.strerror}). Without --host it is 127.0.0.1."


def own_names() -> list[str]:
    """Give the names by which other machines know this one: its own, without its domain, and in mDNS."""
    name = socket.gethostname()
    short = name.partition(".")[0]
    return [name, short, f"{short}.local"]


def allow_files(wanted: int = FILES) -> None:
    """Raise this process's limit of open files to `wanted`, or as far as it may; Windows has none."""
    if sys.platform != "win32":
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        if soft != resource.RLIM_INFINITY and soft < most:
            with suppress(ValueError, OSError):  # a system may have a limit of its own
                resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


class LoopErrors:
    """Hear of an event loop's errors that nobody awaits; running out of files is one line, not thousands.

    asyncio tells of it for each connection that waits, again and again, with a traceback each.
    """

    def __init__(self) -> None:
        self._quiet_until = -math.inf

    def __call__(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """Say it, or leave it to the loop's own way."""
        error = context.get("exception")
        if not (isinstance(error, OSError) and error.errno in OUT_OF_FILES):
            loop.default_exception_handler(context)
            return
        if loop.time() >= self._quiet_until:
            logging.getLogger("uvicorn.error").warning(FULL)
        self._quiet_until = loop.time() + CALM_SECONDS
