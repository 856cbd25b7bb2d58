"""The learning rate of each step of a run, of those to come too."""

from typing import NamedTuple

import numpy as np

from ..run import Run

MOST_RATES = 2_000
"""So many are told at most; a curve over a screen needs no more."""


class Rates(NamedTuple):
    """The learning rate of each of some steps, 1 … N."""

    steps: list[int]
    rates: list[float]


def rates_of(run: Run, most: int) -> Rates:
    """Tell the rates of at most about ``most`` steps, the first and the last included.

    Each is that of the trainer that made the step, or would make it; where a fork took over, the steps on
    both sides are told.
    """
    total = run.total_steps
    even = np.linspace(1, total, min(most, total)).round().astype(int).tolist()
    seams = [step for segment in run.segments for step in (segment.first, segment.first + 1)]
    steps = sorted({step for step in (*even, *seams) if 1 <= step <= total})
    return Rates(steps, [run.trainer_of(step).rate_of(step) for step in steps])
