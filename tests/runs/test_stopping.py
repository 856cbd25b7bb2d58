"""Early stopping: a run ends where Keras's `fit` does, however it gets there."""

from dataclasses import replace

import numpy as np
import pytest

from app.engine.stopping import EarlyStopping
from app.runs import Lab
from app.runs.run import Run
from tests.engine.configs import trainer_of
from tests.runs.past.test_metrics import CASES, by_name

pytestmark = pytest.mark.anyio

STOPS = trainer_of(CASES["stop: restored"]["config"]).config
ENDS = replace(STOPS, early_stopping=EarlyStopping(patience=4))
LAST, BEST = 13, 9


async def ended(lab: Lab, run: Run) -> Run:
    await lab.train(run)
    return run


@pytest.mark.parametrize("name", [name for name in CASES if name.startswith("stop")])
async def test_a_run_stops_where_keras_does(lab: Lab, name: str) -> None:
    config, theirs = trainer_of(CASES[name]["config"]).config, CASES[name]
    run = await ended(lab, await lab.create(config))
    found = by_name(run)
    for metric, values in theirs["history"].items():
        assert found[metric] == pytest.approx(values, abs=1e-9), metric
    stop, best = run.stopped, theirs["best_epoch"]
    assert stop is not None
    assert run.status == "finished"
    assert (stop.epoch, stop.early) == (len(found["loss"]), len(found["loss"]) < config.epochs)
    assert best in (None, stop.best_epoch)
    weights = run.trainer.network.weights(run.present.state.theta)
    for ours, kept in zip(weights, theirs["weights"], strict=True):
        np.testing.assert_allclose(ours, kept, rtol=1e-9, atol=1e-9)


async def test_the_reason_is_told_in_words(lab: Lab) -> None:
    stop = (await ended(lab, await lab.create(ENDS))).stopped
    assert stop is not None
    assert (stop.best_epoch, stop.best_step, stop.step) == (BEST, 2 * BEST, 2 * LAST)
    assert stop.reason == "val_loss has not fallen below its lowest, 0.3811 in epoch 9, for 4 epochs."


async def test_steps_one_by_one_and_again_end_at_the_same(lab: Lab) -> None:
    run = await lab.create(ENDS)
    for _ in range(7):
        await lab.train(run, steps=1)
    await lab.seek(run, 2)
    await ended(lab, run)
    assert (run.step, run.total_steps, run.status) == (2 * LAST, 2 * LAST, "finished")
    await lab.seek(run, 2 * BEST)
    assert run.status == "ready"
    await ended(lab, run)
    assert run.step == 2 * LAST


async def test_a_seek_beyond_goes_no_further(lab: Lab) -> None:
    run = await lab.create(ENDS)
    await lab.seek(run, 100)
    assert run.step == 2 * LAST


async def test_a_run_with_its_best_weights_is_finished_and_can_be_walked_again(lab: Lab) -> None:
    run = await ended(lab, await lab.create(STOPS))
    assert (run.step, run.total_steps, run.status) == (2 * BEST, 2 * LAST, "finished")
    await lab.seek(run, 3)
    assert run.status == "ready"
    await ended(lab, run)
    assert run.step == 2 * BEST


@pytest.mark.parametrize("at", [2 * LAST, 2 * LAST - 1])
async def test_a_fork_begins_to_count_anew_as_a_new_fit_does(lab: Lab, at: int) -> None:
    run = await ended(lab, await lab.create(ENDS))
    fork = await ended(lab, await lab.fork(run, at, ENDS))
    assert fork.stopped is not None
    assert fork.stopped.epoch > LAST
    assert f"its lowest since epoch {at // 2 + 1}" in fork.stopped.reason


async def test_a_fork_without_it_goes_on_to_the_last_epoch(lab: Lab) -> None:
    run = await ended(lab, await lab.create(ENDS))
    fork = await ended(lab, await lab.fork(run, run.step, replace(ENDS, early_stopping=None)))
    assert (fork.stopped, fork.step) == (None, 2 * ENDS.epochs)


async def test_what_is_not_looked_ahead_to_is_not_drawn(lab: Lab) -> None:
    run = await lab.create(ENDS)
    await lab.train(run, steps=5)
    assert not (await lab.look(run).path(run.present.state)).looked_ahead
    await ended(lab, run)
    assert (await lab.look(run).path(run.present.state)).states[-1].step == 2 * LAST
