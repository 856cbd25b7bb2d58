"""Start, read, train, survey and delete races."""

from collections.abc import AsyncIterator
from contextlib import ExitStack
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response

from ...runs import Lab, Race, Races, UnknownRun
from ..answer import JsonAnswer, answered, told
from ..openapi import call
from ..parsing import body
from ..parts import TheLab, TheRaces
from ..runs.answers import run_answer
from ..runs.bodies import TRAIN, Train
from . import answers, results

router = APIRouter(prefix="/races")


async def race_of(id: str, races: TheRaces) -> AsyncIterator[Race]:
    """Give the race that the path names, with its runs until it is answered, or raise UnknownRace."""
    race = await races.find(id)
    with ExitStack() as held:
        for run in race.runs:
            held.enter_context(run.hold())
        yield race


TheRace = Annotated[Race, Depends(race_of)]


async def now(lab: Lab, races: Races, race: Race) -> dict[str, Any]:
    """Tell a race as it is now."""
    readings = {run.id: await lab.look(run).read() for run in race.runs}
    finish = await races.finish(race, readings)
    entries = [entry for entry in race.entries if entry.run.id in readings]
    return {
        "id": race.id,
        "runs": [run_answer(run, readings[run.id]) for run, *_ in entries],
        "labels": [entry.label for entry in entries],
        "names": [entry.name for entry in entries],
        "finish": finish and told(answers.FinishAnswer, finish),
    }


@router.post(
    "",
    **call(
        "create_race",
        answers.RaceAnswer,
        answers.NewRace,
        status=201,
        refuses=["invalid_config", "too_many_runs", "no_room"],
    ),
)
async def create(request: Request, lab: TheLab, races: TheRaces) -> JsonAnswer:
    """Make two to six runs of one configuration with different optimizers; the runs are ordinary ones."""
    race = await races.create(*await body(request, answers.read_race))
    return await answered(await now(lab, races, race), f"/api/races/{race.id}")


@router.get("", **call("list_races", answers.RacesAnswer))
async def list_races(lab: TheLab, races: TheRaces) -> JsonAnswer:
    """List all races, newest first."""
    return await answered({"races": [await now(lab, races, race) for race in await races.all()]})


@router.get("/{id}", **call("read_race", answers.RaceAnswer))
async def read(race: TheRace, lab: TheLab, races: TheRaces) -> JsonAnswer:
    """Read a race: its runs, and who is first. Runs that were deleted have left it."""
    return await answered(await now(lab, races, race))


@router.post(
    "/{id}/train", **call("train_race", answers.RaceAnswer, Train, refuses=["too_many_training", "no_room"])
)
async def train(request: Request, race: TheRace, lab: TheLab, races: TheRaces) -> JsonAnswer:
    """Train all to one step: so many steps or epoch ends ahead of the foremost, or to the end."""
    wanted = await body(request, TRAIN.read)
    await races.train(race, steps=wanted.steps, epochs=wanted.epochs)
    return await answered(await now(lab, races, race))


@router.get("/{id}/courses/{run}", **call("read_race_course", results.CourseAnswer, refuses=["unknown_run"]))
async def course(race: TheRace, run: str, races: TheRaces) -> JsonAnswer:
    """Walk one run of a race to its end, aside, and measure its loss on the way; then it is known."""
    entry = next((entry for entry in race.entries if entry.run.id == run), None)
    if entry is None:
        raise UnknownRun(f"This race has no run with the id {run[:40]!r}. It may have been removed.")
    walked = await races.course(race, entry.run)
    return await answered(told(results.CourseAnswer, {"run": run, "label": entry.label}, walked))


@router.get("/{id}/result", **call("read_race_result", results.RaceResultAnswer))
async def result(
    race: TheRace, races: TheRaces, query: Annotated[results.ResultQuery, Query()]
) -> JsonAnswer:
    """Judge a race at a finish line by the whole course of each run: who is first under it, or stays."""
    judged = await races.result(race, query.finish, query.rule)
    return await answered(results.result_answer(judged, race.started[0].run.steps_per_epoch))


@router.delete("/{id}", **call("delete_race", None, status=204, refuses=["no_room"]))
async def delete(race: TheRace, races: TheRaces) -> Response:
    """Delete a race and its runs."""
    await races.remove(race)
    return Response(status_code=204)


@router.get(
    "/{id}/landscape", **call("read_race_landscape", answers.RaceLandscapeAnswer, refuses=["invalid_config"])
)
async def landscape(
    race: TheRace, races: TheRaces, query: Annotated[answers.RaceLandscapeJsonQuery, Query()]
) -> JsonAnswer:
    """Compute the full-data loss over the plane of all ways, looked ahead to their ends where quick."""
    surveyed = await races.landscape(
        race, size=query.size, span=query.span, ahead=query.ahead, until=query.until
    )
    sources = (surveyed, surveyed.plane) if query.axes else (surveyed,)
    return await answered(told(answers.RaceLandscapeAnswer, *sources))


@router.get(
    "/{id}/landscape.bin",
    **call(
        "read_race_landscape_binary", answers.RaceLandscapeHeader, packed=True, refuses=["invalid_config"]
    ),
)
async def landscape_bin(
    race: TheRace, races: TheRaces, query: Annotated[answers.RaceLandscapeQuery, Query()]
) -> Response:
    """Give the same in the layout of the socket's frames; a loss that is not finite is infinite here."""
    surveyed = await races.landscape(
        race, size=query.size, span=query.span, ahead=query.ahead, until=query.until
    )
    return Response(answers.packed_race_landscape(surveyed), media_type="application/octet-stream")
