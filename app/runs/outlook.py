"""Look ahead: walk the rest of a run aside, so that its whole descent can be drawn in one plane."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import NamedTuple

from app.engine.trainer import State
from app.runs.keyframes import Keyframes
from app.runs.run import Run
from app.runs.walk import Walk

LOOK_AHEAD_SECONDS = 0.5  # of training, spent once a run; what would take longer is not looked at

WalkOn = Callable[[State, int], Awaitable[Walk]]


class Outlook(NamedTuple):
    """The way of a run, walked and to come: the same bits as it has or will have.

    ``complete`` says whether it reaches the run's end (or the step that diverges); otherwise
    looking ahead was too dear, and ``keyframes`` end where the run had come to.
    """

    keyframes: Keyframes
    complete: bool


async def look_ahead(run: Run, walk_on: WalkOn) -> Outlook:
    """Walk from the furthest keyframe to the end, aside from the run, unless that takes too long.

    ``walk_on`` trains for one chunk from a state towards a step. The keyframes are thinned as a
    run's own are, so memory stays bounded however long the run is.
    """
    furthest = run.history.count
    keyframes = run.keyframes.copy_until(furthest)
    state, spent, ended = keyframes.at_or_before(furthest), 0.0, False
    while state.step < run.total_steps and not ended and not run.removed:
        walk = await walk_on(state, run.total_steps)
        keyframes.add(walk.keyframes)
        state, ended = walk.state, walk.divergence is not None
        spent += walk.seconds
        measured = len(walk.losses) > 1  # the first step alone also warms up
        if measured and spent + (run.total_steps - state.step) * walk.pace > LOOK_AHEAD_SECONDS:
            return Outlook(run.keyframes.copy_until(furthest), complete=False)
    keyframes.pin(state)
    return Outlook(keyframes, complete=not run.removed)
