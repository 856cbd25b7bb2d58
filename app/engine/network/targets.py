"""What a network's outputs are held against, and what that makes of the task.

One decision from loss, outputs and data, read by all that shows or counts: a regression or classes, the
form of the targets, and what is refused. The rules are Keras's (`keras/src/losses/losses.py`,
`keras/src/trainers/compile_utils.py`). What Keras computes and nobody means is refused, too: a label that no
output stands for, one number a sample spread over several outputs, a cross-entropy of targets beyond 0…1.
"""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..activations import ACTIVATIONS
from ..arrays import EMPTY, FloatArray, IntArray, frozen
from ..class_weight import ClassWeight
from ..config import RunConfig
from ..datasets import Data, Labelled
from ..datasets.dataset import Task, labels_in
from ..errors import refuse
from ..layers import widths
from ..losses import CategoricalCrossentropy, CrossEntropy
from ..losses.weighted import labels_of
from .misfits import (
    are_shares,
    no_share,
    not_from_0,
    on_labels,
    on_logits,
    on_one_output,
    one_number_for_several,
    refuse_loss,
    rows_for_labels,
    takes_number,
    units_path,
)

EVEN = 1e-6
"""How far from 1 the sum of a row of shares may be."""


@dataclass(frozen=True, eq=False)
class Truth:
    """The truth about each sample as a loss takes it, and the classes that it tells apart.

    ``targets``: (N,) int64 labels for a loss that takes labels, otherwise (N, K) float64; read-only.
    ``classes``: the names of classes 0, 1, …; empty for a regression. ``advice``: sentences about what may be
    asked for, and is hardly meant.
    """

    targets: NDArray[Any]
    classes: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()

    @property
    def nbytes(self) -> int:
        """The bytes of the targets."""
        return self.targets.nbytes

    @property
    def task(self) -> Task:
        """Return what the network learns: classes, or values."""
        return "classification" if self.classes else "regression"


NO_TRUTH = Truth(EMPTY)
"""That of a surface, which has no samples."""


def truth_of(config: RunConfig, data: Data) -> Truth:
    """Hold a data set against the loss and the last layer; raise `ConfigError` where they do not fit.

    What is learned follows from every sample, held out or not.
    """

    def found() -> Truth:
        if data.every is None:
            return _truth_of(config, data)
        truth = truth_of(config, data.every)
        return replace(truth, targets=truth.targets[data.first : data.first + data.samples])

    return data.once(("truth", config.loss, config.layers), found)


def _truth_of(config: RunConfig, data: Data) -> Truth:
    if data.y.ndim == 2 and data.y.shape[1] > 1:
        return _of_rows(config, data)
    numbers = data.y.reshape(-1)
    labels = labels_in(numbers)
    if config.loss.takes == "labels":
        return _of_labels(config, data, labels)
    if (units := _outputs(config, data)) > 1:
        raise one_number_for_several(config, labels, units)
    return _of_column(config, data, numbers, labels)


def classes_without(truth: Truth) -> tuple[str, ...]:
    """Return the names of the classes that no sample is of."""
    if not truth.classes:
        return ()
    there = {*labels_of(truth.targets, rows=truth.targets.ndim == 2).tolist()}
    return tuple(name for label, name in enumerate(truth.classes) if label not in there)


def check_class_weight(weights: ClassWeight | None, truth: Truth) -> None:
    """Raise `ConfigError` for weights without classes, or of others, and where nothing would be trained."""
    if weights is None:
        return
    weights.check(len(truth.classes))
    labels = labels_of(truth.targets, rows=truth.targets.ndim == 2)
    if not any(weights.classes.get(int(label), 1.0) for label in np.unique(labels)):
        must = "weigh one of the classes that are trained on above 0"
        raise refuse("class_weight", must, weights.plain())


def one_hot(labels: NDArray[Any], classes: int) -> FloatArray:
    """Return rows (N, classes) with a 1 at each label's place."""
    rows: FloatArray = np.eye(classes)[labels]
    return rows


def _of_labels(config: RunConfig, data: Data, labels: IntArray | None) -> Truth:
    """Take labels for a loss of labels: each has an output of its own."""
    if labels is None:
        raise refuse_loss(config.loss, "a loss that takes numbers, since the data set has no class labels")
    units, classes = _outputs(config, data), int(labels.max()) + 1
    if classes > units:
        if labels.min() > 0:
            raise not_from_0(labels, units)
        raise refuse(units_path(config), f"be at least {classes}, the number of classes", units)
    names = _names(data, max(classes, 2 if units == 1 else 0))
    return Truth(frozen(labels), names, on_labels(labels) + on_logits(config))


def _of_column(config: RunConfig, data: Data, numbers: NDArray[Any], labels: IntArray | None) -> Truth:
    """Take one number a sample for one output, which can tell two classes apart and no more."""
    loss, activation = config.loss, config.layers[config.head].activation
    if loss.takes == "shares" and not are_shares(numbers):
        raise no_share(loss, labels)
    targets = frozen(numbers.astype(np.float64).reshape(-1, 1))
    says_yes_or_no = loss.takes == "shares" or activation != "linear"
    if labels is not None and labels.max() <= 1 and says_yes_or_no:
        advice = on_labels(labels) + (on_logits(config) or on_one_output(loss))
        return Truth(targets, _names(data, 2), advice)
    beyond = activation == "sigmoid" and labels is not None and labels.max() == 2
    return Truth(targets, (), on_labels(labels) if labels is not None and beyond else ())


def _of_rows(config: RunConfig, data: Data) -> Truth:
    """Take a row of numbers a sample for as many outputs: one-hot rows and rows of shares have classes."""
    loss, rows, units = config.loss, data.y, _outputs(config, data)
    width = rows.shape[1]
    if loss.takes == "labels":
        raise rows_for_labels(config, rows)
    if width != units:
        what = "classes" if data.classes else "values to predict"
        numbered = isinstance(config.dataset, Labelled) and takes_number(loss, width - 1)
        other = ", or 1 with dataset.labels 'index'" if numbered else ""
        raise refuse(units_path(config), f"be {width}, the number of {what}{other}", units)
    if loss.takes == "shares" and not are_shares(rows):
        raise no_share(loss, None)
    sums_to_1 = bool(np.all(np.abs(rows.sum(axis=1) - 1.0) < EVEN))
    is_hot = sums_to_1 and bool(np.all((rows == 0.0) | (rows == 1.0)))
    if is_hot or (sums_to_1 and isinstance(loss, CategoricalCrossentropy)):
        return Truth(rows, _names(data, width), on_labels(rows.argmax(axis=1)) + on_logits(config))
    return Truth(rows)


def _outputs(config: RunConfig, data: Data) -> int:
    return widths(data.x.shape[1], config.layers)[-1]


def _names(data: Data, classes: int) -> tuple[str, ...]:
    """Name at least so many classes; those that the data set does not name are called by their number."""
    return (*data.classes, *(f"class {k}" for k in range(len(data.classes), classes)))


def gives_shares(config: RunConfig) -> bool:
    """Say whether the loss takes the outputs for shares of one whole, and they are none below 0."""
    loss = config.loss
    logits = isinstance(loss, CrossEntropy) and loss.from_logits
    return loss.shares_sum_to_1 and (logits or not ACTIVATIONS[config.layers[config.head].activation].signed)
