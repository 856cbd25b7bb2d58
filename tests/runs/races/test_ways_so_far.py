"""A race's landscape before its runs are looked ahead."""

import numpy as np
import pytest

from app.engine.config import RunConfig
from app.runs import Races
from tests.runs.races.test_races import VARIATIONS

pytestmark = pytest.mark.anyio


async def test_the_ways_so_far_are_shown_without_a_look_ahead_until_somebody_looked(races: Races) -> None:
    race = await races.create(RunConfig(epochs=1), VARIATIONS)

    async def now() -> list[tuple[int, bool]]:
        answer = await races.landscape(race, size=5, span=1.0, ahead=False)
        assert np.isfinite(answer.loss).all()
        return [(lane.projection.path.step[-1], lane.projection.ahead is not None) for lane in answer.lanes]

    assert await now() == [(0, False)] * 3
    await races.train(race, steps=60)
    assert await now() == [(60, False)] * 3
    await races.landscape(race, size=5, span=1.0)
    assert await now() == [(60, True)] * 3
