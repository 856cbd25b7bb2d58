"""What a run has been through, and what it learns from."""

import asyncio
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import PlainTextResponse
from pydantic import BaseModel, Field

from ...engine.looks.predictions import prediction_plan
from ..encode import JsonAnswer, answered
from ..openapi import answers, described
from ..parts import TheLab, TheRun
from ..requests import LAX, MAX_STEP, AtStep
from .answers import (
    DataAnswer,
    HistoryAnswer,
    WeightsAnswer,
    data_answer,
    history_answer,
    keras_log,
)


class HistoryQuery(BaseModel):
    """Which steps of the history."""

    model_config = LAX

    start: int = Field(0, ge=0, le=MAX_STEP, description="Losses of the steps after this one.")
    stop: int | None = Field(
        None, ge=0, le=MAX_STEP, description="The last step; without it, as far as there are."
    )


router = APIRouter(prefix="/runs/{id}")


@router.get("/history", responses=answers(HistoryAnswer), openapi_extra=described("history"))
async def history(run: TheRun, query: Annotated[HistoryQuery, Query()]) -> JsonAnswer:
    """Give the losses by step, each on its batch and before its update, and the metrics by epoch."""
    return await answered(history_answer(run, query.start, query.stop))


@router.get("/log", responses=answers("The lines.", media_type="text/plain"), openapi_extra=described("log"))
async def log(run: TheRun) -> PlainTextResponse:
    """Give the lines that Keras prints, one for each epoch that has ended."""
    return PlainTextResponse(keras_log(run))


@router.get("/weights", responses=answers(WeightsAnswer), openapi_extra=described("weights"))
async def weights(run: TheRun, lab: TheLab, query: Annotated[AtStep, Query()]) -> JsonAnswer:
    """Give all weights, as Keras's get_weights() does, at any step that the run has been at."""
    state = await lab.state_at(run, query.of(run))
    return await answered({"step": state.step, "weights": run.trainer.network.weights(state.theta)})


@router.get("/data", responses=answers(DataAnswer), openapi_extra=described("data"))
async def data(run: TheRun) -> JsonAnswer:
    """Give the samples that the run learns from, and what its predictions are shown over."""
    plan = await asyncio.to_thread(prediction_plan, run.config, run.data)
    return await answered(data_answer(run, plan))
