"""The question which of two values of a weight has the lower loss."""

import numpy as np

from ..spelling import loss as spelled_loss
from ..spelling import plain
from .asking import Choice, Moment, Question, chosen, finite

CLEAR = 0.9
"""The lower loss is at most this share of the higher."""

TRIES = 20

MOST_COST = 10_000_000
"""Multiply-adds of one measurement (≈ 5 ms), beyond which this is not asked."""


def lower_loss(moment: Moment) -> Question | None:
    """Ask which of two values of one weight has the lower loss, all other weights as they are."""
    if moment.evaluator.cost > MOST_COST or not finite(moment.state.theta):
        return None
    random = moment.random(5)
    for _ in range(TRIES):
        index = int(random.choice(moment.network.free))
        at = float(moment.state.theta[index])
        reach = max(1.0, abs(at))
        values = [float(f"{at + reach * shift:.2g}") for shift in random.uniform(-1.0, 1.0, 2)]
        losses = [moment.loss_at(_with(moment, index, value)) for value in values]
        if finite(*losses) and 0.0 <= min(losses) <= CLEAR * max(losses) != 0.0:
            return _which(moment, index, values, losses)
    return None


def _with(moment: Moment, index: int, value: float) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    theta = moment.state.theta.copy()
    theta[index] = value
    return theta


def _which(moment: Moment, index: int, values: list[float], losses: list[float]) -> Question:
    name, height = moment.name(index), moment.height
    choices = tuple(
        Choice(letter, f"{letter.upper()}: {plain(value)}", value)
        for letter, value in zip("ab", values, strict=True)
    )
    right = "ab"[int(np.argmin(losses))]
    either = f"{plain(values[0])} or {plain(values[1])}"
    stays = "All else stays, and nothing is dropped." if moment.network.random else "All else stays."
    text = f"{name} may be {either}. {stays} Which has the lower {height}?"
    figures = [spelled_loss(loss) for loss in losses]
    why = f"{plain(values[0])} gives {figures[0]}, and {plain(values[1])} gives {figures[1]}."
    other = "b" if right == "a" else "a"
    hints = {other: f"Its {height} is the larger one."}
    return Question("lower_loss", text, "choice", chosen(right, why, hints), choices, about={"weight": index})
