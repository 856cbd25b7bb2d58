"""The histograms of a run over time: which steps have a column, and each column made again by one step."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ...engine.looks.histograms import Histogram, Strip, by_size, plain, strip
from ...engine.looks.pace import free_in, ratio
from ...engine.network.parameters import Parameters
from ..past.chunk import RunState
from ..run import Run

MOST_COLUMNS = 105
FEW = MOST_COLUMNS // 4
"""With fewer columns than that beside kept states, steps in between are replayed."""

HISTOGRAM_BYTES = 120
"""Of the objects of one histogram besides its counts, about."""


class LayerColumn(NamedTuple):
    """One layer after a step, and in it; without a step its weights alone."""

    weights: Histogram
    gradients: Histogram | None = None
    updates: Histogram | None = None
    ratio: float | None = None

    @property
    def nbytes(self) -> int:
        """About how many bytes it takes."""
        known = [one for one in self[:3] if isinstance(one, Histogram)]
        return sum(HISTOGRAM_BYTES + one.counts.nbytes for one in known)


Column = tuple[LayerColumn, ...]
"""One moment of a run: a histogram of each kind for each layer that has weights."""


class LayerStrips(NamedTuple):
    """A layer over time. ``ratio``: of each column, its update's length over that of the weights before.

    It is None where no step led to the column, and of weights that were all 0.
    """

    layer: str
    units: int
    parameter_count: int
    moves: bool
    ratio: list[float | None]
    weights: Strip
    gradients: Strip
    updates: Strip


class Strips(NamedTuple):
    """The layers of a run over time: a column at each of some ``steps``, in order, up to the last made."""

    steps: list[int]
    layers: list[LayerStrips]
    diverged_at: int | None


def column_steps(run: Run, most: int) -> list[int]:
    """Choose at most ``most`` steps, evenly, from step 0 to as far as the run has gone.

    In a long run they lie one step after a state that is kept, so that one step makes each again. As the
    run grows, and with a larger ``most``, the steps that were chosen stay or are thinned, but for the last.
    """
    last = run.history.count
    steps = list(range(1, last + 1))
    if last > MOST_COLUMNS:
        frames = [state.step + 1 for state in run.keyframes.until(last - 1)]
        kept = frames if len(frames) > FEW else sorted({*frames, *(one + 1 for one in run.waypoints.steps)})
        kept = kept[: bisect_left(kept, last + 1)]
        steps = kept if len(kept) > FEW else steps
    stride = 1
    while len(steps) > stride * max(1, most - 2):
        stride *= 2
    return sorted({0, *steps[::stride], last})


def weighted(network: Parameters) -> dict[str, slice]:
    """Give the layers that have weights, and where each one's lie in theta."""
    parts = {name: network.layer_part(name) for name in network.layer_names}
    return {name: part for name, part in parts.items() if part.stop > part.start}


def column(parts: Iterable[slice], moment: RunState) -> Column:
    """Count a moment's weights, and the gradients and updates of the step that led there, part by part."""
    theta, last = moment.state.theta, moment.last
    columns = []
    for part in parts:
        one = LayerColumn(plain(theta[part]))
        if last is not None:
            update = last.stretch.update[part]
            gradients, updates = by_size(last.stretch.gradient[part]), by_size(update)
            free = free_in(last.trainer.network, part)
            size = ratio(last.stretch.update[free], last.before.theta[free])
            one = LayerColumn(one.weights, gradients, updates, size)
        columns.append(one)
    return tuple(columns)


def strips(run: Run, steps: Sequence[int], columns: Mapping[int, Column]) -> Strips:
    """Lay the columns of some steps side by side."""
    network, layers = run.trainer.network, []
    units = dict(zip(network.layer_names, network.sizes[1:], strict=True))
    for place, (name, part) in enumerate(weighted(network).items()):
        own = [columns[step][place] for step in steps]
        layers.append(
            LayerStrips(
                name, units[name], part.stop - part.start, network.moves(name),
                [one.ratio for one in own],
                strip([one.weights for one in own]),
                strip([one.gradients for one in own]),
                strip([one.updates for one in own]),
            )
        )  # fmt: skip
    return Strips(list(steps), layers, run.divergence and run.divergence.step)


def thinned(columns: Mapping[int, Column], steps: Sequence[int]) -> dict[int, Column]:
    """Keep the columns of some steps, and no more than as many again."""
    wanted = set(steps)
    others = [step for step in columns if step not in wanted][-MOST_COLUMNS:]
    return {step: columns[step] for step in (*others, *steps)}
