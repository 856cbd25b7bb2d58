"""Runs are there again after a crash, at the step that was told, and go on to the same bits."""

import asyncio
from dataclasses import replace

import pytest

from app.api.parsing import read_config
from app.engine.config import LandscapeModel, LayerConfig, RunConfig
from app.engine.datasets import Line
from app.engine.losses import MeanSquaredError
from app.engine.optimizers import SGD, Adam
from app.runs import EpochRecord, Lab, LandscapeRequest, PlanePoint, Run, UnknownRun
from tests.runs.joints import changed
from tests.store.conftest import Again

pytestmark = pytest.mark.anyio

SMALL = RunConfig(
    dataset=Line(samples=50), layers=(LayerConfig(units=8, activation="tanh"), LayerConfig(units=1)),
    loss=MeanSquaredError(), optimizer=Adam(learning_rate=0.01), batch_size=4, epochs=200,
)  # fmt: skip


def untimed(run: Run) -> list[EpochRecord]:
    return [epoch._replace(seconds=0.0) for epoch in run.history.epochs(0)]


def is_same(one: Run, other: Run) -> bool:
    """Say whether two runs stand at the same step with the same bits, and have the same past."""
    states = [run.present.state for run in (one, other)]
    bits = [(state.step, state.theta.tobytes(), state.slots.tobytes()) for state in states]
    pasts = [
        (run.history.losses().tobytes(), run.history.matches().tobytes(), untimed(run))
        for run in (one, other)
    ]
    others = [
        (run.config, run.descent.config, run.descent.forks, run.descent.ancestors, run.number, run.name)
        for run in (one, other)
    ]
    return bits[0] == bits[1] and pasts[0] == pasts[1] and others[0] == others[1]


async def test_a_run_is_there_again_and_goes_on_to_the_same_bits(lab: Lab, again: Again) -> None:
    run = await lab.create(SMALL)
    await lab.train(run, steps=123)
    other = await again()
    same = await other.find(run.id)
    assert is_same(same, run)
    assert same.history.epochs(0) == run.history.epochs(0)
    for each, owner in ((run, lab), (same, other)):
        await owner.train(each)
    assert is_same(same, run)


async def test_each_told_step_is_there_at_once(lab: Lab, again: Again) -> None:
    run = await lab.create(SMALL)
    for _ in range(3):
        await lab.train(run, steps=1)
        assert (await (await again()).find(run.id)).step == run.step


async def test_it_stands_where_it_was_sent_to(lab: Lab, again: Again) -> None:
    run = await lab.create(SMALL)
    await lab.train(run, steps=300)
    await lab.seek(run, 77)
    same = await (await again()).find(run.id)
    assert (same.step, same.history.count) == (77, 300)
    assert is_same(same, run)


async def test_a_fork_shares_its_parent_s_past_in_the_file(lab: Lab, again: Again) -> None:
    parent = await lab.create(SMALL)
    await lab.train(parent, steps=400)
    await lab.kept.settle()
    counts = "SELECT (SELECT count(*) FROM states), (SELECT count(*) FROM stretches)"
    assert lab.shelf
    states, stretches = await lab.shelf.do(lambda file: file.execute(counts).fetchone())
    fork = await lab.fork(parent, 310, replace(SMALL, optimizer=SGD(learning_rate=0.1)))
    now = await lab.shelf.do(lambda file: file.execute(counts).fetchone())
    assert now == (states + 1, stretches)
    await lab.train(fork, steps=100)
    await lab.train(parent, steps=50)
    other = await again()
    assert is_same(await other.find(fork.id), fork)
    assert is_same(await other.find(parent.id), parent)


async def test_a_fork_outlives_its_parent(lab: Lab, again: Again) -> None:
    parent = await lab.create(SMALL)
    await lab.train(parent, steps=100)
    fork = await lab.fork(parent, 60, replace(SMALL, optimizer=SGD()))
    await lab.train(fork, steps=10)
    await lab.remove(parent)
    other = await again()
    same = await other.find(fork.id)
    await other.seek(same, 20)
    await lab.seek(fork, 20)
    assert is_same(same, fork)
    with pytest.raises(UnknownRun):
        await other.find(parent.id)


async def test_a_fork_of_a_fork_and_one_set_down_elsewhere(lab: Lab, again: Again) -> None:
    run = await lab.create(replace(SMALL, metrics=()))
    await lab.train(run, steps=100)
    there = LandscapeRequest(plane="weights", i=0, j=1), PlanePoint(0.5, -1.0)
    first = await lab.fork(run, 50, run.config, there)
    await lab.train(first, steps=70)
    second = await lab.fork(first, 90, replace(run.config, optimizer=Adam(learning_rate=0.02, beta_1=0.8)))
    await lab.train(second, epochs=2)
    other = await again()
    for made in (first, second):
        same = await other.find(made.id)
        assert is_same(same, made)
        for step in (30, 50, 90):
            await lab.seek(made, step)
            await other.seek(same, step)
            assert is_same(same, made)


async def test_a_fork_of_a_scratch_run_has_its_past(lab: Lab, again: Again) -> None:
    scratch = await lab.create(SMALL, listed=False)
    await lab.train(scratch, steps=80)
    fork = await lab.fork(scratch, 70, SMALL)
    other = await again()
    same = await other.find(fork.id)
    assert is_same(same, fork)
    with pytest.raises(UnknownRun):
        await other.find(scratch.id)


async def test_samples_and_weights_of_a_caller_s_own(lab: Lab, again: Again) -> None:
    config = read_config(
        b'{"dataset": {"name": "inline", "x": [[0, 1.5], [1, 1e-300], [2, 0.1]], "y": [0, 1, 1]},'
        b'"layers": [{"units": 2, "activation": "softmax"}], "batch_size": 2,'
        b'"initial_weights": [[[0.1, 0.2], [-0.3, 1]], [0, 0.5]]}'
    )
    runs = await lab.create_all([config, replace(config, optimizer=SGD())])
    for run in runs:
        await lab.train(run, steps=3)
    other = await again()
    for run in runs:
        assert is_same(await other.find(run.id), run)
    assert lab.shelf
    assert await lab.shelf.do(lambda file: file.execute("SELECT count(*) FROM parts").fetchone()) == (2,)


async def test_a_textbook_surface_and_a_run_that_diverged(lab: Lab, again: Again) -> None:
    surface = RunConfig(
        model=LandscapeModel(landscape="rosenbrock", noise=0.1),
        optimizer=SGD(learning_rate=0.001),
        epochs=300,
    )
    wild = replace(SMALL, optimizer=SGD(learning_rate=1e6))
    made = await lab.create_all([surface, wild])
    for run in made:
        await lab.train(run)
    other = await again()
    for run in made:
        same = await other.find(run.id)
        assert is_same(same, run)
        assert (same.status, same.divergence) == (run.status, run.divergence)


async def test_a_name_stays_and_a_deleted_run_is_gone(lab: Lab, again: Again) -> None:
    named, gone = await lab.create_all([SMALL, SMALL])
    await lab.call(named, "the best")
    await lab.remove(gone)
    other = await again()
    assert (await other.find(named.id)).name == "the best"
    with pytest.raises(UnknownRun):
        await other.find(gone.id)


async def test_a_long_training_is_saved_on_the_way(lab: Lab, again: Again) -> None:
    run = await lab.create(RunConfig(epochs=10_000))
    training = asyncio.create_task(lab.train(run))
    while not (run.ledger and run.ledger.step > 0):
        await changed(run)
    same = await (await again()).find(run.id)
    assert 0 < same.step <= run.step
    lab.pause(run)
    await training
    await lab.seek(run, same.step)
    assert run.present.state.theta.tobytes() == same.present.state.theta.tobytes()


async def test_a_run_that_left_the_memory_comes_back_from_the_file(lab: Lab) -> None:
    lab.keep = 1
    first = await lab.create(SMALL)
    await lab.train(first, steps=9)
    await lab.create(SMALL)
    assert not lab.has(first)
    assert not first.removed
    assert is_same(await lab.find(first.id), first)
