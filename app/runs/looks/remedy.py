"""Which way out of a stall to offer: the first that learns where it is tried, aside from the run."""

from __future__ import annotations

from ...engine.config import RunConfig
from ...engine.errors import ConfigError
from ...engine.looks.causes import finding
from ...engine.looks.evidence import evidence_of
from ...engine.looks.remedies import Remedy
from ...engine.looks.stall import REST
from ...engine.problem import evaluator_for, load
from ...engine.training.trainer import State, Trainer
from ..origins import successor
from ..run import Run

TRIAL_STEPS = 500
"""How far a way out is followed past the step at which the stall began."""

MOST_TRIAL_STEPS = 5_000
"""A late trouble is not followed to: a trial of so many steps takes 0.1 s even where each is small."""

TRIAL_COST = 1_000_000_000
"""Multiply-adds that one trial's steps may take, about half a second; beyond, nothing is offered as tried."""

LOWER = 0.999
"""What a trial must bring the loss below, as a share of where it sets out."""


def mends(remedy: Remedy, run: Run, state: State | None, began: int) -> bool:
    """Try a way out aside: whether it learns, and nothing keeps it from that past the step ``began``.

    ``state`` is that of the step where it forks off; without it, it starts anew.
    """
    try:
        trainer, start = _start(remedy.config, run, state)
        evaluator = evaluator_for(trainer.config, trainer.data)
        steps = _steps(trainer, began - start.step)
        stretch = trainer.train(start, steps)
        end = evidence_of(trainer, evaluator, stretch.state)
    except ConfigError:
        return False
    found = finding(end)
    stalls = found is not None and found.cause != REST
    learns = end.loss < LOWER * evaluator.measure(start.theta).loss
    return steps > 0 and stretch.divergence is None and learns and not stalls


def _start(config: RunConfig, run: Run, state: State | None) -> tuple[Trainer, State]:
    if state is not None:
        return successor(run.trainer_from(state.step), state, config)
    trainer = Trainer(config, load(config))
    return trainer, trainer.initial_state()


def _steps(trainer: Trainer, to_trouble: int) -> int:
    """Return how many steps to try: past the trouble, but not beyond the run's end or the trial's cost."""
    each = max(1, trainer.network.parameter_count * trainer.task.batch_size)
    wanted = min(to_trouble + TRIAL_STEPS, MOST_TRIAL_STEPS)
    return min(wanted, trainer.total_steps, TRIAL_COST // each)
