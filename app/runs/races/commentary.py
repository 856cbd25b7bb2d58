"""What is said of a race: how its runs are called, and who was first."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from ...engine.describing import plain_value
from ...engine.optimizers import Optimizer
from ...engine.spelling import loss, plain
from ..lineage import spoken
from ..run import Run


class Entry(NamedTuple):
    """One run of a race, how it is called, and as short as that goes among these runs."""

    run: Run
    label: str
    name: str


class Finish(NamedTuple):
    """Who was first to the loss at which the slowest stands.

    ``threshold``: the highest of the runs' mean losses in the last epoch that all have ended.
    ``steps``: for each run the end of its first epoch with such a loss or less. A run that diverged
    or blew up does not arrive (None). ``winner``: the id of the run that took the fewest steps, and among
    equals had the lowest loss there; None if that was the same too.
    """

    threshold: float | None
    winner: str | None
    steps: list[int | None]
    sentence: str


def labels_of(optimizers: Sequence[Optimizer]) -> tuple[str, ...]:
    """Call each optimizer by its title, its learning rate, and what is unusual or sets it apart."""
    labels = [_label(optimizer, optimizers) for optimizer in optimizers]
    return tuple(
        f"{label} ({labels[: place + 1].count(label)})" if labels.count(label) > 1 else label
        for place, label in enumerate(labels)
    )


def _label(optimizer: Optimizer, others: Sequence[Optimizer]) -> str:
    own, usual = plain_value(optimizer), plain_value(type(optimizer)())
    like = [usual, *(plain_value(other) for other in others if other.name == optimizer.name)]
    apart = [key for key in own if key == "learning_rate" or any(other[key] != own[key] for other in like)]
    told = {key: _spoken(own[key], [other[key] for other in like]) for key in apart}
    settings = [f"{optimizer.symbols.get(key, key)} = {value}" for key, value in told.items()]
    return ", ".join([optimizer.title, *settings])


def _spoken(value: Any, others: Sequence[Any]) -> str:
    """Say a setting; of a schedule also what sets it apart from ``others`` of its kind."""
    kind = isinstance(value, Mapping) and value["name"]
    alike = [other for other in others if isinstance(other, Mapping) and other["name"] == kind]
    apart = [key for key in value if any(other[key] != value[key] for other in alike)] if alike else []
    settings = [f"{key} {spoken(value[key], plain)}".replace(", ", "/") for key in apart]
    return " with ".join([spoken(value, plain), *([" and ".join(settings)] if settings else [])])


def finish(entries: Sequence[Entry], blown_up: Mapping[str, float]) -> Finish | None:
    """Say who was first; None until an epoch has ended in each run that is in the race.

    A run that diverged is not, nor one of ``blown_up``, which has the present losses of such runs by id.
    """
    going = [entry for entry in entries if entry.run.divergence is None and entry.run.id not in blown_up]
    out = _out(entries, blown_up)
    if not going:
        return Finish(None, None, [None for _ in entries], out)
    epochs = min(entry.run.history.count // entry.run.steps_per_epoch for entry in going)
    if not epochs:
        return None
    slowest = max(going, key=lambda entry: _loss(entry, epochs))
    threshold = _loss(slowest, epochs)
    arrivals = {entry.run.id: _arrival(entry, threshold) for entry in going}
    places = [(arrivals[entry.run.id], _loss(entry, arrivals[entry.run.id])) for entry in going]
    firsts = [entry for entry, place in zip(going, places, strict=True) if place == min(places)]
    steps = [arrivals[run.id] * run.steps_per_epoch if run.id in arrivals else None for run, *_ in entries]
    taken = "; ".join(f"{entry.label}: {step:,}" for entry, step in zip(entries, steps, strict=True) if step)
    what, when, until = _measured(slowest.run)
    names = " and ".join(entry.label for entry in firsts)
    ahead = (
        f"{names} {'is first' if len(firsts) == 1 else 'are first together'} to {what} {loss(threshold)}, "
        f"that of {slowest.label} {when} {epochs:,}.{_together(arrivals, firsts)} {until}: {taken}."
    )
    alone = f"{slowest.label} alone is left, at {what} {loss(threshold)} {when} {epochs:,}."
    sentence = f"{ahead if len(going) > 1 else alone} {out}"
    return Finish(threshold, firsts[0].run.id if len(firsts) == 1 else None, steps, sentence.strip())


def _loss(entry: Entry, epoch: int) -> float:
    return entry.run.history.epoch(epoch).loss


def _arrival(entry: Entry, threshold: float) -> int:
    """Give the first epoch with this mean loss or less; there is one."""
    return next(epoch.epoch for epoch in entry.run.history.epochs() if epoch.loss <= threshold)


def _out(entries: Sequence[Entry], blown_up: Mapping[str, float]) -> str:
    """Say who is out of the race, and why."""
    said = []
    for run, label, _ in entries:
        if run.divergence is not None:
            said.append(f"{label} diverged at step {run.divergence.step:,}.")
        elif run.id in blown_up:
            said.append(
                f"{label} blew up: its {_quantity(run)} is {loss(blown_up[run.id])} at step {run.step:,}."
            )
    return " ".join(said)


def _together(arrivals: dict[str, int], firsts: Sequence[Entry]) -> str:
    """Say so where others arrived at the same step, with a higher loss there."""
    run, label, _ = firsts[0]
    count, what = list(arrivals.values()).count(arrivals[run.id]), _quantity(run)
    if count == len(firsts):
        return ""
    if len(firsts) > 1:
        return f" {count} arrive then, and these have the lowest {what}."
    return f" {count} arrive together; {label} has the {'lower' if count == 2 else 'lowest'} {what} there."


def _quantity(run: Run) -> str:
    return "loss" if run.config.model is None else "f"


def _measured(run: Run) -> tuple[str, str, str]:
    """Say which loss an epoch's is, when, and what is counted; on a textbook surface an epoch is a step."""
    if run.config.model is None:
        return "an epoch’s mean loss of", "in epoch", "Steps to that epoch’s end"
    return "f =", "before step", "Before step"
