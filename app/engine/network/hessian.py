"""A network's Hessian times a vector, exactly: backpropagation, and how each of its numbers changes.

Pearlmutter 1994, Fast Exact Multiplication by the Hessian. No difference is taken, so no kink is crossed: a
ReLU counts as the straight line that its unit is on at each sample, as it does in the gradient.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from ..arrays import FloatArray
from ..layers import Placed

SlopesAlong = Callable[[FloatArray, FloatArray], tuple[FloatArray, FloatArray]]
"""What gives dL/d(outputs) of outputs, and its change with theirs; all (K, B)."""


class Moving(NamedTuple):
    """A layer at some samples: its inputs (F, B), sums z and outputs a (U, B), and how they change."""

    place: Placed
    inputs: FloatArray
    z: FloatArray
    a: FloatArray
    input_change: FloatArray
    z_change: FloatArray
    a_change: FloatArray


def hessian_times(
    stack: Sequence[Placed],
    theta: FloatArray,
    direction: FloatArray,
    x: FloatArray,
    slopes_along: SlopesAlong,
) -> FloatArray:
    """Return H·v (P,) at theta (P,) for a direction v (P,), of the loss over samples x (B, F)."""
    layers = _forward(stack, theta, direction, x)
    slopes, change = slopes_along(layers[-1].a, layers[-1].a_change)
    product = np.zeros_like(theta)
    for one in reversed(layers):
        layer, f, weights = one.place.layer, one.place.activation, theta[one.place.part]
        error, error_change = _back(one, slopes), _back(one, change)
        error_change += f.bend(one.z, one.a, slopes, one.z_change)
        # dL/d(weights) is a product of inputs and errors, but for what no input weighs, as a bias.
        by_error, change = layer.weigh_back(weights, one.inputs, error_change, None)
        by_inputs, slopes = layer.weigh_back(weights, one.input_change, error, None)
        without, _ = layer.weigh_back(weights, np.zeros_like(one.inputs), error, None)
        product[one.place.part] = by_error + (by_inputs - without)
        change = change + _turn(one.place, direction)[:-1] @ error
    return product


def _forward(
    stack: Sequence[Placed], theta: FloatArray, direction: FloatArray, x: FloatArray
) -> list[Moving]:
    layers: list[Moving] = []
    inputs, input_change = x.T, np.zeros(x.T.shape)
    for place in stack:
        matrix, turn = place.matrix(theta), _turn(place, direction)
        z = matrix[:-1].T @ inputs + matrix[-1][:, None]
        z_change = matrix[:-1].T @ input_change + turn[:-1].T @ inputs + turn[-1][:, None]
        a, a_change = np.empty_like(z), z.copy()
        place.activation.forward(z, a)
        place.activation.backward(a_change, a, z_change)  # its Jacobian is symmetric
        layers.append(Moving(place, inputs, z, a, input_change, z_change, a_change))
        inputs, input_change = a, a_change
    return layers


def _turn(place: Placed, direction: FloatArray) -> FloatArray:
    """Return how a layer's matrix, which is affine in the weights, changes along a direction (P,)."""
    return place.matrix(direction) - place.matrix(np.zeros_like(direction))


def _back(one: Moving, slopes: FloatArray) -> FloatArray:
    """Return dL/dz of dL/da, both (U, B)."""
    error = one.z.copy()
    one.place.activation.backward(error, one.a, slopes)
    return error
