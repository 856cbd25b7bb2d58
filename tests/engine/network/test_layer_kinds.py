"""Dense without a bias, and dropout: their arithmetic, by hand and by the tape, and what they draw."""

from dataclasses import replace

import numpy as np
import pytest

from app.engine.config import LayerConfig, RunConfig
from app.engine.datasets import Inline
from app.engine.errors import ConfigError
from app.engine.layers import Dropout, Layer
from app.engine.looks.causes import finding
from app.engine.looks.evidence import evidence_of
from app.engine.losses import MeanSquaredError
from app.engine.network.layers import Network
from app.engine.optimizers import SGD
from app.engine.problem import evaluator_for, load
from app.engine.training.trainer import Trainer
from tests.engine.definitions import ACTIVATIONS
from tests.engine.tape import Node, gradients, node, total
from tests.engine.test_tape import central_differences
from tests.engine.training.test_trainer import in_chunks

RNG = np.random.default_rng(5)
X = RNG.normal(size=(11, 3))
Y = RNG.normal(size=(11, 2))
STACKS: dict[str, tuple[Layer, ...]] = {
    "no bias": (
        LayerConfig(units=4, activation="tanh", use_bias=False),
        LayerConfig(units=2, use_bias=False),
    ),
    "between": (LayerConfig(units=4, activation="tanh"), Dropout(rate=0.4), LayerConfig(units=2)),
    "first and last": (
        *(Dropout(rate=0.3), LayerConfig(units=4, activation="sigmoid")),
        *(LayerConfig(units=2, use_bias=False), Dropout(rate=0.25)),
    ),
}


def run_of(layers: tuple[Layer, ...]) -> RunConfig:
    return RunConfig(
        dataset=Inline(x=tuple(map(tuple, X.tolist())), y=tuple(map(tuple, Y.tolist()))),
        layers=layers,
        loss=MeanSquaredError(),
        optimizer=SGD(learning_rate=0.1),
        batch_size=4,
        epochs=30,
        shuffle=False,
        metrics=(),
    )


def trainer_of(layers: tuple[Layer, ...]) -> Trainer:
    return Trainer(run_of(layers), load(run_of(layers)))


def test_without_a_bias_there_is_a_kernel_alone() -> None:
    network = Network(2, (LayerConfig(units=2, use_bias=False), LayerConfig(units=1)))
    assert [one.name for one in network.parameters] == ["dense/kernel", "dense_1/kernel", "dense_1/bias"]
    theta = np.array([1.0, 2.0, 3.0, 4.0, 10.0, 100.0, 5.0])
    x = np.array([[1.0, 2.0]])  # sums 1 + 6 and 2 + 8
    assert network.forward(theta, x).tolist() == [[7 * 10 + 10 * 100 + 5]]
    gradient = network.backward(theta, x, np.array([[1.0]]))
    assert gradient.tolist() == [10.0, 100.0, 20.0, 200.0, 7.0, 10.0, 1.0]
    assert network.label(5) == "dense_1/kernel[1, 0]"


def test_a_frozen_bias_must_be_there() -> None:
    config = replace(run_of(STACKS["no bias"]), frozen=("dense/bias",))
    with pytest.raises(ConfigError, match=r"frozen.0 must be one of 'dense/kernel', 'dense_1/kernel'. Got"):
        Trainer(config, load(config))


def test_initial_weights_are_those_that_there_are() -> None:
    config = replace(run_of(STACKS["no bias"]), initial_weights=((1.0,),))
    must = "initial_weights must have 2 arrays, those of dense/kernel, dense_1/kernel. Got 1."
    with pytest.raises(ConfigError, match=must):
        Trainer(config, load(config))


def test_a_network_of_dropout_alone_is_refused() -> None:
    with pytest.raises(ConfigError, match="layers must have a Dense layer"):
        trainer_of((Dropout(rate=0.5),))


@pytest.mark.parametrize("rate", [-0.1, 1.0, float("nan")])
def test_a_rate_is_a_chance_below_1(rate: float) -> None:
    with pytest.raises(ConfigError, match="rate must be"):
        Dropout(rate=rate)


@pytest.mark.parametrize("name", STACKS)
@pytest.mark.parametrize("step", [1, 3])  # the third batch is smaller
def test_a_step_s_loss_and_gradient_are_the_tape_s(name: str, step: int) -> None:
    trainer = trainer_of(STACKS[name])
    network = trainer.network
    assert isinstance(network, Network)
    before = trainer.train(trainer.initial_state(), step - 1).state
    stretch = trainer.train(before, 1)
    weights = [Node(array) for array in network.weights(before.theta)]
    rows, left, a = slice(4 * step - 4, min(4 * step, 11)), iter(weights), node(X[4 * step - 4 : 4 * step])
    for place, noise in zip(network.stack, trainer.task.noises(step), strict=True):
        if noise is not None:
            a = a * node(noise.T)
            continue
        a = a @ next(left)
        a = a + next(left) if len(list(place.arrays())) == 2 else a
        a = ACTIVATIONS[place.layer.activation](a)
    missed = a - node(Y[rows])
    loss = total(missed * missed) * (1.0 / missed.value.size)
    slopes = np.concatenate([slope.ravel() for slope in gradients(loss, weights)])
    assert stretch.losses[0] == pytest.approx(float(loss.value), rel=1e-12)
    np.testing.assert_allclose(stretch.gradient, slopes, rtol=1e-11, atol=1e-13)


@pytest.mark.parametrize("name", STACKS)
def test_a_step_s_gradient_is_the_central_difference_of_its_loss(name: str) -> None:
    trainer = trainer_of(STACKS[name])
    start = trainer.initial_state()
    slopes = central_differences(lambda theta: trainer.batch_loss(theta, 1), start.theta)
    np.testing.assert_allclose(trainer.train(start, 1).gradient, slopes, rtol=1e-6, atol=1e-8)


@pytest.mark.parametrize("name", STACKS)
def test_the_hessian_is_that_of_the_loss_without_drops(name: str) -> None:
    config = run_of(STACKS[name])
    evaluator, theta = evaluator_for(config, load(config)), trainer_of(config.layers).initial_state().theta
    direction = np.random.default_rng(1).normal(size=len(theta))
    near = (
        evaluator.gradient(theta + 1e-6 * direction) - evaluator.gradient(theta - 1e-6 * direction)
    ) / 2e-6
    np.testing.assert_allclose(evaluator.hessian_times(theta, direction), near, rtol=1e-6, atol=1e-8)


@pytest.mark.parametrize("size", [1, 5, 90])
def test_steps_drop_the_same_however_they_are_divided(size: int) -> None:
    state, losses = in_chunks(trainer_of(STACKS["between"]), size)
    once = trainer_of(STACKS["between"])
    whole = once.train(once.initial_state(), once.total_steps)
    assert whole.losses.tolist() == losses
    assert whole.state.theta.tobytes() == state.theta.tobytes()


def test_a_share_is_dropped_and_the_mean_stays() -> None:
    (place,) = Network(50, (Dropout(rate=0.2), LayerConfig(units=1))).stack[:1]
    noise = place.noise(seed=3, step=7, batch=400, samples=400)
    assert noise is not None
    assert set(np.unique(noise)) == {0.0, 1.25}
    assert (noise == 0.0).mean() == pytest.approx(0.2, abs=0.01)


def test_back_through_a_dropout_go_slopes_of_its_inputs_and_none_of_weights() -> None:
    for noise in (None, np.full(X.T.shape, 2.0)):
        of_weights, of_inputs = Dropout(rate=0.5).weigh_back(np.empty(0), X.T, X.T, noise)
        assert of_weights.shape == (0,)
        np.testing.assert_array_equal(of_inputs, X.T if noise is None else 2 * X.T)


def test_blocks_differ_and_a_step_is_the_same_in_any_order() -> None:
    (place,) = Network(64, (Dropout(rate=0.5), LayerConfig(units=1))).stack[:1]
    per_block = 32_768 // (64 * 16)
    steps = [1, 2, per_block, per_block + 1, 40 * per_block]
    ahead, back = ([place.noise(0, step, 16, 16) for step in order] for order in (steps, steps[::-1]))
    found = [noise.tobytes() for noise in ahead if noise is not None]
    assert found == [noise.tobytes() for noise in back[::-1] if noise is not None]
    assert len(set(found)) == len(steps)


def test_a_sample_without_outputs_ends_the_run_with_a_sentence() -> None:
    layers = (LayerConfig(units=2, activation="softmax"), Dropout(rate=0.9))
    config = RunConfig(layers=layers, epochs=1)
    trainer = Trainer(config, load(config))
    divergence = trainer.train(trainer.initial_state(), 10).divergence
    assert divergence is not None
    assert divergence.why.startswith("The last layer dropped all outputs of a sample")


def test_a_minimum_without_drops_is_no_rest_with_them() -> None:
    """At weights of which no step of the same loss leads away, masks still move them."""
    x = tuple((float(i), 1.0) for i in range(1, 9))
    data = Inline(x=x, y=tuple(2.0 * row[0] for row in x))
    base = RunConfig(
        dataset=data,
        layers=(LayerConfig(units=1, use_bias=False),),
        loss=MeanSquaredError(),
        optimizer=SGD(learning_rate=0.001),
        metrics=(),
        epochs=2,
        initial_weights=(((2.0,), (0.0,)),),
    )
    drops = replace(base, layers=(Dropout(rate=0.5), *base.layers))
    found = []
    for config in (base, drops):
        trainer = Trainer(config, load(config))
        state = trainer.initial_state()
        found.append(finding(evidence_of(trainer, evaluator_for(config, trainer.data), state)))
    assert found[0] is not None
    assert found[0].cause == "minimum"
    assert found[1] is None
    assert trainer.train(state, 1).update.any()
