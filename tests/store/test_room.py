"""Without room on the disk a run pauses, says so, and goes on when there is room; nothing saved is lost."""

import asyncio
import math
from collections.abc import Callable

import pytest

from app.engine.config import RunConfig
from app.runs import Lab, Run, UnknownRun
from app.runs.keeping import filing, shelf
from app.store import Damaged, Unsaved, runs
from tests.runs.joints import changed, stirred
from tests.store.conftest import Again
from tests.store.test_again import SMALL, is_same

pytestmark = pytest.mark.anyio

LONG = RunConfig(epochs=10_000)

Limit = Callable[[str], None]


@pytest.fixture
def limit(lab: Lab, monkeypatch: pytest.MonkeyPatch) -> Limit:
    """Set a limit of the file's connection; it is tried often whether there is room again."""
    monkeypatch.setattr(filing, "TRY_SECONDS", 0.01)
    monkeypatch.setattr(shelf, "BETWEEN_SECONDS", 0.01)

    def set_limit(pragma: str) -> None:
        assert lab.shelf
        store = lab.shelf.store
        store._thread.submit(lambda: store.connection.execute(f"PRAGMA {pragma}")).result()

    return set_limit


def full(limit: Limit) -> None:
    limit("max_page_count = 1")  # which SQLite takes for as many as there are


def roomy(limit: Limit) -> None:
    limit("max_page_count = 1000000")


async def until(run: Run, holds: Callable[[], bool]) -> None:
    while not holds():
        await stirred(run)


@pytest.mark.parametrize(("no", "yes", "words"), [
    ("max_page_count = 1", "max_page_count = 1000000", "There is no room to save in"),
    ("query_only = 1", "query_only = 0", "Nothing may be written in"),
])  # fmt: skip
async def test_training_waits_for_room_and_goes_on(
    lab: Lab, again: Again, limit: Limit, no: str, yes: str, words: str
) -> None:
    run = await lab.create(LONG)
    training = asyncio.create_task(lab.train(run))
    await changed(run)
    limit(no)
    await until(run, lambda: lab.trouble is not None)
    assert lab.trouble
    assert words in lab.trouble
    saved = await (await again()).find(run.id)
    assert saved.step == (run.ledger.step if run.ledger else None)
    stood = run.step
    await asyncio.sleep(0)
    limit(yes)
    await until(run, lambda: lab.trouble is None and run.step > stood + 10_000)
    lab.pause(run)
    await training
    assert is_same(await (await again()).find(run.id), run)


async def test_a_run_that_left_the_file_meanwhile_is_not_saved(lab: Lab) -> None:
    run = await lab.create(LONG)
    file, ledger = lab.kept, run.ledger
    assert ledger
    await lab.remove(run)
    await file.do(lambda connection: runs.purge(connection, math.inf))
    with pytest.raises(Damaged):
        await file.save(run)
    await file._save_aside(run, ledger)


async def test_a_run_stands_still_without_room(lab: Lab, limit: Limit) -> None:
    run = await lab.create(LONG)
    training = asyncio.create_task(lab.train(run))
    await changed(run)
    full(limit)
    await until(run, lambda: lab.trouble is not None)
    await lab.workers.training.do(lambda: None)  # the chunk that was under way
    await asyncio.sleep(0)
    stood = run.step
    for _ in range(20):  # tries for room
        await asyncio.sleep(0.01)
    assert run.step == stood
    assert run.status == "training"
    lab.pause(run)
    with pytest.raises(Unsaved):
        await training
    roomy(limit)


async def test_nothing_new_is_made_without_room(lab: Lab, again: Again, limit: Limit) -> None:
    parent = await lab.create(SMALL)
    await lab.train(parent, steps=20)
    full(limit)
    with pytest.raises(Unsaved):
        await lab.create(RunConfig())
    with pytest.raises(Unsaved):
        await lab.fork(parent, 10, RunConfig(**{**vars(SMALL), "epochs": 300}))
    assert lab.list() == [parent]
    assert is_same(await (await again()).find(parent.id), parent)
    roomy(limit)
    made = await lab.create(RunConfig())
    assert is_same(await (await again()).find(made.id), made)


async def test_what_could_not_be_saved_is_not_told_as_done(lab: Lab, again: Again, limit: Limit) -> None:
    run = await lab.create(SMALL)
    await lab.train(run, steps=5)
    limit("query_only = 1")
    training = asyncio.create_task(lab.train(run, steps=5))
    await until(run, lambda: lab.trouble is not None)
    assert not training.done()
    assert (run.step, run.ledger.step if run.ledger else None) == (10, 5)
    assert (await (await again()).find(run.id)).step == 5
    limit("query_only = 0")
    await training
    assert (await (await again()).find(run.id)).step == 10


async def test_a_run_is_still_there_if_its_deletion_was_not_saved(lab: Lab, limit: Limit) -> None:
    run = await lab.create(SMALL)
    limit("query_only = 1")
    with pytest.raises(Unsaved):
        await lab.remove(run)
    assert lab.get(run.id) is run
    limit("query_only = 0")
    await lab.remove(run)
    with pytest.raises(UnknownRun):
        await lab.find(run.id)


async def test_what_is_saved_stays_readable_where_nothing_may_be_written(lab: Lab, limit: Limit) -> None:
    run = await lab.create(SMALL)
    await lab.train(run, steps=30)
    lab._let_go(run)
    limit("query_only = 1")
    same = await lab.find(run.id)
    assert is_same(same, run)
    await lab.seek(same, 7)
    assert same.step == 7
    limit("query_only = 0")
