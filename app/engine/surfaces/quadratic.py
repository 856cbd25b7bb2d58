"""Surfaces whose every slice is a parabola, and the simplest with a saddle point."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from ..arrays import FloatArray
from ..declare import register
from .landscape import LANDSCAPES, Landscape, Minimum, Window


@register(LANDSCAPES)
@dataclass(frozen=True, kw_only=True)
class Bowl(Landscape):
    """The sphere function in two dimensions."""

    title: ClassVar[str] = "Bowl"
    formula: ClassVar[str] = "f(x, y) = x² + y²"
    help: ClassVar[str] = "Equally steep on all sides: the gradient points straight away from the minimum."
    source: ClassVar[str] = "De Jong 1975, An Analysis of the Behavior of a Class of Genetic Adaptive Systems"
    minima: ClassVar[tuple[Minimum, ...]] = (Minimum(0.0, 0.0, 0.0),)
    window: ClassVar[Window] = Window((-3.0, 3.0), (-3.0, 3.0))
    start: ClassVar[tuple[float, float]] = (-2.0, 1.5)
    name: Literal["bowl"] = "bowl"

    def value(self, x: FloatArray, y: FloatArray) -> FloatArray:
        return x * x + y * y

    def gradient(self, x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray]:
        return 2.0 * x, 2.0 * y


@register(LANDSCAPES)
@dataclass(frozen=True, kw_only=True)
class Ravine(Landscape):
    """A quadratic of condition number 20: its Hessian has the eigenvalues 1 and 20."""

    title: ClassVar[str] = "Ravine"
    formula: ClassVar[str] = "f(x, y) = (x² + 20·y²)/2"
    help: ClassVar[str] = "Steep across, almost level along: plain gradient descent zigzags or crawls."
    source: ClassVar[str] = "Goh 2017, Why Momentum Really Works, Distill"
    minima: ClassVar[tuple[Minimum, ...]] = (Minimum(0.0, 0.0, 0.0),)
    window: ClassVar[Window] = Window((-5.0, 5.0), (-5.0, 5.0))
    start: ClassVar[tuple[float, float]] = (-4.0, 2.0)
    name: Literal["ravine"] = "ravine"

    def value(self, x: FloatArray, y: FloatArray) -> FloatArray:
        return (x * x + 20.0 * y * y) / 2.0

    def gradient(self, x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray]:
        return 1.0 * x, 20.0 * y


@register(LANDSCAPES)
@dataclass(frozen=True, kw_only=True)
class Saddle(Landscape):
    """A bowl along x and a double well along y, so that there is a saddle point between two minima."""

    title: ClassVar[str] = "Saddle"
    formula: ClassVar[str] = "f(x, y) = x²/2 + (y² − 1)²/4"
    help: ClassVar[str] = "A saddle point at (0, 0) between two minima: level there, yet not the end."
    source: ClassVar[str] = "Strogatz 2015, Nonlinear Dynamics and Chaos, example 6.5.2, the double well"
    minima: ClassVar[tuple[Minimum, ...]] = (Minimum(0.0, -1.0, 0.0), Minimum(0.0, 1.0, 0.0))
    window: ClassVar[Window] = Window((-2.0, 2.0), (-2.0, 2.0))
    start: ClassVar[tuple[float, float]] = (-1.5, 0.01)
    name: Literal["saddle"] = "saddle"

    def value(self, x: FloatArray, y: FloatArray) -> FloatArray:
        well = y * y - 1.0
        return x * x / 2.0 + well * well / 4.0

    def gradient(self, x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray]:
        return 1.0 * x, y * (y * y - 1.0)
