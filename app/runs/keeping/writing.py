"""A run as the file has it: what makes it again, what a list tells of it, and how far it has come."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from time import time
from typing import Any

from ...engine.config import RunConfig, as_dict
from ...engine.training.trainer import State
from ...store.records import Frame, Kind, NewRun, Progress
from ..lineage import Fork, automatic_name
from ..looks.growth import Reading
from ..past.history import History
from ..past.kept import FRAMES, Grid, nbytes
from ..run import Run
from .ledger import LONGEST_TAIL, Ledger
from .measures import packed

REPLAY_SECONDS = 0.5
"""Where the way from the last saved state takes longer, the present one is saved, too."""

SMALL_BYTES = 2**16
"""States up to this size are written however little work lies between them: pictures of the way show them."""

TINY_BYTES = 2**12
"""All that are kept up to this size are written, fewer of larger ones where that leaves a curve…"""

WIDER = 2
"""…on a grid whose spacing was doubled so often at most."""

NEAR_SECONDS = 0.1
"""Of training between two of those at most."""

BYTES_A_SECOND = 1e6
"""Of training that is spent on larger ones: to write and move them on takes some 20 ns a byte."""

SPARKS = 40
"""Losses of which the line in a list is made."""

BULK = ("dataset", "initial_weights")


def text(value: Any) -> str:
    """Write a value of plain parts as JSON, which has every digit of its numbers."""
    return json.dumps(value, separators=(",", ":"))


def light(config: RunConfig) -> dict[str, Any]:
    """Give a configuration without what may be large, which all segments of a run share."""
    return {name: value for name, value in as_dict(config, bulk=False).items() if name not in BULK}


def new_run(run: Run, ledger: Ledger) -> NewRun:
    """Give what never changes of a run. For any thread: samples of a caller's own take a while."""
    whole = as_dict(run.config)
    parts = [text(whole[name]).encode() if whole[name] is not None else None for name in BULK]
    hashes = [None if part is None else hashlib.sha256(part).hexdigest() for part in parts]
    assert hashes[0] is not None
    config, descent = run.config, run.descent
    title = automatic_name(descent)
    names = (title, config.dataset.name, config.optimizer.name, config.loss.name)
    if config.model is not None:
        names = (title, config.model.landscape, config.optimizer.name, "")
    return NewRun(
        id=run.id,
        family=descent.family.name,
        number=run.number,
        given=run.given_name,
        created=run.created,
        title=title,
        about=" ".join(names).lower(),
        arithmetic=ledger.arithmetic,
        parts={key: part for key, part in zip(hashes, parts, strict=True) if key and part is not None},
        dataset=hashes[0],
        weights=hashes[1],
        plan=text(_plan(run)),
        facts=text(_facts(run)),
    )


def _plan(run: Run) -> dict[str, Any]:
    descent = run.descent
    return {
        "origin": light(descent.config),
        "segments": [[first, one.memory_from, light(one.config)] for first, one in run.segments],
        "forks": [_fork(fork) for fork in descent.forks],
        "ancestors": [[*parent] for parent in descent.ancestors],
    }


def _fork(fork: Fork) -> list[Any]:
    return [fork.step, dict(fork.changes), None if fork.at is None else dict(fork.at)]


def _facts(run: Run) -> Mapping[str, Any]:
    return {
        "steps_per_epoch": run.steps_per_epoch,
        "total_steps": run.trainer.total_steps,
        "features": run.data.x.shape[1],
        "parameter_count": run.parameter_count,
        "parameters": [
            {
                "layer": one.layer,
                "role": one.role,
                "shape": [*one.shape],
                "start": one.start,
                "stop": one.stop,
            }
            for one in run.parameters
        ],
    }


def states_due(run: Run, ledger: Ledger) -> bool:
    """Say whether there may be states to write, or to thin, that the file does not have so."""
    keyframes = run.keyframes
    return bool(
        keyframes.after(ledger.framed)
        or ledger.spacing != keyframes.grid.spacing
        or _latest(run, ledger.stated)
    )


def progress(run: Run, ledger: Ledger, reading: Reading | None = None, *, states: bool = True) -> Progress:
    """Give what a run has become since it was saved, with its `states` or without."""
    history, keyframes = run.history, run.keyframes
    thinned = ledger.spacing not in (0, keyframes.grid.spacing)
    fresh = keyframes.after(ledger.framed) if states else []
    frames = [*_worth(run, fresh, ledger.stated)]
    latest = _latest(run, frames[-1].step if frames else ledger.stated) if states else []
    return Progress(
        step=run.step,
        recorded=history.count,
        tail=ledger.tail,
        losses=history.losses(ledger.tail),
        correct=history.matches(ledger.tail),
        epochs=history.table(ledger.tail),
        measures=packed([epoch.measures for epoch in history.epochs(ledger.tail)]),
        frames=[*frames, *latest],
        spacing=keyframes.grid.spacing if states else ledger.spacing,
        seconds=history.seconds,
        changed=time(),
        divergence=None if run.divergence is None else text([*run.divergence]),
        reading=None if reading is None else text([*reading, run.stopped]),
        loss=None if reading is None else reading.loss,
        sparkline=text(sparkline(history)),
        seen=fresh[-1].step if fresh else ledger.framed,
        wanted=keyframes.steps if states and thinned else None,
    )


def _worth(run: Run, states: Sequence[State], last: int) -> Iterator[Frame]:
    """Give the keyframes that are worth writing: small ones of a grid, and large ones much work apart."""
    grid, small = _grid(run), nbytes(run.beginning.state) <= SMALL_BYTES
    for state in states:
        frame = _frame(run, state)
        far = (state.step - last) * run.pace >= _seconds(state)
        if frame.kind == Kind.PINNED or (grid.wants(state.step) if small else far):
            last = state.step
            yield frame


def _grid(run: Run) -> Grid:
    """Give the grid of the keyframes, or a wider one where its are near, and in all enough for a curve."""
    grid = run.keyframes.grid
    for _ in range(0 if nbytes(run.beginning.state) <= TINY_BYTES else WIDER):
        steps = grid.coarser().following(0)
        if run.trainer.total_steps // steps < FRAMES or steps * run.pace > NEAR_SECONDS:
            break
        grid = grid.coarser()
    return grid


def _seconds(state: State) -> float:
    """Give the training beside which writing a state is little."""
    return nbytes(state) / BYTES_A_SECOND


def _frame(run: Run, state: State) -> Frame:
    pinned = run.keyframes.pinned_at(state.step) is not None
    return Frame(*state, Kind.PINNED if pinned else Kind.GRID)


def _latest(run: Run, stated: int) -> list[Frame]:
    """Give the present state where the way to it would be long."""
    here, count = run.present.state, run.history.count
    behind = (here.step - stated) * run.pace
    if here.step < count or behind <= 0 or behind < max(REPLAY_SECONDS, _seconds(here)):
        return []
    return [Frame(*here, Kind.LATEST)]


def saved(ledger: Ledger, to: Progress, size: int) -> None:
    """Note in a run's ledger what is committed."""
    ledger.step, ledger.recorded, ledger.spacing, ledger.nbytes = to.step, to.recorded, to.spacing, size
    ledger.framed = max(ledger.framed, to.seen)
    ledger.stated = max([ledger.stated, *(frame.step for frame in to.frames)])
    if to.recorded - ledger.tail >= LONGEST_TAIL:
        ledger.close_tail()


def sparkline(history: History) -> list[float]:
    """Give some losses from the start to the end: of epochs, or of batches where few epochs have ended."""
    epochs = history.epochs(0)
    if len(epochs) > 1:
        return [epochs[place].loss for place in _places(len(epochs))]
    return [float(history.losses(place, place + 1)[0]) for place in _places(history.count)]


def _places(count: int) -> list[int]:
    if count <= SPARKS:
        return [*range(count)]
    return [round(place * (count - 1) / (SPARKS - 1)) for place in range(SPARKS)]
