"""One forward and one backward pass of a batch, with buffers made once."""

from collections.abc import Sequence

import numpy as np

from ..arrays import FloatArray
from ..layers import Placed


class Pass:
    """Carry batches of one size forward and backward through a stack of layers.

    It reads the weights in `theta` and writes into `gradient` (both (P,), owned by the caller) at the time of
    each call. What `forward` returns is overwritten by the next. A product with `mean` (B,) gives the
    mean over a batch. What layers draw in training is asked for by `draw`; else nothing is random.
    """

    def __init__(self, stack: Sequence[Placed], theta: FloatArray, gradient: FloatArray, batch: int) -> None:
        self.layers = tuple(place.layer.pass_of(place, theta, gradient, batch) for place in stack)
        self.random = tuple(layer for layer in self.layers if layer.place.layer.random)
        self.outputs = self.layers[-1].outputs
        self.slopes = np.empty((stack[-1].units, batch))
        self.mean = np.full(batch, 1.0 / batch)
        self._first = self.layers[0]
        self._later = self.layers[:0:-1]

    def draw(self, seed: int, step: int) -> None:
        """Draw what is random in step 1, 2, … of training."""
        for layer in self.random:
            layer.draw(seed, step)

    def forward(self, columns: FloatArray) -> FloatArray:
        """Return the outputs (K, B) of input columns with a row of ones, (F + 1, B)."""
        for layer in self.layers:
            columns = layer.forward(columns)
        return self.outputs

    def backward(self) -> None:
        """Write the gradient, given dL/d(outputs) in `slopes` (K, B), after `forward`."""
        slopes = self.slopes
        for layer in self._later:
            layer.backward(slopes)
            slopes = layer.input_slopes()
        self._first.backward(slopes)
