"""Create, list, read and delete runs."""

from fastapi import APIRouter, Request, Response

from ...engine.config import RunConfig
from ..encode import JsonAnswer, answered
from ..openapi import answers, described
from ..parsing import body, read_config
from ..parts import TheLab, TheRun
from .answers import RunAnswer, RunsAnswer, run_answer

router = APIRouter()


@router.post(
    "/runs", status_code=201, responses=answers(RunAnswer, 201), openapi_extra=described("create", RunConfig)
)
async def create(request: Request, lab: TheLab) -> JsonAnswer:
    """Create a run from a RunConfig; every field may be left out, and {} is the article's run."""
    run = await lab.create(await body(request, read_config))
    answer = await answered(run_answer(run, await lab.read(run)), 201)
    answer.headers["Location"] = f"/api/runs/{run.id}"
    return answer


@router.get("/runs", responses=answers(RunsAnswer), openapi_extra=described("list"))
async def list_runs(lab: TheLab) -> JsonAnswer:
    """List all runs, newest first; inline samples and initial weights are left out."""
    runs = [run_answer(run, await lab.read(run), bulk=False) for run in lab.list()]
    return await answered({"runs": runs})


@router.get("/runs/{id}", responses=answers(RunAnswer), openapi_extra=described("read"))
async def read(run: TheRun, lab: TheLab) -> JsonAnswer:
    """Read a run: its whole configuration and where it stands."""
    return await answered(run_answer(run, await lab.read(run)))


@router.delete("/runs/{id}", status_code=204, responses=answers(None, 204), openapi_extra=described("delete"))
async def delete(run: TheRun, lab: TheLab) -> Response:
    """Delete a run; whoever watches it is told."""
    lab.delete(run)
    return Response(status_code=204)
