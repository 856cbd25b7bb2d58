"""What every textbook surface declares."""

from abc import abstractmethod
from typing import Any, ClassVar, NamedTuple

import numpy as np

from ..arrays import FloatArray
from ..declare import Declared
from ..describing import describe

LANDSCAPES: "dict[str, type[Surface]]" = {}


class Minimum(NamedTuple):
    """A local minimum: its place, to as many digits as float64 holds, and the value there."""

    x: float
    y: float
    value: float


class Window(NamedTuple):
    """The part of the plane that is shown: a square, so that both axes have one scale."""

    x: tuple[float, float]
    y: tuple[float, float]

    @property
    def center(self) -> tuple[float, float]:
        """Return the middle."""
        return sum(self.x) / 2, sum(self.y) / 2

    @property
    def reach(self) -> float:
        """Return half the width."""
        return (self.x[1] - self.x[0]) / 2


class Surface(Declared):
    """Declare a function f(x, y) to descend on; x and y are numbers or arrays of one shape.

    ``minima`` lists every local minimum. Values beyond float64 are inf or nan.
    """

    registry = LANDSCAPES
    name: str
    minima: ClassVar[tuple[Minimum, ...]]
    window: ClassVar[Window]
    start: ClassVar[tuple[float, float]]

    @abstractmethod
    def value(self, x: FloatArray, y: FloatArray) -> FloatArray:
        """Return f(x, y), in the shape of x and y."""

    @abstractmethod
    def gradient(self, x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Return ∂f/∂x and ∂f/∂y in closed form, each in the shape of x and y."""


def described_landscape(landscape: type[Surface]) -> dict[str, Any]:
    """Return what the catalogue says of a surface: its words, minima, window and default start."""
    return {
        **describe(landscape),
        "minima": [minimum._asdict() for minimum in landscape.minima],
        "window": {"x": list(landscape.window.x), "y": list(landscape.window.y)},
        "start": list(landscape.start),
    }


def value_at(landscape: Surface, theta: FloatArray) -> float:
    """Return f at a position (2,); not finite where it overflows."""
    with np.errstate(all="ignore"):
        return float(landscape.value(theta[0], theta[1]))
