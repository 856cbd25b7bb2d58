"""What is measured of a run is measured once."""

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
