"""Ways out of trouble: which are told, of which the configuration is made."""

import numpy as np
import pytest

from app.engine.config import RunConfig
from app.engine.datasets import Line, Wine, Xor
from app.engine.layers.base import names_of
from app.engine.layers.dense import ActivationName, LayerConfig
from app.engine.looks.causes import finding
from app.engine.looks.evidence import evidence_of
from app.engine.looks.remedies import remedies
from app.engine.looks.stall import Finding
from app.engine.looks.trouble import headed
from app.engine.losses import BinaryCrossentropy, MeanSquaredError
from app.engine.optimizers import SGD, Adadelta
from app.engine.problem import evaluator_for, load
from app.engine.training.trainer import Trainer
from tests.engine.problems import layers


def labels(config: RunConfig, cause: str, step: int = 100) -> list[str]:
    """What the buttons say for trouble in the last layer that began at a step."""
    found = Finding(cause, names_of(config.layers)[-1], 0.0, "")  # type: ignore[arg-type]
    return [remedy.label for remedy in remedies(config, found, step, np.zeros(1))]


@pytest.mark.parametrize(
    ("activations", "told"),
    [
        (("sigmoid", "tanh"), ["Use sigmoid", "Use linear and from_logits"]),
        (("tanh", "sigmoid"), ["Use linear and from_logits"]),
    ],
)
def test_a_last_layer_is_told_the_activation_that_its_loss_is_made_for_unless_it_has_it(
    activations: tuple[str, str], told: list[str]
) -> None:
    hidden, last = activations
    config = RunConfig(dataset=Xor(), layers=layers((4, hidden), (1, last)), loss=BinaryCrossentropy())
    assert [label for label in labels(config, "clipped") if label.startswith("Use ")] == told


@pytest.mark.parametrize(("units", "heads"), [(1, "or use sigmoid."), (2, "or use sigmoid or softmax.")])
def test_one_linear_output_is_told_of_no_softmax_which_is_always_1(units: int, heads: str) -> None:
    config = RunConfig(layers=layers((4, "tanh"), (units, "linear")), loss=BinaryCrossentropy())
    found = Finding("clipped", "dense_1", 0.0, "")
    assert any(one.advice.endswith(heads) for one in remedies(config, found, 100, np.zeros(1)))


def test_values_are_told_a_linear_last_layer() -> None:
    config = RunConfig(dataset=Line(), layers=layers((1, "relu")), loss=MeanSquaredError())
    assert "Use linear" in labels(config, "saturated")


def test_another_activation_of_the_last_layer_leaves_those_before_it() -> None:
    config = RunConfig(dataset=Line(), layers=layers((4, "tanh"), (1, "relu")), loss=MeanSquaredError())
    changed = headed(config, "linear").layers
    assert [layer.activation for layer in changed if isinstance(layer, LayerConfig)] == ["tanh", "linear"]


@pytest.mark.parametrize(
    ("cause", "why"),
    [("saddle", "with the present ones it stays there."), ("dead", "the present ones shut it.")],
)
def test_a_saddle_is_not_said_to_be_shut_by_its_weights(cause: str, why: str) -> None:
    constant = LayerConfig(units=1, kernel_initializer="zeros")
    config = RunConfig(dataset=Line(), layers=(constant,), loss=MeanSquaredError())
    found = Finding(cause, "dense", 0.0, "")  # type: ignore[arg-type]
    told = [one.advice for one in remedies(config, found, 0, np.zeros(2))]
    assert f"Start from random weights: {why}" in told


def test_moves_that_are_0_are_not_said_to_be_lost_beside_large_weights() -> None:
    rule = Adadelta(epsilon=0.0)  # which never moves: its moves so far are 0
    config = RunConfig(dataset=Line(), layers=layers((1, "linear")), loss=MeanSquaredError(), optimizer=rule)
    trainer = Trainer(config, load(config))
    found = finding(evidence_of(trainer, evaluator_for(config, trainer.data), trainer.initial_state()))
    assert found is not None
    assert (found.cause, found.value) == ("unmoved", 0.0)
    assert "beside" not in found.advice(0).lower()
    assert "usual settings" in found.advice(0)


@pytest.mark.parametrize(("last", "told"), [("softmax", False), ("linear", True)])
def test_outputs_that_are_shares_already_are_not_told_to_become_shares(
    last: ActivationName, told: bool
) -> None:
    config = RunConfig(dataset=Wine(scaling="none"), layers=layers((8, "relu"), (3, last)))
    trainer = Trainer(config, load(config))
    found = finding(evidence_of(trainer, evaluator_for(config, trainer.data), trainer.initial_state()))
    assert found is not None
    assert found.cause == "clipped"
    assert ("softmax" in found.advice(0)) == told


def test_a_softmax_over_one_hidden_unit_is_told_another_activation_and_no_other_loss() -> None:
    config = RunConfig(dataset=Xor(), layers=layers((1, "softmax"), (2, "softmax")))
    trainer = Trainer(config, load(config))
    found = finding(evidence_of(trainer, evaluator_for(config, trainer.data), trainer.initial_state()))
    assert found is not None
    assert (found.cause, found.advice(0)) == ("one output", "Use another activation there, or more units.")
    assert [one.label for one in remedies(config, found, 0, np.zeros(1))] == ["Use relu", "Use tanh"]


def test_a_gradient_that_weight_decay_took_is_led_back_without_it_and_not_to_the_relu_that_it_has() -> None:
    rule = SGD(learning_rate=1.0, weight_decay=1.0)
    config = RunConfig(dataset=Xor(), layers=layers((4, "relu"), (2, "softmax")), optimizer=rule)
    found = Finding("vanishing", "dense", 0.0, "")
    told = [one.label for one in remedies(config, found, 14, np.zeros(1))]
    assert told == ["No weight decay from the start", "Use glorot_uniform", "Use he_normal"]
    assert "relu" not in found.advice(14)


def test_without_weight_decay_none_is_to_be_left_out() -> None:
    config = RunConfig(dataset=Xor(), layers=layers((4, "tanh"), (2, "softmax")))
    found = Finding("vanishing", "dense", 0.0, "")
    told = [one.label for one in remedies(config, found, 14, np.zeros(1))]
    assert told == ["Use relu", "Use relu with he_normal"]
