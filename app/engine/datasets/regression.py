"""Three regressions whose answer is known: a line, a sine and a plane."""

from abc import abstractmethod
from typing import Any

import numpy as np

from ..arrays import FloatArray, frozen
from ..declare import register, setting
from .dataset import Data, Dataset, Feature, noise_setting, samples_setting, seed_setting

NOISE_HELP = "Standard deviation of the Gaussian noise added to y."


def _coefficient(default: float, help: str) -> Any:
    return setting(default, ge=-10.0, le=10.0, help=help)


class Regression(Dataset):
    """Draw each input uniformly in −1…1 and add Gaussian noise to the value."""

    teaches = "regression"

    samples: int
    noise: float
    seed: int

    def given(self) -> Data:
        """Draw all inputs (samples, F), then all noise."""
        generator = np.random.default_rng(self.seed)
        x = generator.uniform(-1.0, 1.0, (self.samples, len(self.feature_names)))
        y = self.value(x) + self.noise * generator.standard_normal(self.samples)
        features = tuple(Feature(name) for name in self.feature_names)
        return Data(frozen(x), frozen(y.reshape(-1, 1)), features)

    @abstractmethod
    def value(self, x: FloatArray) -> FloatArray:
        """Compute the value (N,) without noise at the inputs ``x`` (N, F)."""


@register(
    "line",
    "Straight line",
    "y = slope·x + intercept + noise",
    "Ordinary least squares (Legendre 1805, Gauss 1809).",
)
class Line(Regression):
    """Points along a straight line. One linear neuron has two weights here, the slope and the intercept,
    and its mean squared error is a true bowl over them.
    """

    feature_names = ("x",)

    slope: float = _coefficient(2.0, "The slope a of the line.")
    intercept: float = _coefficient(1.0, "The value b of the line at x = 0.")
    noise: float = noise_setting(0.1, help=NOISE_HELP)
    samples: int = samples_setting(100)
    seed: int = seed_setting()

    def value(self, x: FloatArray) -> FloatArray:
        """Compute slope·x + intercept."""
        return self.slope * x[:, 0] + self.intercept


@register(
    "sine",
    "Sine wave",
    "y = sin(2π·cycles·x/2) + noise,  −1 ≤ x ≤ 1",
    "A common test of function approximation.",
)
class Sine(Regression):
    """A sine wave that makes the given number of cycles over the inputs' range."""

    feature_names = ("x",)

    cycles: float = setting(1.0, gt=0.0, le=10.0, help="Full waves between x = −1 and x = 1.")
    noise: float = noise_setting(0.1, help=NOISE_HELP)
    samples: int = samples_setting(200)
    seed: int = seed_setting()

    def value(self, x: FloatArray) -> FloatArray:
        """Compute sin(π·cycles·x)."""
        return np.sin(np.pi * self.cycles * x[:, 0])


@register(
    "plane",
    "Tilted plane",
    "y = slope_1·x₁ + slope_2·x₂ + intercept + noise",
    "Ordinary least squares (Legendre 1805, Gauss 1809).",
)
class TiltedPlane(Regression):
    """Points on a flat, tilted plane: a line with one more input."""

    feature_names = ("x1", "x2")

    slope_1: float = _coefficient(1.0, "The slope along x₁.")
    slope_2: float = _coefficient(-2.0, "The slope along x₂.")
    intercept: float = _coefficient(0.5, "The value at x₁ = x₂ = 0.")
    noise: float = noise_setting(0.1, help=NOISE_HELP)
    samples: int = samples_setting(200)
    seed: int = seed_setting()

    def value(self, x: FloatArray) -> FloatArray:
        """Compute slope_1·x₁ + slope_2·x₂ + intercept."""
        return self.slope_1 * x[:, 0] + self.slope_2 * x[:, 1] + self.intercept
