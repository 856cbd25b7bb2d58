"""What a rule moves, and what it is told by: all weights of a step, and one weight's move in it."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from ..arrays import FloatArray

Memory = tuple[FloatArray, ...]
"""An optimizer's slots, one vector (P,) each, in the order of their names."""


Mover = Callable[[int], None]
"""A rule on arrays of its own: it does step t = 1, 2, …"""


class Weights(NamedTuple):
    """The weights w (P,) that a rule moves, as they are before it does, and the arrays that they make up.

    Weight decay is done by then. `parts` and `shapes` are the place and the shape of each kernel and bias.
    """

    w: FloatArray
    parts: Sequence[slice]
    shapes: Sequence[tuple[int, ...]]


class Whole(NamedTuple):
    """One kernel or bias of n weights in one step, as the rule met it: gradient g and weights w, (n,) each.

    `before` and `after` are its memory, (S, n) each, `place` is that of the weight that is told of.
    """

    g: FloatArray
    w: FloatArray
    before: FloatArray
    after: FloatArray
    shape: tuple[int, ...]
    place: int


class Move(NamedTuple):
    """One weight in one step: its gradient as the rule used it, the memory after the step, and its update.

    `step` is counted from 1, from when the memory was new. `unclipped` is the gradient before clipping, if
    that made it another one. `whole` is the array that it belongs to; a rule that looks at one weight alone
    needs none.
    """

    gradient: float
    memory: Mapping[str, float]
    update: float
    step: int
    unclipped: float | None = None
    whole: Whole | None = None

    @property
    def array(self) -> Whole:
        """The array that it belongs to, for a rule that needs it."""
        assert self.whole is not None
        return self.whole
