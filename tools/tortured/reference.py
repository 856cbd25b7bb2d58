"""What a run must be, computed by the engine alone."""

import json
from dataclasses import replace
from typing import Any

import numpy as np

from app.api.parsing import read_config
from app.engine.arrays import FloatArray
from app.engine.problem import load
from app.engine.training.trainer import State, Trainer
from app.reading.process import read
from app.runs.origins import successor

SMALL: dict[str, Any] = {
    "dataset": {"name": "line", "samples": 50},
    "layers": [{"units": 6, "activation": "tanh"}, {"units": 1}],
    "loss": "mean_squared_error",
    "batch_size": 5,
    "epochs": 2_000,
}
"""10 steps an epoch, 20,000 in all."""


class Reference:
    """The losses of a run by step, and its weights at any step."""

    def __init__(self, trainer: Trainer, start: State, losses: FloatArray) -> None:
        self.trainer, self.start = trainer, start
        self._state, self._losses = start, losses

    @classmethod
    def new(cls, changes: dict[str, Any], file: bytes = b"") -> "Reference":
        """Begin with a configuration's first state; `file` is that of its table, if it has one."""
        config = read_config(json.dumps({**SMALL, **changes}).encode())
        trainer = Trainer(config, load(config, lambda table: read(table, file)))
        return cls(trainer, trainer.initial_state(), np.empty(0))

    def fork(self, step: int, rate: float) -> "Reference":
        """Leave at a step with another learning rate."""
        config = self.trainer.config
        changed = replace(config, optimizer=replace(config.optimizer, learning_rate=rate))
        trainer, state = successor(self.trainer, self._at(step), changed)
        return Reference(trainer, state, self.losses(step))

    def losses(self, steps: int) -> FloatArray:
        """Give the losses of the first steps, (n,)."""
        if steps > len(self._losses):
            stretch = self.trainer.train(self._state, steps - len(self._losses))
            self._state, self._losses = stretch.state, np.concatenate([self._losses, stretch.losses])
        return self._losses[:steps]

    def weights(self, step: int) -> list[Any]:
        """Give the weights at a step, not before the run's own first one, as the API has them."""
        network: Any = self.trainer.network
        return [array.tolist() for array in network.weights(self._at(step).theta)]

    def _at(self, step: int) -> State:
        return self.trainer.train(self.start, step - self.start.step).state
