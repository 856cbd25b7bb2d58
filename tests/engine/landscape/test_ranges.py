"""Units that are said to be 0 all over a window are 0 there, and what they would meet is not missed."""

import numpy as np
import pytest

from app.engine.activations import ACTIVATIONS
from app.engine.arrays import FloatArray
from app.engine.landscape.parts import Grid, Layer, Matrix
from app.engine.landscape.ranges import idle_units

GRID = Grid(np.linspace(-1.0, 1.0, 9), np.linspace(0.0, 2.0, 7))
X = np.linspace(0.0, 1.0, 5)[:, np.newaxis]


def layer(still: FloatArray, a: FloatArray, b: FloatArray, activation: str = "relu") -> Layer:
    return Layer(Matrix(still, a, b), ACTIVATIONS[activation]())


def network(seed: int, moving: float) -> list[Layer]:
    """Draw two layers of relu and a last one; a share of their weights move with a or b."""
    generator, layers, inputs = np.random.default_rng(seed), list[Layer](), 1
    for units in (6, 8, 2):
        shape = (units, inputs + 1)
        still, *along = generator.standard_normal((3, *shape))
        layers.append(layer(still, *(each * (generator.random(shape) < moving) for each in along)))
        inputs = units
    return layers


def units_at(layers: list[Layer], a: float, b: float) -> list[FloatArray]:
    """Compute each layer's units (U, D) at a point."""
    h, found = X.T, []
    for (still, along_a, along_b), _ in layers:
        h = np.maximum((still + a * along_a + b * along_b) @ np.vstack([h, np.ones(len(X))]), 0.0)
        found.append(h)
    return found


@pytest.mark.parametrize("moving", [0.02, 0.1, 1.0])
def test_units_that_are_said_to_be_0_are_0_at_every_point(moving: float) -> None:
    said = 0
    for seed in range(40):
        layers = network(seed, moving)
        idle = idle_units(layers, X, GRID)
        for a in GRID.a:
            for b in GRID.b:
                for units, zero in zip(units_at(layers, a, b), idle, strict=True):
                    assert not units[zero].any()
        said += sum(int(zero.sum()) for zero in idle)
    assert said


def test_behind_one_unit_that_moves_every_unit_that_is_0_is_found() -> None:
    for seed in range(40):
        layers = network(seed, 0.0)
        first = layers[0].matrix
        for along, column in ((first.along_a, 0), (first.along_b, 1)):
            along[2, column] = 1.0
        points = [units_at(layers, a, b) for a in GRID.a for b in GRID.b]
        for place, zero in enumerate(idle_units(layers, X, GRID)[:2]):
            largest = np.max([units[place] for units in points], axis=(0, 2))
            np.testing.assert_array_equal(zero, largest == 0.0)


def test_no_unit_counts_as_0_where_a_weight_that_it_meets_is_not_finite() -> None:
    none, one = np.zeros((1, 2)), np.array([[0.0, -1.0]])
    following = np.array([[np.inf, 0.0]])
    assert idle_units([layer(one, none, none), layer(one, none, none)], X, GRID)[0].all()
    with np.errstate(invalid="ignore"):
        assert not idle_units([layer(one, none, none), layer(following, none, none)], X, GRID)[0].any()


def test_an_activation_that_moves_ends_the_search() -> None:
    none, below = np.zeros((1, 2)), np.array([[0.0, -9.0]])
    moving = layer(below, np.array([[0.0, 1.0]]), none, "tanh")
    still = layer(below, none, none, "tanh")
    last = layer(below, none, none)
    assert not idle_units([moving, last], X, GRID)[1].any()
    assert idle_units([still, last], X, GRID)[1].all()
