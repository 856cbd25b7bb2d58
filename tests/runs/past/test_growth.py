"""A loss that blew up is told as such while it is finite; one that will come back is not."""

import dataclasses
from typing import Any

import pytest

from app.engine.config import LandscapeModel, LayerConfig, RunConfig
from app.engine.datasets import Inline
from app.engine.losses import MeanSquaredError
from app.engine.optimizers import SGD, Adagrad, Adam, Optimizer, RMSprop
from app.engine.presets import PRESETS
from app.engine.spelling import short
from app.engine.training.divergence import GROWN
from app.runs import Lab, Run
from app.runs.looks.growth import Reading

pytestmark = pytest.mark.anyio

PRESET = {preset.name: preset.config for preset in PRESETS}
PRICES = RunConfig(
    dataset=Inline(x=((50.0,), (80.0,), (120.0,), (200.0,)), y=((150.0,), (220.0,), (310.0,), (500.0,))),
    layers=(LayerConfig(units=1),),
    optimizer=SGD(learning_rate=1e-4),
    loss=MeanSquaredError(),
    batch_size=4,
    epochs=100,
)


def preset(name: str, optimizer: Optimizer, **changes: Any) -> RunConfig:
    """Give a preset with another optimizer."""
    return dataclasses.replace(PRESET[name], optimizer=optimizer, **changes)


async def told(lab: Lab, run: Run, steps: int) -> list[Reading]:
    """Train step by step, as far as it goes, and read each of them as a viewer would."""
    readings = []
    while run.status == "ready" and run.step < steps:
        await lab.train(run, steps=1)
        readings.append(await lab.look(run).read())
    return readings


WILD = {
    "line": preset("line", SGD(learning_rate=1.2)),
    "barely": preset("line", SGD(learning_rate=1.02), epochs=40),
    "sine": preset("sine", SGD(learning_rate=1.0)),
    "prices": PRICES,
    "prices one by one": dataclasses.replace(PRICES, batch_size=1, epochs=30),
    "ravine": preset("ravine", SGD(learning_rate=0.12)),
    "few steps": preset("line", SGD(learning_rate=30.0), batch_size=50, epochs=3),
}


@pytest.mark.parametrize("name", WILD)
async def test_a_run_that_blows_up_is_told_as_such_while_its_loss_is_finite(lab: Lab, name: str) -> None:
    run = await lab.create(WILD[name])
    readings = await told(lab, run, 400)
    blown_up = [reading for reading in readings if reading.blown_up]
    assert blown_up
    assert blown_up[0].loss < 1e300
    assert readings.index(blown_up[0]) + len(blown_up) == len(readings), "once told, it stays told"
    last = readings[-1].blown_up
    assert last is not None
    await lab.seek(run, 0)
    assert last[:2] == (0, (await lab.look(run).read()).loss)
    await lab.seek(run, last.since)
    assert (await lab.look(run).read()).loss < GROWN * last.start, "from there it grew"


@pytest.mark.parametrize("name", WILD)
async def test_to_go_on_as_advised_does_help(lab: Lab, name: str) -> None:
    run = await lab.create(WILD[name])
    await lab.train(run)
    found = (await lab.look(run).diagnosis(run.step)).loss_blow_up
    assert found is not None
    rate = run.config.optimizer.rate(0) / 10
    if found.stable_rate is not None and found.stable_rate < rate:
        assert found.advice.endswith(f"one that stays below {short(found.stable_rate, 3)}.")
        rate = found.stable_rate / 2
    else:
        assert f"from step {found.blown_up.since} with a tenth of the learning rate, " in found.advice
    slower = dataclasses.replace(run.config.optimizer, learning_rate=rate)
    branch = await lab.fork(run, found.blown_up.since, dataclasses.replace(run.config, optimizer=slower))
    assert not any(reading.blown_up for reading in await told(lab, branch, 60))
    await lab.train(branch)
    assert (await lab.look(branch).read()).loss < found.blown_up.start


@pytest.mark.parametrize("name", PRESET)
async def test_no_preset_is_told_as_blown_up_at_any_step(lab: Lab, name: str) -> None:
    run = await lab.create(PRESET[name])
    assert not any(reading.blown_up for reading in await told(lab, run, 150))
    await lab.train(run)
    assert (await lab.look(run).read()).blown_up is None


SPIKES = {
    "one step to 1,100,000 times": (preset("himmelblau", Adagrad(learning_rate=100.0), seed=1), 1e6),
    "one step to 178,000 times": (preset("saddle", RMSprop(learning_rate=10.0)), 1e5),
    "up and down for 24 steps": (preset("rosenbrock", Adam(learning_rate=10.0)), 1e4),
    "a slow return": (preset("saddle", Adagrad(learning_rate=30.0)), 1e4),
    "a network's": (preset("sine", Adagrad(learning_rate=100.0), epochs=100), 1e5),
}


@pytest.mark.parametrize("name", SPIKES)
async def test_a_spike_that_recovers_is_never_told_as_blown_up(lab: Lab, name: str) -> None:
    config, high = SPIKES[name]
    run = await lab.create(config)
    start = (await lab.look(run).read()).loss
    readings = await told(lab, run, 1_000)
    assert max(reading.loss for reading in readings) > high * start
    assert min(reading.loss for reading in readings) < start
    assert not any(reading.blown_up for reading in readings)


async def test_a_bad_start_that_improves_is_none(lab: Lab, line: RunConfig) -> None:
    run = await lab.create(dataclasses.replace(line, initial_weights=(((1e8,),), (-1e8,))))
    assert not any(reading.blown_up for reading in await told(lab, run, 50))


async def test_a_start_that_is_right_already_makes_no_noise_a_blow_up(lab: Lab) -> None:
    bowl = LandscapeModel(landscape="bowl", noise=1.0)
    run = await lab.create(
        RunConfig(model=bowl, start=(0.0, 0.0), optimizer=SGD(learning_rate=0.3), epochs=150)
    )
    assert (await lab.look(run).read()).loss == 0.0
    assert not any(reading.blown_up for reading in await told(lab, run, 150))


async def test_a_branch_that_comes_down_from_where_its_parent_blew_up_is_none(lab: Lab) -> None:
    run = await lab.create(WILD["line"])
    await lab.train(run, steps=100)
    assert (await lab.look(run).read()).blown_up is not None
    branch = await lab.fork(run, 100, preset("line", SGD(learning_rate=0.05)))
    assert not any(reading.blown_up for reading in await told(lab, branch, 200))
    await lab.seek(branch, 80)
    assert (await lab.look(branch).read()).blown_up is not None, "in its past it is"


async def test_a_branch_that_blows_up_goes_back_to_where_it_was_well(lab: Lab) -> None:
    run = await lab.create(PRESET["line"])
    await lab.train(run, steps=60)
    branch = await lab.fork(run, 60, preset("line", SGD(learning_rate=3.0)))
    await lab.train(branch)
    found = (await lab.look(branch).read()).blown_up
    assert found is not None
    assert (found.start_step, found.since) == (60, 60)
    await lab.seek(branch, 60)
    assert (await lab.look(branch).read()).blown_up is None


async def test_the_stable_rate_is_told_of_plain_gradient_descent_alone(lab: Lab) -> None:
    for optimizer, known in ((SGD(learning_rate=1.2), True), (SGD(learning_rate=3.0, momentum=0.5), False)):
        run = await lab.create(preset("line", optimizer))
        await lab.train(run)
        found = (await lab.look(run).diagnosis(run.step)).loss_blow_up
        assert found is not None
        assert (found.stable_rate is not None) == known
        assert ("is stable up to" in found.advice) == known
