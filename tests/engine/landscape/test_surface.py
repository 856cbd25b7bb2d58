"""The loss over a plane equals that of plain forward passes, whatever moves in whatever network."""

from collections.abc import Iterator
from itertools import combinations

import numpy as np
import pytest

from app.engine.arrays import FloatArray
from app.engine.config import RunConfig
from app.engine.datasets import Line
from app.engine.errors import ConfigError
from app.engine.landscape import BUDGET, Plane, random_plane, surface, weights_plane
from app.engine.losses import MeanSquaredError
from app.engine.network.evaluator import Evaluator
from tests.engine.landscape.plain_surface import assert_true_at_random_points
from tests.engine.problems import CONFIGS, Problem, layers, problem, slow_loss

EVERY = pytest.mark.parametrize("name", CONFIGS)


def one_weight_of_each_array(given: Problem) -> Iterator[int]:
    """Give one weight inside each kernel and each bias, and a second one of the first kernel."""
    for parameter in given.evaluator.network.parameters:
        yield (parameter.start + parameter.stop) // 2
    if given.evaluator.network.parameters[0].stop > 1:
        yield 0


@EVERY
def test_the_surface_of_a_random_plane_is_true(name: str) -> None:
    given = problem(name)
    assert_true_at_random_points(given, random_plane(given.evaluator.network, given.theta, 0))


@EVERY
def test_the_surface_of_a_plane_that_moves_every_weight_is_true(name: str) -> None:
    given = problem(name)
    axis_a, axis_b = np.random.default_rng(4).standard_normal((2, len(given.theta)))
    assert_true_at_random_points(given, Plane("random", given.theta, axis_a, axis_b, ("", ""), (0.0, 0.0)))


def some_units_only(given: Problem, generator: np.random.Generator) -> FloatArray:
    """Draw a direction (P,) that leaves half of all units, with all weights that lead into them, still."""
    direction = generator.standard_normal(len(given.theta))
    for kernel, bias in zip(*[iter(given.evaluator.network.parameters)] * 2, strict=True):
        still = generator.random(bias.shape[0]) < 0.5
        direction[kernel.start : kernel.stop].reshape(kernel.shape)[:, still] = 0.0
        direction[bias.start : bias.stop][still] = 0.0
    return direction


@EVERY
@pytest.mark.parametrize("seed", range(4))
def test_the_surface_is_true_where_some_units_of_each_layer_stand_still(name: str, seed: int) -> None:
    given, generator = problem(name), np.random.default_rng(seed)
    axis_a, axis_b = some_units_only(given, generator), some_units_only(given, generator)
    assert_true_at_random_points(given, Plane("path", given.theta, axis_a, axis_b, ("", ""), (0.0, 0.0)))


@EVERY
@pytest.mark.parametrize("seed", range(4))
def test_the_surface_is_true_where_both_axes_leave_the_same_units_still(name: str, seed: int) -> None:
    given, generator = problem(name), np.random.default_rng(seed)
    axis_a = some_units_only(given, generator)
    axis_b = np.where(axis_a != 0.0, generator.standard_normal(len(axis_a)), 0.0)
    assert_true_at_random_points(given, Plane("path", given.theta, axis_a, axis_b, ("", ""), (0.0, 0.0)))


@EVERY
def test_the_surface_of_each_pair_of_arrays_is_true(name: str) -> None:
    given = problem(name)
    for i, j in combinations(one_weight_of_each_array(given), 2):
        if i != j:
            assert_true_at_random_points(given, weights_plane(given.evaluator.network, given.theta, i, j))


def test_the_surface_is_true_where_one_weight_feeds_the_unit_that_the_other_leads_away_from() -> None:
    given = problem("the article")
    network = given.evaluator.network
    into, away = 3, 32 + 3 * 32 + 7
    assert (network.label(into), network.label(away)) == ("dense/kernel[0, 3]", "dense_1/kernel[3, 7]")
    for pair in ((into, away), (away, into)):
        assert_true_at_random_points(given, weights_plane(network, given.theta, *pair))


def test_the_surface_is_true_where_both_weights_lead_into_one_unit() -> None:
    given = problem("labels, logits")
    assert given.evaluator.network.label(5) == "dense/kernel[1, 0]"
    assert_true_at_random_points(given, weights_plane(given.evaluator.network, given.theta, 0, 5))


def test_the_surface_is_true_where_one_axis_moves_the_first_and_one_the_last_layer() -> None:
    given = problem("labels, softmax in the middle")
    first, last = np.zeros((2, len(given.theta)))
    first[:8], last[-10:] = 1.0, -0.5
    assert_true_at_random_points(given, Plane("random", given.theta, first, last, ("", ""), (0.0, 0.0)))


@EVERY
def test_a_wide_surface_is_true(name: str) -> None:
    # Outputs this near to 0 and 1 lose digits before the logarithm, in any way of computing them.
    given = problem(name)
    plane = random_plane(given.evaluator.network, given.theta, 1)
    assert_true_at_random_points(given, plane, span=20.0, tolerance=1e-9)


def test_each_row_belongs_to_one_b_and_each_column_to_one_a() -> None:
    given = problem("a line")
    plane = weights_plane(given.evaluator.network, given.theta, 0, 1)
    a, b = np.linspace(-1, 1, 5), np.linspace(0, 3, 3)
    losses = surface(given.evaluator, plane, a, b)
    assert losses.shape == (3, 5)
    assert losses[2, 1] == pytest.approx(slow_loss(given, np.array([a[1], b[2]])))


def test_a_line_has_a_bowl_whose_lowest_point_is_the_least_squares_fit() -> None:
    given = problem("a line")
    slope, intercept = np.polyfit(given.data.x[:, 0], given.data.y[:, 0], 1)
    plane = weights_plane(given.evaluator.network, given.theta, 0, 1)
    losses = surface(
        given.evaluator, plane, slope + np.linspace(-1, 1, 21), intercept + np.linspace(-1, 1, 21)
    )
    assert divmod(int(losses.argmin()), 21) == (10, 10)


def test_the_same_surface_has_the_same_bits() -> None:
    given = problem("the article")
    plane, a = random_plane(given.evaluator.network, given.theta, 0), np.linspace(-1, 1, 9)
    np.testing.assert_array_equal(
        surface(given.evaluator, plane, a, a), surface(given.evaluator, plane, a, a)
    )


def test_many_inputs_are_computed_in_blocks_with_the_same_result(monkeypatch: pytest.MonkeyPatch) -> None:
    given = problem("two values, absolute")
    plane, a = random_plane(given.evaluator.network, given.theta, 0), np.linspace(-1, 1, 7)
    whole = surface(given.evaluator, plane, a, a)
    monkeypatch.setattr("app.engine.landscape.sweep.BLOCK_NUMBERS", 7 * 6 * 4)
    monkeypatch.setattr("app.engine.landscape.strips.STRIP_NUMBERS", 50)
    monkeypatch.setattr("app.engine.landscape.strips.GATHERED_NUMBERS", 40)
    np.testing.assert_allclose(surface(given.evaluator, plane, a, a), whole, rtol=1e-13)


def test_a_surface_is_read_only() -> None:
    given = problem("a line")
    plane = random_plane(given.evaluator.network, given.theta, 0)
    assert not surface(given.evaluator, plane, np.zeros(2), np.zeros(2)).flags.writeable


def test_losses_beyond_the_range_of_floats_are_not_finite_and_do_not_warn() -> None:
    given = problem("a line")
    plane = weights_plane(given.evaluator.network, given.theta, 0, 1)
    losses = surface(given.evaluator, plane, np.array([0.0, 1e200]), np.array([0.0, 1e200]))
    assert np.isfinite(losses).tolist() == [[True, False], [False, False]]


def test_a_surface_that_costs_too_much_is_refused_with_the_largest_size_allowed() -> None:
    config = RunConfig(
        dataset=Line(samples=20_000),
        layers=layers((100, "relu"), (100, "relu"), (1, "linear")),
        loss=MeanSquaredError(),
    )
    evaluator = Evaluator(config, config.dataset.load())
    theta = evaluator.network.initial_theta(0)
    largest = int((BUDGET / (20_000 * 10_401)) ** 0.5)
    with pytest.raises(ConfigError, match=f"size must be at most {largest} .* Got 65") as caught:
        surface(evaluator, random_plane(evaluator.network, theta, 0), np.zeros(65), np.zeros(65))
    assert (caught.value.path, caught.value.limit) == ("size", largest)
