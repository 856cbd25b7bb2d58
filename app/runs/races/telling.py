"""The result of a race in two sentences, one that says who won and one that says what it hides."""

from collections.abc import Sequence
from typing import NamedTuple

from ...engine.describing import plain_value
from ...engine.optimizers import Optimizer
from ...engine.spelling import loss, plain, rate_text, rounded, short
from .judging import Entrant, Field

TWICE = 1.95
"""From so many times the steps on a result tells the ratio, below it how many more."""

OFTEN = 3
"""So often a run swings back over the line "again and again"."""


class Moment(NamedTuple):
    """What there is to say from a step of the race on, until the next moment.

    ``winner``: the ids of those that arrived first, several in a tie, none before. ``sentence`` tells the
    result, ``note`` what it hides; the one may say nothing.
    """

    step: int
    winner: list[str]
    sentence: str
    note: str


def names_of(optimizers: Sequence[Optimizer], labels: Sequence[str], own: Sequence[str | None]) -> list[str]:
    """Call each run of a race as shortly as tells it from the others; by its own name where it has one.

    ``labels`` are the long names, which differ.
    """
    titles = [name or _title(optimizer) for optimizer, name in zip(optimizers, own, strict=True)]
    rated = [
        title if name else f"{title} {_whence(optimizer)} rate {rate_text(optimizer.rate(0))}"
        for title, optimizer, name in zip(titles, optimizers, own, strict=True)
    ]
    ways = zip(titles, rated, labels, strict=True)
    return [
        title if titles.count(title) == 1 else at_rate if rated.count(at_rate) == 1 else label
        for title, at_rate, label in ways
    ]


def _whence(optimizer: Optimizer) -> str:
    """A schedule's rate is that of the first step."""
    return "from" if optimizer.schedule else "at"


def _title(optimizer: Optimizer) -> str:
    settings = plain_value(optimizer)
    if not settings.get("momentum"):
        return optimizer.title
    return (
        "Nesterov" if settings.get("nesterov") else "Momentum" if optimizer.name == "sgd" else optimizer.title
    )


def moments(field: Field) -> list[Moment]:
    """Tell the race from its start to the step to which it is shown; each moment is true from its step on."""
    steps = {0, field.until}
    for one in field.entrants:
        known = (one.arrived, one.first_under, one.stays_under, one.out and one.out.step)
        steps.update(step for step in known if step is not None)
        steps.update(one.crossings[: 2 * OFTEN])
    found: list[Moment] = []
    for step in sorted(step for step in steps if step <= field.until):
        moment = _moment(field, step)
        if not found or found[-1][1:] != moment[1:]:
            found.append(moment)
    return found


def _moment(field: Field, step: int) -> Moment:
    over = step >= field.until
    there = [one for one in field.entrants if one.arrived is not None and one.arrived <= step]
    there.sort(key=lambda one: one.arrived or 0)
    if not there:
        return Moment(step, [], _nobody(field, over=over), _outs(field, step))
    firsts = [one for one in there if one.arrived == there[0].arrived]
    note = " ".join(filter(None, (_hidden(field, firsts, step, over=over), _outs(field, step))))
    return Moment(step, [one.run for one in firsts], _result(field, there, firsts, over=over), note)


def _nobody(field: Field, *, over: bool) -> str:
    line, stays = plain(field.line), field.rule == "stays"
    if not over:
        return f"No one is under {line} for good yet." if stays else f"No one is under {line} yet."
    near = min(field.entrants, key=lambda one: one.lowest)
    what = f"{near.name} came {'nearest, with' if near.first_under is None else 'lowest, to'}"
    nearest = f"{what} {_beside(field.line, near)} after {near.lowest_at:,}"
    if near.lowest_at == 0:
        nearest = f"no one came lower than at the start, {loss(near.lowest)}"
    return f"No one {'stayed' if stays else 'came'} under {line} in {field.until:,} steps; {nearest}."


def _beside(line: float, near: Entrant) -> str:
    """Spell a run's lowest loss, with so many digits that it stays above a line that it was not under."""
    if near.first_under is not None or loss(near.lowest) != loss(line):
        return loss(near.lowest)
    return short(near.lowest, next((n for n in range(2, 17) if rounded(near.lowest, n) > line), 17))


def _result(field: Field, there: Sequence[Entrant], firsts: Sequence[Entrant], *, over: bool) -> str:
    line, steps, others = plain(field.line), there[0].arrived or 0, there[len(firsts) :]
    if steps == 0 and len(firsts) == len(field.entrants):
        return f"All start under {line}: a lower finish line makes it a race."
    under = f"under {line} after {_steps(steps)}"
    if field.rule == "stays":
        under = f"under {line} for good after {_steps(steps)}"
    names = _joined([one.name for one in firsts])
    if len(firsts) > 1:
        head = f"{names} tie: {under}."
    else:
        head = f"{names} {'won' if others or over else 'is first'}: {under}."
    if others:
        return f"{head} {_second(others, steps)}"
    alone = over and len(field.entrants) > len(firsts)
    return (
        f"{head} No one else came under it{' for good' if field.rule == 'stays' else ''}." if alone else head
    )


def _second(others: Sequence[Entrant], steps: int) -> str:
    """Say who came next, and how much later."""
    arrived = others[0].arrived or 0
    names = _joined([one.name for one in others if one.arrived == arrived])
    ratio = arrived / steps if steps else 0.0
    later = f"{short(ratio, 2)} times as many" if ratio >= TWICE else f"{arrived - steps:,} more"
    return f"{names} took {arrived:,}, {later}."


def _hidden(field: Field, firsts: Sequence[Entrant], step: int, *, over: bool) -> str:
    """Say what the result does not: that the first swung back, or that another one was there before."""
    if len(firsts) > 1:
        return f"The loss is measured every {field.every:,} steps." if field.every > 1 else ""
    winner = firsts[0]
    if field.rule == "first":
        back = _times_back(winner, step)
        if not back:
            stays = over and winner.stays_under is not None
            return f"{winner.name} stays under it to the end, step {field.total_steps:,}." if stays else ""
        return f"It swung back over the line{back}, though.{_first_to_stay(field, winner, step)}"
    before = [one for one in field.entrants if one.first_under is not None and one.first_under <= step]
    first = min(before, key=lambda one: one.first_under or 0, default=winner)
    if (first.first_under or 0) >= (winner.first_under or 0):
        return ""
    then = _times_back(first, step)
    before_it = f"{first.name} was under it first, after {_steps(first.first_under or 0)}"
    later = "and will swing back" if first.crossings[1:] else "but not to the end"
    return f"{before_it}, but swung back{then}." if then else f"{before_it}, {later}."


def _times_back(one: Entrant, step: int) -> str:
    """Say how often a run has gone back over the line so far: "", " once", " again and again"."""
    times = sum(1 for crossing in one.crossings[1::2] if crossing <= step)
    return "" if not times else " once" if times == 1 else " twice" if times < OFTEN else " again and again"


def _first_to_stay(field: Field, winner: Entrant, step: int) -> str:
    stayers = [one for one in field.entrants if one.stays_under is not None and one.stays_under <= step]
    if not stayers:
        return ""
    first = min(stayers, key=lambda one: one.stays_under or 0)
    since = f"from step {first.stays_under or 0:,} on"
    return (
        f" It stayed under {since}."
        if first is winner
        else f" {first.name} was the first to stay under it, {since}."
    )


def _outs(field: Field, step: int) -> str:
    """Say who is out of the race by now."""
    outs = [(one.name, one.out) for one in field.entrants if one.out is not None and one.out.step <= step]
    return " ".join(f"{name} {out.how} at step {out.step:,}." for name, out in outs)


def _steps(number: int) -> str:
    return "1 step" if number == 1 else f"{number:,} steps"


def _joined(names: Sequence[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last
