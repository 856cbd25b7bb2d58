"""Training: steps worked by hand, the same bits in any chunks, and runs that diverge."""

from typing import Any

import numpy as np
import pytest

from app.engine.config import LayerConfig, RunConfig
from app.engine.datasets import Inline
from app.engine.losses import MeanAbsoluteError, MeanSquaredError
from app.engine.network.layers import Network
from app.engine.optimizers import OPTIMIZERS, SGD, Adam, Lion, Optimizer
from app.engine.training.trainer import State, Stretch, Trainer

ONE_NEURON = (LayerConfig(units=1),)
LINE = Inline(x=((0.0,), (1.0,), (2.0,)), y=(1.0, 3.0, 5.0))


def trainer(**settings: Any) -> Trainer:
    config = RunConfig(**settings)
    return Trainer(config, config.dataset.load())


def on_line(**settings: Any) -> Trainer:
    """One linear neuron from w = 1, b = 0 on y = 2·x + 1, all three points in each batch."""
    defaults: dict[str, Any] = {
        "dataset": LINE,
        "layers": ONE_NEURON,
        "loss": MeanSquaredError(),
        "optimizer": SGD(learning_rate=0.1),
        "batch_size": 3,
        "shuffle": False,
        "initial_weights": (((1.0,),), (0.0,)),
    }
    return trainer(**(defaults | settings))


def small(optimizer: Optimizer) -> Trainer:
    """A small classification whose last batch is smaller: 7 samples in batches of 3."""
    x = tuple((float(i), float(i * i % 5)) for i in range(7))
    return trainer(
        dataset=Inline(x=x, y=(0, 1, 1, 0, 1, 0, 1)),
        layers=(LayerConfig(units=4, activation="tanh"), LayerConfig(units=2, activation="sigmoid")),
        optimizer=optimizer,
        batch_size=3,
        epochs=5,
    )


def in_chunks(one: Trainer, size: int) -> tuple[State, list[float]]:
    state, losses = one.initial_state(), []
    while state.step < one.total_steps:
        stretch = one.train(state, size)
        state = stretch.state
        losses += stretch.losses.tolist()
    return state, losses


def test_a_step_is_that_worked_by_hand() -> None:
    # Errors −1, −2, −3: loss 14/3, dL/dw = 2/3·(−2 − 6) = −16/3, dL/db = 2/3·(−6) = −4.
    one = on_line()
    stretch = one.train(one.initial_state(), 1)
    assert stretch.losses.tolist() == pytest.approx([14 / 3])
    assert stretch.gradient == pytest.approx([-16 / 3, -4.0])
    assert stretch.update == pytest.approx([1.6 / 3, 0.4])
    assert stretch.state.theta == pytest.approx([1 + 1.6 / 3, 0.4])


def test_weight_decay_comes_off_before_the_rule() -> None:
    one = on_line(optimizer=SGD(learning_rate=0.1, weight_decay=0.5))
    stretch = one.train(one.initial_state(), 1)
    assert stretch.state.theta == pytest.approx([1 - 0.05 + 1.6 / 3, 0.4])


def test_the_gradient_is_clipped_for_the_rule_and_shown_as_it_was() -> None:
    one = on_line(optimizer=SGD(learning_rate=0.1, clipvalue=0.5))
    stretch = one.train(one.initial_state(), 1)
    assert stretch.gradient == pytest.approx([-16 / 3, -4.0])
    assert stretch.update == pytest.approx([0.05, 0.05])


@pytest.mark.parametrize("name", OPTIMIZERS)
@pytest.mark.parametrize("size", [1, 2, 4, 7])
def test_any_chunks_give_the_same_bits(name: str, size: int) -> None:
    whole_state, whole_losses = in_chunks(small(OPTIMIZERS[name]()), 15)
    state, losses = in_chunks(small(OPTIMIZERS[name]()), size)
    assert losses == whole_losses
    assert np.array_equal(state.theta, whole_state.theta)
    assert np.array_equal(state.slots, whole_state.slots)


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_a_step_walked_again_gives_the_same_bits(name: str) -> None:
    one = small(OPTIMIZERS[name]())
    middle = one.train(one.initial_state(), 6).state
    first = one.train(middle, 5).state
    one.train(one.initial_state(), 15)
    one.batch_loss(middle.theta, 3)
    assert np.array_equal(one.train(middle, 5).state.theta, first.theta)


def test_the_articles_run_gives_the_same_bits_in_any_chunks() -> None:
    one = trainer(epochs=2)
    whole = one.train(one.initial_state(), 420).state
    assert np.array_equal(in_chunks(one, 97)[0].theta, whole.theta)


def test_training_ends_at_the_last_step() -> None:
    one = small(Adam())
    stretch = one.train(one.initial_state(), 1_000)
    assert (stretch.state.step, len(stretch.losses)) == (15, 15)


def test_no_steps_leave_the_state_as_it_is() -> None:
    one = small(Adam())
    start = one.initial_state()
    stretch = one.train(start, 0)
    assert stretch.state is start
    assert len(stretch.gradient) == 0


@pytest.mark.parametrize("name", ["theta", "slots"])
def test_states_are_read_only(name: str) -> None:
    one = small(Adam())
    with pytest.raises(ValueError, match="read-only"):
        getattr(one.train(one.initial_state(), 1).state, name)[0] = 1.0


def test_later_training_leaves_earlier_states_alone() -> None:
    one = small(Adam())
    state = one.train(one.initial_state(), 1).state
    before = state.theta.copy()
    one.train(state, 5)
    assert np.array_equal(state.theta, before)


def test_a_batch_is_what_its_step_used() -> None:
    one = small(Adam())
    batch = one.batch(3)
    assert len(batch.indices) == 1
    assert np.array_equal(batch.x, one.data.x[batch.indices])


def test_batch_loss_at_the_weights_before_is_the_recorded_loss() -> None:
    one = small(Adam())
    stretch = one.train(one.initial_state(), 1)
    assert one.batch_loss(one.initial_state().theta, 1) == stretch.losses[0]


def test_correct_counts_the_matches_of_each_batch() -> None:
    one = small(Adam())
    stretch = one.train(one.initial_state(), 3)
    assert isinstance(one.network, Network)
    outputs = one.network.forward(one.initial_state().theta, one.batch(1).x)
    assert stretch.correct[0] == (outputs.argmax(axis=1) == one.batch(1).y).sum()


def test_a_regression_counts_the_matches_that_it_asks_for() -> None:
    one = on_line()
    assert one.has_accuracy
    state = one.initial_state()._replace(theta=np.array([0.0, 1.0]))
    assert one.train(state, 1).correct.tolist() == [1.0]  # outputs of 1 for 1, 3, 5: each is above 0.5


def test_without_the_metric_there_is_no_accuracy() -> None:
    assert not trainer(metrics=()).has_accuracy


def diverged(one: Trainer, steps: int = 1_000) -> Stretch:
    stretch = one.train(one.initial_state(), steps)
    assert stretch.divergence is not None
    return stretch


def test_a_huge_learning_rate_ends_at_the_last_finite_step() -> None:
    stretch = diverged(on_line(optimizer=SGD(learning_rate=1e6), epochs=1_000))
    assert stretch.divergence is not None
    assert stretch.state.step == stretch.divergence.step - 1
    assert len(stretch.losses) == stretch.state.step
    assert np.isfinite(stretch.state.theta).all()
    assert np.isfinite(stretch.losses).all()


def test_a_divergence_says_step_layer_and_a_tenth_of_the_rate() -> None:
    divergence = diverged(on_line(optimizer=SGD(learning_rate=1e6), epochs=1_000)).divergence
    assert divergence is not None
    assert (divergence.layer, divergence.what) == ("dense", "loss")
    assert f"Step {divergence.step}" in divergence.message
    assert divergence.message.endswith("may keep them small: a tenth is 100000.")


@pytest.mark.parametrize("size", [1, 5, 13])
def test_a_divergence_is_found_at_the_same_step_in_any_chunks(size: int) -> None:
    one = on_line(optimizer=SGD(learning_rate=1e6), epochs=1_000)
    whole = diverged(one)
    state = one.initial_state()
    while (stretch := one.train(state, size)).divergence is None:
        state = stretch.state
    assert stretch.divergence == whole.divergence
    assert np.array_equal(stretch.state.theta, whole.state.theta)


def test_training_on_from_a_diverged_runs_last_state_does_nothing() -> None:
    one = on_line(optimizer=SGD(learning_rate=1e6), epochs=1_000)
    stretch = diverged(one)
    again = one.train(stretch.state, 1)
    assert again.state is stretch.state
    assert again.divergence == stretch.divergence


def test_weights_that_overflow_are_named() -> None:
    # Slopes of ±1 times a rate of 1e9 from weights near the end of float64.
    one = on_line(
        dataset=Inline(x=((1e300,),), y=(1.5,)),
        loss=MeanAbsoluteError(),
        optimizer=SGD(learning_rate=1e9),
        batch_size=1,
        initial_weights=(((0.0,),), (0.0,)),
    )
    divergence = diverged(one, 1).divergence
    assert divergence is not None
    assert (divergence.step, divergence.what, divergence.layer) == (1, "weights", "dense")


def test_an_infinite_gradient_is_found_though_lion_takes_its_sign_only() -> None:
    # dL/dw of the first layer is 2·error·w₂·x = 2·1e150·1e150·1e10.
    one = on_line(
        dataset=Inline(x=((1e10,),), y=(0.0,)),
        layers=(LayerConfig(units=1, activation="relu"), LayerConfig(units=1)),
        optimizer=Lion(),
        batch_size=1,
        initial_weights=(((1e-10,),), (0.0,), ((1e150,),), (0.0,)),
    )
    divergence = diverged(one, 1).divergence
    assert divergence is not None
    assert (divergence.what, divergence.layer) == ("gradient", "dense")


def test_memory_from_starts_the_optimizers_own_count() -> None:
    # Adam's first step moves every weight by the learning rate, whenever its memory was new.
    config = on_line(optimizer=Adam(learning_rate=0.1)).config
    one = Trainer(config, config.dataset.load(), memory_from=5)
    state = State(5, one.initial_state().theta, one.fresh_slots())
    assert one.train(state, 1).update == pytest.approx([0.1, 0.1])


def test_memory_of_another_optimizer_is_adopted_by_its_slots_names() -> None:
    one = small(Adam(amsgrad=True))
    slots = np.arange(2.0 * one.network.parameter_count).reshape(2, -1)
    adopted = one.adopted_slots(Adam(), slots)
    assert np.array_equal(adopted[:2], slots)
    assert not adopted[2].any()


def test_outputs_that_add_up_to_0_are_told_apart_from_an_overflow() -> None:
    config = RunConfig(
        dataset=Inline(x=((0.0,), (1.0,)), y=(0, 1)),
        layers=(LayerConfig(units=2),),
        shuffle=False,
        batch_size=1,
    )
    trainer = Trainer(config, config.dataset.load())
    divergence = trainer.train(trainer.initial_state(), 1).divergence
    assert divergence is not None
    assert "for one sample that is 0. Give the last layer softmax" in divergence.message


def test_a_batch_s_loss_at_other_weights_is_that_of_a_step_from_there() -> None:
    one = small(Adam())
    state = one.train(one.initial_state(), 4).state
    elsewhere = state._replace(theta=state.theta + 0.25)
    asked = one.batch_loss(elsewhere.theta, 5)  # while the buffers still hold the state after step 4
    assert asked == one.train(elsewhere, 1).losses[0]
    assert asked != one.train(state, 1).losses[0]
