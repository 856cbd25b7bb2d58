"""A close look at a step of a run: it moves nothing, and sees what each part of the run was made with."""

import asyncio
import dataclasses
from threading import Event

import numpy as np
import pytest

from app.engine.config import RunConfig
from app.engine.errors import ConfigError
from app.engine.optimizers import Adam
from app.runs import Lab, Run, StepOutOfRange, UnknownWeight, WeightLook, WeightRequest
from app.runs.looks import look
from app.runs.looks.examine import HISTORY_POINTS, Point, weight_history
from tests.runs.joints import changed

pytestmark = pytest.mark.anyio


async def trained(lab: Lab, config: RunConfig, steps: int) -> Run:
    run = await lab.create(config)
    await lab.train(run, steps=steps)
    return run


async def test_a_weight_is_looked_at_in_the_present_step(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, line, 7)
    look = await lab.look(run).weight(WeightRequest(index=1))
    assert look.microscope.step == 7
    assert look.microscope.after == run.present.state.theta[1]


async def test_a_look_at_the_past_does_not_move_the_run(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, line, 7)
    look = await lab.look(run).weight(WeightRequest(index=0, step=3))
    assert (look.microscope.step, run.step) == (3, 7)


async def test_a_step_leads_from_the_state_before_to_the_state_after(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, line, 7)
    done = (await lab.look(run).weight(WeightRequest(index=0, step=5))).microscope.done
    assert done is not None
    assert done.before == (await lab.look(run).source.state_at(4)).theta[0]
    assert done.before + done.update == (await lab.look(run).source.state_at(5)).theta[0]


async def test_the_history_ends_with_the_step_that_is_looked_at(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, line, 50)
    history = (await lab.look(run).weight(WeightRequest(index=0, step=23))).history
    assert history.step == list(range(24))
    for step, value in zip(history.step, history.value, strict=True):
        assert value == (await lab.look(run).source.state_at(step)).theta[0]


async def test_the_history_s_gradients_are_those_of_the_steps(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, line, 50)
    gradients = (await lab.look(run).weight(WeightRequest(index=0, step=23))).history.gradient
    assert np.isnan(gradients[0])
    for step in (1, 7, 22, 23):
        done = (await lab.look(run).weight(WeightRequest(index=0, step=step))).microscope.done
        assert done is not None
        assert gradients[step] == done.gradient


async def test_a_history_reaches_back_to_the_beginning(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, dataclasses.replace(line, epochs=1000), 400)
    history = (await lab.look(run).weight(WeightRequest(index=0, step=390))).history
    assert history.step[:2] == [0, 10]  # keyframes: every second epoch of 5 steps, 500 in all
    assert history.step[-101:] == list(range(290, 391))


@pytest.mark.parametrize("trail", [0, 1, 7])
async def test_a_history_holds_as_many_of_the_last_steps_as_are_wanted(
    lab: Lab, line: RunConfig, trail: int
) -> None:
    run = await trained(lab, dataclasses.replace(line, epochs=1000), 400)
    request = WeightRequest(index=0, step=393, trail=trail)
    history = (await lab.look(run).weight(request)).history
    kept = set(range(0, 391, 10))
    assert set(history.step) - kept == {*range(393 - trail, 394)} - kept
    assert np.isfinite(history.gradient[-1 - trail :]).all()
    whole = (await lab.look(run).weight(dataclasses.replace(request, trail=100))).history
    assert history.value[-1 - trail :].tolist() == whole.value[-1 - trail :].tolist()


def told(look: WeightLook | None) -> list[object]:
    assert look is not None
    seen, history = look.microscope, look.history
    arrays = *seen.curve[:2], history.value, history.gradient
    return [
        seen.done,
        seen.step,
        seen.after,
        history.step,
        *(array.tobytes() for array in arrays if array is not None),
    ]


async def test_a_moment_s_close_look_is_the_one_at_that_step(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, line, 23)
    for request in (WeightRequest(index=1, trail=0), WeightRequest(index=0, points=11)):
        close = (await lab.look(run).frame(watch=0, look=request)).close
        assert close is not None
        assert told(close.look) == told(await lab.look(run).weight(request))
        assert (await lab.look(run).frame(look=request)).close is close  # looked at once for all viewers
    await lab.seek(run, 0)
    at_first = (await lab.look(run).frame(look=WeightRequest(index=1, trail=0))).close
    assert at_first is not None
    assert at_first.look is not None
    assert at_first.look.microscope.done is None


async def test_a_frame_does_not_wait_for_what_else_is_examined(
    lab: Lab, line: RunConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(look, "PATIENCE_SECONDS", 0.01)
    run, ready = await trained(lab, line, 5), Event()
    other = asyncio.create_task(lab.workers.examining.do(ready.wait))
    frame = await lab.look(run).frame(watch=0, look=WeightRequest(index=0))
    assert frame.step == 5
    assert frame.close == (None,)
    ready.set()
    await other
    monkeypatch.undo()
    close = (await lab.look(run).frame(watch=0, look=WeightRequest(index=0))).close
    assert close is not None
    assert close.look is not None


async def test_a_run_in_training_is_not_looked_at_closely(lab: Lab) -> None:
    run = await lab.create(RunConfig(epochs=10_000))
    request = asyncio.create_task(lab.train(run))
    await changed(run)
    assert (await lab.look(run).frame(look=WeightRequest(index=0))).close is None
    lab.pause(run)
    await request


async def test_a_look_that_would_hold_a_frame_up_is_left_out(
    lab: Lab, line: RunConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = await trained(lab, line, 3)
    monkeypatch.setattr(
        "app.runs.looks.measurements.LOOK_COST", 201 * 40
    )  # the line's 20 inputs and 2 weights
    close = (await lab.look(run).frame(look=WeightRequest(index=0))).close
    assert close is not None
    assert close.look is not None
    monkeypatch.setattr("app.runs.looks.measurements.LOOK_COST", 201 * 40 - 1)
    close = (await lab.look(run).frame(look=WeightRequest(index=0))).close
    assert close is not None
    assert close.look is None


async def test_what_is_too_dear_to_walk_again_is_left_out_of_a_history(
    lab: Lab, line: RunConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = await trained(lab, dataclasses.replace(line, epochs=1000), 50)
    monkeypatch.setattr("app.runs.looks.examine.TRAIL_COST", 0)
    assert (await lab.look(run).weight(WeightRequest(index=0, step=13))).history.step == [0, 10, 13]


def test_the_far_past_of_a_long_history_is_thinned_evenly() -> None:
    steps = weight_history([Point(step, 0.0, 0.0) for step in range(5_000)]).step
    assert len(steps) <= HISTORY_POINTS
    assert (steps[0], steps[-1]) == (0, 4_999)
    assert set(np.diff(steps[-256:])) == {1}
    assert set(np.diff(steps[:-257])) == {19}


async def test_a_fork_s_past_is_seen_with_the_optimizer_that_made_it(lab: Lab, line: RunConfig) -> None:
    parent = await trained(lab, line, 6)
    fork = await lab.fork(parent, 4, dataclasses.replace(line, optimizer=Adam(learning_rate=0.01)))
    await lab.train(fork, steps=2)
    rates = []
    for step in (3, 4, 5):
        done = (await lab.look(fork).weight(WeightRequest(index=0, step=step))).microscope.done
        assert done is not None
        rates.append(done.explanation.learning_rate)
    assert rates == [0.05, 0.05, 0.01]


async def test_a_fork_s_new_optimizer_starts_its_count_again(lab: Lab, line: RunConfig) -> None:
    parent = await trained(lab, line, 6)
    fork = await lab.fork(parent, 4, dataclasses.replace(line, optimizer=Adam(learning_rate=0.01)))
    await lab.train(fork, steps=1)
    done = (await lab.look(fork).weight(WeightRequest(index=0))).microscope.done
    assert done is not None
    assert "0.9**1)" in done.worked.update


async def test_a_run_at_step_0_has_a_curve_and_no_step(lab: Lab, line: RunConfig) -> None:
    run = await lab.create(line)
    look = await lab.look(run).weight(WeightRequest(index=0))
    assert look.microscope.done is None
    assert look.history.step == [0]


@pytest.mark.parametrize("index", [-1, 2])
async def test_an_unknown_weight_is_refused(lab: Lab, line: RunConfig, index: int) -> None:
    run = await lab.create(line)
    with pytest.raises(UnknownWeight, match=f"index must be between 0 and 1.* Got {index}"):
        await lab.look(run).weight(WeightRequest(index=index))


async def test_a_step_that_was_not_walked_has_no_weights(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, line, 3)
    with pytest.raises(StepOutOfRange, match="step must be between 0 and 3"):
        await lab.look(run).weight(WeightRequest(index=0, step=4))


async def test_a_step_is_taken_apart_without_moving_the_run(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, line, 7)
    seen = await lab.look(run).anatomy(3, 2)
    assert (seen.step, seen.sample, run.step) == (3, 2, 7)
    np.testing.assert_array_equal(seen.theta_after, (await lab.look(run).source.state_at(3)).theta)


@pytest.mark.parametrize("step", [0, 4])
async def test_only_steps_that_were_made_are_taken_apart(lab: Lab, line: RunConfig, step: int) -> None:
    run = await trained(lab, line, 3)
    with pytest.raises(StepOutOfRange, match=f"step must be between 1 and 3.* Got {step}"):
        await lab.look(run).anatomy(step, 0)


async def test_a_sample_must_be_in_the_batch(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, line, 3)
    with pytest.raises(ConfigError, match="sample must be from 0 to 3"):
        await lab.look(run).anatomy(1, 4)
