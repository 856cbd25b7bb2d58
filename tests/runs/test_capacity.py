"""Which run leaves when another one comes: never one that is watched or at work."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from app.engine.config import RunConfig
from app.engine.optimizers import SGD, Adam
from app.runs import RUNS_UNLISTED, Lab, Races, Run, TooManyRuns, UnknownRun, Variation
from tests.runs.joints import changed

pytestmark = pytest.mark.anyio

THREE = 3


@pytest.fixture
async def small(anyio_backend: str) -> AsyncIterator[Lab]:
    """A lab that keeps three runs."""
    lab = Lab(keep=THREE)
    yield lab
    await lab.close()


async def three(lab: Lab, config: RunConfig) -> list[Run]:
    return [await lab.create(config) for _ in range(THREE)]


def watch(*runs: Run) -> None:
    for run in runs:
        run.watchers.add(asyncio.Event())


def there(lab: Lab) -> set[Run]:
    return {*lab.list()}


async def test_a_watched_run_stays_and_the_next_oldest_leaves(small: Lab, line: RunConfig) -> None:
    first, second, third = await three(small, line)
    watch(first)
    newest = await small.create(line)
    assert there(small) == {first, third, newest}
    assert second.removed


async def test_a_run_that_was_watched_a_moment_ago_leaves_after_older_ones(
    small: Lab, line: RunConfig
) -> None:
    first, second, third = await three(small, line)
    watch(first)
    first.unwatch(next(iter(first.watchers)))
    await small.train(second, steps=1)
    newest = await small.create(line)
    assert there(small) == {first, second, newest}
    assert third.removed


async def test_a_named_run_stays_while_others_may_leave(small: Lab, line: RunConfig) -> None:
    first, second, third = await three(small, line)
    small.rename(first, "the best")
    small.rename(second, "the worst")
    fourth, fifth = await small.create(line), await small.create(line)
    assert there(small) == {first, second, fifth}
    assert (third.removed, fourth.removed) == (True, True)


async def test_of_named_ones_alone_the_oldest_leaves(small: Lab, line: RunConfig) -> None:
    first, second, third = await three(small, line)
    for run in (first, second, third):
        small.rename(run, f"run {run.number}")
    newest = await small.create(line)
    assert there(small) == {second, third, newest}


async def test_a_run_in_training_stays(small: Lab, line: RunConfig) -> None:
    busy = await small.create(RunConfig(epochs=10_000))
    request = asyncio.create_task(small.train(busy))
    await changed(busy)
    others = [await small.create(line) for _ in range(THREE)]
    assert there(small) == {busy, *others[1:]}
    small.pause(busy)
    await request


async def test_a_run_that_is_on_its_way_to_a_step_stays(small: Lab, line: RunConfig) -> None:
    first, _, third = await three(small, line)
    async with first.turn:
        newest = await small.create(line)
    assert there(small) == {first, third, newest}


async def test_where_all_are_watched_or_at_work_a_new_one_is_refused(small: Lab, line: RunConfig) -> None:
    runs = await three(small, line)
    watch(*runs)
    with pytest.raises(TooManyRuns) as refused:
        await small.create(line)
    assert refused.value.message == (
        "At most 3 runs are kept, and 3 are watched or at work: no room for 1 more. Close the page of one, "
        "or pause or delete one."
    )
    assert there(small) == {*runs}


async def test_a_fork_takes_a_place_as_a_new_run_does(small: Lab, line: RunConfig) -> None:
    first, second, third = await three(small, line)
    watch(first, third)
    fork = await small.fork(first, 0, line)
    assert there(small) == {first, third, fork}
    watch(fork)
    with pytest.raises(TooManyRuns):
        await small.fork(first, 0, line)
    assert second.removed


async def test_a_race_comes_whole_or_not_at_all(small: Lab, line: RunConfig) -> None:
    first, second, third = await three(small, line)
    watch(first, second)
    variations = [Variation(SGD(learning_rate=0.05)), Variation(Adam(learning_rate=0.1))]
    with pytest.raises(TooManyRuns, match=r"At most 3 runs are kept, and 2 are .*: no room for 2 more"):
        await Races(small).create(line, variations)
    assert there(small) == {first, second, third}
    second.watchers.clear()
    race = await Races(small).create(line, variations)
    assert there(small) == {first, *race.runs}


async def test_a_watched_scratch_run_stays_among_its_few(lab: Lab, line: RunConfig) -> None:
    scratch = [await lab.create(line, listed=False) for _ in range(RUNS_UNLISTED)]
    watch(scratch[0])
    newest = await lab.create(line, listed=False)
    assert there(lab) == {scratch[0], *scratch[2:], newest}
    watch(*scratch[2:], newest)
    with pytest.raises(TooManyRuns, match=f"At most {RUNS_UNLISTED} scratch runs are kept"):
        await lab.create(line, listed=False)
    await lab.create(line)  # of others there is room


async def test_a_run_that_left_is_unknown(small: Lab, line: RunConfig) -> None:
    first, *_ = await three(small, line)
    await small.create(line)
    with pytest.raises(UnknownRun):
        small.get(first.id)
