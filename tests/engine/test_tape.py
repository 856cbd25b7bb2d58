"""The tape is right (central differences), and the engine's gradients are the tape's."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from app.engine.arrays import FloatArray
from tests.engine import tape
from tests.engine.configs import trainer_of
from tests.engine.definitions import ACTIVATIONS, LOSSES, loss_of
from tests.engine.tape import Node, gradients, node, total

Function = Callable[[Node], Node]
Json = dict[str, Any]

CLASSES = 3
LOSS_FORMS: dict[str, Json] = {
    **{name: {"name": name} for name in LOSSES},
    **{f"{name} of logits": {"name": name, "from_logits": True} for name in LOSSES if "crossentropy" in name},
    "huber with delta 0.3": {"name": "huber", "delta": 0.3},
}
PRIMITIVES: dict[str, Function] = {
    "sum": lambda x: x + x,
    "broadcast sum": lambda x: x * x + total(x, axis=0),
    "product": lambda x: x * (x + 1.0),
    "broadcast product": lambda x: x * total(x, axis=1),
    "matrix product": lambda x: x @ node(np.arange(12.0).reshape(3, 4) / 10),
    "matrix product, right": lambda x: node(np.arange(8.0).reshape(2, 4) / 10) @ x,
    "difference": lambda x: x * x - total(x),
    "quotient": lambda x: x / (x * x + 1.0),
    "exponential": tape.exp,
    "logarithm": lambda x: tape.log(x * x + 1.0),
    "error function": tape.erf,
    "choice": lambda x: tape.where(x.value > 0.2, x * x, x),
    "limit": lambda x: tape.clip(x, -0.3, 0.4),
}


def central_differences(function: Callable[[FloatArray], float], at: FloatArray) -> FloatArray:
    """Return the slope of a function of an array in each of its elements, to about 1e-9."""
    step = 1e-6
    slopes = np.empty_like(at)
    for index in np.ndindex(at.shape):
        nudge = np.zeros_like(at)
        nudge[index] = step
        slopes[index] = (function(at + nudge) - function(at - nudge)) / (2 * step)
    return slopes


def assert_slopes_are_right(function: Function, at: FloatArray) -> None:
    """Compare a scalar function's slopes on the tape with its central differences."""
    x = Node(at)
    slopes = central_differences(lambda value: float(function(Node(value)).value), at)
    np.testing.assert_allclose(gradients(function(x), [x])[0], slopes, rtol=1e-7, atol=1e-8)


def weighted(outputs: Node) -> Node:
    """Sum with unequal weights, so that no slope cancels another."""
    weights = 1.0 + np.arange(outputs.value.size).reshape(outputs.value.shape) / 7
    return total(outputs * weights)


def targets_of(loss: str, rng: np.random.Generator, samples: int) -> FloatArray:
    """Draw targets that a loss takes: labels, shares (which need not add up to 1), or values."""
    if loss == "sparse_categorical_crossentropy":
        return rng.integers(0, CLASSES, samples).astype(np.float64)
    if "crossentropy" in loss:
        return rng.random((samples, CLASSES))
    return rng.normal(size=(samples, CLASSES))


def random_run(activation: str, loss: Json) -> Json:
    """Describe a network of random shape, one activation throughout, with random weights and one batch."""
    rng = np.random.default_rng([*ACTIVATIONS].index(activation))
    samples, sizes = 10, rng.integers(2, 8, size=rng.integers(2, 5)).tolist()
    layers = [{"units": units, "activation": activation} for units in (*sizes[1:], CLASSES)]
    shapes = zip(sizes, (*sizes[1:], CLASSES), strict=True)
    weights = [
        array
        for fan_in, units in shapes
        for array in (rng.normal(size=(fan_in, units)) / np.sqrt(fan_in), rng.normal(size=units))
    ]
    weights[-1] = rng.uniform(0.3, 0.7, CLASSES)  # outputs on both sides of the clip
    y = targets_of(loss["name"], rng, samples).tolist()
    x = rng.normal(size=(samples, sizes[0])).tolist()
    return {
        "dataset": {
            "name": "inline",
            "x": x,
            "y": [int(label) for label in y] if "sparse" in loss["name"] else y,
        },
        "layers": layers,
        "optimizer": {"name": "sgd"},
        "loss": loss,
        "batch_size": samples,
        "shuffle": False,
        "initial_weights": [array.tolist() for array in weights],
    }


@pytest.mark.parametrize("name", PRIMITIVES)
def test_slopes_of_a_primitive_are_its_central_differences(name: str) -> None:
    at = np.random.default_rng(0).normal(size=(4, 3))
    assert_slopes_are_right(lambda x: weighted(PRIMITIVES[name](x)), at)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_slopes_of_an_activation_are_its_central_differences(name: str) -> None:
    at = 2 * np.random.default_rng(1).normal(size=(4, CLASSES))
    assert_slopes_are_right(lambda z: weighted(ACTIVATIONS[name](z)), at)


@pytest.mark.parametrize("form", LOSS_FORMS)
def test_slopes_of_a_loss_are_its_central_differences(form: str) -> None:
    rng = np.random.default_rng(2)
    settings = dict(LOSS_FORMS[form])
    loss = LOSSES[settings.pop("name")]
    y = targets_of(LOSS_FORMS[form]["name"], rng, 4)
    assert_slopes_are_right(lambda p: loss(p, y, **settings), rng.uniform(0.1, 0.9, size=(4, CLASSES)))


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("form", LOSS_FORMS)
def test_the_engine_finds_the_losses_and_gradients_of_the_tape(form: str, activation: str) -> None:
    config = random_run(activation, LOSS_FORMS[form])
    x, y = np.array(config["dataset"]["x"]), np.array(config["dataset"]["y"], dtype=np.float64)
    weights = [Node(np.array(array)) for array in config["initial_weights"]]
    loss = loss_of(config, weights, x, y)
    slopes = np.concatenate([slope.ravel() for slope in gradients(loss, weights)])

    trainer = trainer_of(config)
    stretch = trainer.train(trainer.initial_state(), 1)

    assert stretch.losses[0] == pytest.approx(float(loss.value), rel=1e-11, abs=1e-12)
    np.testing.assert_allclose(stretch.gradient, slopes, rtol=1e-10, atol=1e-10)
