"""Held-out samples and weights of classes: each epoch is what real Keras's `fit` says of it, to 1e-9."""

import json
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from app.engine.class_weight import ClassWeight
from app.engine.config import LayerConfig, RunConfig
from app.engine.datasets import Inline
from app.engine.errors import ConfigError
from app.engine.losses import MeanSquaredError
from app.engine.network.evaluator import Evaluator
from app.engine.network.layers import Network
from app.engine.problem import load
from app.engine.programs import Start, program
from app.engine.training.trainer import State, Trainer
from tests.engine.configs import trainer_of
from tests.engine.programs.test_numpy import keras_number, run
from tests.engine.test_golden import GOLDEN

CASES: dict[str, dict[str, Any]] = {
    case["name"]: case for case in json.loads((GOLDEN / "held_out.json").read_text())["cases"]
}
EACH = pytest.mark.parametrize("name", CASES)
WEIGHTED = pytest.mark.parametrize("name", [name for name in CASES if "weighted" in name])
POINTS = Inline(x=((0, 1), (1, 1), (2, 0), (2, 0)), y=(0, 1, 2, 0))
THREE = RunConfig(dataset=POINTS, layers=(LayerConfig(units=3, activation="softmax"),))


def epochs_of(trainer: Trainer) -> tuple[list[dict[str, float]], State]:
    """Train to the end; give the log of each epoch by Keras's names, and the last state."""
    size, samples = trainer.task.batch_size, trainer.task.samples
    sizes = np.minimum(size, samples - size * np.arange(trainer.steps_per_epoch))
    epochs, state = list[dict[str, float]](), trainer.initial_state()
    for _ in range(trainer.config.epochs):
        stretch = trainer.train(state, trainer.steps_per_epoch)
        state = stretch.state
        own = {"loss": stretch.losses @ sizes / samples, "accuracy": stretch.correct.sum() / samples}
        epochs.append({**own, **trainer.measures(state)})
    return epochs, state


def made(name: str) -> Trainer:
    trainer = trainer_of(CASES[name]["config"])
    return Trainer(trainer.config, load(trainer.config))


@EACH
def test_each_epoch_is_that_of_keras(name: str) -> None:
    ours, state = epochs_of(trainer := made(name))
    for key, theirs in CASES[name]["history"].items():
        np.testing.assert_allclose([epoch[key] for epoch in ours], theirs, rtol=1e-9, atol=1e-9)
    assert isinstance(trainer.network, Network)
    for mine, theirs in zip(trainer.network.weights(state.theta), CASES[name]["weights"], strict=True):
        np.testing.assert_allclose(mine, theirs, rtol=1e-9, atol=1e-9)


@EACH
def test_the_program_prints_it(name: str) -> None:
    lines, _ = run(program(trainer := made(name), Start(trainer.initial_state()), "numpy"))
    ours, _ = epochs_of(made(name))
    for line, epoch in zip(lines, ours, strict=True):
        held_out = f" - val_loss: {keras_number(epoch['val_loss'])}" if "val_loss" in epoch else ""
        assert line.split(" - ", 1)[1] == f"loss: {keras_number(epoch['loss'])}{held_out}"


@WEIGHTED
def test_the_loss_over_all_samples_and_its_slopes_are_the_weighted_ones(name: str) -> None:
    """One batch of everything: its loss and gradient are those of the evaluator, and of differences."""
    trainer = made(name)
    config = replace(trainer.config, batch_size=trainer.data.samples)
    whole = Trainer(config, trainer.data)
    evaluator, state = Evaluator(config, trainer.data), whole.initial_state()
    stretch = whole.train(state, 1)
    assert evaluator.measure(state.theta).loss == pytest.approx(stretch.losses[0], rel=1e-12)
    np.testing.assert_allclose(evaluator.gradient(state.theta), stretch.gradient, rtol=1e-10, atol=1e-13)
    step, direction = 1e-5, np.sin(np.arange(len(state.theta)))
    ahead, behind = (evaluator.gradient(state.theta + sign * step * direction) for sign in (1, -1))
    bend = evaluator.hessian_times(state.theta, direction)
    np.testing.assert_allclose(bend, (ahead - behind) / (2 * step), rtol=1e-6, atol=1e-7)


@WEIGHTED
def test_accuracy_counts_each_sample_once(name: str) -> None:
    trainer = made(name)
    theta = trainer.initial_state().theta
    plain = Evaluator(replace(trainer.config, class_weight=None), trainer.data).measure(theta)
    weighted = Evaluator(trainer.config, trainer.data).measure(theta)
    assert weighted.accuracy == plain.accuracy
    assert weighted.loss != plain.loss


@pytest.mark.parametrize(
    ("weights", "words"),
    [
        ({"3": 1.0}, "class_weight must name classes by their numbers, 0 to 2. Got '3'."),
        ({"one": 1.0}, "class_weight must name classes by their numbers, 0 to 2. Got 'one'."),
        ({"01": 1.0}, "class_weight must name classes by their numbers, 0 to 2. Got '01'."),
        ({"1": -1.0}, "class_weight.1 must be a number from 0 to 10⁹. Got -1.0."),
        ({"1": float("inf")}, "class_weight.1 must be a number from 0 to 10⁹."),
        (
            {"0": 0.0, "1": 0.0, "2": 0.0},
            "class_weight must weigh one of the classes that are trained on above 0.",
        ),
    ],
)
def test_what_weighs_nothing_that_is_there_is_refused(weights: dict[str, float], words: str) -> None:
    config = replace(THREE, class_weight=ClassWeight(weights))
    with pytest.raises(ConfigError) as refusal:
        Trainer(config, load(config))
    assert refusal.value.message.startswith(words)


def test_values_have_no_classes() -> None:
    values = Inline(x=((0,), (1,)), y=(0.5, 2.5))
    config = RunConfig(
        dataset=values,
        layers=(LayerConfig(units=1),),
        loss=MeanSquaredError(),
        class_weight=ClassWeight({"0": 2}),
    )
    with pytest.raises(ConfigError, match="class_weight must be null where values are predicted"):
        Trainer(config, load(config))


def test_a_class_that_weighs_nothing_plays_no_part() -> None:
    config = replace(THREE, class_weight=ClassWeight({"0": 0.0}))
    other = replace(POINTS, y=(0, 1, 2, 2))
    alone = replace(THREE, dataset=other, class_weight=ClassWeight({"0": 0.0}))
    theta = np.linspace(-1, 1, 9)
    loss = Evaluator(config, load(config)).measure(theta).loss
    outputs = Evaluator(config, load(config)).outputs(theta, np.array([[1.0, 1.0], [2.0, 0.0]]))
    assert loss == pytest.approx(-(np.log(outputs[0, 1]) + np.log(outputs[1, 2])) / 4)
    assert Evaluator(alone, load(alone)).measure(theta).loss > loss
