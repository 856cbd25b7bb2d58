"""The bounds of settings are Keras's: rate 0, momentum 1 and ε 0 are legal, and it is said what they do."""

import math
import re
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from app.engine.datasets import Inline
from app.engine.errors import ConfigError
from app.engine.losses import MeanSquaredError
from app.engine.optimizers import (
    OPTIMIZERS,
    SGD,
    Adadelta,
    Adafactor,
    Adam,
    AdamW,
    Ftrl,
    Lion,
    Optimizer,
    RMSprop,
)
from app.engine.schedules import PolynomialDecay
from app.engine.training.divergence import divided_by_0
from tests.engine.training.test_trainer import on_line, small

AT_REST = [name for name, optimizer in OPTIMIZERS.items() if not optimizer.divides_by_rate]
"""Those whose learning rate may be 0."""

BOUNDS: list[tuple[type[Optimizer], dict[str, Any], bool]] = [
    (SGD, {"learning_rate": 0.0}, True),
    (SGD, {"learning_rate": -0.1}, False),
    (SGD, {"momentum": 0.0}, True),
    (SGD, {"momentum": 1.0}, True),
    (SGD, {"momentum": 1.01}, False),
    (SGD, {"momentum": -0.1}, False),
    (RMSprop, {"momentum": 1.0}, True),
    (Adam, {"epsilon": 0.0}, True),
    (Adam, {"epsilon": 10.0}, True),
    (Adam, {"epsilon": -1e-7}, False),
    (Adam, {"weight_decay": None}, True),
    (AdamW, {"weight_decay": None}, False),
    (AdamW, {"weight_decay": 0.0}, True),
    (Lion, {"beta_1": 0.0}, False),
    (Lion, {"beta_1": 1.0}, True),
    (Ftrl, {"learning_rate": 0.0}, False),
    (Ftrl, {"learning_rate_power": 0.0}, True),
    (Ftrl, {"learning_rate_power": 0.1}, False),
    (Ftrl, {"initial_accumulator_value": -0.1}, False),
    (Ftrl, {"l1_regularization_strength": -0.1}, False),
    (Adafactor, {"clip_threshold": 0.0}, False),
    (Adafactor, {"epsilon_1": 0.0}, True),
]


@pytest.mark.parametrize(("optimizer", "settings", "allowed"), BOUNDS)
def test_bounds_are_those_of_keras(
    optimizer: type[Optimizer], settings: dict[str, Any], allowed: bool
) -> None:
    if allowed:
        assert optimizer(**settings)
        return
    (name,) = settings
    with pytest.raises(ConfigError, match=f"^{name} must be "):
        optimizer(**settings)


def test_a_velocity_with_momentum_1_never_fades() -> None:
    rule = SGD(learning_rate=0.1, momentum=1.0)
    memory, update = tuple(rule.fresh_memory(1)), np.zeros(1)
    for t in (1, 2, 3):
        rule.update(np.array([1.0 if t == 1 else 0.0]), memory, t, update)
        assert update[0] == -0.1


DIVIDING = [name for name, optimizer in OPTIMIZERS.items() if hasattr(optimizer, "epsilon")]


@pytest.mark.parametrize("name", DIVIDING)
def test_0_divided_by_0_is_told_apart_from_an_overflow(name: str) -> None:
    """The input is always 0, so the kernel's gradient is too."""
    settings: dict[str, Any] = {"initial_accumulator_value": 0.0} if name == "adagrad" else {}
    optimizer = OPTIMIZERS[name](epsilon=0.0, **settings)  # type: ignore[call-arg]
    one = on_line(dataset=Inline(x=((0.0,), (0.0,)), y=(1.0, 2.5)), batch_size=2, optimizer=optimizer)
    stretch = one.train(one.initial_state(), 1)
    assert stretch.state.step == 0
    assert stretch.divergence is not None
    assert stretch.divergence.message == (
        "Step 1: the new weights are not finite, first in layer dense. "
        f"{optimizer.title} divided 0 by 0: a gradient is 0, and so is ε. Give ε its usual 10⁻⁷."
    )
    assert stretch.divergence.smaller_rate is None


@pytest.mark.parametrize(
    ("optimizer", "guard"),
    [
        (Adafactor(epsilon_1=0.0), "ε₁. Give ε₁ its usual 10⁻³⁰"),
        (
            Ftrl(initial_accumulator_value=0.0),
            "initial_accumulator_value. Give initial_accumulator_value its usual 0.1",
        ),
    ],
    ids=["adafactor", "ftrl"],
)
def test_what_guards_a_rule_s_division_is_named_by_its_own_name(optimizer: Optimizer, guard: str) -> None:
    one = on_line(dataset=Inline(x=((0.0,), (0.0,)), y=(1.0, 2.5)), batch_size=2, optimizer=optimizer)
    divergence = one.train(one.initial_state(), 1).divergence
    assert divergence is not None
    assert divergence.why == f"{optimizer.title} divided 0 by 0: a gradient is 0, and so is {guard}."


def test_with_the_usual_settings_every_division_is_guarded() -> None:
    assert {name for name, optimizer in OPTIMIZERS.items() if optimizer().unguarded} == set()


def test_a_rule_that_divides_by_a_rate_of_0_says_so() -> None:
    ends = PolynomialDecay(initial_learning_rate=0.1, decay_steps=3, end_learning_rate=0.0)
    one = on_line(optimizer=Ftrl(learning_rate=ends), epochs=10)
    stretch = one.train(one.initial_state(), 10)
    assert stretch.state.step == 3
    assert stretch.divergence is not None
    assert stretch.divergence.why == (
        "FTRL divides by the learning rate, which is 0 here. Let its schedule stay above 0."
    )
    assert stretch.divergence.smaller_rate is None


def test_a_centred_rule_says_that_the_deviation_is_0_and_not_the_gradient() -> None:
    optimizer = RMSprop(centered=True, rho=0.0, epsilon=0.0)  # v − a² is g² − g²
    one = on_line(optimizer=optimizer)
    stretch = one.train(one.initial_state(), 1)
    assert stretch.divergence is not None
    assert stretch.divergence.why == (
        "RMSprop divided by 0: the deviation of a gradient from its mean is 0, and so is ε. "
        "Give ε its usual 10⁻⁷."
    )


@pytest.mark.parametrize("name", ["adam", "adamw", "nadam", "adamax", "rmsprop"])
def test_where_every_gradient_was_0_the_rule_divides_by_epsilon_alone(name: str) -> None:
    one = on_line(
        dataset=Inline(x=((0.0,), (0.0,)), y=(1.0, 2.5)), batch_size=2, optimizer=OPTIMIZERS[name]()
    )
    start = one.initial_state()
    why = [one.explain(start, one.train(start, 1), index).why for index in (0, 1)]
    assert re.search(
        r" by ε alone, here \S+, for (its|the) (usual|largest) size (lately )?is 0: no move", why[0]
    )
    assert "ε" not in why[1]


def test_an_overflow_at_epsilon_0_is_still_called_one() -> None:
    one = on_line(optimizer=Adam(learning_rate=1e9, epsilon=0.0), epochs=10, loss=MeanSquaredError())
    huge = one.initial_state()._replace(step=5, theta=np.array([1e200, 0.0]))
    divergence = one.train(huge, 1).divergence
    assert divergence is not None
    assert "grew beyond what float64 holds" in divergence.message


@pytest.mark.parametrize("name", AT_REST)
def test_at_learning_rate_0_nothing_moves_and_the_explanation_says_why(name: str) -> None:
    one = small(OPTIMIZERS[name](learning_rate=0.0, weight_decay=0.1))
    before = one.train(one.initial_state(), 4).state
    stretch = one.train(before, 1)
    assert np.array_equal(stretch.state.theta, one.initial_state().theta)
    explanation = one.explain(before, stretch, 3)
    assert "no move at learning rate 0" in explanation.why
    assert all(math.isfinite(term) for term in explanation.terms.values())


@pytest.mark.parametrize(("optimizer", "term"), [(Adadelta, "d"), (Lion, "direction")])
def test_what_a_rule_computes_before_the_rate_is_the_same_at_rate_0(optimizer: Any, term: str) -> None:
    terms = []
    for rate in (0.0, 1e-12):
        one = small(optimizer(learning_rate=rate))
        before = one.train(one.initial_state(), 4).state
        terms.append(one.explain(before, one.train(before, 1), 3).terms[term])
    assert terms[0] != 0.0
    assert terms[0] == pytest.approx(terms[1], rel=1e-6)


def test_a_run_beyond_float64_at_learning_rate_0_is_not_blamed_on_the_rate() -> None:
    one = on_line(optimizer=SGD(learning_rate=0.0), dataset=Inline(x=((1e200,),), y=(1.5,)), batch_size=1)
    divergence = one.train(one.initial_state(), 1).divergence
    assert divergence is not None
    assert divergence.message.endswith("no rate has moved them: scale the inputs.")


@pytest.mark.parametrize(
    ("x", "y", "weight", "advice"),
    [
        (1e200, 1.5, 1.0, "scale the inputs"),
        (1.0, 1.5, 1e200, "start from smaller weights"),
        (1.0, 1e200, 1.0, "scale the targets"),
        (1e120, 1.5, 1e120, "start from smaller weights"),
        (1e200, 1.5, 1e200, "scale the inputs"),
    ],
)
def test_what_is_too_large_from_the_start_is_named(x: float, y: float, weight: float, advice: str) -> None:
    start = ((weight,),), (0.0,)
    one = on_line(dataset=Inline(x=((x,),), y=(y,)), batch_size=1, initial_weights=start)
    divergence = one.train(one.initial_state(), 1).divergence
    assert divergence is not None
    assert divergence.message.endswith(f", and no rate has moved them: {advice}.")


@pytest.mark.parametrize(("x", "weight"), [(1.0, 1.0), (1e120, 1.0)])
def test_what_is_advised_of_too_large_a_start_mends_it(x: float, weight: float) -> None:
    start = ((weight,),), (0.0,)
    one = on_line(dataset=Inline(x=((x,),), y=(1.5,)), batch_size=1, initial_weights=start)
    assert np.isfinite(one.train(one.initial_state(), 1).losses).all()


def test_a_first_batch_beyond_float64_is_not_blamed_on_the_rate_nor_its_outputs_on_a_layer() -> None:
    one = on_line(dataset=Inline(x=((1e300,), (2e300,)), y=(1.0, 2.0)), batch_size=2)
    divergence = one.train(one.initial_state(), 1).divergence
    assert divergence is not None
    assert divergence.message == (
        "Step 1: the loss is not finite, though every output is. "
        "The numbers are beyond what float64 holds, and no rate has moved them: scale the inputs."
    )
    assert (divergence.layer, divergence.smaller_rate) == ("dense", None)


@pytest.mark.parametrize(
    ("optimizer", "gradient", "divided"),
    [
        (Adam(), 1.0, False),
        (SGD(), 1.0, False),
        (Adam(epsilon=0.0), 1e-200, True),
        (Adam(epsilon=0.0), 0.0, True),
        (Adam(epsilon=0.0), 1e200, False),
    ],
)
def test_an_update_beyond_float64_is_a_division_by_0_only_of_an_ordinary_gradient_without_epsilon(
    optimizer: Optimizer, gradient: float, *, divided: bool
) -> None:
    stepper: Any = SimpleNamespace(
        update=np.array([np.inf]), gradient=np.array([gradient]), optimizer=optimizer, parts=[slice(0, 1)],
        moving=lambda numbers: numbers,
    )  # fmt: skip
    assert (divided_by_0(stepper, stepper) is not None) == divided
