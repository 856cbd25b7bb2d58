"""What is done to answers on their way out: the headers of all, HEAD without a body, and quiet refusals.

A browser writes every answer of 400 and above to its console as an error, and no page can keep it
from that, though a refused setting is nothing but an answer. So a page may ask, in the words of RFC 7240,
`Prefer: refusals=quiet`: then a refusal comes with status 200, and its own status in `X-Status`.
"""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import ClassVar

from starlette.datastructures import Headers as Given
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)

HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
"""What an answer gets unless it says otherwise itself, as static files do about their cache."""

STARTS = ("http.response.start", "websocket.accept", "websocket.http.response.start")

PREFERENCE = "refusals=quiet"


class Rewriting(ABC):
    """Wrap an ASGI application and rewrite what it sends; `instead`: what it is told in a request's place."""

    instead: ClassVar[Mapping[str, str]] = {}

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    def concerns(self, scope: Scope) -> bool:
        """Say whether the answers to this connection are rewritten."""
        return True

    @abstractmethod
    def rewrite(self, message: Message) -> None:
        """Change a message that is about to be sent."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""

        async def send_rewritten(message: Message) -> None:
            self.rewrite(message)
            await send(message)
            if message["type"] == "websocket.http.response.body":
                await asyncio.sleep(0)  # uvicorn ends the connection, else it calls the return an error

        if self.concerns(scope):
            # Not a copy without need: the route that was found is told in the scope.
            given = {**scope, **self.instead} if self.instead else scope
            await self.app(given, receive, send_rewritten)
        else:
            await self.app(scope, receive, send)


class Headers(Rewriting):
    """Add `HEADERS` to every answer, errors and refused handshakes included."""

    def rewrite(self, message: Message) -> None:
        if message["type"] in STARTS:
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)


class Quiet(Rewriting):
    """Answer refusals with 200 where that is preferred."""

    def concerns(self, scope: Scope) -> bool:
        return scope["type"] == "http" and Given(scope=scope).get("prefer") == PREFERENCE

    def rewrite(self, message: Message) -> None:
        if message["type"] == "http.response.start" and 400 <= message["status"] < 500:
            headers = MutableHeaders(scope=message)
            headers["Preference-Applied"] = PREFERENCE
            headers["X-Status"] = str(message["status"])
            message["status"] = 200


class Head(Rewriting):
    """Answer HEAD as GET: the same status and headers, without the body."""

    instead: ClassVar[Mapping[str, str]] = {"method": "GET"}

    def concerns(self, scope: Scope) -> bool:
        return (scope["type"], scope.get("method")) == ("http", "HEAD")

    def rewrite(self, message: Message) -> None:
        if message["type"] == "http.response.body":
            message["body"] = b""
