"""A step taken apart: worked by hand, and equal to what training did."""

import numpy as np
import pytest

from app.engine.activations import ACTIVATIONS
from app.engine.arrays import FloatArray
from app.engine.config import LayerConfig, RunConfig
from app.engine.datasets import Inline
from app.engine.errors import ConfigError
from app.engine.looks.anatomy import Anatomy, Gradient, anatomy
from app.engine.losses import MeanSquaredError
from app.engine.optimizers import SGD
from app.engine.training.trainer import Stretch, Trainer
from tests.engine.problems import CONFIGS, problem

HAND = RunConfig(
    dataset=Inline(x=((1.0, 2.0), (1.0, 0.0)), y=((1.0,), (0.0,))),
    layers=(LayerConfig(units=2, activation="relu"), LayerConfig(units=1)),
    loss=MeanSquaredError(),
    optimizer=SGD(learning_rate=0.1),
    batch_size=2,
    shuffle=False,
    initial_weights=(((1.0, -1.0), (0.5, 0.25)), (0.0, 0.0), ((2.0,), (3.0,)), (-1.0,)),
)
"""Sample 0: z = (1 + 1, −1 + 0.5) = (2, −0.5), a = (2, 0), output 2·2 − 1 = 3, loss (3 − 1)² = 4, error 4."""

EVERY = pytest.mark.parametrize("name", CONFIGS)


def taken_apart(config: RunConfig, sample: int, step: int = 1) -> Anatomy:
    trainer = Trainer(config, config.dataset.load())
    before = trainer.train(trainer.initial_state(), step - 1).state
    return anatomy(trainer, before, trainer.train(before, 1), sample)


def every_sample(name: str) -> tuple[list[Anatomy], Stretch]:
    """Take the first step of a problem apart for each sample of its batch, from weights like no others."""
    given = problem(name)
    trainer = Trainer(given.config, given.data)
    before = trainer.initial_state()._replace(theta=given.theta)
    stretch = trainer.train(before, 1)
    size = len(trainer.batch(1).indices)
    return [anatomy(trainer, before, stretch, sample) for sample in range(size)], stretch


def flat(gradients: list[Gradient]) -> FloatArray:
    return np.concatenate([part.ravel() for gradient in gradients for part in gradient.values()])


def test_the_way_forward_worked_by_hand() -> None:
    first, last = taken_apart(HAND, 0).layers
    np.testing.assert_allclose(first.inputs, [1.0, 2.0])
    np.testing.assert_allclose(first.forward.z, [2.0, -0.5])
    np.testing.assert_allclose(first.forward.a, [2.0, 0.0])
    np.testing.assert_allclose(last.inputs, [2.0, 0.0])
    np.testing.assert_allclose(last.forward.a, [3.0])


def test_the_way_back_worked_by_hand() -> None:
    first, last = taken_apart(HAND, 0).layers
    np.testing.assert_allclose(last.back.error, [4.0])
    np.testing.assert_allclose(last.gradient["kernel"], [[8.0], [0.0]])
    # 4·(2, 3), and nothing through the unit that is off.
    np.testing.assert_allclose(first.back.error, [8.0, 0.0])
    np.testing.assert_allclose(first.gradient["kernel"], [[8.0, 0.0], [16.0, 0.0]])
    np.testing.assert_allclose(first.gradient["bias"], [8.0, 0.0])


def test_an_error_arrives_and_passes_as_far_as_the_slope_lets_it() -> None:
    first, last = taken_apart(HAND, 0).layers
    np.testing.assert_allclose(last.back, [[4.0], [1.0], [4.0]])
    # 4·(2, 3) arrives; relu is on in the first unit and off in the second.
    np.testing.assert_allclose(first.back, [[8.0, 12.0], [1.0, 0.0], [8.0, 0.0]])


def test_the_slope_of_a_softmax_is_that_of_each_output_in_its_own_sum() -> None:
    layers = (LayerConfig(units=3, activation="softmax"),)
    (layer,) = taken_apart(RunConfig(layers=layers), 0).layers
    np.testing.assert_allclose(layer.back.slope, layer.forward.a * (1.0 - layer.forward.a), rtol=1e-12)


@pytest.mark.parametrize("activation", [name for name, kind in ACTIVATIONS.items() if kind.elementwise])
def test_the_error_is_what_arrives_times_the_slope(activation: str) -> None:
    layers = (LayerConfig(units=4, activation=activation), LayerConfig(units=2, activation="sigmoid"))
    for layer in taken_apart(RunConfig(layers=layers), 0, step=3).layers:
        np.testing.assert_allclose(layer.back.arriving * layer.back.slope, layer.back.error, rtol=1e-12)


def test_the_worked_loss_is_the_sample_s() -> None:
    seen = taken_apart(HAND, 0)
    assert seen.worked == ("L = meanₖ (pₖ − tₖ)²", "(3 − 1)²", "(3.0 - 1.0)**2")


def test_the_batch_s_gradient_worked_by_hand() -> None:
    # Sample 1: z = (1, −1), output 1, error 2·(1 − 0) = 2.
    _, last = taken_apart(HAND, 1).layers
    np.testing.assert_allclose(last.gradient["kernel"], [[2.0], [0.0]])
    np.testing.assert_allclose(last.batch_gradient["kernel"], [[5.0], [0.0]])
    np.testing.assert_allclose(last.batch_gradient["bias"], [3.0])


def test_losses_worked_by_hand() -> None:
    seen = taken_apart(HAND, 0)
    np.testing.assert_allclose(seen.losses.before, [4.0, 1.0])
    assert seen.learning_rate == 0.1


@EVERY
def test_sample_gradients_average_to_the_batch_s(name: str) -> None:
    samples, _ = every_sample(name)
    mean = np.mean([flat([layer.gradient for layer in sample.layers]) for sample in samples], axis=0)
    whole = flat([layer.batch_gradient for layer in samples[0].layers])
    np.testing.assert_allclose(mean, whole, rtol=1e-11, atol=1e-14)


@EVERY
def test_the_batch_s_gradient_is_the_one_that_training_used(name: str) -> None:
    samples, stretch = every_sample(name)
    whole = flat([layer.batch_gradient for layer in samples[0].layers])
    np.testing.assert_allclose(whole, stretch.gradient, rtol=1e-11, atol=1e-14)


@EVERY
def test_the_batch_s_losses_are_those_of_training(name: str) -> None:
    given = problem(name)
    (seen, *_), stretch = every_sample(name)
    trainer = Trainer(given.config, given.data)
    assert seen.losses.before.mean() == pytest.approx(stretch.losses[0], rel=1e-12, abs=1e-14)
    after = trainer.batch_loss(stretch.state.theta, 1)
    assert seen.losses.after.mean() == pytest.approx(after, rel=1e-12, abs=1e-14)


@EVERY
def test_the_outputs_are_those_of_a_forward_pass_before_and_after(name: str) -> None:
    given = problem(name)
    samples, stretch = every_sample(name)
    for sample in samples[:3]:
        x, last = sample.batch.x[[sample.sample]], sample.layers[-1]
        for theta, forward in ((given.theta, last.forward), (stretch.state.theta, last.again)):
            np.testing.assert_allclose(forward.a, given.evaluator.outputs(theta, x)[0], rtol=1e-12)


def test_an_edge_s_gradient_is_what_came_in_times_the_error() -> None:
    for layer in taken_apart(RunConfig(), 4, step=50).layers:
        np.testing.assert_array_equal(layer.gradient["kernel"], np.outer(layer.inputs, layer.back.error))
        np.testing.assert_array_equal(layer.gradient["bias"], layer.back.error)


def test_the_new_weights_are_the_old_ones_and_the_update() -> None:
    seen = taken_apart(RunConfig(), 0, step=7)
    np.testing.assert_array_equal(seen.theta_before + seen.update, seen.theta_after)


def test_a_smaller_last_batch_has_its_own_number_of_samples() -> None:
    dataset = Inline(x=((0.0,), (1.0,), (2.0,)), y=((0.0,), (1.0,), (2.0,)))
    config = RunConfig(
        dataset=dataset, layers=(LayerConfig(units=1),), loss=MeanSquaredError(), batch_size=2, epochs=1
    )
    assert len(taken_apart(config, 0, step=2).losses.before) == 1
    with pytest.raises(ConfigError, match="sample must be from 0 to 0"):
        taken_apart(config, 1, step=2)


@pytest.mark.parametrize("sample", [-1, 2])
def test_a_sample_outside_the_batch_is_refused(sample: int) -> None:
    with pytest.raises(ConfigError) as refusal:
        taken_apart(HAND, sample)
    assert refusal.value.path == "sample"
    assert refusal.value.message == (
        f"sample must be from 0 to 1, a place in this step's batch. Got {sample}."
    )


def test_the_sums_after_the_step_are_those_of_the_same_sample_at_the_new_weights() -> None:
    for sample in (0, 3):
        seen = taken_apart(RunConfig(), sample, step=7)
        kernel, bias = seen.theta_after[:16], seen.theta_after[16:32]
        age = seen.batch.x[sample, 0]
        np.testing.assert_allclose(seen.layers[0].again.z, age * kernel + bias, rtol=1e-13)
