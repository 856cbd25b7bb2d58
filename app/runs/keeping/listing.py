"""The list of all runs, those in memory and those that are in the file alone."""

import json
from contextlib import suppress
from functools import partial
from typing import Any, NamedTuple

import numpy as np

from ...store import Damaged, legible, listing
from ...store.listing import Listed, Sort
from ...store.records import Row
from ..ending import Stop
from ..errors import UnknownRun
from .reading import divergence_of
from .shelf import Shelf


class Page(NamedTuple):
    """Some runs of a list, how many there are in all, and where to go on (None at the end)."""

    ids: list[str]
    total: int
    next: str | None


async def page(shelf: Shelf, query: str, sort: Sort, limit: int, after: str | None) -> Page:
    """Give the runs after one in a list, or the first. Raises UnknownRun where that is no longer there."""
    ids = await shelf.do(partial(listing.ids, query=query, sort=sort))
    if after is not None and after not in ids:
        raise UnknownRun(f"No run of this list has the id {after[:40]!r}. It may have been removed.")
    start = 0 if after is None else ids.index(after) + 1
    found = ids[start : start + limit]
    return Page(found, len(ids), found[-1] if start + limit < len(ids) else None)


async def rows(shelf: Shelf, ids: list[str]) -> dict[str, dict[str, Any]]:
    """Give what is told of runs without making them again, by their ids, where that can be read."""
    found, told = await shelf.do(partial(listing.rows, wanted=ids)), {}
    for run, one in found.items():
        with suppress(Damaged), legible(f"The run {run}"):
            answer = _told(one.row, one.dataset, lasts=shelf.store.lasts)
            told[run] = {**answer, "replay_seconds": _replay_seconds(one, answer["steps_per_epoch"])}
    return told


def _told(row: Row, dataset: bytes | None, *, lasts: bool) -> dict[str, Any]:
    """Tell a run by the names of its answer."""
    facts, plan, end = json.loads(row.facts), json.loads(row.plan), divergence_of(row)
    config = plan["segments"][-1][2]
    data = {"name": "inline"} if dataset is None else json.loads(dataset)
    config["dataset"] = {"name": "inline"} if data["name"] == "inline" else data
    # One that an older version wrote has no measures of held-out samples, and did not stop: it had none.
    found = json.loads(row.reading or "[]")
    loss, accuracy, penalty, blown_up, val_loss, val_accuracy, end_of = found + [None] * (7 - len(found))
    stopped = end_of and Stop(*end_of)
    total = stopped.step if stopped else facts["total_steps"]
    rest = stopped.best_step if stopped and stopped.restores else total
    status = "finished" if row.step in (total, rest) else "ready"
    parent = plan["ancestors"][0] if plan["ancestors"] else None
    return {
        **facts,
        "total_steps": total,
        "stopped": stopped and stopped._asdict(),
        "id": row.id,
        "name": row.given or row.title,
        "listed": True,
        "config": config,
        "status": "diverged" if end and row.step == end.step - 1 else status,
        "step": row.step,
        "epoch": -(-row.step // facts["steps_per_epoch"]),
        "loss": loss,
        "accuracy": accuracy,
        "penalty": penalty,
        "val_loss": val_loss,
        "val_accuracy": val_accuracy,
        "parent": parent and {"id": parent[0], "step": parent[1]},
        "divergence": end,
        "blown_up": blown_up and dict(zip(("start_step", "start", "since"), blown_up, strict=True)),
        "saved_step": row.step if lasts else None,
        "created": row.created,
        "bytes": row.nbytes,
        "family": row.family,
        "arithmetic": row.arithmetic,
        "sparkline": json.loads(row.sparkline),
    }


def _replay_seconds(one: Listed, steps_per_epoch: int) -> float:
    """Say about how long the longest way from one state in the file to the next took in training.

    By the run's last epochs; by the one under way before any has ended.
    """
    if one.epochs:
        pace = float(np.frombuffer(one.epochs).reshape(-1, 3)[:, 2].mean()) / steps_per_epoch
    else:
        pace = one.row.seconds / max(one.row.recorded, 1)
    return (one.gap or 0) * pace
