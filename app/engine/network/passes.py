"""One forward and one backward pass of a batch, with buffers made once.

Everything lies in columns: an array is (units, B), one column a sample. In `theta` a layer's kernel (F, U)
is followed by its bias (U,), so that both together are one (F + 1, U) matrix; with a row of ones under the
inputs, one product gives the weighted sums with their bias, and one product the gradient of both.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ..activations import Activation
from ..arrays import FloatArray


class Dense(NamedTuple):
    """Say where a layer lies in theta: its inputs F, its units U, its first weight, and its activation."""

    features: int
    units: int
    start: int
    activation: Activation

    @property
    def stop(self) -> int:
        """Return the place after the layer's last weight."""
        return self.start + (self.features + 1) * self.units

    def matrix(self, theta: FloatArray) -> FloatArray:
        """Return the layer's part of a parameter vector as a view: (F + 1, U), the bias in the last row."""
        return theta[self.start : self.stop].reshape(self.features + 1, self.units)


class LayerPass:
    """A layer's buffers for batches of one size; private to the `Pass` that made it."""

    def __init__(self, dense: Dense, theta: FloatArray, gradient: FloatArray, batch: int) -> None:
        matrix = dense.matrix(theta)
        self._weigh = matrix.T.dot
        self._weigh_back = matrix[:-1].dot
        self._gradient = dense.matrix(gradient)
        self._activate, self._activate_back = dense.activation.forward, dense.activation.backward
        self._inputs = np.empty((0, batch))
        self._z = np.empty((dense.units, batch))
        self._dx = np.empty((dense.features, batch))
        self._z_rows = self._z.T
        self.outputs_and_ones = np.ones((dense.units + 1, batch))
        self.outputs = self.outputs_and_ones[:-1]

    def forward(self, inputs: FloatArray) -> FloatArray:
        """Return the outputs with a row of ones, (U + 1, B), of inputs with theirs, (F + 1, B)."""
        self._inputs = inputs
        self._weigh(inputs, out=self._z)
        self._activate(self._z, self.outputs)
        return self.outputs_and_ones

    def backward(self, slopes: FloatArray) -> None:
        """Write dL/d(kernel and bias) of dL/d(outputs) (U, B) into the gradient."""
        self._activate_back(self._z, self.outputs, slopes)
        self._inputs.dot(self._z_rows, out=self._gradient)

    def errors(self, slopes: FloatArray) -> FloatArray:
        """Return dL/dz, (U, B), of dL/d(outputs), after `forward`; the sums are lost."""
        self._activate_back(self._z, self.outputs, slopes)
        return self._z

    def own_slopes(self) -> FloatArray:
        """Return da/dz, (U, B), after `forward`, of an activation that is elementwise; the sums are lost."""
        return self.errors(np.ones_like(self._z))

    def input_slopes(self) -> FloatArray:
        """Return dL/d(inputs), (F, B), after `backward`."""
        return self._weigh_back(self._z, out=self._dx)


class Pass:
    """Carry batches of one size forward and backward through a stack of layers.

    It reads the weights in `theta` and writes into `gradient` (both (P,), owned by the caller) at the time of
    each call. What `forward` returns is overwritten by the next. A product with `mean` (B,) gives the
    mean over a batch.
    """

    def __init__(self, stack: Sequence[Dense], theta: FloatArray, gradient: FloatArray, batch: int) -> None:
        self.layers = tuple(LayerPass(dense, theta, gradient, batch) for dense in stack)
        self.batch = batch
        self.outputs = self.layers[-1].outputs
        self.slopes = np.empty((stack[-1].units, batch))
        self.mean = np.full(batch, 1.0 / batch)
        self._first = self.layers[0]
        self._later = self.layers[:0:-1]

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
