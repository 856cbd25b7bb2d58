"""Why one weight moved as it did: the terms of the rule, its rescaled gradient, and a sentence."""

import math
from dataclasses import dataclass, replace

import numpy as np
import pytest

from app.engine.datasets import Inline
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
    Lion,
    Move,
    Nadam,
    Optimizer,
    RMSprop,
)
from app.engine.spelling import shown
from tests.engine.optimizers.test_bounds import AT_REST
from tests.engine.training.test_trainer import on_line, small


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_an_explanation_has_the_terms_of_the_rule(name: str) -> None:
    one = small(OPTIMIZERS[name]())
    before = one.train(one.initial_state(), 4).state
    explanation = one.explain(before, one.train(before, 1), 3)
    slots = one.config.optimizer.slots
    assert set(slots) <= set(explanation.terms)
    assert explanation.formula == one.config.optimizer.formula
    assert all(math.isfinite(term) for term in explanation.terms.values())


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_the_rescaled_gradient_times_the_rate_is_what_was_subtracted(name: str) -> None:
    one = small(OPTIMIZERS[name]())
    stretch = one.train(one.initial_state(), 3)
    rescaled = one.explain(one.train(one.initial_state(), 2).state, stretch, 3).rescaled_gradient
    assert rescaled == -stretch.update[3] / one.config.optimizer.learning_rate


@pytest.mark.parametrize("name", AT_REST)
def test_at_learning_rate_0_nothing_was_rescaled(name: str) -> None:
    one = small(OPTIMIZERS[name](learning_rate=0.0))
    explanation = one.explain(one.initial_state(), one.train(one.initial_state(), 1), 3)
    assert explanation.rescaled_gradient is None
    assert "no move at learning rate 0" in explanation.why


def test_a_move_without_a_gradient_is_the_memorys_and_may_be_too_small_to_matter() -> None:
    one = small(Adam())
    before = one.train(one.initial_state(), 4).state
    stretch = one.train(before, 1)
    tiny = stretch._replace(
        gradient=np.zeros_like(stretch.update), update=1e-107 * stretch.update, state=before._replace(step=5)
    )
    why = one.explain(before, tiny, 3).why
    assert ": a move from memory alone, for the gradient is 0." in why
    assert why.endswith("That is so little that the weight stays the same number.")
    assert "so little" not in one.explain(before, stretch, 3).why


def test_ftrl_moves_a_weight_without_any_gradient_and_says_so() -> None:
    one = small(Ftrl())
    start = one.initial_state()
    stretch = one.train(start, 1)
    why = one.explain(start, stretch._replace(gradient=np.zeros_like(stretch.update)), 3).why
    assert why.endswith(": a move by the rule alone, for the gradient is 0.")


def test_adafactor_tells_the_rate_that_it_takes_in_place_of_a_larger_one() -> None:
    one = on_line(optimizer=Adafactor(learning_rate=0.9))
    first = one.train(one.initial_state(), 1)
    assert "at a learning rate" not in one.explain(one.initial_state(), first, 0).why
    why = one.explain(first.state, one.train(first.state, 1), 0).why
    assert ", at a learning rate of 1/√t, 0.707: a move" in why


def test_a_gradient_of_0_is_told_to_move_nothing() -> None:
    still = Move(gradient=0.0, memory={}, update=-0.0, step=1)
    assert SGD().why(still) == "SGD subtracts learning rate × gradient, 0.01 × 0: no move."
    moved = still._replace(gradient=2.0, update=-0.02)
    assert SGD().why(moved) == "SGD subtracts learning rate × gradient, 0.01 × 2.00: the plain move."


def test_an_explanation_names_weight_decay() -> None:
    one = small(AdamW(weight_decay=0.5))
    before = one.initial_state()
    stretch = one.train(before, 1)
    explanation = one.explain(before, stretch, 0)
    assert explanation.terms["decay"] == -before.theta[0] * 0.5 * 0.001
    assert "Weight decay adds" in explanation.why


def test_the_terms_of_a_rule_leave_weight_decay_out() -> None:
    one = small(Adadelta(weight_decay=0.5))
    stretch = one.train(one.initial_state(), 1)
    terms = one.explain(one.initial_state(), stretch, 0).terms
    assert terms["d"] * 0.001 + terms["decay"] == pytest.approx(stretch.update[0], rel=1e-12)


def test_an_explanation_names_clipping() -> None:
    one = on_line(optimizer=SGD(clipvalue=0.5))
    explanation = one.explain(one.initial_state(), one.train(one.initial_state(), 1), 0)
    assert explanation.terms["clipped_gradient"] == -0.5


@pytest.mark.parametrize(
    "optimizer", [SGD(clipvalue=0.5, learning_rate=0.1), RMSprop(clipvalue=0.5)], ids=["sgd", "rmsprop"]
)
def test_a_clipped_move_is_compared_with_the_plain_one_before_clipping(optimizer: SGD | RMSprop) -> None:
    # As in the lens, which draws η × gradient: −16/3 in w.
    one = on_line(optimizer=optimizer)
    stretch = one.train(one.initial_state(), 1)
    times = float(stretch.update[0]) / (optimizer.rate(0) * 16 / 3)
    why = one.explain(one.initial_state(), stretch, 0).why
    assert f": a move {shown(times)} times the plain one." in why


def test_adadelta_tells_the_size_of_moves_that_it_multiplied_by() -> None:
    # The memory of moves is empty before the first step: √(0 + ε) is ε's root, 0.000316.
    one = on_line(optimizer=Adadelta())
    start = one.initial_state()
    first = one.train(start, 1)
    assert "by its moves' own with ε, 0.000316:" in one.explain(start, first, 0).why
    own = shown(float(np.sqrt(first.state.slots[1, 0] + 1e-7)))
    assert f"by its moves' own with ε, {own}:" in one.explain(first.state, one.train(first.state, 1), 0).why


def test_adadelta_without_a_gradient_divides_nothing() -> None:
    one = on_line(optimizer=Adadelta(), initial_weights=(((2.0,),), (1.0,)))
    why = one.explain(one.initial_state(), one.train(one.initial_state(), 1), 0).why
    assert why == "Adadelta moves by a multiple of the gradient, 0: no move."


@pytest.mark.parametrize(
    ("optimizer", "size"),
    [
        (Adam(), "its usual size, 5.33:"),
        (Adam(epsilon=0.1), "its usual size with ε, 8.50:"),  # 16/3 + 0.1/√0.001
        (Adam(epsilon=1e-3), "its usual size with ε, 5.36:"),
        (Nadam(epsilon=1e-3), "its usual size, 5.33:"),
        (Nadam(epsilon=0.1), "its usual size with ε, 5.43:"),
        (Adamax(epsilon=0.1), "its largest size lately with ε, 5.43:"),
        (RMSprop(), "its usual size, 1.69:"),
        (RMSprop(epsilon=1.0), "its usual size with ε, 1.96:"),
    ],
)
def test_epsilon_is_named_where_it_shows_in_what_a_rule_divides_by(optimizer: Optimizer, size: str) -> None:
    one = on_line(optimizer=optimizer)  # its first gradient in w is −16/3
    why = one.explain(one.initial_state(), one.train(one.initial_state(), 1), 0).why
    assert f"by {size}" in why


@pytest.mark.parametrize(
    ("nesterov", "said"),
    [
        (False, "rolls on at its velocity, 0.0533: a move 1.00 times the plain one."),
        (True, "adds 0.9 × its velocity, 0.0533, to the plain move: a move 1.90 times the plain one."),
    ],
)
def test_momentum_tells_what_it_added_to_the_weight(nesterov: bool, said: str) -> None:
    one = on_line(optimizer=SGD(momentum=0.9, nesterov=nesterov))
    why = one.explain(one.initial_state(), one.train(one.initial_state(), 1), 0).why
    assert why == f"SGD with momentum {said}"


@pytest.mark.parametrize("weight_decay", [None, 0.1])
@pytest.mark.parametrize("clipped", [SGD(clipvalue=0.5), SGD(global_clipnorm=0.5), SGD(clipnorm=0.5)])
def test_nesterovs_momentum_is_added_to_the_move_of_the_clipped_gradient(
    clipped: SGD, weight_decay: float | None
) -> None:
    one = on_line(optimizer=replace(clipped, momentum=0.9, nesterov=True, weight_decay=weight_decay))
    start = one.initial_state()
    explanation = one.explain(start, one.train(start, 1), 0)
    velocity, decay = explanation.terms["velocity"], explanation.terms.get("decay", 0.0)
    own = -0.01 * explanation.terms["clipped_gradient"]
    assert (
        f"adds 0.9 × its velocity, {shown(velocity)}, to the clipped gradient's move, {shown(own)}:"
        in explanation.why
    )
    assert 0.9 * velocity + own + decay == pytest.approx(float(one.train(start, 1).update[0]), rel=1e-12)


def test_adagrad_tells_what_its_sum_began_at() -> None:
    one = on_line(optimizer=Adagrad())
    why = one.explain(one.initial_state(), one.train(one.initial_state(), 1), 0).why
    assert "by 5.34, root of the sum of 0.1 and its squares so far:" in why


def test_adagrad_names_epsilon_where_it_shows_in_the_root_of_its_sum() -> None:
    # The input is always 0, so the sum is 0 too: what is left is √ε = 0.000316.
    rule = Adagrad(initial_accumulator_value=0.0)
    one = on_line(dataset=Inline(x=((0.0,), (0.0,)), y=(1.0, 2.5)), batch_size=2, optimizer=rule)
    why = one.explain(one.initial_state(), one.train(one.initial_state(), 1), 0).why
    assert "by 0.000316, root of the sum of 0, ε and its squares so far: no move." in why


@pytest.mark.parametrize("rule", [Adam, AdamW])
def test_amsgrad_divides_by_the_largest_usual_size_and_calls_it_so(rule: type[Adam]) -> None:
    move = Move(gradient=0.1, memory={"m": 0.05, "v": 0.01, "v_max": 4.0}, update=-0.1, step=10_000_000)
    plain, amsgrad = rule(), rule(amsgrad=True)
    assert "by its usual size, 0.100:" in plain.why(move)
    assert "by its largest usual size so far, 2.00:" in amsgrad.why(move)
    assert plain.terms(move)["v_hat"] == 0.01
    assert amsgrad.terms(move)["v_max_hat"] == 4.0
    assert "v_hat" not in amsgrad.terms(move)


@pytest.mark.parametrize(("centered", "size"), [(False, "usual size"), (True, "deviation from its mean")])
def test_rmsprop_calls_what_it_divides_by_what_it_is(centered: bool, size: str) -> None:
    one = on_line(optimizer=RMSprop(centered=centered))
    why = one.explain(one.initial_state(), one.train(one.initial_state(), 1), 0).why
    assert f", by its {size}, " in why


@pytest.mark.parametrize(
    ("update", "why"),
    [(0.0, "no direction here: no move."), (0.001, "goes up by"), (-0.001, "goes down by")],
)
def test_lion_tells_which_way_it_went_or_that_it_saw_none(update: float, why: str) -> None:
    assert why in Lion().why(Move(gradient=-1e3 * update, memory={"m": 0.0}, update=update, step=1))


@dataclass(frozen=True, kw_only=True)
class Resting(Lion):
    """Lion whose rate is 0 from the second step on."""

    def rate(self, t: int) -> float:
        return 0.0 if t else super().rate(t)


def test_at_rate_0_lion_s_direction_is_that_of_its_memory_and_gradient() -> None:
    move = Move(gradient=1.0, memory={"m": 0.5}, update=0.0, step=2)
    assert Resting().terms(move) == {"direction": -1.0}
    assert Resting().terms(move._replace(update=0.001, step=1)) == {"direction": 1.0}


def test_without_a_gradient_adadelta_goes_nowhere_at_rate_0() -> None:
    move = Move(gradient=0.0, memory={"a": 1.0, "s": 1.0}, update=0.0, step=1)
    assert Adadelta(learning_rate=0.0).terms(move) == {"d": 0.0}


@pytest.mark.parametrize(
    ("gradient", "said"),
    [
        (100.0, "a move 0.00100 times as long as the plain one, and against it"),
        (5e-324, "a move where the plain one would be none"),
    ],
)
def test_a_move_is_compared_with_the_plain_one_however_long_that_is(gradient: float, said: str) -> None:
    move = Move(gradient=gradient, memory={}, update=0.001, step=1)
    assert SGD(learning_rate=0.01).compared(move) == said
