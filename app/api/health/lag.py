"""How late the event loop is: whoever waits for an answer waits at least so long."""

import asyncio
from collections import deque

EVERY_SECONDS = 0.05
MOMENTS = 1_200
"""The moments at which it should look: those of the last minute."""


class LoopLag:
    """Seconds by which the event loop came late to moments that were due, over the last minute.

    The moments lie on a grid of time: a loop that is held up for long is late for each of those that it
    missed, so a long stop weighs by its length.
    """

    def __init__(self) -> None:
        self._late: deque[float] = deque(maxlen=MOMENTS)
        self._due = 0.0
        self._timer: asyncio.TimerHandle | None = None

    def start(self) -> None:
        """Begin to look, in the running event loop."""
        self._due = asyncio.get_running_loop().time()
        self._wait()

    def stop(self) -> None:
        """Look no more."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def at_share(self, share: float) -> float:
        """Give the lag that this share (0 … 1) of the moments did not exceed; 0 before the first."""
        ordered = sorted(self._late)
        return ordered[min(int(share * len(ordered)), len(ordered) - 1)] if ordered else 0.0

    def _wait(self) -> None:
        self._timer = asyncio.get_running_loop().call_at(self._due, self._look)

    def _look(self) -> None:
        now = asyncio.get_running_loop().time()
        self._due = max(self._due, now - MOMENTS * EVERY_SECONDS)  # what is older is not kept
        while self._due <= now:
            self._late.append(now - self._due)
            self._due += EVERY_SECONDS
        self._wait()
