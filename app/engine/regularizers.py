"""Regularizers: what weights themselves add to the loss, so that they stay small.

As in Keras (`keras/src/regularizers/regularizers.py`) they are sums over one kernel or bias, not means.
"""

from dataclasses import dataclass
from typing import Any, NamedTuple

from .declare import Declared, register, setting

REGULARIZERS: "dict[str, type[Regularizer]]" = {}


class Rates(NamedTuple):
    """What a penalty l1·Σ|w| + l2·Σw² is made of; both 0 for none."""

    l1: float
    l2: float


@dataclass(frozen=True, kw_only=True)
class Regularizer(Declared):
    """The base of every regularizer: of l1·Σ|w| + l2·Σw² each has a part."""

    registry = REGULARIZERS
    listed = "regularizers"
    name: str = ""

    @property
    def rates(self) -> Rates:
        """Return l1 and l2; 0 for the part that it has not."""
        return Rates(getattr(self, "l1", 0.0), getattr(self, "l2", 0.0))


def _rate(default: float, help: str) -> Any:
    return setting(default, ge=0, le=1e9, log=True, help=help)


@register("l1", "L1", "l1·Σ|w|", "Tibshirani 1996; keras.regularizers.L1")
class L1(Regularizer):
    """The sizes of the weights: each is pulled towards 0 with the same force, and small ones reach it."""

    l1: float = _rate(0.01, "How much of the sum of sizes is added to the loss.")


@register("l2", "L2", "l2·Σw²", "Hoerl and Kennard 1970; keras.regularizers.L2")
class L2(Regularizer):
    """The squares of the weights: each is pulled towards 0 the more, the larger it is."""

    l2: float = _rate(0.01, "How much of the sum of squares is added to the loss.")


@register("l1_l2", "L1 and L2", "l1·Σ|w| + l2·Σw²", "Zou and Hastie 2005; keras.regularizers.L1L2")
class L1L2(Regularizer):
    """The sizes and the squares of the weights together."""

    l1: float = _rate(0.0, "How much of the sum of sizes is added to the loss.")
    l2: float = _rate(0.0, "How much of the sum of squares is added to the loss.")
