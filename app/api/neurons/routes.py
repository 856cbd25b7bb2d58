"""The routes about neurons."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from ..answer import JsonAnswer, answered, told
from ..openapi import call
from ..parsing import AtStep, Index, body
from ..parts import TheLab, TheRun
from . import answers, maps

router = APIRouter(prefix="/runs/{id}")

REFUSES = ["invalid_config", "step_out_of_range"]


@router.get("/neurons", **call("read_neurons", answers.NeuronsAnswer, refuses=REFUSES))
async def neurons(run: TheRun, lab: TheLab, query: Annotated[answers.NeuronsQuery, Query()]) -> JsonAnswer:
    """Tell where each neuron fires: its output over the run's one or two inputs."""
    seen = await lab.look(run).neurons.tiles(query.of(run), query.points, query.layer)
    return await answered(told(answers.NeuronsAnswer, seen))


@router.get(
    "/neurons.bin", **call("read_neurons_binary", answers.NeuronsHeader, packed=True, refuses=REFUSES)
)
async def neurons_bin(run: TheRun, lab: TheLab, query: Annotated[answers.NeuronsQuery, Query()]) -> Response:
    """Give the same in the layout of the socket's frames."""
    seen = await lab.look(run).neurons.tiles(query.of(run), query.points, query.layer)
    return Response(answers.packed_tiles(seen), media_type="application/octet-stream")


@router.get("/neurons/{layer}/{unit}", **call("read_neuron", answers.NeuronAnswer, refuses=REFUSES))
async def neuron(
    run: TheRun, lab: TheLab, layer: Index, unit: Index, query: Annotated[AtStep, Query()]
) -> JsonAnswer:
    """Look at one neuron in a step: its activation, and each sample of the batch on it, forward and back."""
    seen = await lab.look(run).neurons.one(query.of(run), layer, unit)
    return await answered(told(answers.NeuronAnswer, seen, seen.neuron))


@router.get("/predictions", **call("read_predictions", answers.OutcomesAnswer, refuses=REFUSES))
async def predictions(
    run: TheRun, lab: TheLab, query: Annotated[answers.OutcomesQuery, Query()]
) -> JsonAnswer:
    """Say what the samples trained on, or those held out, are taken for, and which are furthest off."""
    seen = await lab.look(run).neurons.outcomes(query.of(run), query.share)
    return await answered(told(answers.OutcomesAnswer, seen))


@router.get("/map", **call("read_map", maps.MapAnswer, refuses=REFUSES))
async def over_two(run: TheRun, lab: TheLab, query: Annotated[maps.MapQuery, Query()]) -> JsonAnswer:
    """Tell what the network answers over any two of its inputs, with the others held at one sample's."""
    names = (query.across, query.up)
    found = await lab.look(run).neurons.over_two(query.of(run), names, query.sample)
    return await answered(maps.map_answer(found))


@router.post(
    "/predict", **call("predict_inputs", answers.PredictAnswer, answers.PredictBody, refuses=REFUSES)
)
async def predict(
    request: Request, run: TheRun, lab: TheLab, query: Annotated[AtStep, Query()]
) -> JsonAnswer:
    """Send inputs in the data's own units forward through the network, at any step it has been at."""
    wanted = await body(request, answers.PREDICT.read)
    given = answers.inputs_of(run, wanted)
    answers.require_short(run, len(given.x), layers=wanted.layers, path="x" if wanted.x else "rows")
    sent = await lab.look(run).neurons.predict(query.of(run), given.x)
    return await answered(answers.predict_answer(run, sent, given, layers=wanted.layers))
