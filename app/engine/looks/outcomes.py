"""How a network does on one share of the samples: what it takes for what, and where it is furthest off."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from ..arrays import FloatArray, IntArray, frozen
from ..config import RunConfig
from ..datasets import Data
from ..errors import ConfigError
from ..network.evaluator import Evaluator
from ..network.targets import classes_without, truth_of
from .predictions import PredictionPlan, predict, prediction_plan

Share = Literal["trained_on", "held_out"]

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
    them are ``right``; None where values are predicted. ``loss``: their mean, with any penalty on weights.
    ``predicted``: (M,) of a scatter, the first answers to the samples that its plan names; None elsewhere.
    ``worst``: the largest losses, the largest first.
    """

    count: int
    loss: float
    right: int | None
    confusion: FloatArray | None
    predicted: FloatArray | None
    worst: tuple[Bad, ...]


def samples_of(data: Data, share: Share) -> Data:
    """Return the samples of a share; raises ConfigError where it has none."""
    samples = data if share == "trained_on" else data.held_out
    if samples is None:
        raise ConfigError("share", "share must be 'trained_on': no samples are held out. Got 'held_out'.")
    return samples


def plan_over(config: RunConfig, data: Data, samples: Data) -> PredictionPlan:
    """Say over what predictions of ``samples`` are shown: a scatter over them, all else as of ``data``."""
    plan = prediction_plan(config, data)
    return prediction_plan(config, samples) if plan.kind == "scatter" else plan


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
    plan = prediction_plan(config, share)
    predicted = predict(evaluator, plan, theta).values if plan.kind == "scatter" else None
    loss = evaluator.measure(theta).loss
    return Outcomes(share.samples, loss, right, confusion, predicted, worst)


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
