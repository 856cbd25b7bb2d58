"""Frozen kernels and biases: they stay, the optimizer never meets them, and nothing blames them."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from app.engine.config import LandscapeModel, LayerConfig, RunConfig
from app.engine.datasets import Inline
from app.engine.errors import ConfigError
from app.engine.landscape import endpoints_plane, gradient_plane, path_plane, random_plane
from app.engine.looks.causes import finding
from app.engine.looks.curvature import curvature
from app.engine.looks.evidence import evidence_of
from app.engine.looks.microscope import Window, microscope
from app.engine.looks.stall import Finding
from app.engine.losses import MeanSquaredError
from app.engine.optimizers import OPTIMIZERS, SGD, Adam, AdamW, Optimizer
from app.engine.presets import PRESETS
from app.engine.problem import evaluator_for, load
from app.engine.training.trainer import Setup, Trainer
from tests.engine.training.test_trainer import in_chunks

LINE = next(preset.config for preset in PRESETS if preset.name == "line")
SLOPE_ALONE = replace(LINE, frozen=("dense/bias",))

X = tuple((float(i), float(i * i % 5)) for i in range(7))
SMALL = RunConfig(
    dataset=Inline(x=X, y=(0, 1, 1, 0, 1, 0, 1)),
    layers=(LayerConfig(units=4, activation="tanh"), LayerConfig(units=2, activation="sigmoid")),
    batch_size=3,
    epochs=5,
    frozen=("dense/kernel", "dense_1/bias"),
)
FROZEN = [*range(8), 20, 21]
FREE = [*range(8, 20)]


def trainer_of(config: RunConfig) -> Trainer:
    return Trainer(config, load(config))


def found(config: RunConfig, steps: int) -> Finding | None:
    trainer = trainer_of(config)
    state = trainer.train(trainer.initial_state(), steps).state
    return finding(evidence_of(trainer, evaluator_for(config, trainer.data), state))


@pytest.mark.parametrize(
    "settings",
    [{}, {"weight_decay": 0.5}, {"clipnorm": 0.01}, {"global_clipnorm": 0.01}, {"clipvalue": 0.001}],
)
@pytest.mark.parametrize("name", OPTIMIZERS)
def test_frozen_weights_stay_to_the_bit_and_nothing_of_them_is_remembered(
    name: str, settings: dict[str, Any]
) -> None:
    one = trainer_of(replace(SMALL, optimizer=OPTIMIZERS[name](**settings)))
    stretch = one.train(one.initial_state(), one.total_steps)
    start = one.initial_state().theta
    assert stretch.state.theta[FROZEN].tolist() == start[FROZEN].tolist()
    assert not stretch.update[FROZEN].any()
    assert not stretch.state.slots[:, FROZEN].any()
    assert (stretch.state.theta[FREE] != start[FREE]).all()
    assert stretch.gradient[FROZEN].any()  # it is computed all the same


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_a_weight_that_moves_does_so_as_if_there_were_no_others(name: str) -> None:
    # Without clipping each rule looks at one weight alone: so the first step is that of the whole network.
    whole = trainer_of(replace(SMALL, optimizer=OPTIMIZERS[name](), frozen=()))
    part = trainer_of(replace(SMALL, optimizer=OPTIMIZERS[name]()))
    updates = [one.train(one.initial_state(), 1).update[FREE].tolist() for one in (whole, part)]
    assert updates[0] == updates[1]


@pytest.mark.parametrize("name", ["adam", "adadelta", "rmsprop", "adagrad", "adamax", "nadam"])
def test_without_epsilon_a_frozen_weight_still_stays_finite(name: str) -> None:
    one = trainer_of(replace(SMALL, optimizer=OPTIMIZERS[name](epsilon=0.0, learning_rate=1e-3)))  # type: ignore[call-arg]
    stretch = one.train(one.initial_state(), 4)
    assert np.isfinite(stretch.state.theta).all()
    assert not stretch.state.slots[:, FROZEN].any()


def test_a_norm_is_that_of_the_free_weights() -> None:
    # Errors −1, −2, −3 of y = 2x + 1 at w = 1, b = 0: dL/dw = −16/3, dL/db = −4; a limit of 0.1 leaves w 0.1.
    config = RunConfig(
        dataset=Inline(x=((0.0,), (1.0,), (2.0,)), y=(1.0, 3.0, 5.0)),
        layers=(LayerConfig(units=1),),
        loss=MeanSquaredError(),
        optimizer=SGD(learning_rate=1.0, global_clipnorm=0.1),
        initial_weights=(((1.0,),), (0.0,)),
        frozen=("dense/bias",),
    )
    one = trainer_of(config)
    stretch = one.train(one.initial_state(), 1)
    assert stretch.gradient == pytest.approx([-16 / 3, -4.0])
    assert stretch.update == pytest.approx([0.1, 0.0], abs=1e-15)


@pytest.mark.parametrize("size", [1, 4, 15])
def test_the_steps_are_the_same_bits_in_any_chunks(size: int) -> None:
    state, losses = in_chunks(trainer_of(SMALL), size)
    whole, all_losses = in_chunks(trainer_of(SMALL), 1000)
    assert state.theta.tobytes() == whole.theta.tobytes()
    assert losses == all_losses


def test_the_largest_stable_rate_is_that_of_the_weights_that_move() -> None:
    rates = []
    for config in (LINE, SLOPE_ALONE):
        trainer = trainer_of(config)
        x = trainer.data.x[:, 0]
        sharpness = curvature(evaluator_for(config, trainer.data), trainer.initial_state().theta)
        rates.append(sharpness.largest_stable_rate)
    assert rates == [pytest.approx(0.99, abs=0.005), pytest.approx(2.65, abs=0.005)]
    assert rates[1] == pytest.approx(1.0 / float(np.mean(x * x)), rel=1e-6)  # L″ = 2·mean(x²)


@pytest.mark.parametrize(("rate", "falls"), [(2.6, True), (2.7, False)])
def test_plain_descent_climbs_beyond_that_rate(rate: float, falls: bool) -> None:
    config = replace(SLOPE_ALONE, optimizer=SGD(learning_rate=rate), batch_size=100, epochs=60)
    trainer = trainer_of(config)
    losses = trainer.train(trainer.initial_state(), 60).losses
    assert (losses[-1] < losses[0]) == falls


def test_planes_of_directions_leave_them_out() -> None:
    trainer = trainer_of(SMALL)
    before = trainer.train(trainer.initial_state(), 4).state
    stretch, network = trainer.train(before, 1), trainer.network
    walk = np.array([trainer.train(trainer.initial_state(), steps).state.theta for steps in range(5)])
    still = np.repeat(walk[:1], 3, axis=0)
    moved, among = network.moving(stretch.gradient), network.spanning
    planes = [
        random_plane(network, before.theta, 0),
        gradient_plane(before.theta, moved, stretch.update, among=among),
        gradient_plane(before.theta, moved, -0.1 * moved, among=among),
        path_plane(walk, among=among),
        path_plane(still, among=among),
        endpoints_plane(still, among=among),
    ]
    for plane in planes:
        assert not plane.axis_a[FROZEN].any()
        assert not plane.axis_b[FROZEN].any()
        assert abs(plane.axis_a @ plane.axis_b) < 1e-9


def test_a_single_free_weight_has_a_plane_with_a_frozen_one() -> None:
    trainer = trainer_of(SLOPE_ALONE)
    walk = np.array([trainer.train(trainer.initial_state(), steps).state.theta for steps in range(5)])
    plane = path_plane(walk, among=trainer.network.spanning)
    assert np.abs(plane.axis_a).tolist() == [1.0, 0.0]
    assert np.abs(plane.axis_b).tolist() == [0.0, 1.0]


@pytest.mark.parametrize("optimizer", [SGD(), Adam(), AdamW(clipnorm=0.1), SGD(momentum=0.9)])
def test_a_frozen_weight_is_told_as_such(optimizer: Optimizer) -> None:
    config = replace(SLOPE_ALONE, optimizer=optimizer)
    trainer = trainer_of(config)
    before = trainer.train(trainer.initial_state(), 2).state
    stretch = trainer.train(before, 1)
    evaluator = evaluator_for(config, trainer.data)
    done = microscope(trainer, evaluator, before, stretch, 1.0, 1, Window(points=5)).done
    assert done is not None
    assert done.gradient == pytest.approx(done.numeric.value, rel=1e-6)
    assert done.gradient != 0.0
    assert done.explanation.why == "It is frozen: the rule passes it by, whatever its gradient is."
    assert done.explanation.terms == {}
    assert (done.explanation.rescaled_gradient, done.update) == (0.0, 0.0)
    assert [line.letters for line in done.worked.lines] == ["w ← w"]
    assert eval(done.worked.arithmetic) == done.before == before.theta[1]


def test_a_free_weight_is_told_by_its_rule_and_by_the_norm_that_clipped_it() -> None:
    config = replace(SLOPE_ALONE, optimizer=SGD(learning_rate=0.05, global_clipnorm=0.1))
    trainer = trainer_of(config)
    before = trainer.initial_state()
    stretch = trainer.train(before, 1)
    evaluator = evaluator_for(config, trainer.data)
    done = microscope(trainer, evaluator, before, stretch, 1.0, 0, Window(points=5)).done
    assert done is not None
    assert done.explanation.terms["clipped_gradient"] == pytest.approx(np.copysign(0.1, done.gradient))
    values = [eval(line.arithmetic) for line in done.worked.lines]
    assert values == pytest.approx([line.value for line in done.worked.lines], rel=1e-12)


def test_at_rest_only_the_weights_that_move_are_told_of() -> None:
    # One slope, its intercept held at 0: the best slope is not where the intercept's gradient is 0.
    config = replace(SLOPE_ALONE, optimizer=SGD(learning_rate=0.5), batch_size=100, epochs=400)
    seen = found(config, 400)
    assert seen is not None
    assert seen.cause == "minimum"
    assert (
        seen.why
        == "of the weights that are not frozen, the slopes of all samples cancel, and no way leads down"
    )


def test_a_network_that_learns_is_not_blamed_for_its_frozen_layer() -> None:
    zeros = ((0.0, 0.0),), (0.0, 0.0)
    config = RunConfig(
        dataset=Inline(x=((-1.0,), (0.5,), (2.0,)), y=(0.5, 1.5, 2.5)),
        layers=(LayerConfig(units=2, activation="tanh"), LayerConfig(units=1)),
        loss=MeanSquaredError(),
        optimizer=SGD(learning_rate=0.1),
        initial_weights=(*zeros, ((1.0,), (1.0,)), (0.0,)),
    )
    seen = found(config, 0)
    assert seen is not None
    assert (seen.cause, seen.layer) == ("alike", "dense")
    assert found(replace(config, frozen=("dense/kernel", "dense/bias")), 0) is None


@pytest.mark.parametrize(
    ("frozen", "message"),
    [
        (
            ("dense/weights",),
            "frozen.0 must be one of 'dense/kernel', 'dense/bias', 'dense_1/kernel', 'dense_1/bias'. "
            "Got 'dense/weights'.",
        ),
        (("dense/bias", "dense/bias"), "frozen.1 must be named once. Got 'dense/bias'."),
        (
            ("dense/bias", "dense/kernel", "dense_1/kernel", "dense_1/bias"),
            "frozen must leave a kernel or a bias free to move. "
            "Got ['dense/bias', 'dense/kernel', 'dense_1/kernel', 'dense_1/bi….",
        ),
    ],
)
def test_what_cannot_be_frozen_is_refused(frozen: tuple[str, ...], message: str) -> None:
    with pytest.raises(ConfigError) as refusal:
        trainer_of(replace(SMALL, frozen=frozen))
    assert str(refusal.value) == message


def test_a_surface_has_nothing_to_freeze() -> None:
    config = RunConfig(model=LandscapeModel(landscape="bowl"), frozen=("dense/bias",))
    with pytest.raises(ConfigError, match="frozen must be empty beside a model"):
        Setup(config, load(config))
