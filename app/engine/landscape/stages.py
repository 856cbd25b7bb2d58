"""Forward passes for all points of a plane, with each part computed as seldom as it can be.

On a plane a layer's matrix (its kernel transposed, the bias as a last column) is M + a·U + b·V, and a
unit depends on a alone, on b alone, on both, or on neither (it is still). A layer's sums

    Z = (M + a·U + b·V)·(H_still + H_a + H_b + H_both)

are multiplied out by what they depend on: still terms are computed once, terms of a or of b once for
each value of a or of b, and only the rest for each point. So on a general plane the layers before the
first that moves cost one pass in all, and that one three products; and where two single weights move,
most of the network stands still. It is the same sum in another order: nothing is approximated.

Shapes: D inputs, U units of a layer, A and B values of a and b, n points with one b at a time.
"""

from typing import Any, NamedTuple

import numpy as np

from app.engine.activations import Activation
from app.engine.arrays import FloatArray, IntArray

STILL, ON_A, ON_B, ON_BOTH = 0, 1, 2, 3
"""What a number depends on, as bits."""


class Grid(NamedTuple):
    """The values a (A,) and b (B,) whose pairs are the points of a landscape."""

    a: FloatArray
    b: FloatArray


class Strip(NamedTuple):
    """Neighbouring points of a grid: one value of b, a slice of those of a."""

    b: int
    a: slice


class Matrix(NamedTuple):
    """A layer's matrix over the plane, still + a·along_a + b·along_b, each (U, inputs + 1)."""

    still: FloatArray
    along_a: FloatArray
    along_b: FloatArray


class Rest(NamedTuple):
    """The part of a `Matrix` that meets units on both; what does not move with a or b is None."""

    still: FloatArray
    along_a: FloatArray | None
    along_b: FloatArray | None

    def at(self, grid: Grid, strip: Strip) -> FloatArray:
        """Return the matrix at the strip's points: (n, U, inputs + 1), or (U, inputs + 1) for all."""
        base = self.still if self.along_b is None else self.still + grid.b[strip.b] * self.along_b
        if self.along_a is None:
            return base
        # a·along_a + 1·base as one product: 4 times faster than broadcasting over such short rows.
        factors = np.stack([grid.a[strip.a], np.ones_like(grid.a[strip.a])], axis=1)
        matrices: FloatArray = factors.dot(np.stack([self.along_a.ravel(), base.ravel()]))
        return matrices.reshape(-1, *base.shape)


class Layer(NamedTuple):
    """A Dense layer over the plane."""

    matrix: Matrix
    activation: Activation


class Units(NamedTuple):
    """What a layer gives to the next: its units by kind, and a constant 1 for the bias.

    ``columns``: by kind, the columns of the next layer's matrix that these units meet. ``values``: by
    kind, STILL (·, D), ON_A (A, ·, D), ON_B (B, ·, D); those ON_BOTH are computed strip by strip. The
    constant is the last of those ON_BOTH if there are any, otherwise the last of the STILL ones.
    """

    columns: dict[int, IntArray]
    values: dict[int, FloatArray]


class Stage(NamedTuple):
    """What one layer leaves to be done at each strip, for its r units that depend on both a and b.

    Z(a, b) = sums[STILL] + sums[ON_A][a] + sums[ON_B][b] + matrix(a, b)·H_both, where sums that do not
    occur are missing, and ``matrix`` is None when the layer before has no units on both.
    """

    sums: dict[int, FloatArray]
    matrix: Rest | None
    activation: Activation
    units: int

    def write(self, grid: Grid, strip: Strip, h: FloatArray, out: FloatArray) -> None:
        """Write the units' outputs at a strip into ``out`` (n, r, D), from ``h`` (n, ·, D), H_both."""
        places: dict[int, Any] = {STILL: ..., ON_A: strip.a, ON_B: strip.b}
        terms = [total[places[kind]] for kind, total in self.sums.items()]
        if self.matrix is not None:  # first, for the sum is written over it
            terms.insert(0, np.matmul(self.matrix.at(grid, strip), h, out=out))
        total = terms[0]
        for term in terms[1:]:
            total = np.add(total, term, out=out)
        self.activation.forward(total, out)


def stages(layers: list[Layer], x: FloatArray, grid: Grid) -> list[Stage]:
    """Do what can be done before the points, for inputs ``x`` (D, F); returns what each strip needs.

    The stages are those of the layers with units that depend on both a and b; the last layer's outputs
    all count as such.
    """
    given = Units({STILL: np.arange(x.shape[1] + 1)}, {STILL: np.vstack([x.T, np.ones(len(x))])})
    following = [layer.matrix for layer in layers[1:]]
    found = []
    for (matrix, activation), after in zip(layers, [*following, None], strict=True):
        sums = _products(matrix, given, grid)
        kinds = _kinds(matrix, given, activation, after)
        both = np.flatnonzero(kinds == ON_BOTH)
        if len(both):
            waiting = given.columns.get(ON_BOTH)
            rest = None if waiting is None else _rest(matrix, both, waiting)
            found.append(Stage(_folded(sums, both), rest, activation, len(both)))
        given = _units(kinds, sums, activation)
    return found


def _rest(matrix: Matrix, units: IntArray, columns: IntArray) -> Rest:
    still, along_a, along_b = (np.ascontiguousarray(part[np.ix_(units, columns)]) for part in matrix)
    return Rest(still, along_a if along_a.any() else None, along_b if along_b.any() else None)


def _products(matrix: Matrix, given: Units, grid: Grid) -> dict[int, FloatArray]:
    """Multiply a layer's matrix with the units that are known before the points, by kind."""
    factors = {STILL: None, ON_A: grid.a[:, None, None], ON_B: grid.b[:, None, None]}
    sums: dict[int, FloatArray] = {}
    for (motion, factor), moving in zip(factors.items(), matrix, strict=True):
        for kind, values in given.values.items():
            block = moving[:, given.columns[kind]]
            if factor is not None and not block.any():
                continue
            product = np.matmul(block, values)
            term = product if factor is None else factor * product
            sums[motion | kind] = sums[motion | kind] + term if motion | kind in sums else term
    return sums


def _folded(sums: dict[int, FloatArray], units: IntArray) -> dict[int, FloatArray]:
    """Return the sums of some units, the still ones added to those that move."""
    chosen = {
        kind: total if len(units) == total.shape[-2] else np.ascontiguousarray(total[..., units, :])
        for kind, total in sums.items()
    }
    moving = chosen.keys() - {STILL}
    if STILL in chosen and moving:
        chosen[max(moving)] += chosen.pop(STILL)
    return chosen


def _kinds(matrix: Matrix, given: Units, activation: Activation, following: Matrix | None) -> IntArray:
    """Say what each of a layer's units depends on, (U,).

    A unit on a whose weights in the next layer move with b has a product of both there, and so counts
    as depending on both already here. An activation that mixes units, softmax, mixes what they depend on.
    """
    kinds = np.full(len(matrix.still), np.bitwise_or.reduce(list(given.columns)))
    if following is None:
        return np.full_like(kinds, ON_BOTH)
    kinds[matrix.along_a.any(axis=1)] |= ON_A
    kinds[matrix.along_b.any(axis=1)] |= ON_B
    if not activation.elementwise:
        kinds[:] = np.bitwise_or.reduce(kinds)
    kinds[(kinds == ON_A) & following.along_b[:, :-1].any(axis=0)] = ON_BOTH
    kinds[(kinds == ON_B) & following.along_a[:, :-1].any(axis=0)] = ON_BOTH
    if not activation.elementwise:
        kinds[:] = np.bitwise_or.reduce(kinds)
    return kinds


def _units(kinds: IntArray, sums: dict[int, FloatArray], activation: Activation) -> Units:
    """Apply the activation to the units that are known before the points, and place the constant 1."""
    columns: dict[int, IntArray] = {}
    values: dict[int, FloatArray] = {}
    home_of_constant = ON_BOTH if (kinds == ON_BOTH).any() else STILL
    for kind in (STILL, ON_A, ON_B, ON_BOTH):
        rows = np.flatnonzero(kinds == kind)
        if kind != ON_BOTH and (len(rows) or kind == home_of_constant):
            terms = [sums[part][..., rows, :] for part in {STILL, kind} if part in sums]
            values[kind] = _activated(activation, terms, constant=kind == home_of_constant)
        if len(rows) or kind == home_of_constant:
            columns[kind] = np.append(rows, len(kinds)) if kind == home_of_constant else rows
    return Units(columns, values)


def _activated(activation: Activation, terms: list[FloatArray], *, constant: bool) -> FloatArray:
    """Return f(the sum of the terms) (…, ·, D), with a last row of ones if ``constant``."""
    total: FloatArray = sum(terms[1:], terms[0])
    outputs = np.ones((*total.shape[:-2], total.shape[-2] + constant, total.shape[-1]))
    if total.size:
        activation.forward(total, outputs[..., : total.shape[-2], :])
    return outputs
