"""Surfaces whose every slice is a parabola, and the simplest with a saddle point."""

from ..arrays import FloatArray
from ..declare import register
from .surface import Minimum, Surface, Window


@register(
    "bowl",
    "Bowl",
    "f(x, y) = x² + y²",
    "De Jong 1975, An Analysis of the Behavior of a Class of Genetic Adaptive Systems",
)
class Bowl(Surface):
    """Equally steep on all sides: the gradient points straight away from the minimum."""

    minima = (Minimum(0.0, 0.0, 0.0),)
    window = Window((-3.0, 3.0), (-3.0, 3.0))
    start = (-2.0, 1.5)

    def value(self, x: FloatArray, y: FloatArray) -> FloatArray:
        return x * x + y * y

    def gradient(self, x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray]:
        return 2.0 * x, 2.0 * y


@register("ravine", "Ravine", "f(x, y) = (x² + 20·y²)/2", "Goh 2017, Why Momentum Really Works, Distill")
class Ravine(Surface):
    """Steep across, almost level along: plain gradient descent zigzags or crawls."""

    minima = (Minimum(0.0, 0.0, 0.0),)
    window = Window((-5.0, 5.0), (-5.0, 5.0))
    start = (-4.0, 2.0)

    def value(self, x: FloatArray, y: FloatArray) -> FloatArray:
        return (x * x + 20.0 * y * y) / 2.0

    def gradient(self, x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray]:
        return 1.0 * x, 20.0 * y


@register(
    "saddle",
    "Saddle",
    "f(x, y) = x²/2 + (y² − 1)²/4",
    "Strogatz 2015, Nonlinear Dynamics and Chaos, example 6.5.2, the double well",
)
class Saddle(Surface):
    """A saddle point at (0, 0) between two minima: level there, yet not the end."""

    minima = (Minimum(0.0, -1.0, 0.0), Minimum(0.0, 1.0, 0.0))
    window = Window((-2.0, 2.0), (-2.0, 2.0))
    start = (-1.5, 0.01)

    def value(self, x: FloatArray, y: FloatArray) -> FloatArray:
        well = y * y - 1.0
        return x * x / 2.0 + well * well / 4.0

    def gradient(self, x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray]:
        return 1.0 * x, y * (y * y - 1.0)
