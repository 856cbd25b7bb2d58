"""What is left to do at the points of a plane, for many points in one call.

Points are taken in strips: n neighbouring values of a, and one value of b after another. A strip is so
short that its layers stay in the processor's caches. The last layer's outputs, which are few, are
gathered from several values of b, because their activation and loss take many calls.

Shapes: D inputs, U units of a layer, K outputs, A and B values of a and b.
"""

import math
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from app.engine.activations import Activation
from app.engine.arrays import FloatArray

STILL, ON_A, ON_B, ON_BOTH = 0, 1, 2, 3
"""What a number depends on, as bits."""

STRIP_NUMBERS = 200_000
"""Numbers (1.6 MB) that the largest layer may hold at a strip: a whole row of the article's 65×65 points.

With 50,000 it takes a tenth longer, for there are more calls; 400,000 are not faster.
"""

GATHERED_NUMBERS = 120_000
"""Outputs (960 kB) whose losses are computed in one go; with 30,000 the last layer takes a fifth longer."""


class Grid(NamedTuple):
    """The values a (A,) and b (B,) whose pairs are the points of a landscape."""

    a: FloatArray
    b: FloatArray


class Points(NamedTuple):
    """Some points of a grid: neighbouring values of b (R of them) with neighbouring ones of a (n)."""

    b: slice
    a: slice


class Rest(NamedTuple):
    """The part of a layer's matrix that meets units on both; what does not move with a or b is None.

    Each (U, inputs + 1). ``along_a`` becomes (n, U, inputs + 1) when it is multiplied by a.
    """

    still: FloatArray
    along_a: FloatArray | None
    along_b: FloatArray | None

    def times(self, a: FloatArray) -> "Rest":
        """Multiply the part that moves with a by values of it, (n,): once for all values of b."""
        if self.along_a is None:
            return self
        return self._replace(along_a=a[:, np.newaxis, np.newaxis] * self.along_a)

    def at(self, b: float, out: FloatArray) -> FloatArray:
        """Return the matrix at a strip's points: (n, U, inputs + 1) in ``out``, or one for all."""
        base = self.still if self.along_b is None else self.still + b * self.along_b
        return base if self.along_a is None else np.add(self.along_a, base, out=out)


class Stage(NamedTuple):
    """What one layer leaves to be done at each point, for its r units that depend on both a and b.

    Z(a, b) = sums[STILL] + sums[ON_A][a] + sums[ON_B][b] + matrix(a, b)·H_both, where sums that do not
    occur are missing, and ``matrix`` is None when the layer before has no units on both. H_both of the
    next layer is f(Z); but with a ``floor``, by its kind and of the same shape as such sums, it is
    max(Z, floor).
    """

    sums: dict[int, FloatArray]
    matrix: Rest | None
    activation: Activation
    units: int
    floor: dict[int, FloatArray]

    @property
    def own_matrix(self) -> tuple[int, ...]:
        """The shape of the matrix that each point of a strip has of its own; (0,) if it has none."""
        return (0,) if self.matrix is None or self.matrix.along_a is None else self.matrix.still.shape


def outputs_by_strip(stages: list[Stage], grid: Grid, inputs: int) -> Iterator[tuple[Points, FloatArray]]:
    """Yield all points of a grid, some at a time, and the last layer's outputs there, (R, n, K, D).

    ``inputs``: D, as many as the stages were made for. An array that was yielded is then overwritten.
    """
    largest = max(max((stage.units + 1) * inputs, math.prod(stage.own_matrix)) for stage in stages)
    for a in _slices(len(grid.a), STRIP_NUMBERS // largest):
        outputs_of_a_row = (a.stop - a.start) * stages[-1].units * inputs
        rows = _slices(len(grid.b), GATHERED_NUMBERS // outputs_of_a_row)
        strip = _Strip(stages, grid, a, inputs, rows[0].stop)
        for b in rows:
            yield Points(b, a), strip.outputs(b)


def _slices(count: int, most: int) -> list[slice]:
    """Cut so many into slices of at most ``most``, at least 1, about as long as one another."""
    pieces = -(-count // max(most, 1))
    size = -(-count // max(pieces, 1))
    return [slice(start, min(start + size, count)) for start in range(0, count, max(size, 1))]


class _Strip:
    """The stages at a slice of the values of a; owns their buffers."""

    def __init__(self, stages: list[Stage], grid: Grid, a: slice, inputs: int, rows: int) -> None:
        self._steps = [_Step(stage, grid, a) for stage in stages]
        points, last = a.stop - a.start, stages[-1]
        self._hidden = [np.ones((points, stage.units + 1, inputs)) for stage in stages[:-1]]
        # Sums over the outputs run along whole rows of memory when the outputs come first in it.
        self._outputs = np.empty((last.units, rows, points, inputs)).transpose(1, 2, 0, 3)
        self._activation = last.activation

    def outputs(self, b: slice) -> FloatArray:
        """Return the last layer's outputs (R, n, K, D) at some values of b."""
        outputs = self._outputs[: b.stop - b.start]
        for row, out in zip(range(b.start, b.stop), outputs, strict=True):
            h = out  # not read: the first stage meets no units on both
            for step, hidden in zip(self._steps, self._hidden, strict=False):
                step.activate(row, h, hidden[:, :-1])
                h = hidden
            self._steps[-1].multiply(row, h, out)
        self._steps[-1].add_known(b, outputs)
        self._activation.forward(outputs, outputs)
        return outputs


class _Step:
    """One stage at a slice of the values of a."""

    def __init__(self, stage: Stage, grid: Grid, a: slice) -> None:
        self._activation = stage.activation
        self._sums = [_Known(kind, total, a) for kind, total in stage.sums.items()]
        self._floor = [_Known(kind, floor, a) for kind, floor in stage.floor.items()]
        self._matrix = stage.matrix and stage.matrix.times(grid.a[a])
        self._matrices = np.empty((a.stop - a.start, *stage.own_matrix))
        self._b = grid.b

    def activate(self, row: int, h: FloatArray, out: FloatArray) -> None:
        """Write H_both (n, r, D) at a value of b into ``out``, from that of the stage before."""
        product = self.multiply(row, h, out)
        total = _add_up([*product, *(known.at(row) for known in self._sums)], out)
        if self._floor:
            np.maximum(total, self._floor[0].at(row), out=out)
        else:
            self._activation.forward(total, out)

    def multiply(self, row: int, h: FloatArray, out: FloatArray) -> list[FloatArray]:
        """Write matrix·H_both at a value of b into ``out`` (n, r, D) and return it, if there is such."""
        if self._matrix is None:
            return []
        return [np.matmul(self._matrix.at(self._b[row], self._matrices), h, out=out)]

    def add_known(self, b: slice, out: FloatArray) -> None:
        """Add to products in ``out`` (R, n, r, D), at some values of b, the sums that are known."""
        product = [] if self._matrix is None else [out]
        total = _add_up([*product, *(known.over(b) for known in self._sums)], out)
        if total is not out:
            out[...] = total


class _Known:
    """Sums of one kind, or a floor, at a slice of the values of a."""

    def __init__(self, kind: int, total: FloatArray, a: slice) -> None:
        self._by_row = kind == ON_B
        self._total = total[a] if kind == ON_A else total

    def at(self, row: int) -> FloatArray:
        """Return them at a value of b: (n, r, D), or (r, D) for all n."""
        return self._total[row] if self._by_row else self._total

    def over(self, b: slice) -> FloatArray:
        """Return them at some values of b, as broadcasts with (R, n, r, D)."""
        return self._total[b, np.newaxis] if self._by_row else self._total


def _add_up(terms: list[FloatArray], out: FloatArray) -> FloatArray:
    """Return the sum of the terms, in ``out`` unless there is only one."""
    total = terms[0]
    for term in terms[1:]:
        total = np.add(total, term, out=out)
    return total
