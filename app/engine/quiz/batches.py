"""The question why the loss of a batch rose, although the step before it was a good one."""

from typing import NamedTuple

from ..arrays import FloatArray
from ..spelling import loss as spelled_loss
from ..training.trainer import State, Trainer
from .asking import Choice, Moment, Question, chosen, finite

STEPS = 12
"""How far is looked for one."""

MOST_WORK = 50_000_000
"""Multiply-adds of the walk, or of its measurements (≈ 50 ms); beyond, it is not asked."""


class _Rise(NamedTuple):
    """A step, its batch's loss, that of the next step's, and what this one's was before the step."""

    step: int
    before: str
    after: str
    at_first: str
    over: str


def batch_rise(moment: Moment) -> Question | None:
    """Ask why the batch of one of the next steps has a higher loss than the one before.

    Asked where the step lowered the loss over all samples, and raised that of the next batch by nothing:
    what is left is that each batch has samples of its own.
    """
    steps = min(STEPS, moment.setup.total_steps - moment.state.step)
    work = 2 * steps * moment.setup.step_work
    if steps < 2 or max(work, steps * moment.evaluator.cost) > MOST_WORK or moment.setup.steps_per_epoch < 2:
        return None
    if not moment.network.layered or moment.network.random or not finite(moment.state.theta):
        return None
    rises = _rises(moment, steps)
    return _asking(rises[int(moment.random(9).integers(len(rises)))]) if rises else None


def _rises(moment: Moment, steps: int) -> list[_Rise]:
    trainer = Trainer(moment.config, moment.setup.data, memory_from=moment.setup.memory_from)
    state, found = moment.state, list[_Rise]()
    for _ in range(steps - 1):
        stretch = trainer.train(state, 1)
        if stretch.divergence is not None or not finite(stretch.state.theta):
            break
        own = float(stretch.losses[0])
        rise = _rise(trainer, state.theta, stretch.state, own)
        if rise is not None and moment.loss_at(stretch.state.theta) < moment.loss_at(state.theta):
            found.append(rise)
        state = stretch.state
    return found


def _rise(trainer: Trainer, theta: FloatArray, state: State, own: float) -> _Rise | None:
    """Compare a step's batch at theta (P,) with the next one's, before that step and after it."""
    at_first, after = (trainer.batch_loss(one, state.step + 1) for one in (theta, state.theta))
    figures = spelled_loss(own), spelled_loss(after), spelled_loss(at_first)
    rose = finite(at_first) and at_first >= after > own and figures[0] != figures[1]
    over = "all samples that are trained on" if trainer.data.held_out else "all samples"
    return _Rise(state.step, *figures, over) if rose else None


def _asking(rise: _Rise) -> Question:
    choices = (
        Choice("samples", "It has other samples"),
        Choice("uphill", "The step went uphill"),
        Choice("rate", "The rate is too large"),
    )
    why = f"Before step {rise.step}, the batch of step {rise.step + 1} had {rise.at_first} already."
    good = f"Over {rise.over}, that step lowered the loss."
    first = f"The batch of step {rise.step} has loss {rise.before}."
    text = f"{first} That of step {rise.step + 1} has {rise.after}. Why is it higher?"
    hints = {"uphill": good, "rate": good}
    return Question("batch_rise", text, "choice", chosen("samples", why, hints), choices)
