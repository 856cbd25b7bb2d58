"""Activations: values worked by hand, slopes by central differences."""

import math

import numpy as np
import pytest

from app.engine.activations import ACTIVATIONS, sigmoid, softplus
from app.engine.arrays import FloatArray
from app.engine.erf import erf
from tests.engine.by_hand import worked_by_hand

COLUMN = np.array([[-2.0], [0.0], [1.0]])
E = math.e

BY_HAND = {
    "linear": [-2.0, 0.0, 1.0],
    "relu": [0.0, 0.0, 1.0],
    "leaky_relu": [-0.4, 0.0, 1.0],
    "elu": [E**-2 - 1.0, 0.0, 1.0],
    "selu": [1.0507009873554805 * 1.6732632423543772 * (E**-2 - 1.0), 0.0, 1.0507009873554805],
    "gelu": [-0.04550026389635842, 0.0, 0.8413447460685429],
    "silu": [-2.0 / (1.0 + E**2), 0.0, 1.0 / (1.0 + E**-1)],
    "softplus": [math.log(1.0 + E**-2), math.log(2.0), math.log(1.0 + E)],
    "sigmoid": [1.0 / (1.0 + E**2), 0.5, 1.0 / (1.0 + E**-1)],
    "tanh": [math.tanh(-2.0), 0.0, math.tanh(1.0)],
    "softmax": [E**-2 / (E**-2 + 1 + E), 1 / (E**-2 + 1 + E), E / (E**-2 + 1 + E)],
}


def apply(name: str, z: FloatArray) -> FloatArray:
    out = np.empty_like(z)
    ACTIVATIONS[name]().forward(z, out)
    return out


def slopes(name: str, z: FloatArray, da: FloatArray) -> FloatArray:
    dz = z.copy()
    ACTIVATIONS[name]().backward(dz, apply(name, z), da)
    return dz


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_values_are_those_worked_by_hand(name: str) -> None:
    where, what = "BY_HAND in tests/engine/test_activations.py", "its values at −2, 0 and 1"
    expected = worked_by_hand(BY_HAND, name, where, what)
    assert apply(name, COLUMN)[:, 0] == pytest.approx(expected, rel=1e-14, abs=1e-16)


def test_an_entry_without_a_value_worked_by_hand_is_asked_for_one() -> None:
    with pytest.raises(pytest.fail.Exception, match="TABLE must have an entry 'new': its value, worked"):
        worked_by_hand(BY_HAND, "new", "TABLE", "its value")


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_slopes_are_central_differences(name: str) -> None:
    rng = np.random.default_rng(1)
    z, da, h = rng.normal(size=(3, 4)) * 2.0, rng.normal(size=(3, 4)), 1e-6
    for unit in range(3):
        shift = np.zeros((3, 4))
        shift[unit] = h
        numeric = ((apply(name, z + shift) - apply(name, z - shift)) / (2 * h) * da).sum(axis=0)
        assert slopes(name, z, da)[unit] == pytest.approx(numeric, abs=1e-8)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_bends_are_central_differences_of_slopes(name: str) -> None:
    rng = np.random.default_rng(8)
    z, (da, moves), h = rng.normal(size=(3, 4)) * 2.0, rng.normal(size=(2, 3, 4)), 1e-6
    numeric = (slopes(name, z + h * moves, da) - slopes(name, z - h * moves, da)) / (2 * h)
    bend = ACTIVATIONS[name]().bend(z, apply(name, z), da, moves)
    np.testing.assert_allclose(bend, numeric, atol=1e-8)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_a_stack_of_batches_is_each_batch_alone(name: str) -> None:
    stack = np.random.default_rng(2).normal(size=(5, 3, 4))
    assert np.array_equal(apply(name, stack), np.stack([apply(name, z) for z in stack]))


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_large_sums_stay_finite(name: str) -> None:
    z = np.array([[-1e4, 1e4], [0.0, 0.0]])
    with np.errstate(all="ignore"):
        assert np.isfinite(apply(name, z)).all()
        assert np.isfinite(slopes(name, z, np.ones_like(z))).all()
        assert np.isfinite(ACTIVATIONS[name]().bend(z, apply(name, z), z, z)).all()


@pytest.mark.parametrize(("name", "slope"), [("relu", 0.0), ("leaky_relu", 1.0), ("elu", 1.0)])
def test_slope_at_exactly_zero_is_that_of_keras(name: str, slope: float) -> None:
    assert slopes(name, np.zeros((1, 1)), np.ones((1, 1)))[0, 0] == slope


def test_erf_is_that_of_the_c_library() -> None:
    x = np.concatenate([np.linspace(-8.0, 8.0, 20_001), np.logspace(-300, 0, 301)])
    assert np.abs(erf(x) - np.array([math.erf(value) for value in x])).max() < 3e-16


def test_erf_passes_not_a_number_and_infinity() -> None:
    assert erf(np.array([np.nan, np.inf, -np.inf])) == pytest.approx([np.nan, 1.0, -1.0], nan_ok=True)


def test_sigmoid_and_softplus_keep_their_digits_far_out() -> None:
    far = np.array([-700.0, -40.0, 40.0])
    assert sigmoid(far) == pytest.approx([math.exp(-700.0), math.exp(-40.0), 1.0], rel=1e-13)
    assert softplus(far) == pytest.approx([math.exp(-700.0), math.exp(-40.0), 40.0], rel=1e-13)
