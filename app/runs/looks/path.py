"""A run's path: the rest of it, walked aside so that its whole descent can be drawn, and where it leads."""

from collections.abc import Awaitable, Callable, Sequence
from functools import cache
from itertools import compress
from operator import not_, or_
from typing import NamedTuple

import numpy as np

from ...engine.arrays import FloatArray
from ...engine.landscape import Plane, project
from ...engine.problem import AnyEvaluator
from ...engine.training.divergence import GROWN, OVERFLOWING, yardstick
from ...engine.training.trainer import State
from ..past.chunk import Chunk
from ..run import Run

LOOK_AHEAD_SECONDS = 1.5  # of the processor's time, spent once a run; the article's takes 0.15 s
TRIAL_SECONDS = 0.1  # of it, before the rest is judged: a pace needs so much to be true

NEAR = 1e3  # times the largest first weight: where a path whose loss has grown leaves its landscape

WalkOn = Callable[[State, int, float], Awaitable[Chunk]]


class Path(NamedTuple):
    """Kept states of a run in the order of steps: walked, and ahead to its end if that was looked at.

    ``far`` are those that were left out, for they would make the rest of its landscape a point.
    """

    states: tuple[State, ...]
    looked_ahead: bool
    far: tuple[State, ...] = ()
    drawn: tuple[State, ...] = ()  # the states, and after each stretch of them the far one to which it leaves

    def left_by(self, step: int) -> bool:
        """Say whether it ends before ``step``, for it diverges or the weights went far."""
        return self.states[-1].step < step


def path_of(run: Run, state: State, ahead: Sequence[State] | None) -> Path:
    """Give the whole path of a run that was looked ahead, else the one that leads up to ``state``."""
    if ahead:
        return Path(tuple(ahead), looked_ahead=True)
    walked = [kept for kept in run.keyframes.until(state.step) if kept.step < state.step]
    return Path((*walked, state), looked_ahead=False)


def ordinary(evaluator: AnyEvaluator, path: Path, losses: dict[int, float]) -> Path:
    """Leave those states of a way out that are far from its first weights and whose loss has grown.

    Where it is ordinary, however far, the run found its weights there. ``losses`` as in `projection_on`.
    """
    first = path.states[0].theta
    near, usual = NEAR * (1.0 + float(np.abs(first).max())), cache(lambda: yardstick(evaluator, first))

    def holds(state: State) -> bool:
        size = np.abs(state.theta).max()
        low = near < size < OVERFLOWING and usual().times(loss_at(evaluator, state, losses)) < GROWN
        return bool(size <= near or low)

    near_by = [*map(holds, path.states)]
    marks = near_by, map(not_, near_by), map(or_, near_by, [False, *near_by])
    kept, far, drawn = (tuple(compress(path.states, each)) for each in marks)
    return path._replace(states=kept, far=far, drawn=drawn)


async def look_ahead(run: Run, walk_on: WalkOn) -> list[State] | None:
    """Walk from the furthest keyframe to the end (or the step that diverges), aside from the run.

    Gives its states from the first on, the same bits as it has or will have, none if that takes too long, and
    None if the run was removed. ``walk_on`` trains for one chunk from a state towards a step, at an expected
    pace. The states are thinned as a run's own are, so memory stays bounded however long the run is.
    """
    keyframes = run.keyframes.copy_until(run.history.count)
    state, spent, ended = keyframes.at_or_before(run.total_steps), 0.0, False
    start, pace = state.step, run.pace
    while state.step < run.total_steps and not ended and not run.removed:
        walk = await walk_on(state, run.total_steps, pace)
        keyframes.add(walk.keyframes)
        state, ended, pace = walk.state, walk.divergence is not None, walk.pace
        spent += walk.effort
        to_come = (run.total_steps - state.step) * spent / max(state.step - start, 1)
        if spent > TRIAL_SECONDS and spent + to_come > LOOK_AHEAD_SECONDS:
            return []
    keyframes.pin(state)
    return None if run.removed else keyframes.until(run.total_steps)


PATH_COST = 100_000_000  # multiply-adds for the losses along the path (≈ 50 ms), each measured once a run
PATH_POINTS = 512


class PlanePath(NamedTuple):
    """A part of the path, on the plane: least-squares projections, and the true losses."""

    step: list[int]
    a: FloatArray
    b: FloatArray
    loss: FloatArray


class Projection(NamedTuple):
    """How a run's present weights and its path lie to a plane.

    ``on_plane_loss`` is the loss at the plane's point nearest to the weights, which are ``distance`` away.
    """

    true_loss: float
    on_plane_loss: float
    distance: float
    path: PlanePath  # walked, up to the present step
    ahead: PlanePath | None  # from the present step on, if it was looked ahead


class OtherPath(NamedTuple):
    """Another run's path on the plane; its last weights are ``distance`` away from it."""

    id: str
    path: PlanePath
    distance: float


def projection_on(
    evaluator: AnyEvaluator, plane: Plane, state: State, path: Path, losses: dict[int, float]
) -> Projection:
    """Lay a run's path on a plane; ``losses`` holds those along it that are known, and takes new ones."""
    at_a, at_b, distance = project(plane, state.theta[np.newaxis])
    beneath = evaluator.measure(plane.point(float(at_a[0]), float(at_b[0]))).loss
    walked = [kept for kept in path.drawn if kept.step < state.step]
    so_far = path_on(evaluator, plane, [*walked, state], losses)
    ahead = [kept for kept in path.drawn if kept.step > state.step]
    rest = path_on(evaluator, plane, [state, *ahead], losses) if path.looked_ahead else None
    return Projection(losses[state.step], beneath, float(distance[0]), so_far, rest)


def path_on(
    evaluator: AnyEvaluator, plane: Plane, path: Sequence[State], losses: dict[int, float]
) -> PlanePath:
    """Project a path and measure its losses; a long or dear one evenly thinned, its ends kept."""
    most = max(min(PATH_POINTS, PATH_COST // evaluator.cost), 2)
    points = [*path[: -1 : -(-len(path) // most)], path[-1]]
    measured = np.array([loss_at(evaluator, kept, losses) for kept in points])
    a, b, _ = project(plane, np.array([kept.theta for kept in points]))
    return PlanePath([kept.step for kept in points], a, b, measured)


def loss_at(evaluator: AnyEvaluator, state: State, losses: dict[int, float]) -> float:
    """Give the loss at a state, measured where ``losses`` does not hold it yet."""
    if state.step not in losses:
        losses[state.step] = evaluator.measure(state.theta).loss
    return losses[state.step]
