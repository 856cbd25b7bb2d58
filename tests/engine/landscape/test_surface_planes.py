"""The loss is true over every kind of plane and pair of weights, on grids of any shape, and for a batch."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from app.engine.arrays import FloatArray
from app.engine.landscape import (
    Plane,
    common_plane,
    endpoints_plane,
    gradient_plane,
    path_plane,
    random_plane,
    surface,
    weights_plane,
)
from app.engine.network.evaluator import Evaluator
from app.engine.network.parameters import Parameter
from tests.engine.landscape.plain_surface import assert_true_at_random_points
from tests.engine.problems import CONFIGS, Problem, problem, slow_loss

EVERY = pytest.mark.parametrize("name", CONFIGS)
KINDS = pytest.mark.parametrize("kind", ["path", "common", "endpoints", "gradient", "random", "weights"])
SHAPES = pytest.mark.parametrize("shape", [(1, 1), (1, 7), (7, 1), (3, 8), (10, 5)])
GENERATOR = np.random.default_rng(17)


def walk(given: Problem) -> FloatArray:
    """Give a random walk through weight space, (12, P), that starts at the problem's weights."""
    steps = 0.1 * np.random.default_rng(2).standard_normal((12, len(given.theta)))
    steps[0] = given.theta
    return np.cumsum(steps, axis=0)


def plane_of(given: Problem, kind: str) -> Plane:
    network, theta = given.evaluator.network, given.theta
    if kind == "gradient":
        gradient = given.evaluator.gradient(theta)
        return gradient_plane(theta, gradient, -0.1 * gradient + 0.01 * np.sign(gradient))
    if kind == "common":
        return common_plane(network, [walk(given), walk(given)[::-1] + 0.1])
    if kind == "weights":
        return weights_plane(network, theta, 0, network.parameter_count - 1)
    if kind == "random":
        return random_plane(network, theta, 5)
    return (path_plane if kind == "path" else endpoints_plane)(walk(given))


@EVERY
@KINDS
def test_the_surface_is_true_over_every_kind_of_plane(name: str, kind: str) -> None:
    given = problem(name)
    plane = plane_of(given, kind)
    assert_true_at_random_points(given, plane, plane.reach, shape=(4, 7))


@SHAPES
@KINDS
def test_the_surface_is_true_whatever_the_grid_s_shape(shape: tuple[int, int], kind: str) -> None:
    given = problem("a value, four layers of relu")
    assert_true_at_random_points(given, plane_of(given, kind), shape=shape)


@KINDS
@pytest.mark.parametrize("samples", [1, 7, 60])
def test_the_surface_of_a_batch_is_true(kind: str, samples: int) -> None:
    given = problem("labels, more units than classes")
    batch = GENERATOR.integers(0, len(given.data.x), samples)
    data = replace(given.data, x=given.data.x[batch], y=given.data.y[batch])
    of_batch = given._replace(data=data, evaluator=Evaluator(given.config, data))
    assert_true_at_random_points(of_batch, plane_of(of_batch, kind), shape=(5, 3))


def pairs(kernel: Parameter, bias: Parameter) -> Iterator[tuple[int, int]]:
    """Give two weights of a layer that lead into one unit, away from one, or neither; and with biases."""
    inputs, units = kernel.shape
    first, last = kernel.start, kernel.stop - 1
    if inputs > 1:
        yield first, first + units  # two inputs of one unit
    if units > 1:
        yield first, first + 1  # one input of two units
        yield bias.start, bias.stop - 1
        yield first, bias.stop - 1
    if inputs > 1 and units > 1:
        yield last, first
    yield bias.start, first  # one unit's own bias and kernel


@EVERY
def test_the_surface_of_each_kind_of_pair_within_a_layer_is_true(name: str) -> None:
    given = problem(name)
    arrays = given.evaluator.network.parameters
    for kernel, bias in zip(arrays[::2], arrays[1::2], strict=True):
        for i, j in pairs(kernel, bias):
            plane = weights_plane(given.evaluator.network, given.theta, i, j)
            assert_true_at_random_points(given, plane, shape=(3, 5))


@pytest.mark.parametrize("large", [1e12, 1e200])
def test_sums_too_large_to_be_taken_apart_keep_all_their_digits(large: float) -> None:
    # The second layer is dead at each of these points: what does not reach it must leave no trace.
    given = problem("a value, four layers of relu")
    theta = np.abs(given.theta)
    first_layer, first_biases, second_layer, second_biases = given.evaluator.network.parameters[:4]
    theta[first_layer.start : first_layer.stop] = 0.0
    theta[second_layer.start : second_layer.stop] = -1.0
    theta[second_biases.start : second_biases.stop] = 0.0
    i, j = first_biases.start, first_biases.start + 1
    plane = weights_plane(given.evaluator.network, theta, i, j)
    values = large * np.array([1.0, np.pi])
    losses = surface(given.evaluator, plane, values, values)
    dead = slow_loss(given, plane.point(1.0, 1.0))
    np.testing.assert_allclose(losses, dead, rtol=1e-14)
