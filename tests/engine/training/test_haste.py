"""Steps whose calls are bound once and whose losses wait for a block's end give the bits of plain ones."""

from dataclasses import replace

import numpy as np
import pytest

from app.engine.activations import ACTIVATIONS
from app.engine.config import LayerConfig, RunConfig
from app.engine.datasets import Inline
from app.engine.layers.dense import ActivationName
from app.engine.optimizers import OPTIMIZERS, SGD, Adam, Optimizer, Weights
from app.engine.training import network_stepper
from app.engine.training.trainer import Stretch, Trainer
from tests.engine.optimizers.steps import step
from tests.engine.problems import layers

STREAM = np.random.default_rng(3)
X = tuple(map(tuple, STREAM.normal(size=(96, 3)).tolist()))


def config(
    classes: int, batch: int, optimizer: Optimizer, *, last: ActivationName = "softmax", epochs: int = 40
) -> RunConfig:
    y = tuple(int(abs(100.0 * row[0]) % classes) for row in X)
    return RunConfig(
        dataset=Inline(x=X, y=(*range(classes), *y[classes:])),
        layers=layers((5, "tanh"), (classes, last)),
        optimizer=optimizer,
        batch_size=batch,
        epochs=epochs,
    )


def trained(run: RunConfig) -> Stretch:
    trainer = Trainer(run, run.dataset.load())
    return trainer.train(trainer.initial_state(), trainer.total_steps)


def careful(run: RunConfig, monkeypatch: pytest.MonkeyPatch) -> Stretch:
    """The same, with each loss made in its step."""
    with monkeypatch.context() as patch:
        patch.setattr(network_stepper, "WORTH_HASTE", np.inf)
        return trained(run)


def assert_same_bits(one: Stretch, other: Stretch) -> None:
    assert one.state.step == other.state.step
    assert one.divergence == other.divergence
    for name in ("losses", "correct", "gradient", "update"):
        assert getattr(one, name).tobytes() == getattr(other, name).tobytes(), name
    assert one.state.theta.tobytes() == other.state.theta.tobytes()
    assert one.state.slots.tobytes() == other.state.slots.tobytes()


@pytest.mark.parametrize("batch", [1, 3, 7, 12])
@pytest.mark.parametrize("classes", [2, 3, 4])
@pytest.mark.parametrize("last", ["softmax", "sigmoid"])
def test_losses_at_a_block_s_end_have_the_bits_of_losses_in_each_step(
    classes: int, batch: int, last: ActivationName, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = config(classes, batch, Adam(learning_rate=0.01), last=last)
    assert_same_bits(trained(run), careful(run, monkeypatch))


@pytest.mark.parametrize("classes", [2, 3])
@pytest.mark.parametrize("last", ACTIVATIONS)
def test_outputs_that_are_written_where_they_are_kept_have_the_bits_of_those_in_a_buffer(
    last: ActivationName, classes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = replace(config(classes, 6, SGD(learning_rate=1e-6), last=last, epochs=2), metrics=())
    assert_same_bits(trained(run), careful(run, monkeypatch))


@pytest.mark.parametrize("rate", [30.0, 1e4])
def test_a_block_with_a_share_at_the_clip_is_done_again(rate: float, monkeypatch: pytest.MonkeyPatch) -> None:
    run = config(3, 4, SGD(learning_rate=rate))
    again = careful(run, monkeypatch)
    assert again.losses.max() == pytest.approx(-np.log(1e-7)), "a share was cut off"
    assert_same_bits(trained(run), again)


@pytest.mark.parametrize("optimizer", [SGD(learning_rate=1e9), Adam(learning_rate=1e9)])
def test_a_run_that_diverges_ends_at_the_same_step(
    optimizer: Optimizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = config(2, 4, optimizer, last="relu")
    again = careful(run, monkeypatch)
    assert again.divergence is not None
    assert_same_bits(trained(run), again)


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_a_gradient_beyond_all_numbers_ends_the_run_where_its_shares_are_ordinary(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = RunConfig(
        dataset=Inline(x=((1.5e308,), (1e308,)) * 16, y=(0, 1) * 16),
        layers=layers((1, "linear"), (2, "softmax")),
        initial_weights=(((1e-309,),), (0.0,), ((10.0, -10.0),), (0.0, 0.0)),
        optimizer=OPTIMIZERS[name](learning_rate=1e-320),
        batch_size=2,
        epochs=1,
    )
    again = careful(run, monkeypatch)
    assert again.divergence is not None
    assert again.divergence.what == "gradient"
    assert_same_bits(trained(run), again)


@pytest.mark.parametrize("bad", [np.inf, -np.inf, np.nan])
@pytest.mark.parametrize("name", OPTIMIZERS)
def test_a_gradient_that_is_not_finite_stays_in_the_weights_or_the_memory(name: str, bad: float) -> None:
    """The end of a block tells whether a gradient in it was not finite."""
    optimizer = OPTIMIZERS[name]()
    theta, memory = np.zeros(3), optimizer.fresh_memory(3)
    with np.errstate(all="ignore"):
        for t, middle in enumerate((bad, 0.2, 0.2), 1):
            theta += step(optimizer, np.array([0.1, middle, -0.2]), memory, t, theta)
    assert not (np.isfinite(theta).all() and np.isfinite(memory).all())


@pytest.mark.parametrize("size", [(3, 4), (70, 90)])
@pytest.mark.parametrize("name", ACTIVATIONS)
def test_bound_calls_of_an_activation_are_its_two_halves(name: str, size: tuple[int, int]) -> None:
    activation = ACTIVATIONS[name]()
    z, da = STREAM.normal(size=(2, *size))
    plain, bound = z.copy(), z.copy()
    outputs, likewise = np.empty(size), np.empty(size)
    ahead = activation.forward_calls(bound, likewise)
    back = activation.backward_calls(bound, likewise, da)
    activation.forward(plain, outputs)
    activation.backward(plain, outputs, da)
    for call in (*ahead, *back):
        call()
    assert likewise.tobytes() == outputs.tobytes()
    assert bound.tobytes() == plain.tobytes()


def test_an_adam_that_is_bound_is_the_one_that_is_not() -> None:
    for optimizer in (Adam(), Adam(amsgrad=True)):
        bound, plain = optimizer.fresh_memory(4), optimizer.fresh_memory(4)
        pair, w = np.empty((2, 4)), np.zeros(4)
        (g, one), weights = pair, Weights(w, [slice(0, 4)], [(4,)])
        move = optimizer.mover(pair, bound, weights)
        for t in range(1, 6):
            g[...] = STREAM.normal(size=4)
            move(t)
            other = step(optimizer, g.copy(), plain, t, w)
            assert one.tobytes() == other.tobytes()
            assert bound.tobytes() == plain.tobytes()


def test_the_walk_of_one_layer_alone_is_bound_too(monkeypatch: pytest.MonkeyPatch) -> None:
    run = replace(
        config(2, 6, Adam(learning_rate=0.05)), layers=(LayerConfig(units=2, activation="softmax"),)
    )
    assert_same_bits(trained(run), careful(run, monkeypatch))
