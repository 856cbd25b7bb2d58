"""What keeps a network from learning: told apart by cause, and silent where a network learns."""

from dataclasses import replace

import numpy as np
import pytest

from app.engine.activations import ACTIVATIONS
from app.engine.config import LandscapeModel, LayerConfig, RunConfig
from app.engine.datasets import Inline
from app.engine.errors import ConfigError
from app.engine.layers.dense import ActivationName
from app.engine.looks import stall
from app.engine.looks.causes import finding
from app.engine.looks.evidence import evidence_of
from app.engine.looks.stall import SATURATED, Finding, LayerSigns
from app.engine.losses import BinaryCrossentropy, MeanSquaredError
from app.engine.network.evaluator import Evaluator
from app.engine.optimizers import SGD, Adam, Optimizer
from app.engine.presets import PRESETS, Preset
from app.engine.problem import evaluator_for, load
from app.engine.training.trainer import Trainer

Weights = tuple[tuple[float | tuple[float, ...], ...], ...]

X, Y = ((-1.0,), (0.5,), (2.0,)), (0.5, 1.5, 2.5)


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
    moment = evidence_of(trainer, evaluator, trainer.train(trainer.initial_state(), steps).state)
    return moment.signs, finding(moment)


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
    assert ["smaller" in found.advice(step) for step in (0, 1)] == [False, True]
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


@pytest.mark.parametrize(("y", "cause"), [((0, 1, 1), "minimum"), ((1, 0, 0), "saturated")])
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
    weights = (((0.0,),), (0.0,), ((0.0,),), (0.0,))
    _, found = look(config((1, "tanh"), (1, "linear"), weights=weights))
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


def position(
    landscape: str, *start: float, noise: float = 0.0, optimizer: Optimizer | None = None
) -> RunConfig:
    model = LandscapeModel(landscape=landscape, noise=noise)
    return RunConfig(model=model, start=start, optimizer=optimizer or SGD(learning_rate=0.01), epochs=100)


def test_a_position_at_a_minimum_is_told_as_such() -> None:
    _, found = look(position("himmelblau", 3.0, 2.0))
    assert found is not None
    assert found.since(0) == (
        "The position is at a minimum from the start: f is 0.0000, and nothing near is lower."
    )
    _, found = look(position("himmelblau", 3.0 + 1e-8, 2.0))
    assert found is not None
    assert found.why.endswith(", and the lowest place is 1.00×10⁻⁸ away")


@pytest.mark.parametrize(
    ("run", "cause"),
    [
        (position("saddle", 0.0, 0.0), "saddle"),
        (position("saddle", 0.0, 0.1), None),
        (position("saddle", 0.0, 0.0, noise=0.1), None),
        (position("himmelblau", -0.270844590668, -0.923038522204), "maximum"),
        (position("plateau", 30.0, 30.0), "plateau"),
        (position("plateau", -3.5, 3.5), "plateau"),  # it bends both ways, and no place of slope 0 is near
        (position("plateau", 3.4, -3.5), "plateau"),
        (position("bowl", 1.0, 1.0, optimizer=SGD(learning_rate=1e-30)), "unmoved"),
        (position("bowl", 1.0, 1.0, optimizer=SGD(learning_rate=0.0)), "no rate"),
    ],
)
def test_a_level_place_is_told_apart_by_how_it_bends(run: RunConfig, cause: str | None) -> None:
    found = look(run)[1]
    assert (found.cause if found else None) == cause


def test_a_position_that_rolls_through_a_minimum_is_not_there() -> None:
    rolling = position("bowl", 0.0, 0.0, optimizer=SGD(learning_rate=0.1, momentum=0.9))
    data = load(rolling)
    trainer, evaluator = Trainer(rolling, data), evaluator_for(rolling, data)
    at_rest = trainer.initial_state()
    assert finding(evidence_of(trainer, evaluator, at_rest)) is not None
    moving = at_rest._replace(slots=np.full_like(at_rest.slots, 0.1))
    assert finding(evidence_of(trainer, evaluator, moving)) is None


ALONE_HARMLESS = (
    (((0.4, -0.7),), (0.0, 0.0), ((0.0,), (0.0,)), (0.0,)),  # zeros in the last layer
    (((0.0, 0.0),), (0.0, 0.0), ((0.4,), (-0.7,)), (0.0,)),  # zeros in the first
    (((1.0, 1.0),), (0.0, 0.0), ((0.4,), (-0.7,)), (0.0,)),  # equal ones in the first
)


@pytest.mark.parametrize("weights", ALONE_HARMLESS)
def test_zeros_or_equal_weights_of_one_layer_alone_are_harmless(weights: Weights) -> None:
    for steps in (0, 1, 3):
        assert look(config((2, "tanh"), (1, "linear"), weights=weights), steps)[1] is None


def test_units_that_are_alike_stay_so() -> None:
    weights = (((0.5, 0.5),), (0.1, 0.1), ((0.3,), (0.3,)), (0.0,))
    for steps in (0, 3):
        found = look(config((2, "tanh"), (1, "linear"), weights=weights), steps)[1]
        assert found is not None
        assert (found.cause, found.layer) == ("alike", "dense")


def test_a_batch_that_is_right_already_is_no_stall() -> None:
    of_one = replace(
        config((1, "linear"), weights=(((1.0,),), (0.0,))),
        dataset=Inline(x=X, y=(-1.0, 0.75, 2.5)),
        batch_size=1,
        shuffle=False,
        epochs=2,
    )
    data = load(of_one)
    trainer = Trainer(of_one, data)
    stretch = trainer.train(trainer.initial_state(), 1)
    assert not stretch.update.any()
    assert look(of_one, 1)[1] is None


def test_a_perfect_fit_is_told_as_a_minimum() -> None:
    perfect = replace(
        config((1, "linear"), weights=(((1.0,),), (2.0,))), dataset=Inline(x=X, y=(1.0, 2.5, 4.0))
    )
    found = look(perfect)[1]
    assert found is not None
    assert found.since(0) == (
        "The network is at a minimum from the start: the loss is 0.0000, the least that it can be."
    )


@pytest.mark.parametrize("layers", [((1, "linear"),), ((1, "linear"), (1, "linear"))])
def test_weights_that_came_to_rest_above_0_are_at_a_minimum(layers: tuple[tuple[int, str], ...]) -> None:
    noisy = replace(config(*layers), dataset=Inline(x=X, y=(0.5, 2.5, 2.25)), batch_size=3, epochs=2_000)
    assert look(noisy, 3)[1] is None
    found = look(noisy, 2_000)[1]
    assert found is not None
    assert found.cause == "minimum"
    assert found.value > 0.01


def test_targets_that_differ_for_equal_inputs_leave_a_least_loss() -> None:
    run = RunConfig(
        dataset=Inline(x=((0.0,), (0.0,), (0.0,), (0.0,)), y=(0, 0, 0, 1)),
        layers=(LayerConfig(units=1, activation="sigmoid"),),
        loss=BinaryCrossentropy(),
        optimizer=SGD(learning_rate=1.0),
        batch_size=4,
        epochs=1000,
    )
    evaluator = evaluator_for(run, load(run))
    assert isinstance(evaluator, Evaluator)
    assert evaluator.least == pytest.approx(-0.25 * np.log(0.25) - 0.75 * np.log(0.75))
    found = look(run, 1000)[1]
    assert found is not None
    assert found.cause == "minimum"
    assert found.value == pytest.approx(evaluator.least)


@pytest.mark.parametrize(("bias", "cause"), [(10.0, None), (40.0, "saturated")])
def test_a_sure_and_wrong_output_still_learns_until_its_loss_is_clipped(
    bias: float, cause: str | None
) -> None:
    """σ′ is small there, but the cross-entropy is as steep: dL/dz = p − t."""
    wrong = RunConfig(
        dataset=Inline(x=((0.5,), (1.0,)), y=(0, 0)),
        layers=(LayerConfig(units=1, activation="sigmoid"),),
        loss=BinaryCrossentropy(),
        initial_weights=(((1.0,),), (bias,)),
    )
    signs, found = look(wrong)
    assert signs[0].largest_slope is not None
    assert signs[0].largest_slope < SATURATED
    assert (found.cause if found else None) == cause


def test_a_faint_gradient_that_the_optimizer_makes_up_for_is_no_stall() -> None:
    weights = (((1.0,),), (0.0,), ((1e-7,),), (0.0,))
    small = config((1, "tanh"), (1, "linear"), weights=weights)
    assert look(replace(small, optimizer=Adam(learning_rate=0.01, epsilon=1e-12)))[1] is None


@pytest.mark.parametrize("start", [1e5, 1e6])
def test_nothing_is_said_where_numbers_are_beyond_float64(start: float) -> None:
    beyond = replace(
        config((2, "relu"), (1, "linear")),
        dataset=Inline(x=X, y=Y),
        initial_weights=(((start**30, start**30),), (0.0, 0.0), ((1e10,), (1e10,)), (0.0,)),
    )
    assert look(beyond)[1] is None
    assert look(position("beale", start, start, optimizer=SGD(learning_rate=1e9)))[1] is None


def test_learning_rate_0_is_told_before_all_else() -> None:
    dead = config(
        (2, "relu"), (1, "linear"), weights=(((1.0, -1.0),), (-5.0, -5.0), ((1.0,), (1.0,)), (0.5,))
    )
    found = look(replace(dead, optimizer=SGD(learning_rate=0.0)), 1)[1]
    assert found is not None
    assert found.since(0) == "The network does not move from the start: its learning rate is 0."


def test_what_is_too_dear_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stall, "MOST_COST", 10)
    with pytest.raises(ConfigError, match="no longer than 10 multiply-adds"):
        look(RunConfig())
