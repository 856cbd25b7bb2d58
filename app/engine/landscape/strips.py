"""What is left to do at the points of a plane, for many points in one call.

Points are taken in strips: n neighbouring values of a, and one value of b after another. A strip is so
short that its layers stay in the processor's caches. The last layer's outputs, which are few, are
gathered from several values of b, because their activation and loss take many calls.

Shapes: D inputs, U units of a layer, K outputs, A and B values of a and b.
"""

import math
from collections.abc import Iterator

import numpy as np

from ..arrays import FloatArray
from .parts import ON_A, ON_A_BY_B, ON_B, ON_B_BY_A, Grid, Stage

STRIP_NUMBERS = 200_000
"""Numbers (1.6 MB) that the largest layer may hold at a strip: a whole row of the article's 65×65 points.

With 50,000 it takes a tenth longer, for there are more calls; 400,000 are not faster.
"""

GATHERED_NUMBERS = 120_000
"""Outputs (960 kB) whose losses are computed in one go; with 30,000 the last layer takes a fifth longer."""

FEW_UNITS = 3
"""Units that are multiplied one by one: two take 0.4 less than in one product, three a tenth, four more."""

CACHE_LINE = 64
"""Bytes."""

Points = tuple[slice, slice]
"""Some points of a grid: neighbouring values of b (R of them) with neighbouring ones of a (n)."""


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
            yield (b, a), strip.outputs(b)


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
        self._hidden = [_buffer(points, stage.units + 1, inputs) for stage in stages[:-1]]
        for hidden in self._hidden:
            hidden[:, -1] = 1.0  # what the next layer's biases meet
        # Sums over the outputs run along whole rows of memory when the outputs come first in it.
        self._outputs = _buffer(last.units, rows, points, inputs).transpose(1, 2, 0, 3)
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
        self._sums = [_Known(kind, total, grid, a) for kind, total in stage.sums.items()]
        self._floor = [_Known(kind, floor, grid, a) for kind, floor in stage.floor.items()]
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
        matrix = self._matrix.at(self._b[row], self._matrices)
        if not 1 < out.shape[1] <= FEW_UNITS:
            return [np.matmul(matrix, h, out=out)]
        for unit in range(out.shape[1]):
            np.vecmat(matrix[..., unit, :], h, out=out[:, unit])
        return [out]

    def add_known(self, b: slice, out: FloatArray) -> None:
        """Add to products in ``out`` (R, n, r, D), at some values of b, the sums that are known."""
        product = [] if self._matrix is None else [out]
        total = _add_up([*product, *(known.at(b) for known in self._sums)], out)
        if total is not out:
            out[...] = total


class _Known:
    """Sums of one kind, or a floor, at a slice of the values of a."""

    def __init__(self, kind: int, total: FloatArray, grid: Grid, a: slice) -> None:
        self._kind = kind
        self._total = total[a] if kind in (ON_A, ON_A_BY_B) else total
        if kind in (ON_B, ON_B_BY_A):
            self._total = total[:, np.newaxis]
        self._a, self._b = grid.a[a, np.newaxis, np.newaxis], grid.b[:, np.newaxis, np.newaxis, np.newaxis]

    def at(self, b: int | slice) -> FloatArray:
        """Return them at a value of b, as they broadcast with (n, r, D); at some, with (R, n, r, D)."""
        total = self._total[b] if self._kind in (ON_B, ON_B_BY_A) else self._total
        if self._kind == ON_A_BY_B:
            total = self._b[b] * total
        return self._a * total if self._kind == ON_B_BY_A else total


def _add_up(terms: list[FloatArray], out: FloatArray) -> FloatArray:
    """Return the sum of the terms, in ``out`` unless there is only one."""
    total = terms[0]
    for term in terms[1:]:
        total = np.add(total, term, out=out)
    return total


def _buffer(*shape: int) -> FloatArray:
    """Make an empty array that starts with a line of the cache: products over it take a tenth less."""
    numbers = np.empty(math.prod(shape) + CACHE_LINE // 8)
    start = -numbers.ctypes.data % CACHE_LINE // 8
    return numbers[start : start + math.prod(shape)].reshape(shape)
