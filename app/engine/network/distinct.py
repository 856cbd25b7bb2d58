"""Equal rows, found and counted: what is computed once for all of them, and how often each occurs."""

from typing import NamedTuple

import numpy as np

from ..arrays import FloatArray, IntArray


class Distinct(NamedTuple):
    """The different rows of a matrix (N, F), in the order in which they first occur.

    ``first``: (D,) where each occurs first. ``which``: (N,) which of them each row is. ``counts``: (D,)
    how often each occurs; they sum to N.
    """

    first: IntArray
    which: IntArray
    counts: IntArray


def distinct(matrix: FloatArray) -> Distinct:
    """Find the different rows of ``matrix`` (N, F), which holds no NaN."""
    # Rows are compared as bytes, 10 times faster than number by number. Adding 0 makes −0 the same as 0.
    rows = np.ascontiguousarray(matrix) + 0.0
    keys = rows.view(np.dtype((np.void, rows.itemsize * rows.shape[1]))).reshape(-1)
    _, first, which, counts = np.unique(keys, return_index=True, return_inverse=True, return_counts=True)
    order = np.argsort(first)
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    return Distinct(first[order], rank[which], counts[order])
