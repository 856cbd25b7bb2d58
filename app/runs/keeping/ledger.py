"""What of a run is in the file already."""

import asyncio
from dataclasses import dataclass, field

LONGEST_TAIL = 512  # steps; they are written again with each that follows, in at most 5 kB


@dataclass(eq=False)
class Ledger:
    """How far a run is saved. Changed on the event loop, once what it says is committed."""

    arithmetic: str  # that made it
    lasts: bool  # whether it is still there after the end of the server
    step: int = 0  # where it stands in the file
    recorded: int = 0  # steps whose losses are there
    tail: int = 0  # from here on the losses are a stretch that no other run has, and that may grow
    spacing: int = 0  # of the keyframes there
    framed: int = -1  # the step of the last keyframe that was there to be written
    stated: int = -1  # the step of the last state there
    nbytes: int = 0
    due: float = 0.0  # when it is to be saved again, if it still trains
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)  # one saving at a time
    saving: "asyncio.Task[None] | None" = None  # beside training

    def close_tail(self) -> None:
        """Begin another stretch: the last one is shared from now on, or long."""
        self.tail = self.recorded
