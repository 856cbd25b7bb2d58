"""What a frame shows of a run's step."""

import dataclasses

import pytest

from app.engine.config import RunConfig
from app.runs import Lab

pytestmark = pytest.mark.anyio


async def test_a_frame_has_the_size_of_its_step_s_batch_of_which_the_last_may_be_smaller(
    lab: Lab, line: RunConfig
) -> None:
    run = await lab.create(dataclasses.replace(line, batch_size=8))
    sizes = []
    for _ in range(6):
        await lab.train(run, steps=1)
        batch = (await lab.look(run).frame()).batch
        assert batch is not None
        sizes.append(batch.size)
    assert sizes == [8, 8, 4, 8, 8, 4]
