"""Accuracy, as Keras chooses it from the shapes."""

import numpy as np

from app.engine.metrics import Accuracy

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
