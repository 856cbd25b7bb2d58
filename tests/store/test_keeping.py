"""What is kept is bounded in bytes: states are thinned, of the oldest unnamed runs first, and losses stay."""

import dataclasses
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from app.api.parsing import read_config
from app.engine.config import LayerConfig, RunConfig
from app.engine.datasets import Line
from app.engine.losses import MeanSquaredError
from app.engine.optimizers import Adam
from app.runs import Lab, Run, Shelf
from app.runs.keeping import listing, shelf
from app.store import Folder, Store, Unsaved, read_size, told
from tests.store.conftest import ARITHMETIC, Again, Open
from tests.store.test_again import is_same

pytestmark = pytest.mark.anyio

WIDE = RunConfig(
    dataset=Line(samples=50), layers=(LayerConfig(units=500, activation="tanh"), LayerConfig(units=1)),
    loss=MeanSquaredError(), optimizer=Adam(learning_rate=0.001), batch_size=5, epochs=20,
)  # fmt: skip
"""A state of it takes 36 kB, and 101 of them are kept of its 200 steps."""

STATE = 3 * 8 * 1_501


@pytest.fixture
def store(lab: Lab) -> Iterator[Store]:
    assert lab.shelf
    yield lab.shelf.store
    lab.shelf.store.keep = 2**31


def steps(store: Store, run: Run) -> list[int]:
    """List the steps of the states that the file has of a run."""
    query = "SELECT step FROM frames WHERE run = (SELECT serial FROM runs WHERE id = ?) ORDER BY step"
    return [step for (step,) in store.submit(lambda file: file.execute(query, (run.id,)).fetchall()).result()]


async def trained(lab: Lab, name: str | None = None) -> Run:
    run = await lab.create(WIDE)
    if name:
        await lab.call(run, name)
    await lab.train(run)
    await lab.kept.settle()
    return run


async def test_every_other_keyframe_of_a_long_way_is_written(lab: Lab, store: Store, again: Again) -> None:
    run = await lab.create(RunConfig(epochs=100))  # of 210 steps
    await lab.train(run)
    await lab.kept.settle()
    assert run.keyframes.steps == {*range(0, 21_001, 210), *range(200, 21_000, 210)}
    kept = {*steps(store, run)}
    assert {*range(0, 21_001, 210)} <= kept < run.keyframes.steps
    assert {step for step in kept if step > 16_000} == {*range(16_170, 21_001, 210)}
    there = await (await again()).find(run.id)
    assert is_same(there, run)


async def test_the_oldest_run_without_a_name_is_thinned_first(lab: Lab, store: Store, again: Again) -> None:
    named, oldest, newer = await trained(lab, "mine"), await trained(lab), await trained(lab)
    before = {run: steps(store, run) for run in (named, oldest, newer)}
    store.keep = store.in_use - 10 * STATE
    last = await lab.create(RunConfig())
    assert store.in_use <= store.keep
    assert [steps(store, run) == before[run] for run in (named, oldest, newer)] == [True, False, True]
    left = steps(store, oldest)
    assert (left[0], left[-1], len(left)) == (0, 200, 9)
    assert is_same(await (await again()).find(last.id), last)


async def test_a_thinned_run_has_all_its_losses_and_any_step_again(
    lab: Lab, store: Store, again: Again
) -> None:
    runs = [await trained(lab, "mine"), await trained(lab)]
    store.keep = 12 * STATE
    await lab.create_all([WIDE] * 20)
    with pytest.raises(Unsaved, match="All that may be kept is taken"):
        await lab.create(WIDE)
    assert [steps(store, run) for run in runs] == [[0, 200], [0, 200]]
    other = await again()
    for run in runs:
        same = await other.find(run.id)
        assert is_same(same, run)
        for step in (199, 57, 0):
            await lab.seek(run, step)
            await other.seek(same, step)
            assert is_same(same, run)


async def replay(lab: Lab, run: Run) -> float:
    """Give how long a step again takes at most, as a list tells it."""
    seconds: float = (await listing.rows(lab.kept, [run.id]))[run.id]["replay_seconds"]
    return seconds


async def test_a_list_tells_how_long_a_step_again_takes(lab: Lab, store: Store) -> None:
    run = await trained(lab)
    took = [epoch.seconds for epoch in run.history.epochs(0)[-10:]]
    pace = sum(took) / len(took) / run.steps_per_epoch
    gap = max(after - before for before, after in pairwise(steps(store, run)))
    assert await replay(lab, run) == pytest.approx(gap * pace)
    store.keep = 12 * STATE
    await lab.create_all([WIDE] * 10)
    assert steps(store, run) == [0, 200]
    assert await replay(lab, run) == pytest.approx(200 * pace)


async def test_before_an_epoch_has_ended_the_steps_so_far_tell_it(lab: Lab, store: Store) -> None:
    run = await lab.create(dataclasses.replace(WIDE, batch_size=1))
    assert await replay(lab, run) == 0.0
    await lab.train(run, steps=30)
    await lab.kept.settle()
    gap = max(after - before for before, after in pairwise([*steps(store, run), 30]))
    assert await replay(lab, run) == pytest.approx(gap * run.history.seconds / 30)


async def test_what_was_deleted_makes_room_first(lab: Lab, store: Store) -> None:
    gone, kept = await trained(lab), await trained(lab)
    before = steps(store, kept)
    await lab.remove(gone)
    store.keep = store.in_use - 5 * STATE
    await lab.create(RunConfig())
    assert steps(store, kept) == before
    query = "SELECT count(*) FROM runs WHERE id = ?"
    assert store.submit(lambda file: file.execute(query, (gone.id,)).fetchone()).result() == (0,)


async def test_where_a_fork_goes_on_is_never_thinned(lab: Lab, store: Store, again: Again) -> None:
    parent = await trained(lab)
    fork = await lab.fork(parent, 70, WIDE)
    await lab.train(fork)
    await lab.kept.settle()
    await lab.remove(parent)
    store.keep = store.in_use // 4
    await lab.create(RunConfig())
    assert set(steps(store, fork)) >= {0, 70, 200}
    assert is_same(await (await again()).find(fork.id), fork)


async def test_deleting_is_possible_without_room_and_makes_some(lab: Lab, store: Store) -> None:
    runs = [await trained(lab) for _ in range(2)]
    store.keep = STATE
    with pytest.raises(Unsaved, match="Delete runs"):
        await lab.create(WIDE)
    for run in runs:
        await lab.remove(run)
    store.keep = 8 * STATE
    assert (await lab.create(WIDE)).step == 0


@pytest.mark.parametrize(("text", "size"), [("8MiB", 2**23), ("2GiB", 2**31), ("1TiB", 2**40)])
def test_a_size_is_read(text: str, size: int) -> None:
    assert read_size(text) == size


@pytest.mark.parametrize("text", ["", "2GB", "2", "-1GiB", "1.5GiB", "٣GiB", "9999999GiB", "8kiB", "8bytes"])
def test_what_is_no_size_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="must be a size like 500MiB"):
        read_size(text)


@pytest.mark.parametrize("text", ["7MiB", "8KiB", "8191KiB"])
def test_a_size_is_told_to_be_too_small(text: str) -> None:
    with pytest.raises(ValueError, match="must be at least 8MiB"):
        read_size(text)


async def test_the_runs_that_are_kept_are_counted_in_words(lab: Lab, store: Store) -> None:
    assert store.folder
    for words in ("1 run is kept in ", "2 runs are kept in "):
        await lab.create(WIDE)
        assert told(store.folder.path).startswith(words)


def test_a_file_in_memory_is_never_on_the_disk(tmp_path: Path) -> None:
    store = Store()
    assert not store.lasts
    store.close()


async def test_what_was_asked_for_is_saved_before_its_states_are(
    lab: Lab, store: Store, again: Again
) -> None:
    run = await lab.create(WIDE)
    await lab.train(run)
    assert steps(store, run) == [0], "a replay alone would miss them"
    assert run.unsaved, "it stays in memory until they are there"
    assert is_same(await (await again()).find(run.id), run)
    await lab.kept.settle()
    assert {*steps(store, run)} == run.keyframes.steps
    assert not run.unsaved


async def test_whoever_looks_into_the_file_finds_the_states_of_what_was_answered(
    lab: Lab, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "LATER_SECONDS", 60.0)
    run = await lab.create(WIDE)
    await lab.train(run)
    assert await lab.kept.count() == 1
    assert {*steps(store, run)} == run.keyframes.steps
    await lab.seek(run, 0)
    await lab.train(await lab.create(WIDE))
    assert await lab.find(run.id) is run
    assert not run.unsaved


async def test_at_its_end_a_lab_writes_the_states_that_wait(open_lab: Open, tmp_path: Path) -> None:
    first = Lab()
    first.open(Shelf(Store(Folder(tmp_path / "own")), read_config, ARITHMETIC))
    run = await first.create(WIDE)
    await first.train(run)
    await first.close()
    there = await open_lab(tmp_path / "own").find(run.id)
    assert there.keyframes.steps == run.keyframes.steps
