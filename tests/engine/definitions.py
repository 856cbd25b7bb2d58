"""Activations, losses and a Dense network written on the tape as their definitions, without a derivative.

Names and conventions are Keras's. Shapes: B batch, K outputs.
"""

import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from app.engine.arrays import FloatArray
from tests.engine.tape import Node, clip, erf, exp, log, total, where

EPSILON = 1e-7
"""Keras's `epsilon()`: how near to 0 and 1 the cross-entropies let a share come."""


def relu(z: Node) -> Node:
    return where(z.value > 0, z, 0.0)


def leaky_relu(z: Node) -> Node:
    return where(z.value >= 0, z, z * 0.2)


def elu(z: Node, alpha: float = 1.0) -> Node:
    return where(z.value > 0, z, (exp(where(z.value > 0, 0.0, z)) - 1.0) * alpha)


def selu(z: Node) -> Node:
    return elu(z, 1.6732632423543772) * 1.0507009873554805


def gelu(z: Node) -> Node:
    return z * (erf(z / math.sqrt(2)) + 1.0) * 0.5


def silu(z: Node) -> Node:
    return z * sigmoid(z)


def softplus(z: Node) -> Node:
    """ln(eᶻ + e⁰), with the larger of the two exponents taken out."""
    larger = np.maximum(z.value, 0.0)
    return log(exp(z - larger) + np.exp(-larger)) + larger


def sigmoid(z: Node) -> Node:
    return exp(-softplus(-z))


def tanh(z: Node) -> Node:
    return sigmoid(z * 2.0) * 2.0 - 1.0


def softmax(z: Node) -> Node:
    return exp(log_softmax(z))


def log_softmax(z: Node) -> Node:
    peak: FloatArray = z.value.max(axis=1, keepdims=True)
    shifted = z - peak
    return shifted - log(total(exp(shifted), axis=1))


def magnitude(z: Node) -> Node:
    return z * np.sign(z.value)


ACTIVATIONS: dict[str, Callable[[Node], Node]] = {
    "linear": lambda z: z,
    "relu": relu,
    "leaky_relu": leaky_relu,
    "elu": elu,
    "selu": selu,
    "gelu": gelu,
    "silu": silu,
    "softplus": softplus,
    "sigmoid": sigmoid,
    "tanh": tanh,
    "softmax": softmax,
}


def categorical_crossentropy(outputs: Node, targets: FloatArray, *, from_logits: bool = False) -> Node:
    """Return the mean over the batch of −Σ target·log share, where shares are outputs over their sum."""
    if from_logits:
        logs = log_softmax(outputs)
    else:
        logs = log(clip(outputs / total(outputs, axis=1), EPSILON, 1 - EPSILON))
    return total(-logs * targets) / len(targets)


def sparse_categorical_crossentropy(outputs: Node, labels: FloatArray, *, from_logits: bool = False) -> Node:
    one_hot = np.eye(outputs.value.shape[1])[labels.astype(int)]
    return categorical_crossentropy(outputs, one_hot, from_logits=from_logits)


def binary_crossentropy(outputs: Node, targets: FloatArray, *, from_logits: bool = False) -> Node:
    if from_logits:
        log_yes, log_no = -softplus(-outputs), -softplus(outputs)
    else:
        share = clip(outputs, EPSILON, 1 - EPSILON)
        log_yes, log_no = log(share), log(-share + 1.0)
    return -mean(log_yes * targets + log_no * (1 - targets))


def mean_squared_error(outputs: Node, targets: FloatArray) -> Node:
    error = outputs - targets
    return mean(error * error)


def mean_absolute_error(outputs: Node, targets: FloatArray) -> Node:
    return mean(magnitude(outputs - targets))


def huber(outputs: Node, targets: FloatArray, *, delta: float = 1.0) -> Node:
    error = outputs - targets
    size = magnitude(error)
    return mean(where(size.value <= delta, error * error * 0.5, size * delta - 0.5 * delta**2))


def mean(x: Node) -> Node:
    return total(x) / x.value.size


LOSSES: dict[str, Callable[..., Node]] = {
    "sparse_categorical_crossentropy": sparse_categorical_crossentropy,
    "categorical_crossentropy": categorical_crossentropy,
    "binary_crossentropy": binary_crossentropy,
    "mean_squared_error": mean_squared_error,
    "mean_absolute_error": mean_absolute_error,
    "huber": huber,
}


def dense_network(x: FloatArray, weights: Sequence[Node], activations: Sequence[str]) -> Node:
    """Return the outputs (B, K) of Dense layers; weights as `get_weights()` lists them."""
    current = Node(x)
    for kernel, bias, activation in zip(weights[::2], weights[1::2], activations, strict=True):
        current = ACTIVATIONS[activation](current @ kernel + bias)
    return current


def loss_of(config: dict[str, Any], weights: Sequence[Node], x: FloatArray, y: FloatArray) -> Node:
    """Return the loss (a scalar) that a run's configuration has on one batch."""
    outputs = dense_network(x, weights, [layer["activation"] for layer in config["layers"]])
    settings = dict(config["loss"])
    loss: Node = LOSSES[settings.pop("name")](outputs, y, **settings)
    for layer, kernel, bias in zip(config["layers"], weights[::2], weights[1::2], strict=True):
        loss = (
            loss
            + penalty(layer.get("kernel_regularizer"), kernel)
            + penalty(layer.get("bias_regularizer"), bias)
        )
    return loss


def penalty(regularizer: dict[str, Any] | None, weights: Node) -> Node:
    """Return what an array of weights adds to the loss."""
    own: dict[str, Any] = regularizer or {}
    return total(magnitude(weights)) * float(own.get("l1", 0.0)) + total(weights * weights) * float(
        own.get("l2", 0.0)
    )
