"""The pages in Node, asked from here."""

import asyncio
import json
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Any

SCRIPT = Path(__file__).with_name("pages.js")
FLAGS = ("--experimental-websocket", "--no-warnings")
"""Node has WebSocket by itself from 22 on."""


class Pages:
    """What is asked of the pages, and who waits for an answer."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self._numbers = count()
        self._asked: dict[int, asyncio.Future[Any]] = {}

    async def ask(self, page: int, do: str, *words: Any) -> Any:
        """Have a page do something, and give what came of it."""
        number = next(self._numbers)
        self._asked[number] = asyncio.get_running_loop().create_future()
        assert self._process.stdin
        line = json.dumps({"page": page, "id": number, "do": do, "words": words})
        self._process.stdin.write(line.encode() + b"\n")
        return await self._asked[number]

    async def listen(self) -> None:
        """Take in the answers; where Node ends, tell those who wait."""
        assert self._process.stdout
        async for line in self._process.stdout:
            told = json.loads(line)
            asked = self._asked.pop(told["id"])
            if not asked.done():  # whoever asked may have given up
                asked.set_result(told.get("answer"))
        for waiting in self._asked.values():
            waiting.cancel()


@asynccontextmanager
async def opened(node: str, addresses: Sequence[str]) -> AsyncIterator[Pages]:
    """Start Node with a page for each address."""
    process = await asyncio.create_subprocess_exec(
        node, *FLAGS, str(SCRIPT), *addresses, stdin=PIPE, stdout=PIPE
    )
    pages = Pages(process)
    listening = asyncio.create_task(pages.listen())
    try:
        yield pages
    finally:
        assert process.stdin
        process.stdin.close()
        await process.wait()
        await listening
