"""What is measured of held-out samples at the end of each epoch, however a run got there."""

from dataclasses import replace

import pytest

from app.engine.config import LayerConfig, RunConfig
from app.engine.datasets import Moons
from app.engine.optimizers import Adam
from app.engine.problem import load
from app.engine.training.trainer import Trainer
from app.runs import Lab
from app.runs.past.chunk import train_chunk
from app.runs.past.kept import Grid
from app.runs.run import Run

pytestmark = pytest.mark.anyio

SMALL = RunConfig(
    dataset=Moons(samples=40), layers=(LayerConfig(units=2, activation="softmax"),), batch_size=7, epochs=6,
    validation_split=0.25, optimizer=Adam(learning_rate=0.01),
)  # fmt: skip


def measured(run: Run) -> list[tuple[float | None, float | None]]:
    return [(epoch.val_loss, epoch.val_accuracy) for epoch in run.history.epochs(0)]


async def whole(lab: Lab) -> list[tuple[float | None, float | None]]:
    run = await lab.create(SMALL)
    await lab.train(run)
    return measured(run)


async def test_each_epoch_is_measured_at_its_end(lab: Lab) -> None:
    run = await lab.create(SMALL)
    for epoch in range(1, 4):
        await lab.train(run, epochs=1)
        found = run.history.epoch(epoch)
        reading = await lab.look(run).read()
        assert (found.val_loss, found.val_accuracy) == (reading.val_loss, reading.val_accuracy)
        assert found.metrics == {"accuracy": found.accuracy, "val_accuracy": found.val_accuracy}


async def test_single_steps_measure_the_same(lab: Lab) -> None:
    run = await lab.create(SMALL)
    for _ in range(run.total_steps):
        await lab.train(run, steps=1)
    assert measured(run) == await whole(lab)
    assert len(measured(run)) == 6


async def test_a_step_that_is_walked_again_changes_nothing(lab: Lab) -> None:
    run = await lab.create(SMALL)
    await lab.train(run, steps=13)
    await lab.seek(run, 3)
    await lab.train(run)
    assert measured(run) == await whole(lab)


async def test_a_fork_has_its_parents_epochs_and_goes_on(lab: Lab) -> None:
    run = await lab.create(SMALL)
    await lab.train(run)
    fork = await lab.fork(run, 12, replace(SMALL, optimizer=Adam(learning_rate=0.1)))
    assert measured(fork) == measured(run)[:2]
    await lab.train(fork)
    assert measured(fork)[:2] == measured(run)[:2]
    assert all(a != b for a, b in zip(measured(fork)[2:], measured(run)[2:], strict=True))


async def test_without_held_out_samples_nothing_is_measured(lab: Lab) -> None:
    run = await lab.create(replace(SMALL, validation_split=0.0))
    await lab.train(run)
    assert measured(run) == [(None, None)] * 6
    reading = await lab.look(run).read()
    assert (reading.val_loss, reading.val_accuracy) == (None, None)


@pytest.mark.parametrize(("share", "replays", "epochs"), [(0.25, False, 2), (0.25, True, 0), (0.0, False, 0)])
def test_epochs_are_measured_once_and_only_where_some_are_held_out(
    share: float, replays: bool, epochs: int
) -> None:
    config = replace(SMALL, validation_split=share)
    trainer = Trainer(config, load(config))
    end = 2 * trainer.steps_per_epoch
    chunk = train_chunk(
        trainer, trainer.initial_state(), end, Grid(5), seconds=9e9, pace=1e-9, replays=replays
    )
    assert (chunk.state.step, len(chunk.measures)) == (end, epochs)
