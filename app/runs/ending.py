"""Where a run ends: at its last epoch, or where early stopping ended it."""

from typing import NamedTuple

from ..engine.stopping import Watched, monitored
from ..engine.training.trainer import Trainer
from .past.history import EpochRecord, History


class Stop(NamedTuple):
    """How a run ended that was watched, `early` or at its last epoch, and its best epoch by what was watched.

    `restores`: it then goes back to that epoch's end. Of the best there is None where no epoch was watched.
    """

    epoch: int
    step: int
    early: bool
    monitor: str
    best: float | None
    best_epoch: int | None
    best_step: int | None
    restores: bool
    reason: str


class Ending:
    """The end of a run, which watches its epochs as they end. A fork watches those that end in it alone."""

    def __init__(self, trainer: Trainer, first: int, history: History) -> None:
        self.stopping, self._last = trainer.config.early_stopping, trainer.total_steps
        self._each = trainer.steps_per_epoch
        self._watched, self._seen = Watched(), first // self._each
        self._first = max(self._seen, self.stopping.start_from_epoch if self.stopping else 0) + 1
        self._count = history.count
        self.watch(history)

    def watch(self, history: History) -> None:
        """Take in the epochs that have ended since."""
        self._count = history.count
        if self.stopping is None:
            return
        for record in history.epochs(self._seen * self._each):
            value = monitored(_measures(record), self.stopping.monitor)
            self._watched = self._watched.after(self.stopping, record.epoch, value)
            self._seen = record.epoch

    @property
    def step(self) -> int:
        """The last step that the run makes."""
        return self._last if self._watched.epoch is None else self._watched.epoch * self._each

    @property
    def is_open(self) -> bool:
        """Whether it hangs on epochs to come."""
        return self.stopping is not None and self._count < self.step

    @property
    def rest(self) -> int:
        """The step at which the run stands when training has come to its end."""
        restores = self.stopping is not None and self.stopping.restore_best_weights
        best = self._watched.best_epoch
        return best * self._each if restores and best is not None and not self.is_open else self.step

    def next_cut(self, step: int) -> int:
        """Give the next step, after the one at which a run stands, that may turn out to be its last."""
        if self.stopping is None:
            return self._last
        return (max(step, self._count) // self._each + 1) * self._each

    @property
    def stop(self) -> Stop | None:
        """How the run ended, if it was watched and has."""
        stopping, watched = self.stopping, self._watched
        if stopping is None or self.is_open:
            return None
        best, early = watched.best_epoch, watched.epoch is not None
        last = self.step // self._each
        reason = watched.reason(stopping, self._first) if early else self._untimely(last)
        return Stop(
            last, self.step, early, stopping.monitor, watched.best, best, best and best * self._each,
            stopping.restore_best_weights and best is not None, reason,
        )  # fmt: skip

    def _untimely(self, last: int) -> str:
        """Say that the run came to its last epoch."""
        best, stopping = self._watched.best_epoch, self.stopping
        if best is None or stopping is None:
            return f"The last epoch, {last:,}, came before any was watched."
        return f"The last epoch, {last:,}, came first; {stopping.monitor} was best in epoch {best:,}."


def _measures(record: EpochRecord) -> dict[str, float]:
    held = {} if record.val_loss is None else {"val_loss": record.val_loss}
    return {"loss": record.loss, **held, **record.metrics}
