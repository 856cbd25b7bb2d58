"""How large a run's steps are beside its weights at one step, and another rate that was tried aside."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ...engine.arrays import FloatArray
from ...engine.errors import ConfigError
from ...engine.looks.evidence import usual_rate
from ...engine.looks.idle import Idle, idle_in
from ...engine.looks.pace import LayerPace, Verdict, judge, layers_of, mean, nearer, ratio
from ...engine.looks.trouble import Remedy
from ...engine.problem import AnyEvaluator
from ...engine.spelling import count, plain
from ...engine.training.trainer import Setup, State
from ..origins import successor
from ..past.chunk import LastStep
from .aside import LOWER, TRIAL_COST, loss_after
from .growth import BlownUp

WINDOW = 10
"""A step is judged with those before it, so many in all: one batch alone may make it twice as large."""

TRIAL_STEPS = 100
"""So far another rate is followed, beside the run's own."""

LEAST_STEPS = 10
"""With fewer steps left, or affordable, nothing is tried."""

RETREATS = (10.0, 100.0, 1000.0)
"""Which parts of a rate are tried that blew a run up, from before it did."""

Made = Sequence[tuple[FloatArray, FloatArray]]
"""Steps, each as its update and the weights before it, (P,) both."""


class Moment(NamedTuple):
    """A step of a run, as it is judged: its state, the step that led there, and what goes on from it.

    ``start``: the state from which the last steps of its configuration can be made again. ``retreat``: where
    to go on from, and the setup there, of a run that blew up, or whose next step diverges, if a smaller rate
    may mend it.
    """

    state: State
    last: LastStep | None
    start: State | None
    former: Setup
    loss: float
    diverges: bool
    blown_up: BlownUp | None
    retreat: tuple[State, Setup] | None


class Trial(NamedTuple):
    """What other rates came to, ``steps`` after the step ``at``.

    ``own`` is the full-data loss that the best ``rate`` had to be below: the run's own after as many steps,
    or that at the beginning of a retreat. ``rate`` is None where none was tried: of the run too few steps
    were ``left``, or all of them take too long.
    """

    at: int
    left: int
    steps: int
    own: float
    rate: float | None = None
    loss: float = 0.0

    @property
    def helps(self) -> bool:
        return self.rate is not None and self.loss < LOWER * self.own


class Pace(NamedTuple):
    """A step beside its weights: of each layer, and ``ratio`` and ``mean`` of all that moves together.

    ``steps``: of how many the mean is, from one at ``first_rate`` to one at ``rate``. ``trial`` is None where
    no other rate would bring it nearer to the usual one, and ``remedy`` unless one was tried that helps.
    """

    step: int
    first_rate: float
    rate: float
    loss: float
    layers: list[LayerPace]
    steps: int
    ratio: float | None
    mean: float | None
    idle: Idle | None
    verdict: Verdict
    blown_up: BlownUp | None
    trial: Trial | None
    remedy: Remedy | None


def pace_of(moment: Moment, evaluator: AnyEvaluator) -> Pace:
    """Measure and judge a step of a network. For the examining thread."""
    (step, _, _), last, network = moment.state, moment.last, moment.former.network
    made = _made(moment.start, last) if last else []
    layers = layers_of(network, made)
    ratios = [ratio(update[network.free], before[network.free]) for update, before in made]
    whole, now = mean(ratios), ratios[-1] if ratios else None
    verdict = _verdict(moment, layers, whole)
    idle = idle_in(last.trainer, step, last.before.theta, last.stretch.gradient) if last else None
    trial = _trial(moment, evaluator, verdict, whole)
    at, remedy = step + (last is None), _remedy(moment, trial)
    first, rate = (moment.former.rate_of(one) for one in (at - max(len(made) - 1, 0), at))
    blown_up = moment.blown_up
    return Pace(
        step, first, rate, moment.loss, layers, len(made), now, whole, idle, verdict, blown_up, trial, remedy
    )


def _made(start: State | None, last: LastStep) -> Made:
    """Make the last steps again, up to the last of all."""
    made, setup = [], last.trainer
    if start is not None and start.step < last.before.step:
        trainer, here = successor(setup, start, setup.config)
        while here.step < last.before.step:
            stretch = trainer.train(here, 1)
            made.append((stretch.update, here.theta))
            here = stretch.state
    return [*made, (last.stretch.update, last.before.theta)]


def _verdict(moment: Moment, layers: Sequence[LayerPace], whole: float | None) -> Verdict:
    if moment.diverges:
        return "diverges"
    if moment.blown_up:
        return "blown up"
    return judge(layers, whole) if moment.last else "start"


def _trial(moment: Moment, evaluator: AnyEvaluator, verdict: Verdict, whole: float | None) -> Trial | None:
    """Try what may bring the steps near the usual size, or the run back from where it blew up."""
    rate, state, former = moment.former.rate_of(moment.state.step + 1), moment.state, moment.former
    own: float | None = None
    if verdict in ("below", "above") and whole:
        rates = nearer(rate, whole)
    elif verdict == "still" and rate == 0.0 and len(former.network.free):
        rates, own = [usual_rate(former.config)], moment.loss
    elif moment.retreat:
        state, former = moment.retreat
        rates, own = [rate / part for part in RETREATS], evaluator.measure(state.theta).loss
    else:
        return None
    left = former.total_steps - state.step
    steps = min(TRIAL_STEPS, left, TRIAL_COST // former.step_work)
    if steps < LEAST_STEPS or not rates:
        return Trial(state.step, left, steps, 0.0) if rates else None
    if own is None and (own := _loss_after(former, state, rate, steps, evaluator)) is None:
        return None
    found = {one: _loss_after(former, state, float(f"{one:.12g}"), steps, evaluator) for one in rates}
    tried = {one: found_loss for one, found_loss in found.items() if found_loss is not None}
    if not tried:
        return None
    best = min(tried, key=lambda one: tried[one])
    return Trial(state.step, left, steps, own, float(f"{best:.12g}"), tried[best])


def _loss_after(
    former: Setup, state: State, rate: float, steps: int, evaluator: AnyEvaluator
) -> float | None:
    """Walk aside at a rate, and measure the full-data loss; None if the rate is out of bounds."""
    try:
        config = replace(former.config, optimizer=former.config.optimizer.at_rate(rate))
        return loss_after(former, state, config, steps, evaluator)
    except ConfigError:
        return None


def _remedy(moment: Moment, trial: Trial | None) -> Remedy | None:
    if trial is None or trial.rate is None or not trial.helps:
        return None
    config, here = moment.former.config, trial.at == moment.state.step
    better = replace(config, optimizer=config.optimizer.at_rate(trial.rate))
    place = "this step" if here else f"step {count(trial.at)}"
    rate = plain(trial.rate)
    return Remedy(
        f"Go on from {place} with a rate of {rate}.", f"Try it from {place}: {rate}", better, trial.at
    )
