"""The command: start the server on this machine and say where it is, or tell what is kept."""

import asyncio
import gc
import logging
import os
import signal
import socket
import sys
import warnings
import webbrowser
from collections.abc import Sequence
from pathlib import Path

import uvicorn

from . import __version__
from .api.live.room import MESSAGE_LIMIT
from .main import FallLine, create_app
from .options import MEMORY, read_options
from .serving.http import HttpConnection
from .serving.listening import LoopErrors, allow_files, explained, listen, own_names
from .serving.logs import set_up
from .serving.websocket import WebsocketConnection
from .store import Folder, Unusable, deleted, far_away, told

LOG = logging.getLogger("fallline")

WARNING = """\
Warning: {place} can be reached from other machines. Whoever can reach it can see, change and delete every
run, and use this machine's processor; there is no password. Without {flag} only this machine can."""

EVERYWHERE = ("0.0.0.0", "::")
"""What --host calls all addresses of this machine; a browser needs one of them."""

SHUTDOWN_SECONDS = 2
"""How long what is under way may take when the server ends; then it is given up, and that is answered."""

GIVING_UP_SECONDS = 0.5
"""How long the answers to what was given up may take."""

ANSWERED = "Invalid HTTP request received."
"""What uvicorn would log of a client's mistake, which the client is told."""

NOT_FINITE = "(overflow|underflow|divide by zero|invalid value) encountered"
"""NumPy's warnings of numbers that are not finite: answers tell of these (null, diverged), no terminal.

By a filter, as `np.seterr` holds for one thread alone.
"""

TURN_SECONDS = 0.0002
"""How long a thread may keep the interpreter while another waits for it.

With Python's 0.005, a surface that is computed beside training, and gives way at each of its products, took
half as long again.
"""


class Server(uvicorn.Server):
    """A server that says where it is once it listens, and stops training before it waits for anyone."""

    def __init__(self, app: FallLine, address: str, *, open_page: bool) -> None:
        super().__init__(_config(app))
        logging.getLogger("uvicorn.error").addFilter(lambda record: record.msg != ANSWERED)
        self.app = app
        self.address = address
        self.open_page = open_page

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start to listen, print the address, and open the page if asked."""
        asyncio.get_running_loop().set_exception_handler(LoopErrors())
        await super().startup(sockets)
        LOG.info("started", extra={"told": {"version": __version__, "address": self.address}})
        behind = f", and behind its proxy at {self.app.public.url}/" if self.app.public else ""
        print(f"Fall Line {__version__} is at {self.address}{behind} (Ctrl+C stops it)", flush=True)
        if self.open_page:
            webbrowser.open(self.address)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let calls that train answer with what they have, and the others that they were given up."""
        LOG.info("stopping")
        self.app.pause_all()
        await super().shutdown(sockets)
        if self.server_state.tasks:
            await asyncio.wait(self.server_state.tasks, timeout=GIVING_UP_SECONDS)


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve until told to stop; leave with status 1 and one line when that is not possible."""
    options = read_options(arguments)
    if options.command == "data":
        tell_data(options.data, delete=options.delete)
        return
    set_up(options.log_level, as_json=options.log_json)
    sys.setswitchinterval(TURN_SECONDS)
    warnings.filterwarnings("ignore", NOT_FINITE, RuntimeWarning)
    allow_files()
    try:
        listening = listen(options.host, options.port)
    except OSError as error:
        sys.exit(explained(error, options.host, options.port))
    host = "127.0.0.1" if options.host in EVERYWHERE else options.host
    name, port = listening.getsockname()[:2]
    address = f"http://{_in_address(host)}:{port}"
    hosts, public = [_in_address(options.host)], options.public_url
    if not (name == "::1" or name.startswith("127.")):
        print(WARNING.format(place=options.host, flag="--host"), file=sys.stderr)
        hosts += own_names()
    if public is not None:
        print(WARNING.format(place=public.url, flag="--public-url and its proxy"), file=sys.stderr)
    folder = None if options.data == MEMORY else taken(Path(options.data), address)
    app = create_app(
        hosts, plain=options.plain, public=public, folder=folder, keep=options.keep, metrics=options.metrics
    )
    gc.freeze()  # what was imported stays; to look through it again and again holds up answers
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)  # __main__.py had it end the process at once
        Server(app, address, open_page=options.open).run(sockets=[listening])
    except KeyboardInterrupt:
        print("Stopped.", flush=True)
        os._exit(0)  # all is saved, and a thread may be at a surface for seconds yet


def tell_data(data: str, *, delete: bool) -> None:
    """Say where runs are kept and how much that is, or delete them."""
    if data == MEMORY:
        print("Nothing is kept: runs are in memory alone.")
        return
    try:
        print(deleted(Path(data)) if delete else told(Path(data)))
    except Unusable as error:
        sys.exit(str(error))
    except OSError as error:
        sys.exit(f"{data} cannot be read: {error.strerror}.")


def taken(path: Path, address: str) -> Folder:
    """Take the folder of the file, and leave the address there for a second server to tell."""
    try:
        folder = Folder(path)
    except Unusable as error:
        sys.exit(str(error))
    folder.tell(address)
    if folder.drive:
        print(f"Warning: {far_away(path, folder.drive)}", file=sys.stderr)
    return folder


def _config(app: FallLine) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        loop="asyncio",
        http=HttpConnection,
        ws=WebsocketConnection,
        backlog=128,  # out of files, asyncio sets a timer for each, in every round; uvicorn's own is 2,048
        ws_max_size=MESSAGE_LIMIT,
        ws_per_message_deflate=False,  # it saves 3 % and costs ten times the server's work
        timeout_graceful_shutdown=SHUTDOWN_SECONDS,
        proxy_headers=False,
        server_header=False,
        access_log=False,
        log_config=None,  # serving/logs.py sets up all logs
        log_level="warning",
    )


def _in_address(host: str) -> str:
    return f"[{host}]" if ":" in host else host
