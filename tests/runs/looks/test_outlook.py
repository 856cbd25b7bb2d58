"""How far a run is looked ahead: to its end, unless that would take too long."""

import numpy as np
import pytest

from app.engine.config import RunConfig
from app.engine.training.trainer import State
from app.runs import Lab
from app.runs.looks.path import LOOK_AHEAD_SECONDS, TRIAL_SECONDS, LookAhead, look_ahead
from app.runs.past.chunk import Chunk

pytestmark = pytest.mark.anyio


async def ahead(lab: Lab, config: RunConfig, effort: float) -> tuple[LookAhead, int]:
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
    assert outlook.complete
    assert walked == 50
    assert outlook.keyframes.at_or_before(50).step == 50


async def test_a_run_beyond_the_budget_is_left_after_a_trial(lab: Lab, line: RunConfig) -> None:
    effort = 1.01 * LOOK_AHEAD_SECONDS / 50
    outlook, walked = await ahead(lab, line, effort)
    assert not outlook.complete
    assert walked == int(TRIAL_SECONDS / effort) + 1
    assert outlook.keyframes.at_or_before(50).step == 0


async def test_a_run_is_not_judged_by_its_first_steps_alone(lab: Lab, line: RunConfig) -> None:
    outlook, walked = await ahead(lab, line, 0.0)
    assert outlook.complete
    assert walked == 50
