"""The loss over a grid of points of a plane, for the whole data set."""

import math
from collections.abc import Iterator

import numpy as np

from ..arrays import FloatArray, frozen
from ..errors import refuse
from ..layers import Placed
from ..network.evaluator import Evaluator
from ..problem import AnyEvaluator
from .parts import Grid, Layer, Matrix
from .planes import Plane
from .stages import stages
from .strips import outputs_by_strip

BUDGET = 10**10
"""Multiply-adds that one surface may cost, counted as size² · distinct inputs · `work`: 1 to 3 s."""

BLOCK_NUMBERS = 2**20
"""Numbers (8 MB) that a layer's outputs may hold for all values of a, which limits a block of inputs.

At most about eight such arrays are there at once.
"""

KEPT_NUMBERS = 2**20
"""Numbers (8 MB), never written, whose freed block has glibc keep up to twice as much for the next surface.

Otherwise each surface gets its few megabytes from the system anew, page by page, which took up to a fifth
of its time. Elsewhere this does nothing.
"""

UNCOPIED_NUMBERS = 1024
"""NumPy's buffer for ufuncs, in numbers.

With its usual 8192 it copies rows that are shorter than a third of it, where they are broadcast or do not
touch, in order to make longer ones; a general plane then takes a quarter longer.
"""


def surface(evaluator: AnyEvaluator, plane: Plane, a: FloatArray, b: FloatArray) -> FloatArray:
    """Compute the mean loss over all samples at each point of a plane.

    ``a`` (A,) and ``b`` (B,) are the points' coordinates. Returns (B, A), read-only: the value at
    [r, c] is the loss of the weights origin + a[c]·axis_a + b[r]·axis_b. It equals the plain loop of
    forward passes but for rounding; losses beyond the range of float64 are inf or nan. Raises
    `ConfigError` at "size" if it costs more than `BUDGET`.
    """
    size = max(len(a), len(b))
    if size * size * evaluator.cost > BUDGET:
        largest = math.isqrt(BUDGET // evaluator.cost)
        raise refuse("size", f"be at most {largest} for a network and data of this size", size, largest)
    return losses_at(evaluator, plane, a, b)


def losses_at(evaluator: AnyEvaluator, plane: Plane, a: FloatArray, b: FloatArray) -> FloatArray:
    """Compute what `surface` does, whatever it costs."""
    if not isinstance(evaluator, Evaluator):
        return evaluator.values(
            plane.origin + a[:, np.newaxis] * plane.axis_a + b[:, np.newaxis, np.newaxis] * plane.axis_b
        )
    grid = Grid(np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64))
    layers = [Layer(Matrix(*_parts(place, plane)), place.activation) for place in evaluator.network.lasting]
    widest = max(evaluator.network.sizes) + 1
    losses = np.zeros((len(b), len(a)))
    with np.errstate(all="ignore"):
        np.empty(KEPT_NUMBERS)
        np.setbufsize(UNCOPIED_NUMBERS)  # until the end of this errstate
        for block in evaluator.blocks(max(1, BLOCK_NUMBERS // (widest * max(len(a), len(b))))):
            work = stages(layers, block.inputs, grid)
            for points, outputs in outputs_by_strip(work, grid, len(block.inputs)):
                losses[points] += evaluator.mean_loss(outputs, block.rows)
        if evaluator.objective.penalised:
            _add_penalties(evaluator, plane, grid, losses)
    return frozen(losses)


def _add_penalties(evaluator: Evaluator, plane: Plane, grid: Grid, losses: FloatArray) -> None:
    """Add to losses (B, A) what the weights themselves add at each point, for some values of a at a time."""
    piece = max(1, BLOCK_NUMBERS // evaluator.network.parameter_count)
    for row, at in zip(losses, grid.b.tolist(), strict=True):
        for start in range(0, len(grid.a), piece):
            part = slice(start, start + piece)
            row[part] += evaluator.objective.penalty(plane.point(grid.a[part, np.newaxis], at))


def _parts(place: Placed, plane: Plane) -> Iterator[FloatArray]:
    """Give a layer's matrix at the origin, and how it changes along each axis, (U, inputs + 1) each."""
    yield place.matrix(plane.origin).T
    constant = place.matrix(np.zeros_like(plane.origin))
    for axis in (plane.axis_a, plane.axis_b):
        along = place.matrix(axis)
        yield (along - constant if constant.any() else along).T
