"""Ftrl."""

from typing import Annotated, Any, ClassVar

import numpy as np

from ..arrays import FloatArray
from ..declare import NumberOr, register, setting
from ..schedules import MOST, SCHEDULES, Schedule
from ..spelling import shown
from .base import LETTERS, Optimizer, rate_setting
from .moves import Move, Mover, Weights

ABOVE_0 = {"gt": 0, "le": MOST}
Above0 = Annotated[float | Schedule, NumberOr(SCHEDULES, ABOVE_0, "Schedule")]
"""A learning rate that a rule can divide by, or how it changes."""


def _strength(help: str) -> Any:
    return setting(0.0, ge=0, le=1e9, advanced=True, help=help)


@register(
    "ftrl",
    "FTRL",
    "s = √a; a ← a + g²; z ← z + g − (√a − s)/η·w; w ← −z·η/√a",
    "McMahan et al. 2013; keras.optimizers.Ftrl",
)
class Ftrl(Optimizer):
    """Each weight is put where the sum of all of its gradients so far has it, and not where it was.

    The first step all but forgets the initial weight. L1 leaves a weight at 0 while |z| is at most λ₁.
    """

    learning_rate: Above0 = rate_setting(0.001, ABOVE_0)
    learning_rate_power: float = setting(
        -0.5, ge=-100, le=0, advanced=True, help="−p: how the rate falls with the sum of squares, a; 0: not."
    )
    initial_accumulator_value: float = setting(
        0.1, ge=0, le=1e9, advanced=True, help="What the sum of squares starts from."
    )
    l1_regularization_strength: float = _strength("λ₁: how large a sum z leaves the weight at 0.")
    l2_regularization_strength: float = _strength("λ₂: how strongly a weight is held near 0.")
    l2_shrinkage_regularization_strength: float = _strength("λₛ: 2·λₛ·w is added to the gradient in z.")
    beta: float = _strength("β: it is added to √a, so that early steps are shorter.")

    slots = ("a", "z")
    divides_by_rate = True
    without_gradient = "a move by the rule alone"  # z has forgotten the initial weight before any gradient
    symbols: ClassVar = LETTERS | {
        "learning_rate_power": "power",
        "l1_regularization_strength": "λ₁",
        "l2_regularization_strength": "λ₂",
        "l2_shrinkage_regularization_strength": "λₛ",
    }

    def fresh_memory(self, size: int) -> FloatArray:
        return np.array([[self.initial_accumulator_value], [0.0]]) + np.zeros(size)

    def mover(self, pair: FloatArray, memory: FloatArray, weights: Weights) -> Mover:
        (g, u), (a, z), w, p = pair, memory, weights.w, -self.learning_rate_power
        limit = self.l1_regularization_strength
        shrinkage, held = 2.0 * self.l2_shrinkage_regularization_strength, self.l2_regularization_strength

        def move(t: int) -> None:
            rate = np.float64(self.rate(t - 1))
            s = a**p
            a[...] += g * g  # a ← a + g²
            root = a**p
            z[...] += g - (root - s) / rate * w  # z ← z + g − (aᵖ − s)/η·w
            if shrinkage:
                z[...] += shrinkage * w
            # u = (max(min(z, λ₁), −λ₁) − z)/(aᵖ/η + 2·(λ₂ + β/(2·η))) − w
            np.subtract(np.clip(z, -limit, limit), z, out=u)
            u[...] /= root / rate + 2.0 * (held + self.beta / (2.0 * rate))
            np.subtract(u, w, out=u)

        return move

    @property
    def unguarded(self) -> tuple[str, str] | None:
        return None if self.initial_accumulator_value else ("initial_accumulator_value", "0.1")

    @property
    def rule(self) -> tuple[str, ...]:
        root = "√(a)" if self.learning_rate_power == -0.5 else "a^(−power)"
        g = "g + 2·λₛ·w" if self.l2_shrinkage_regularization_strength else "g"
        rest = "max(min(z, λ₁), −λ₁) − z" if self.l1_regularization_strength else "−z"
        held = " + 2·λ₂" if self.l2_regularization_strength else ""
        beta = f"({root} + β)" if self.beta else root
        return (
            f"s ← {root}",
            "a ← a + g^2",
            f"z ← z + {g} − ({root} − s)/η·w",
            f"d ← ({rest})/({beta}/η{held}) − w",
            "w ← w + d",
        )

    def terms(self, move: Move) -> dict[str, float]:
        """Return s, a's power before the step, and d, the update."""
        before = float(move.array.before[0, move.array.place])
        return {"s": before**-self.learning_rate_power, "d": move.update}

    def why(self, move: Move) -> str:
        z, l1 = move.memory["z"], self.l1_regularization_strength
        if l1 and abs(z) <= l1:
            return (
                f"FTRL puts the weight at 0, for its sum z, {shown(z)}, is no larger in size than "
                f"λ₁, {shown(l1)}: {self.compared(move)}."
            )
        place = float(move.array.w[move.array.place]) + move.update
        sizes = f"its sum z, {shown(z)}, and its sum of squares a, {shown(move.memory['a'])}"
        return f"FTRL puts the weight where {sizes}, have it, at {shown(place)}: {self.compared(move)}."
