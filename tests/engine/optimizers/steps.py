"""An optimizer's rule on one array, as the tests call it."""

import numpy as np

from app.engine.arrays import FloatArray
from app.engine.optimizers import Memory, Optimizer, Weights


def step(optimizer: Optimizer, g: FloatArray, memory: Memory, t: int, w: FloatArray) -> FloatArray:
    """Return what step t adds to the weights w (n,) of one bias; the memory is brought up to date."""
    u = np.empty_like(w)
    optimizer.mover(g, memory, u, Weights(w, [slice(0, len(w))], [w.shape]))(t)
    return u
