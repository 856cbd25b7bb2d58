"""Questions that are answered by walking on: which rate gets lowest, and how many steps a loss takes."""

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ..config import LIMITS
from ..looks.evidence import usual_rate
from ..spelling import counted, plain, rate_text, shown
from ..spelling import loss as spelled_loss
from ..training.trainer import Trainer
from .asking import Choice, Mistake, Moment, Question, chosen, finite, worked_out
from .figures import Interval

STEPS = 30
"""How far is walked."""

FACTORS = (0.02, 0.2, 1.0, 2.0, 6.0, 20.0)
"""Rates to choose from, as multiples of the run's own."""

MOST_STEPS = 1e6
"""The largest answer that is told to be too late; a larger bound would let in answers that are early."""

MOST_RATE = 1e9
"""The largest rate that a run may have."""

CLEAR = 0.8
"""The lowest loss is at most this share of the next."""

TRIES = 6

MOST_WORK = 50_000_000
"""Multiply-adds of all walks of a question, or of its measurements (≈ 50 ms); beyond, it is not asked."""


def best_rate(moment: Moment) -> Question | None:
    """Ask which of three learning rates gets lowest in 30 steps."""
    work = len(FACTORS) * STEPS * moment.setup.step_work
    if max(work, len(FACTORS) * moment.evaluator.cost) > MOST_WORK or not finite(moment.state.theta):
        return None
    if (epochs := _epochs(moment)) > LIMITS["epochs"] or epochs * moment.setup.steps_per_epoch > LIMITS[
        "steps"
    ]:
        return None
    random, own = moment.random(7), moment.rate or usual_rate(moment.config)
    known = dict[float, float]()
    for _ in range(TRIES):
        factors = sorted(random.choice(FACTORS, 3, replace=False))
        rates = [min(float(f"{own * factor:.2g}"), MOST_RATE) for factor in factors]
        for rate in rates:
            if rate not in known:
                known[rate] = _walked(moment, rate)
        losses = [known[rate] for rate in rates]
        lowest, following, _ = sorted(losses)
        if lowest < math.inf and len(set(rates)) == 3 and 0.0 <= lowest <= CLEAR * following != 0.0:
            return _which_rate(moment, rates, losses)
    return None


def _walked(moment: Moment, rate: float) -> float:
    """Return the loss after 30 steps with another rate; infinite where it blows up."""
    setup, epochs = moment.setup, _epochs(moment)
    config = replace(moment.config, optimizer=moment.optimizer.at_rate(rate), epochs=epochs)
    trainer = Trainer(config, setup.data, memory_from=setup.memory_from)
    stretch = trainer.train(moment.state, STEPS)
    reached = moment.loss_at(stretch.state.theta)
    return reached if stretch.divergence is None and np.isfinite(reached) else math.inf


def _epochs(moment: Moment) -> int:
    """Return the epochs that hold the walk: the run's own, or more."""
    return max(moment.config.epochs, -(-(moment.state.step + STEPS) // moment.setup.steps_per_epoch))


def _which_rate(moment: Moment, rates: Sequence[float], losses: Sequence[float]) -> Question:
    choices = tuple(Choice(letter, rate_text(rate), rate) for letter, rate in zip("abc", rates, strict=True))
    place = int(np.argmin(losses))
    ends = [_ended(rate, loss) for rate, loss in zip(rates, losses, strict=True)]
    why = f"After {STEPS} steps {ends[0]}, {ends[1]}, {ends[2]}."
    start = moment.loss_at(moment.state.theta)
    hints = {
        choice.id: f"With that one it {_came(loss, start)} after {STEPS} steps."
        for choice, loss in zip(choices, losses, strict=True)
    }
    text = f"Three learning rates start from here. Which gets the lowest {moment.height} in {STEPS} steps?"
    return Question("best_rate", text, "choice", chosen("abc"[place], why, hints), choices)


def _ended(rate: float, loss: float) -> str:
    return f"{rate_text(rate)} {'blew up' if loss == math.inf else f'has {spelled_loss(loss)}'}"


def _came(loss: float, start: float) -> str:
    if loss == math.inf:
        return "has blown up"
    return f"{'has climbed to' if loss > start else 'is still'} {spelled_loss(loss)}"


def steps_to_loss(moment: Moment) -> Question | None:
    """Ask after how many steps of the run the loss first is under a threshold."""
    steps = min(STEPS, moment.setup.total_steps - moment.state.step)
    work = steps * moment.setup.step_work
    if steps < 2 or max(work, steps * moment.evaluator.cost) > MOST_WORK or moment.stretch is None:
        return None
    losses = _ahead(moment, steps)
    found = [(step, limit) for step in range(2, len(losses)) if (limit := _between(losses, step)) is not None]
    if not found:
        return None
    step, limit = found[int(moment.random(8).integers(len(found)))]
    height = "The loss" if moment.network.layered else "f"
    now, before = shown(losses[step]), shown(losses[step - 1])
    why = f"After {counted(step, 'step')} it is {now}, after {step - 1} it was {before}."
    late = [
        Mistake(Interval(float(k), float(k)), f"After {counted(k, 'step')} it is still {shown(losses[k])}.")
        for k in range(step)
    ]
    early = Mistake(Interval(float(step), MOST_STEPS), f"It is under {plain(limit)} before that.")
    text = f"{height} is {shown(losses[0])} now. After how many steps is it first under {plain(limit)}?"
    judge = worked_out(float(step), Interval(float(step), float(step)), why, [*late, early])
    return Question("steps_to_loss", text, "number", judge, unit="steps", digits=0, goal=limit)


def _ahead(moment: Moment, steps: int) -> list[float]:
    """Return the loss now and after each of the next steps, as far as they are finite."""
    trainer = Trainer(moment.config, moment.setup.data, memory_from=moment.setup.memory_from)
    state, losses = moment.state, [moment.loss_at(moment.state.theta)]
    for _ in range(steps):
        stretch = trainer.train(state, 1)
        state, loss = stretch.state, moment.loss_at(stretch.state.theta)
        if stretch.divergence is not None or not np.isfinite(loss):
            break
        losses.append(loss)
    return losses


def _between(losses: list[float], step: int) -> float | None:
    """Return a short number that the loss first is under at a step, as it is shown; None without one."""
    before, now = min(losses[:step]), losses[step]
    limit = float(f"{(before + now) / 2:.2g}")
    told = {spelled_loss(value) for value in (before, limit, now)} if now < limit < before else ()
    return limit if limit > 0.0 and len(told) == 3 and shown(now) != shown(limit) else None
