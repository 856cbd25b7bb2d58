"""Networks: how weights are laid out, named, drawn and used."""

import math

import numpy as np
import pytest

from app.engine.config import LayerConfig, RunConfig
from app.engine.network.layers import BLOCK, Network

ARTICLE = Network(1, RunConfig().layers)
TWO_LAYERS = Network(2, (LayerConfig(units=2, activation="relu"), LayerConfig(units=1)))
# kernel [[1, 2], [3, 4]], bias [10, −20]; kernel [[5], [6]], bias [7]
THETA = np.array([1.0, 2.0, 3.0, 4.0, 10.0, -20.0, 5.0, 6.0, 7.0])


def test_the_articles_network_has_642_weights() -> None:
    assert ARTICLE.parameter_count == 642


def test_parameters_are_laid_out_as_keras_gives_them() -> None:
    rows = [(p.layer, p.role, p.shape, p.start, p.stop) for p in ARTICLE.parameters[:3]]
    assert rows == [
        ("dense", "kernel", (1, 16), 0, 16),
        ("dense", "bias", (16,), 16, 32),
        ("dense_1", "kernel", (16, 32), 32, 544),
    ]


@pytest.mark.parametrize(
    ("index", "label"),
    [
        (0, "dense/kernel[0, 0]"),
        (17, "dense/bias[1]"),
        (133, "dense_1/kernel[3, 5]"),
        (641, "dense_2/bias[1]"),
    ],
)
def test_a_weight_is_named_by_layer_role_and_place(index: int, label: str) -> None:
    assert ARTICLE.label(index) == label


@pytest.mark.parametrize("index", [-1, 642])
def test_a_weight_outside_the_network_has_no_name(index: int) -> None:
    with pytest.raises(IndexError, match=r"from 0 to 641\. Got"):
        ARTICLE.label(index)


def test_outputs_are_those_worked_by_hand() -> None:
    # relu(1·1 + 1·3 + 10) = 14, relu(1·2 + 1·4 − 20) = 0, 14·5 + 0·6 + 7 = 77
    assert TWO_LAYERS.forward(THETA, np.array([[1.0, 1.0]])).tolist() == [[77.0]]


def test_gradient_is_that_worked_by_hand() -> None:
    # The second unit is off, so only the first has a gradient: dL/da = 5, inputs 1 and 2.
    gradient = TWO_LAYERS.backward(THETA, np.array([[1.0, 2.0]]), np.array([[1.0]]))
    assert gradient.tolist() == [5.0, 0.0, 10.0, 0.0, 5.0, 0.0, 17.0, 0.0, 1.0]


def test_many_samples_give_what_each_gives_alone() -> None:
    x = np.random.default_rng(0).normal(size=(2 * BLOCK + 7, 2))
    alone = np.concatenate([TWO_LAYERS.forward(THETA, row.reshape(1, 2)) for row in x])
    assert TWO_LAYERS.forward(THETA, x) == pytest.approx(alone, rel=1e-14)


def test_weights_and_theta_are_each_others_inverse() -> None:
    theta = ARTICLE.initial_theta(5)
    assert np.array_equal(ARTICLE.theta_from(ARTICLE.weights(theta)), theta)


def test_weights_of_another_shape_are_refused() -> None:
    with pytest.raises(ValueError, match="weights must have the shapes"):
        TWO_LAYERS.theta_from([np.zeros((2, 2)), np.zeros(3), np.zeros((2, 1)), np.zeros(1)])


def test_initial_weights_are_within_the_initializers_limit_and_biases_zero() -> None:
    kernel, bias, *_ = ARTICLE.weights(ARTICLE.initial_theta(0))
    assert np.abs(kernel).max() <= math.sqrt(6 / 17)
    assert not bias.any()


def test_a_seed_gives_the_same_weights_and_another_gives_others() -> None:
    assert np.array_equal(ARTICLE.initial_theta(1), ARTICLE.initial_theta(1))
    assert not np.array_equal(ARTICLE.initial_theta(1), ARTICLE.initial_theta(2))


def test_layers_of_one_shape_start_from_different_weights() -> None:
    network = Network(4, (LayerConfig(units=4), LayerConfig(units=4)))
    first, _, second, _ = network.weights(network.initial_theta(0))
    assert not np.array_equal(first, second)


def test_initial_weights_are_read_only() -> None:
    with pytest.raises(ValueError, match="read-only"):
        ARTICLE.initial_theta(0)[0] = 1.0
