"""What goes through the server: counted for /metrics, and logged, one line a request or socket.

A line holds the pattern of the route, the status and the time it took; what a client wrote is told at the
level debug alone.
"""

import logging
from collections import Counter
from time import perf_counter
from typing import Any

from fastapi.routing import RouteContext
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOG = logging.getLogger("fallline.traffic")

UNKNOWN = "-"
"""The route of what was refused before one was found, or has none."""

LONGEST_PATH = 200

SWITCHING = 101


class Traffic:
    """Answers by the first digit of their status, and sockets that were opened, since the start."""

    def __init__(self) -> None:
        self.answers: Counter[int] = Counter(dict.fromkeys((2, 3, 4, 5), 0))
        self.sockets = 0

    def count(self, status: int) -> None:
        """Count an answer, or the opening of a socket."""
        if status == SWITCHING:
            self.sockets += 1
        elif status:
            self.answers[status // 100] += 1


class Telling:
    """Wrap an ASGI application; count and log what it answers."""

    def __init__(self, app: ASGIApp, traffic: Traffic) -> None:
        self.app = app
        self.traffic = traffic

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        begin, status = perf_counter(), 0

        async def send_seen(message: Message) -> None:
            nonlocal status
            if not status:
                status = SWITCHING if message["type"] == "websocket.accept" else message.get("status", 0)
                self.traffic.count(status)
            await send(message)

        try:
            await self.app(scope, receive, send_seen)
        finally:
            if LOG.isEnabledFor(logging.INFO):
                tell(scope, status, perf_counter() - begin)


def _route(scope: Scope) -> str:
    """Give the pattern of the route that was found; FastAPI keeps that of a router within a router aside."""
    if "route" not in scope:
        return UNKNOWN
    return RouteContext(scope["route"], scope["fastapi"].get("effective_route_context")).path or UNKNOWN


def tell(scope: Scope, status: int, seconds: float) -> None:
    """Log one request or socket; `seconds`: until its answer was sent, or the socket closed."""
    method = {"method": scope["method"]} if scope["type"] == "http" else {}
    told: dict[str, Any] = {
        **method,
        "route": _route(scope),
        "status": status,
        "ms": round(seconds * 1e3, 1),
    }
    if LOG.isEnabledFor(logging.DEBUG):
        told["path"] = scope["path"][:LONGEST_PATH]
    LOG.info("request" if scope["type"] == "http" else "socket", extra={"told": told})
