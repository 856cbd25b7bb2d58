"""Activations: what a layer makes of its weighted sums.

Arrays are (…, units, B): a unit's values for the B samples of a batch stand in one row, so that softmax
works along axis −2. Each activation has the two halves of backpropagation: `forward` computes a = f(z),
`backward` the vector–Jacobian product dL/dz from dL/da. Names and constants are Keras's
(`keras/src/activations/activations.py`).
"""

from .base import ACTIVATIONS, Activation

# The order of the menus.
from .piecewise import Elu, LeakyRelu, Linear, Relu, Selu
from .smooth import Gelu, Sigmoid, Silu, Softmax, Softplus, Tanh, sigmoid, softplus
