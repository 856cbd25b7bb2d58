"""Look ahead: walk the rest of a run aside, so that its whole descent can be drawn in one plane."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import NamedTuple

import numpy as np

from ...engine.arrays import FloatArray
from ...engine.training.trainer import State
from ..past.chunk import Chunk
from ..past.keyframes import Keyframes
from ..run import Run

LOOK_AHEAD_SECONDS = 1.5  # of the processor's time, spent once a run; the article's takes 0.15 s
TRIAL_SECONDS = 0.1  # of it, before the rest is judged: a pace needs so much to be true

NEAR = 1e3  # times the largest first weight: where a diverging way leaves its landscape

WalkOn = Callable[[State, int, float], Awaitable[Chunk]]


class LookAhead(NamedTuple):
    """The way of a run, walked and to come: the same bits as it has or will have.

    ``complete`` says whether it reaches the run's end (or the step that diverges); otherwise
    looking ahead was too dear, and ``keyframes`` end where the run had come to.
    """

    keyframes: Keyframes
    complete: bool


class Path(NamedTuple):
    """Kept states of a run in the order of steps: walked, and ahead to its end if that was looked at.

    ``far`` are those that a diverging way left out, for they would make the rest of its landscape a point.
    """

    states: tuple[State, ...]
    looked_ahead: bool
    far: tuple[State, ...] = ()


def path_of(run: Run, state: State, outlook: LookAhead | None) -> Path:
    """Give the whole way of a run that was looked ahead, else the way that leads up to ``state``."""
    if outlook is not None and outlook.complete:
        return _split(outlook.keyframes.until(run.total_steps), looked_ahead=True)
    walked = [kept for kept in run.keyframes.until(state.step) if kept.step < state.step]
    return _split([*walked, state], looked_ahead=False)


def _split(way: list[State], *, looked_ahead: bool) -> Path:
    near = tuple(state for state in way if is_near(state.theta, way[0].theta))
    steps = {state.step for state in near}
    return Path(near, looked_ahead, tuple(state for state in way if state.step not in steps))


def is_near(theta: FloatArray, first: FloatArray) -> bool:
    """Say whether weights (P,) are still of the same order as a run's first ones."""
    return bool(np.abs(theta).max() <= NEAR * (1.0 + np.abs(first).max()))


async def look_ahead(run: Run, walk_on: WalkOn) -> LookAhead:
    """Walk from the furthest keyframe to the end, aside from the run, unless that takes too long.

    ``walk_on`` trains for one chunk from a state towards a step, at an expected pace. The keyframes
    are thinned as a run's own are, so memory stays bounded however long the run is.
    """
    furthest = run.history.count
    keyframes = run.keyframes.copy_until(furthest)
    state, spent, ended = keyframes.at_or_before(furthest), 0.0, False
    start, pace = state.step, run.pace
    while state.step < run.total_steps and not ended and not run.removed:
        walk = await walk_on(state, run.total_steps, pace)
        keyframes.add(walk.keyframes)
        state, ended, pace = walk.state, walk.divergence is not None, walk.pace
        spent += walk.effort
        to_come = (run.total_steps - state.step) * spent / max(state.step - start, 1)
        if spent > TRIAL_SECONDS and spent + to_come > LOOK_AHEAD_SECONDS:
            return LookAhead(run.keyframes.copy_until(furthest), complete=False)
    keyframes.pin(state)
    return LookAhead(keyframes, complete=not run.removed)
