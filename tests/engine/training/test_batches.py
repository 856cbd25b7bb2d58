"""Batches: the order of the samples, and what a pass gets of them."""

import numpy as np
import pytest

from app.engine.losses import MeanSquaredError, SparseCategoricalCrossentropy
from app.engine.training.batches import order, prepare, steps_per_epoch


def test_an_epoch_uses_every_sample_once() -> None:
    assert sorted(order(0, 3, 50, shuffle=True).tolist()) == list(range(50))


def test_the_order_is_a_function_of_seed_and_epoch() -> None:
    assert np.array_equal(order(7, 3, 50, shuffle=True), order(7, 3, 50, shuffle=True))


@pytest.mark.parametrize(("seed", "epoch"), [(8, 3), (7, 4)])
def test_another_seed_or_epoch_has_another_order(seed: int, epoch: int) -> None:
    assert not np.array_equal(order(7, 3, 50, shuffle=True), order(seed, epoch, 50, shuffle=True))


def test_without_shuffle_samples_keep_their_order() -> None:
    assert order(7, 3, 4, shuffle=False).tolist() == [0, 1, 2, 3]


@pytest.mark.parametrize(("samples", "size", "steps"), [(2100, 10, 210), (7, 3, 3), (3, 10, 1)])
def test_the_last_batch_may_be_smaller(samples: int, size: int, steps: int) -> None:
    assert steps_per_epoch(samples, size) == steps


def test_inputs_become_columns_over_a_row_of_ones() -> None:
    x = np.array([[1.0, 10.0, 1.0], [2.0, 20.0, 1.0], [3.0, 30.0, 1.0], [4.0, 40.0, 1.0]])
    prepared = prepare(x, np.array([0, 1, 1, 0]), SparseCategoricalCrossentropy(), 2)
    assert prepared.inputs[1].tolist() == [[3.0, 4.0], [30.0, 40.0], [1.0, 1.0]]


def test_labels_become_places_in_the_flattened_outputs() -> None:
    prepared = prepare(np.ones((4, 2)), np.array([0, 1, 1, 0]), SparseCategoricalCrossentropy(), 2)
    assert prepared.columns.tolist() == [[0, 3], [2, 1]]


def test_rows_of_targets_become_columns() -> None:
    targets = np.array([[1.0, 2.0], [3.0, 4.0]])
    assert prepare(np.ones((2, 2)), targets, MeanSquaredError(), 2).columns.tolist() == [
        [[1.0, 3.0], [2.0, 4.0]]
    ]
