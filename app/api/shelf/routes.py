"""List all runs, take deleted ones back, and copy them."""

from contextlib import suppress
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field

from ...runs import Lab, Run
from ...runs.keeping import listing
from ...runs.keeping.writing import sparkline
from ...store import Damaged, legible
from ..answer import Answer, JsonAnswer, Numbers, answered, told
from ..openapi import call
from ..parsing import LAX
from ..parts import TheLab, TheRun
from ..runs.answers import RunAnswer, run_answer

MOST_LISTED = 200
LONGEST_QUERY = 200


class ListQuery(BaseModel):
    """Which runs, in which order, and how many."""

    model_config = LAX

    query: str = Field("", max_length=LONGEST_QUERY, description="Words of names, data, optimizer or loss.")
    sort: Literal["newest", "name", "loss", "size"] = Field("newest", description="The order.")
    limit: int = Field(50, ge=1, le=MOST_LISTED, description="How many at most.")
    after: str | None = Field(None, max_length=80, description="The id of the run after which to go on.")


class ListedRunAnswer(RunAnswer):
    """A run in a list; `sparkline` has some of its losses, from the start to the end.

    `replay_seconds`: how long it takes at most to make one of its steps again from the states that are kept,
    by the time that its steps took in training; null where the file is spoiled there.
    """

    sparkline: Numbers
    replay_seconds: float | None


class RunsAnswer(Answer):
    """Some runs, how many there are in all, and after which run to go on; null at the end."""

    runs: list[ListedRunAnswer]
    total: int
    next: str | None


router = APIRouter(prefix="/runs")


@router.get("", **call("list_runs", RunsAnswer, refuses=["unknown_run"]))
async def list_runs(lab: TheLab, query: Annotated[ListQuery, Query()]) -> JsonAnswer:
    """List the runs that are kept, in some order; inline samples and initial weights are left out."""
    if query.sort == "loss":
        await lab.measure()
    page = await listing.page(lab.kept, query.query, query.sort, query.limit, query.after)
    await lab.measure(page.ids)
    rows = await listing.rows(lab.kept, page.ids)
    runs = []
    for run, row in sorted(rows.items(), key=_place(page.ids)):
        with suppress(Damaged):
            runs.append(await _listed(lab, run, row))
    return await answered({"runs": runs, "total": page.total, "next": page.next})


@router.post("/{id}/restore", **call("restore_run", RunAnswer, refuses=["no_room"]))
async def restore(id: str, lab: TheLab) -> JsonAnswer:
    """Take back a run that was deleted in the last ten minutes; one that is there stays as it is."""
    run = await lab.restore(id)
    return await answered(run_answer(run, await lab.look(run).read()))


@router.post("/{id}/copy", **call("copy_run", RunAnswer, status=201, refuses=["too_many_runs", "no_room"]))
async def copy(run: TheRun, lab: TheLab) -> JsonAnswer:
    """Make another run with the same past, which stands where this one does."""
    made = await lab.copy(run)
    return await answered(run_answer(made, await lab.look(made).read()), f"/api/runs/{made.id}")


def _place(ids: list[str]) -> Any:
    return lambda item: ids.index(item[0])


async def _listed(lab: Lab, run_id: str, row: dict[str, Any]) -> dict[str, Any]:
    """Tell a run of the list: one in memory as it is now."""
    run = lab.present(run_id)
    if run is None:
        with legible(f"The run {run_id}"):
            answer = told(ListedRunAnswer, {**row, "config": {}})
        answer["config"] = row["config"]
        return answer
    told_run = run_answer(run, await lab.look(run).read(), bulk=False)
    return {**told_run, "sparkline": _sparks(run), "replay_seconds": row["replay_seconds"]}


def _sparks(run: Run) -> list[float]:
    return sparkline(run.history)
