"""Weights of classes are a part of the loss in every look at a run."""

import pytest

from app.engine.class_weight import ClassWeight
from app.engine.config import LayerConfig, RunConfig
from app.engine.datasets import Inline
from app.runs import Lab, LandscapeRequest
from tests.runs.joints import seen

pytestmark = pytest.mark.anyio

POINTS = Inline(x=((0, 1), (1, 1), (2, 0), (2, 0), (1, 3)), y=(0, 1, 2, 0, 1))
CONFIG = RunConfig(
    dataset=POINTS, layers=(LayerConfig(units=3, activation="softmax"),), batch_size=2, epochs=8,
    class_weight=ClassWeight({"0": 0.25, "2": 8.0}),
)  # fmt: skip


async def test_slow_motion_and_one_weight_have_the_loss_of_the_step(lab: Lab) -> None:
    run, weight, anatomy, gradient = await seen(lab, CONFIG, 5, index=4)
    assert run.present.last is not None
    loss = run.present.last.stretch.losses[-1]
    assert anatomy.losses.before.mean() == pytest.approx(loss)
    kernel = anatomy.layers[0].batch_gradient["kernel"]
    assert kernel.reshape(-1)[4] == pytest.approx(gradient[4])
    assert weight.gradient == pytest.approx(gradient[4])


async def test_the_landscape_has_the_weighted_loss_under_the_ball(lab: Lab) -> None:
    run = await lab.create(CONFIG)
    await lab.train(run, steps=5)
    found = await lab.look(run).landscape(LandscapeRequest(plane="weights", i=0, j=4, size=9))
    here = (await lab.look(run).read()).loss
    assert found.loss[4, 4] == pytest.approx(here)
