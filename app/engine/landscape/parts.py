"""What a network is taken apart into over a plane: layers, units, and what is left to do at each point.

Shapes: D inputs, U units of a layer, A and B values of a and b, n points with one b at a time.
"""

from typing import NamedTuple

import numpy as np

from ..activations import Activation
from ..arrays import FloatArray, IntArray

STILL, ON_A, ON_B, ON_BOTH = 0, 1, 2, 3
"""What a number depends on, as bits."""

ON_A_BY_B, ON_B_BY_A = 4, 5
"""Sums that depend on the one and are yet to be multiplied by the other."""


class Grid(NamedTuple):
    """The values a (A,) and b (B,) whose pairs are the points of a landscape."""

    a: FloatArray
    b: FloatArray


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

    Z(a, b) = sums[STILL] + sums[ON_A][a] + sums[ON_B][b] + b·sums[ON_A_BY_B][a] + a·sums[ON_B_BY_A][b]
    + matrix(a, b)·H_both, where sums that do not occur are missing, and ``matrix`` is None when the layer
    before has no units on both. H_both of the next layer is f(Z); but with a ``floor``, by its kind
    and of the same shape as such sums, it is max(Z, floor).
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
