"""What will happen, before anything is trained: the samples, the network, and what is to be surpassed."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..arrays import IntArray
from ..datasets.dataset import Feature
from ..errors import ConfigError
from ..network.targets import Truth, truth_of
from ..spelling import quantity
from ..training.trainer import Setup

DIGITS = 4


class Always(NamedTuple):
    """What always saying the same would give: the share that is right, or the mean distance."""

    says: str
    right: float | None
    off_by: float | None


class Outlook(NamedTuple):
    """How many samples are trained on and held out, what goes in and comes out, and how many weights that is.

    ``always``: the most frequent class of the samples that are trained on, or the mean of their values,
    measured on those that are held out where there are any; None for outputs of several values.
    """

    training: int
    held_out: int
    features: tuple[str, ...]
    outputs: int
    weights: int
    always: Always | None


def outlook(setup: Setup) -> Outlook:
    """Tell what will happen; raise ConfigError for a textbook surface."""
    if not setup.network.layered:
        raise ConfigError(
            "", "An outlook needs a network. This run is on a textbook surface: it has no samples."
        )
    data, network = setup.data, setup.network
    held = data.held_out
    known = setup.task.truth
    return Outlook(
        data.samples,
        0 if held is None else held.samples,
        tuple(feature.name for feature in data.features),
        network.sizes[-1],
        network.parameter_count,
        _always(known, known if held is None else truth_of(setup.config, held), data.target),
    )


def _always(trained: Truth, measured: Truth, target: Feature) -> Always | None:
    if trained.classes:
        frequent = int(np.bincount(_labels(trained.targets)).argmax())
        right = float(np.mean(_labels(measured.targets) == frequent))
        return Always(trained.classes[frequent], right, None)
    if trained.targets.ndim == 2 and trained.targets.shape[1] > 1:
        return None
    mean = trained.targets.mean()
    off_by = float(np.abs(measured.targets - mean).mean() * abs(target.scale))
    says = quantity(float(target.offset + target.scale * mean), DIGITS)
    return Always(f"{says} {target.unit}".strip(), None, off_by)


def _labels(targets: NDArray[Any]) -> IntArray:
    """Give the class (N,) of each sample, told by its number, by a share of class 1, or by a one-hot row."""
    if targets.ndim == 2:
        targets = targets.argmax(axis=1) if targets.shape[1] > 1 else np.rint(targets[:, 0])
    labels: IntArray = targets.astype(np.int64)
    return labels
