"""Looks at networks whose units take longer than their weights: less is looked at, and each loss is true."""

from typing import Any

import numpy as np
import pytest

from app.engine.landscape import BUDGET, random_plane, surface
from app.engine.looks.batch_curve import LEAST_POINTS, BatchCurve
from app.engine.looks.microscope import Window, microscope
from app.engine.looks.slices import FEW_LEVELS, LEVELS
from app.engine.problem import evaluator_for
from app.engine.training.trainer import Trainer
from tests.engine.configs import trainer_of

DROPOUT = {"type": "dropout", "rate": 0.5}


def made(samples: int, batch_size: int, *layers: Any) -> Trainer:
    """Give a trainer of moons, with two outputs after these layers."""
    last = {"units": 2, "activation": "softmax"}
    return trainer_of(
        {
            "dataset": {"name": "moons", "samples": samples},
            "layers": [*layers, last],
            "loss": "sparse_categorical_crossentropy",
            "batch_size": batch_size,
        }
    )


def gelu(units: int) -> dict[str, Any]:
    return {"units": units, "activation": "gelu"}


def test_what_a_unit_takes_counts_where_it_is_more_than_its_weights() -> None:
    few, many = made(20, 10, gelu(8), DROPOUT).network, made(20, 10, gelu(512)).network
    assert (few.work, few.step_work) == (8 * 45 + 2 * 16, 8 * (45 + 2 + 20) + 2 * 16)
    assert many.work == many.step_work == 512 * 45 + 2 * 16
    wide = made(20, 10, {"units": 64, "activation": "relu"}, {"units": 64, "activation": "relu"}).network
    assert wide.work == wide.step_work == wide.parameter_count


def test_a_surface_is_the_same_with_layers_that_drop() -> None:
    plain, drops = (made(40, 10, gelu(5), *more, gelu(4)) for more in ((), (DROPOUT,) * 3))
    losses = []
    for trainer in (plain, drops):
        evaluator, theta = evaluator_for(trainer.config, trainer.data), trainer.task.initial_theta
        assert evaluator.cost == evaluator.distinct * plain.network.work
        plane, at = random_plane(evaluator.network, plain.task.initial_theta, 0), np.linspace(-1, 1, 5)
        losses.append(surface(evaluator, plane, at, at))
        losses.append(evaluator.hessian_times(plain.task.initial_theta, np.ones(len(theta))))
    np.testing.assert_array_equal(losses[0], losses[2])
    np.testing.assert_array_equal(losses[1], losses[3])


@pytest.mark.parametrize("index", [0, 12, 15, -1])
def test_a_curve_of_a_batch_has_what_was_dropped_in_its_step(index: int) -> None:
    trainer, step = made(25, 10, DROPOUT, gelu(4), DROPOUT, gelu(3), DROPOUT), 3  # whose batch has 5 samples
    theta = trainer.task.initial_theta
    index %= len(theta)
    values = np.linspace(-1, 1, 5)
    found = BatchCurve(trainer, step, index).along(theta, values)
    for value, loss in zip(values, found, strict=True):
        moved = theta.copy()
        moved[index] = value
        assert loss == pytest.approx(trainer.batch_loss(moved, step), rel=1e-13)


@pytest.mark.parametrize("dropped", [(), (DROPOUT,)])
def test_a_batch_that_takes_long_has_a_curve_of_fewer_points(dropped: tuple[Any, ...]) -> None:
    trainer = made(2_000, 2_000, *(gelu(512), gelu(4)) * 4, gelu(512), *dropped)
    whole, network = bool(dropped), trainer.network
    curve, cost = BatchCurve(trainer, 1, 0), 2_000 * (network.step_work - (not whole) * 512 * 45)
    assert 201 * cost > BUDGET > 11 * cost
    points = curve.points(201)
    assert points % 2 == 1
    assert BUDGET - 2 * cost < points * cost <= BUDGET
    assert curve.points(5) == 5
    assert curve.levels == (FEW_LEVELS if 38 * cost > BUDGET else LEVELS)
    assert BatchCurve(trainer, 1, network.parameter_count - 1).points(201) == 201  # it reaches the last layer


def test_a_slope_by_few_differences_bounds_its_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.engine.looks.batch_curve.BUDGET", 1)
    trainer = made(40, 20, gelu(6), DROPOUT, gelu(5))
    evaluator, before = evaluator_for(trainer.config, trainer.data), trainer.initial_state()
    stretch = trainer.train(before, 1)
    look = microscope(trainer, evaluator, before, stretch, 0.5, 3, Window())
    assert len(look.curve.w) == len(look.curve.batch) == LEAST_POINTS
    assert look.done is not None
    assert look.done.gradient == pytest.approx(look.done.numeric.value, abs=look.done.numeric.error)
    assert look.done.numeric.error < 1e-8
