"""When a loss counts as blown up: what it is held against, how far, and for how long."""

import dataclasses
from operator import attrgetter

import numpy as np
import pytest

from app.engine.config import LandscapeModel, RunConfig
from app.engine.optimizers import SGD, Adam, Optimizer
from app.engine.presets import PRESETS, Preset
from app.engine.problem import evaluator_for, load
from app.engine.training.divergence import STAYS, Yardstick, obeys_curvature, stays_up, yardstick
from app.engine.training.trainer import Trainer


@pytest.mark.parametrize(("grown", "steps"), STAYS)
def test_so_many_times_for_so_many_steps_in_a_row_is_no_spike(grown: float, steps: int) -> None:
    assert stays_up(np.full(steps, grown))
    assert not stays_up(np.full(steps - 1, grown))
    assert not stays_up(np.array([*[grown] * (steps - 1), 0.99 * grown]))


@pytest.mark.parametrize("preset", PRESETS, ids=attrgetter("name"))
def test_a_start_is_at_most_once_its_own_yardstick(preset: Preset) -> None:
    config = preset.config
    data = load(config)
    theta = Trainer(config, data).initial_state().theta
    measure = yardstick(evaluator_for(config, data), theta)
    assert measure.start == evaluator_for(config, data).measure(theta).loss
    assert 0 < measure.times(measure.start) <= 1
    assert measure.times(measure.floor) == 0


def test_heights_are_counted_from_the_lowest_minimum_of_a_surface_with_negative_values() -> None:
    config = RunConfig(model=LandscapeModel(landscape="plateau"))
    evaluator = evaluator_for(config, load(config))
    measure = yardstick(evaluator, np.array([0.2283, -1.6255]))  # in the deepest hollow
    assert measure.floor == pytest.approx(-6.5511, abs=1e-4)
    assert measure.times(8.1) < 3, "the highest hill is no blow-up"


def test_a_network_that_starts_right_is_held_against_one_that_answers_nothing() -> None:
    config = next(preset.config for preset in PRESETS if preset.name == "line")
    data = load(config)
    best = yardstick(evaluator_for(config, data), np.array([2.0, 1.0]))
    assert best.start < 0.02
    assert best.height == pytest.approx(float(np.mean(data.y**2)))


def test_what_is_right_from_the_start_has_no_height_and_has_not_blown_up() -> None:
    measure = Yardstick(0.0, 0.0, 0.0)
    assert np.isnan(measure.times(0.0))
    assert not stays_up(measure.times(np.full(100, 1e-9)))


@pytest.mark.parametrize(
    ("optimizer", "obeys"),
    [
        (SGD(learning_rate=0.1), True),
        (SGD(learning_rate=0.1, momentum=0.5), False),
        (SGD(learning_rate=0.1, clipnorm=1.0), False),
        (SGD(learning_rate=0.1, weight_decay=0.1), False),
        (Adam(), False),
    ],
)
def test_only_plain_gradient_descent_obeys_the_curvature(optimizer: Optimizer, obeys: bool) -> None:
    assert obeys_curvature(optimizer) == obeys
    assert obeys_curvature(dataclasses.replace(optimizer, learning_rate=9.0)) == obeys
