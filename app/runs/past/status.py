"""Where a run stands: its state with the step that led there, and what is under way."""

from __future__ import annotations

from typing import Literal, NamedTuple

from ...engine.training.divergence import Divergence
from ...engine.training.trainer import State
from .chunk import LastStep

Status = Literal["ready", "training", "finished", "diverged"]


class RunState(NamedTuple):
    """Where a run stands: its state and, but at step 0, the step that led to it."""

    state: State
    last: LastStep | None  # None too where a fork was set down at a landscape's point
    sample: int | None  # index of the first sample of the last batch (at step 0, of the first one to come)


class Seeking(NamedTuple):
    """How far a long way to a step has come: so many of its steps are replayed."""

    step: int
    done: int
    total: int


class RunStatus(NamedTuple):
    """A run at one instant: what may change while somebody looks."""

    present: RunState
    status: Status
    recorded: int  # losses in the history
    divergence: Divergence | None
