"""Forward passes for all points of a plane, with each part computed as seldom as it can be.

On a plane a layer's matrix (its kernel transposed, the bias as a last column) is M + a·U + b·V, and a
unit depends on a alone, on b alone, on both, or on neither (it is still). A layer's sums

    Z = (M + a·U + b·V)·(H_still + H_a + H_b + H_both)

are multiplied out by what they depend on: still terms are computed once, terms of a or of b once for
each value of a or of b, terms like b·V·H_a but for the factor b too, and only the rest for each point. So
on a general plane the layers before the first that moves cost one pass in all, and that one three
products; and where two single weights move, most of the network stands still. It is the same sum in
another order: nothing is approximated. Out of max(z, 0) alone a known
part of z can be taken, for the next layer.

Shapes: D inputs, U units of a layer, A and B values of a and b, n points with one b at a time.
"""

import numpy as np

from ..activations import Activation
from ..arrays import FloatArray, IntArray
from .parts import ON_A, ON_A_BY_B, ON_B, ON_B_BY_A, ON_BOTH, STILL, Grid, Layer, Matrix, Rest, Stage, Units
from .ranges import idle_units

NOWHERE = -1
"""The kind of a unit that is 0 all over the grid."""

LARGEST_TAKEN_APART = 1e5
"""How large sums may be that are taken apart and put together again: 1e5 · 2⁻⁵³ is an error of 1e-11."""


def taken_apart(stage: Stage, given: Units, both: IntArray, following: Matrix) -> tuple[Stage, Units]:
    """Take a known part y out of max(x + y, 0) = max(x, −y) + y, if a stage has one beside another part x.

    The next layer multiplies y before the points, as it does other units that are known, and each point is
    spared an addition. ``both``: the stage's units.
    """
    parts = len(stage.sums) + (stage.matrix is not None)
    if stage.activation.positive_part and parts > 1:
        for kind, y in stage.sums.items():
            if _may_leave(kind, y, both, following):
                sums = {other: total for other, total in stage.sums.items() if other != kind}
                return stage._replace(sums=sums, floor={kind: -y}), given.with_more(kind, both, y)
    return stage, given


def _may_leave(kind: int, part: FloatArray, units: IntArray, following: Matrix) -> bool:
    """Say whether the next layer may multiply a part of some units' sums by itself.

    Not where its weights move with the other coordinate, for the product would depend on both and cost as
    much at each point; nor where the part is so large that the digits that cancel would be missed.
    """
    across = {STILL: None, ON_A: following.along_b, ON_B: following.along_a}
    if kind not in across:
        return False
    moving = across[kind]
    if moving is not None and moving[:, units].any():
        return False
    largest_weights = np.abs(following.still[:, units]).sum(axis=1).max()
    return bool(max(part.max(), -part.min()) * largest_weights <= LARGEST_TAKEN_APART)


def stages(layers: list[Layer], x: FloatArray, grid: Grid) -> list[Stage]:
    """Do what can be done before the points, for inputs ``x`` (D, F); returns what each strip needs.

    The stages are those of the layers with units that depend on both a and b; the last layer's outputs
    all count as such. Units that are 0 all over the grid are left out.
    """
    given = Units({STILL: np.arange(x.shape[1] + 1)}, {STILL: np.vstack([x.T, np.ones(len(x))])})
    following = [layer.matrix for layer in layers[1:]]
    found = []
    idle = idle_units(layers, x, grid)
    for (matrix, activation), after, zero in zip(layers, [*following, None], idle, strict=True):
        sums = _products(matrix, given, grid)
        kinds = _kinds(matrix, given, activation, last=after is None)
        if after is not None:
            kinds[zero] = NOWHERE
        both = np.flatnonzero(kinds == ON_BOTH)
        before = given.columns.get(ON_BOTH)
        given = _units(kinds, sums, activation)
        if len(both):
            rest = None if before is None else _rest(matrix, both, before)
            stage = Stage(_folded(sums, both), rest, activation, len(both), {})
            if after is not None:
                stage, given = taken_apart(stage, given, both, after)
            found.append(stage)
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
            # NumPy gives a product over a single input to no BLAS: 8 times slower than over two.
            product = block * values if block.shape[1] == 1 else np.matmul(block, values)
            into = motion | kind
            if into == ON_BOTH:
                into = ON_A_BY_B if kind == ON_A else ON_B_BY_A
            elif factor is not None:
                product = factor * product
            total = sums.get(into)
            sums[into] = product if total is None else np.add(total, product, out=total)
    return sums


def _folded(sums: dict[int, FloatArray], units: IntArray) -> dict[int, FloatArray]:
    """Return the sums of some units, the still ones added to those that move."""
    chosen = {
        kind: total if len(units) == total.shape[-2] else np.ascontiguousarray(total[..., units, :])
        for kind, total in sums.items()
    }
    moving = chosen.keys() & {ON_A, ON_B}
    if STILL in chosen and moving:
        chosen[max(moving)] += chosen.pop(STILL)
    return chosen


def _kinds(matrix: Matrix, given: Units, activation: Activation, *, last: bool) -> IntArray:
    """Say what each of a layer's units depends on, (U,); all of the last one's count as depending on both.

    An activation that mixes units, softmax, mixes what they depend on.
    """
    kinds = np.full(len(matrix.still), ON_BOTH if last else np.bitwise_or.reduce(list(given.columns)))
    kinds[matrix.along_a.any(axis=1)] |= ON_A
    kinds[matrix.along_b.any(axis=1)] |= ON_B
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
