"""The loss landscape of a run: the plane that was asked for, its surface, and the path walked."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from time import perf_counter
from typing import Literal, NamedTuple

import numpy as np

from ...engine import landscape
from ...engine.arrays import FloatArray
from ...engine.landscape import BUDGET, Plane, path_plane, whole_plane
from ...engine.landscape.parts import Grid
from ...engine.network.evenly import Over
from ...engine.network.parameters import Parameters
from ...engine.problem import AnyEvaluator
from ...engine.training.trainer import State
from ..past.chunk import LastStep
from .path import OtherPath, Path, PlanePath, path_on, projection_on

PlaneKind = Literal["path", "weights", "gradient", "random", "endpoints"]

AROUND_THE_WALK = ("path", "endpoints")  # planes whose window is laid around the whole walk
MARGIN = 1.08  # of the window's half width over the path that it holds
WIDEST = 4.0  # times the run's own window: a path that leads farther leaves it


@dataclass(frozen=True, kw_only=True)
class LandscapeRequest:
    """Which plane through weight space, around which step, how wide and how fine.

    ``i`` and ``j`` name the two weights of a ``weights`` plane; ``center_a`` and ``center_b`` hold
    its window still (default: the weights' own values); ``seed`` draws the random directions.
    ``span`` is half the window's width, or on planes of the walk a multiple of what holds all of
    it; with ``fit`` it is a multiple of a window that holds the first weights and, where it is
    known, the minimum (see `holding`). ``samples`` says over which samples the loss is taken: all,
    or the present step's batch.
    """

    plane: PlaneKind = "random"
    size: int = 65
    span: float = 1.0
    fit: bool = False
    i: int = 0
    j: int = 1
    seed: int = 0
    samples: Literal["all", "batch"] = "all"
    step: int | None = None
    center_a: float | None = None
    center_b: float | None = None


class LandscapeSource(NamedTuple):
    """What a landscape is made from: a run at one step, and its whole path as far as it is known."""

    network: Parameters
    state: State
    last: LastStep | None  # the step whose gradient and update a ``gradient`` plane shows
    path: Path
    others: tuple[tuple[str, Path], ...] = ()  # of runs with the same weights, by id, laid on it too


class Still:
    """The last surface: over a plane and window that hold still it is computed once."""

    def __init__(self) -> None:
        self._last: tuple[Plane, Grid, FloatArray] | None = None

    def over(self, evaluator: AnyEvaluator, plane: Plane, grid: Grid) -> FloatArray:
        """Give the losses over a window, (size, size); raises ConfigError for a surface too dear."""
        if self._last is None or self._last[0] is not plane or not np.array_equal(self._last[1], grid):
            self._last = plane, grid, landscape.surface(evaluator, plane, *grid)
        return self._last[2]


@dataclass
class Memory:
    """What need not be computed again for one run and set of samples; for the surveying thread."""

    losses: dict[int, float] = field(default_factory=dict)  # along the path, by step
    planes: dict[PlaneKind, Plane] = field(default_factory=dict)  # of the whole path, which holds still
    others: dict[str, dict[int, float]] = field(default_factory=dict)  # along other runs' paths, by id
    still: Still = field(default_factory=Still)
    evenly: "tuple[int, Memory] | None" = None  # of every so manieth sample, the last that was asked for

    def of(self, over: Over) -> "Memory":
        """Give what is known of some of the samples; the planes are the same."""
        if over.every == 1:
            return self
        if self.evenly is None or self.evenly[0] != over.every:
            self.evenly = over.every, Memory(planes=self.planes)
        return self.evenly[1]


class Landscape(NamedTuple):
    """The loss over a window of a plane, and how the run's own weights and path lie to it."""

    plane: Plane
    step: int
    samples: int
    over: Over
    distinct: int
    a: FloatArray  # (size,)
    b: FloatArray  # (size,)
    loss: FloatArray  # (size, size), one row per b; not finite where the loss overflows
    true_loss: float
    on_plane_loss: float
    distance: float
    path: PlanePath  # walked, up to the present step
    ahead: PlanePath | None  # from the present step on, if it was looked ahead
    others: list[OtherPath]
    seconds: float

    @property
    def looked_ahead(self) -> bool:
        """Whether the whole path is known."""
        return self.ahead is not None


def survey(
    evaluator: AnyEvaluator, memory: Memory, ground: LandscapeSource, request: LandscapeRequest
) -> Landscape:
    """Compute the landscape around a run's state, over evenly some samples where all would take too long.

    Raises ConfigError, at the query's field, where there is no such weight, and for a surface too dear.
    """
    begin = perf_counter()
    evaluator = evaluator.within(BUDGET, request.size**2)
    memory = memory.of(evaluator.over)
    plane = plane_for(ground, memory, request)
    if request.fit and plane.kind not in AROUND_THE_WALK:
        plane = landscape.holding(evaluator, plane, _fixed(ground, plane))
    others = []
    for run_id, path in ground.others:  # with their losses on the surface's own samples
        losses = memory.others.setdefault(run_id, {})
        _, _, distance = landscape.project(plane, path.states[-1].theta[np.newaxis])
        others.append(OtherPath(run_id, path_on(evaluator, plane, path.drawn, losses), float(distance[0])))
    reach = _reach(plane, others)
    a, b = (
        window(center if given is None else given, reach * request.span, request.size)
        for center, given in zip(plane.center, (request.center_a, request.center_b), strict=True)
    )
    loss = memory.still.over(evaluator, plane, Grid(a, b))
    projection = projection_on(evaluator, plane, ground.state, ground.path, memory.losses)
    step, seconds, count = ground.state.step, perf_counter() - begin, evaluator.over.samples
    over, distinct = evaluator.over, evaluator.distinct
    return Landscape(plane, step, count, over, distinct, a, b, loss, *projection, others, seconds)


def _fixed(ground: LandscapeSource, plane: Plane) -> landscape.Fixed:
    """Find where the walk starts and where the weights are on a plane; those that went far are left out."""
    present = ground.state.theta  # which planes of directions are laid through
    first = ground.path.states[0].theta if plane.kind == "weights" else present
    a, b, _ = landscape.project(plane, np.stack([first, present]))
    start, now = np.stack([a, b], axis=1)
    # A surface's own window stays where a position leaves it.
    gone = not ground.network.layered or ground.path.left_by(ground.state.step)
    return landscape.Fixed(start, None if gone else now)


def _reach(plane: Plane, others: Sequence[OtherPath]) -> float:
    """Give half the width of a window that holds other paths too, where it is laid around the run's own."""
    if plane.kind not in AROUND_THE_WALK:
        return plane.reach
    away = [
        float(np.abs(coordinates - center).max(initial=0.0))
        for other in others
        for coordinates, center in zip((other.path.a, other.path.b), plane.center, strict=True)
    ]
    return min(max([plane.reach, *(MARGIN * distance for distance in away)]), WIDEST * plane.reach)


def plane_for(ground: LandscapeSource, memory: Memory, request: LandscapeRequest) -> Plane:
    """Build the plane, or take the one of the whole path that was built before."""
    kind = request.plane
    if kind not in AROUND_THE_WALK or not ground.path.looked_ahead:
        return plane_of(ground, request)
    if kind not in memory.planes:
        memory.planes[kind] = plane_of(ground, request)
    return memory.planes[kind]


def plane_of(ground: LandscapeSource, request: LandscapeRequest) -> Plane:
    """Build the plane that was asked for."""
    theta, network = ground.state.theta, ground.network
    landscape.require_two(network)
    if request.plane == "random":
        return landscape.random_plane(network, theta, request.seed)
    if request.plane == "weights":
        first = ground.path.states[0].theta
        gone = len(theta) == 2 and ground.path.left_by(ground.state.step)  # look around the first
        return landscape.weights_plane(network, first if gone else theta, request.i, request.j)
    if request.plane == "gradient" and ground.last is not None:
        done = ground.last.stretch
        return landscape.gradient_plane(
            theta, network.moving(done.gradient), done.update, among=network.spanning
        )
    walk = np.array([kept.theta for kept in ground.path.states])
    if request.plane == "endpoints":
        return landscape.endpoints_plane(walk, among=network.spanning)
    plane = path_plane(walk, among=network.spanning) if network.layered else whole_plane(network, walk)
    far = [kept.theta for kept in ground.path.far]
    return landscape.explaining(plane, np.array([*walk, *far])) if far else plane


def window(center: float, reach: float, size: int) -> FloatArray:
    """Give the coordinates of a window's grid points, (size,), along one axis."""
    return np.linspace(center - reach, center + reach, size)
