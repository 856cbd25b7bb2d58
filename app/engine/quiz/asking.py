"""What a question is, and the moment that it is asked of."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, Literal, NamedTuple

import numpy as np
from numpy.random import Generator

from ..arrays import FloatArray, generator
from ..problem import AnyEvaluator
from ..training.trainer import Setup, State, Stretch
from .figures import Interval

PURPOSE = 7
"""What the seed of a question is used for."""

Answer = str | float


class Choice(NamedTuple):
    """One answer to choose; `value` is the number that it stands for, if it does for one."""

    id: str
    text: str
    value: float | None = None


class Verdict(NamedTuple):
    """What came of an answer: whether it is right, what is, why, and the mistake that it looks like."""

    correct: bool
    truth: Answer
    why: str
    hint: str | None = None


class Mistake(NamedTuple):
    """What somebody gets who makes a certain mistake, and what to tell them."""

    result: Interval
    hint: str


class Question(NamedTuple):
    """A question in plain words; `judge` takes an answer of its kind.

    `digits` are the decimals that a number is asked to, `about` the weight or the sample that it is about,
    `goal` the number that a loss shall fall under.
    """

    id: str
    text: str
    kind: Literal["choice", "number"]
    judge: Callable[[Any], Verdict]
    choices: tuple[Choice, ...] | None = None
    unit: str | None = None
    digits: int | None = None
    about: dict[str, int] = {}  # noqa: RUF012  never written to
    goal: float | None = None


class Moment:
    """A state, the step that follows it, and a seed that chooses among questions.

    `stretch` is that one step; None where there is none. Used by one thread at a time, as `evaluator` is.
    """

    def __init__(
        self, setup: Setup, evaluator: AnyEvaluator, state: State, stretch: Stretch | None, seed: int
    ) -> None:
        self.setup, self.evaluator, self.state, self.stretch, self.seed = (
            setup,
            evaluator,
            state,
            stretch,
            seed,
        )
        self.network, self.config, self.optimizer = setup.network, setup.config, setup.config.optimizer

    def random(self, question: int) -> Generator:
        """Return the random numbers of one question."""
        return generator(self.seed, PURPOSE, self.state.step, question)

    @cached_property
    def rate(self) -> float:
        """The learning rate of the step."""
        return self.setup.rate_of(self.state.step + 1)

    @cached_property
    def moved(self) -> FloatArray:
        """Where the weights (P,) are after the step."""
        return self.state.theta if self.stretch is None else self.stretch.state.theta

    @cached_property
    def is_plain(self) -> bool:
        """Whether the rule is to take learning rate × gradient off the weight, and no more."""
        own = self.optimizer
        more = (own.weight_decay, own.clipnorm, own.global_clipnorm, own.clipvalue)
        return own.name == "sgd" and not own.slots and not any(more)

    def name(self, index: int) -> str:
        """Name a weight, as a sentence begins with it."""
        if not self.network.layered:
            return self.network.label(index)
        if self.network.parameter_count == 2:
            return f"The {'weight' if self.network.parameter(index).role == 'kernel' else 'bias'}"
        return f"Weight {self.network.label(index)}"

    @property
    def height(self) -> str:
        """What is lowered."""
        return "loss" if self.network.layered else "f"

    def loss_at(self, theta: FloatArray) -> float:
        """Return the loss over all samples at weights (P,)."""
        return self.evaluator.measure(theta).loss


def chosen(right: str, why: str, hints: dict[str, str]) -> Callable[[str], Verdict]:
    """Judge a choice; `hints` say of wrong ones what is wrong."""
    return lambda answer: Verdict(answer == right, right, why, None if answer == right else hints.get(answer))


ROUNDED = 10.0
"""How many times coarser one decimal fewer is."""

CLOSE = "Close: keep every digit that is shown."


def worked_out(
    truth: float, allowed: Interval, why: str, mistakes: Sequence[Mistake] = (), beside: float = 0.0
) -> Callable[[float], Verdict]:
    """Judge a number: all that the shown figures allow is right, rounded by up to `beside`.

    One that a decimal fewer would round to is no mistake of a kind, and told to be close.
    """
    known = [*mistakes, Mistake(Interval(truth - ROUNDED * beside, truth + ROUNDED * beside), CLOSE)]

    def judge(answer: float) -> Verdict:
        if allowed.holds(answer, beside):
            return Verdict(correct=True, truth=truth, why=why)
        likely = (mistake.hint for mistake in known if mistake.result.holds(answer, beside))
        return Verdict(False, truth, why, next(likely, None))

    return judge


def finite(*numbers: float | FloatArray) -> bool:
    """Say whether there is nothing to ask numbers of because some are not finite."""
    return all(bool(np.isfinite(number).all()) for number in numbers)
