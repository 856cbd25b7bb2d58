"""Which samples are in which batch: a pure function of (seed, epoch)."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.engine.arrays import FloatArray, IntArray, generator
from app.engine.losses import Loss

PURPOSE = 2
"""What the run's seed is used for here (1 is the initial weights)."""


class Batch(NamedTuple):
    """The samples of one step, in the order in which they are used.

    `indices` (B,) are the samples' places in the data set; `x` is (B, F), `y` (B,) or (B, K).
    """

    indices: IntArray
    x: FloatArray
    y: NDArray[Any]


def order(seed: int, epoch: int, samples: int, shuffle: bool) -> IntArray:
    """Return the order (N,) in which epoch 0, 1, … uses the samples."""
    if not shuffle:
        return np.arange(samples)
    return generator(seed, PURPOSE, epoch).permutation(samples)


def steps_per_epoch(samples: int, batch_size: int) -> int:
    """Return how many batches an epoch has; the last one may be smaller."""
    return -(-samples // batch_size)


class Prepared(NamedTuple):
    """One batch as a pass and a loss take it.

    `inputs` (F + 1, B) with a row of ones, `columns` as the loss lays its targets out, `rows` the targets
    themselves, (B,) or (B, K).
    """

    inputs: FloatArray
    columns: NDArray[Any]
    rows: NDArray[Any]


def prepare(x: FloatArray, targets: NDArray[Any], loss: Loss, batch_size: int) -> list[Prepared]:
    """Cut samples x (N, F) with a last column of ones, and their targets, into the batches of an epoch."""
    whole = len(x) // batch_size * batch_size
    batches: list[Prepared] = []
    for part, size in ((slice(0, whole), batch_size), (slice(whole, None), len(x) - whole)):
        if size:
            rows = targets[part].reshape(-1, size, *targets.shape[1:])
            inputs = np.ascontiguousarray(np.swapaxes(x[part].reshape(-1, size, x.shape[1]), -1, -2))
            batches.extend(map(Prepared, inputs, loss.columns(rows), rows))
    return batches
