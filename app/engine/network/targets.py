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
from ..errors import ConfigError, refuse
from ..layers import widths
from ..losses import CategoricalCrossentropy, CrossEntropy, Loss
from ..losses.weighted import labels_of

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
        raise _one_number_for_several(config, labels, units)
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
        raise _refuse_loss(config.loss, "a loss that takes numbers, since the data set has no class labels")
    units, classes = _outputs(config, data), int(labels.max()) + 1
    if classes > units:
        if labels.min() > 0:
            raise _not_from_0(labels, units)
        raise refuse(_units(config), f"be at least {classes}, the number of classes", units)
    names = _names(data, max(classes, 2 if units == 1 else 0))
    return Truth(frozen(labels), names, _on_labels(labels) + _on_logits(config))


def _of_column(config: RunConfig, data: Data, numbers: NDArray[Any], labels: IntArray | None) -> Truth:
    """Take one number a sample for one output, which can tell two classes apart and no more."""
    loss, activation = config.loss, config.layers[config.head].activation
    if loss.takes == "shares" and not _are_shares(numbers):
        raise _no_share(loss, labels)
    targets = frozen(numbers.astype(np.float64).reshape(-1, 1))
    says_yes_or_no = loss.takes == "shares" or activation != "linear"
    if labels is not None and labels.max() <= 1 and says_yes_or_no:
        advice = _on_labels(labels) + (_on_logits(config) or _on_one_output(loss))
        return Truth(targets, _names(data, 2), advice)
    beyond = activation == "sigmoid" and labels is not None and labels.max() == 2
    return Truth(targets, (), _on_labels(labels) if labels is not None and beyond else ())


def _of_rows(config: RunConfig, data: Data) -> Truth:
    """Take a row of numbers a sample for as many outputs: one-hot rows and rows of shares have classes."""
    loss, rows, units = config.loss, data.y, _outputs(config, data)
    width = rows.shape[1]
    if loss.takes == "labels":
        raise _rows_for_labels(config, rows)
    if width != units:
        what = "classes" if data.classes else "values to predict"
        numbered = isinstance(config.dataset, Labelled) and _takes_number(loss, width - 1)
        other = ", or 1 with dataset.labels 'index'" if numbered else ""
        raise refuse(_units(config), f"be {width}, the number of {what}{other}", units)
    if loss.takes == "shares" and not _are_shares(rows):
        raise _no_share(loss, None)
    sums_to_1 = bool(np.all(np.abs(rows.sum(axis=1) - 1.0) < EVEN))
    is_hot = sums_to_1 and bool(np.all((rows == 0.0) | (rows == 1.0)))
    if is_hot or (sums_to_1 and isinstance(loss, CategoricalCrossentropy)):
        return Truth(rows, _names(data, width), _on_labels(rows.argmax(axis=1)) + _on_logits(config))
    return Truth(rows)


def _outputs(config: RunConfig, data: Data) -> int:
    return widths(data.x.shape[1], config.layers)[-1]


def _units(config: RunConfig) -> str:
    return f"layers.{config.head}.units"


def _names(data: Data, classes: int) -> tuple[str, ...]:
    """Name at least so many classes; those that the data set does not name are called by their number."""
    return (*data.classes, *(f"class {k}" for k in range(len(data.classes), classes)))


def _are_shares(numbers: NDArray[Any]) -> bool:
    return bool(numbers.min() >= 0.0 and numbers.max() <= 1.0)


def _span(labels: IntArray) -> str:
    low, high = int(labels.min()), int(labels.max())
    these = f"these go from {low} to {high}" if low < high else f"these are all {low}"
    return f"labels count from 0; {these}"


def _on_labels(labels: IntArray) -> tuple[str, ...]:
    """Advise where all are one class, or do not start at 0, and so a class is trained that no sample has."""
    low = int(labels.min())
    if labels.max() == low and len(labels) > 1:
        return (f"Every label is {low}: there is nothing to tell apart.",)
    if low == 0:
        return ()
    nobodys = "class 0" if low == 1 else f"classes 0 to {low - 1}"
    span = _span(labels)
    return (f"{span[0].upper()}{span[1:]}. No sample is of {nobodys}: subtract {low} from each label.",)


def gives_shares(config: RunConfig) -> bool:
    """Say whether the loss takes the outputs for shares of one whole, and they are none below 0."""
    loss = config.loss
    logits = isinstance(loss, CrossEntropy) and loss.from_logits
    return loss.shares_sum_to_1 and (logits or not ACTIVATIONS[config.layers[config.head].activation].signed)


def _on_logits(config: RunConfig) -> tuple[str, ...]:
    """Advise on outputs that are shares already, and are taken for logits."""
    loss, activation = config.loss, config.layers[config.head].activation
    if not isinstance(loss, CrossEntropy) or not loss.from_logits or activation not in ("sigmoid", "softmax"):
        return ()
    return (
        f"The last layer is a {activation} already, and from_logits takes its shares for logits: they are "
        "squashed twice. Use a linear last layer, or no from_logits.",
    )


def _on_one_output(loss: Loss) -> tuple[str, ...]:
    """Advise on cross-entropies that make something else of one output than a reader expects."""
    if isinstance(loss, CategoricalCrossentropy):
        return (
            "Categorical cross-entropy divides the outputs by their sum, and of one output that is always 1: "
            "nothing is learned. Use binary_crossentropy.",
        )
    if isinstance(loss, CrossEntropy) and loss.from_logits:
        return (
            "Accuracy and the confusion matrix count a logit above 0.5, a probability of 0.62, as class 1, "
            "as Keras does. Curves, maps and sentences part the classes at a probability of 0.5.",
        )
    return ()


def _not_from_0(labels: IntArray, units: int) -> ConfigError:
    """Return the refusal of labels that do not start at 0, and of which some have no output."""
    low, high = int(labels.min()), int(labels.max())
    more = f", and give the last layer {high - low + 1} units" if high - low >= units else ""
    must = f"dataset.y must start at 0: {_span(labels)}. Subtract {low} from each{more}."
    return ConfigError("dataset.y", must)


def _no_share(loss: Loss, labels: IntArray | None) -> ConfigError:
    """Return the refusal of targets beyond 0…1 for a loss of shares."""
    if labels is None:
        return _refuse_loss(loss, "a loss that takes any numbers, since not all targets are from 0 to 1")
    low, high = int(labels.min()), int(labels.max())
    if low > 0 and high - low <= 1:
        return _not_from_0(labels, 2)
    shift = f" ({_span(labels)}: subtract {low} from each)" if low else ""
    way = f"sparse_categorical_crossentropy, with {high - low + 1} units in the last layer, for classes"
    return _refuse_loss(loss, f"{way}{shift}, or a loss that takes any numbers, for values")


def _rows_for_labels(config: RunConfig, rows: NDArray[Any]) -> ConfigError:
    """Return the refusal of rows for a loss that takes labels, with the ways out."""
    if isinstance(config.dataset, Labelled):
        way = "categorical_crossentropy for one-hot targets, or dataset.labels 'index'"
    elif _are_shares(rows):
        way = "categorical_crossentropy for rows of targets, or dataset.y must hold one label a sample"
    else:
        way = "a loss that takes numbers, since the data set has no class labels"
    return _refuse_loss(config.loss, way)


def _one_number_for_several(config: RunConfig, labels: IntArray | None, units: int) -> ConfigError:
    """Return the refusal of one number a sample for several outputs, with the ways out."""
    loss = config.loss
    if labels is None:
        return refuse(_units(config), "be 1, the number of values to predict", units)
    how = "dataset.labels 'one_hot'" if isinstance(config.dataset, Labelled) else "rows in dataset.y"
    ways = [
        *(["sparse_categorical_crossentropy, which takes labels"] if labels.max() < units else []),
        f"one-hot targets ({how})",
        *(["1 unit in the last layer"] if _takes_number(loss, int(labels.max())) else []),
    ]
    return ConfigError(
        "loss",
        f"loss must have a target for each of the {units} outputs, and the data set has one number a sample. "
        f"Take {', or '.join(ways)}. Got '{loss.name}'.",
    )


def _takes_number(loss: Loss, largest: int) -> bool:
    """Say whether one output can be held against the number of a class, up to a largest one."""
    return loss.takes == "values" or (loss.name == "binary_crossentropy" and largest <= 1)


def _refuse_loss(loss: Loss, requirement: str) -> ConfigError:
    return refuse("loss", f"be {requirement}", loss.name)
