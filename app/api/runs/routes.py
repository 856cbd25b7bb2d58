"""Create, read and delete runs; train, move and fork them; and give what they went through."""

import asyncio
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import PlainTextResponse
from pydantic import BaseModel, Field

from ...engine.config import RunConfig
from ...engine.datasets.table import Table
from ...engine.looks.outcomes import Share, plan_over, samples_of
from ...engine.looks.outlook import outlook
from ...engine.programs import Language
from ...runs import LandscapeRequest, PlanePoint
from ..answer import JsonAnswer, answered, told
from ..errors import TooLarge
from ..openapi import call
from ..parsing import LAX, AtStep, Index, body, read_config
from ..parts import TheLab, TheRun
from . import answers
from .bodies import PAUSE, SEEK, TRAIN, Fork, Pause, Seek, Train, read_fork
from .data import DataAnswer, OutlookAnswer, data_answer
from .log import keras_log

router = APIRouter(prefix="/runs")


class HistoryQuery(BaseModel):
    """Which steps of the history."""

    model_config = LAX

    start: Index = Field(0, description="Losses of the steps after this one.")
    stop: Index | None = Field(None, description="The last step; without it, as far as there are.")


class NewQuery(BaseModel):
    """Whether a new run is for the list."""

    model_config = LAX

    listed: bool = Field(True, description="false: a scratch run, not in the list; the newest few are kept.")


class DataQuery(BaseModel):
    """Which share of a run's samples."""

    model_config = LAX

    share: Share = Field("trained_on", description="Which samples: those trained on, or those held out.")


class CodeQuery(BaseModel):
    """What a program is to be written in."""

    model_config = LAX

    language: Language = Field("keras", alias="as", description="keras: Keras 3; numpy: NumPy alone.")


PYTHON = "text/x-python"

PROGRAM_LIMIT = 8 * 2**20
"""Letters of a program, nearly all of them its data."""


def require_short(program: str) -> str:
    """Raise TooLarge for a program that is too long to be read or sent."""
    if len(program) > PROGRAM_LIMIT:
        must = f"The program must have at most {PROGRAM_LIMIT:,} letters, its data included."
        raise TooLarge(f"{must} Got {len(program):,}: take fewer samples.", "")
    return program


@router.post(
    "",
    **call(
        "create_run",
        answers.RunAnswer,
        RunConfig,
        status=201,
        refuses=["invalid_config", "too_many_runs", "no_room"],
    ),
)
async def create(request: Request, lab: TheLab, query: Annotated[NewQuery, Query()]) -> JsonAnswer:
    """Create a run from a RunConfig; every field may be left out, and {} is the article's run."""
    run = await lab.create(await body(request, read_config), listed=query.listed)
    return await answered(answers.run_answer(run, await lab.look(run).read()), f"/api/runs/{run.id}")


@router.get("/{id}", **call("read_run", answers.RunAnswer))
async def read(run: TheRun, lab: TheLab) -> JsonAnswer:
    """Read a run: its whole configuration and where it stands."""
    return await answered(answers.run_answer(run, await lab.look(run).read()))


@router.delete("/{id}", **call("delete_run", None, status=204, refuses=["no_room"]))
async def delete(run: TheRun, lab: TheLab) -> Response:
    """Delete a run, which can be taken back for ten minutes; whoever watches it is told."""
    await lab.remove(run)
    return Response(status_code=204)


@router.post(
    "/{id}/train", **call("train_run", answers.TrainAnswer, Train, refuses=["too_many_training", "no_room"])
)
async def train(request: Request, run: TheRun, lab: TheLab) -> JsonAnswer:
    """Train so many steps or epochs, or to the end; answers when it is done, paused or diverged."""
    wanted = await body(request, TRAIN.read)
    start, stop = await lab.train(run, steps=wanted.steps, epochs=wanted.epochs)
    present = answers.run_answer(run, await lab.look(run).read())
    return await answered({"run": present, "history": answers.history_answer(run, start, stop)})


@router.post("/{id}/pause", **call("pause_run", answers.RunAnswer, Pause))
async def pause(request: Request, run: TheRun, lab: TheLab) -> JsonAnswer:
    """Stop training; answers when the run stands still."""
    await body(request, PAUSE.read)
    lab.pause(run)
    return await answered(answers.run_answer(run, await lab.look(run).read()))


@router.post(
    "/{id}/seek",
    **call(
        "seek_run", answers.RunAnswer, Seek, refuses=["step_out_of_range", "too_many_training", "no_room"]
    ),
)
async def seek(request: Request, run: TheRun, lab: TheLab) -> JsonAnswer:
    """Go to any step, backwards too: the same bits as before."""
    await lab.seek(run, (await body(request, SEEK.read)).step)
    return await answered(answers.run_answer(run, await lab.look(run).read()))


@router.post(
    "/{id}/fork",
    **call(
        "fork_run",
        answers.RunAnswer,
        Fork,
        status=201,
        refuses=["invalid_config", "fork_refused", "step_out_of_range", "too_many_runs", "no_room"],
    ),
)
async def fork(request: Request, run: TheRun, lab: TheLab) -> JsonAnswer:
    """Make a run that goes on from a step with another optimizer, loss, metrics, epochs, early stopping."""
    step, config, at = await body(request, lambda text: read_fork(text, run.config))
    place = None
    if at is not None:
        place = LandscapeRequest(plane=at.plane, i=at.i, j=at.j, seed=at.seed), PlanePoint(at.a, at.b)
    new = await lab.fork(run, step, config, place)
    return await answered(answers.run_answer(new, await lab.look(new).read()), f"/api/runs/{new.id}")


@router.get("/{id}/history", **call("read_history", answers.HistoryAnswer))
async def history(run: TheRun, query: Annotated[HistoryQuery, Query()]) -> JsonAnswer:
    """Give the losses by step, each on its batch and before its update, and the metrics by epoch."""
    return await answered(answers.history_answer(run, query.start, query.stop))


@router.get("/{id}/log", **call("read_log", "The lines."))
async def log(run: TheRun) -> PlainTextResponse:
    """Give the lines that Keras prints, one for each epoch that has ended."""
    return PlainTextResponse(keras_log(run))


@router.get("/{id}/code", **call("read_code", "The program.", text=PYTHON, refuses=["too_large"]))
async def code(run: TheRun, lab: TheLab, query: Annotated[CodeQuery, Query()]) -> PlainTextResponse:
    """Give the run as a whole program: in Keras, or in plain NumPy, which prints the run's own losses."""
    return PlainTextResponse(require_short(await lab.look(run).program(query.language)), media_type=PYTHON)


@router.get("/{id}/weights", **call("read_weights", answers.WeightsAnswer, refuses=["step_out_of_range"]))
async def weights(run: TheRun, lab: TheLab, query: Annotated[AtStep, Query()]) -> JsonAnswer:
    """Give all weights, as Keras's get_weights() does, at any step that the run has been at."""
    state = await lab.look(run).source.state_at(query.of(run))
    return await answered({"step": state.step, "weights": run.trainer.network.weights(state.theta)})


@router.get("/{id}/data", **call("read_data", DataAnswer, refuses=["invalid_config"]))
async def data(run: TheRun, lab: TheLab, query: Annotated[DataQuery, Query()]) -> JsonAnswer:
    """Give the samples that the run learns from, or those held out, and what predictions are shown over."""
    samples = samples_of(run.data, query.share)
    plan = await asyncio.to_thread(plan_over, run.config, run.data, samples)
    dataset = run.config.dataset
    file = (await lab.tables.find(dataset.table))["name"] if isinstance(dataset, Table) else None
    return await answered(data_answer(run, samples, plan, file))


@router.get("/{id}/outlook", **call("read_outlook", OutlookAnswer, refuses=["invalid_config"]))
async def read_outlook(run: TheRun) -> JsonAnswer:
    """Tell what there is to learn, with how many weights, and what always saying the same would give."""
    return await answered(told(OutlookAnswer, await asyncio.to_thread(outlook, run.trainer)))
