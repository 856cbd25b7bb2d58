"""Logs on the standard error: one line an event, as text or as JSON.

`log.info("request", extra={"told": {"status": 200}})` is an event with its values. A traceback is one of
them, so that it stays in its event's line.
"""

import json
import logging
import re
import sys
from datetime import UTC, datetime
from typing import Any

LEVELS = ("debug", "info", "warning", "error")

PLAIN = re.compile(r"[\w.:/{}+-]+")
"""A value that is written as it is; any other is quoted as JSON does it, line ends included."""


class Line(logging.Formatter):
    """Write an event as a line of text: when, how grave, what, and its values."""

    def format(self, record: logging.LogRecord) -> str:
        """Write one event."""
        when, told = _time(record), _told(record)
        values = "".join(f" {name}={_written(value)}" for name, value in told.items())
        return f"{when} {record.levelname.lower()} {_one_line(record.getMessage())}{values}"


class JsonLine(logging.Formatter):
    """Write an event as a JSON object in one line."""

    def format(self, record: logging.LogRecord) -> str:
        """Write one event."""
        event = {"time": _time(record), "level": record.levelname.lower(), "event": record.getMessage()}
        return json.dumps({**event, "logger": record.name, **_told(record)}, default=str)


def set_up(level: str, *, as_json: bool) -> None:
    """Send all events of a level or graver to the standard error; uvicorn's own only where they warn."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLine() if as_json else Line())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)  # of the libraries; their lower levels may tell what a client wrote
    logging.getLogger("fallline").setLevel(level.upper())


def _time(record: logging.LogRecord) -> str:
    moment = datetime.fromtimestamp(record.created, UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _told(record: logging.LogRecord) -> dict[str, Any]:
    told: dict[str, Any] = dict(getattr(record, "told", {}))
    if record.exc_info:
        told["traceback"] = logging.Formatter().formatException(record.exc_info)
    return told


def _written(value: Any) -> str:
    text = str(value)
    return text if PLAIN.fullmatch(text) else json.dumps(text)


def _one_line(text: str) -> str:
    return text if text.isprintable() else json.dumps(text)
