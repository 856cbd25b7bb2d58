"""Weights without a gradient: each reason that is told, held against the batch itself."""

from dataclasses import replace

import numpy as np

from app.engine.config import LayerConfig, RunConfig
from app.engine.datasets import Inline
from app.engine.layers import Dropout
from app.engine.looks.idle import idle_in
from app.engine.losses import MeanSquaredError
from app.engine.optimizers import SGD
from app.engine.problem import load
from app.engine.training.trainer import Trainer

CONFIG = RunConfig(
    dataset=Inline(x=((1.0, 0.0), (2.0, 0.0)), y=(1.0, 2.0), standardize=False),
    layers=(LayerConfig(units=3, activation="relu"), LayerConfig(units=1, activation="linear")),
    loss=MeanSquaredError(),
    metrics=(),
    optimizer=SGD(learning_rate=0.1),
    batch_size=2,
    epochs=1,
)


def told(config: RunConfig, *kernels: list[float]) -> str:
    """The sentence of step 1 from weights of one's own."""
    trainer = Trainer(config, load(config))
    theta = np.concatenate([np.array(one) for one in kernels])
    state = trainer.initial_state()._replace(theta=theta)
    return idle_in(trainer, 1, theta, trainer.train(state, 1).gradient).sentence


def test_a_neuron_that_is_off_takes_its_weights_on_both_sides() -> None:
    # The second neuron sums to −1 and −2, and is off: 2 weights in, its bias, 1 weight out.
    # The second input is always 0.
    sentence = told(CONFIG, [1.0, -1.0, 1.0, 1.0, 1.0, 1.0], [0.0, 0.0, 0.0], [1.0, 1.0, 1.0], [0.5])
    assert sentence == (
        "6 of 13 weights had no gradient in step 1: a neuron at one of their ends is off, or the input "
        "that they weigh is 0, for both samples of its batch."
    )


def test_an_input_alone_is_told_alone() -> None:
    sentence = told(CONFIG, [1.0, 1.0, 1.0, 1.0, 1.0, 1.0], [0.0, 0.0, 0.0], [1.0, 1.0, 1.0], [0.5])
    assert sentence == (
        "3 of 13 weights had no gradient in step 1: the input that they weigh is 0 for both samples "
        "of its batch."
    )


def test_a_neuron_that_gives_0_is_not_off_where_it_passes_errors_back() -> None:
    # tanh has its full slope at 0: of the weights of its neurons, those behind them weigh 0, no others.
    layers = (LayerConfig(units=3, activation="tanh"), CONFIG.layers[1])
    config = replace(CONFIG, layers=layers)
    assert told(config, [0.0] * 6, [0.0] * 3, [0.0] * 3, [0.0]) == (
        "12 of 13 weights had no gradient in step 1: of 6 of them, the input that they weigh is 0 for both "
        "samples of its batch."
    )


def test_what_has_no_such_reason_is_counted_without_one() -> None:
    perfect = told(CONFIG, [1.0, 0.5, 1.0, 1.0, 1.0, 1.0], [0.0, 0.0, 0.0], [1.0, 0.0, 0.0], [0.0])
    assert perfect == (
        "13 of 13 weights had no gradient in step 1: of 3 of them, the input that they weigh is 0 for both "
        "samples of its batch."
    )


def test_nothing_is_missing_where_every_weight_has_a_gradient() -> None:
    config = replace(CONFIG, dataset=Inline(x=((1.0, 1.0), (2.0, 3.0)), y=(1.0, 2.0), standardize=False))
    sentence = told(config, [1.0, 1.0, 1.0, 1.0, 1.0, 1.0], [0.0, 0.0, 0.0], [1.0, 1.0, 1.0], [0.5])
    assert sentence == "Every weight had a gradient in step 1."


def test_a_neuron_that_is_dropped_for_the_whole_batch_is_a_reason() -> None:
    hidden, last = CONFIG.layers
    layers = (hidden, Dropout(rate=0.5), last)
    config = replace(CONFIG, layers=layers, batch_size=1, shuffle=False, seed=3)
    noise = Trainer(config, load(config)).task.noises(1)[1]
    assert noise is not None
    assert (noise[:, 0] == 0.0).tolist() == [False, True, False]
    # Of what is dropped the two weights in, the bias and the weight out; of the others the second input's.
    sentence = told(config, [1.0] * 6, [0.0] * 3, [1.0, 1.0, 1.0], [0.5])
    assert sentence == (
        "6 of 13 weights had no gradient in step 1: a neuron at one of their ends is off, flat or dropped, "
        "or the input that they weigh is 0, for the one sample of its batch."
    )
