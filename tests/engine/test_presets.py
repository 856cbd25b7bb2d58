"""Each preset learns what it promises, whatever the seed, in seconds."""

from dataclasses import replace
from typing import NamedTuple

import numpy as np
import pytest

from app.engine.arrays import FloatArray
from app.engine.config import LayerConfig, RunConfig
from app.engine.layers.dropout import Dropout
from app.engine.network.evaluator import Measure
from app.engine.optimizers import SGD
from app.engine.presets import ARTICLE, PRESETS
from app.engine.problem import evaluator_for, held_out_evaluator, load
from app.engine.regularizers import L2
from app.engine.training.trainer import Trainer

CONFIGS = {preset.name: preset.config for preset in PRESETS}


class Promise(NamedTuple):
    """How far a preset gets at the least."""

    loss: float
    accuracy: float | None


PROMISES = {
    "article": Promise(0.40, 0.90),
    "article_tensorflow": Promise(0.40, 0.90),
    "line": Promise(0.02, None),  # the noise alone gives 0.01
    "xor": Promise(0.10, 0.97),
    "spiral": Promise(0.10, 0.97),
    "by_heart": Promise(0.10, 0.97),  # of what is trained on
    "iris": Promise(0.08, 0.96),
    "blobs": Promise(0.05, 0.98),
    "wine": Promise(0.03, 0.99),
    "penguins": Promise(0.03, 0.99),
    "digits": Promise(0.06, 0.98),
    "sine": Promise(0.03, None),  # the noise alone gives 0.01
    "by_hand": Promise(3.6e-5, None),
    "logistic": Promise(0.03, 1.0),
    "houses": Promise(0.03, None),
    "ravine": Promise(0.001, None),
    "saddle": Promise(0.001, None),
    "rosenbrock": Promise(0.02, None),
    "himmelblau": Promise(10.0, None),  # the noise alone gives about 1
    "plateau": Promise(-6.5, None),
}


def end_of(config: RunConfig) -> FloatArray:
    trainer = Trainer(config, load(config))
    return trainer.train(trainer.initial_state(), trainer.total_steps).state.theta


def trained(config: RunConfig) -> Measure:
    return evaluator_for(config, load(config)).measure(end_of(config))


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("name", CONFIGS)
def test_a_preset_learns_what_it_promises(name: str, seed: int) -> None:
    measure, promise = trained(replace(CONFIGS[name], seed=seed)), PROMISES[name]
    assert measure.loss < promise.loss
    if promise.accuracy is None:
        assert measure.accuracy is None
    else:
        assert measure.accuracy is not None
        assert measure.accuracy >= promise.accuracy


def test_the_first_preset_is_the_default_run() -> None:
    assert PRESETS[0].config == ARTICLE == RunConfig()


def test_tensorflows_preset_differs_in_the_last_activation_alone() -> None:
    tensorflow = CONFIGS["article_tensorflow"]
    (last,) = tensorflow.layers[-1:]
    assert isinstance(last, LayerConfig)
    assert last.activation == "softmax"
    last = replace(last, activation="sigmoid")
    assert replace(tensorflow, layers=(*tensorflow.layers[:-1], last)) == ARTICLE


def epochs_held_out(config: RunConfig) -> list[float]:
    """Return the loss of what is held out after each epoch."""
    data = load(config)
    trainer, evaluator = Trainer(config, data), held_out_evaluator(config, data)
    assert evaluator is not None
    state, losses = trainer.initial_state(), []
    while state.step < trainer.total_steps:
        state = trainer.train(state, trainer.steps_per_epoch).state
        losses.append(evaluator.measure(state.theta).loss)
    return losses


@pytest.mark.parametrize("seed", range(3))
def test_what_learns_by_heart_is_cured_as_its_help_says(seed: int) -> None:
    plain = replace(CONFIGS["by_heart"], seed=seed)
    first, second, last = plain.layers
    assert isinstance(first, LayerConfig)
    assert isinstance(second, LayerConfig)
    l2 = (replace(first, kernel_regularizer=L2(l2=0.01)), replace(second, kernel_regularizer=L2(l2=0.01)))
    dropout = Dropout(rate=0.5)

    losses = epochs_held_out(plain)
    assert losses[-1] > 2 * min(losses)
    assert losses.index(min(losses)) < 40  # early stopping finds it: long before the end
    for layers in ((*l2, last), (first, dropout, second, dropout, last)):
        assert epochs_held_out(replace(plain, layers=layers))[-1] < losses[-1] / 2


def test_the_line_has_two_weights() -> None:
    config = CONFIGS["line"]
    assert Trainer(config, config.dataset.load()).network.parameter_count == 2


def test_another_seed_of_himmelblaus_preset_finds_another_minimum() -> None:
    config = CONFIGS["himmelblau"]
    ends = {tuple(np.sign(end_of(replace(config, seed=seed)))) for seed in range(4)}
    assert len(ends) > 1


def test_plain_gradient_descent_stays_on_the_plateau() -> None:
    still = replace(CONFIGS["plateau"], optimizer=SGD(learning_rate=0.02))
    assert trained(still).loss > -0.01


def test_presets_have_names_of_their_own() -> None:
    assert len(CONFIGS) == len(PRESETS)
