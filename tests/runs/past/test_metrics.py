"""Metrics by epoch: those of Keras's `fit`, however a run got there."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.engine.config import LayerConfig, RunConfig
from app.engine.datasets import Moons
from app.engine.losses import BinaryCrossentropy
from app.engine.optimizers import Adam
from app.runs import Lab
from app.runs.run import Run
from tests.engine.configs import trainer_of

pytestmark = pytest.mark.anyio

GOLDEN = Path(__file__).parents[2] / "engine" / "golden" / "metrics.json"
CASES: dict[str, dict[str, Any]] = {case["name"]: case for case in json.loads(GOLDEN.read_text())["cases"]}

COUNTED = ("accuracy", "auc", "precision", "mean_absolute_error")
SMALL = RunConfig(
    dataset=Moons(samples=40), layers=(LayerConfig(units=1, activation="sigmoid"),), metrics=COUNTED,
    loss=BinaryCrossentropy(), batch_size=7, epochs=6, optimizer=Adam(learning_rate=0.1),
    validation_split=0.25,
)  # fmt: skip


def by_name(run: Run) -> dict[str, list[float]]:
    """List what was measured of each epoch, by Keras's names."""
    epochs = run.history.epochs(0)
    found = [{"loss": e.loss, "val_loss": e.val_loss, **e.metrics} for e in epochs]
    return {name: [float(one[name] or 0) for one in found] for name in found[0]}


async def trained(lab: Lab, config: RunConfig) -> Run:
    run = await lab.create(config)
    await lab.train(run)
    return run


@pytest.mark.parametrize("name", [name for name in CASES if name.startswith("metrics")])
async def test_all_metrics_are_those_of_keras(lab: Lab, name: str) -> None:
    found, theirs = (
        by_name(await trained(lab, trainer_of(CASES[name]["config"]).config)),
        CASES[name]["history"],
    )
    assert {*found} == {*theirs}
    for metric, values in theirs.items():
        assert found[metric] == pytest.approx(values, abs=1e-9), metric


async def test_steps_one_by_one_and_again_count_the_same(lab: Lab) -> None:
    run, whole = await lab.create(SMALL), by_name(await trained(lab, SMALL))
    for _ in range(7):
        await lab.train(run, steps=1)
    await lab.seek(run, 2)
    await lab.train(run)
    assert by_name(run) == whole
    assert {"auc", "val_auc", "val_precision"} <= {*whole}


@pytest.mark.parametrize("step", [10, 12, 13])
async def test_a_fork_counts_what_its_parent_did_in_the_same_epoch(lab: Lab, step: int) -> None:
    run = await trained(lab, SMALL)
    fork = await lab.fork(run, step, SMALL)
    await lab.train(fork, steps=1)
    again = await lab.fork(fork, step + 1, SMALL)
    await lab.train(again)
    assert by_name(again) == by_name(run)


async def test_a_fork_may_count_something_else(lab: Lab) -> None:
    run = await trained(lab, replace(SMALL, metrics=()))
    fork = await lab.fork(run, 13, SMALL)
    await lab.train(fork)
    (epoch,) = fork.history.epochs(10, 15)
    assert epoch.metrics["auc"] == (await trained(lab, SMALL)).history.epoch(3).metrics["auc"]
