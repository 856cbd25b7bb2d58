"""A penalty on weights is in the loss wherever the loss is: trained, drawn, differentiated, taken apart."""

import dataclasses

import numpy as np
import pytest

from app.engine.config import ARTICLE_LAYERS, LayerConfig, RunConfig
from app.engine.looks.curvature import curvature
from app.engine.optimizers import SGD
from app.engine.problem import evaluator_for
from app.engine.regularizers import L1, L1L2, L2
from app.engine.training.trainer import Trainer
from app.runs import Lab
from tests.runs.joints import landscape_is_of_plain_passes, replays, seen, slow_gradient

pytestmark = pytest.mark.anyio


@pytest.fixture
def ridge(line: RunConfig) -> RunConfig:
    layer = LayerConfig(units=1, kernel_regularizer=L2(l2=0.3), bias_regularizer=L2(l2=0.3))
    return dataclasses.replace(line, layers=(layer,))


@pytest.fixture
def elastic(line: RunConfig) -> RunConfig:
    layer = LayerConfig(units=1, kernel_regularizer=L1L2(l1=0.2, l2=0.1), bias_regularizer=L1(l1=0.4))
    return dataclasses.replace(line, layers=(layer,))


def test_the_measured_loss_has_it_and_tells_it_apart(line: RunConfig, ridge: RunConfig) -> None:
    data, theta = line.dataset.load(), np.array([2.0, -1.0])
    plain, penalised = (evaluator_for(config, data).measure(theta) for config in (line, ridge))
    assert plain.penalty == 0.0
    assert penalised.penalty == pytest.approx(0.3 * 5.0, rel=1e-14)
    assert penalised.loss == pytest.approx(plain.loss + 0.3 * 5.0, rel=1e-14)


def test_each_array_has_its_own_penalty(elastic: RunConfig) -> None:
    measure = evaluator_for(elastic, elastic.dataset.load()).measure(np.array([2.0, -1.0]))
    assert measure.penalty == pytest.approx(0.2 * 2.0 + 0.1 * 4.0 + 0.4 * 1.0, rel=1e-14)


def test_a_step_s_loss_has_it_and_its_gradient_the_slope(line: RunConfig, elastic: RunConfig) -> None:
    start = ((2.0,),), (-1.0,)
    plain, penalised = (
        trainer.train(trainer.initial_state(), 1)
        for config in (line, elastic)
        for trainer in [Trainer(dataclasses.replace(config, initial_weights=start), config.dataset.load())]
    )
    assert penalised.losses - plain.losses == pytest.approx([1.2], rel=1e-13)
    assert penalised.gradient - plain.gradient == pytest.approx([0.2 + 0.2 * 2.0, -0.4], rel=1e-13)


def test_the_slope_of_a_size_is_0_at_0(elastic: RunConfig, line: RunConfig) -> None:
    start = ((0.0,),), (0.0,)
    plain, penalised = (
        trainer.train(trainer.initial_state(), 1).gradient.tolist()
        for config in (line, elastic)
        for trainer in [Trainer(dataclasses.replace(config, initial_weights=start), config.dataset.load())]
    )
    assert plain == penalised


def test_nothing_added_is_nothing_done(line: RunConfig) -> None:
    none = dataclasses.replace(line, layers=(LayerConfig(units=1, kernel_regularizer=L1L2()),))
    plain, same = (
        trainer.train(trainer.initial_state(), 20)
        for config in (line, none)
        for trainer in [Trainer(config, config.dataset.load())]
    )
    assert plain.state.theta.tobytes() == same.state.theta.tobytes()
    assert plain.losses.tobytes() == same.losses.tobytes()


def test_the_curvature_has_it(line: RunConfig, ridge: RunConfig) -> None:
    data, theta = line.dataset.load(), np.array([2.0, -1.0])
    plain, penalised = (curvature(evaluator_for(config, data), theta) for config in (line, ridge))
    assert penalised.lambda_max == pytest.approx(plain.lambda_max + 0.6, rel=1e-6)


def test_the_full_gradient_is_that_of_the_measured_loss(elastic: RunConfig) -> None:
    evaluator = evaluator_for(elastic, elastic.dataset.load())
    theta = np.array([2.0, -1.0])
    for axis, slope in zip(np.eye(2) * 1e-6, evaluator.gradient(theta), strict=True):
        apart = evaluator.measure(theta + axis).loss - evaluator.measure(theta - axis).loss
        assert apart / 2e-6 == pytest.approx(slope, rel=1e-7)


async def test_it_pulls_the_weights_to_0(lab: Lab, line: RunConfig, ridge: RunConfig) -> None:
    plain, pulled = [(await seen(lab, config, 50)).run.present.state.theta for config in (line, ridge)]
    assert np.abs(pulled).max() < 0.8 * np.abs(plain).max()


async def test_it_trains_replays_and_shows_in_the_landscape(lab: Lab, elastic: RunConfig) -> None:
    run = (await seen(lab, elastic, 30)).run
    losses = run.history.losses(0, 30)
    assert losses[-5:].mean() < losses[0]
    assert await replays(lab, run, 17)
    assert await landscape_is_of_plain_passes(lab, run)
    reading = await lab.look(run).read()
    assert 0.0 < reading.penalty < reading.loss


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


def test_a_block_in_haste_has_the_bits_of_its_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    layers = tuple(dataclasses.replace(layer, kernel_regularizer=L2(l2=1e-3)) for layer in ARTICLE_LAYERS)
    config = RunConfig(layers=layers, optimizer=SGD(learning_rate=0.05))
    hasty, careful = (
        trainer.train(trainer.initial_state(), 210)
        for haste in (8, np.inf)
        for trainer in [Trainer(config, config.dataset.load())]
        if monkeypatch.setattr("app.engine.training.network_stepper.WORTH_HASTE", haste) is None
    )
    assert hasty.state.theta.tobytes() == careful.state.theta.tobytes()
    assert hasty.losses.tobytes() == careful.losses.tobytes()
