"""Which samples are in which batch: a pure function of (seed, epoch)."""

from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..arrays import FloatArray, IntArray, frozen, generator
from ..losses import Loss
from ..losses.weighted import WeightedLoss

PURPOSE = 2
"""What the run's seed is used for here (1 is the initial weights)."""


class Batch(NamedTuple):
    """The samples of one step, in the order in which they are used.

    `indices` (B,) are the samples' places in the data set; `x` is (B, F), `y` (B,) or (B, K).
    """

    indices: IntArray
    x: FloatArray
    y: NDArray[Any]


@lru_cache(maxsize=4)  # who trains an epoch, and who asks for a batch of it
def order(seed: int, epoch: int, samples: int, shuffle: bool) -> IntArray:
    """Return the order (N,) in which epoch 0, 1, … uses the samples."""
    return frozen(generator(seed, PURPOSE, epoch).permutation(samples) if shuffle else np.arange(samples))


def steps_per_epoch(samples: int, batch_size: int) -> int:
    """Return how many batches an epoch has; the last one may be smaller."""
    return -(-samples // batch_size)


class Batches(NamedTuple):
    """n batches of one size B as a pass and a loss take them, batch by batch.

    `inputs` (n, F + 1, B) with a row of ones, `columns` (n, …) as the loss lays targets out, `rows` the
    targets themselves, (n, B) or (n, B, K).
    """

    inputs: FloatArray
    columns: Any
    rows: NDArray[Any]

    def part(self, start: int, stop: int) -> "Batches":
        """Return the batches from `start` up to, not including, `stop`."""
        return Batches(self.inputs[start:stop], self.columns[start:stop], self.rows[start:stop])


def prepare(x: FloatArray, targets: NDArray[Any], loss: Loss | WeightedLoss, size: int) -> Batches:
    """Cut samples x (N, F + 1), whose last column is ones, and their targets into batches of `size` = N/n."""
    rows = targets.reshape(-1, size, *targets.shape[1:])
    inputs = np.swapaxes(x.reshape(-1, size, x.shape[1]), -1, -2)
    return Batches(np.ascontiguousarray(inputs), loss.columns(rows), rows)
