"""How a network does on one share of the samples: what it takes for what, and where it is furthest off."""

from dataclasses import dataclass

import numpy as np

from ..arrays import FloatArray, IntArray, frozen
from ..config import RunConfig
from ..datasets import Data
from ..network.evaluator import Evaluator
from ..network.targets import classes_without, truth_of

WORST = 10
"""Samples that are told, those with the largest losses."""


@dataclass(frozen=True, slots=True)
class Bad:
    """One sample: its place among all that the data set has, in their order, and its own loss.

    ``taken_for``: the class that its outputs say, None where values are predicted.
    """

    index: int
    loss: float
    input: FloatArray  # (F,)
    output: FloatArray  # (K,)
    target: FloatArray | int
    taken_for: int | None


@dataclass(frozen=True, slots=True)
class Outcomes:
    """A share of ``count`` samples. ``confusion``: (K, K) counts, a row for each true class, and how many of
    them are ``right``; None where values are predicted. ``worst``: the largest losses, the largest first.
    """

    count: int
    right: int | None
    confusion: FloatArray | None
    worst: tuple[Bad, ...]


def outcomes(config: RunConfig, share: Data, evaluator: Evaluator, theta: FloatArray) -> Outcomes:
    """Send a share of the samples forward at the weights ``theta`` (P,); no class weighs more than another.

    ``evaluator`` is that of the share.
    """
    outputs, truth = evaluator.outputs(theta, share.x), truth_of(config, share)
    with np.errstate(all="ignore"):
        losses = config.loss.values(np.ascontiguousarray(outputs.T), truth.targets)
    taken: IntArray | None = evaluator.decided(outputs) if truth.classes else None
    # What is not finite is the worst; of equals the first comes first.
    order = np.argsort(-np.where(np.isnan(losses), np.inf, losses), kind="stable")[:WORST]
    worst = tuple(
        Bad(
            share.first + at, float(losses[at]), share.x[at], frozen(outputs[at].copy()),
            _target(share.y[at]), None if taken is None else int(taken[at]),
        )
        for at in order.tolist()
    )  # fmt: skip
    confusion = evaluator.confusion(theta) if truth.classes else None
    right = None if confusion is None else int(np.trace(confusion))
    return Outcomes(share.samples, right, confusion, worst)


def _target(target: FloatArray) -> FloatArray | int:
    return int(target) if np.ndim(target) == 0 else target


@dataclass(frozen=True, slots=True)
class HeldOut:
    """How many samples are held out, and the classes that none of them is of; of the ``unseen`` all are."""

    count: int
    missing: tuple[str, ...]
    unseen: tuple[str, ...]


def held_out_of(config: RunConfig, data: Data) -> HeldOut | None:
    """Return what is held out of the samples of a run, and the classes that stand on one side alone."""
    if (held_out := data.held_out) is None:
        return None
    there, missing = (classes_without(truth_of(config, share)) for share in (data, held_out))
    one_sided = (
        tuple(name for name in one if name not in other)
        for one, other in ((missing, there), (there, missing))
    )
    return HeldOut(held_out.samples, *one_sided)
