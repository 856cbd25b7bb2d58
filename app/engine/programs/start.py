"""Where a program begins: at a run's first weights, or where a fork left its parent."""

from typing import NamedTuple

import numpy as np

from ..arrays import EMPTY, FloatArray
from ..training.trainer import Setup, State


class Start(NamedTuple):
    """A state that a configuration goes on from, and the batch losses (n,) of its epoch so far."""

    state: State
    losses: FloatArray = EMPTY

    def is_drawn(self, setup: Setup) -> bool:
        """Say whether these weights are those that the seed draws, so that a program can draw them anew."""
        given = setup.config.initial_weights is not None or self.state.step > 0
        return not given and np.array_equal(self.state.theta, setup.task.initial_theta)

    def seen(self, setup: Setup) -> float:
        """Return the sum of the losses of the epoch's samples so far."""
        return float(np.sum(self.losses) * setup.task.batch_size)
