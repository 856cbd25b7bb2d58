"""Activations: what a layer makes of its weighted sums."""

from .base import ACTIVATIONS, Activation
from .functions import sigmoid, softplus
from .rectified import Elu, LeakyRelu, Linear, Relu, Selu
from .smooth import Gelu, Silu, Softplus
from .squashing import Sigmoid, Softmax, Tanh

__all__ = [
    "ACTIVATIONS",
    "Activation",
    "Elu",
    "Gelu",
    "LeakyRelu",
    "Linear",
    "Relu",
    "Selu",
    "Sigmoid",
    "Silu",
    "Softmax",
    "Softplus",
    "Tanh",
    "sigmoid",
    "softplus",
]
