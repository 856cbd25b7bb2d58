"""Looks take from a source what they need of a run; one that cannot be replayed shows all but its steps."""

import numpy as np
import pytest

from app.engine.arrays import IntArray
from app.engine.config import RunConfig
from app.engine.training.trainer import State, Trainer
from app.runs import Lab, LandscapeRequest, Run, StepOutOfRange
from app.runs.looks.source import Source
from app.runs.past.chunk import RunState

pytestmark = pytest.mark.anyio


class Recorded:
    """The states of a run as somebody else noted them, with nothing that could make them again."""

    replayable = False

    def __init__(self, states: list[State]) -> None:
        self._states = states

    async def state_at(self, step: int) -> State:
        return self._states[step]

    async def present_at(self, step: int) -> RunState:
        return RunState(self._states[step], None, None)

    def batch(self, step: int) -> IntArray:
        return np.array([step, step + 1])


@pytest.fixture
async def run(lab: Lab, line: RunConfig, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A run that is looked at through what was noted of it: twice the weights that it really had."""
    run = await lab.create(line)
    await lab.train(run, steps=9)
    trainer, states = Trainer(line, run.data), []
    for step in range(10):
        state = trainer.train(trainer.initial_state(), step).state
        states.append(state._replace(theta=2.0 * state.theta))
    source: Source = Recorded(states)
    monkeypatch.setattr(lab.look(run), "source", source)
    return run


async def test_a_trained_run_is_a_source(lab: Lab, line: RunConfig) -> None:
    run = await lab.create(line)
    await lab.train(run, steps=9)
    source = lab.look(run).source
    assert source.replayable
    assert (await source.state_at(4)).theta.tobytes() == (
        await lab.look(run).source.state_at(4)
    ).theta.tobytes()
    assert source.batch(4).tolist() == run.trainer.batch(4).indices.tolist()
    with pytest.raises(StepOutOfRange):
        await source.state_at(10)


async def test_a_landscape_is_taken_around_the_source_s_state(lab: Lab, run: Run) -> None:
    seen = await lab.look(run).landscape(LandscapeRequest(plane="weights", size=3, step=7))
    assert seen.plane.center == tuple((await lab.look(run).source.state_at(7)).theta)
    assert seen.samples == 20


async def test_a_landscape_over_a_batch_is_over_the_source_s_batch(lab: Lab, run: Run) -> None:
    seen = await lab.look(run).landscape(LandscapeRequest(plane="weights", size=3, step=7, samples="batch"))
    assert seen.samples == 2


async def test_a_step_that_cannot_be_made_again_is_refused(lab: Lab, run: Run) -> None:
    with pytest.raises(StepOutOfRange, match="step 7 cannot be made again: this run was recorded"):
        await lab.look(run).anatomy(7, 0)
    with pytest.raises(StepOutOfRange, match="cannot be made again"):
        await lab.look(run).landscape(LandscapeRequest(plane="gradient", size=3, step=7))


async def test_the_curvature_is_that_at_the_source_s_state(lab: Lab, run: Run) -> None:
    assert (await lab.look(run).curvature(7)).curvature.lambda_max > 0.0
