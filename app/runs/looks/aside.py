"""Walk aside from a run: what other settings would do, and whether a way out of a stall mends it there."""

from dataclasses import dataclass, replace
from time import perf_counter
from typing import Literal

import numpy as np

from ...engine.arrays import FloatArray, frozen
from ...engine.checks import checked_start
from ...engine.config import LIMITS, RunConfig
from ...engine.errors import ConfigError
from ...engine.landscape import Plane, project
from ...engine.looks.causes import finding
from ...engine.looks.evidence import evidence_of
from ...engine.looks.stall import REST
from ...engine.looks.trouble import Remedy
from ...engine.optimizers import Optimizer
from ...engine.problem import AnyEvaluator, evaluator_for, load
from ...engine.training.trainer import Setup, State, Trainer
from ..origins import successor
from ..run import Run
from ..workers import CHUNK_SECONDS, Worker
from .survey import LandscapeRequest

MOST_WEIGHTS = 5_000
"""A path of 150 steps of a network of so many weights takes up to 0.1 s, as long as a hand can wait for."""

MEASURES_COST = 40_000_000
"""Multiply-adds that the losses along one path may cost, about 20 ms."""


@dataclass(frozen=True, kw_only=True)
class PreviewRequest:
    """How many steps, with which optimizer (None: the run's own), and from where.

    Without a ``start`` it goes on from the present weights as a fork would; from a start, as a new
    run would from its first step. On a ``plane`` the path is laid on that plane; without one, a run of
    two parameters has its own.
    """

    optimizer: Optimizer | None = None
    start: tuple[float, float] | None = None
    steps: int = 150
    plane: LandscapeRequest | None = None


@dataclass(frozen=True)
class Preview:
    """The path of the steps to come: M points from ``step`` on, the first before any of them.

    ``a`` and ``b`` (M,) are the two parameters, or the places on a plane, ``loss`` (M,) the full-data loss:
    NaN where a dear network was not measured, which the first and the last point always are. A path that
    diverges ends before the step ``diverged_at``.
    """

    step: int
    a: FloatArray
    b: FloatArray
    loss: FloatArray
    diverged_at: int | None

    @property
    def status(self) -> Literal["ok", "diverged"]:
        return "ok" if self.diverged_at is None else "diverged"


class Walk:
    """The steps that a request asks for, from a state of ``former``, which itself stays unused.

    It is walked part by part, so that others are not kept waiting by a long one, and whoever drops it is not.
    Raises ConfigError for other than two parameters without a plane, for more than `MOST_WEIGHTS` on one,
    and for a start that is out of range.
    """

    def __init__(self, former: Setup, state: State, request: PreviewRequest) -> None:
        self._trainer, self._here = _beginning(former, state, request)
        self._thetas, self._first = [self._here.theta], self._here.step
        self._stop = min(self._first + request.steps, self._trainer.total_steps)
        self._diverged_at: int | None = None

    async def to_the_end(self, worker: Worker) -> None:
        """Walk all of it, part by part."""
        while await worker.do(lambda: self.go_on(CHUNK_SECONDS)):
            pass

    def go_on(self, seconds: float) -> bool:
        """Walk at least one step and about so long; tell whether there is more to walk."""
        end = perf_counter() + seconds
        while self._is_open():
            stretch = self._trainer.train(self._here, 1)
            self._here = stretch.state
            if stretch.divergence is None:
                self._thetas.append(self._here.theta)
            else:
                self._diverged_at = stretch.divergence.step
            if perf_counter() >= end:
                break
        return self._is_open()

    def _is_open(self) -> bool:
        return self._here.step < self._stop and self._diverged_at is None

    def laid(self, evaluator: AnyEvaluator, plane: Plane | None = None) -> Preview:
        """Lay what was walked on the plane that the request named, with its losses."""
        thetas = np.array(self._thetas)
        a, b = thetas.T if plane is None else project(plane, thetas)[:2]
        loss = np.full(len(thetas), np.nan)
        for place in _measured(len(thetas), evaluator.cost):
            loss[place] = evaluator.measure(self._thetas[place]).loss
        return Preview(self._first, frozen(a), frozen(b), frozen(loss), self._diverged_at)


def _measured(points: int, cost: int) -> list[int]:
    """Give the places of a path whose losses are measured: all, or of a dear network some, as far apart."""
    most = max(min(points, MEASURES_COST // cost), 2)
    return sorted({round(place) for place in np.linspace(0, points - 1, most)})


def _beginning(former: Setup, state: State, request: PreviewRequest) -> tuple[Trainer, State]:
    """Give the trainer that walks, and the state that it starts from."""
    count = former.network.parameter_count
    if count != 2 and (request.plane is None or request.start is not None):
        without = "from a start" if request.start is not None else "without a plane"
        must = f"A preview {without} needs a run of exactly 2 parameters. This one has {count:,}."
        raise ConfigError("", must)
    if count > MOST_WEIGHTS:
        raise ConfigError(
            "", f"A preview needs a run of at most {MOST_WEIGHTS:,} parameters. This one has {count:,}."
        )
    config, per_epoch = former.config, former.steps_per_epoch
    room = -(-(state.step + request.steps) // per_epoch)  # epochs enough, as far as the limits allow
    epochs = max(config.epochs, min(room, LIMITS["epochs"], LIMITS["steps"] // per_epoch))
    config = replace(config, epochs=epochs, optimizer=request.optimizer or config.optimizer)
    if request.start is None:
        return successor(former, state, config)
    trainer = Trainer(config, former.data)
    return trainer, State(0, checked_start(request.start), trainer.fresh_slots())


TRIAL_STEPS = 500
"""How far a way out is followed past the step at which the stall began."""

MOST_TRIAL_STEPS = 5_000
"""A late trouble is not followed to: a trial of so many steps takes 0.1 s even where each is small."""

TRIAL_COST = 1_000_000_000
"""Multiply-adds that one trial's steps may take, about half a second; beyond, nothing is offered as tried."""

LOWER = 0.999
"""What a trial must bring the loss below, as a share of where it sets out."""


def loss_after(former: Setup, state: State, config: RunConfig, steps: int, evaluator: AnyEvaluator) -> float:
    """Walk aside with some settings, and measure the full-data loss; infinite if it diverges or is 0 by 0."""
    trainer, start = successor(former, state, config)
    walked = trainer.train(start, steps)
    found = float("inf") if walked.divergence else evaluator.measure(walked.state.theta).loss
    return min(float("inf"), found)  # NaN is infinite too


def own_loss(run: Run, state: State) -> float:
    """Give the loss that a run's own settings come to, as far past a state as a way out is followed."""
    former = run.trainer_from(state.step)
    evaluator = evaluator_for(former.config, former.data)
    return loss_after(
        former, state, former.config, min(TRIAL_STEPS, TRIAL_COST // former.step_work), evaluator
    )


def mends(remedy: Remedy, run: Run, state: State | None, began: int, present: float) -> bool:
    """Try a way out aside: whether it learns, and nothing keeps it from that past the step ``began``.

    ``state`` is that of the step where it forks off; without it, it starts anew. A loss of the same kind
    must also end below the ``present`` one, or what the run itself comes to.
    """
    try:
        if state is None:
            same = remedy.config.dataset == run.config.dataset
            trainer = Trainer(remedy.config, run.data if same else load(remedy.config))
            start = trainer.initial_state()
        else:
            trainer, start = successor(run.trainer_from(state.step), state, remedy.config)
        evaluator = evaluator_for(trainer.config, trainer.data)
        wanted = min(began - start.step + TRIAL_STEPS, MOST_TRIAL_STEPS, trainer.total_steps)
        steps = min(wanted, TRIAL_COST // trainer.step_work)
        stretch = trainer.train(start, steps)
        end = evidence_of(trainer, evaluator, stretch.state)
    except ConfigError:
        return False
    found, first = finding(end), evaluator.measure(start.theta).loss
    most = min(first, present) if remedy.config.loss == run.config.loss else first
    learns = end.loss < LOWER * most and (found is None or found.cause == REST)
    return steps > 0 and stretch.divergence is None and learns
