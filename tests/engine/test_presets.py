"""Each preset learns what it promises, whatever the seed, in seconds."""

from dataclasses import replace
from typing import NamedTuple

import numpy as np
import pytest

from app.engine.arrays import FloatArray
from app.engine.config import LayerConfig, RunConfig
from app.engine.network.evaluator import Measure
from app.engine.optimizers import SGD
from app.engine.presets import ARTICLE, PRESETS
from app.engine.problem import evaluator_for, load
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
