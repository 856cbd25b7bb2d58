"""The page's files, at an address that changes with their content.

So a browser may keep them for ever, and never mixes old modules with new ones after an update.
"""

import hashlib
from functools import cache
from os import PathLike, stat_result

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from app import __version__
from app.assets import STATIC

FOREVER = "public, max-age=31536000, immutable"

TYPES = {".js": "text/javascript", ".mjs": "text/javascript"}
"""Types not left to the machine: some Windows registries know another one, and modules then fail."""


class VersionedFiles(StaticFiles):
    """Static files with a type of their own and leave to be kept."""

    def file_response(
        self, full_path: str | PathLike[str], stat_result: stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        """Answer one file."""
        response = super().file_response(full_path, stat_result, scope, status_code)
        response.headers["Cache-Control"] = FOREVER
        suffix = "." + str(full_path).rpartition(".")[2]
        if suffix in TYPES and "content-type" in response.headers:
            response.headers["Content-Type"] = f"{TYPES[suffix]}; charset=utf-8"
        return response


@cache
def static_path() -> str:
    """Give the address under which the files stand: the version, and a hash of all of them."""
    content = hashlib.sha256()
    for path in sorted(path for path in STATIC.rglob("*") if path.is_file()):
        content.update(path.relative_to(STATIC).as_posix().encode())
        content.update(path.read_bytes())
    return f"/static/{__version__}-{content.hexdigest()[:8]}"


def static_files() -> tuple[str, VersionedFiles, str]:
    """Give what to mount: where, the files, and the name of the mount."""
    return static_path(), VersionedFiles(directory=STATIC), "static"
