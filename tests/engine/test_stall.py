"""What keeps a network from learning: told apart by cause, and silent where a network learns."""

from dataclasses import replace

import numpy as np
import pytest

from app.engine import stall
from app.engine.activations import ACTIVATIONS
from app.engine.config import ActivationName, LandscapeModel, LayerConfig, RunConfig
from app.engine.datasets import Inline
from app.engine.errors import ConfigError
from app.engine.losses import BinaryCrossentropy, MeanSquaredError
from app.engine.optimizers import SGD
from app.engine.presets import PRESETS, Preset
from app.engine.problem import evaluator_for, load
from app.engine.stall import Finding, LayerSigns, finding, signs_of
from app.engine.trainer import Trainer

Weights = tuple[tuple[float | tuple[float, ...], ...], ...]

X = ((-1.0,), (0.5,), (2.0,))
Y = (0.5, 1.5, 2.5)


def config(*layers: tuple[int, ActivationName], weights: Weights | None = None) -> RunConfig:
    return RunConfig(
        dataset=Inline(x=X, y=Y),
        layers=tuple(LayerConfig(units=units, activation=name) for units, name in layers),
        loss=MeanSquaredError(),
        optimizer=SGD(learning_rate=0.1),
        initial_weights=weights,
    )


def look(config: RunConfig, steps: int = 0) -> tuple[list[LayerSigns], Finding | None]:
    """Train so many steps, and look at the layers then."""
    data = load(config)
    trainer, evaluator = Trainer(config, data), evaluator_for(config, data)
    stretch = trainer.train(trainer.initial_state(), steps)
    theta = stretch.state.theta
    signs = signs_of(evaluator, theta)
    return signs, finding(signs, evaluator.samples, evaluator.measure(theta).loss, stretch.update)


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_nothing_is_found_where_a_preset_learns(preset: Preset, share: float) -> None:
    trainer = Trainer(preset.config, load(preset.config))
    assert look(preset.config, round(share * trainer.total_steps))[1] is None


@pytest.mark.parametrize("name", [name for name, kind in ACTIVATIONS.items() if kind.elementwise])
def test_slopes_are_those_of_differences(name: ActivationName) -> None:
    signs, _ = look(config((3, name), (1, "linear")))
    run = config((3, name), (1, "linear"))
    kernel = Trainer(run, load(run)).initial_state().theta[:3]
    z, step = np.array(X) @ kernel[None], 1e-6
    above, below = np.empty_like(z), np.empty_like(z)
    activation = ACTIVATIONS[name]()
    activation.forward(z + step, above)
    activation.forward(z - step, below)
    assert signs[0].largest_slope == pytest.approx(np.abs((above - below) / (2 * step)).max(), rel=1e-6)


def test_a_layer_is_dead_when_no_unit_of_it_is_active_for_any_sample() -> None:
    weights = (((1.0, -1.0),), (-5.0, -5.0), ((1.0,), (1.0,)), (0.5,))
    signs, found = look(config((2, "relu"), (1, "linear"), weights=weights))
    assert (signs[0].dead_units, signs[0].largest_gradient) == (2, 0.0)
    assert found is not None
    assert (found.cause, found.layer) == ("dead", "dense")
    assert found.since(3) == "dense died at step 3: its 2 relu units give 0 for all 3 samples."
    assert found.since(0) == "dense is dead from the start: its 2 relu units give 0 for all 3 samples."
    assert found.since(3, exact=False).startswith("dense died by step 3:")


def test_a_layer_with_one_active_unit_is_not_dead() -> None:
    weights = (((1.0, -1.0),), (-1.5, -5.0), ((1.0,), (1.0,)), (0.5,))
    signs, found = look(config((2, "relu"), (1, "linear"), weights=weights))
    assert (signs[0].dead_units, found) == (1, None)


def test_a_saturated_layer_is_told_with_its_steepest_slope() -> None:
    weights = (((0.1, 0.1),), (9.0, -9.0), ((1.0,), (1.0,)), (0.0,))
    _, found = look(config((2, "tanh"), (1, "linear"), weights=weights))
    slope = 1 - np.tanh(0.1 * 2 - 9) ** 2
    assert found is not None
    assert (found.cause, found.layer) == ("saturated", "dense")
    assert found.value == pytest.approx(slope)
    assert found.since(7).startswith("dense saturated at step 7: its steepest tanh unit has slope 9.09×10⁻⁸")


@pytest.mark.parametrize(("y", "cause"), [((0, 1, 1), None), ((1, 0, 0), "saturated")])
def test_an_output_that_is_sure_is_a_stall_only_where_it_is_wrong(
    y: tuple[int, ...], cause: str | None
) -> None:
    sure = RunConfig(
        dataset=Inline(x=X, y=y),
        layers=(LayerConfig(units=1, activation="sigmoid"),),
        loss=BinaryCrossentropy(),
        initial_weights=(((40.0,),), (10.0,)),
    )
    found = look(sure)[1]
    assert (found.cause if found else None) == cause


def test_a_layer_without_gradient_is_told_where_no_unit_is_flat() -> None:
    weights = (((0.0, 0.0),), (0.0, 0.0), ((0.0,), (0.0,)), (0.0,))
    _, found = look(config((2, "tanh"), (1, "linear"), weights=weights))
    assert found is not None
    assert (found.cause, found.layer) == ("no gradient", "dense")


def test_a_vanishing_gradient_is_told_beside_the_largest() -> None:
    deep = config(*[(4, "sigmoid")] * 11, (1, "linear"))
    signs, found = look(deep)
    assert found is not None
    assert (found.cause, found.layer) == ("vanishing", "dense")
    assert found.value == signs[0].largest_gradient < 1e-6 * signs[-1].largest_gradient


def test_updates_below_the_resolution_of_floats_are_told() -> None:
    run = config((2, "tanh"), (1, "linear"))
    _, found = look(replace(run, optimizer=SGD(learning_rate=1e-30)), 1)
    assert found is not None
    assert found.cause == "unmoved"
    assert found.since(1).startswith("The network stopped moving at step 1: updates of at most ")


def test_a_position_without_slope_is_told_as_one() -> None:
    run = RunConfig(model=LandscapeModel(landscape="himmelblau"), start=(3.0, 2.0))
    _, found = look(run)
    assert found is not None
    assert found.since(0).startswith("The position has no gradient from the start:")


def test_what_is_too_dear_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stall, "MOST_COST", 10)
    with pytest.raises(ConfigError, match="at most 10 multiply-adds"):
        look(RunConfig())
