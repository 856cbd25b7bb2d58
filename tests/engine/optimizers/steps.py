"""An optimizer's rule on one array, as the tests call it."""

import numpy as np

from app.engine.arrays import FloatArray
from app.engine.optimizers import Optimizer, Weights


def step(optimizer: Optimizer, g: FloatArray, memory: FloatArray, t: int, w: FloatArray) -> FloatArray:
    """Return what step t adds to the weights w (n,) of one bias; the memory (S, n) is brought up to date."""
    pair: FloatArray = np.stack([g, np.empty_like(w)])
    optimizer.mover(pair, memory, Weights(w, [slice(0, len(w))], [w.shape]))(t)
    u: FloatArray = pair[1]
    return u
