"""Accuracy, as Keras chooses it from the shapes."""

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from app.engine.arrays import FloatArray
from app.engine.config import RunConfig
from app.engine.datasets import Inline
from app.engine.metrics import METRICS, Accuracy
from app.engine.network.evaluator import Evaluator
from app.engine.training.trainer import Trainer

matches = Accuracy().matches


def test_labels_are_held_against_the_largest_output() -> None:
    outputs = np.array([[0.9, 0.2], [0.1, 0.8]])
    assert matches(outputs, np.array([0, 0])).tolist() == [True, False]


def test_ties_go_to_the_first_output() -> None:
    assert matches(np.array([[0.5], [0.5]]), np.array([0])).tolist() == [True]


def test_one_hot_rows_are_held_against_the_largest_output() -> None:
    outputs = np.array([[0.9, 0.2], [0.1, 0.8]])
    assert matches(outputs, np.array([[1.0, 0.0], [1.0, 0.0]])).tolist() == [True, False]


def test_one_output_means_yes_above_a_half() -> None:
    assert matches(np.array([[0.5, 0.6, 0.4]]), np.array([[0.0], [1.0], [1.0]])).tolist() == [
        True,
        True,
        False,
    ]


def test_several_batches_are_counted_at_once() -> None:
    outputs = np.array([[[0.9, 0.2], [0.1, 0.8]], [[0.1, 0.2], [0.3, 0.8]]])
    assert matches(outputs, np.array([[0, 0], [1, 1]])).sum(axis=-1).tolist() == [1, 2]


class Mistakes(Accuracy):
    """The share of samples that the network gets wrong."""

    def matches(self, outputs: FloatArray, targets: NDArray[Any]) -> NDArray[np.bool_]:
        return ~super().matches(outputs, targets)


def counted(config: RunConfig) -> tuple[float | None, list[float]]:
    """Measure over all samples at the start, and over each batch of the first epoch."""
    data = config.dataset.load()
    trainer = Trainer(config, data)
    walked = trainer.train(trainer.initial_state(), 3)
    return Evaluator(config, data).measure(trainer.initial_state().theta).accuracy, walked.correct.tolist()


def test_what_is_counted_is_the_metric_s_in_training_and_over_all_samples(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = Inline(x=((0.0,), (1.0,), (2.0,), (3.0,), (4.0,), (5.0,)), y=(0, 1, 0, 1, 1, 1))
    config = RunConfig(dataset=data, batch_size=2)
    share, right = counted(config)
    monkeypatch.setitem(METRICS, "accuracy", Mistakes)
    other, wrong = counted(config)
    assert share is not None
    assert other == pytest.approx(1.0 - share, rel=1e-15)
    assert wrong == [2.0 - count for count in right]
