"""What is true of max(z, 0) alone, where z is a sum of parts that are known before the points."""

import numpy as np

from ..arrays import FloatArray, IntArray
from .parts import ON_A, ON_B, STILL, Matrix, Stage, Units

LARGEST_TAKEN_APART = 1e5
"""How large sums may be that are taken apart and put together again: 1e5 · 2⁻⁵³ is an error of 1e-11."""


def taken_apart(stage: Stage, given: Units, both: IntArray, following: Matrix) -> tuple[Stage, Units]:
    """Take a known part y out of max(x + y, 0) = max(x, −y) + y, if a stage has one beside another part x.

    The next layer multiplies y before the points, as it does other units that are known, and each point is
    spared an addition. ``both``: the stage's units.
    """
    parts = len(stage.sums) + (stage.matrix is not None)
    if stage.activation.positive_part and parts > 1:
        for kind, y in stage.sums.items():
            if _may_leave(kind, y, both, following):
                sums = {other: total for other, total in stage.sums.items() if other != kind}
                return stage._replace(sums=sums, floor={kind: -y}), given.with_more(kind, both, y)
    return stage, given


def _may_leave(kind: int, part: FloatArray, units: IntArray, following: Matrix) -> bool:
    """Say whether the next layer may multiply a part of some units' sums by itself.

    Not where its weights move with the other coordinate, for the product would depend on both and cost as
    much at each point; nor where the part is so large that the digits that cancel would be missed.
    """
    across = {STILL: None, ON_A: following.along_b, ON_B: following.along_a}
    if kind not in across:
        return False
    moving = across[kind]
    if moving is not None and moving[:, units].any():
        return False
    largest_weights = np.abs(following.still[:, units]).sum(axis=1).max()
    return bool(max(part.max(), -part.min()) * largest_weights <= LARGEST_TAKEN_APART)
