"""Windows that hold where a walk starts and, of a bowl, the minimum."""

import numpy as np
import pytest

from app.engine.arrays import FloatArray
from app.engine.config import LandscapeModel, RunConfig
from app.engine.datasets import Inline, Line, Sine
from app.engine.landscape import Fixed, Plane, bowl_minimum, holding, random_plane, surface, weights_plane
from app.engine.losses import MeanAbsoluteError, MeanSquaredError
from app.engine.network.evaluator import Evaluator
from app.engine.problem import evaluator_for, load
from app.engine.surfaces import LANDSCAPES
from tests.engine.problems import layers

LINEAR = RunConfig(dataset=Line(), layers=layers((1, "linear")), loss=MeanSquaredError())
LAST_LINEAR = RunConfig(dataset=Sine(), layers=layers((4, "tanh"), (1, "linear")), loss=MeanSquaredError())
YEARS = Inline(x=((1990.0,), (2000.0,), (2010.0,), (2020.0,)), y=((1.0,), (2.0,), (2.5,), (4.0,)))
SURFACES = pytest.mark.parametrize("name", LANDSCAPES)


def seen(config: RunConfig) -> Evaluator:
    return Evaluator(config, load(config))


def plane_at(evaluator: Evaluator, *theta: float) -> Plane:
    return weights_plane(evaluator.network, np.array(theta), 0, 1)


def ends(plane: Plane) -> tuple[FloatArray, FloatArray]:
    return np.array(plane.center) - plane.reach, np.array(plane.center) + plane.reach


def test_the_minimum_of_a_line_s_bowl_is_that_of_least_squares() -> None:
    data = load(LINEAR)
    terms = np.stack([data.x[:, 0], np.ones(len(data.x))], axis=1)
    best = np.linalg.lstsq(terms, data.y.ravel(), rcond=None)[0]
    evaluator = seen(LINEAR)
    lowest = bowl_minimum(evaluator, plane_at(evaluator, -30.0, 12.0))
    assert lowest is not None
    np.testing.assert_allclose(lowest, best, rtol=1e-6)


def test_two_weights_of_a_linear_last_layer_have_a_bowl_and_two_before_it_have_none() -> None:
    evaluator = seen(LAST_LINEAR)
    theta = np.random.default_rng(2).standard_normal(evaluator.network.parameter_count)
    last, first = (weights_plane(evaluator.network, theta, *pair) for pair in ((8, 12), (0, 4)))
    lowest = bowl_minimum(evaluator, last)
    assert lowest is not None
    around = surface(evaluator, last, lowest[0] + np.linspace(-2, 2, 41), lowest[1] + np.linspace(-2, 2, 41))
    assert around.argmin() == 20 * 41 + 20
    assert bowl_minimum(evaluator, first) is None


def test_absolute_errors_make_no_bowl() -> None:
    evaluator = seen(RunConfig(dataset=Line(), layers=layers((1, "linear")), loss=MeanAbsoluteError()))
    assert bowl_minimum(evaluator, plane_at(evaluator, 0.0, 0.0)) is None


def test_a_level_plane_has_no_minimum() -> None:
    config = RunConfig(dataset=Line(), layers=layers((1, "relu")), loss=MeanSquaredError())
    evaluator = seen(config)
    assert bowl_minimum(evaluator, plane_at(evaluator, 0.0, -9.0)) is None


def test_weights_of_two_layers_make_no_bowl() -> None:
    config = RunConfig(dataset=Line(), layers=layers((1, "linear"), (1, "linear")), loss=MeanSquaredError())
    evaluator = seen(config)
    plane = weights_plane(evaluator.network, np.zeros(4), 0, 2)
    assert bowl_minimum(evaluator, plane) is None


def test_a_bowl_as_narrow_as_years_make_it_is_shown_about_the_nearest_place_on_its_floor() -> None:
    evaluator = seen(RunConfig(dataset=YEARS, layers=layers((1, "linear")), loss=MeanSquaredError()))
    plane = plane_at(evaluator, 1.35, 0.0)
    shown = holding(evaluator, plane, Fixed(np.array([1.35, 0.0]), None))
    losses = surface(
        evaluator, shown, *(np.linspace(low, high, 65) for low, high in zip(*ends(shown), strict=True))
    )
    assert shown.reach < 2.0
    assert losses.min() < 2.0 < 1e5 < losses.max()


@pytest.mark.parametrize("start", [(1.35, 0.0), (-7.0, 3.0), (2.0, 1.0), (900.0, -50.0)])
def test_a_bowl_lies_in_the_middle_of_its_window_with_the_start_inside(start: tuple[float, float]) -> None:
    evaluator = seen(LINEAR)
    shown = holding(evaluator, plane_at(evaluator, *start), Fixed(np.array(start), np.array(start)))
    low, high = ends(shown)
    np.testing.assert_allclose(shown.center, (2.0, 1.0), atol=0.1)
    assert shown.reach >= 1.0
    assert (low < start).all()
    assert (start < high).all()


def test_a_window_stays_as_weights_move_inside_it_and_doubles_when_they_leave() -> None:
    evaluator, start = seen(LINEAR), np.array([1.35, 0.0])
    reaches = [
        holding(evaluator, plane_at(evaluator, slope, 1.0), Fixed(start, np.array([slope, 1.0]))).reach
        for slope in (1.35, 2.9, 3.4, 40.0)
    ]
    assert reaches[0] == pytest.approx(reaches[1], rel=1e-9)
    np.testing.assert_allclose(np.array(reaches[2:]) / reaches[0], [2.0, 32.0], rtol=1e-9)


def test_without_a_known_minimum_the_window_lies_about_start_and_present() -> None:
    evaluator = seen(LAST_LINEAR)
    theta = np.random.default_rng(2).standard_normal(evaluator.network.parameter_count)
    plane = weights_plane(evaluator.network, theta, 0, 4)
    away = theta[[0, 4]] - (3.0, 0.5)
    shown = holding(evaluator, plane, Fixed(away, theta[[0, 4]]))
    np.testing.assert_allclose(shown.center, (away + theta[[0, 4]]) / 2.0)
    assert shown.reach == pytest.approx(1.25 * 1.5)
    still = holding(evaluator, plane, Fixed(theta[[0, 4]], theta[[0, 4]]))
    assert (still.center, still.reach) == (plane.center, 1.0)


def test_random_directions_through_a_bowl_hold_its_minimum() -> None:
    evaluator = seen(LINEAR)
    plane = random_plane(evaluator.network, np.array([-4.0, 9.0]), 0)
    shown = holding(evaluator, plane, Fixed(np.zeros(2), np.zeros(2)))
    np.testing.assert_allclose(shown.point(*shown.center), (2.0, 1.0), atol=0.1)


@SURFACES
def test_a_surface_s_window_holds_its_start_and_its_minima(name: str) -> None:
    declared = LANDSCAPES[name]
    evaluator = evaluator_for(RunConfig(model=LandscapeModel(landscape=name)), load(LINEAR))
    plane = weights_plane(evaluator.network, np.array(declared.start), 0, 1)
    shown = holding(evaluator, plane, Fixed(np.array(declared.start), None))
    assert (shown.center, shown.reach) == (declared.window.center, declared.window.reach)
    low, high = ends(shown)
    for x, y, _ in declared.minima:
        assert (low < (x, y)).all()
        assert ((x, y) < high).all()


@SURFACES
def test_a_surface_s_window_grows_to_hold_a_start_that_lies_outside(name: str) -> None:
    evaluator = evaluator_for(RunConfig(model=LandscapeModel(landscape=name)), load(LINEAR))
    start = np.array([17.0, -40.0])
    shown = holding(evaluator, weights_plane(evaluator.network, start, 0, 1), Fixed(start, None))
    low, high = ends(shown)
    assert (low < start).all()
    assert (start < high).all()
