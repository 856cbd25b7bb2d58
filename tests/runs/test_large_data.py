"""Looks over large data: over evenly some samples where all would take over a second."""

import dataclasses

import numpy as np
import pytest

from app.engine.config import RunConfig
from app.engine.datasets import Line
from app.engine.network.evaluator import Evaluator
from app.engine.optimizers import SGD, Adam
from app.runs import Lab, Landscape, LandscapeRequest, Races, Run, Variation

pytestmark = pytest.mark.anyio

REQUEST = LandscapeRequest(plane="path", size=9)
OPTIMIZERS = Variation(SGD(learning_rate=0.05)), Variation(Adam(learning_rate=0.1))


async def surveyed(lab: Lab) -> tuple[Run, Landscape]:
    run = await lab.create(RunConfig(epochs=2))
    await lab.train(run, steps=120)
    return run, await lab.look(run).landscape(REQUEST)


async def test_a_surface_that_takes_long_is_over_evenly_some_samples(
    lab: Lab, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole_run, whole = await surveyed(lab)
    monkeypatch.setattr("app.runs.looks.survey.BUDGET", 81 * 60 * whole_run.parameter_count)
    run, answer = await surveyed(lab)
    assert (answer.over, whole.over) == ((100, 2_100, 21), (2_100, 2_100, 1))
    assert (answer.samples, whole.samples) == (100, 2_100)
    plain = Evaluator(run.config, run.data.part(slice(None, None, 21)))
    at = answer.plane.point(float(answer.a[2]), float(answer.b[7]))
    assert answer.loss[7, 2] == pytest.approx(plain.measure(at).loss, rel=1e-12)
    assert answer.true_loss == plain.measure(run.present.state.theta).loss
    assert answer.path.loss[-1] == answer.true_loss != whole.true_loss
    assert answer.ahead is not None
    assert answer.ahead.loss[0] == answer.true_loss
    again = await lab.look(run).landscape(REQUEST)
    assert again.loss.tobytes() == answer.loss.tobytes()
    np.testing.assert_array_equal(answer.a, whole.a)
    assert (await lab.look(run).read()).loss == whole.true_loss  # what is told of all samples stays so


async def test_a_race_over_large_data_is_mapped_over_evenly_some_of_it(
    races: Races, line: RunConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    race = await races.create(dataclasses.replace(line, dataset=Line(samples=300)), OPTIMIZERS)
    await races.train(race, steps=5)
    whole = await races.landscape(race, size=5, span=1.0)
    monkeypatch.setattr("app.runs.races.landscape.BUDGET", 25 * 299 * 2)
    answer = await races.landscape(race, size=5, span=1.0)
    assert (whole.over, answer.over) == ((300, 300, 1), (150, 300, 2))
    assert answer.lanes[0].projection.true_loss != whole.lanes[0].projection.true_loss
    assert answer.lanes[0].projection.path.loss[-1] == answer.lanes[0].projection.true_loss
