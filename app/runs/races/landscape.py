"""The landscape of a race: one plane for the paths of all its runs, and one surface beneath them."""

from collections.abc import Sequence
from time import perf_counter
from typing import NamedTuple

import numpy as np

from ...engine.arrays import FloatArray, norm
from ...engine.config import RunConfig
from ...engine.datasets import Data
from ...engine.landscape import BUDGET, Plane, common_plane, require_two
from ...engine.landscape.parts import Grid
from ...engine.network.evenly import Over
from ...engine.problem import AnyEvaluator, evaluator_for
from ...engine.training.trainer import State
from ..looks.path import Path, Projection, ordinary, projection_on
from ..looks.survey import Still, window
from ..run import Run
from .course import Course

WIDEST = 4.0
"""A path that diverges is followed so many times as far as the others lead from the start."""


class Racer(NamedTuple):
    """One run of a race, where it stands, its path as far as it is known, and its last step."""

    id: str
    label: str
    state: State
    path: Path
    total_steps: int
    losses: dict[int, float] | None = None  # those along the path, where they are known

    @property
    def leaves(self) -> bool:
        """Whether its path diverges, or goes too far to be kept in it."""
        return self.path.left_by(self.total_steps if self.path.looked_ahead else self.state.step)


def racer_until(until: int, run: Run, label: str, course: Course) -> Racer:
    """Give a run as far as its course leads up to a step, or just past it."""
    frames = course.frames
    past = next((place for place, state in enumerate(frames) if state.step >= until), len(frames) - 1)
    kept = frames[: past + 1]
    losses = dict(zip(course.step.tolist(), course.loss.tolist(), strict=True))
    return Racer(run.id, label, kept[-1], Path(kept, looked_ahead=True, drawn=kept), until, losses)


class RacePath(NamedTuple):
    """One run of a race on the plane of all."""

    id: str
    label: str
    step: int
    projection: Projection


class RaceLandscape(NamedTuple):
    """The loss over a window of the plane of all paths, and each run's path on it."""

    plane: Plane
    samples: int
    over: Over
    distinct: int
    a: FloatArray  # (size,)
    b: FloatArray  # (size,)
    loss: FloatArray  # (size, size), one row per b; not finite where the loss overflows
    lanes: list[RacePath]
    seconds: float


class Surveyor:
    """Survey one race, again and again; for the surveying thread.

    Once all paths are looked ahead the plane holds still, and so does the surface: it is kept.
    """

    def __init__(self) -> None:
        self._evaluator: AnyEvaluator | None = None
        self._losses: dict[tuple[str, int], dict[int, float]] = {}
        self._plane: tuple[tuple[object, ...], Plane] | None = None
        self._still = Still()

    def survey(
        self, config: RunConfig, data: Data, racers: Sequence[Racer], *, size: int, span: float
    ) -> RaceLandscape:
        """Compute the landscape of some runs of one configuration, but for their optimizers.

        It is over evenly some samples where all would take too long.
        """
        begin = perf_counter()
        if self._evaluator is None:
            self._evaluator = evaluator_for(config, data)
        evaluator = self._evaluator
        racers = [
            racer._replace(path=ordinary(evaluator, racer.path, racer.losses)) if racer.losses else racer
            for racer in racers
        ]
        plane = self._plane_of(evaluator, racers)
        evaluator = evaluator.within(BUDGET, size**2)
        over = evaluator.over
        a, b = (window(center, plane.reach * span, size) for center in plane.center)
        loss = self._still.over(evaluator, plane, Grid(a, b))
        lanes = []
        for run, label, state, path, _, known in racers:
            whole = known if over.every == 1 else None  # of all samples
            losses = self._losses.setdefault((run, over.every), {}) if whole is None else whole
            projection = projection_on(evaluator, plane, state, path, losses)
            lanes.append(RacePath(run, label, state.step, projection))
        distinct, seconds = evaluator.distinct, perf_counter() - begin
        return RaceLandscape(plane, over.samples, over, distinct, a, b, loss, lanes, seconds)

    def _plane_of(self, evaluator: AnyEvaluator, racers: Sequence[Racer]) -> Plane:
        paths = tuple((racer.id, racer.path.states[-1].step) for racer in racers)
        if self._plane is not None and self._plane[0] == paths:
            return self._plane[1]
        require_two(evaluator.network)
        plane = common_plane(evaluator.network, _walks_to_show(racers))
        self._plane = (paths, plane) if all(racer.path.looked_ahead for racer in racers) else None
        return plane


def _walks_to_show(racers: Sequence[Racer]) -> list[FloatArray]:
    """Give the weights of all paths, (M, P) each; where one diverges, those that leave room for others."""
    walks = [np.array([state.theta for state in racer.path.states]) for racer in racers]
    lengths = [norm(walk - walk[0], axis=1) for walk in walks]
    calm = (length.max() for racer, length in zip(racers, lengths, strict=True) if not racer.leaves)
    limit = WIDEST * max(calm, default=0.0) or np.inf
    return [
        walk[length <= limit] if racer.leaves else walk
        for racer, walk, length in zip(racers, walks, lengths, strict=True)
    ]
