"""Schedules: a learning rate that hangs on how many updates were done.

As in Keras (`keras/src/optimizers/schedules/learning_rate_schedule.py`) they are asked with the
optimizer's own count of updates done: 0 before the first. `program` is that rate at t, as Python for people.
"""

import math
from abc import abstractmethod
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, ClassVar

from .declare import Declared, register, setting
from .errors import refuse

SCHEDULES: "dict[str, type[Schedule]]" = {}

MOST = 1e9
"""The largest learning rate: no schedule grows beyond it."""


@dataclass(frozen=True, kw_only=True)
class Schedule(Declared):
    """The base of every schedule."""

    registry = SCHEDULES
    listed = "schedules"
    program: ClassVar[str]
    name: str = ""

    def rate(self, t: int) -> float:
        """Return the learning rate of the next step, when t = 0, 1, … have been done."""
        try:
            return min(self._rate(t), MOST)
        except OverflowError:
            return MOST

    @abstractmethod
    def _rate(self, t: int) -> float:
        """Return it wherever it is small enough."""


def _initial() -> Any:
    return setting(ge=0, le=MOST, log=True, help="The learning rate of the first step.")


def _steps(help: str) -> Any:
    return setting(ge=1, le=1_000_000_000, log=True, help=help)


def _staircase() -> Any:
    return setting(False, advanced=True, help="Change at whole multiples of decay_steps alone.")


def _share(default: float, help: str) -> Any:
    return setting(default, ge=0, le=1, help=help)


@register(
    "exponential_decay",
    "Exponential decay",
    "η = initial·rate^(t/steps)",
    "keras.optimizers.schedules.ExponentialDecay",
)
class ExponentialDecay(Schedule):
    """The rate is multiplied by the same factor again and again."""

    initial_learning_rate: float = _initial()
    decay_steps: int = _steps("The steps in which the rate is multiplied by decay_rate once.")
    decay_rate: float = setting(ge=0, le=1e9, help="What the rate is multiplied by.")
    staircase: bool = _staircase()

    program = """\
p = t // decay_steps if staircase else t / decay_steps
initial_learning_rate * decay_rate**p"""

    def _rate(self, t: int) -> float:
        passed = _passed(t, self.decay_steps, self.staircase)
        return float(self.initial_learning_rate * self.decay_rate**passed)


@register(
    "inverse_time_decay",
    "Inverse time decay",
    "η = initial/(1 + rate·t/steps)",
    "keras.optimizers.schedules.InverseTimeDecay",
)
class InverseTimeDecay(Schedule):
    """The rate falls fast at first, and slower and slower."""

    initial_learning_rate: float = _initial()
    decay_steps: int = _steps("The steps in which the divisor grows by decay_rate once.")
    decay_rate: float = setting(ge=0, le=1e9, help="What the divisor grows by.")
    staircase: bool = _staircase()

    program = """\
p = t // decay_steps if staircase else t / decay_steps
initial_learning_rate / (1 + decay_rate * p)"""

    def _rate(self, t: int) -> float:
        passed = _passed(t, self.decay_steps, self.staircase)
        return self.initial_learning_rate / (1.0 + self.decay_rate * passed)


@register(
    "polynomial_decay",
    "Polynomial decay",
    "η = (initial − end)·(1 − t/steps)^power + end",
    "keras.optimizers.schedules.PolynomialDecay",
)
class PolynomialDecay(Schedule):
    """The rate falls to its end in a given number of steps: with power 1, evenly."""

    initial_learning_rate: float = _initial()
    decay_steps: int = _steps("The steps until the rate is at its end.")
    end_learning_rate: float = setting(0.0001, ge=0, le=MOST, log=True, help="The rate from then on.")
    power: float = setting(1.0, ge=0, le=100, help="How the way bends; 1 is a straight line.")
    cycle: bool = setting(False, advanced=True, help="Begin again, with as many steps more each time.")

    program = """\
steps = decay_steps * max(1, np.ceil(t / decay_steps)) if cycle else decay_steps
(initial_learning_rate - end_learning_rate) * (1 - min(t, steps) / steps) ** power + end_learning_rate"""

    def _rate(self, t: int) -> float:
        steps = self.decay_steps * max(1, math.ceil(t / self.decay_steps)) if self.cycle else self.decay_steps
        left = (1.0 - min(t, steps) / steps) ** self.power
        return float((self.initial_learning_rate - self.end_learning_rate) * left + self.end_learning_rate)


@register(
    "cosine_decay",
    "Cosine decay",
    "η = initial·((1 − α)·(1 + cos(π·t/steps))/2 + α)",
    "Loshchilov and Hutter 2017; keras.optimizers.schedules.CosineDecay",
)
class CosineDecay(Schedule):
    """The rate falls along half a wave, after a climb if it has a warm-up."""

    initial_learning_rate: float = _initial()
    decay_steps: int = _steps("The steps from the top to the bottom.")
    alpha: float = _share(0.0, "The share of the rate that stays at the bottom.")
    warmup_target: float | None = setting(
        None, ge=0, le=MOST, advanced=True, help="Where the rate climbs to before it falls; none without."
    )
    warmup_steps: int = setting(0, ge=0, le=1_000_000_000, advanced=True, help="The steps of that climb.")

    program = """\
top = initial_learning_rate if warmup_target is None else warmup_target
climb = 0 if warmup_target is None else warmup_steps
if t < climb:
    return (top - initial_learning_rate) * (t / climb) + initial_learning_rate
p = min(t - climb, decay_steps) / decay_steps
top * ((1 - alpha) * (1 + np.cos(np.pi * p)) / 2 + alpha)"""

    def _rate(self, t: int) -> float:
        start, top, climb = self.initial_learning_rate, self.warmup_target, self.warmup_steps
        if top is None:
            top, climb = start, 0
        if t < climb:
            return (top - start) * (t / climb) + start
        wave = 0.5 * (1.0 + math.cos(math.pi * (min(t - climb, self.decay_steps) / self.decay_steps)))
        return top * ((1.0 - self.alpha) * wave + self.alpha)


@register(
    "cosine_decay_restarts",
    "Cosine decay with restarts",
    "η = initial·((1 − α)·mⁱ·(1 + cos(π·p))/2 + α), p the share of fall i",
    "Loshchilov and Hutter 2017; keras.optimizers.schedules.CosineDecayRestarts",
)
class CosineDecayRestarts(Schedule):
    """The rate falls along half a wave, and starts from the top again."""

    initial_learning_rate: float = _initial()
    first_decay_steps: int = _steps("The steps of the first fall.")
    t_mul: float = setting(2.0, ge=1, le=1e6, advanced=True, help="How many times as long the next fall is.")
    m_mul: float = setting(1.0, ge=0, le=1e6, advanced=True, help="How many times as high it starts.")
    alpha: float = _share(0.0, "The share of the rate that stays at the bottom.")

    program = """\
p = t / first_decay_steps
fall = np.floor(p if t_mul == 1 else np.log(1 - p * (1 - t_mul)) / np.log(t_mul))
before = fall if t_mul == 1 else (1 - t_mul**fall) / (1 - t_mul)
wave = m_mul**fall * (1 + np.cos(np.pi * (p - before) / t_mul**fall)) / 2
initial_learning_rate * ((1 - alpha) * wave + alpha)"""

    def _rate(self, t: int) -> float:
        share, longer = t / self.first_decay_steps, self.t_mul
        if longer == 1.0:
            fall = math.floor(share)
            share -= fall
        else:
            fall = math.floor(math.log(1.0 - share * (1.0 - longer)) / math.log(longer))
            share = (share - (1.0 - longer**fall) / (1.0 - longer)) / longer**fall
        wave = 0.5 * self.m_mul**fall * (1.0 + math.cos(math.pi * share))
        return self.initial_learning_rate * ((1.0 - self.alpha) * wave + self.alpha)


@register(
    "piecewise_constant_decay",
    "Piecewise constant decay",
    "η = valuesᵢ, i the number of boundaries that t is beyond",
    "keras.optimizers.schedules.PiecewiseConstantDecay",
)
class PiecewiseConstantDecay(Schedule):
    """The rate stays, and changes at given steps."""

    boundaries: tuple[float, ...] = setting(
        min_length=1, max_length=100, help="The counts of steps done beyond which the rate is the next one."
    )
    values: tuple[float, ...] = setting(
        min_length=2, max_length=101, help="The rates: one more than there are boundaries."
    )

    program = "values[sum(t > boundary for boundary in boundaries)]"

    def __post_init__(self) -> None:
        """Refuse boundaries that do not rise, and rates that do not fit them or are none."""
        super().__post_init__()
        for place, (one, next_one) in enumerate(pairwise(self.boundaries), 1):
            if next_one <= one:
                raise refuse(f"boundaries.{place}", f"be greater than {one:g}, the one before", next_one)
        if len(self.values) != len(self.boundaries) + 1:
            must = f"have {len(self.boundaries) + 1} items, one more than there are boundaries"
            raise refuse("values", must, len(self.values))
        for place, value in enumerate(self.values):
            if not 0 <= value <= MOST:
                raise refuse(f"values.{place}", "be from 0 to 1,000,000,000", value)

    def _rate(self, t: int) -> float:
        return float(self.values[sum(t > boundary for boundary in self.boundaries)])


def _passed(t: int, steps: int, staircase: bool) -> float:
    """Return how many times so many steps have passed: a whole number on a staircase."""
    return float(t // steps) if staircase else t / steps
