"""The engine computes what real Keras computes, in float64, after hundreds of steps.

`tools/make_golden.py` says how the values were made and what a case holds.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np
import pytest

from app.engine.activations import LeakyRelu
from app.engine.arrays import FloatArray
from app.engine.config import LayerConfig
from app.engine.declare import Declared
from app.engine.describing import describe
from app.engine.initializers import INITIALIZERS
from app.engine.losses import LOSSES
from app.engine.network.layers import Network
from app.engine.optimizers import OPTIMIZERS
from app.engine.regularizers import REGULARIZERS
from app.engine.schedules import SCHEDULES
from app.engine.training.trainer import Stretch
from tests.engine.configs import trainer_of

Json = dict[str, Any]

GOLDEN = Path(__file__).parent / "golden"


def read(file: str) -> Json:
    content: Json = json.loads((GOLDEN / f"{file}.json").read_text())
    return content


CASES: dict[str, Json] = {
    f"{file}: {case['name']}": {**case, "every": content["every"]}
    for file in ("optimizers", "activations", "losses", "fitting", "layers", "article")
    for content in [read(file)]
    for case in content["cases"]
}
CLASSIFYING = [name for name, case in CASES.items() if case["correct"] is not None]
DEFAULTS = read("defaults")
BOUNDED = [
    name
    for name, entry in DEFAULTS["initializers"].items()
    if entry["distribution"] in ("uniform", "truncated_normal")
]


@cache
def trained(name: str) -> tuple[Network, Stretch]:
    """Train a case to its end, once for all tests."""
    trainer = trainer_of(CASES[name]["config"])
    assert isinstance(trainer.network, Network)
    return trainer.network, trainer.train(trainer.initial_state(), trainer.total_steps)


def assert_equal(ours: FloatArray, theirs: Any) -> None:
    """Allow 1e-9, as promised; the measured differences are below 1e-13."""
    np.testing.assert_allclose(ours, theirs, rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("name", CASES)
def test_losses_of_the_steps_are_those_of_keras(name: str) -> None:
    _, stretch = trained(name)
    assert_equal(stretch.losses[:: CASES[name]["every"]], CASES[name]["losses"])


@pytest.mark.parametrize("name", CASES)
def test_weights_at_the_end_are_those_of_keras(name: str) -> None:
    network, stretch = trained(name)
    weights = network.weights(stretch.state.theta)
    for ours, theirs in zip(weights, CASES[name]["weights"], strict=True):
        assert_equal(ours, theirs)


@pytest.mark.parametrize("name", CLASSIFYING)
def test_as_many_samples_are_right_as_in_keras(name: str) -> None:
    _, stretch = trained(name)
    assert stretch.correct[:: CASES[name]["every"]].tolist() == CASES[name]["correct"]


def test_means_of_an_epochs_steps_are_the_history_of_fit() -> None:
    name = "article: the article's network"
    _, stretch = trained(name)
    history = CASES[name]["history"]
    losses, correct = stretch.losses.reshape(2, 210), stretch.correct.reshape(2, 210)
    assert_equal(losses.mean(axis=1), history["loss"])
    assert_equal(correct.sum(axis=1) / 2100, history["accuracy"])


@pytest.mark.parametrize("name", DEFAULTS["optimizers"])
def test_the_defaults_of_an_optimizer_are_those_of_keras(name: str) -> None:
    assert_defaults(OPTIMIZERS[name], DEFAULTS["optimizers"][name])


@pytest.mark.parametrize("name", DEFAULTS["losses"])
def test_the_defaults_of_a_loss_are_those_of_keras(name: str) -> None:
    assert_defaults(LOSSES[name], DEFAULTS["losses"][name])


@pytest.mark.parametrize("name", DEFAULTS["regularizers"])
def test_the_defaults_of_a_regularizer_are_those_of_keras(name: str) -> None:
    assert_defaults(REGULARIZERS[name], DEFAULTS["regularizers"][name])


@pytest.mark.parametrize("name", SCHEDULES)
def test_the_defaults_of_a_schedule_are_those_of_keras(name: str) -> None:
    assert_defaults(SCHEDULES[name], DEFAULTS["schedules"][name])


def assert_defaults(ours: type[Declared], theirs: Json) -> None:
    """Compare every setting that is declared; Keras has more."""
    described = describe(ours)["settings"]
    defaults = {setting["name"]: setting["default"] for setting in described if not setting["required"]}
    assert defaults == {setting: theirs[setting] for setting in defaults}


def test_leaky_relu_has_the_slope_of_keras() -> None:
    slope = DEFAULTS["activations"]["leaky_relu"]["negative_slope"]
    assert LeakyRelu.slope == slope


def test_a_layer_starts_with_the_initializers_of_keras() -> None:
    layer = LayerConfig(units=1, activation="linear")
    assert layer.kernel_initializer == DEFAULTS["layer"]["kernel_initializer"]
    assert layer.bias_initializer == DEFAULTS["layer"]["bias_initializer"]


@pytest.mark.parametrize("name", DEFAULTS["initializers"])
def test_initializers_are_as_wide_as_those_of_keras(name: str) -> None:
    """Draw from a generator that gives the upper limit, or one standard deviation, each time."""
    generator = mock.Mock(spec=np.random.Generator)
    generator.uniform.side_effect = lambda _, high, shape: np.full(shape, high)
    generator.normal.side_effect = lambda mean, sigma, shape: np.full(shape, mean + sigma)
    generator.standard_normal.side_effect = np.ones
    values = INITIALIZERS[name]().draw(generator, tuple(DEFAULTS["kernel_shape"]))
    theirs = DEFAULTS["initializers"][name]
    expected = theirs.get("maxval", theirs.get("stddev", theirs.get("value")))
    np.testing.assert_allclose(values, np.full((3, 5), expected), rtol=1e-15)


@pytest.mark.parametrize("name", BOUNDED)
def test_initializers_end_where_those_of_keras_do(name: str) -> None:
    """The truncated normal distributions are cut at two of their own deviations before scaling."""
    theirs = DEFAULTS["initializers"][name]
    limit = theirs["maxval"] if theirs["distribution"] == "uniform" else 2 * theirs["stddev"]
    rng = np.random.default_rng(0)
    largest = max(abs(INITIALIZERS[name]().draw(rng, (3, 5))).max() for _ in range(1000))
    assert 0.99 * limit < largest <= limit
