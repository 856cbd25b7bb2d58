"""The loss over a grid of points of a plane, for the whole data set."""

import math

import numpy as np

from app.engine.arrays import FloatArray, frozen
from app.engine.errors import refuse
from app.engine.evaluator import Block, Evaluator
from app.engine.landscape.planes import Plane
from app.engine.landscape.stages import Grid, Layer, Matrix, Stage, Strip, stages
from app.engine.problem import AnyEvaluator

BUDGET = 10**10
"""Multiply-adds that one surface may cost, counted as size² · distinct inputs · parameters: 1 to 3 s."""

BLOCK_NUMBERS = 2**21
"""Numbers (16 MB) that a layer's outputs may hold for all values of a, which limits a block of inputs."""

STRIP_NUMBERS = 200_000
"""Numbers that a layer's outputs at one strip may hold: a whole row of the article's surface.

With 50,000, which would stay in the second-level cache, it takes 1.4 times as long: calls cost more.
"""


def surface(evaluator: AnyEvaluator, plane: Plane, a: FloatArray, b: FloatArray) -> FloatArray:
    """Compute the mean loss over all samples at each point of a plane.

    ``a`` (A,) and ``b`` (B,) are the points' coordinates. Returns (B, A), read-only: the value at
    [r, c] is the loss of the weights origin + a[c]·axis_a + b[r]·axis_b. It equals the plain loop of
    forward passes but for rounding; losses beyond the range of float64 are inf or nan. Raises
    `ConfigError` at "size" if it costs more than `BUDGET`.
    """
    _refuse_beyond_budget(evaluator, max(len(a), len(b)))
    return losses_at(evaluator, plane, a, b)


def losses_at(evaluator: AnyEvaluator, plane: Plane, a: FloatArray, b: FloatArray) -> FloatArray:
    """Compute what `surface` does, whatever it costs."""
    if not isinstance(evaluator, Evaluator):
        return evaluator.values(
            plane.origin + a[:, np.newaxis] * plane.axis_a + b[:, np.newaxis, np.newaxis] * plane.axis_b
        )
    grid = Grid(np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64))
    layers = _layers(evaluator, plane)
    widest = max(evaluator.network.sizes) + 1
    losses = np.zeros((len(b), len(a)))
    with np.errstate(all="ignore"):
        for block in evaluator.blocks(max(1, BLOCK_NUMBERS // (widest * max(len(a), len(b))))):
            _add_block(losses, evaluator, block, stages(layers, block.inputs, grid), grid)
    return frozen(losses)


def _refuse_beyond_budget(evaluator: AnyEvaluator, size: int) -> None:
    if size * size * evaluator.cost <= BUDGET:
        return
    largest = math.isqrt(BUDGET // evaluator.cost)
    requirement = f"be at most {largest} for a network and data of this size"
    raise refuse("size", requirement, size)


def _layers(evaluator: Evaluator, plane: Plane) -> list[Layer]:
    vectors = (plane.origin, plane.axis_a, plane.axis_b)
    return [
        Layer(Matrix(*(dense.matrix(vector).T for vector in vectors)), dense.activation)
        for dense in evaluator.network.stack
    ]


def _add_block(losses: FloatArray, evaluator: Evaluator, block: Block, work: list[Stage], grid: Grid) -> None:
    """Add to ``losses`` (B, A) what a block of inputs contributes to the mean."""
    samples = len(block.inputs)
    points = max(1, STRIP_NUMBERS // (samples * (max(stage.units for stage in work) + 1)))
    buffers = [np.ones((points, stage.units + 1, samples)) for stage in work]
    for row in range(len(grid.b)):
        for start in range(0, len(grid.a), points):
            strip = Strip(row, slice(start, start + points))
            count = len(grid.a[strip.a])
            h = buffers[-1][:count]
            for stage, buffer in zip(work, buffers, strict=True):
                stage.write(grid, strip, h, buffer[:count, :-1])
                h = buffer[:count]
            losses[row, strip.a] += evaluator.mean_loss(h[:, :-1], block.rows)
