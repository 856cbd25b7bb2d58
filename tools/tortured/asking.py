"""One connection to a server that may be killed at any time."""

import json
from http.client import HTTPConnection, HTTPException
from typing import Any


class Gone(Exception):
    """The server was killed before it answered."""


class Asking:
    """Ask a server over one connection."""

    def __init__(self, address: str) -> None:
        self._connection = HTTPConnection(address, timeout=60)

    def ask(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        """Give the status and the JSON of an answer. Raises Gone."""
        text = None if body is None else json.dumps(body)
        try:
            self._connection.request(method, path, text, {"Content-Type": "application/json"} if text else {})
            response = self._connection.getresponse()
            content = response.read()
        except (OSError, HTTPException) as error:
            raise Gone from error
        return response.status, json.loads(content) if content else None
