"""Optimizers: first steps in numbers that a reader can check, and one table over all of them."""

import math
from typing import Any

import numpy as np
import pytest

from app.engine.arrays import FloatArray
from app.engine.errors import ConfigError
from app.engine.optimizers import (
    OPTIMIZERS,
    SGD,
    Adadelta,
    Adafactor,
    Adagrad,
    Adam,
    Adamax,
    AdamW,
    Ftrl,
    Lamb,
    Lion,
    Move,
    Nadam,
    Optimizer,
    RMSprop,
    Weights,
    Whole,
)
from tests.engine.optimizers.steps import step

VARIANTS: list[Optimizer] = [
    *(optimizer() for optimizer in OPTIMIZERS.values()),
    SGD(momentum=0.9),
    SGD(momentum=0.9, nesterov=True),
    RMSprop(centered=True),
    RMSprop(momentum=0.9),
    RMSprop(momentum=0.9, centered=True),
    Adam(amsgrad=True),
    Ftrl(l1_regularization_strength=0.01, l2_regularization_strength=0.1, beta=0.5),
    Ftrl(learning_rate_power=-0.8, l2_shrinkage_regularization_strength=0.02),
    Adafactor(clip_threshold=0.5, epsilon_2=0.1),
]
BY_ARRAY = (Lamb, Adafactor)
"""Rules that look at a whole array."""


def identity(optimizer: Optimizer) -> str:
    changed = {k: v for k, v in vars(optimizer).items() if v != getattr(type(optimizer)(), k)}
    return "-".join([optimizer.name, *changed])


def updates(optimizer: Optimizer, *gradients: float, weight: float = 0.0) -> list[float]:
    """Return what each step adds to one weight whose gradients are given."""
    memory, w = optimizer.fresh_memory(1), np.array([weight])
    moved = []
    for t, gradient in enumerate(gradients, start=1):
        u = step(optimizer, np.array([gradient]), memory, t, w)
        w += u
        moved.append(float(u[0]))
    return moved


@pytest.mark.parametrize(
    ("optimizer", "gradients", "expected"),
    [
        (SGD(learning_rate=0.1), (2.0, -1.0), (-0.2, 0.1)),
        # v = −0.2, then 0.5·(−0.2) − 0.2 = −0.3
        (SGD(learning_rate=0.1, momentum=0.5), (2.0, 2.0), (-0.2, -0.3)),
        # 0.5·v − 0.2 with the new v
        (SGD(learning_rate=0.1, momentum=0.5, nesterov=True), (2.0, 2.0), (-0.3, -0.35)),
        # v = 0.1·2² = 0.4, then 0.9·0.4 + 0.4 = 0.76
        (RMSprop(), (2.0, 2.0), (-0.002 / math.sqrt(0.4), -0.002 / math.sqrt(0.76))),
        # v − a² = 0.4 − 0.2²
        (RMSprop(centered=True), (2.0,), (-0.002 / math.sqrt(0.36),)),
        (RMSprop(momentum=0.5), (2.0, 0.0), (-0.002 / math.sqrt(0.4), -0.001 / math.sqrt(0.4))),
        # a = 0.1 + 2², then + 2² again
        (Adagrad(), (2.0, 2.0), (-0.002 / math.sqrt(4.1), -0.002 / math.sqrt(8.1))),
        # a = 0.05·2² = 0.2
        (Adadelta(learning_rate=1.0), (2.0,), (-2.0 * math.sqrt(1e-7 / 0.2),)),
        # Both corrections cancel in the first step: a move by the learning rate.
        (Adam(), (2.0, 2.0), (-0.001, -0.001)),
        # m = 0.9·0.2 + 0 = 0.18, v = 0.999·0.004; 1 − 0.9² = 0.19, 1 − 0.999² = 0.001999
        (Adam(), (2.0, 0.0), (-0.001, -0.001 * 0.18 / 0.19 / math.sqrt(0.003996 / 0.001999))),
        # amsgrad keeps v = 0.004
        (Adam(amsgrad=True), (2.0, 0.0), (-0.001, -0.001 * 0.18 / 0.19 / math.sqrt(0.004 / 0.001999))),
        (AdamW(), (2.0,), (-0.001,)),
        # n = 2, then 0.999·2
        (Adamax(), (2.0, 0.0), (-0.001, -0.001 * 0.18 / 0.19 / 1.998)),
        # μ₁ = 0.468, μ₂ = 0.48528: (0.48528·0.2/(1 − 0.468·0.48528) + 2)/2
        (Nadam(), (2.0,), (-0.001 * (0.48528 * 0.2 / (1 - 0.468 * 0.48528) + 2.0) / 2.0,)),
        # Second step: m = 0.02 points up the hill still, g = −1 turns it.
        (Lion(), (2.0, -1.0), (-0.001, 0.001)),
    ],
    ids=lambda value: identity(value) if isinstance(value, Optimizer) else "",
)
def test_first_steps_are_those_worked_by_hand(
    optimizer: Optimizer, gradients: tuple[float, ...], expected: tuple[float, ...]
) -> None:
    assert updates(optimizer, *gradients) == pytest.approx(expected, rel=2e-5)


@pytest.mark.parametrize(
    ("optimizer", "weight", "gradients", "expected"),
    [
        # a = 0.25 + 1.5², z = 1.5 − (√2.5 − 0.5)/0.1·2: w = −0.1·z/√2.5
        (
            Ftrl(learning_rate=0.1, initial_accumulator_value=0.25),
            2.0,
            (1.5,),
            (-0.1 * (1.5 - (math.sqrt(2.5) - 0.5) / 0.1 * 2.0) / math.sqrt(2.5) - 2.0,),
        ),
        # z = 0.5 stays within λ₁: the weight, which is 0, stays there; then z = 1.
        (
            Ftrl(learning_rate=0.1, l1_regularization_strength=0.6, initial_accumulator_value=0.0),
            0.0,
            (0.5, 0.5),
            (0.0, -0.1 * 0.4 / math.sqrt(0.5)),
        ),
        # m̂/√v̂ is 1 in the first step, and a weight of 4 is 4 long: 0.1·4/1·1.
        (Lamb(learning_rate=0.1, epsilon=0.0), 4.0, (2.0,), (-0.4,)),
        (Lamb(learning_rate=0.1, epsilon=0.0), 0.0, (2.0,), (-0.1,)),
        # β₁ = 0, so d = g/|g| and a = RMS(w)·min(0.1, 1): 4·0.1; a weight of 0 counts as 0.001.
        (Adafactor(learning_rate=0.1), 4.0, (-2.0,), (0.4,)),
        (Adafactor(learning_rate=0.1), 0.0, (-2.0,), (0.0001,)),
        # The rate is at most 1/√t; d = 2 is larger than τ = 0.5 and made as large.
        (Adafactor(learning_rate=7.0, clip_threshold=0.5), 4.0, (-2.0,), (4.0 * 0.5,)),
    ],
    ids=lambda value: identity(value) if isinstance(value, Optimizer) else "",
)
def test_first_steps_of_rules_that_look_at_weights_are_those_worked_by_hand(
    optimizer: Optimizer, weight: float, gradients: tuple[float, ...], expected: tuple[float, ...]
) -> None:
    assert updates(optimizer, *gradients, weight=weight) == pytest.approx(expected, rel=1e-12)


def test_adafactor_s_memory_of_a_kernel_is_that_of_its_rows_and_columns() -> None:
    # Squares 1, 4 and 9, 16: means of rows 2.5 and 12.5, of columns 5 and 10, of all 7.5.
    g, rule = np.array([1.0, 2.0, 3.0, 4.0]), Adafactor(epsilon_1=0.0)
    memory, pair, w = rule.fresh_memory(4), np.stack([g, np.empty(4)]), np.ones(4)
    rule.mover(pair, memory, Weights(w, [slice(0, 4)], [(2, 2)]))(1)
    assert memory[0].tolist() == [2.5, 2.5, 12.5, 12.5]
    assert memory[1].tolist() == [5.0, 10.0, 5.0, 10.0]
    assert memory[2] == pytest.approx(np.array([2.5 * 5, 2.5 * 10, 12.5 * 5, 12.5 * 10]) / 7.5)
    d = g / np.sqrt(memory[2])
    assert pair[1] == pytest.approx(-0.001 * d / max(1.0, math.sqrt(float((d * d).mean()))))


def test_each_array_has_a_ratio_of_its_own_in_lamb() -> None:
    rule, w = Lamb(learning_rate=1.0, epsilon=0.0), np.array([3.0, 4.0, 0.5])
    pair = np.array([[1.0, -1.0, 2.0], [0.0, 0.0, 0.0]])
    rule.mover(pair, rule.fresh_memory(3), Weights(w, [slice(0, 2), slice(2, 3)], [(2, 1), (1,)]))(1)
    assert pair[1] == pytest.approx([-5.0 / math.sqrt(2.0), 5.0 / math.sqrt(2.0), -0.5])


def test_adams_epsilon_meets_the_uncorrected_root() -> None:
    # g = 1e-6: √v = √(0.001·1e-12) = 3.16e-8, a third of ε, so that the first step is 0.24 of the rate.
    root = math.sqrt(1e-15)
    assert updates(Adam(), 1e-6)[0] == pytest.approx(-0.001 * root / (root + 1e-7))


@pytest.mark.parametrize("optimizer", VARIANTS, ids=identity)
def test_every_optimizer_goes_down_a_parabola(optimizer: Optimizer) -> None:
    w = np.array([3.0, -2.0])
    memory = optimizer.fresh_memory(2)
    start = float(w @ w)
    for t in range(1, 200):
        w += step(optimizer, 2.0 * w, memory, t, w)
    assert float(w @ w) < start


@pytest.mark.parametrize("optimizer", VARIANTS, ids=identity)
def test_every_optimizer_leaves_the_gradient_and_the_weights_as_they_are(optimizer: Optimizer) -> None:
    g, w = np.array([1.0, -2.0]), np.array([3.0, 4.0])
    step(optimizer, g, optimizer.fresh_memory(2), 1, w)
    assert (g.tolist(), w.tolist()) == ([1.0, -2.0], [3.0, 4.0])


@pytest.mark.parametrize(
    "optimizer", [one for one in VARIANTS if not isinstance(one, BY_ARRAY)], ids=identity
)
def test_every_weight_moves_by_its_own_gradient_alone(optimizer: Optimizer) -> None:
    u = step(optimizer, np.array([0.5, -3.0]), optimizer.fresh_memory(2), 1, np.zeros(2))
    assert u.tolist() == [updates(optimizer, 0.5)[0], updates(optimizer, -3.0)[0]]


@pytest.mark.parametrize("optimizer", VARIANTS, ids=identity)
def test_fresh_memory_has_a_row_for_each_slot(optimizer: Optimizer) -> None:
    assert optimizer.fresh_memory(7).shape == (len(optimizer.slots), 7)


def moved(optimizer: Optimizer, *gradients: float) -> Move:
    memory, w, g = optimizer.fresh_memory(1), np.zeros(1), np.empty(1)
    for t, g[0] in enumerate(gradients, start=1):
        before, met = memory.copy(), w.copy()
        u = step(optimizer, g, memory, t, w)
        w += u
    slots = dict(zip(optimizer.slots, memory[:, 0].tolist(), strict=True))
    whole = Whole(g, met, before, memory, (1,), 0)
    return Move(gradients[-1], slots, float(u[0]), len(gradients), whole=whole)


@pytest.mark.parametrize("optimizer", VARIANTS, ids=identity)
def test_every_explanation_is_a_sentence_with_numbers(optimizer: Optimizer) -> None:
    why = optimizer.why(moved(optimizer, 0.5, -0.25))
    assert why[0].isupper()
    assert why.endswith(".")
    assert "-" not in why
    assert any(character.isdigit() for character in why)


@pytest.mark.parametrize("optimizer", VARIANTS, ids=identity)
@pytest.mark.parametrize("gradients", [(0.0,), (1.0, 0.0), (1e-300,), (1e150,)])
def test_explanations_hold_at_extremes(optimizer: Optimizer, gradients: tuple[float, ...]) -> None:
    move = moved(optimizer, *gradients)
    assert "nan" not in optimizer.why(move)
    assert all(math.isfinite(term) for term in optimizer.terms(move).values())


@pytest.mark.parametrize("name", ["adam", "adamw", "adamax", "nadam"])
def test_effective_rate_times_the_corrected_mean_is_the_update(name: str) -> None:
    move = moved(OPTIMIZERS[name](), 0.5, -0.25, 0.1)
    terms = OPTIMIZERS[name]().terms(move)
    assert -terms["effective_rate"] * terms["m_hat"] == pytest.approx(move.update)


@pytest.mark.parametrize("name", ["rmsprop", "adagrad"])
def test_effective_rate_times_the_gradient_is_the_update(name: str) -> None:
    move = moved(OPTIMIZERS[name](), 0.5, -0.25, 0.1)
    assert -OPTIMIZERS[name]().terms(move)["effective_rate"] * 0.1 == pytest.approx(move.update)


def test_adam_says_how_its_move_compares_with_the_plain_one() -> None:
    # m̂ = −0.0169, usual size 0.0206 and a gradient of −0.078: 0.0169/0.0206/0.078 = 10.5.
    optimizer = Adam(learning_rate=1.0)
    memory = {"m": -0.0169 * 0.1, "v": (0.0206 * math.sqrt(0.001)) ** 2}
    why = optimizer.why(Move(-0.078, memory, 0.0169 / 0.0206, 1))
    assert why == (
        "Adam divides its running mean, −0.0169, by its usual size, 0.0206: a move 10.5 times the plain one."
    )


def test_a_move_against_the_plain_one_is_told_as_such() -> None:
    optimizer = Adam(learning_rate=1.0)
    why = optimizer.compared(Move(0.5, {}, 1.0, 1))
    assert why == "a move 2.00 times as long as the plain one, and against it"


def clipped(settings: dict[str, Any]) -> FloatArray:
    return SGD(**settings).clipped(np.array([3.0, 4.0, 12.0]), [slice(0, 2), slice(2, 3)])


def test_clipnorm_shortens_each_array_by_its_own_norm() -> None:
    assert clipped({"clipnorm": 1.0}) == pytest.approx([0.6, 0.8, 1.0])


def test_clipnorm_leaves_a_shorter_gradient_alone() -> None:
    assert clipped({"clipnorm": 6.0}) == pytest.approx([3.0, 4.0, 6.0])


def test_global_clipnorm_shortens_all_arrays_by_their_common_norm() -> None:
    assert clipped({"global_clipnorm": 6.5}) == pytest.approx([1.5, 2.0, 6.0])


def test_clipvalue_limits_each_element() -> None:
    assert clipped({"clipvalue": 3.5}) == pytest.approx([3.0, 3.5, 3.5])


def test_two_kinds_of_clipping_are_refused() -> None:
    with pytest.raises(ConfigError, match=r"^clipvalue must be null when clipnorm is set. Got 1.0.$"):
        SGD(clipnorm=1.0, clipvalue=1.0)
