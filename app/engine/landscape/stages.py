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

from typing import NamedTuple

import numpy as np

from app.engine.activations import Activation
from app.engine.arrays import FloatArray, IntArray
from app.engine.landscape.strips import ON_A, ON_B, ON_BOTH, STILL, Grid, Rest, Stage

LARGEST_TAKEN_APART = 1e5
"""How large sums may be that are taken apart and put together again: 1e5 · 2⁻⁵³ is an error of 1e-11."""


class Matrix(NamedTuple):
    """A layer's matrix over the plane, still + a·along_a + b·along_b, each (U, inputs + 1)."""

    still: FloatArray
    along_a: FloatArray
    along_b: FloatArray


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

    def with_more(self, kind: int, columns: IntArray, values: FloatArray) -> "Units":
        """Add parts of units that are known before the points: their columns, and (…, ·, D)."""
        if kind in self.columns:
            columns = np.append(self.columns[kind], columns)
            values = np.concatenate([self.values[kind], values], axis=-2)
        return Units({**self.columns, kind: columns}, {**self.values, kind: values})


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
        before = given.columns.get(ON_BOTH)
        given = _units(kinds, sums, activation)
        if len(both):
            rest = None if before is None else _rest(matrix, both, before)
            stage = Stage(_folded(sums, both), rest, activation, len(both), {})
            if after is not None:
                stage, given = _with_floor(stage, given, both, after)
            found.append(stage)
    return found


def _with_floor(stage: Stage, given: Units, both: IntArray, following: Matrix) -> tuple[Stage, Units]:
    """Take the sums y that are known before the points out of max(x + y, 0) = max(x, −y) + y, if it has any.

    The next layer multiplies y there as it does the other units', and each point is spared an addition. Not
    so where weights that y would meet make it depend on both, nor for sums so large that the digits that
    cancel would be missed. ``both``: the units that ``stage`` is about.
    """
    if not stage.activation.positive_part or len(stage.sums) + (stage.matrix is not None) < 2:
        return stage, given
    across = {STILL: None, ON_A: following.along_b, ON_B: following.along_a}
    largest_weights = np.abs(following.still[:, both]).sum(axis=1).max()
    for kind, y in stage.sums.items():
        moving = across[kind]
        fits = moving is None or not moving[:, both].any()
        if fits and max(y.max(), -y.min()) * largest_weights <= LARGEST_TAKEN_APART:
            sums = {other: total for other, total in stage.sums.items() if other != kind}
            return stage._replace(sums=sums, floor={kind: -y}), given.with_more(kind, both, y)
    return stage, given


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
            # NumPy gives a product over a single input to no BLAS: 8 times slower than over two.
            product = block * values if block.shape[1] == 1 else np.matmul(block, values)
            if factor is not None:
                product = factor * product if kind == STILL else np.multiply(factor, product, out=product)
            total = sums.get(motion | kind)
            sums[motion | kind] = product if total is None else np.add(total, product, out=total)
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
