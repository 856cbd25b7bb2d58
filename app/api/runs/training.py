"""Train, pause, seek and fork."""

from fastapi import APIRouter, Request

from ...runs import LandscapeRequest, PlanePoint
from ..encode import JsonAnswer, answered
from ..openapi import answers, described
from ..parsing import body
from ..parts import TheLab, TheRun
from .answers import RunAnswer, TrainAnswer, history_answer, run_answer
from .bodies import PAUSE, SEEK, TRAIN, Fork, Pause, Seek, Train, read_fork

router = APIRouter(prefix="/runs/{id}")


@router.post("/train", responses=answers(TrainAnswer), openapi_extra=described("train", Train))
async def train(request: Request, run: TheRun, lab: TheLab) -> JsonAnswer:
    """Train so many steps or epochs, or to the end; answers when it is done, paused or diverged."""
    wanted = await body(request, TRAIN.read)
    start, stop = await lab.train(run, steps=wanted.steps, epochs=wanted.epochs)
    told_run, history = run_answer(run, await lab.read(run)), history_answer(run, start, stop)
    return await answered({"run": told_run, "history": history})


@router.post("/pause", responses=answers(RunAnswer), openapi_extra=described("pause", Pause))
async def pause(request: Request, run: TheRun, lab: TheLab) -> JsonAnswer:
    """Stop training; answers when the run stands still."""
    await body(request, PAUSE.read)
    lab.pause(run)
    return await answered(run_answer(run, await lab.read(run)))


@router.post("/seek", responses=answers(RunAnswer), openapi_extra=described("seek", Seek))
async def seek(request: Request, run: TheRun, lab: TheLab) -> JsonAnswer:
    """Go to any step, backwards too: the same bits as before."""
    await lab.seek(run, (await body(request, SEEK.read)).step)
    return await answered(run_answer(run, await lab.read(run)))


@router.post(
    "/fork", status_code=201, responses=answers(RunAnswer, 201), openapi_extra=described("fork", Fork)
)
async def fork(request: Request, run: TheRun, lab: TheLab) -> JsonAnswer:
    """Make a new run that goes on from a step with another optimizer, loss, metrics or number of epochs."""
    step, config, at = await body(request, lambda text: read_fork(text, run.config))
    place = None
    if at is not None:
        place = LandscapeRequest(plane=at.plane, i=at.i, j=at.j, seed=at.seed), PlanePoint(at.a, at.b)
    new = await lab.fork(run, step, config, place)
    answer = await answered(run_answer(new, await lab.read(new)), 201)
    answer.headers["Location"] = f"/api/runs/{new.id}"
    return answer
