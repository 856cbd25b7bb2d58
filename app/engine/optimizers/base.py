"""What every optimizer declares, the words that explain one weight's update, and clipping as Keras does."""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any, ClassVar, Self

import numpy as np

from ..arrays import FloatArray
from ..declare import Declared, NumberOr, setting
from ..errors import refuse
from ..schedules import MOST, SCHEDULES, Schedule
from ..spelling import shown
from .moves import Memory, Move, Mover, Weights

OPTIMIZERS: "dict[str, type[Optimizer]]" = {}

LETTERS = {
    "learning_rate": "η",
    "weight_decay": "decay",
    "momentum": "μ",
    "rho": "ρ",
    "beta": "β",
    "beta_1": "β₁",
    "beta_2": "β₂",
    "epsilon": "ε",
}
"""The letter that stands for each setting in a rule."""


SPELLINGS = (("²", "^2"), ("ᵗ", "^t"), (")(", ")·("), ("√v ", "√(v) "), (" = ", " ← "))
"""How a formula for people is spelled in a rule."""


def lines_of(formula: str) -> tuple[str, ...]:
    """Return a rule's lines from the formula that people read."""
    for spoken, spelled in SPELLINGS:
        formula = formula.replace(spoken, spelled)
    return tuple(formula.split("; "))


RATES = {"ge": 0, "le": MOST}
"""What a learning rate may be."""

Rate = Annotated[float | Schedule, NumberOr(SCHEDULES, RATES, "Schedule")]
"""A learning rate, or how it changes from step to step."""


def rate_setting(default: float, bounds: Mapping[str, float] = RATES) -> Any:
    """Declare the learning rate η."""
    words = "Learning rate η: how far a step goes along the gradient. It may be a schedule."
    return setting(default, of_number=bounds, log=True, help=words)


def decay_rate_setting(default: float, *, help: str) -> Any:
    """Declare how much of a running mean stays from step to step."""
    return setting(default, ge=0, lt=1, help=help)


def momentum_setting() -> Any:
    """Declare momentum μ, which Keras lets be 1: then nothing of a move ever fades."""
    return setting(0.0, ge=0, le=1, help="μ: how much of the last move goes on.")


def epsilon_setting() -> Any:
    """Declare the number that keeps a division from going through zero; with 0 nothing does."""
    return setting(
        1e-7, ge=0, le=1e9, log=True, advanced=True, help="ε keeps a division from going to infinity."
    )


@dataclass(frozen=True, kw_only=True)
class Optimizer(Declared):
    """The base of every optimizer: a rule that turns a gradient into an update.

    A subclass declares its settings, names its `slots`, and writes its rule in `update`, or in `mover` where
    it looks at the weights or is bound for speed, and the words for it in `terms` and `why`. Clipping and
    weight decay are common to all and done by the trainer: first the gradient is clipped, then
    w ← w − w·decay·η, then the rule moves w.
    """

    registry = OPTIMIZERS
    listed = "optimizers"
    symbols: ClassVar[Mapping[str, str]] = LETTERS  # the letter of each setting in `rule`
    programmed: ClassVar[Mapping[str, tuple[str, ...]]] = {}  # lines of Python for those that give a letter
    divides_by_rate: ClassVar[bool] = False
    without_gradient: ClassVar[str] = "a move from memory alone"
    name: str = ""
    learning_rate: Rate = rate_setting(0.001)
    weight_decay: float | None = setting(
        None, ge=0, le=1, advanced=True, help="Share of η·w that each step takes off a weight first."
    )
    clipnorm: float | None = setting(
        None, gt=0, le=1e9, advanced=True, help="Largest norm of the gradient of one kernel or bias."
    )
    global_clipnorm: float | None = setting(
        None, gt=0, le=1e9, advanced=True, help="Largest norm of the gradient of all weights together."
    )
    clipvalue: float | None = setting(
        None, gt=0, le=1e9, advanced=True, help="Largest size of each weight's gradient."
    )

    def __post_init__(self) -> None:
        """Refuse more than one kind of clipping, as Keras does."""
        super().__post_init__()
        kinds = {kind: getattr(self, kind) for kind in ("clipnorm", "global_clipnorm", "clipvalue")}
        given = [kind for kind, limit in kinds.items() if limit is not None]
        if len(given) > 1:
            raise refuse(given[1], f"be null when {given[0]} is set", kinds[given[1]])

    @property
    def slots(self) -> tuple[str, ...]:
        """Return the names of the vectors that the rule remembers from step to step."""
        return ()

    def fresh_memory(self, size: int) -> FloatArray:
        """Return the memory before the first step, (S, P)."""
        return np.zeros((len(self.slots), size))

    def clipped(self, g: FloatArray, parts: Sequence[slice]) -> FloatArray:
        """Return a gradient (P,) as `update` gets it.

        `parts` are the places of each kernel and bias. clipnorm: g·c/max(c, ‖g‖) for each of them;
        global_clipnorm: the same with the norm of all; clipvalue: each element within ±c.
        """
        if (limit := self.clipnorm) is not None:
            return np.concatenate([_within(g[part], limit) for part in parts])
        if (limit := self.global_clipnorm) is not None:
            return _within(g, limit)
        return g if (limit := self.clipvalue) is None else np.clip(g, -limit, limit)

    def update(self, g: FloatArray, memory: Memory, t: int, u: FloatArray) -> None:
        """Write what step t = 1, 2, … adds to the weights into `u` and bring the memory up to date.

        `g`, `u` and each slot are (P,); `g` must be left as it is. A rule says this or `mover`.
        """
        raise NotImplementedError

    def mover(self, pair: FloatArray, memory: FloatArray, weights: Weights) -> Mover:
        """Return the rule on these arrays, of t alone; the weights must be left as they are, too.

        `pair` (2, P) holds g and u, `memory` (S, P) the slots.
        """
        (g, u), slots = pair, tuple(memory)
        return lambda t: self.update(g, slots, t, u)

    def terms(self, move: Move) -> dict[str, float]:
        """Return the numbers that one weight's update was made of besides the memory, by their names."""
        return {}

    @property
    def rule(self) -> tuple[str, ...]:
        """Return what `update` does to one weight with these settings, one assignment a line: the formula.

        The letters are those of `letters`, `g`, `w` and the slots' names; the operators + − · / ^ √() |·|,
        max() and sign(). A line for w reads `w ← w ± …`, with no other w on the right.
        """
        return lines_of(self.formula)

    def lines(self, terms: Mapping[str, float]) -> tuple[str, ...]:
        """Return the lines of `rule` that hold for a weight with these terms: all, if that makes no odds.

        Besides its letters they may name ‖x‖, RMS(x) or mean(x) of an array: the terms x_norm, x_rms, x_mean.
        """
        return self.rule

    @property
    def unguarded(self) -> tuple[str, str] | None:
        """Return the setting that is 0 though it guards a division, and its usual value; None if none is."""
        return ("ε", "10⁻⁷") if getattr(self, "epsilon", None) == 0.0 else None

    @property
    def definitions(self) -> tuple[str, ...]:
        """Return what makes those letters of `rule` that are no settings, as assignments of Python, of t."""
        return ()

    @abstractmethod
    def why(self, move: Move) -> str:
        """Return a sentence with real numbers that says why the weight moved as it did."""

    def rate(self, t: int) -> float:
        """Return the learning rate of the next step, when t = 0, 1, … have been done since memory was new."""
        rate = self.learning_rate
        return rate.rate(t) if isinstance(rate, Schedule) else rate

    @property
    def schedule(self) -> Schedule | None:
        """Return how the learning rate changes from step to step; None where it stays."""
        return self.learning_rate if isinstance(self.learning_rate, Schedule) else None

    def at_rate(self, rate: float) -> Self:
        """Return the same rule with another learning rate, which stays."""
        return replace(self, learning_rate=rate)

    def letters(self, t: int) -> dict[str, float]:
        """Return the numbers that the letters of `rule` stand for in step t = 1, 2, …"""
        settings = {letter: getattr(self, name, None) for name, letter in self.symbols.items()}
        known = {letter: value for letter, value in settings.items() if value is not None}
        return known | {"η": self.rate(t - 1), "t": t}

    def decay(self, w: FloatArray, t: int) -> FloatArray:
        """Return what weight decay adds to weights before the rule of step t moves them: −w·decay·η."""
        return w * -(self.rate(t - 1) * (self.weight_decay or 0.0))

    def compared(self, move: Move) -> str:
        """Return how a weight's move compares with the plain one, η·g, of the gradient before clipping."""
        rate, gradient = self.rate(move.step - 1), move.gradient if move.unclipped is None else move.unclipped
        plain = rate * abs(gradient)
        if move.update == 0.0:
            return "no move" if rate else "no move at learning rate 0"
        if move.gradient == 0.0:
            return f"{self.without_gradient}, for the gradient is 0"
        if plain == 0.0:
            return "a move where the plain one would be none"
        times = f"{shown(abs(move.update) / plain)} times"
        if move.update * move.gradient > 0.0:
            return f"a move {times} as long as the plain one, and against it"
        return f"a move {times} the plain one"


@dataclass(frozen=True, kw_only=True)
class Scaled(Optimizer):
    """The base of the rules that divide by the size that a weight's gradient has, or had."""

    @abstractmethod
    def size(self, move: Move) -> float:
        """Return what the rule divided by, of one weight."""

    def terms(self, move: Move) -> dict[str, float]:
        return {"effective_rate": self.rate(move.step - 1) / self.size(move)}

    def divisor(self, move: Move, usual: float, name: str = "its usual size") -> str:
        """Name what the rule divided by: the usual size, with ε where that shows, or ε alone if it is 0."""
        return divisor_words(self.size(move), usual, name)


def divisor_words(whole: float, usual: float, name: str = "its usual size") -> str:
    """Name a divisor: the usual size, with ε where that shows, or ε alone if it is 0."""
    size = shown(whole)
    known = f"{name}{'' if size == shown(usual) else ' with ε'}, {size}"
    return known if usual else f"ε alone, here {size}, for {name} is 0"


def _within(g: FloatArray, limit: float) -> FloatArray:
    return g * (limit / max(limit, float(np.sqrt(g.dot(g)))))
