"""One connection to a server that may be killed at any time."""

import json
from http.client import HTTPConnection, HTTPException
from time import monotonic
from typing import Any

IDLE_SECONDS = 3.0
"""A connection that was idle for longer is not used again: a server ends one after 5 s, maybe just now."""


class Gone(Exception):
    """The server was killed before it answered."""


class Asking:
    """Ask a server over one connection."""

    def __init__(self, address: str) -> None:
        self._connection = HTTPConnection(address, timeout=60)
        self._last = monotonic()

    def ask(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        """Give the status and the JSON of an answer; bytes are sent as a table's file. Raises Gone."""
        kind = "text/csv" if isinstance(body, bytes) else "application/json"
        text = body if body is None or isinstance(body, bytes) else json.dumps(body)
        if monotonic() - self._last > IDLE_SECONDS:
            self._connection.close()  # the next request opens it anew
        try:
            self._connection.request(method, path, text, {"Content-Type": kind} if text else {})
            response = self._connection.getresponse()
            content = response.read()
            self._last = monotonic()
        except (OSError, HTTPException) as error:
            raise Gone from error
        return response.status, json.loads(content) if content else None
