"""Planes through weight space: what their axes are, and where weights lie to them."""

import numpy as np
import pytest

from app.engine.config import LayerConfig
from app.engine.errors import ConfigError
from app.engine.landscape import Plane, project, random_plane, weights_plane
from app.engine.network.layers import Network
from tests.engine.problems import CONFIGS, layers, problem

NETWORK = Network(3, layers((4, "relu"), (5, "tanh"), (2, "sigmoid")))
THETA = np.random.default_rng(5).standard_normal(NETWORK.parameter_count)
SEEDS = pytest.mark.parametrize("seed", range(4))


def small_network(*described: LayerConfig) -> Network:
    return Network(1, described)


def test_a_weights_plane_has_the_two_weights_own_values_as_coordinates() -> None:
    plane = weights_plane(NETWORK, THETA, 3, 20)
    theta = plane.point(0.25, -2.0)
    assert (theta[3], theta[20]) == (0.25, -2.0)


def test_a_weights_plane_holds_all_other_weights() -> None:
    plane = weights_plane(NETWORK, THETA, 3, 20)
    others = np.delete(np.arange(NETWORK.parameter_count), [3, 20])
    np.testing.assert_array_equal(plane.point(0.25, -2.0)[others], THETA[others])


def test_a_weights_plane_is_centred_on_the_weights_and_labelled_by_them() -> None:
    plane = weights_plane(NETWORK, THETA, 3, 20)
    assert plane.center == (THETA[3], THETA[20])
    assert plane.labels == (NETWORK.label(3), NETWORK.label(20))
    np.testing.assert_array_equal(plane.point(*plane.center), THETA)


@pytest.mark.parametrize(
    ("i", "j", "path", "message"),
    [
        (-1, 2, "i", "i must be the index of a weight, from 0 to 52. Got -1."),
        (0, 53, "j", "j must be the index of a weight, from 0 to 52. Got 53."),
        (7, 7, "j", "j must be another weight than i. Got 7."),
    ],
)
def test_weights_that_make_no_plane_are_refused(i: int, j: int, path: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        weights_plane(NETWORK, THETA, i, j)
    assert (caught.value.path, caught.value.message) == (path, message)


@SEEDS
def test_random_axes_are_orthogonal(seed: int) -> None:
    plane = random_plane(NETWORK, THETA, seed)
    cosine = plane.axis_a @ plane.axis_b / np.linalg.norm(plane.axis_a) / np.linalg.norm(plane.axis_b)
    assert abs(cosine) < 1e-14


@SEEDS
def test_each_filter_of_the_first_axis_has_the_norm_of_the_networks_own(seed: int) -> None:
    plane = random_plane(NETWORK, THETA, seed)
    for own, direction in zip(NETWORK.weights(THETA)[::2], NETWORK.weights(plane.axis_a)[::2], strict=True):
        np.testing.assert_allclose(np.linalg.norm(direction, axis=0), np.linalg.norm(own, axis=0))


@SEEDS
def test_the_second_axis_is_as_long_as_all_filters_together(seed: int) -> None:
    plane = random_plane(NETWORK, THETA, seed)
    kernels = np.concatenate([kernel.ravel() for kernel in NETWORK.weights(THETA)[::2]])
    assert np.linalg.norm(plane.axis_b) == pytest.approx(np.linalg.norm(kernels))


def test_biases_do_not_move_on_a_random_plane() -> None:
    plane = random_plane(NETWORK, THETA, 0)
    for axis in (plane.axis_a, plane.axis_b):
        assert not any(bias.any() for bias in NETWORK.weights(axis)[1::2])


def test_a_random_plane_starts_at_the_weights() -> None:
    plane = random_plane(NETWORK, THETA, 0)
    assert plane.center == (0.0, 0.0)
    np.testing.assert_array_equal(plane.point(0.0, 0.0), THETA)


def test_the_same_seed_gives_the_same_plane_and_another_another() -> None:
    first, same, other = (random_plane(NETWORK, THETA, seed) for seed in (1, 1, 2))
    np.testing.assert_array_equal(first.axis_b, same.axis_b)
    assert not np.array_equal(first.axis_a, other.axis_a)


def test_filters_without_length_move_by_length_1() -> None:
    plane = random_plane(NETWORK, np.zeros_like(THETA), 0)
    for kernel in NETWORK.weights(plane.axis_a)[::2]:
        np.testing.assert_allclose(np.linalg.norm(kernel, axis=0), 1.0)


@SEEDS
@pytest.mark.parametrize(
    "network",
    [
        Network(1, layers((1, "linear"))),
        Network(1, layers((2, "linear"))),
        Network(1, layers((1, "relu"), (1, "relu"))),
    ],
    ids=["1 kernel weight", "2 filters of 1", "2 layers of 1"],
)
def test_even_the_smallest_networks_have_a_random_plane(network: Network, seed: int) -> None:
    theta = np.linspace(0.5, 1.0, network.parameter_count)
    plane = random_plane(network, theta, seed)
    axes = np.stack([plane.axis_a, plane.axis_b])
    assert np.linalg.matrix_rank(axes) == 2
    assert abs(plane.axis_a @ plane.axis_b) < 1e-14


def test_planes_are_read_only() -> None:
    for plane in (weights_plane(NETWORK, THETA, 0, 1), random_plane(NETWORK, THETA, 0)):
        assert not any(array.flags.writeable for array in (plane.origin, plane.axis_a, plane.axis_b))


@pytest.mark.parametrize("name", CONFIGS)
def test_points_of_the_plane_are_projected_on_themselves(name: str) -> None:
    given = problem(name)
    plane = random_plane(given.evaluator.network, given.theta, 0)
    a, b, distance = project(plane, np.stack([plane.point(0.3, -0.7), plane.point(-2.0, 1.0)]))
    np.testing.assert_allclose(a, [0.3, -2.0], atol=1e-12)
    np.testing.assert_allclose(b, [-0.7, 1.0], atol=1e-12)
    np.testing.assert_allclose(distance, 0.0, atol=1e-12)


def test_the_projection_is_the_nearest_point() -> None:
    plane = random_plane(NETWORK, THETA, 0)
    theta = THETA + np.random.default_rng(1).standard_normal(len(THETA))
    a, b, distance = project(plane, theta[None])
    assert distance[0] == pytest.approx(np.linalg.norm(theta - plane.point(a[0], b[0])))
    for step in ((0.01, 0.0), (-0.01, 0.0), (0.0, 0.01), (0.0, -0.01)):
        assert np.linalg.norm(theta - plane.point(a[0] + step[0], b[0] + step[1])) > distance[0]


def test_the_projection_holds_for_axes_that_are_not_orthogonal() -> None:
    axis_a, axis_b, apart = np.eye(4)[0], np.array([1.0, 2.0, 0.0, 0.0]), np.array([0.0, 0.0, 3.0, 4.0])
    plane = Plane("random", np.ones(4), axis_a, axis_b, ("", ""), (0.0, 0.0))
    a, b, distance = project(plane, (plane.point(0.5, -1.5) + apart)[None])
    np.testing.assert_allclose([a[0], b[0], distance[0]], [0.5, -1.5, 5.0])


def test_on_a_weights_plane_the_distance_is_that_of_the_other_weights() -> None:
    plane = weights_plane(NETWORK, THETA, 3, 20)
    moved = THETA.copy()
    moved[[3, 20, 30]] += (1.0, 2.0, 0.5)
    a, b, distance = project(plane, moved[None])
    np.testing.assert_allclose([a[0], b[0], distance[0]], [THETA[3] + 1.0, THETA[20] + 2.0, 0.5])
