"""Waypoints bound the work of a replay, and their own memory, for any length of run and price of step."""

import asyncio
import dataclasses

import numpy as np
import pytest

from app.engine.config import RunConfig
from app.engine.optimizers import OPTIMIZERS
from app.engine.training.trainer import State, Trainer
from app.runs import Lab, Run
from app.runs.past.chunk import Seeking
from app.runs.past.kept import ALLOWED_BYTES, LAST, LAST_SECONDS, REPLAY_SECONDS, Grid, Waypoints, keep_within
from tests.runs.joints import stirred

CHUNK = 0.015
STATE_BYTES = 120
"""Of the small states that stand for large ones; the bound is scaled with them."""


def state(step: int, size: int = 5) -> State:
    return State(step, np.zeros(size), np.zeros((2, size)))


def bound(parameters: int, slots: int = 2) -> int:
    """Scale the bound to the small states: as many of them fit as would of a network's own."""
    return ALLOWED_BYTES * STATE_BYTES // (8 * parameters * (1 + slots))


def long_run(chunks: int, *, per_chunk: int, seconds: float, most: int) -> tuple[Waypoints, float]:
    """Walk a run of steps of so many seconds in chunks, and keep to the bound all the while.

    Gives the seconds of the longest replay, too: to where a chunk ended, from the state kept before.
    """
    waypoints = Waypoints()
    for chunk in range(1, chunks + 1):
        waypoints.walked(state(chunk * per_chunk), per_chunk * seconds)
        keep_within([waypoints], most)
        assert waypoints.nbytes <= most
    ends = [chunk * per_chunk for chunk in range(1, chunks + 1)]
    starts = [waypoints.at_or_before(end - 1) for end in ends]
    replays = [end - (start.step if start else 0) for end, start in zip(ends, starts, strict=True)]
    return waypoints, max(replays) * seconds


def test_ten_million_steps_of_the_article_s_network_are_never_far_from_a_waypoint() -> None:
    _, longest = long_run(10_000, per_chunk=1_000, seconds=15e-6, most=bound(642))
    assert longest <= REPLAY_SECONDS


def test_a_minute_of_five_thousand_weights_fits_many_times() -> None:
    _, longest = long_run(4_000, per_chunk=50, seconds=3e-4, most=bound(5_000))
    assert longest <= REPLAY_SECONDS / 2


def test_the_largest_network_keeps_to_the_work_for_its_first_forty_seconds() -> None:
    _, longest = long_run(800, per_chunk=1, seconds=0.05, most=bound(200_000))
    assert longest <= REPLAY_SECONDS


def test_the_largest_network_s_gaps_grow_with_its_training_and_no_faster() -> None:
    most = bound(200_000)
    _, longest = long_run(20_000, per_chunk=1, seconds=0.05, most=most)
    even = 20_000 * 0.05 / (most // STATE_BYTES)
    assert longest <= 2.5 * even


def test_steps_near_a_long_replay_s_end_are_near_a_state_again() -> None:
    most = bound(200_000)
    walked, _ = long_run(20_000, per_chunk=1, seconds=0.05, most=most)
    for step in range(10_001, 10_060):
        walked.passed(state(step), 0.05)
    kept = [walked.at_or_before(step) for step in range(10_060 - 2 * LAST, 10_060)]
    assert all(step - at.step < 2 for step, at in zip(range(10_044, 10_060), kept, strict=True) if at)


def test_of_a_long_replay_s_states_a_few_are_kept_some_work_apart() -> None:
    waypoints = Waypoints(gap=2 * REPLAY_SECONDS)
    for step in range(1, 10):
        waypoints.passed(state(step), 0.4 * LAST_SECONDS)
    found = [waypoints.at_or_before(step) for step in range(1, 10)]
    assert [at and at.step for at in found] == [None, None, 3, 3, 3, 6, 6, 6, 9]


def test_the_states_of_all_runs_share_one_bound() -> None:
    runs = [Waypoints() for _ in range(5)]
    for chunk in range(1, 400):
        for waypoints in runs:
            waypoints.walked(state(chunk), 0.05)
            keep_within(runs, 100 * STATE_BYTES)
    assert sum(waypoints.nbytes for waypoints in runs) <= 100 * STATE_BYTES
    assert min(waypoints.nbytes for waypoints in runs) >= 8 * STATE_BYTES


def test_a_bound_too_small_for_any_state_empties_all() -> None:
    waypoints = Waypoints()
    for step in range(1, 100):
        waypoints.walked(state(step), 0.1)
        keep_within([waypoints], STATE_BYTES - 1)
    assert waypoints.nbytes == 0


def test_a_stretch_that_is_walked_again_adds_nothing() -> None:
    waypoints = Waypoints()
    for step in [*range(1, 50), *range(1, 50)]:
        waypoints.walked(state(step), 0.1)
    assert waypoints.nbytes == 49 * STATE_BYTES


def test_a_fork_shares_the_waypoints_before_its_step() -> None:
    waypoints = Waypoints()
    for step in range(1, 20):
        waypoints.walked(state(step), 0.1)
    copy = waypoints.copy_until(10)
    copy.walked(state(10), 0.1)
    assert copy.nbytes == 9 * STATE_BYTES
    copy.walked(state(11), 0.1)
    kept = copy.at_or_before(15)
    assert kept is not None
    assert kept.step == 11


def test_there_is_none_before_the_first() -> None:
    waypoints = Waypoints()
    waypoints.walked(state(7), 0.05)
    assert waypoints.at_or_before(6) is None


async def on_waypoints_alone(lab: Lab, config: RunConfig) -> Run:
    """Make a run whose keyframes are so far apart that seeking goes by waypoints."""
    run = await lab.create(config)
    run.waypoints = Waypoints(gap=1e-4)
    run.keyframes.grid = Grid(run.steps_per_epoch, 10**6)
    return run


def whole_walk(config: RunConfig) -> list[tuple[bytes, bytes, bytes, float]]:
    """Walk a run step by step with the engine alone: weights, memory, update and loss of every step."""
    trainer = Trainer(config, config.dataset.load())
    here, walked = trainer.initial_state(), []
    for _ in range(trainer.total_steps):
        stretch = trainer.train(here, 1)
        here = stretch.state
        walked.append(
            (here.theta.tobytes(), here.slots.tobytes(), stretch.update.tobytes(), float(stretch.losses[0]))
        )
    return walked


@pytest.mark.anyio
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("kept", ["keyframes", "waypoints"])
async def test_two_hundred_random_steps_in_random_order_have_their_live_bits(
    line: RunConfig, optimizer: str, kept: str
) -> None:
    config = dataclasses.replace(line, optimizer=OPTIMIZERS[optimizer](), epochs=100)
    live = whole_walk(config)
    lab = Lab(chunk_seconds=5e-4)
    run = await (lab.create if kept == "keyframes" else lambda each: on_waypoints_alone(lab, each))(config)
    await lab.train(run)
    assert run.history.losses().tolist() == [loss for *_, loss in live]
    for step in np.random.default_rng(1).integers(1, run.total_steps + 1, 200).tolist():
        await lab.seek(run, step)
        state, last, _ = run.present
        assert last is not None
        bits = state.theta.tobytes(), state.slots.tobytes(), last.stretch.update.tobytes()
        assert (state.step, *bits, float(last.stretch.losses[-1])) == (step, *live[step - 1])
    await lab.close()


@pytest.mark.anyio
async def test_a_seek_in_the_article_s_run_replays_at_most_fifty_steps(lab: Lab) -> None:
    run = await lab.create(RunConfig())
    await lab.train(run)
    assert max(step - run.kept_before(step).step for step in range(1, run.total_steps + 1)) <= 50


@pytest.mark.anyio
async def test_a_fork_seeks_by_its_parent_s_waypoints(line: RunConfig) -> None:
    lab = Lab(chunk_seconds=5e-4)
    parent = await on_waypoints_alone(lab, dataclasses.replace(line, epochs=100))
    await lab.train(parent)
    fork = await lab.fork(parent, 300, dataclasses.replace(parent.config, optimizer=OPTIMIZERS["adam"]()))
    await lab.train(fork, steps=100)
    for step in (12, 299, 300, 301, 260, 400):
        await lab.seek(fork, step)
        again = (
            await lab.look(parent).source.state_at(step)
        ).theta.tobytes() == fork.present.state.theta.tobytes()
        assert again == (step <= 300)
    await lab.close()


FAR = 20_000
"""A step that takes a third of a second and more to walk to."""


async def far_from_any_state(lab: Lab) -> Run:
    """Make a run that has gone a long way, of which nothing is kept."""
    run = await lab.create(RunConfig(epochs=100))
    run.keyframes.grid = Grid(run.steps_per_epoch, 10**6)
    await lab.train(run)
    run.waypoints = Waypoints()
    return run


@pytest.mark.anyio
async def test_a_long_seek_says_how_far_it_has_come(lab: Lab) -> None:
    run = await far_from_any_state(lab)
    heard: list[Seeking] = []

    async def hear() -> None:
        while True:
            await stirred(run)
            if run.seeking and run.seeking not in heard:
                heard.append(run.seeking)

    hearing = asyncio.create_task(hear())
    await lab.seek(run, FAR)
    hearing.cancel()
    assert {(step, total) for step, _, total in heard} == {(FAR, FAR)}
    done = [each.done for each in heard]
    assert done == sorted(done)
    assert len(done) > 5
    assert (run.step, run.seeking) == (FAR, None)


@pytest.mark.anyio
async def test_a_second_seek_ends_a_long_first_one(lab: Lab) -> None:
    run = await far_from_any_state(lab)
    first = asyncio.create_task(lab.seek(run, FAR))
    while run.seeking is None:
        await stirred(run)
    await lab.seek(run, 3)
    assert run.step == 3
    await first
    assert run.step == 3
