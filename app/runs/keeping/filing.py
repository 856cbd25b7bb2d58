"""What is done with the file, at once or beside all else, and what to do without room."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any, TypeVar

from ...store import Store, Unsaved, Work

TRY_SECONDS = 1.0
"""How often it is tried whether there is room again."""

PATIENCE_SECONDS = 1.0
"""How long who looks into the file waits at most for what follows an answer: a disk may be slow."""

T = TypeVar("T")


class Filing:
    """Work on a file. `trouble`: why nothing can be saved, while that is so."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.trouble: str | None = None
        self.changed: Callable[[], None] = lambda: None  # called when trouble begins or ends
        self._trying: asyncio.Task[None] | None = None
        self._aside: set[asyncio.Task[None]] = set()  # savings that nobody waits for
        self._following: set[asyncio.Task[None]] = set()  # of these, what follows an answer
        self._hurry = asyncio.Event()

    async def do(self, work: Work[T], *, grows: bool = False) -> T:
        """Do something with the file in one transaction; without room raise Unsaved, and tell of it.

        Whatever follows an answer that was given is there by then.
        """
        await self.settle()
        return await self._do(work, grows=grows)

    async def _do(self, work: Work[T], *, grows: bool = False) -> T:
        try:
            return await asyncio.wrap_future(self.store.submit(work, grows=grows))
        except Unsaved as error:
            self._begin_trouble(error.message)
            raise

    async def settle(self) -> None:
        """Have at once in the file what follows an answer, unless the disk is slow."""
        if self._following:
            self._hurry.set()
            await asyncio.wait(self._following, timeout=PATIENCE_SECONDS)

    async def close(self) -> None:
        """Close the file after all that was begun."""
        if self._trying is not None:
            self._trying.cancel()
        self._hurry.set()
        await asyncio.gather(*self._aside)
        await asyncio.to_thread(self.store.close)

    def _beside(self, saving: Coroutine[Any, Any, None], *, follows: bool) -> asyncio.Task[None]:
        """Save beside all else; what `follows` an answer is made at once if somebody looks into the file."""
        task = asyncio.create_task(saving)
        for tasks in (self._aside, self._following) if follows else (self._aside,):
            tasks.add(task)
            task.add_done_callback(tasks.discard)
        if follows:
            self._hurry.clear()
        return task

    async def _hurried(self, seconds: float) -> None:
        """Wait for so long, or until somebody looks into the file."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._hurry.wait(), seconds)

    def _begin_trouble(self, message: str) -> None:
        self.trouble = message
        self.changed()
        if self._trying is None:
            self._trying = asyncio.create_task(self._await_room())

    async def _await_room(self) -> None:
        """Try whether there is room, again and again, until there is."""
        while self.trouble is not None:
            await asyncio.sleep(TRY_SECONDS)
            try:
                await asyncio.wrap_future(self.store.probe())
            except Unsaved as error:
                self.trouble = error.message
            else:
                self.trouble = None
        self._trying = None
        self.changed()
