"""Name a run, list its family, tell how it came to be, and compare it with another."""

from typing import Annotated

from fastapi import APIRouter, Query, Request

from ..answer import told
from ..encode import JsonAnswer, answered
from ..openapi import answers, described
from ..parsing import body
from ..parts import TheLab, TheRun
from ..runs.answers import RunAnswer, run_answer
from .answers import (
    NAME,
    BranchesAnswer,
    CompareQuery,
    ComparisonAnswer,
    LineageAnswer,
    Name,
    branches_answer,
    lineage_answer,
)

router = APIRouter(prefix="/runs/{id}")


@router.patch("", responses=answers(RunAnswer), openapi_extra=described("rename", Name))
async def rename(request: Request, run: TheRun, lab: TheLab) -> JsonAnswer:
    """Give a run a name; without one it is called by what sets it apart."""
    lab.rename(run, (await body(request, NAME.read)).name)
    return await answered(run_answer(run, await lab.read(run)))


@router.get("/branches", responses=answers(BranchesAnswer), openapi_extra=described("branches"))
async def branches(run: TheRun, lab: TheLab) -> JsonAnswer:
    """List the runs that come from the same origin as this one, and where each branches off."""
    family = lab.family(run)
    measures = {each.id: await lab.read(each) for each in family}
    return await answered(branches_answer(family, measures))


@router.get("/lineage", responses=answers(LineageAnswer), openapi_extra=described("lineage"))
async def lineage(run: TheRun) -> JsonAnswer:
    """Tell how a run came to be, so that it can be made again: its origin's configuration, and each fork."""
    return await answered(lineage_answer(run))


@router.get("/compare", responses=answers(ComparisonAnswer), openapi_extra=described("compare"))
async def compare(run: TheRun, lab: TheLab, query: Annotated[CompareQuery, Query()]) -> JsonAnswer:
    """Compare a run with another: settings that differ, and losses at a step, at the end and at best."""
    found = await lab.compare(run, lab.get(query.other), query.of(run))
    return await answered(told(ComparisonAnswer, found))
