"""Whose turn it is with what only one can use at a time: shared by time, so that a heavy run holds up nobody.

Start-time fair queueing (Goyal, Vin, Cheng 1996): who asks gets a tag, the time that it had so far, or that
of whoever was served last if this is more; the least tag is next. So whoever was away saves nothing up.
"""

import asyncio
import heapq
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from weakref import WeakKeyDictionary


class Turn:
    """One use: whoever had it says how many seconds it took."""

    seconds = 0.0


class Turns:
    """Hand out turns on an event loop."""

    def __init__(self) -> None:
        self._had: WeakKeyDictionary[object, float] = WeakKeyDictionary()  # tag and time after the last turn
        self._least = 0.0  # tag of whoever was served last
        self._order = count()
        self._waiting: list[tuple[float, int, asyncio.Future[None]]] = []
        self._busy = False

    @asynccontextmanager
    async def turn(self, who: object) -> AsyncIterator[Turn]:
        """Wait until it is the turn of `who`, and let the next one have it at the end."""
        tag = max(self._had.get(who, 0.0), self._least)
        if self._busy:
            await self._wait(tag)
        self._busy, self._least = True, tag
        turn = Turn()
        try:
            yield turn
        finally:
            self._had[who] = tag + turn.seconds
            # Not at once: who had it may ask again in this round of the loop, and have had the least.
            asyncio.get_running_loop().call_soon(self._hand_on)

    def close(self) -> None:
        """Let nobody wait any more."""
        while self._waiting:
            heapq.heappop(self._waiting)[2].cancel()

    async def _wait(self, tag: float) -> None:
        turn = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (tag, next(self._order), turn))
        try:
            await turn
        except asyncio.CancelledError:
            if not turn.cancelled():  # it had come
                self._hand_on()
            raise

    def _hand_on(self) -> None:
        self._busy = False
        while self._waiting and not self._busy:
            turn = heapq.heappop(self._waiting)[2]
            if not turn.done():
                turn.set_result(None)
                self._busy = True
