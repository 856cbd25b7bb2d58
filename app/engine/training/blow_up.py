"""Whether a loss has blown up: grown by orders of magnitude over its start, and stayed there."""

import math
from typing import NamedTuple

import numpy as np

from ..arrays import FloatArray
from ..network.evaluator import Evaluator
from ..optimizers import SGD, Optimizer
from ..problem import AnyEvaluator

GROWN = 1e3
"""A loss of so many times its start has grown; a run that ends with it has blown up."""

STAYS = ((1e6, 10), (1e3, 100))
"""In mid-run each of so many steps in a row must have so many times the loss, to be no spike.

Measured on 1,400 runs, nine presets times twelve optimizers times rates of 1 to 10,000 times the usual: of
those that came back to their start, 71 had been above 1e3 for a step, three for 20 steps and none for 50, and
two above 1e6 for a step and none for 5. A first step of Adagrad or RMSprop at a large rate jumps that far.
"""


class Yardstick(NamedTuple):
    """What a run's losses are held against: the full-data loss at its start, and what is ordinary.

    ``height`` is how far the higher of the two lies above ``floor``, the lowest loss that there is.
    """

    start: float
    floor: float
    height: float

    def times(self, losses: FloatArray | float) -> FloatArray:
        """Give losses (n,) in ordinary heights; 1 is a loss that nothing is wrong with.

        NaN, which is not large, if every sample was right from the start: then there is no ordinary height.
        """
        with np.errstate(all="ignore"):
            return np.asarray((losses - self.floor) / (self.height or math.nan))


def yardstick(evaluator: AnyEvaluator, theta: FloatArray) -> Yardstick:
    """Measure a run that starts at ``theta`` (P,).

    A start that is almost right says nothing about what is much, so there is a second measure: the loss of a
    network whose weights are all 0, or the height at which a textbook surface is usually entered.
    """
    start = evaluator.measure(theta).loss
    if isinstance(evaluator, Evaluator):
        floor, usual = 0.0, evaluator.measure(np.zeros_like(theta)).loss
    else:
        surface = evaluator.network.landscape
        floor = min(minimum.value for minimum in surface.minima)
        usual = evaluator.measure(np.array(surface.start)).loss
    return Yardstick(start, floor, float(np.fmax(start, usual)) - floor)


def stays_up(times: FloatArray) -> bool:
    """Say whether losses (n,) in ordinary heights, of n steps up to one, have grown and are no spike."""
    return any(len(times) >= steps and times[-steps:].min() >= grown for grown, steps in STAYS)


def obeys_curvature(optimizer: Optimizer) -> bool:
    """Say whether an optimizer is plain gradient descent, for which 2/λmax is the largest stable rate."""
    plain = isinstance(optimizer, SGD) and optimizer.momentum == 0.0
    return plain and all(
        setting is None
        for setting in (
            optimizer.weight_decay, optimizer.clipnorm, optimizer.global_clipnorm, optimizer.clipvalue,
        )
    )  # fmt: skip
