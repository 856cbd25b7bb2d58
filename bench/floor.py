"""A server that does the least that any server of frames must: it sends bytes that lie ready.

`python -m bench.floor --port 0`: each POST is a step, and each viewer gets the same bytes for it.
"""

import asyncio
import json
import struct
import sys
from typing import Any

import uvicorn

from app.command import _config  # the same settings as the product's
from app.serving.listening import listen

SIZE = 9_800
"""Bytes of a frame: about those of the article's."""


class Floor:
    """An ASGI application whose step goes to all that watch."""

    def __init__(self) -> None:
        self.step = 0
        self.news = asyncio.Event()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Serve a viewer, or make a step."""
        if scope["type"] == "websocket":
            await self.watch(receive, send)
        elif scope["type"] == "http":
            self.step += 1
            news, self.news = self.news, asyncio.Event()
            news.set()
            await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"0")]})
            await send({"type": "http.response.body", "body": b""})

    async def watch(self, receive: Any, send: Any) -> None:
        """Send each step's bytes to one viewer until it leaves."""
        await receive()
        await send({"type": "websocket.accept"})
        reading = asyncio.create_task(_read(receive))
        while not reading.done():
            await self.news.wait()
            text = json.dumps({"frame": self.step, "step": self.step}).encode()
            await send({"type": "websocket.send", "bytes": struct.pack("<I", len(text)) + text.ljust(SIZE)})


async def _read(receive: Any) -> None:
    while (await receive())["type"] != "websocket.disconnect":
        pass


def main() -> None:
    """Serve at a free port until told to stop."""
    listening = listen("127.0.0.1", 0)
    print(f"http://127.0.0.1:{listening.getsockname()[1]}", flush=True)
    config: Any = _config(Floor())  # type: ignore[arg-type]
    config.lifespan = "off"
    sys.setswitchinterval(0.0002)
    uvicorn.Server(config).run(sockets=[listening])


if __name__ == "__main__":
    main()
