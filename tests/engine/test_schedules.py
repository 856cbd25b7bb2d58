"""Schedules: rates worked by hand, and what is refused of them."""

import math
from typing import Any

import pytest

from app.engine.errors import ConfigError
from app.engine.optimizers import SGD
from app.engine.schedules import (
    SCHEDULES,
    CosineDecay,
    ExponentialDecay,
    PiecewiseConstantDecay,
    PolynomialDecay,
)
from tests.engine.by_hand import worked_by_hand

FROM = {"initial_learning_rate": 0.8}
# The settings, and the rate after so many steps.
RATES: dict[str, tuple[dict[str, Any], dict[int, float]]] = {
    # halved every 10 steps, and evenly between: 0.8·√½ after 5
    "exponential_decay": (
        {**FROM, "decay_steps": 10, "decay_rate": 0.5},
        {0: 0.8, 5: 0.8 * math.sqrt(0.5), 10: 0.4, 20: 0.2},
    ),
    # 0.8/(1 + 3·t/10)
    "inverse_time_decay": ({**FROM, "decay_steps": 10, "decay_rate": 3.0}, {0: 0.8, 10: 0.2, 50: 0.05}),
    # (0.8 − 0.4)·(1 − t/10)² + 0.4
    "polynomial_decay": (
        {**FROM, "decay_steps": 10, "end_learning_rate": 0.4, "power": 2.0},
        {0: 0.8, 5: 0.5, 10: 0.4, 99: 0.4},
    ),
    # 0.8·((1 − ¼)·½·(1 + cos(π·t/10)) + ¼)
    "cosine_decay": ({**FROM, "decay_steps": 10, "alpha": 0.25}, {0: 0.8, 5: 0.5, 10: 0.2, 99: 0.2}),
    # a fall of 10 steps, and one of 20 from the top again
    "cosine_decay_restarts": ({**FROM, "first_decay_steps": 10}, {0: 0.8, 5: 0.4, 10: 0.8, 20: 0.4, 30: 0.8}),
    "piecewise_constant_decay": (
        {"boundaries": (10.0, 20.0), "values": (0.8, 0.4, 0.1)},
        {0: 0.8, 10: 0.8, 11: 0.4, 20: 0.4, 21: 0.1},
    ),
}


@pytest.mark.parametrize("name", SCHEDULES)
def test_rates_are_those_worked_by_hand(name: str) -> None:
    settings, rates = worked_by_hand(RATES, name, "RATES in tests/engine/test_schedules.py", "some rates")
    optimizer = SGD(learning_rate=SCHEDULES[name](**settings))
    assert {t: optimizer.rate(t) for t in rates} == pytest.approx(rates, rel=1e-14)


def test_a_staircase_changes_at_whole_multiples_alone() -> None:
    stairs = ExponentialDecay(initial_learning_rate=0.8, decay_steps=10, decay_rate=0.5, staircase=True)
    assert [stairs.rate(t) for t in (0, 9, 10, 19, 20)] == [0.8, 0.8, 0.4, 0.4, 0.2]


def test_a_cycle_begins_again_with_as_many_steps_more() -> None:
    schedule = PolynomialDecay(initial_learning_rate=0.8, decay_steps=10, end_learning_rate=0.0, cycle=True)
    assert [SGD(learning_rate=schedule).rate(t) for t in (10, 15, 20)] == pytest.approx([0.0, 0.2, 0.0])


def test_a_warm_up_climbs_to_its_target_and_falls_from_there() -> None:
    schedule = CosineDecay(initial_learning_rate=0.8, decay_steps=10, warmup_target=1.6, warmup_steps=4)
    assert [SGD(learning_rate=schedule).rate(t) for t in (0, 2, 4, 9, 14)] == pytest.approx(
        [0.8, 1.2, 1.6, 0.8, 0.0]
    )


def test_no_rate_grows_beyond_the_largest() -> None:
    growing = ExponentialDecay(initial_learning_rate=1.0, decay_steps=1, decay_rate=10.0)
    assert (growing.rate(9), growing.rate(10), growing.rate(100_000)) == (1e9, 1e9, 1e9)


@pytest.mark.parametrize(
    ("boundaries", "values", "path"),
    [
        ((2.0, 1.0), (1.0, 1.0, 1.0), "boundaries.1"),
        ((1.0,), (1.0, 1.0, 1.0), "values"),
        ((1.0,), (1.0, -1.0), "values.1"),
        ((), (1.0, 1.0), "boundaries"),
    ],
)
def test_pieces_that_do_not_fit_are_refused(
    boundaries: tuple[float, ...], values: tuple[float, ...], path: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        PiecewiseConstantDecay(boundaries=boundaries, values=values)
    assert caught.value.path == path


def test_another_rate_takes_a_schedule_s_place() -> None:
    assert SGD(learning_rate=PiecewiseConstantDecay(boundaries=(1.0,), values=(1.0, 2.0))).at_rate(
        0.5
    ) == SGD(learning_rate=0.5)
