"""Five two-class problems in the plane, from a straight border to a spiral."""

from abc import abstractmethod
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from ..arrays import FloatArray
from ..declare import register
from .dataset import Data, Feature, Labelled, noise_setting, samples_setting, seed_setting

NOISE_HELP = "Standard deviation of the Gaussian noise added to each coordinate."
PLAYGROUND = "After the data sets of TensorFlow Playground (Smilkov, Carter et al. 2016)."


@dataclass(frozen=True, kw_only=True)
class TwoClass(Labelled):
    """Draw half of the samples from each class, blur them, and shuffle them."""

    feature_names = ("x1", "x2")
    class_names = ("class 0", "class 1")

    samples: int = samples_setting(400)
    noise: float = noise_setting(0.1, help=NOISE_HELP)
    seed: int = seed_setting()

    def given(self) -> Data:
        """Give class 0 samples − samples // 2 points and class 1 the others, in random order."""
        generator = np.random.default_rng(self.seed)
        counts = (self.samples - self.samples // 2, self.samples // 2)
        points = [self.draw(generator, label, count) for label, count in enumerate(counts)]
        x = np.concatenate(points)
        x += self.noise * generator.standard_normal(x.shape)
        order = generator.permutation(self.samples)
        features = tuple(Feature(name) for name in self.feature_names)
        return self.classified(x[order], np.repeat([0, 1], counts)[order], features)

    @abstractmethod
    def draw(self, generator: Generator, label: int, count: int) -> FloatArray:
        """Draw ``count`` points (count, 2) of the class ``label``, without noise."""


@register("circle", "Circle", "class 1: r < 0.5;  class 0: 0.7 < r < 1", PLAYGROUND)
class Circle(TwoClass):
    """A disc of class 1 inside a ring of class 0."""

    noise: float = noise_setting(0.05, help=NOISE_HELP)

    def draw(self, generator: Generator, label: int, count: int) -> FloatArray:
        """Draw radii and angles uniformly."""
        low, high = (0.0, 0.5) if label == 1 else (0.7, 1.0)
        return _polar(generator.uniform(low, high, count), generator.uniform(0, 2 * np.pi, count))


@register("xor", "Exclusive or", "class = (x₁ > 0) xor (x₂ > 0)", PLAYGROUND)
class Xor(TwoClass):
    """Class 1 where exactly one coordinate is positive."""

    noise: float = noise_setting(0.02, help=NOISE_HELP)

    def draw(self, generator: Generator, label: int, count: int) -> FloatArray:
        """Draw both sizes in 0.05…1, the first sign freely, the second so that the class is right."""
        sizes = generator.uniform(0.05, 1.0, (count, 2))
        first = generator.choice([-1.0, 1.0], count)
        second = -first if label == 1 else first
        points: FloatArray = sizes * np.column_stack([first, second])
        return points


@register("gaussian", "Two Gaussians", "x ~ N(±(½, ½), (0.15² + noise²)·I)", PLAYGROUND)
class Gaussian(TwoClass):
    """Two round clouds around (−½, −½) and (½, ½), which a straight line parts."""

    def draw(self, generator: Generator, label: int, count: int) -> FloatArray:
        """Draw a cloud of standard deviation 0.15 around the class's centre."""
        return generator.normal(0.5 if label == 1 else -0.5, 0.15, (count, 2))


@register("spiral", "Spiral", "x = t·(sin φ, cos φ), φ = 3.5π·t + π·class, 0 ≤ t < 1", PLAYGROUND)
class Spiral(TwoClass):
    """Two arms that wind around each other 1¾ times: a line with one bend or two does not part them."""

    noise: float = noise_setting(0.02, help=NOISE_HELP)

    def draw(self, generator: Generator, label: int, count: int) -> FloatArray:
        """Draw the way t along the arm uniformly."""
        t = generator.uniform(0, 1, count)
        return _polar(t, 0.5 * np.pi - (3.5 * np.pi * t + np.pi * label))


@register(
    "moons",
    "Two moons",
    "class 0: (cos t − ½, sin t − ¼);  class 1: (½ − cos t, ¼ − sin t)",
    "After scikit-learn's make_moons, centred on the origin.",
)
class Moons(TwoClass):
    """Two half circles that reach into each other."""

    def draw(self, generator: Generator, label: int, count: int) -> FloatArray:
        """Draw the angle t uniformly in 0…π."""
        moon = _polar(np.ones(count), generator.uniform(0, np.pi, count)) - (0.5, 0.25)
        return -moon if label == 1 else moon


def _polar(radius: FloatArray, angle: FloatArray) -> FloatArray:
    """Turn polar coordinates (count,) into points (count, 2)."""
    return np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])
