"""A run that stopped by itself has stopped for good."""

import pytest

from app.runs import Lab
from app.runs.keeping.listing import rows
from tests.runs.test_stopping import BEST, ENDS, LAST, STOPS
from tests.store.conftest import Again

pytestmark = pytest.mark.anyio


async def test_a_run_that_stopped_is_there_again_and_listed(lab: Lab, again: Again) -> None:
    run, restored = await lab.create(ENDS), await lab.create(STOPS)
    for each in (run, restored):
        await lab.train(each)
    other = await again()
    told = await rows(other.kept, [run.id, restored.id])
    for each, step in ((run, 2 * LAST), (restored, 2 * BEST)):
        found = await other.find(each.id)
        assert (found.step, found.total_steps, found.stopped) == (step, 2 * LAST, each.stopped)
        row = told[each.id]
        assert (row["status"], row["step"], row["total_steps"]) == ("finished", step, 2 * LAST)
        assert row["stopped"]["reason"] == each.stopped.reason if each.stopped else False


async def test_a_run_that_was_cut_off_goes_on_to_its_end(lab: Lab, again: Again) -> None:
    run = await lab.create(ENDS)
    await lab.train(run, steps=2 * LAST - 3)
    assert run.stopped is None
    found = await (other := await again()).find(run.id)
    await other.train(found)
    assert (found.step, found.status) == (2 * LAST, "finished")
