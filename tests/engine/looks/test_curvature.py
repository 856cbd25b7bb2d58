"""The full-data gradient, and the largest eigenvalue of the Hessian, against slow and plain computations."""

from dataclasses import replace
from typing import cast

import numpy as np
import pytest

from app.engine.arrays import FloatArray
from app.engine.config import LandscapeModel, LayerConfig, RunConfig
from app.engine.datasets import Dataset, Inline, Moons, Sine
from app.engine.errors import ConfigError
from app.engine.looks.curvature import Curvature, curvature, largest_eigenvalue, on_surface
from app.engine.looks.evidence import evidence_of
from app.engine.losses import MeanSquaredError
from app.engine.network.evaluator import Evaluator
from app.engine.optimizers import SGD
from app.engine.problem import AnyEvaluator, evaluator_for, load
from app.engine.training.trainer import Trainer
from tests.engine.problems import CONFIGS, Problem, problem, slow_loss

EVERY = pytest.mark.parametrize("name", CONFIGS)


@EVERY
def test_the_gradient_is_that_of_the_plain_mean_over_all_samples(name: str) -> None:
    given = problem(name)
    gradient = given.evaluator.gradient(given.theta)
    step, stream = 1e-6, np.random.default_rng(5)
    for index in stream.choice(len(gradient), min(12, len(gradient)), replace=False):
        ends = np.tile(given.theta, (2, 1))
        ends[:, index] += (-step, step)
        below, above = (slow_loss(given, end) for end in ends)
        assert gradient[index] == pytest.approx((above - below) / (2 * step), rel=1e-5, abs=1e-8)


def test_a_gradient_of_many_inputs_in_several_blocks_is_their_mean() -> None:
    x = tuple((value,) for value in np.linspace(-1, 1, 600).tolist())
    config = RunConfig(
        dataset=Inline(x=x, y=(0, 1, 1) * 200), layers=(LayerConfig(units=2, activation="sigmoid"),)
    )
    given = Problem(config, config.dataset.load(), Evaluator(config, config.dataset.load()), np.ones(4))
    step = np.array([0.0, 1e-6, 0.0, 0.0])
    slope = (slow_loss(given, given.theta + step) - slow_loss(given, given.theta - step)) / 2e-6
    assert given.evaluator.gradient(given.theta)[1] == pytest.approx(slope, rel=1e-6)


def test_where_the_loss_is_not_finite_no_curvature_is_told_though_its_gradient_is_finite() -> None:
    linear = RunConfig(
        dataset=Inline(x=((1.0,), (2.0,)), y=(0.0, 0.0)),
        layers=(LayerConfig(units=1),),
        loss=MeanSquaredError(),
    )
    evaluator = Evaluator(linear, linear.dataset.load())
    theta = np.array([1e160, 0.0])
    assert np.isfinite(evaluator.gradient(theta)).all()
    found = curvature(evaluator, theta)
    assert not np.isfinite(found.lambda_max)
    assert found.largest_stable_rate is None


def hessian(given: Problem) -> FloatArray:
    """Differentiate the gradient along each weight in turn: (P, P)."""
    step, columns = 1e-7, []
    for unit in np.eye(len(given.theta)):
        above, below = (given.evaluator.gradient(given.theta + way * step * unit) for way in (1, -1))
        columns.append((above - below) / (2 * step))
    full = np.array(columns)
    np.testing.assert_allclose(full, full.T, atol=1e-6)
    return full


@EVERY
def test_the_largest_eigenvalue_is_that_of_the_full_hessian(name: str) -> None:
    given = problem(name)
    found = curvature(given.evaluator, given.theta)
    assert found.converged
    assert found.lambda_max == pytest.approx(np.linalg.eigvalsh(hessian(given))[-1], rel=1e-4)


def test_eigenvalues_that_lie_close_together_may_take_more_than_twenty_products() -> None:
    half = np.diag(10 * np.sqrt(np.linspace(1.0, 2.0, 60)))
    data = Inline(x=tuple(map(tuple, np.vstack([half, -half]).tolist())), y=(0.5,) * 120)
    config = RunConfig(dataset=data, layers=(LayerConfig(units=1),), loss=MeanSquaredError(), metrics=())
    found = curvature(evaluator_for(config, load(config)), np.zeros(61))
    assert found.converged
    assert found.lambda_max == pytest.approx(2 * 2 * 200 / 120, rel=1e-6)
    assert found.iterations > 20


def test_units_that_stand_on_their_kinks_do_not_count_as_curvature() -> None:
    config = RunConfig()
    evaluator = Evaluator(config, config.dataset.load())
    theta = evaluator.network.initial_theta(0)  # biases are zero, and so is the youngest age
    found = curvature(evaluator, theta)
    assert found.converged
    assert found.lambda_max < 1.0


def test_a_huge_weight_does_not_wake_units_that_are_dead() -> None:
    data = Inline(x=((1.0,), (2.0,)), y=(0.0, 1.0))
    stack = (LayerConfig(units=2, activation="relu"), LayerConfig(units=1, activation="linear"))
    config = RunConfig(dataset=data, layers=stack, loss=MeanSquaredError(), metrics=())
    theta = np.array([-5.0, -7.0, -3.0, -2.0, 1e22, 3e22, 4.0])  # only the last bias has a slope
    found = curvature(evaluator_for(config, load(config)), theta)
    assert found.largest_stable_rate == pytest.approx(1.0, rel=1e-6)


def after(dataset: Dataset, rate: float, steps: int) -> tuple[Trainer, Evaluator, FloatArray]:
    """Train two layers of relu at a rate that kills them."""
    stack = (LayerConfig(units=8, activation="relu"),) * 2 + (LayerConfig(units=1),)
    config = RunConfig(
        dataset=dataset,
        layers=stack,
        loss=MeanSquaredError(),
        metrics=(),
        optimizer=SGD(learning_rate=rate),
        seed=1,
        epochs=10,
    )
    trainer, evaluator = Trainer(config, load(config)), Evaluator(config, load(config))
    return trainer, evaluator, trainer.train(trainer.initial_state(), steps).state.theta


@pytest.mark.parametrize(
    ("dataset", "rate", "steps"), [(Moons(), 1.5, 20), (Moons(), 50.0, 30), (Sine(), 1.5, 20)]
)
def test_a_network_that_training_killed_bends_by_its_output_bias_alone(
    dataset: Dataset, rate: float, steps: int
) -> None:
    _, evaluator, theta = after(dataset, rate, steps)
    assert np.flatnonzero(evaluator.gradient(theta)).tolist() == [len(theta) - 1]
    found = curvature(evaluator, theta)
    assert found.converged
    assert found.largest_stable_rate == pytest.approx(1.0, rel=1e-12)


def test_weights_of_very_different_sizes_bend_as_their_full_hessian_does() -> None:
    _, evaluator, theta = after(Moons(), 50.0, 3)
    full = np.array([evaluator.hessian_times(theta, unit) for unit in np.eye(len(theta))])
    assert 1e48 < np.linalg.eigvalsh(full)[-1] == pytest.approx(curvature(evaluator, theta).lambda_max)


@EVERY
def test_a_product_with_the_hessian_is_a_difference_of_gradients(name: str) -> None:
    given = problem(name)
    direction = np.random.default_rng(9).standard_normal(len(given.theta))
    above, below = (given.evaluator.gradient(given.theta + way * direction) for way in (1e-7, -1e-7))
    product = given.evaluator.hessian_times(given.theta, direction)
    np.testing.assert_allclose(product, (above - below) / 2e-7, rtol=1e-5, atol=1e-7)


def test_the_hessian_of_a_line_is_known() -> None:
    given = problem("a line")
    x = given.data.x[:, 0]
    exact = 2 * np.array([[np.mean(x * x), np.mean(x)], [np.mean(x), 1.0]])
    found = curvature(given.evaluator, given.theta)
    assert found.lambda_max == pytest.approx(np.linalg.eigvalsh(exact)[-1], rel=1e-6)
    assert found.largest_stable_rate == pytest.approx(2 / np.linalg.eigvalsh(exact)[-1], rel=1e-6)


@pytest.mark.parametrize(("factor", "grows"), [(0.99, False), (1.01, True)])
def test_plain_descent_climbs_out_beyond_the_largest_stable_rate_only(factor: float, grows: bool) -> None:
    given = problem("a line")
    rate = curvature(given.evaluator, given.theta).largest_stable_rate
    assert rate is not None
    theta = given.theta
    for _ in range(500):
        theta = theta - factor * rate * given.evaluator.gradient(theta)
    assert (slow_loss(given, theta) > slow_loss(given, given.theta)) == grows


def test_the_curvature_of_a_textbook_surface_is_known() -> None:
    config = RunConfig(model=LandscapeModel(landscape="rosenbrock"))
    found = curvature(evaluator_for(config, load(config)), np.array([1.0, 1.0]))
    assert found.lambda_max == pytest.approx(
        np.linalg.eigvalsh([[802.0, -400.0], [-400.0, 200.0]])[-1], rel=1e-4
    )


def of(matrix: FloatArray, iterations: int = 100) -> Curvature:
    return largest_eigenvalue(lambda v: matrix @ v, len(matrix), min(iterations, len(matrix)))


def spectrum(*values: float) -> FloatArray:
    turned, _ = np.linalg.qr(np.random.default_rng(3).standard_normal((len(values), len(values))))
    matrix: FloatArray = turned @ np.diag(values) @ turned.T
    return matrix


@pytest.mark.parametrize("scale", [1.0, 30.0, 1e3])
def test_steep_slopes_do_not_drown_the_curvature_of_a_line(scale: float) -> None:
    """One standardized input: the Hessian is twice the unit matrix, whatever the targets."""
    y = tuple((scale * value,) for value in (118_500.0, 131_000.0, 139_900.0, 168_000.0, 239_000.0))
    data = Inline(x=((1998.0,), (2001.0,), (2003.0,), (2006.0,), (2012.0,)), y=y, standardize=True)
    config = RunConfig(dataset=data, layers=(LayerConfig(units=1),), loss=MeanSquaredError())
    evaluator = Evaluator(config, data.load())
    for theta in ([0.9, 0.0], [-1.3, 0.0], [0.1, 0.7]):
        assert curvature(evaluator, np.array(theta)).lambda_max == pytest.approx(2.0, rel=1e-4)


@pytest.mark.parametrize(
    ("values", "largest"),
    [
        ((-100.0, -3.0, 0.5, 2.0, 1.0), 2.0),
        ((-100.0, -3.0, -1.0), -1.0),
        ((5.0, 5.0, 5.0, 1.0), 5.0),
        ((0.0, 0.0, 0.0), 0.0),
        ((7.0,), 7.0),
    ],
)
def test_the_largest_is_largest_by_sign_not_by_size(values: tuple[float, ...], largest: float) -> None:
    found = of(spectrum(*values))
    assert found.converged
    assert found.lambda_max == pytest.approx(largest, abs=1e-9)
    assert (found.largest_stable_rate is None) == (found.lambda_max <= 0.0)


def test_too_few_iterations_do_not_claim_to_have_converged() -> None:
    found = of(spectrum(*np.linspace(1.0, 2.0, 60)), 3)
    assert (found.converged, found.iterations) == (False, 3)
    assert found.lambda_max < 2.0


def test_of_weights_beyond_the_range_of_floats_nothing_is_claimed() -> None:
    config = RunConfig(model=LandscapeModel(landscape="rosenbrock"))
    found = curvature(evaluator_for(config, load(config)), np.full(2, 1e150))
    assert (np.isnan(found.lambda_max), found.converged, found.largest_stable_rate) == (True, False, None)


def test_a_curvature_that_costs_too_much_is_refused() -> None:
    x = tuple((float(value),) for value in range(20_000))
    layers = (LayerConfig(units=400), LayerConfig(units=400), LayerConfig(units=2, activation="softmax"))
    config = RunConfig(dataset=Inline(x=x, y=(0, 1) * 10_000), layers=layers)
    evaluator = Evaluator(config, config.dataset.load())
    with pytest.raises(ConfigError, match="takes longer than 10,000,000,000 multiply-adds"):
        curvature(evaluator, np.zeros(evaluator.network.parameter_count))


@pytest.mark.parametrize(("bend", "rate"), [(0.5, 4.0), (8.0, 0.25), (0.0, None), (-3.0, None)])
def test_the_largest_stable_rate_is_two_over_the_largest_bend_upwards(
    bend: float, rate: float | None
) -> None:
    assert Curvature(bend, 1, converged=True).largest_stable_rate == rate


class Valley:
    """A surface that is level along y and bends up along x."""

    @staticmethod
    def gradient(theta: FloatArray) -> FloatArray:
        slopes: FloatArray = theta * np.array([1.0, 0.0])
        return slopes

    @staticmethod
    def hessian_times(theta: FloatArray, direction: FloatArray) -> FloatArray:
        return np.zeros_like(theta) + np.multiply(direction, [1.0, 0.0])


def test_the_floor_of_a_valley_is_no_saddle() -> None:
    run = RunConfig(model=LandscapeModel(landscape="saddle"), start=(0.0, 0.0), optimizer=SGD())
    data = load(run)
    trainer, evaluator = Trainer(run, data), evaluator_for(run, data)
    here = evidence_of(trainer, evaluator, trainer.initial_state())
    assert on_surface(here) is not None
    assert on_surface(replace(here, evaluator=cast("AnyEvaluator", Valley()))) is None
