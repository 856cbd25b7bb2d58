"""The command line: start the server on this machine and say where it is."""

import argparse
import asyncio
import gc
import logging
import os
import socket
import sys
import textwrap
import warnings
import webbrowser
from collections.abc import Sequence
from pathlib import Path

import uvicorn
from platformdirs import user_data_path

from . import __version__
from .api.live.room import MESSAGE_LIMIT
from .api.public import PublicUrl, public_url
from .engine.catalogue import catalogue
from .main import FallLine, create_app
from .serving.http import HttpConnection
from .serving.listening import LoopErrors, allow_files, explained, listen, own_names
from .serving.logs import LEVELS, set_up
from .serving.websocket import WebsocketConnection
from .store import KEEP_BYTES, Folder, Unusable, deleted, far_away, read_size, told

LOG = logging.getLogger("fallline")

EPILOG = """\
The page is at the address that is printed, the API's description at /docs there. Ctrl+C stops.

A run is set up in the page's form, or by POST /api/runs with these settings (all of them at /api/catalogue):

{settings}

{kinds}"""

WARNING = """\
Warning: {place} can be reached from other machines. Whoever can reach it can see, change and delete every
run, and use this machine's processor; there is no password. Without {flag} only this machine can."""

EVERYWHERE = ("0.0.0.0", "::")
"""What --host calls all addresses of this machine; a browser needs one of them."""

KINDS = (
    "datasets", "optimizers", "losses", "metrics", "layers", "activations", "initializers", "regularizers",
    "schedules", "landscapes",
)  # fmt: skip

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

MEMORY = ":memory:"
"""In place of a folder: what is kept ends with the server."""

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
    options = _parser().parse_args(arguments)
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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="fallline",
        description="See how a neural network learns: train one in the browser, update by update.",
        epilog=_epilog(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "command",
        nargs="?",
        choices=["data"],
        help="data: tell where runs are kept and how much that is, and start nothing",
    )
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        help="name or address to listen at (default: %(default)s, this machine only)",
    )
    parser.add_argument(
        "--port",
        type=_port,
        default=8000,
        help="port to listen at, 0 for any free one (default: %(default)s)",
    )
    parser.add_argument(
        "--public-url",
        type=_public_url,
        metavar="URL",
        help="where a proxy shows the page, as in https://example.org/fall-line (docs/deploy.md has one)",
    )
    _add_switches(parser)
    return parser


def _add_switches(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--data",
        default=os.environ.get("FALLLINE_DATA") or str(user_data_path("fallline", appauthor=False)),
        metavar="FOLDER",
        help="where runs are kept, %(default)s without it or FALLLINE_DATA; ':memory:' keeps nothing",
    )
    parser.add_argument(
        "--delete", action="store_true", help="with 'data': delete all that is kept there, for good"
    )
    parser.add_argument(
        "--keep",
        type=_size,
        default=KEEP_BYTES,
        metavar="SIZE",
        help="how much of runs is kept there at most (default: 2GiB)",
    )
    parser.add_argument("--open", action="store_true", help="open the page in the browser")
    parser.add_argument(
        "--plain",
        action="store_true",
        help="serve the page's modules as they are written, while you change them",
    )
    _add_logs(parser)
    parser.add_argument("--version", action="version", version=f"Fall Line {__version__}")


def _add_logs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--log-level",
        choices=LEVELS,
        default="warning",
        help="the least grave events that are logged, one line each, on the standard error; info tells each "
        "request without what is in it (default: %(default)s)",
    )
    parser.add_argument("--log-json", action="store_true", help="log each event as a JSON object")
    parser.add_argument(
        "--metrics", action="store_true", help="count and measure, at /metrics, for Prometheus"
    )


def _epilog() -> str:
    """List what a run can be set to, from the declarations that the page and the API use too."""
    listed = catalogue()
    settings = [f"  {setting['name']:<16} {setting['help']}" for setting in listed["fields"]["run"]]
    names = {kind: ", ".join(each["name"] for each in listed[kind]) for kind in KINDS}
    kinds = [f"  {kind:<16} {textwrap.fill(names[kind], 92, subsequent_indent=' ' * 19)}" for kind in KINDS]
    return EPILOG.format(settings="\n".join(settings), kinds="\n".join(kinds))


def _port(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and int(text) < 65_536):
        raise argparse.ArgumentTypeError(f"must be an integer from 0 to 65,535. Got {text[:20]!r}.")
    return int(text)


def _public_url(text: str) -> PublicUrl:
    try:
        return public_url(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _size(text: str) -> int:
    try:
        return read_size(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _in_address(host: str) -> str:
    return f"[{host}]" if ":" in host else host


if __name__ == "__main__":
    main()
