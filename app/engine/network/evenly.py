"""Which samples a look is over: all of them, or evenly some where all would take over a second."""

from math import gcd
from typing import NamedTuple

LEAST = 100
"""Samples that a look takes at least, where there are so many: over fewer a loss says little of all."""


class Over(NamedTuple):
    """The samples of a look: how many, ``of`` how many, and that it is ``every`` so manieth; 1 is all."""

    samples: int
    of: int
    every: int


def every_for(samples: int, most: int, classes: int) -> int:
    """Return k: every k-th of so many samples is looked at, so that there are at most ``most``, or `LEAST`.

    It shares no divisor with the number of classes: of samples whose classes take turns all are there.
    """
    every = -(-samples // max(most, LEAST))
    while every > 1 and gcd(every, classes) > 1:
        every += 1
    return every
