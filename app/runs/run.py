"""One run: a configuration that never changes, and the moment in its history where it stands."""

import asyncio
from dataclasses import dataclass
from time import time
from typing import NamedTuple

from ..engine.training.divergence import Divergence
from ..engine.training.trainer import State, Trainer
from .ending import Ending, Stop
from .errors import StepOutOfRange, UnknownWeight
from .keeping.ledger import Ledger
from .lineage import Lineage, Parent, automatic_name
from .past.chunk import Chunk, LastStep, RunState, RunStatus, Seeking, Status
from .past.history import History
from .past.kept import Keyframes, Waypoints
from .watched import Watched


class Segment(NamedTuple):
    """The trainer that makes every step after ``first``, until the next segment's first."""

    first: int
    trainer: Trainer


@dataclass(frozen=True)
class Origin:
    """What a run starts from: for a new one its first state, for a fork all that came before."""

    segments: tuple[Segment, ...]
    beginning: RunState  # at step 0
    present: RunState
    history: History
    keyframes: Keyframes
    waypoints: Waypoints
    descent: Lineage
    number: int | None = None  # among those of its family, where it has one already


class Run(Watched):
    """A configuration in training. Changed by ``Lab`` on the event loop only; its values are immutable."""

    def __init__(self, run_id: str, origin: Origin, *, listed: bool = True) -> None:
        super().__init__()
        self.id, self.listed = run_id, listed
        self.descent = origin.descent
        self.number = origin.descent.family.number(origin.number)
        self.given_name: str | None = None
        self.segments = origin.segments
        self.trainer = trainer = origin.segments[-1].trainer  # of the present configuration
        self.config, self.data = trainer.config, trainer.data
        self.parameters, self.parameter_count = trainer.network.parameters, trainer.network.parameter_count
        self.steps_per_epoch = trainer.steps_per_epoch
        self.beginning = origin.beginning
        self.present = origin.present
        self.history, self.schedule = origin.history, origin.history.schedule
        self.ending = Ending(trainer, origin.segments[-1].first, origin.history)
        self.keyframes = origin.keyframes
        self.waypoints = origin.waypoints
        self.seeking: Seeking | None = None  # while a long replay is under way
        self.divergence: Divergence | None = None
        self.pace = 0.0  # seconds a step, as last measured
        self.jobs = 0  # requests to train that are running or waiting, and not cancelled
        self.turn = asyncio.Lock()  # one request at a time, first come first served
        self.pauses = 0  # pauses so far: a request that sees it change gives up
        self.paused_by: object = None  # who asked for the last of them
        self.removed = False
        self.created = time()  # seconds since 1970
        self.ledger: Ledger | None = None  # of one that is in the file

    @property
    def parent(self) -> Parent | None:
        """The run that it was forked from, if it was."""
        return self.descent.ancestors[0] if self.descent.ancestors else None

    @property
    def name(self) -> str:
        """How it is called: by the name that it was given, or else by what sets it apart."""
        return self.given_name or automatic_name(self.descent)

    @property
    def step(self) -> int:
        return self.present.state.step

    @property
    def epoch(self) -> int:
        """The epoch, counted from 1, in which the last step was; 0 at the start."""
        return self.schedule.epoch_of(self.step)

    @property
    def total_steps(self) -> int:
        """The last step: of its last epoch, or of the one at which it stopped by itself."""
        return self.ending.step

    @property
    def stopped(self) -> Stop | None:
        """How it ended, if it was watched for early stopping and has."""
        return self.ending.stop

    @property
    def stuck(self) -> bool:
        """Whether the next step is known to diverge."""
        return self.divergence is not None and self.step == self.divergence.step - 1

    @property
    def walked(self) -> object:
        """Where it stands, and how far it has been: what is said of it may hang on the steps after."""
        return self.step, self.history.count, self.divergence

    @property
    def lag(self) -> int:
        """How many of its steps are made and not in the file yet."""
        return 0 if self.ledger is None else self.history.count - self.ledger.recorded

    @property
    def saved_step(self) -> int | None:
        """The step at which it would stand if the server were started again now; None if it were gone."""
        return self.ledger.step if self.ledger is not None and self.ledger.lasts else None

    @property
    def nbytes(self) -> int:
        """The bytes that it takes in the file, with those that it shares."""
        return 0 if self.ledger is None else self.ledger.nbytes

    @property
    def arithmetic(self) -> str | None:
        """The name of the arithmetic that made it, if it is in the file."""
        return None if self.ledger is None else self.ledger.arithmetic

    @property
    def unsaved(self) -> bool:
        """Whether it has come further than the file says, or is being saved."""
        known = self.ledger
        if known is None:
            return False
        saving = known.turn.locked() or known.saving is not None
        return saving or (known.step, known.recorded) != (self.step, self.history.count)

    @property
    def status(self) -> Status:
        if self.jobs:
            return "training"
        if self.stuck:
            return "diverged"
        return "finished" if self.step in (self.ending.step, self.ending.rest) else "ready"

    @property
    def snapshot(self) -> RunStatus:
        """All that changes in training, taken at one instant."""
        return RunStatus(self.present, self.status, self.history.count, self.divergence)

    def trainer_of(self, step: int) -> Trainer:
        """Give the trainer that makes step ``step`` (1 … N): in a fork, an ancestor's may have."""
        return next(segment.trainer for segment in reversed(self.segments) if segment.first < step)

    def trainer_from(self, step: int) -> Trainer:
        """Give the trainer that goes on from the state at ``step`` (0 … N)."""
        return next(segment.trainer for segment in reversed(self.segments) if segment.first <= step)

    def stand(self, present: RunState) -> None:
        """Move to a moment, and let the viewers know."""
        self.present = present
        self.touch()

    def record(self, walk: Chunk) -> None:
        """Take in one chunk of training, and let the viewers know."""
        first = walk.state.step - len(walk.losses)
        self.history.record(first, walk.losses, walk.correct, walk.seconds, walk.measures, walk.tallies)
        self.ending.watch(self.history)
        self.keyframes.add(walk.keyframes)
        self.divergence = walk.divergence or self.divergence
        self.pace = walk.pace or self.pace
        if walk.last:
            self.present = self.arrival(walk.state, walk.last)
            self.waypoints.walked(self.present.state, walk.effort)
        self.touch()

    def kept_before(self, step: int) -> State:
        """Give the latest state that is kept from before ``step`` (1 … N)."""
        keyframe, waypoint = self.keyframes.at_or_before(step - 1), self.waypoints.at_or_before(step - 1)
        return keyframe if waypoint is None or waypoint.step <= keyframe.step else waypoint

    def arrival(self, state: State, last: LastStep) -> RunState:
        """Give the moment after a step: where a fork begins, its own first state.

        No step leads there if the fork was set down elsewhere.
        """
        pinned = self.keyframes.pinned_at(state.step)
        if pinned is None:
            return RunState(state, last, last.sample)
        moved = pinned.theta.tobytes() != state.theta.tobytes()
        return RunState(pinned, None if moved else last, last.sample)

    def seek(self, seeking: Seeking | None) -> None:
        """Say how far the way to a step has come, or that none is under way; no frame shows that."""
        self.seeking = seeking
        self._wake()

    def begin(self) -> None:
        """Count a request to train, and let the viewers know if it takes long."""
        self.jobs += 1
        self.touch_soon()

    def cancel(self, by: object = None) -> None:
        """Drop all training that was asked for, at once: a chunk under way is thrown away when it ends.

        Where nothing trained, no frame would show anything new. `by`: whoever asked for it.
        """
        self.pauses += 1
        self.paused_by = by
        if self.jobs:
            self.jobs = 0
            self.touch()
        else:
            self._wake()

    def require_walked(self, step: int, first: int = 0) -> None:
        """Raise StepOutOfRange unless ``step`` lies between ``first`` and the furthest walked."""
        last = self.history.count
        if last < first <= step:
            raise StepOutOfRange(f"step {step} is not there yet: this run has made no step.", "step")
        if not first <= step <= last:
            between = f"between {first} and {last}, as far as this run has gone"
            must = f"step must be {f'{first} or later' if last < first else between}."
            raise StepOutOfRange(f"{must} Got {step}.", "step")

    def require_weight(self, index: int) -> None:
        """Raise UnknownWeight unless the run has a weight of this index (0 … P − 1)."""
        if not 0 <= index < self.parameter_count:
            must = f"index must be between 0 and {self.parameter_count - 1}, the last weight's index."
            raise UnknownWeight(f"{must} Got {index}.", "index")
