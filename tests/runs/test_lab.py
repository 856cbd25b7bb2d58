"""Runs train, pause, move in time and give way to each other."""

import asyncio
import dataclasses

import numpy as np
import pytest

from app.engine.config import RunConfig
from app.engine.optimizers import SGD
from app.runs import Lab, LandscapeRequest, Run, StepOutOfRange, TooManyTraining, UnknownRun
from tests.runs.joints import changed

pytestmark = pytest.mark.anyio


async def trained(lab: Lab, config: RunConfig, steps: int | None = None) -> Run:
    run = await lab.create(config)
    await lab.train(run, steps=steps)
    return run


async def states(lab: Lab, run: Run, steps: list[int]) -> list[bytes]:
    return [b"".join(part.tobytes() for part in (await lab.look(run).source.state_at(k))[1:]) for k in steps]


async def test_a_new_run_is_ready_at_step_0(lab: Lab, line: RunConfig) -> None:
    run = await lab.create(line)
    assert (run.status, run.step, run.epoch) == ("ready", 0, 0)


async def test_training_steps_moves_by_so_many(lab: Lab, line: RunConfig) -> None:
    run = await lab.create(line)
    assert await lab.train(run, steps=7) == (0, 7)


async def test_training_an_epoch_in_mid_epoch_goes_to_its_end(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, line, steps=7)
    assert await lab.train(run, epochs=1) == (7, 10)


async def test_training_an_epoch_at_a_boundary_trains_a_whole_one(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, line, steps=10)
    assert await lab.train(run, epochs=1) == (10, 15)


async def test_training_without_a_count_goes_to_the_end(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, line)
    assert (run.step, run.status) == (50, "finished")


async def test_training_past_the_end_is_no_error(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, line)
    assert await lab.train(run, steps=10) == (50, 50)


async def test_two_requests_to_train_add_up(lab: Lab, line: RunConfig) -> None:
    run = await lab.create(line)
    first, second = await asyncio.gather(lab.train(run, steps=3), lab.train(run, steps=4))
    assert (first, second) == ((0, 3), (3, 7))


async def test_a_run_s_bits_do_not_depend_on_the_requests(lab: Lab, line: RunConfig) -> None:
    whole, pieces = await trained(lab, line), await lab.create(line)
    for steps in (1, 2, 13, 34):
        await lab.train(pieces, steps=steps)
    assert pieces.present.state.theta.tobytes() == whole.present.state.theta.tobytes()
    assert pieces.history.losses().tobytes() == whole.history.losses().tobytes()


async def test_any_step_again_has_the_same_bits(lab: Lab) -> None:
    config, steps = RunConfig(epochs=2), [419, 3, 0, 50, 51, 210, 49, 420, 211]
    walked, pieces = await trained(lab, config), await lab.create(config)
    live = {}
    for step in sorted(steps):
        await lab.train(pieces, steps=step - pieces.step) if step else None
        live[step] = b"".join(part.tobytes() for part in pieces.present.state[1:])
    assert await states(lab, walked, steps) == [live[step] for step in steps]


async def test_seeking_back_shows_the_step_that_led_there(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, line, steps=20)
    shown = (await lab.look(run).frame()).update
    await lab.train(run, steps=10)
    await lab.seek(run, 20)
    again = (await lab.look(run).frame()).update
    assert shown is not None
    assert again is not None
    assert again.tobytes() == shown.tobytes()


async def test_seeking_ahead_trains_to_that_step(lab: Lab, line: RunConfig) -> None:
    run = await lab.create(line)
    await lab.seek(run, 33)
    assert (run.step, run.history.count) == (33, 33)


async def test_seeking_back_keeps_the_history_walked(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, line)
    await lab.seek(run, 5)
    assert (run.step, run.history.count, run.status) == (5, 50, "ready")


async def test_seeking_past_the_end_is_refused(lab: Lab, line: RunConfig) -> None:
    run = await lab.create(line)
    with pytest.raises(StepOutOfRange, match=r"step must be between 0 and 50\. Got 51\."):
        await lab.seek(run, 51)


async def test_a_state_not_yet_walked_is_refused(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, line, steps=5)
    with pytest.raises(StepOutOfRange, match="between 0 and 5, as far as this run has gone"):
        await lab.look(run).source.state_at(6)


async def test_reading_a_past_state_does_not_move_the_run(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, line, steps=20)
    await lab.look(run).source.state_at(3)
    assert run.step == 20


async def test_pause_drops_all_that_was_asked_for(lab: Lab) -> None:
    run = await lab.create(RunConfig(epochs=10_000))
    requests = [asyncio.create_task(lab.train(run)) for _ in range(3)]
    await changed(run)
    lab.pause(run)
    stopped = run.step
    await asyncio.gather(*requests)
    assert (run.step, run.status) == (stopped, "ready")


async def test_a_paused_run_stands_still_at_once(lab: Lab) -> None:
    run = await lab.create(RunConfig(epochs=10_000))
    request = asyncio.create_task(lab.train(run))
    await changed(run)
    lab.pause(run)
    stood = (run.status, run.step)
    await request
    assert stood == ("ready", run.step)


async def test_training_goes_on_after_a_pause_with_the_same_bits(lab: Lab, line: RunConfig) -> None:
    long = dataclasses.replace(line, epochs=2_000)
    paused, whole = await lab.create(long), await trained(lab, long)
    request = asyncio.create_task(lab.train(paused))
    await changed(paused)
    lab.pause(paused)
    await lab.train(paused)
    await request
    assert paused.present.state.theta.tobytes() == whole.present.state.theta.tobytes()
    assert paused.history.losses().tobytes() == whole.history.losses().tobytes()


async def test_two_runs_in_training_share_the_time(lab: Lab) -> None:
    first, second = [await lab.create(RunConfig(epochs=10_000)) for _ in range(2)]
    requests = [asyncio.create_task(lab.train(run)) for run in (first, second)]
    while min(first.step, second.step) < 10_000:
        await changed(first)
    ratio = first.step / second.step
    lab.pause(first)
    lab.pause(second)
    await asyncio.gather(*requests)
    assert 0.2 < ratio < 5


async def test_a_seek_at_rest_gives_viewers_one_picture(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, line)
    before = run.revision
    await lab.seek(run, 7)
    assert run.revision == before + 1


async def test_a_diverged_run_stays_at_its_last_finite_step(lab: Lab, line: RunConfig) -> None:
    wild = dataclasses.replace(line, optimizer=SGD(learning_rate=1e6), epochs=100)
    run = await trained(lab, wild)
    assert run.divergence is not None
    assert (run.status, run.step) == ("diverged", run.divergence.step - 1)
    assert np.isfinite(run.present.state.theta).all()


async def test_a_diverged_run_can_go_back(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, dataclasses.replace(line, optimizer=SGD(learning_rate=1e6), epochs=100))
    statuses = [run.status]
    await lab.seek(run, 3)
    statuses.append(run.status)
    await lab.train(run)
    assert [*statuses, run.status] == ["diverged", "ready", "diverged"]


async def test_a_diverged_run_shows_its_last_step(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, dataclasses.replace(line, optimizer=SGD(learning_rate=1e6), epochs=100))
    moment = await lab.look(run).frame(watch=0)
    assert moment.weight is not None
    assert moment.weight.before is not None
    assert moment.weight.update is not None
    assert moment.weight.before + moment.weight.update == pytest.approx(moment.weight.after)


async def test_the_oldest_idle_run_leaves_when_there_are_too_many(line: RunConfig) -> None:
    lab = Lab(keep=2)
    oldest, kept, newest = [await lab.create(line) for _ in range(3)]
    assert (oldest.removed, lab.list()) == (True, [newest, kept])
    await lab.close()


async def test_only_so_many_runs_train_at_once(line: RunConfig) -> None:
    lab = Lab(training=1)
    busy, other = await lab.create(RunConfig(epochs=10_000)), await lab.create(line)
    request = asyncio.create_task(lab.train(busy))
    await changed(busy)
    with pytest.raises(TooManyTraining, match="At most 1 runs train at once"):
        await lab.train(other, steps=1)
    lab.pause(busy)
    await request
    await lab.close()


async def test_a_deleted_run_is_unknown(lab: Lab, line: RunConfig) -> None:
    run = await lab.create(line)
    lab.delete(run)
    with pytest.raises(UnknownRun, match="No run has the id"):
        lab.get(run.id)


async def test_a_deleted_run_wakes_who_waits_for_it(lab: Lab, line: RunConfig) -> None:
    run = await lab.create(line)
    waiting = asyncio.create_task(changed(run))
    await asyncio.sleep(0)
    lab.delete(run)
    await waiting
    assert run.removed


async def test_a_moment_tells_the_watched_weight_s_step_in_float64(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, line, steps=4)
    before, after = await lab.look(run).source.state_at(3), await lab.look(run).source.state_at(4)
    weight = (await lab.look(run).frame(watch=1)).weight
    assert weight is not None
    assert (weight.before, weight.after) == (before.theta[1], after.theta[1])


async def test_a_moment_at_step_0_has_no_step_to_tell(lab: Lab, line: RunConfig) -> None:
    moment = await lab.look(await lab.create(line)).frame(watch=0)
    assert moment.weight is not None
    assert (len(moment.gradient), moment.batch, moment.weight.before) == (0, None, None)


async def test_a_moment_in_training_holds_no_loss_of_a_later_step(lab: Lab) -> None:
    run = await lab.create(RunConfig(epochs=10_000))
    request = asyncio.create_task(lab.train(run))
    moments = [await lab.look(run).frame()]
    while len({moment.step for moment in moments}) < 10:
        await changed(run)
        moments.append(await lab.look(run).frame())
    lab.pause(run)
    await request
    assert all(moment.recorded == moment.step for moment in moments)


async def test_a_step_of_gradient_descent_lowers_its_batch_s_loss(lab: Lab, line: RunConfig) -> None:
    batch = (await lab.look(await trained(lab, line, steps=1)).frame()).batch
    assert batch is not None
    assert batch.loss_after < batch.loss_before


async def test_the_last_batch_of_an_epoch_says_its_size(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, dataclasses.replace(line, batch_size=8), steps=3)
    batch = (await lab.look(run).frame()).batch
    assert batch is not None
    assert batch.size == 4


async def test_a_landscape_lies_around_the_present_weights(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, line, steps=10)
    answer = await lab.look(run).landscape(LandscapeRequest(plane="weights", i=0, j=1, size=5, span=0.5))
    theta, measure = run.present.state.theta, await lab.look(run).read()
    assert (answer.a[2], answer.b[2]) == pytest.approx((theta[0], theta[1]))
    assert answer.loss[2, 2] == pytest.approx(measure.loss, abs=1e-12)


async def test_a_landscape_s_path_ends_at_the_present_weights(lab: Lab, line: RunConfig) -> None:
    run = await trained(lab, line, steps=10)
    answer = await lab.look(run).landscape(LandscapeRequest(plane="weights", size=5))
    assert answer.path.step[-1] == 10
    assert (answer.path.a[-1], answer.path.loss[-1]) == (run.present.state.theta[0], answer.true_loss)
