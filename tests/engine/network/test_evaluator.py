"""The loss and accuracy over all samples, computed once for each different input."""

import numpy as np
import pytest

from app.engine.config import RunConfig
from app.engine.datasets import Inline
from app.engine.losses import (
    BinaryCrossentropy,
    CategoricalCrossentropy,
    Loss,
    MeanSquaredError,
    SparseCategoricalCrossentropy,
)
from app.engine.metrics import Accuracy
from app.engine.network.evaluator import Evaluator
from app.engine.network.targets import truth_of
from tests.engine.problems import CONFIGS, layers, problem, slow_loss

EVERY = pytest.mark.parametrize("name", CONFIGS)


@EVERY
def test_the_loss_equals_the_plain_mean_over_all_samples(name: str) -> None:
    given = problem(name)
    assert given.evaluator.measure(given.theta).loss == pytest.approx(
        slow_loss(given, given.theta), abs=1e-12
    )


@EVERY
def test_the_accuracy_is_the_share_of_samples_that_match(name: str) -> None:
    given = problem(name)
    truth = truth_of(given.config, given.data).targets
    outputs = given.evaluator.outputs(given.theta, given.data.x)
    accuracy = given.evaluator.measure(given.theta).accuracy
    assert accuracy == Accuracy().matches(outputs.T, truth).mean()


@EVERY
def test_the_confusion_matrix_holds_each_sample_once(name: str) -> None:
    given = problem(name)
    if given.evaluator.classifies:
        confusion = given.evaluator.confusion(given.theta)
        accuracy = given.evaluator.measure(given.theta).accuracy
        assert confusion.sum() == given.evaluator.samples
        assert accuracy is not None
        if given.data.classes:
            assert np.trace(confusion) == pytest.approx(accuracy * given.evaluator.samples)


def test_a_confusion_matrix_worked_by_hand() -> None:
    # Outputs x and 1 − x: class 0 is guessed where x ≥ ½.
    config = RunConfig(
        dataset=Inline(x=((1.0,), (1.0,), (1.0,), (0.0,)), y=(0, 0, 1, 1)), layers=layers((2, "linear"))
    )
    evaluator = Evaluator(config, config.dataset.load())
    np.testing.assert_array_equal(evaluator.confusion(np.array([1.0, -1.0, 0.0, 1.0])), [[2, 0], [1, 1]])


def test_the_articles_samples_have_88_distinct_ages() -> None:
    given = problem("the article")
    assert (given.evaluator.samples, given.evaluator.distinct) == (2100, 88)


def test_the_cost_counts_each_distinct_input_once_for_each_weight() -> None:
    assert problem("the article").evaluator.cost == 88 * 642


def test_equal_outputs_are_guessed_as_the_first_class() -> None:
    config = RunConfig(dataset=Inline(x=((0.0,), (0.0,), (0.0,)), y=(0, 0, 1)), layers=layers((2, "sigmoid")))
    evaluator = Evaluator(config, config.dataset.load())
    assert evaluator.measure(np.zeros(4)).accuracy == 2 / 3


def test_no_accuracy_is_measured_where_the_run_asks_for_none() -> None:
    config = RunConfig(metrics=())
    evaluator = Evaluator(config, config.dataset.load())
    assert evaluator.measure(np.zeros(642)).accuracy is None


def test_a_regression_has_the_accuracy_that_it_asks_for() -> None:
    dataset = Inline(x=((0.0,), (1.0,), (2.0,), (3.0,)), y=(0.0, 1.0, 2.0, 1.5))
    config = RunConfig(dataset=dataset, layers=layers((1, "linear")), loss=MeanSquaredError())
    evaluator = Evaluator(config, config.dataset.load())
    assert not evaluator.classifies
    assert evaluator.measure(np.array([1.0, 0.0])).accuracy == 0.5  # x > 0.5 is 0, 1, 1, 1


def test_minus_zero_is_the_same_input_as_zero() -> None:
    config = RunConfig(
        dataset=Inline(x=((0.0,), (-0.0,)), y=(0.5, 1.5)),
        layers=layers((1, "linear")),
        loss=MeanSquaredError(),
    )
    assert Evaluator(config, config.dataset.load()).distinct == 1


def test_a_loss_beyond_the_range_of_floats_is_not_finite_and_does_not_warn() -> None:
    given = problem("a line")
    assert given.evaluator.measure(np.full(2, 1e200)).loss == np.inf


def test_the_shares_of_sigmoid_outputs_are_the_outputs_over_their_sum() -> None:
    evaluator = problem("the article").evaluator
    np.testing.assert_allclose(evaluator.shares(np.array([[0.2, 0.6]])), [[0.25, 0.75]])


@pytest.mark.parametrize(
    ("loss", "shares"),
    [
        (SparseCategoricalCrossentropy(from_logits=True), [[0.25, 0.75]]),
        (CategoricalCrossentropy(from_logits=True), [[0.25, 0.75]]),
        (BinaryCrossentropy(from_logits=True), [[0.5, 0.75]]),
        (BinaryCrossentropy(), [[0.0, np.log(3)]]),
        (MeanSquaredError(), [[0.0, np.log(3)]]),
    ],
    ids=str,
)
def test_shares_are_what_the_loss_takes_for_probabilities(loss: Loss, shares: list[list[float]]) -> None:
    y = 1 if loss.takes == "labels" else (0.0, 1.0)
    config = RunConfig(dataset=Inline(x=((0.0,),), y=(y,)), layers=layers((2, "linear")), loss=loss)
    evaluator = Evaluator(config, config.dataset.load())
    np.testing.assert_allclose(evaluator.shares(np.array([[0.0, np.log(3)]])), shares)
