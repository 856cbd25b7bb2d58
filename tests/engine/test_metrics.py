"""Metrics beside accuracy, in numbers that a reader can check in the head."""

from typing import Any

import numpy as np
import pytest

from app.engine.errors import ConfigError
from app.engine.metrics import Tally, tally_of
from tests.engine.configs import trainer_of

NAMES = ("precision", "recall", "auc", "mean_absolute_error", "mean_squared_error")


def measured(outputs: list[float], targets: list[float], *, batches: int = 1) -> dict[str, float]:
    """Measure one output, whose samples come in so many batches."""
    tally = tally_of(("accuracy", *NAMES))
    assert isinstance(tally, Tally)
    shape = (batches, 1, len(outputs) // batches)
    rows = tally.rows(np.reshape(outputs, shape), np.reshape(targets, (batches, -1)))
    (found,) = tally.results(rows.sum(axis=0, keepdims=True), len(outputs))
    return dict(found)


def test_precision_and_recall_count_what_is_above_a_half() -> None:
    found = measured([0.9, 0.8, 0.5, 0.2], [1, 0, 1, 1])
    assert (found["precision"], found["recall"]) == (1 / 2, 1 / 3)


def test_shares_of_nothing_are_0() -> None:
    found = measured([0.1, 0.2], [0, 0])
    assert (found["precision"], found["recall"], found["auc"]) == (0, 0, 0)


ORDERS = (
    ([0.9, 0.6, 0.3, 0.1], 1.0),
    ([0.9, 0.3, 0.6, 0.1], 0.75),
    ([0.5, 0.5, 0.5, 0.5], 0.5),
    ([0.1, 0.3, 0.6, 0.9], 0.0),
)


@pytest.mark.parametrize(("outputs", "area"), ORDERS)
def test_the_area_is_the_share_of_pairs_in_their_right_order(outputs: list[float], area: float) -> None:
    assert measured(outputs, [1, 1, 0, 0])["auc"] == pytest.approx(area, abs=1e-15)


def test_two_values_between_the_same_thresholds_are_equal_to_the_area() -> None:
    assert measured([0.5001, 0.5002], [1, 0])["auc"] == 0.5


def test_errors_are_means_over_samples() -> None:
    found = measured([1.0, 3.0, -1.0, 0.5], [0.0, 1.0, 0.0, 0.5])
    assert (found["mean_absolute_error"], found["mean_squared_error"]) == (1.0, 1.5)


def test_what_batches_count_adds_up() -> None:
    outputs, targets = [0.9, 0.8, 0.5, 0.2, 0.7, 0.1], [1.0, 0, 1, 1, 0, 0]
    assert measured(outputs, targets, batches=3) == pytest.approx(measured(outputs, targets), abs=1e-15)


CLASSES: dict[str, Any] = {
    "dataset": {"name": "iris"},
    "layers": [{"units": 3, "activation": "softmax"}],
    "loss": "sparse_categorical_crossentropy",
}


@pytest.mark.parametrize("name", NAMES)
def test_class_numbers_fit_one_output_alone(name: str) -> None:
    with pytest.raises(ConfigError, match=r"metrics\.1 must be accuracy where 3 outputs have class numbers"):
        trainer_of({**CLASSES, "metrics": ["accuracy", name]})
    one_hot = {"dataset": {"name": "iris", "labels": "one_hot"}, "loss": "categorical_crossentropy"}
    assert trainer_of({**CLASSES, **one_hot, "metrics": ["accuracy", name]}).has_accuracy


def test_a_metric_is_named_once() -> None:
    with pytest.raises(ConfigError, match=r"metrics\.1 must be named once. Got 'accuracy'\."):
        trainer_of({**CLASSES, "metrics": ["accuracy", "accuracy"]})
