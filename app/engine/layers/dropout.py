"""The Dropout layer."""

import numpy as np
from numpy.random import Generator

from ..arrays import FloatArray
from ..declare import register, setting
from .base import Layer, LayerPass, Placed


@register("dropout", "Dropout", "a = x·m / (1 − rate), m is 0 or 1", "keras.layers.Dropout", key="type")
class Dropout(Layer):
    """In training, drop a share of the inputs at random: each is 0 with the chance `rate`, the others grow.

    Those that stay are divided by 1 − rate, so that their mean stays (Srivastava et al. 2014, "Dropout"; as
    Keras does it). What is dropped differs from sample to sample and from step to step. Outside of training
    it passes all as it is. Keras takes a rate of 1 too, at which nothing passes.
    """

    random = True
    work = 20

    rate: float = setting(ge=0, lt=1, help="The chance that an input is dropped.")

    def noise(self, stream: Generator, steps: int, features: int, batch: int) -> FloatArray:
        """Draw 0 for what is dropped, and 1/(1 − rate) for what stays."""
        chances = stream.random((steps, features, batch))
        return np.multiply(chances >= self.rate, 1.0 / (1.0 - self.rate), out=chances)

    def weigh(self, weights: FloatArray, inputs: FloatArray, noise: FloatArray | None) -> FloatArray:
        return inputs if noise is None else inputs * noise

    def weigh_back(
        self, weights: FloatArray, inputs: FloatArray, error: FloatArray, noise: FloatArray | None
    ) -> tuple[FloatArray, FloatArray]:
        return np.empty(0), error if noise is None else error * noise

    def pass_of(self, place: Placed, theta: FloatArray, gradient: FloatArray, batch: int) -> LayerPass:
        return DropoutPass(place, theta, gradient, batch)


class DropoutPass(LayerPass):
    """One product forward and one back, without a new array."""

    def weigh(self, inputs: FloatArray, z: FloatArray) -> object:
        return _times(inputs[:-1], self._noise, z)

    def weigh_back(self, inputs: FloatArray, errors: FloatArray, gradient: FloatArray) -> object:
        return gradient  # it has no weights

    def pass_on(self, z: FloatArray, slopes: FloatArray) -> object:
        """Write dL/d(inputs), given dL/dz where the sums were."""
        return _times(z, self._noise, slopes)


def _times(numbers: FloatArray, noise: FloatArray | None, out: FloatArray) -> FloatArray:
    """Write numbers × noise, or the numbers where there is none; all (F, B)."""
    return np.positive(numbers, out) if noise is None else np.multiply(numbers, noise, out)
