"""What other rate is tried of a run that diverges, and how one that diverges too is told."""

import pytest

from app.engine.config import LayerConfig, RunConfig
from app.engine.datasets import Iris
from app.engine.optimizers import Adam
from app.runs import Lab
from app.runs.looks.pace_words import TITLES, judgement
from tests.runs.looks.test_over_time import BLOWS_UP, trained

pytestmark = pytest.mark.anyio

NO_SHARES = RunConfig(
    dataset=Iris(),
    layers=(LayerConfig(units=4, activation="relu"), LayerConfig(units=3, activation="relu")),
    optimizer=Adam(learning_rate=0.01),
)


async def test_no_rate_is_tried_where_outputs_cannot_be_shares(lab: Lab) -> None:
    run = await trained(lab, NO_SHARES)
    assert run.divergence is not None
    assert run.divergence.smaller_rate is None
    pace = await lab.look(run).pace(run.history.count)
    assert (TITLES[pace.verdict], pace.trial) == ("It diverges.", None)
    assert "rate" not in judgement(pace)


async def test_a_rate_that_diverges_is_not_said_to_have_been_followed(lab: Lab) -> None:
    run = await trained(lab, BLOWS_UP)
    pace = await lab.look(run).pace(200)
    assert pace.trial is not None
    failed = pace._replace(trial=pace.trial._replace(loss=float("inf")))
    assert judgement(failed).endswith(f" from step {pace.trial.at}: its numbers did not stay finite.")
