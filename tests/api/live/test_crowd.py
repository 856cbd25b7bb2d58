"""A short lesson: pages act at random on a real server while connections break, and none misses anything.

`make crowd` holds a long one.
"""

import asyncio
import gc
import socket
import sys
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.crowd.lesson import Outcome, Plan, hold, unexpected
from tests.crowd.link import linked
from tests.crowd.page import Page, Patience
from tests.serving import served

PLAN = Plan(
    pages=12,
    seconds=8.0,
    between_breaks=0.25,
    stops=1,
    stopped=1.0,
    forking=40,
    patience=Patience(quiet=0.3, answer=0.6),
)
"""Each page notices a silence sooner than a browser's does, and branches off often for so short a time."""


def test_after_a_lesson_with_breaks_every_page_is_as_the_server_is() -> None:
    with served() as server:
        outcome: Outcome = asyncio.run(hold(server, PLAN))
    assert outcome.different == []
    assert unexpected(outcome) == {}
    assert min(outcome.counts[kind] for kind in ("cut", "silenced", "stopped", "forks", "frames")) > 0
    assert outcome.returns != []
    assert server.said[1:] == []  # it had nothing to complain of


def test_a_way_that_is_closed_leaves_no_connection_open(monkeypatch: pytest.MonkeyPatch) -> None:
    connect = asyncio.open_connection

    async def waiting(*_: object) -> None:
        await asyncio.Event().wait()

    async def end() -> bytes:
        monkeypatch.setattr(asyncio, "open_connection", waiting)  # the server takes no connection for now
        async with linked("127.0.0.1", 1) as (link, address):
            reader, writer = await connect("127.0.0.1", urlsplit(address).port)
            while not link.joined:
                await asyncio.sleep(0)
        async with asyncio.timeout(5):
            rest = await reader.read()
        writer.close()
        return rest

    with suppress(ConnectionError):
        assert asyncio.run(end()) == b""


@pytest.mark.parametrize("rounds", range(6))
def test_a_way_that_is_closed_while_a_connection_comes_leaves_none_open(rounds: int) -> None:
    async def end() -> None:
        async with linked("127.0.0.1", 1) as (_, address):
            page.connect(("127.0.0.1", urlsplit(address).port))
            for _ in range(rounds):
                await asyncio.sleep(0)

    with socket.socket() as page, pytest.MonkeyPatch.context() as patch:
        left = list[object]()
        patch.setattr(sys, "unraisablehook", lambda found: left.append(found.exc_value))
        asyncio.run(end())
        gc.collect()
    assert left == []


class Socket:
    """A socket on which one message comes."""

    def __init__(self) -> None:
        self.message: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    async def recv(self) -> str:
        return await self.message


@pytest.mark.parametrize("turns", range(6))
def test_a_page_ends_though_a_message_comes_at_the_same_time(turns: int) -> None:
    async def end() -> tuple[bool, bool]:
        page, socket = Page("http://127.0.0.1:1", Patience(), 0.0), Socket()
        next_of: Any = page._next
        listening = asyncio.create_task(next_of(socket))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        socket.message.set_result("{}")
        for _ in range(turns):
            await asyncio.sleep(0)
        ends = listening.cancel()
        await asyncio.wait([listening])
        await page.http.aclose()
        return ends, listening.cancelled()

    ends, ended = asyncio.run(end())
    assert ended == ends
