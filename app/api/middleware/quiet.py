"""Refusals without a line in a browser's console.

A browser writes every answer of 400 and above to its console as an error, and no page can keep it
from that, though a refused setting is nothing but an answer. So a page may ask, in the words of RFC 7240,
`Prefer: refusals=quiet`: then a refusal comes with status 200, and its own status in `X-Status`.
"""

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

PREFERENCE = "refusals=quiet"


class Quiet:
    """Wrap an ASGI application and, where that is preferred, answer its refusals with 200."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] != "http" or Headers(scope=scope).get("prefer") != PREFERENCE:
            await self.app(scope, receive, send)
            return

        async def send_quietly(message: Message) -> None:
            if message["type"] == "http.response.start" and 400 <= message["status"] < 500:
                headers = MutableHeaders(scope=message)
                headers["Preference-Applied"] = PREFERENCE
                headers["X-Status"] = str(message["status"])
                message["status"] = 200
            await send(message)

        await self.app(scope, receive, send_quietly)
