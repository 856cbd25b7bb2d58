"""Dropout, a layer without weights that draws at random, trains, replays, and shows in every look."""

import dataclasses

import numpy as np
import pytest

from app.engine.config import LayerConfig, RunConfig
from app.engine.datasets import Line, Moons
from app.engine.errors import ConfigError
from app.engine.layers import Dropout
from app.engine.losses import MeanSquaredError
from app.engine.network.layers import Network
from app.engine.optimizers import SGD
from app.engine.problem import evaluator_for
from app.runs import Lab, LandscapeRequest
from app.runs.looks.survey import PlaneKind
from tests.runs.joints import landscape_is_of_plain_passes, replays, seen, slow_gradient

pytestmark = pytest.mark.anyio


CONFIG = RunConfig(
    dataset=Moons(samples=60),
    layers=(
        LayerConfig(units=8, activation="tanh"),
        Dropout(rate=0.25),
        LayerConfig(units=2, activation="softmax"),
    ),
    optimizer=SGD(learning_rate=0.3),
    batch_size=16,
    epochs=40,
)


def network(config: RunConfig) -> Network:
    return Network(2, config.layers)


def test_the_layers_are_named_as_keras_names_them() -> None:
    assert network(CONFIG).layer_names == ("dense", "dropout", "dense_1")
    assert network(CONFIG).layer_part("dropout") == slice(0, 0)


def test_what_is_drawn_is_a_function_of_seed_step_and_layer() -> None:
    place = network(CONFIG).stack[1]

    def drawn(seed: int, step: int, number: int) -> bytes:
        noise = place._replace(number=number).noise(seed, step, 16, 16)
        assert noise is not None
        return noise.tobytes()

    assert drawn(0, 1, 1) == drawn(0, 1, 1)
    others = drawn(1, 1, 1), drawn(0, 2, 1), drawn(0, 1000, 1), drawn(0, 1, 2)
    assert len({drawn(0, 1, 1), *others}) == 5


def test_outside_of_training_nothing_is_dropped() -> None:
    dense = dataclasses.replace(CONFIG, layers=(CONFIG.layers[0], CONFIG.layers[2]))
    data, theta = CONFIG.dataset.load(), network(CONFIG).initial_theta(0)
    assert evaluator_for(CONFIG, data).measure(theta) == evaluator_for(dense, data).measure(theta)


async def test_it_trains_and_replays(lab: Lab) -> None:
    run = await lab.create(CONFIG)
    await lab.train(run, steps=160)
    losses = run.history.losses(0, 160)
    assert losses[-20:].mean() < 0.8 * losses[:20].mean()
    assert await replays(lab, run, 37)


async def test_the_landscape_is_that_of_plain_passes(lab: Lab) -> None:
    run = (await seen(lab, CONFIG, 9)).run
    assert await landscape_is_of_plain_passes(lab, run)


@pytest.mark.parametrize("index", [0, 20, 30])
async def test_the_microscope_finds_the_step_s_own_slope(lab: Lab, index: int) -> None:
    look = (await seen(lab, CONFIG, 9, index)).weight
    assert look.numeric.value == pytest.approx(look.gradient, rel=1e-8)


async def test_slow_motion_drops_what_training_dropped(lab: Lab) -> None:
    run, _, anatomy, gradient = await seen(lab, CONFIG, 10)
    np.testing.assert_allclose(slow_gradient(anatomy), gradient, rtol=1e-9, atol=1e-15)
    assert anatomy.losses.before.mean() == pytest.approx(run.history.losses(9, 10)[0], rel=1e-12)
    noise = network(CONFIG).stack[1].noise(CONFIG.seed, 10, 16, len(anatomy.batch.indices))
    assert noise is not None
    dropped = noise[:, 0] == 0.0
    assert dropped.any()
    assert not anatomy.layers[1].forward.a[dropped].any()
    assert not anatomy.layers[0].back.arriving[dropped].any()
    assert anatomy.layers[1].gradient == {}


async def test_a_diagnosis_goes_past_it(lab: Lab) -> None:
    run = (await seen(lab, CONFIG, 9)).run
    diagnosis = await lab.look(run).diagnosis(9)
    assert [one.layer for one in diagnosis.look.signs] == ["dense", "dropout", "dense_1"]
    assert diagnosis.look.finding is None


@pytest.mark.parametrize("plane", ["path", "random", "gradient", "endpoints", "weights"])
async def test_a_single_weight_has_no_landscape(lab: Lab, plane: PlaneKind) -> None:
    layers = (Dropout(rate=0.25), LayerConfig(units=1, use_bias=False))
    run = await lab.create(RunConfig(dataset=Line(), layers=layers, loss=MeanSquaredError()))
    await lab.train(run, steps=3)
    with pytest.raises(ConfigError, match="A landscape lies over two weights, and this network has one"):
        await lab.look(run).landscape(LandscapeRequest(plane=plane))
