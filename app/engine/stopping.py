"""Early stopping: when a run ends by itself, and which of its epochs was the best."""

import math
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from .declare import Declared, declared, setting
from .errors import refuse, suggestion
from .metrics import METRICS
from .spelling import counted, loss, plain

HELD_OUT = "val_"
"""What the name of a measure of held-out samples begins with."""


@declared(
    "Early stopping",
    "stop when for `patience` epochs the monitored value was not better than the best by min_delta",
    "keras.callbacks.EarlyStopping",
)
class EarlyStopping(Declared):
    """End a run by itself when what it monitors gets no better."""

    monitor: str = setting(
        "val_loss", help="What is watched at the end of each epoch: loss, a metric, or either with val_."
    )
    min_delta: float = setting(0.0, ge=0, help="A change of no more than this is no improvement.")
    patience: int = setting(0, ge=0, help="Epochs without improvement after which the run stops.")
    mode: Literal["auto", "min", "max"] = setting(
        "auto",
        advanced=True,
        help="Whether less (min) or more (max) is better; auto goes by what is watched.",
    )
    baseline: float | None = setting(
        None, advanced=True, help="An improvement that does not beat this does not renew the patience."
    )
    start_from_epoch: int = setting(0, ge=0, advanced=True, help="So many first epochs are not watched.")
    restore_best_weights: bool = setting(
        False, help="When training ends, the run goes back to the end of its best epoch."
    )

    @property
    def falls(self) -> bool:
        """Whether less is better."""
        if self.mode != "auto":
            return self.mode == "min"
        name = self.monitor.removeprefix(HELD_OUT)
        return name == "loss" or METRICS[name].better == "down"

    def improves(self, value: float, reference: float | None) -> bool:
        """Say whether a value is better than another one by more than `min_delta`; any is than none."""
        if reference is None:
            return True
        if self.falls:
            return value + self.min_delta < reference
        return value - self.min_delta > reference


class Watched(NamedTuple):
    """What watching the epochs of a fit has found: the best of them, and the one that stopped it.

    Epochs are counted from 1. `wait`: how many were watched since the patience was renewed.
    """

    best: float | None = None
    best_epoch: int | None = None
    wait: int = 0
    epoch: int | None = None

    def after(self, stopping: EarlyStopping, epoch: int, value: float | None) -> "Watched":
        """Return what is found with one more epoch, as Keras's `on_epoch_end` finds it."""
        if self.epoch is not None or value is None or epoch <= stopping.start_from_epoch:
            return self
        wait = self.wait + 1
        if stopping.improves(value, self.best):
            renewed = stopping.baseline is None or stopping.improves(value, stopping.baseline)
            return Watched(value, epoch, 0 if renewed else wait)
        stops = wait >= stopping.patience and epoch > 1
        return self._replace(wait=wait, epoch=epoch if stops else None)

    def reason(self, stopping: EarlyStopping, first: int) -> str:
        """Say in words why the run stopped; `first` is the first epoch that was watched."""
        if self.best is None or self.best_epoch is None or self.epoch is None:
            return ""
        fallen, below, lowest = (
            ("fallen", "below", "lowest") if stopping.falls else ("risen", "above", "highest")
        )
        least = f" by more than {plain(stopping.min_delta)}" if stopping.min_delta else ""
        since = f" since epoch {first:,}" if first > 1 else ""
        best = f"{loss(self.best)} in epoch {self.best_epoch:,}"
        reference = f"{best}," if least else f"its {lowest}{since}, {best},"
        words = f"{stopping.monitor} has not {fallen}{least} {below} {reference} for "
        words += counted(self.epoch - self.best_epoch, "epoch")
        if stopping.baseline is not None and not stopping.improves(self.best, stopping.baseline):
            words += f", and never {below} the baseline of {plain(stopping.baseline)}"
        return f"{words}."


def check_stopping(stopping: EarlyStopping | None, metrics: Sequence[str], *, holds_out: bool) -> None:
    """Raise `ConfigError` where a run measures nothing of the name that is to be watched."""
    if stopping is None:
        return
    own, monitor = ["loss", *metrics], stopping.monitor
    every = [*own, *(f"{HELD_OUT}{name}" for name in own)]
    known = every if holds_out else own
    if monitor not in known:
        must = f"be one of {', '.join(map(repr, known))}"
        if monitor.startswith(HELD_OUT) and not holds_out:
            must += " (what begins with val_ needs a validation_split)"
        hint = "" if monitor in every else suggestion(monitor, every)
        raise refuse("early_stopping.monitor", must, monitor, hint=hint)


def monitored(measures: Mapping[str, float], name: str) -> float | None:
    """Return a measure of an epoch by name, if it was made."""
    value = measures.get(name)
    return None if value is None or math.isnan(value) else value
