"""A fork shares its parent's past and goes on with other settings."""

import dataclasses

import numpy as np
import pytest

from app.engine.config import RunConfig
from app.engine.optimizers import SGD, Adam
from app.runs import ForkRefused, Lab, LandscapeRequest, PlanePoint, StepOutOfRange

pytestmark = pytest.mark.anyio


@pytest.fixture
def momentum(line: RunConfig) -> RunConfig:
    return dataclasses.replace(line, optimizer=SGD(learning_rate=0.01, momentum=0.9))


def faster(config: RunConfig) -> RunConfig:
    return dataclasses.replace(config, optimizer=dataclasses.replace(config.optimizer, learning_rate=0.02))


async def test_a_fork_starts_with_its_parent_s_state(lab: Lab, momentum: RunConfig) -> None:
    parent = await lab.create(momentum)
    await lab.train(parent, steps=20)
    fork = await lab.fork(parent, 12, faster(momentum))
    was = await lab.look(parent).source.state_at(12)
    assert (fork.step, fork.parent) == (12, (parent.id, 12))
    assert fork.present.state.theta.tobytes() == was.theta.tobytes()


async def test_a_fork_keeps_the_memory_of_the_same_optimizer(lab: Lab, momentum: RunConfig) -> None:
    parent = await lab.create(momentum)
    await lab.train(parent, steps=20)
    fork = await lab.fork(parent, 20, faster(momentum))
    assert np.array_equal(fork.present.state.slots, parent.present.state.slots)


async def test_a_fork_that_changes_nothing_walks_its_parent_s_bits(lab: Lab, momentum: RunConfig) -> None:
    parent = await lab.create(momentum)
    await lab.train(parent)
    fork = await lab.fork(parent, 23, momentum)
    await lab.train(fork)
    assert fork.present.state.theta.tobytes() == parent.present.state.theta.tobytes()
    assert fork.history.losses().tobytes() == parent.history.losses().tobytes()


async def test_a_fork_to_another_optimizer_starts_with_fresh_memory(lab: Lab, momentum: RunConfig) -> None:
    parent = await lab.create(momentum)
    await lab.train(parent, steps=20)
    fork = await lab.fork(parent, 20, dataclasses.replace(momentum, optimizer=Adam()))
    assert not fork.present.state.slots.any()


async def test_adam_s_first_step_in_a_fork_is_a_first_step(lab: Lab, momentum: RunConfig) -> None:
    parent = await lab.create(momentum)
    await lab.train(parent, steps=20)
    fork = await lab.fork(parent, 20, dataclasses.replace(momentum, optimizer=Adam(learning_rate=0.01)))
    before = fork.present.state.theta
    await lab.train(fork, steps=1)
    moved = np.abs(fork.present.state.theta - before)
    assert moved == pytest.approx(0.01, rel=1e-3)  # with t = 1, m/√v = ±1 after correction


async def test_a_fork_can_go_back_before_it_began(lab: Lab, momentum: RunConfig) -> None:
    parent = await lab.create(momentum)
    await lab.train(parent, steps=20)
    fork = await lab.fork(parent, 20, dataclasses.replace(momentum, optimizer=Adam()))
    await lab.train(fork)
    await lab.seek(fork, 7)
    was = await lab.look(parent).source.state_at(7)
    assert fork.present.state.theta.tobytes() == was.theta.tobytes()


async def test_a_fork_walked_again_from_before_it_began_has_the_same_bits(
    lab: Lab, momentum: RunConfig
) -> None:
    parent = await lab.create(momentum)
    await lab.train(parent, steps=20)
    fork = await lab.fork(parent, 20, dataclasses.replace(momentum, optimizer=Adam()))
    await lab.train(fork)
    once = fork.present.state.theta.tobytes()
    await lab.seek(fork, 7)
    await lab.train(fork)
    assert fork.present.state.theta.tobytes() == once


async def test_a_fork_of_a_fork_from_before_it_began_takes_the_older_memory(
    lab: Lab, momentum: RunConfig
) -> None:
    parent = await lab.create(momentum)
    await lab.train(parent, steps=20)
    fork = await lab.fork(parent, 15, dataclasses.replace(momentum, optimizer=Adam()))
    back = await lab.fork(fork, 10, momentum)
    await lab.train(back, steps=10)
    assert back.present.state.theta.tobytes() == parent.present.state.theta.tobytes()


async def test_a_fork_may_train_longer(lab: Lab, momentum: RunConfig) -> None:
    parent = await lab.create(momentum)
    await lab.train(parent)
    fork = await lab.fork(parent, 50, dataclasses.replace(momentum, epochs=12))
    await lab.train(fork)
    assert (fork.step, fork.status, fork.history.epochs()[-1].epoch) == (60, "finished", 12)


async def test_a_fork_outlives_its_parent(lab: Lab, momentum: RunConfig) -> None:
    parent = await lab.create(momentum)
    await lab.train(parent, steps=20)
    fork = await lab.fork(parent, 20, faster(momentum))
    lab.delete(parent)
    await lab.seek(fork, 3)
    assert fork.step == 3


async def test_a_diverged_run_goes_on_in_a_fork_with_a_smaller_rate(lab: Lab, line: RunConfig) -> None:
    wild = dataclasses.replace(line, optimizer=SGD(learning_rate=1e6), epochs=100)
    parent = await lab.create(wild)
    await lab.train(parent)
    fork = await lab.fork(parent, 1, line)
    await lab.train(fork, steps=5)
    assert (fork.status, fork.step) == ("ready", 6)


async def test_a_fork_with_other_layers_is_refused(lab: Lab, momentum: RunConfig) -> None:
    parent = await lab.create(momentum)
    changed = dataclasses.replace(momentum, batch_size=2)
    with pytest.raises(ForkRefused, match=r"changes\.batch_size must stay as it is in a fork"):
        await lab.fork(parent, 0, changed)


async def test_a_fork_too_short_for_its_step_is_refused(lab: Lab, momentum: RunConfig) -> None:
    parent = await lab.create(momentum)
    await lab.train(parent, steps=20)
    with pytest.raises(ForkRefused, match=r"changes\.epochs must be at least 4 to hold step 20\. Got 2\."):
        await lab.fork(parent, 20, dataclasses.replace(momentum, epochs=2))


async def test_a_fork_from_a_step_not_walked_is_refused(lab: Lab, momentum: RunConfig) -> None:
    parent = await lab.create(momentum)
    with pytest.raises(StepOutOfRange):
        await lab.fork(parent, 1, momentum)


async def test_a_fork_may_be_set_down_at_a_point_of_a_plane_around_its_step(
    lab: Lab, line: RunConfig
) -> None:
    run = await lab.create(line)
    await lab.train(run, steps=10)
    fork = await lab.fork(run, 5, line, (LandscapeRequest(plane="weights", size=5), PlanePoint(-3.0, 4.0)))
    assert fork.step == 5
    np.testing.assert_allclose(fork.present.state.theta, [-3.0, 4.0], rtol=1e-12)
    assert run.present.state.theta[0] != -3.0
