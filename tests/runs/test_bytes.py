"""Samples stand once in memory for all runs of the same, and all runs together are bounded by their bytes."""

import asyncio
import gc
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import cast
from weakref import ref

import numpy as np
import pytest

from app.engine.config import LayerConfig, RunConfig
from app.engine.datasets import Inline
from app.engine.network.evaluator import Evaluator
from app.engine.optimizers import SGD
from app.engine.training.trainer import Setup
from app.runs import Lab, LandscapeRequest, Run, TooManyRuns, WeightRequest, capacity
from app.runs.past.history import History
from tests.runs.joints import changed

pytestmark = pytest.mark.anyio

ROOM = 3 * 2**20


def own(seed: int = 0, samples: int = 200) -> RunConfig:
    """A configuration with samples of one's own, made anew each time."""
    x = np.random.default_rng(seed).normal(size=(samples, 3)).tolist()
    return RunConfig(
        dataset=Inline(x=tuple(map(tuple, x)), y=tuple(range(2)) * (samples // 2)),
        layers=(LayerConfig(units=2, activation="softmax"),),
    )


async def seen(lab: Lab, config: RunConfig) -> Run:
    """Make a run that was trained a little and looked at by all threads."""
    run = await lab.create(config)
    await look_at(lab, run)
    return run


async def look_at(lab: Lab, run: Run) -> None:
    await lab.train(run, steps=3)
    look = lab.look(run)
    await look.frame(watch=0)
    await look.landscape(LandscapeRequest(plane="weights", size=3))
    await look.weight(WeightRequest(index=0, points=3))


@pytest.fixture
async def small(anyio_backend: str) -> AsyncIterator[Lab]:
    """A lab with room for three mebibytes of runs."""
    lab = Lab(nbytes=ROOM)
    yield lab
    await lab.close()


async def test_runs_of_equal_samples_have_them_once(lab: Lab) -> None:
    first, second, other = [await seen(lab, config) for config in (own(), own(), own(seed=1))]
    assert first.data is second.data
    assert first.config.dataset is second.config.dataset
    assert first.config == second.config
    assert other.data is not first.data


async def test_so_do_runs_of_other_settings_on_them_and_forks(lab: Lab) -> None:
    first = await seen(lab, own())
    second = await seen(lab, replace(own(), seed=3))
    fork = await lab.fork(first, 3, replace(first.config, optimizer=SGD()))
    await look_at(lab, fork)
    assert first.data is second.data is fork.data


async def test_what_is_found_of_samples_is_found_once(lab: Lab) -> None:
    first = await seen(lab, own())
    fork = await lab.fork(first, 3, replace(first.config, optimizer=SGD()))
    await look_at(lab, fork)
    other = await seen(lab, replace(own(), seed=3))
    found = {
        each._evidence
        for run in (first, fork, other)
        for kept in [lab.look(run)._kept]
        for each in (kept.surveying, kept._viewing, kept.examiner(run.trainer))
        if isinstance(each, Evaluator)
    }
    assert len(found) == 1
    (evidence,) = found
    assert evidence.truth is first.trainer.task.truth
    assert np.shares_memory(evidence.inputs, first.data.x)


async def test_samples_leave_with_their_last_run(lab: Lab) -> None:
    first, second = [await seen(lab, own()) for _ in range(2)]
    data = ref(first.data)
    lab.delete(first)
    del first
    gc.collect()
    assert data() is second.data
    lab.delete(second)
    del second
    gc.collect()
    assert data() is None


async def test_shared_samples_make_a_second_run_small(lab: Lab) -> None:
    await seen(lab, own(samples=20_000))
    alone = lab.nbytes
    await seen(lab, replace(own(samples=20_000), seed=1))
    assert lab.nbytes < 1.5 * alone


async def test_the_oldest_leaves_where_all_are_too_large(small: Lab) -> None:
    first = await small.create(own(seed=1, samples=6_000))
    second = await small.create(own(seed=2, samples=6_000))
    while not first.removed:
        assert small.nbytes <= ROOM
        last = await small.create(own(seed=len(small.list()) + 2, samples=6_000))
    assert not second.removed
    assert not last.removed
    assert small.nbytes <= ROOM


async def test_a_watched_or_named_one_stays_while_it_can(small: Lab) -> None:
    first, second, third = [await small.create(own(seed=seed, samples=100)) for seed in range(3)]
    first.watchers.add(asyncio.Event())
    small.rename(second, "mine")
    small.most_bytes = small.nbytes
    newest = await small.create(own(seed=9, samples=100))
    assert [*reversed(small.list())] == [first, second, newest]
    assert third.removed


async def test_where_none_may_leave_a_new_one_is_refused_and_all_stay(small: Lab) -> None:
    first, second = [await small.create(own(seed=seed, samples=8_000)) for seed in range(2)]
    first.watchers.add(asyncio.Event())
    with pytest.raises(TooManyRuns) as refused:
        await small.create(own(seed=3, samples=20_000))
    assert refused.value.message == (
        "All runs together may take 3 MiB, and those that are watched or at work leave too little for 3 MiB "
        "more. Close the page of one, pause or delete one, or make a smaller one."
    )
    assert not second.removed


async def test_a_fork_is_refused_likewise(small: Lab) -> None:
    run = await small.create(own(samples=4_000))
    run.watchers.add(asyncio.Event())
    small.most_bytes = small.nbytes
    with pytest.raises(TooManyRuns, match="All runs together may take"):
        await small.fork(run, 0, replace(run.config, optimizer=SGD()))


async def test_a_run_that_grows_makes_an_idle_one_leave(lab: Lab, line: RunConfig) -> None:
    idle = await lab.create(line)
    long = await lab.create(RunConfig(epochs=10_000))
    lab.most_bytes = lab.nbytes + 2_000
    request = asyncio.create_task(lab.train(long))
    while not idle.removed and long.step < long.total_steps:
        await changed(long)
    lab.pause(long)
    await request
    assert lab.list() == [long]


async def test_what_runs_hold_is_reckoned_once_and_what_grew_is_weighed(
    lab: Lab, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, _ = [await seen(lab, own()) for _ in range(2)]
    fork = await lab.fork(first, 3, replace(first.config, optimizer=SGD()))
    reckoned, reckon = set[Setup](), capacity._buffers

    def noted(setup: Setup) -> int:
        reckoned.add(setup)
        return reckon(setup)

    monkeypatch.setattr(capacity, "_buffers", noted)
    new = await lab.create(own(seed=1))
    assert reckoned == {new.trainer}
    before = lab.nbytes
    await lab.train(fork)
    await lab.look(new).landscape(LandscapeRequest(plane="path", size=3))
    anew = capacity.sizes_of(capacity.Holding(run, lab.look(run).known) for run in lab.list())
    assert before < lab.nbytes == sum(anew.values())


async def test_what_left_weighs_nothing(lab: Lab) -> None:
    first = await seen(lab, own())
    alone = lab.nbytes
    lab.delete(await seen(lab, own(seed=1)))
    assert lab.nbytes == alone
    lab.delete(first)
    assert lab.nbytes == 0


async def test_a_run_that_nobody_is_at_is_not_weighed_again(
    lab: Lab, monkeypatch: pytest.MonkeyPatch
) -> None:
    rest, busy = [await seen(lab, own(seed)) for seed in range(2)]
    assert lab.nbytes
    weighed, sized = list[History](), cast("property", History.nbytes)

    def noted(history: History) -> int:
        weighed.append(history)
        return cast("int", sized.__get__(history))

    monkeypatch.setattr(History, "nbytes", property(noted))
    await lab.train(busy)
    new = await lab.create(own(seed=2))
    assert lab.nbytes
    assert busy.history in weighed
    assert new.history in weighed
    assert rest.history not in weighed


async def test_a_thing_of_two_runs_weighs_until_the_last_lets_it_go(lab: Lab) -> None:
    first, second = [await seen(lab, own(seed)) for seed in range(2)]
    bare, thing = lab.nbytes, np.zeros(1_000)
    for run in (first, second, second):
        lab.hold(run, thing)
    assert lab.nbytes == bare + thing.nbytes
    lab.let_go(second, thing)
    lab.let_go(second, thing)
    assert lab.nbytes == bare + thing.nbytes
    lab.delete(first)
    lab.delete(second)
    assert lab.nbytes == 0
