"""A learning rate that changes from step to step trains, replays, and is told in every look."""

import dataclasses

import numpy as np
import pytest

from app.engine.config import RunConfig
from app.engine.optimizers import SGD, Adam
from app.engine.schedules import InverseTimeDecay
from app.runs import Lab, WeightRequest
from tests.runs.joints import landscape_is_of_plain_passes, replays, seen, slow_gradient

pytestmark = pytest.mark.anyio


@pytest.fixture
def slowing(line: RunConfig) -> RunConfig:
    """The rate is 0.5/(1 + t) when t steps are done."""
    rate = InverseTimeDecay(initial_learning_rate=0.5, decay_steps=1, decay_rate=1.0)
    return dataclasses.replace(line, optimizer=SGD(learning_rate=rate))


async def test_each_step_goes_at_its_own_rate(lab: Lab, slowing: RunConfig) -> None:
    run, weight, anatomy, gradient = await seen(lab, slowing, 4)
    assert weight.update == -0.125 * gradient[0]
    assert (weight.explanation.learning_rate, anatomy.learning_rate) == (0.125, 0.125)
    assert anatomy.update.tolist() == (-0.125 * gradient).tolist()
    first = (await lab.look(run).weight(WeightRequest(index=0, step=1))).microscope.done
    assert first is not None
    assert first.explanation.learning_rate == 0.5


async def test_the_filled_rule_has_the_rate_in_force(lab: Lab, slowing: RunConfig) -> None:
    weight = (await seen(lab, slowing, 4)).weight
    assert " 0.125 × " in weight.worked.text
    assert eval(weight.worked.arithmetic) == weight.before + weight.update
    assert weight.explanation.why.startswith("SGD subtracts learning rate × gradient, 0.125 × ")


async def test_weight_decay_goes_by_the_same_rate(lab: Lab, slowing: RunConfig) -> None:
    decaying = dataclasses.replace(slowing.optimizer, weight_decay=0.1)
    _, weight, _, gradient = await seen(lab, dataclasses.replace(slowing, optimizer=decaying), 4)
    expected = -0.125 * gradient[0] - 0.1 * 0.125 * weight.before
    assert weight.update == pytest.approx(expected, rel=1e-14)


async def test_it_trains_replays_and_shows(lab: Lab, slowing: RunConfig) -> None:
    run, weight, anatomy, gradient = await seen(lab, slowing, 40)
    losses = run.history.losses(0, 40)
    assert losses[-5:].mean() < 0.2 * losses[:2].mean()
    assert await replays(lab, run, 23)
    assert await landscape_is_of_plain_passes(lab, run)
    assert weight.numeric.value == pytest.approx(weight.gradient, rel=1e-6)
    np.testing.assert_allclose(slow_gradient(anatomy), gradient, rtol=1e-9)


async def test_a_fork_with_the_same_rule_goes_on_with_its_count(lab: Lab, slowing: RunConfig) -> None:
    run = (await seen(lab, slowing, 4)).run
    fork = await lab.fork(run, 4, dataclasses.replace(slowing, epochs=20))
    assert fork.trainer.rate_of(5) == 0.1


async def test_a_fork_with_another_rule_starts_at_0(lab: Lab, slowing: RunConfig, line: RunConfig) -> None:
    plain = dataclasses.replace(line, optimizer=Adam(learning_rate=0.5))
    run = await lab.create(plain)
    await lab.train(run, steps=4)
    fork = await lab.fork(run, 4, slowing)
    assert fork.trainer.rate_of(5) == 0.5


async def test_a_rate_that_a_schedule_made_is_told_in_four_digits(lab: Lab, slowing: RunConfig) -> None:
    why = (await seen(lab, slowing, 4)).weight.explanation.why
    assert "× gradient, 0.125 × " in why
    why = (await seen(lab, slowing, 7)).weight.explanation.why
    assert "× gradient, 0.07143 × " in why
