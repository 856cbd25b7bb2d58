"""What a run of two parameters would do with another optimizer or start: its whole path, walked aside."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from ...engine.arrays import FloatArray, frozen
from ...engine.checks import checked_start
from ...engine.config import LIMITS, RunConfig
from ...engine.errors import ConfigError
from ...engine.optimizers import Optimizer
from ...engine.problem import AnyEvaluator
from ...engine.training.trainer import State, Trainer
from ..origins import successor


@dataclass(frozen=True, kw_only=True)
class PreviewRequest:
    """How many steps, with which optimizer (None: the run's own), and from where.

    Without a ``start`` it goes on from the present weights as a fork would; from a start, as a new
    run would from its first step.
    """

    optimizer: Optimizer | None = None
    start: tuple[float, float] | None = None
    steps: int = 150


@dataclass(frozen=True)
class Preview:
    """The path of the steps to come: M points from ``step`` on, the first before any of them.

    ``a`` and ``b`` (M,) are the two parameters, ``loss`` (M,) the full-data loss. A path that
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


def preview(former: Trainer, state: State, evaluator: AnyEvaluator, request: PreviewRequest) -> Preview:
    """Walk the steps that a request asks for, from a state of ``former``, which itself stays unused.

    Raises:
        ConfigError: not exactly two parameters, or a start that is out of range.
    """
    trainer, first = _beginning(former, state, request)
    thetas, here, diverged_at = [first.theta], first, None
    stop = min(first.step + request.steps, trainer.total_steps)
    while here.step < stop and diverged_at is None:
        stretch = trainer.train(here, 1)
        here = stretch.state
        if stretch.divergence is None:
            thetas.append(here.theta)
        else:
            diverged_at = stretch.divergence.step
    a, b = np.array(thetas).T
    loss = np.array([evaluator.measure(theta).loss for theta in thetas])
    return Preview(first.step, frozen(a), frozen(b), frozen(loss), diverged_at)


def _beginning(former: Trainer, state: State, request: PreviewRequest) -> tuple[Trainer, State]:
    """Give the trainer that walks, and the state that it starts from."""
    count = former.network.parameter_count
    if count != 2:
        raise ConfigError("", f"A preview needs a run of exactly 2 parameters. This one has {count:,}.")
    config = _with_room(former, state.step + request.steps)
    config = replace(config, optimizer=request.optimizer or config.optimizer)
    if request.start is None:
        return successor(former, state, config)
    trainer = Trainer(config, former.data)
    return trainer, State(0, checked_start(request.start), trainer.fresh_slots())


def _with_room(former: Trainer, steps: int) -> RunConfig:
    """Give a trainer's configuration with epochs enough for so many steps, as far as the limits allow."""
    config, per_epoch = former.config, former.steps_per_epoch
    epochs = min(-(-steps // per_epoch), LIMITS["epochs"], LIMITS["steps"] // per_epoch)
    return replace(config, epochs=max(config.epochs, epochs))
