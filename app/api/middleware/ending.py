"""What is still under way when the server ends is answered, too: with 503, and when to ask again."""

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ..errors import Stopping, answer


class Ending:
    """Wrap an ASGI application whose calls the server cancels when it ends, and only then."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection; a call that is cancelled before its answer began is refused."""
        begun = False

        async def send_seen(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        try:
            await self.app(scope, receive, send_seen)
        except asyncio.CancelledError:
            if scope["type"] == "http" and not begun:
                await answer(Stopping())(scope, receive, send)
