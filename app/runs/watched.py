"""What can be watched: it counts its changes, and wakes whoever waits for one."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

UNTOLD_SECONDS = 0.05
"""Training that takes less is told by the step that it leads to, and not once more when it begins."""


class Watched:
    """What of a run its viewers are told by, and how long nobody was at it."""

    def __init__(self) -> None:
        self.revision = 0
        self.family_news = 0  # changes of other runs of its family
        self.watchers: set[asyncio.Event] = set()  # set at each change of any kind
        self.used = monotonic()  # when it last changed, or was left by somebody who watched it
        self.held = 0  # requests that are at it
        self._beginning: asyncio.TimerHandle | None = None  # of training that nobody was told of yet

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Keep it in memory for as long as somebody is at it."""
        self.held += 1
        try:
            yield
        finally:
            self.held -= 1
            self.used = monotonic()

    def touch(self) -> None:
        """Count a change and wake whoever waits for one."""
        self.revision += 1
        self.used = monotonic()
        if self._beginning is not None:
            self._beginning.cancel()
            self._beginning = None
        self._wake()

    def touch_soon(self) -> None:
        """Do so in a moment, unless a change comes first."""
        if self._beginning is None:
            self._beginning = asyncio.get_running_loop().call_later(UNTOLD_SECONDS, self.touch)

    def unwatch(self, change: asyncio.Event) -> None:
        """Leave a run that was watched; one whose connection broke may be back soon."""
        self.watchers.discard(change)
        self.used = monotonic()

    async def stirred(self) -> None:
        """Return at the next change of any kind."""
        change = asyncio.Event()
        self.watchers.add(change)
        try:
            await change.wait()
        finally:
            self.watchers.discard(change)

    def hear(self) -> None:
        """Let the viewers know of something that no frame shows."""
        self._wake()

    def hear_of_family(self) -> None:
        """Let the viewers know that another run of the family changed; no frame shows that."""
        self.family_news += 1
        self._wake()

    def _wake(self) -> None:
        for change in self.watchers:
            change.set()
