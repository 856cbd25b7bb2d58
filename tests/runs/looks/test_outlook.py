"""How far a run is looked ahead: to its end, unless that takes too long; and once for a configuration."""

import asyncio
import gc
from dataclasses import replace

import numpy as np
import pytest

from app.engine.config import RunConfig
from app.engine.optimizers import SGD
from app.engine.training.trainer import State
from app.runs import Lab, LandscapeRequest, PlanePoint, Run
from app.runs.looks.path import LOOK_AHEAD_SECONDS, TRIAL_SECONDS, WalkOn, look_ahead
from app.runs.past.chunk import Chunk

pytestmark = pytest.mark.anyio


async def ahead(lab: Lab, config: RunConfig, effort: float) -> tuple[list[State] | None, int]:
    """Look ahead where each step takes so much of the processor's time; tell how many steps were walked."""
    run = await lab.create(config)
    walked = 0

    async def walk_on(state: State, target: int, pace: float) -> Chunk:
        nonlocal walked
        walked += 1
        nothing = np.empty(0)
        here = state._replace(step=state.step + 1)
        return Chunk(here, None, nothing, nothing, (here,), None, seconds=effort, effort=effort)

    return await look_ahead(run, walk_on), walked


async def test_a_run_within_the_budget_is_walked_to_its_end(lab: Lab, line: RunConfig) -> None:
    outlook, walked = await ahead(lab, line, 0.99 * LOOK_AHEAD_SECONDS / 50)
    assert outlook is not None
    assert walked == 50
    assert [state.step for state in outlook] == list(range(51))


async def test_a_run_beyond_the_budget_is_left_after_a_trial(lab: Lab, line: RunConfig) -> None:
    effort = 1.01 * LOOK_AHEAD_SECONDS / 50
    outlook, walked = await ahead(lab, line, effort)
    assert outlook == []
    assert walked == int(TRIAL_SECONDS / effort) + 1


async def test_a_run_is_not_judged_by_its_first_steps_alone(lab: Lab, line: RunConfig) -> None:
    outlook, walked = await ahead(lab, line, 0.0)
    assert outlook
    assert walked == 50


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The runs that were looked ahead, by their ids, in order."""
    ids: list[str] = []

    async def spy(run: Run, walk_on: WalkOn) -> list[State] | None:
        ids.append(run.id)
        return await look_ahead(run, walk_on)

    monkeypatch.setattr("app.runs.looks.look.look_ahead", spy)
    return ids


async def way(lab: Lab, run: Run) -> bytes:
    """The weights along a run's whole way."""
    path = await lab.look(run).path(run.present.state)
    assert path.looked_ahead
    return np.array([state.theta for state in path.states]).tobytes()


async def test_runs_of_one_configuration_are_looked_ahead_once(
    lab: Lab, line: RunConfig, looked: list[str]
) -> None:
    first, second = await asyncio.gather(lab.create(line), lab.create(replace(line)))
    await lab.train(second, steps=20)
    ways = await asyncio.gather(way(lab, first), way(lab, second))
    assert len(looked) == 1
    assert ways[0] == ways[1]
    await lab.train(second)
    assert np.array([state.theta for state in second.keyframes.until(50)]).tobytes() == ways[0]


async def test_what_was_found_of_a_configuration_serves_its_next_run(lab: Lab, line: RunConfig) -> None:
    request = LandscapeRequest(plane="path", size=5)
    planes = [(await lab.look(await lab.create(line)).landscape(request)).plane for _ in range(2)]
    assert planes[0] is planes[1]
    bends = [await lab.look(await lab.create(line)).curvature(0) for _ in range(2)]
    assert bends[0] is bends[1]


async def test_another_seed_and_a_fork_are_looked_ahead_themselves(
    lab: Lab, line: RunConfig, looked: list[str]
) -> None:
    runs = [await lab.create(line), await lab.create(replace(line, seed=1))]
    faster = replace(line, optimizer=SGD(learning_rate=0.1))
    runs += [await lab.fork(runs[0], 0, faster), await lab.create(faster), await lab.fork(runs[0], 0, line)]
    for run in runs:
        await way(lab, run)
    assert looked == [run.id for run in runs]


async def test_a_fork_at_another_point_is_not_taken_for_a_run_of_its_configuration(
    lab: Lab, line: RunConfig
) -> None:
    run = await lab.create(line)
    at = LandscapeRequest(plane="weights"), PlanePoint(0.5, -0.5)
    assert await way(lab, await lab.fork(run, 0, line, at)) != await way(lab, run)


async def test_a_removed_run_leaves_the_look_ahead_to_the_next(
    lab: Lab, line: RunConfig, looked: list[str]
) -> None:
    removed, kept = [await lab.create(line) for _ in range(2)]
    look = lab.look(removed)
    lab.delete(removed)
    assert not (await look.path(removed.present.state)).looked_ahead
    await way(lab, kept)
    assert looked == [removed.id, kept.id]


async def test_no_more_is_known_than_of_the_runs_that_are_kept(line: RunConfig, looked: list[str]) -> None:
    lab = Lab(keep=2)
    for seed in (0, 1, 2, 0):
        await way(lab, await lab.create(replace(line, seed=seed)))
    gc.collect()
    assert len(looked) == 4
    assert sorted(config.seed for config in lab._known) == [0, 2]
    await lab.close()
