"""Losses: values worked by hand, slopes by central differences, and each trap of Keras's arithmetic."""

import math
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from app.engine.activations import ACTIVATIONS
from app.engine.arrays import FloatArray
from app.engine.losses import (
    LOSSES,
    BinaryCrossentropy,
    CategoricalCrossentropy,
    CrossEntropy,
    Huber,
    Loss,
    MeanAbsoluteError,
    MeanSquaredError,
    SparseCategoricalCrossentropy,
)

VARIANTS: list[Loss] = [
    *(loss() for loss in LOSSES.values()),
    *(loss(from_logits=True) for loss in LOSSES.values() if issubclass(loss, CrossEntropy)),
]
K, B = 3, 5


def identity(loss: Loss) -> str:
    return loss.name + ("_from_logits" if getattr(loss, "from_logits", False) else "")


def column(*outputs: float) -> FloatArray:
    return np.array(outputs).reshape(-1, 1)


def truth_for(loss: Loss) -> NDArray[Any]:
    rng = np.random.default_rng(4)
    labels = rng.integers(0, K, B)
    if loss.takes == "labels":
        return labels
    return np.eye(K)[labels] if loss.takes == "shares" else rng.normal(size=(B, K))


def backward(loss: Loss, outputs: FloatArray, targets: NDArray[Any]) -> tuple[FloatArray, FloatArray]:
    slopes = np.empty_like(outputs)
    with np.errstate(all="ignore"):
        losses = loss.backward(outputs, loss.columns(targets), slopes)
    return losses, slopes


@pytest.mark.parametrize(
    ("loss", "outputs", "target", "value"),
    [
        (SparseCategoricalCrossentropy(), (0.2, 0.6), 1, -math.log(0.75)),  # 0.6 of 0.8
        (SparseCategoricalCrossentropy(from_logits=True), (0.0, math.log(3.0)), 1, -math.log(0.75)),
        (CategoricalCrossentropy(), (0.2, 0.6), (0.0, 1.0), -math.log(0.75)),
        (CategoricalCrossentropy(), (0.2, 0.6), (0.5, 0.5), -0.5 * math.log(0.75 * 0.25)),
        (CategoricalCrossentropy(from_logits=True), (0.0, math.log(3.0)), (0.0, 1.0), -math.log(0.75)),
        (BinaryCrossentropy(), (0.8,), (1.0,), -math.log(0.8)),
        (BinaryCrossentropy(), (0.8, 0.4), (1.0, 0.0), -(math.log(0.8) + math.log(0.6)) / 2),
        (BinaryCrossentropy(from_logits=True), (math.log(4.0),), (1.0,), -math.log(0.8)),
        (MeanSquaredError(), (1.0, 3.0), (0.0, 1.0), 2.5),
        (MeanAbsoluteError(), (1.0, 3.0), (0.0, 1.0), 1.5),
        (Huber(), (0.5, 3.0), (0.0, 1.0), (0.125 + 1.5) / 2),
        (Huber(delta=2.0), (3.0,), (0.0,), 4.0),
    ],
)
def test_values_are_those_worked_by_hand(
    loss: Loss, outputs: tuple[float, ...], target: Any, value: float
) -> None:
    assert loss.values(column(*outputs), np.array([target]))[0] == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("loss", VARIANTS, ids=identity)
def test_slopes_through_each_activation_are_central_differences(loss: Loss, activation: str) -> None:
    function = ACTIVATIONS[activation]()
    z = np.random.default_rng(5).uniform(0.2, 0.9, (K, B))
    targets, h = truth_for(loss), 1e-6

    def mean_loss(sums: FloatArray) -> float:
        outputs = np.empty_like(sums)
        function.forward(sums, outputs)
        return float(loss.values(outputs, targets).mean())

    outputs = np.empty_like(z)
    function.forward(z, outputs)
    dz = z.copy()
    function.backward(dz, outputs, backward(loss, outputs, targets)[1])
    for place in np.ndindex(K, B):
        shift = np.zeros((K, B))
        shift[place] = h
        numeric = (mean_loss(z + shift) - mean_loss(z - shift)) / (2 * h)
        assert dz[place] == pytest.approx(numeric, abs=2e-9)


@pytest.mark.parametrize("loss", VARIANTS, ids=identity)
def test_backward_gives_the_same_losses_as_values(loss: Loss) -> None:
    outputs, targets = np.random.default_rng(6).uniform(0.1, 0.9, (K, B)), truth_for(loss)
    assert backward(loss, outputs, targets)[0] == pytest.approx(loss.values(outputs, targets), rel=1e-14)


@pytest.mark.parametrize("loss", VARIANTS, ids=identity)
def test_bends_are_central_differences_of_slopes(loss: Loss) -> None:
    rng = np.random.default_rng(8)
    outputs, moves, targets, h = rng.uniform(0.1, 0.9, (K, B)), rng.normal(size=(K, B)), truth_for(loss), 1e-6
    after, before = (backward(loss, outputs + way * h * moves, targets)[1] for way in (1.0, -1.0))
    bend = loss.bend(outputs, loss.columns(targets), moves)
    np.testing.assert_allclose(bend, (after - before) / (2 * h), atol=1e-7)


@pytest.mark.parametrize("loss", VARIANTS, ids=identity)
def test_a_stack_of_outputs_is_each_alone(loss: Loss) -> None:
    stack, targets = np.random.default_rng(7).uniform(0.1, 0.9, (4, K, B)), truth_for(loss)
    assert np.array_equal(loss.values(stack, targets), np.stack([loss.values(one, targets) for one in stack]))


def test_sigmoid_outputs_are_divided_by_their_sum_and_so_is_the_slope() -> None:
    # p = (0.2, 0.6), y = 1: dL/dp = (1/0.8, 1/0.8 − 1/0.6), not (0, −1/0.6).
    _, slopes = backward(SparseCategoricalCrossentropy(), column(0.2, 0.6), np.array([1]))
    assert slopes[:, 0] == pytest.approx([1.25, 1.25 - 1 / 0.6])


@pytest.mark.parametrize(
    ("loss", "target"),
    [
        (SparseCategoricalCrossentropy(), 0),
        (CategoricalCrossentropy(), (1.0, 0.0)),
        (BinaryCrossentropy(), (1.0, 0.0)),
    ],
    ids=["sparse", "categorical", "binary"],
)
def test_a_clipped_share_has_a_loss_of_16_and_no_slope(loss: Loss, target: Any) -> None:
    losses, slopes = backward(loss, column(1e-9, 1.0 - 1e-9), np.array([target]))
    assert losses[0] == pytest.approx(-math.log(1e-7), rel=1e-9)
    assert not slopes.any()
    columns = loss.columns(np.array([target]))
    assert not loss.bend(column(1e-9, 1.0 - 1e-9), columns, column(1.0, 1.0)).any()


def test_a_share_clipped_at_the_top_has_a_loss_of_1e_7_and_no_slope() -> None:
    losses, slopes = backward(SparseCategoricalCrossentropy(), column(1e-9, 1.0), np.array([1]))
    assert losses[0] == pytest.approx(1e-7, rel=1e-6)
    assert not slopes.any()


def test_a_clipped_sample_leaves_its_neighbours_slope_alone() -> None:
    outputs = np.array([[1e-9, 0.2], [1.0, 0.6]])
    _, slopes = backward(SparseCategoricalCrossentropy(), outputs, np.array([0, 1]))
    assert slopes[:, 1] == pytest.approx([1.25 / 2, (1.25 - 1 / 0.6) / 2])
    assert not slopes[:, 0].any()


@pytest.mark.parametrize("loss", [loss for loss in VARIANTS if "logits" in identity(loss)], ids=identity)
def test_large_logits_do_not_overflow(loss: Loss) -> None:
    outputs = np.full((K, B), -1e4)
    outputs[0] = 1e4
    losses, slopes = backward(loss, outputs, truth_for(loss))
    assert np.isfinite(losses).all()
    assert np.isfinite(slopes).all()


def test_mean_absolute_error_has_no_slope_at_zero() -> None:
    assert not backward(MeanAbsoluteError(), column(1.0), np.array([[1.0]]))[1].any()


@pytest.mark.parametrize("from_logits", [False, True])
@pytest.mark.parametrize("row", [(0.5, 0.5), (0.2, 0.1), (1.0, 0.5)])
def test_slopes_of_shares_that_do_not_sum_to_1_are_central_differences(
    row: tuple[float, float], *, from_logits: bool
) -> None:
    loss, targets, outputs = (
        CategoricalCrossentropy(from_logits=from_logits),
        np.array([row]),
        column(0.3, 0.9),
    )
    _, slopes = backward(loss, outputs, targets)
    for place, slope in enumerate(slopes[:, 0]):
        aside = np.zeros_like(outputs)
        aside[place] = 1e-6
        after, before = (float(loss.values(outputs + way * aside, targets)[0]) for way in (1.0, -1.0))
        assert slope == pytest.approx((after - before) / 2e-6, abs=1e-8)
