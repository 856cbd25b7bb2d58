"""Small problems of many kinds, and their full-data loss computed sample by sample, from the definitions."""

from typing import NamedTuple

import numpy as np

from app.engine.arrays import FloatArray
from app.engine.config import LayerConfig, RunConfig, as_dict
from app.engine.datasets import Data, Inline, Iris, Line, Xor
from app.engine.describing import plain_value
from app.engine.losses import (
    BinaryCrossentropy,
    CategoricalCrossentropy,
    Huber,
    Loss,
    MeanAbsoluteError,
    MeanSquaredError,
    SparseCategoricalCrossentropy,
)
from app.engine.network.evaluator import Evaluator
from app.engine.network.targets import truth_of
from app.engine.regularizers import L1, L1L2, L2
from tests.engine.definitions import loss_of
from tests.engine.tape import Node


class Problem(NamedTuple):
    """A configuration with its data, an evaluator, and weights that are not special in any way."""

    config: RunConfig
    data: Data
    evaluator: Evaluator
    theta: FloatArray


def layers(*described: tuple[int, str]) -> tuple[LayerConfig, ...]:
    return tuple(LayerConfig(units=units, activation=activation) for units, activation in described)


def repeated(features: int, targets_of_a_sample: int | None, *, shares: bool = False) -> Inline:
    """Draw 60 samples of few different inputs, so that equal inputs have unlike targets; None: labels 0…2."""
    generator = np.random.default_rng(7)
    x = generator.integers(-2, 3, (60, features)) / 2
    if targets_of_a_sample is None:
        y = tuple(generator.integers(0, 3, 60).tolist())
    else:
        numbers = generator.uniform(0, 1, (60, targets_of_a_sample)).round(1)
        rows = numbers / numbers.sum(axis=1, keepdims=True) if shares else numbers
        y = tuple(map(tuple, rows.tolist()))
    return Inline(x=tuple(map(tuple, x.tolist())), y=y)


LABELS, SHARES, VALUES = repeated(2, None), repeated(1, 3, shares=True), repeated(2, 2)

CONFIGS: dict[str, RunConfig] = {
    "the article": RunConfig(),
    "labels, logits": RunConfig(
        dataset=LABELS,
        layers=layers((5, "gelu"), (3, "linear")),
        loss=SparseCategoricalCrossentropy(from_logits=True),
    ),
    "labels, a single layer": RunConfig(dataset=LABELS, layers=layers((3, "softmax"))),
    "labels, more units than classes": RunConfig(dataset=Iris(), layers=layers((6, "selu"), (5, "softmax"))),
    "labels, softmax in the middle": RunConfig(
        dataset=LABELS, layers=layers((4, "silu"), (4, "softmax"), (5, "elu"), (3, "sigmoid"))
    ),
    "shares": RunConfig(
        dataset=SHARES, layers=layers((6, "relu"), (3, "softmax")), loss=CategoricalCrossentropy()
    ),
    "shares, logits": RunConfig(
        dataset=SHARES,
        layers=layers((6, "tanh"), (3, "linear")),
        loss=CategoricalCrossentropy(from_logits=True),
    ),
    "yes or no": RunConfig(
        dataset=Xor(samples=50), layers=layers((4, "tanh"), (1, "sigmoid")), loss=BinaryCrossentropy()
    ),
    "yes or no, logits": RunConfig(
        dataset=Xor(samples=50),
        layers=layers((4, "leaky_relu"), (1, "linear")),
        loss=BinaryCrossentropy(from_logits=True),
    ),
    "several yes or no": RunConfig(
        dataset=VALUES, layers=layers((4, "relu"), (4, "softplus"), (2, "sigmoid")), loss=BinaryCrossentropy()
    ),
    "a value, four layers of relu": RunConfig(
        dataset=repeated(2, 1),
        layers=layers((4, "relu"), (5, "relu"), (3, "relu"), (4, "relu"), (1, "linear")),
        loss=MeanSquaredError(),
    ),
    "a line": RunConfig(dataset=Line(), layers=layers((1, "linear")), loss=MeanSquaredError()),
    "two values, squared": RunConfig(
        dataset=VALUES, layers=layers((5, "relu"), (2, "linear")), loss=MeanSquaredError()
    ),
    "two values, absolute": RunConfig(
        dataset=VALUES, layers=layers((5, "relu"), (5, "tanh"), (2, "linear")), loss=MeanAbsoluteError()
    ),
    "two values, penalties": RunConfig(
        dataset=VALUES,
        layers=(
            LayerConfig(
                units=4, activation="tanh", kernel_regularizer=L2(l2=0.02), bias_regularizer=L1(l1=0.03)
            ),
            LayerConfig(units=2, kernel_regularizer=L1L2(l1=0.01, l2=0.04)),
        ),
        loss=MeanSquaredError(),
    ),
    "two values, huber": RunConfig(
        dataset=VALUES, layers=layers((3, "elu"), (2, "linear")), loss=Huber(delta=0.3)
    ),
}


def problem(name: str) -> Problem:
    config = CONFIGS[name]
    data = config.dataset.load()
    evaluator = Evaluator(config, data)
    noise = 0.3 * np.random.default_rng(11).standard_normal(evaluator.network.parameter_count)
    return Problem(config, data, evaluator, evaluator.network.initial_theta(0) + noise)


def slow_loss(given: Problem, theta: FloatArray) -> float:
    """Compute the mean loss over all samples at theta (P,) in one plain pass, by another implementation."""
    config = as_dict(given.config)
    loss: Loss = given.config.loss
    truth = truth_of(given.config, given.data).targets
    weights = [Node(array) for array in given.evaluator.network.weights(theta)]
    described = {"layers": config["layers"], "loss": plain_value(loss)}
    with np.errstate(all="ignore"):
        return float(loss_of(described, weights, given.data.x, truth).value)
