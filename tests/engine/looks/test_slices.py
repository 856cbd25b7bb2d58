"""The loss along one weight, and a slope by differences that knows no gradient."""

import math
from collections.abc import Callable

import numpy as np
import pytest

from app.engine.looks.slices import affordable, along, neighbours, slope, window
from tests.engine.problems import CONFIGS, problem, slow_loss

FUNCTIONS: dict[str, tuple[Callable[[float], float], Callable[[float], float]]] = {
    "exponential": (math.exp, math.exp),
    "sine": (lambda w: math.sin(20 * w), lambda w: 20 * math.cos(20 * w)),
    "sigmoid": (lambda w: 1 / (1 + math.exp(-w)), lambda w: math.exp(-w) / (1 + math.exp(-w)) ** 2),
    "a kink nearby": (lambda w: w**2 + 5 * max(w - 0.7002, 0), lambda w: 2 * w + 5 * (w > 0.7002)),
}


def slope_of(function: Callable[[float], float], at: float) -> float:
    near = neighbours(at)
    return slope(near, np.array([function(w) for w in near])).value


@pytest.mark.parametrize("name", CONFIGS)
def test_a_curve_equals_plain_forward_passes(name: str) -> None:
    given = problem(name)
    for parameter in given.evaluator.network.parameters:
        index = (parameter.start + parameter.stop) // 2
        w = window(float(given.theta[index]), 2.0, 7)
        losses = along(given.evaluator, given.theta, index, w)
        for value, loss in zip(w, losses, strict=True):
            theta = given.theta.copy()
            theta[index] = value
            assert loss == pytest.approx(slow_loss(given, theta), rel=1e-12, abs=1e-12)


@pytest.mark.parametrize("points", [3, 21, 201, 1001])
def test_the_middle_of_a_window_is_the_weight_to_the_last_bit(points: int) -> None:
    for weight in (0.1, -1 / 3, 123.456):
        assert window(weight, 0.7, points)[points // 2] == weight


def test_a_window_reaches_as_far_as_it_is_told() -> None:
    np.testing.assert_allclose(window(0.5, 2.0, 5), [-1.5, -0.5, 0.5, 1.5, 2.5])


@pytest.mark.parametrize("name", FUNCTIONS)
@pytest.mark.parametrize("at", [-2.5, 0.0, 0.7])
def test_a_slope_has_at_least_nine_digits(name: str, at: float) -> None:
    function, derivative = FUNCTIONS[name]
    assert slope_of(function, at) == pytest.approx(derivative(at), rel=1e-9, abs=1e-9)


def test_a_slope_s_own_estimate_bounds_its_error() -> None:
    for at in np.linspace(-3, 3, 13):
        near = neighbours(at)
        found = slope(near, np.exp(near))
        assert abs(found.value - math.exp(at)) <= found.error


def test_a_slope_at_a_kink_is_the_mean_of_both_sides() -> None:
    assert slope_of(lambda w: max(w - 0.5, 0.0), 0.5) == pytest.approx(0.5)


def test_a_constant_has_no_slope() -> None:
    assert slope_of(lambda _: 0.3, 1.0) == 0.0


def test_a_slope_beyond_floats_is_not_finite() -> None:
    near = neighbours(1.0)
    assert not math.isfinite(slope(near, np.full(len(near), np.inf)).value)


def test_a_curve_is_affordable_up_to_the_budget() -> None:
    evaluator = problem("the article").evaluator
    assert affordable(evaluator, 10**10 // evaluator.cost) is evaluator
    some = affordable(evaluator, 10**10 // evaluator.cost + 1)
    assert some is not None
    assert some.over == (100, 2_100, 21)
    assert affordable(evaluator, 10**10) is None
