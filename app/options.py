"""What the command line can be told, and its help."""

import argparse
import os
import textwrap
from collections.abc import Sequence

from platformdirs import user_data_path

from . import __version__
from .api.public import PublicUrl, public_url
from .engine.catalogue import catalogue
from .serving.logs import LEVELS
from .store import KEEP_BYTES, read_size

EPILOG = """\
The page is at the address that is printed, the API's description at /docs there. Ctrl+C stops.

A run is set up in the page's form, or by POST /api/runs with these settings (all of them at /api/catalogue):

{settings}

{kinds}"""

KINDS = (
    "datasets", "optimizers", "losses", "metrics", "layers", "activations", "initializers", "regularizers",
    "schedules", "landscapes",
)  # fmt: skip

MEMORY = ":memory:"
"""In place of a folder: what is kept ends with the server."""

HOMELESS = (
    "--data must name a folder: this user has no home folder to keep runs in. ':memory:' keeps nothing."
)


def read_options(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """Read a command line, the process's own without one; leave with status 2 where it is wrong."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.delete and options.command is None:
        parser.error("--delete goes with 'data': fallline data --delete")
    if options.data is None:
        parser.error(HOMELESS)
    return options


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
    usual = os.environ.get("FALLLINE_DATA") or _usual_folder()
    parser.add_argument(
        "--data",
        type=_folder,
        default=usual,
        metavar="FOLDER",
        help=f"where runs are kept{', %(default)s without it or FALLLINE_DATA' * bool(usual)}; "
        "':memory:' keeps nothing",
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


def _usual_folder() -> str | None:
    """Give the system's folder for a user's data, or None for a user without a home."""
    try:
        return str(user_data_path("fallline", appauthor=False))
    except RuntimeError:
        return None


def _folder(text: str) -> str:
    if not text:
        raise argparse.ArgumentTypeError(f"must name a folder, or be {MEMORY!r} to keep nothing. Got ''.")
    return text


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
