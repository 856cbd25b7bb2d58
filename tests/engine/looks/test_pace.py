"""How large a step is beside its weights, in numbers worked by hand and in words."""

import numpy as np
import pytest

from app.engine.looks.pace import LayerPace, about, beside_usual, judge, mean, nearer, parts, ratio


def layer(value: float | None, *, moves: bool = True) -> LayerPace:
    return LayerPace("dense", 2, 4, moves, value, value)


def test_the_ratio_is_of_lengths() -> None:
    assert ratio(np.array([3.0, 4.0]), np.array([0.0, 50.0])) == 0.1
    assert ratio(np.array([3e200, 4e200]), np.array([5e201])) == pytest.approx(0.1)
    assert ratio(np.array([1.0]), np.zeros(1)) is None


def test_what_float64_loses_beside_a_weight_is_no_change() -> None:
    assert ratio(np.array([4e-17, 0.0]), np.array([2.0, 1.0])) == 0.0
    assert ratio(np.array([4e-17, 3.0]), np.array([0.0, 3.0])) == 1.0
    assert ratio(np.array([4e-17]), np.array([1e-16])) == pytest.approx(0.4)


def test_the_mean_needs_all_ratios() -> None:
    assert mean([3.0, 4.0]) == 3.5
    assert mean([3.0, None]) is None
    assert mean([]) is None


@pytest.mark.parametrize(
    ("layers", "whole", "verdict"),
    [
        ([1e-3, 1.5e-3], 1.2e-3, "usual"),
        ([1e-4, 2e-4], 1.5e-4, "below"),
        ([1e-2, 4e-3], 5e-3, "above"),
        ([1e-4, 1e-2], 1e-3, "mixed"),
        ([1e-4, 1e-3], 9e-4, "usual"),
        ([0.0, 0.0], 0.0, "still"),
        ([None], None, "start"),
    ],
)
def test_the_verdict_needs_all_layers(layers: list[float | None], whole: float | None, verdict: str) -> None:
    assert judge([layer(one) for one in layers], whole) == verdict


def test_a_frozen_layer_is_not_judged() -> None:
    assert judge([layer(0.0, moves=False), layer(1e-3)], 1e-3) == "usual"
    assert judge([layer(0.0, moves=False)], None) == "still"


def test_rates_to_try_are_round_and_on_the_right_side() -> None:
    assert nearer(0.0001, 1.8e-4) == [0.0005, 0.0002]
    assert nearer(0.03, 2e-2) == [0.002, 0.005]
    assert nearer(0.1, 1e-3) == []
    assert all(rate < 1.2 for rate in nearer(1.2, 2.0))


@pytest.mark.parametrize(
    ("share", "words", "roughly"),
    [
        (1.8e-4, "1.8 in 10,000", "2 parts in 10,000"),
        (9.96e-4, "1 in 1,000", "1 part in 1,000"),
        (0.23, "23 in 100", "20 parts in 100"),
        (5e-9, "5 in 10⁹", "5 parts in 10⁹"),
        (2.4, "2.4 times their size", "2 times their size"),
        (0.996, "their size", "their size"),
        (1.04, "their size", "their size"),
        (float("inf"), "more than float64 holds", "more than float64 holds"),
        (0.0, "nothing", "nothing"),
    ],
)
def test_shares_are_told_as_parts(share: float, words: str, roughly: str) -> None:
    assert (parts(share), about(share)) == (words, roughly)


def test_a_ratio_is_told_beside_the_usual_one() -> None:
    assert [beside_usual(one) for one in (4e-3, 2e-4, 1.7e-5)] == ["4 times", "a fifth of", "1/59 of"]
    told = ["1/300,000 of", "1/1,000,000 of", "less than a millionth of", "less than a millionth of"]
    assert [beside_usual(one) for one in (3.3e-9, 1.001e-9, 3.3e-10, 5e-324)] == told
