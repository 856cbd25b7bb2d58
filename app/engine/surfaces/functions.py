"""The textbook surfaces: what each declares, bowls and a saddle, and those where optimizers are compared."""

import numpy as np

from ..arrays import FloatArray
from ..declare import register
from .base import Minimum, Surface, Window


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


@register(
    "rosenbrock",
    "Rosenbrock's banana",
    "f(x, y) = (1 − x)² + 100·(y − x²)²",
    "Rosenbrock 1960, The Computer Journal 3(3)",
)
class Rosenbrock(Surface):
    """The valley is found at once; to follow its bend to the minimum is slow."""

    minima = (Minimum(1.0, 1.0, 0.0),)
    window = Window((-2.0, 2.0), (-1.0, 3.0))
    start = (-1.2, 1.0)

    def value(self, x: FloatArray, y: FloatArray) -> FloatArray:
        toward, off = 1.0 - x, y - x * x
        return toward * toward + 100.0 * off * off

    def gradient(self, x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray]:
        off = y - x * x
        return -2.0 * (1.0 - x) - 400.0 * x * off, 200.0 * off


@register(
    "beale",
    "Beale's function",
    "f(x, y) = (1.5 − x + x·y)² + (2.25 − x + x·y²)² + (2.625 − x + x·y³)²",
    "Beale 1958; Moré, Garbow and Hillstrom 1981, ACM TOMS 7(1), problem 5",
)
class Beale(Surface):
    """A long flat valley between walls that rise to over 100,000 in the corners."""

    minima = (Minimum(3.0, 0.5, 0.0),)
    window = Window((-4.5, 4.5), (-4.5, 4.5))
    start = (1.0, 1.0)

    def value(self, x: FloatArray, y: FloatArray) -> FloatArray:
        first, second, third = self._residuals(x, y)
        return first * first + second * second + third * third

    def gradient(self, x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray]:
        first, second, third = self._residuals(x, y)
        square = y * y
        along_x = first * (y - 1.0) + second * (square - 1.0) + third * (square * y - 1.0)
        along_y = x * (first + 2.0 * second * y + 3.0 * third * square)
        return 2.0 * along_x, 2.0 * along_y

    @staticmethod
    def _residuals(x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray, FloatArray]:
        return 1.5 - x * (1.0 - y), 2.25 - x * (1.0 - y * y), 2.625 - x * (1.0 - y * y * y)


@register(
    "himmelblau",
    "Himmelblau's function",
    "f(x, y) = (x² + y − 11)² + (x + y² − 7)²",
    "Himmelblau 1972, Applied Nonlinear Programming",
)
class Himmelblau(Surface):
    """Four equally deep minima: the start, and the step, decide which one is found."""

    minima = (
        Minimum(3.0, 2.0, 0.0),
        Minimum(-2.805118086952745, 3.131312518250573, 0.0),
        Minimum(-3.779310253377747, -3.283185991286170, 0.0),
        Minimum(3.584428340330492, -1.848126526964404, 0.0),
    )
    window = Window((-6.0, 6.0), (-6.0, 6.0))
    start = (0.0, -1.0)

    def value(self, x: FloatArray, y: FloatArray) -> FloatArray:
        first, second = x * x + y - 11.0, x + y * y - 7.0
        return first * first + second * second

    def gradient(self, x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray]:
        first, second = x * x + y - 11.0, x + y * y - 7.0
        return 4.0 * x * first + 2.0 * second, 2.0 * first + 4.0 * y * second


@register(
    "plateau",
    "Plateau with hills",
    "f(x, y) = 3·(1 − x)²·e^(−x² − (y + 1)²) − 10·(x/5 − x³ − y⁵)·e^(−x² − y²) − e^(−(x + 1)² − y²)/3",
    "MathWorks, MATLAB, peaks",
)
class Plateau(Surface):
    """Far out the gradient is almost nothing, and of three hollows one is the deepest."""

    minima = (
        Minimum(0.22827892055636917, -1.6255349574999967, -6.551133332835835),
        Minimum(-1.3473962443682108, 0.20451886609700518, -3.04984940280026),
        Minimum(0.2964455538468321, 0.32019624766683435, -0.06493586825552686),
    )
    window = Window((-4.0, 4.0), (-4.0, 4.0))
    start = (2.6, -2.4)

    def value(self, x: FloatArray, y: FloatArray) -> FloatArray:
        south, middle, west = self._hills(x, y)
        toward, ridge = 1.0 - x, x / 5.0 - x * x * x - y * y * y * y * y
        return 3.0 * toward * toward * south - 10.0 * ridge * middle - west / 3.0

    def gradient(self, x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray]:
        south, middle, west = self._hills(x, y)
        toward, ridge = 1.0 - x, x / 5.0 - x * x * x - y * y * y * y * y
        along_x = (
            -6.0 * toward * (1.0 + x * toward) * south
            - 10.0 * (0.2 - 3.0 * x * x - 2.0 * x * ridge) * middle
            + 2.0 / 3.0 * (x + 1.0) * west
        )
        along_y = (
            -6.0 * toward * toward * (y + 1.0) * south
            + 10.0 * y * (5.0 * y * y * y + 2.0 * ridge) * middle
            + 2.0 / 3.0 * y * west
        )
        return along_x, along_y

    @staticmethod
    def _hills(x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray, FloatArray]:
        """Return the three Gaussians, about (0, −1), (0, 0) and (−1, 0)."""
        south, west = y + 1.0, x + 1.0
        return np.exp(-x * x - south * south), np.exp(-x * x - y * y), np.exp(-west * west - y * y)
