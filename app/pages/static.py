"""The page's files, at an address that changes with their content, answered from memory.

So a browser may keep them for ever, and never mixes old files with new ones after an update. Each
costs 0.6 ms of the processor's time from memory, and cost 2.2 ms through Starlette's own StaticFiles.
"""

import hashlib
import posixpath
import re
from collections.abc import Awaitable
from functools import cache
from pathlib import Path

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import Receive, Scope, Send

from .. import __version__
from ..assets import STATIC
from ..ready import Ready

FOREVER = {"Cache-Control": "public, max-age=31536000, immutable"}

TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".woff2": "font/woff2",
    ".json": "application/json",
}
"""Types not left to the machine: some Windows registries know others, and modules then fail."""

TEXT = "text/plain; charset=utf-8"  # the type of all else: licences, and declarations for editors

IMPORT = re.compile(r'^(?:import|export)\s[^;"]*?"(\.{1,2}/[^"]+)";', re.MULTILINE)
"""An import of a module by its relative path, as all of the page's are written."""


@cache
def contents() -> dict[str, bytes]:
    """Give the content of each file by its path below the static folder."""
    paths = sorted(path for path in STATIC.rglob("*") if path.is_file())
    return {path.relative_to(STATIC).as_posix(): path.read_bytes() for path in paths}


@cache
def static_path() -> str:
    """Give the address under which the files stand: the version, and a hash of all of them."""
    content = hashlib.sha256()
    for path, data in contents().items():
        content.update(path.encode())
        content.update(data)
    return f"/static/{__version__}-{content.hexdigest()[:8]}"


@cache
def modules(entry: str) -> tuple[str, ...]:
    """Give the paths of all modules that `entry` (`js/main.js`) imports, and what these import, sorted.

    The page names them, so that a browser fetches all at once and not one depth of imports after another.
    """
    found: set[str] = set()
    waiting = [entry]
    while waiting:
        path = waiting.pop()
        for target in IMPORT.findall(contents()[path].decode()):
            module = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            if module not in found:
                found.add(module)
                waiting.append(module)
    return tuple(sorted(found))


class Files:
    """An ASGI application that answers the file at `path` of a route's parameters."""

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """Serve one request, or raise HTTPException."""
        path = scope["path_params"]["path"]
        if path not in contents():
            raise HTTPException(404)
        return _answer(path).to(Headers(scope=scope))(scope, receive, send)


@cache
def _answer(path: str) -> Ready:
    return Ready(contents()[path], TYPES.get(Path(path).suffix, TEXT), FOREVER)
