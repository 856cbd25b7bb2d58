"""What is measured of a run is measured once."""

from dataclasses import replace

import pytest

from app.engine.config import RunConfig
from app.runs import Lab
from app.runs.looks.measurements import Known, Measurements

pytestmark = pytest.mark.anyio


async def test_a_step_is_seen_once_and_again_only_for_what_was_too_dear(
    lab: Lab, line: RunConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = await lab.create(line)
    measurements = Measurements(run, Known())
    monkeypatch.setattr("app.runs.looks.measurements.LIVE_COST", 0)
    cheap = measurements.see(run.present, dear=False)
    assert (cheap.measure, cheap.prediction) == (None, None)
    assert measurements.see(run.present, dear=False) is cheap
    whole = measurements.see(run.present, dear=True)
    assert whole.measure is not None
    assert measurements.see(run.present, dear=True) is whole
    assert measurements.see(run.present, dear=False) is whole


async def test_runs_of_one_configuration_measure_their_start_once(
    lab: Lab, line: RunConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = await lab.create(line)
    reading = await lab.look(first).read()
    monkeypatch.setattr("app.runs.looks.measurements.evaluator_for", lambda *_: pytest.fail("made again"))
    assert await lab.look(await lab.create(line)).read() == reading


async def test_a_branch_is_measured_by_its_own_loss(lab: Lab) -> None:
    run = await lab.create(RunConfig())
    await lab.train(run, steps=1)
    before = await lab.look(run).read()
    other = replace(run.config, metrics=())
    branch = await lab.fork(run, 1, other)
    assert (await lab.look(branch).read()) == before._replace(accuracy=None)
