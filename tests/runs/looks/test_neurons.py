"""A run's neurons at any step, in a fork, and where a run was set down."""

from dataclasses import replace

import numpy as np
import pytest

from app.engine.config import RunConfig
from app.engine.errors import ConfigError
from app.engine.optimizers import SGD
from app.runs import Lab, LandscapeRequest, PlanePoint, StepOutOfRange

pytestmark = pytest.mark.anyio


async def test_tiles_are_of_the_step_that_is_asked_for(lab: Lab, line: RunConfig) -> None:
    run = await lab.create(line)
    await lab.train(run, steps=12)
    neurons = lab.look(run).neurons
    for step in (0, 5, 12):
        seen = await neurons.tiles(step, 2, None)
        slope, intercept = (await lab.look(run).source.state_at(step)).theta
        expected = [slope * x + intercept for x in seen.tiles.x]
        np.testing.assert_allclose(seen.tiles.layers[0].outputs[0], expected)


async def test_the_last_tiles_are_kept_for_all_who_ask(lab: Lab, line: RunConfig) -> None:
    run = await lab.create(line)
    neurons = lab.look(run).neurons
    first = await neurons.tiles(0, 3, None)
    assert await neurons.tiles(0, 3, None) is first
    assert await neurons.tiles(0, 4, None) is not first


async def test_a_fork_s_neuron_is_of_its_parent_s_step_before_it_left(lab: Lab, line: RunConfig) -> None:
    run = await lab.create(line)
    await lab.train(run, steps=10)
    fork = await lab.fork(run, 10, replace(line, optimizer=SGD(learning_rate=0.01)), None)
    await lab.train(fork, steps=3)
    for step in (4, 10):
        ours, parents = [await lab.look(each).neurons.one(step, 0, 0) for each in (fork, run)]
        np.testing.assert_array_equal(ours.neuron.z, parents.neuron.z)
        assert ours.neuron.batch_step == step


async def test_where_a_run_was_set_down_a_neuron_is_of_the_step_to_come(lab: Lab, line: RunConfig) -> None:
    run = await lab.create(line)
    await lab.train(run, steps=10)
    place = LandscapeRequest(plane="weights", i=0, j=1), PlanePoint(2.0, -1.0)
    fork = await lab.fork(run, 10, line, place)
    seen = await lab.look(fork).neurons.one(10, 0, 0)
    x = fork.data.x[seen.neuron.indices, 0]
    assert seen.neuron.batch_step == 11
    np.testing.assert_allclose(seen.neuron.z, 2 * x - 1)


async def test_a_step_that_the_run_has_not_been_at_is_refused(lab: Lab, line: RunConfig) -> None:
    neurons = lab.look(await lab.create(line)).neurons
    for asked in (neurons.tiles(1, 2, None), neurons.one(1, 0, 0), neurons.predict(1, [[0.0]])):
        with pytest.raises(StepOutOfRange):
            await asked


async def test_inputs_of_another_width_are_refused(lab: Lab, line: RunConfig) -> None:
    neurons = lab.look(await lab.create(line)).neurons
    with pytest.raises(ConfigError, match=r"^x\.1 must have 1 number, one for each input\. Got 2\.$"):
        await neurons.predict(0, [[0.5], [0.5, 1.0]])
