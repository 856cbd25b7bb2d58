"""One weight under the microscope: both curves, slope, rule and rank, in the article's network.

The reference for a curve is what anyone would write first: a forward pass of all samples at each value.
"""

import app  # isort: skip  (pins BLAS to one thread before NumPy loads)

import numpy as np

from app.engine.arrays import FloatArray
from app.engine.config import RunConfig
from app.engine.looks.microscope import Microscope, Window, microscope
from app.engine.network.evaluator import Evaluator
from app.engine.training.trainer import Trainer
from bench.report import Result, best_seconds

assert app.__version__

STEP = 1_000
POINTS = 201
ROUNDS = 15
MOST_SECONDS = 0.02
LARGEST_ERROR = 1e-9

WEIGHTS = {"first": 3, "second": 200, "last": 600}
"""A weight of each layer: the earlier the layer, the more has to be computed for each value."""


class Bench:
    """The article's run at one step, and each weight seen there."""

    def __init__(self) -> None:
        config = RunConfig()
        data = config.dataset.load()
        self.trainer, self.evaluator = Trainer(config, data), Evaluator(config, data)
        self.before = self.trainer.train(self.trainer.initial_state(), STEP - 1).state
        self.stretch = self.trainer.train(self.before, 1)
        self.loss_after = self.trainer.batch_loss(self.stretch.state.theta, STEP)

    def see(self, index: int) -> Microscope:
        """Look at a weight with curves of `POINTS` points."""
        return microscope(
            self.trainer,
            self.evaluator,
            self.before,
            self.stretch,
            self.loss_after,
            index,
            Window(points=POINTS),
        )

    def plain_curve(self, index: int, w: FloatArray) -> FloatArray:
        """Measure all samples at each value of the weight, one after the other."""
        theta, losses = self.before.theta.copy(), []
        for value in w:
            theta[index] = value
            losses.append(self.evaluator.measure(theta).loss)
        return np.array(losses)


def run() -> list[Result]:
    """Time a weight of each layer, and check its curve."""
    bench = Bench()
    return [result for layer, index in WEIGHTS.items() for result in _measure(bench, layer, index)]


def _measure(bench: Bench, layer: str, index: int) -> list[Result]:
    seconds = best_seconds(lambda: bench.see(index), rounds=ROUNDS)
    curve = bench.see(index).curve
    assert curve.full is not None
    error = float(np.abs(curve.full - bench.plain_curve(index, curve.w)).max())
    name = f"microscope: a weight of the {layer} layer"
    return [
        Result(
            f"{name}, seconds for two curves of {POINTS} points",
            seconds,
            "under 0.02",
            seconds < MOST_SECONDS,
        ),
        Result(f"{name}, largest error of a curve", error, "under 1e-9", error < LARGEST_ERROR),
    ]


if __name__ == "__main__":
    for result in run():
        print(result.line())
