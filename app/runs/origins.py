"""Where runs come from: a configuration's first state, or a moment of another run."""

from dataclasses import fields, replace
from operator import attrgetter
from typing import NamedTuple

import numpy as np

from ..engine.arrays import FloatArray, frozen
from ..engine.config import RunConfig
from ..engine.errors import ConfigError
from ..engine.training.trainer import Setup, State, Trainer
from .counting import sums_at
from .errors import ForkRefused
from .lineage import FORKABLE, Family, Fork, Lineage, Parent, changes_between
from .looks.probing import PlanePoint
from .looks.survey import LandscapeRequest
from .past.chunk import RunState
from .past.history import History, Schedule
from .past.kept import FINE_FRAMES, FRAMES, Grid, Keyframes, Waypoints
from .run import Origin, Run, Segment


class ForkStart(NamedTuple):
    """A point of a plane, and its weights (P,), where a fork is set down."""

    request: LandscapeRequest
    at: PlanePoint
    theta: FloatArray


def new_origin(trainer: Trainer) -> Origin:
    """Start a run of its own at step 0."""
    state = trainer.initial_state()
    schedule = Schedule(trainer.task.samples, trainer.task.batch_size)
    beginning = RunState(state, None, trainer.first_sample(1))
    frames = FINE_FRAMES if trainer.network.parameter_count <= 2 else FRAMES
    grid = Grid.of_run(trainer.steps_per_epoch, trainer.total_steps, frames=frames)
    history = History(schedule, has_accuracy=trainer.has_accuracy, tally=trainer.task.tally)
    segments, descent = (Segment(0, trainer),), Lineage(trainer.config)
    return Origin(segments, beginning, beginning, history, Keyframes(grid, state), Waypoints(), descent)


def fork_origin(run: Run, present: RunState, config: RunConfig, landing: ForkStart | None = None) -> Origin:
    """Start a run from a moment of another, with other settings and the same past.

    With a ``landing`` it is set down there instead, and the optimizer's memory is new. Else that goes along
    if the optimizer's name stays; if not it is new, and its step count (Adam's t) starts again. Raises
    ForkRefused where another setting than those in FORKABLE differs or too few epochs remain, and
    ConfigError where the settings do not fit each other.
    """
    _require_forkable(run.config, config)
    state = present.state
    try:
        trainer, state = successor(run.trainer_from(state.step), state, config)
    except ConfigError as error:
        changed = error.path.partition(".")[0] in FORKABLE
        raise (error.below("changes") if changed else error) from None
    if landing is not None:
        trainer, state = _set_down(trainer, state, landing.theta)
        present = present._replace(last=None)
    if trainer.total_steps < state.step:
        path, least = "changes.epochs", run.schedule.epoch_of(state.step)
        must = f"{path} must be at least {least} to hold step {state.step}. Got {config.epochs}."
        raise ForkRefused(must, path)
    keyframes = run.keyframes.copy_until(state.step)
    keyframes.pin(state)
    older = tuple(segment for segment in run.segments if segment.first < state.step)
    present = present._replace(state=state)
    tally, segments = trainer.task.tally, (*older, Segment(state.step, trainer))
    sums = sums_at(segments, state.step, keyframes)
    history = run.history.copy_until(state.step, has_accuracy=trainer.has_accuracy, tally=tally, sums=sums)
    waypoints = run.waypoints.copy_until(state.step)
    descent = run.descent.forked(Parent(run.id, state.step), _fork(run, state.step, config, landing))
    beginning = run.beginning if older else present
    return Origin(segments, beginning, present, history, keyframes, waypoints, descent)


def copy_origin(run: Run) -> Origin:
    """Start a run that has all that another one has, and stands where it does."""
    step = run.history.count
    return Origin(
        run.segments, run.beginning, run.present,
        run.history.copy_until(
            step, has_accuracy=run.history.has_accuracy, tally=run.trainer.task.tally, sums=run.history.sums
        ),
        run.keyframes.copy_until(step), run.waypoints.copy_until(step),
        replace(run.descent, family=Family()),
    )  # fmt: skip


def _fork(run: Run, step: int, config: RunConfig, landing: ForkStart | None) -> Fork:
    changes = changes_between(run.config, config)
    if landing is None:
        return Fork(step, changes)
    (plane, i, j, seed), (a, b) = attrgetter("plane", "i", "j", "seed")(landing.request), landing.at
    return Fork(step, changes, {"plane": plane, "i": i, "j": j, "seed": seed, "a": a, "b": b})


def successor(former: Setup, state: State, config: RunConfig) -> tuple[Trainer, State]:
    """Give the trainer that goes on from a state of ``former`` with ``config``, and its state to go on from.

    Raises ConfigError where the settings do not fit each other.
    """
    same = config.optimizer.name == former.config.optimizer.name
    trainer = Trainer(config, former.data, memory_from=former.memory_from if same else state.step)
    slots = trainer.adopted_slots(former.config.optimizer, state.slots) if same else trainer.fresh_slots()
    return trainer, state._replace(slots=slots)


def _set_down(trainer: Trainer, state: State, theta: FloatArray) -> tuple[Trainer, State]:
    """Give a trainer without memory, and its state at other weights (P,)."""
    if trainer.total_steps <= state.step:
        must = f"step must be less than {trainer.total_steps} with at, so that there is a step to make."
        raise ForkRefused(f"{must} Got {state.step}.", "step")
    if not np.isfinite(theta).all():
        raise ForkRefused("at must be a point whose weights are finite.", "at")
    fresh = Trainer(trainer.config, trainer.data, memory_from=state.step)
    return fresh, State(state.step, frozen(theta), fresh.fresh_slots())


def _require_forkable(old: RunConfig, new: RunConfig) -> None:
    for field in (each.name for each in fields(new)):
        if field not in FORKABLE and getattr(new, field) != getattr(old, field):
            path, others = f"changes.{field}", f"which may change {', '.join(FORKABLE)}"
            must = f"{path} must stay as it is in a fork, {others}; a new run takes any {field}."
            raise ForkRefused(must, path)
