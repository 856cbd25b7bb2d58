"""Initializers: spreads worked by hand, and the same numbers for the same seed."""

import numpy as np
import pytest

from app.engine.arrays import generator
from app.engine.initializers import INITIALIZERS
from app.engine.layers.dense import LayerConfig
from tests.engine.by_hand import worked_by_hand
from tests.engine.training.test_trainer import on_line

SHAPE = (300, 100)
# √(6/400), √(2/400), √(6/300), √(2/300), √(3/300), √(1/300); the deviation of U(−a, a) is a/√3.
DEVIATIONS = {
    "glorot_uniform": 0.0707107,
    "glorot_normal": 0.0707107,
    "he_uniform": 0.0816497,
    "he_normal": 0.0816497,
    "lecun_uniform": 0.0577350,
    "lecun_normal": 0.0577350,
    "random_uniform": 0.0288675,
    "random_normal": 0.05,
    "zeros": 0.0,
    "ones": 0.0,
}


@pytest.mark.parametrize("name", INITIALIZERS)
def test_spread_is_that_of_the_formula(name: str) -> None:
    values = INITIALIZERS[name]().draw(generator(1), SHAPE)
    where, what = "DEVIATIONS in tests/engine/test_initializers.py", "its standard deviation for SHAPE"
    assert values.std() == pytest.approx(worked_by_hand(DEVIATIONS, name, where, what), rel=0.02)


@pytest.mark.parametrize("name", INITIALIZERS)
def test_the_same_seed_draws_the_same_numbers(name: str) -> None:
    draw = INITIALIZERS[name]().draw
    assert np.array_equal(draw(generator(3, 1), (4, 5)), draw(generator(3, 1), (4, 5)))


@pytest.mark.parametrize("name", ["glorot_normal", "he_normal", "lecun_normal"])
def test_normal_numbers_are_cut_at_two_standard_deviations(name: str) -> None:
    values = INITIALIZERS[name]().draw(generator(1), SHAPE)
    limit = 2.0 * DEVIATIONS[name] / 0.87962566103423978
    assert 0.99 * limit < np.abs(values).max() <= limit * (1 + 1e-6)


def test_zeros_and_ones_are_exact() -> None:
    assert not INITIALIZERS["zeros"]().draw(generator(0), (2, 2)).any()
    assert (INITIALIZERS["ones"]().draw(generator(0), (3,)) == 1.0).all()


def test_different_purposes_of_a_seed_draw_different_numbers() -> None:
    draw = INITIALIZERS["glorot_uniform"]().draw
    assert not np.array_equal(draw(generator(3, 1), (4, 5)), draw(generator(3, 2), (4, 5)))


@pytest.mark.parametrize("name", ["zeros", "ones"])
def test_units_that_start_alike_part_where_their_weights_out_differ(name: str) -> None:
    layers = LayerConfig(units=3, activation="tanh", kernel_initializer=name), LayerConfig(units=1)
    one = on_line(layers=layers, initial_weights=None)
    start = one.initial_state()
    before, after = (one.network.weights(state.theta)[0] for state in (start, one.train(start, 1).state))
    assert (before == before[:, :1]).all()
    assert not (after == after[:, :1]).all()
    assert "start alike" in (INITIALIZERS[name].__doc__ or "")
