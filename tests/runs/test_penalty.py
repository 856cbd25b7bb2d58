"""A penalty on weights is in the loss wherever the loss is: trained, drawn, differentiated, taken apart."""

import dataclasses

import numpy as np
import pytest

from app.engine.arrays import FloatArray
from app.engine.config import LayerConfig, RunConfig
from app.engine.declare import declared, setting
from app.engine.looks.curvature import curvature
from app.engine.problem import evaluator_for
from app.runs import Lab
from tests.runs.joints import landscape_is_of_plain_passes, replays, seen, slow_gradient

pytestmark = pytest.mark.anyio


@declared("Ridge", "a = f(x·W + b), L + l2·Σw²", "Hoerl and Kennard 1970")
class Ridge(LayerConfig):
    """A Dense layer whose weights' squares are added to the loss."""

    penalised = True
    l2: float = setting(0.3, ge=0, help="How much of the squares is added.")

    def penalty(self, weights: FloatArray) -> FloatArray:
        return np.asarray(self.l2 * np.square(weights).sum(axis=-1))

    def penalty_slopes(self, weights: FloatArray) -> FloatArray:
        return 2.0 * self.l2 * weights

    def penalty_bend(self, weights: FloatArray, moves: FloatArray) -> FloatArray:
        return 2.0 * self.l2 * moves


@pytest.fixture
def ridge(line: RunConfig) -> RunConfig:
    return dataclasses.replace(line, layers=(Ridge(units=1),))


def test_the_measured_loss_has_it(line: RunConfig, ridge: RunConfig) -> None:
    data, theta = line.dataset.load(), np.array([2.0, -1.0])
    plain, penalised = (evaluator_for(config, data).measure(theta).loss for config in (line, ridge))
    assert penalised == pytest.approx(plain + 0.3 * 5.0, rel=1e-14)


def test_the_curvature_has_it(line: RunConfig, ridge: RunConfig) -> None:
    data, theta = line.dataset.load(), np.array([2.0, -1.0])
    plain, penalised = (curvature(evaluator_for(config, data), theta) for config in (line, ridge))
    assert penalised.lambda_max == pytest.approx(plain.lambda_max + 0.6, rel=1e-6)


def test_the_full_gradient_is_that_of_the_measured_loss(ridge: RunConfig) -> None:
    evaluator = evaluator_for(ridge, ridge.dataset.load())
    theta = np.array([2.0, -1.0])
    for axis, slope in zip(np.eye(2) * 1e-6, evaluator.gradient(theta), strict=True):
        apart = evaluator.measure(theta + axis).loss - evaluator.measure(theta - axis).loss
        assert apart / 2e-6 == pytest.approx(slope, rel=1e-7)


async def test_it_pulls_the_weights_to_0(lab: Lab, line: RunConfig, ridge: RunConfig) -> None:
    plain, pulled = [(await seen(lab, config, 50)).run.present.state.theta for config in (line, ridge)]
    assert np.abs(pulled).max() < 0.8 * np.abs(plain).max()


async def test_it_trains_replays_and_shows_in_the_landscape(lab: Lab, ridge: RunConfig) -> None:
    run = (await seen(lab, ridge, 30)).run
    losses = run.history.losses(0, 30)
    assert losses[-5:].mean() < losses[0]
    assert await replays(lab, run, 17)
    assert await landscape_is_of_plain_passes(lab, run)


async def test_the_microscope_finds_its_slope(lab: Lab, ridge: RunConfig) -> None:
    weight = (await seen(lab, ridge, 6)).weight
    assert weight.numeric.value == pytest.approx(weight.gradient, rel=1e-8)
    assert weight.weight_alone.actual == pytest.approx(weight.weight_alone.predicted, rel=0.2)


async def test_slow_motion_has_it_in_each_loss_and_gradient(lab: Lab, ridge: RunConfig) -> None:
    run, _, anatomy, gradient = await seen(lab, ridge, 6)
    np.testing.assert_allclose(slow_gradient(anatomy), gradient, rtol=1e-12)
    assert anatomy.losses.before.mean() == pytest.approx(run.history.losses(5, 6)[0], rel=1e-14)
    assert eval(anatomy.worked.arithmetic, {"abs": abs}) == pytest.approx(anatomy.losses.before[0], rel=1e-12)
    assert anatomy.worked.letters.endswith(" + penalty")
