"""A close look at one step: at one weight, at one sample's way through the network, or at each layer."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from ...runs import WeightRequest, rates_of
from ..answer import JsonAnswer, answered, told
from ..openapi import call
from ..parsing import AtStep
from ..parts import TheLab, TheRun
from .anatomy import AnatomyAnswer, StepQuery, anatomy_answer, bounded
from .diagnosis import DiagnosisAnswer, diagnosis_answer
from .microscope import OneWeightQuery, WeightAnswer, weight_answer
from .over_time import PaceAnswer, StripsAnswer, StripsQuery, pace_answer, strips_answer
from .rates import RatesAnswer, RatesQuery

router = APIRouter(prefix="/runs/{id}")


@router.get(
    "/weights/{index}", **call("read_weight", WeightAnswer, refuses=["step_out_of_range", "unknown_weight"])
)
async def weight(
    run: TheRun, lab: TheLab, index: int, query: Annotated[OneWeightQuery, Query()]
) -> JsonAnswer:
    """Look at one weight at any step that the run has been at: its curve, its slope, its move."""
    look = await lab.look(run).weight(WeightRequest(index=index, **query.model_dump()))
    return await answered(weight_answer(look))


@router.get(
    "/steps/{step}",
    **call("read_step", AnatomyAnswer, refuses=["invalid_config", "step_out_of_range", "too_large"]),
)
async def step(run: TheRun, lab: TheLab, step: int, query: Annotated[StepQuery, Query()]) -> Response:
    """Take one step apart for one sample: forward, loss, backward, update, and forward again.

    An answer has at most 2 MiB; `parts`, `layer` and `unit` narrow what would be more.
    """
    return await bounded(anatomy_answer(run, await lab.look(run).anatomy(step, query.sample), query))


@router.get("/layers", **call("read_layers", DiagnosisAnswer, refuses=["step_out_of_range"]))
async def layers(run: TheRun, lab: TheLab, query: Annotated[AtStep, Query()]) -> JsonAnswer:
    """Tell how far each layer can still learn, and since when one is dead, saturated or without gradient."""
    return await answered(diagnosis_answer(await lab.look(run).diagnosis(query.of(run)), run.config))


@router.get("/histograms", **call("read_histograms", StripsAnswer, refuses=["invalid_config"]))
async def histograms(run: TheRun, lab: TheLab, query: Annotated[StripsQuery, Query()]) -> JsonAnswer:
    """Count each layer's weights, gradients and updates over time; only for runs of networks."""
    return await answered(strips_answer(await lab.look(run).strips(query.most)))


@router.get("/update", **call("read_update", PaceAnswer, refuses=["invalid_config", "step_out_of_range"]))
async def update(run: TheRun, lab: TheLab, query: Annotated[AtStep, Query()]) -> JsonAnswer:
    """Tell how large a step is beside its weights, whether that is usual, and which rate helps if not."""
    return await answered(pace_answer(await lab.look(run).pace(query.of(run)), run.config))


@router.get("/learning_rates", **call("read_learning_rates", RatesAnswer))
async def learning_rates(run: TheRun, query: Annotated[RatesQuery, Query()]) -> JsonAnswer:
    """Tell the learning rate of each step, of those to come too: a schedule changes it."""
    return await answered(told(RatesAnswer, rates_of(run, query.most)))
