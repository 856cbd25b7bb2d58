"""The frames of a run's newest revision, each made once for all viewers that need the same."""

import asyncio
from weakref import WeakValueDictionary

from ...runs import Lab, Run, WeightRequest
from ...runs.past.chunk import RunStatus
from ..errors import TooManyViewers
from .frame import Message, frame

MOST_VIEWERS = 300


class Broadcast:
    """What is sent of one run."""

    def __init__(self, lab: Lab, run: Run) -> None:
        self._lab, self._run = lab, run
        self._revision = -1
        self._made: dict[tuple[int | None, WeightRequest | None, int], asyncio.Future[Message]] = {}

    async def message(self, weight: int | None, look: WeightRequest | None, start: int) -> Message:
        """Give the newest frame for viewers of a weight that have the losses of the first `start` steps."""
        if self._revision != self._run.revision:
            self._revision, self._made = self._run.revision, {}
        key = weight, look, start
        if key not in self._made:
            self._made[key] = asyncio.ensure_future(self._make(self._run.snapshot, *key))
        return await asyncio.shield(self._made[key])  # a viewer that leaves takes it from nobody else

    async def _make(
        self, standing: RunStatus, weight: int | None, look: WeightRequest | None, start: int
    ) -> Message:
        moment = await self._lab.look(self._run).frame(standing, watch=weight, look=look)
        return frame(self._run, moment, start)


class Viewers:
    """Count the open sockets of this process, and refuse one too many; give those of a run its frames."""

    def __init__(self, most: int = MOST_VIEWERS) -> None:
        self.most = most
        self.count = 0
        self._broadcasts = WeakValueDictionary[str, Broadcast]()  # by the run's id, while somebody watches

    def __enter__(self) -> None:
        if self.count >= self.most:
            raise TooManyViewers(f"At most {self.most} viewers may be connected at once.")
        self.count += 1

    def __exit__(self, *_: object) -> None:
        self.count -= 1

    def broadcast(self, lab: Lab, run: Run) -> Broadcast:
        """Give what the viewers of a run share."""
        return self._broadcasts.setdefault(run.id, Broadcast(lab, run))
