"""What is said of targets that do not fit a loss or the outputs: refusals with the ways out, and advice."""

from typing import Any

from numpy.typing import NDArray

from ..arrays import IntArray
from ..config import RunConfig
from ..datasets import Labelled
from ..errors import ConfigError, refuse
from ..losses import CategoricalCrossentropy, CrossEntropy, Loss


def units_path(config: RunConfig) -> str:
    return f"layers.{config.head}.units"


def are_shares(numbers: NDArray[Any]) -> bool:
    return bool(numbers.min() >= 0.0 and numbers.max() <= 1.0)


def _span(labels: IntArray) -> str:
    low, high = int(labels.min()), int(labels.max())
    these = f"these go from {low} to {high}" if low < high else f"these are all {low}"
    return f"labels count from 0; {these}"


def on_labels(labels: IntArray) -> tuple[str, ...]:
    """Advise where all are one class, or do not start at 0, and so a class is trained that no sample has."""
    low = int(labels.min())
    if labels.max() == low and len(labels) > 1:
        return (f"Every label is {low}: there is nothing to tell apart.",)
    if low == 0:
        return ()
    nobodys = "class 0" if low == 1 else f"classes 0 to {low - 1}"
    span = _span(labels)
    return (f"{span[0].upper()}{span[1:]}. No sample is of {nobodys}: subtract {low} from each label.",)


def on_logits(config: RunConfig) -> tuple[str, ...]:
    """Advise on outputs that are shares already, and are taken for logits."""
    loss, activation = config.loss, config.layers[config.head].activation
    if not isinstance(loss, CrossEntropy) or not loss.from_logits or activation not in ("sigmoid", "softmax"):
        return ()
    return (
        f"The last layer is a {activation} already, and from_logits takes its shares for logits: they are "
        "squashed twice. Use a linear last layer, or no from_logits.",
    )


def on_one_output(loss: Loss) -> tuple[str, ...]:
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


def not_from_0(labels: IntArray, units: int) -> ConfigError:
    """Return the refusal of labels that do not start at 0, and of which some have no output."""
    low, high = int(labels.min()), int(labels.max())
    more = f", and give the last layer {high - low + 1} units" if high - low >= units else ""
    must = f"dataset.y must start at 0: {_span(labels)}. Subtract {low} from each{more}."
    return ConfigError("dataset.y", must)


def no_share(loss: Loss, labels: IntArray | None) -> ConfigError:
    """Return the refusal of targets beyond 0…1 for a loss of shares."""
    if labels is None:
        return refuse_loss(loss, "a loss that takes any numbers, since not all targets are from 0 to 1")
    low, high = int(labels.min()), int(labels.max())
    if low > 0 and high - low <= 1:
        return not_from_0(labels, 2)
    shift = f" ({_span(labels)}: subtract {low} from each)" if low else ""
    way = f"sparse_categorical_crossentropy, with {high - low + 1} units in the last layer, for classes"
    return refuse_loss(loss, f"{way}{shift}, or a loss that takes any numbers, for values")


def rows_for_labels(config: RunConfig, rows: NDArray[Any]) -> ConfigError:
    """Return the refusal of rows for a loss that takes labels, with the ways out."""
    if isinstance(config.dataset, Labelled):
        way = "categorical_crossentropy for one-hot targets, or dataset.labels 'index'"
    elif are_shares(rows):
        way = "categorical_crossentropy for rows of targets, or dataset.y must hold one label a sample"
    else:
        way = "a loss that takes numbers, since the data set has no class labels"
    return refuse_loss(config.loss, way)


def one_number_for_several(config: RunConfig, labels: IntArray | None, units: int) -> ConfigError:
    """Return the refusal of one number a sample for several outputs, with the ways out."""
    loss = config.loss
    if labels is None:
        return refuse(units_path(config), "be 1, the number of values to predict", units)
    how = "dataset.labels 'one_hot'" if isinstance(config.dataset, Labelled) else "rows in dataset.y"
    ways = [
        *(["sparse_categorical_crossentropy, which takes labels"] if labels.max() < units else []),
        f"one-hot targets ({how})",
        *(["1 unit in the last layer"] if takes_number(loss, int(labels.max())) else []),
    ]
    return ConfigError(
        "loss",
        f"loss must have a target for each of the {units} outputs, and the data set has one number a sample. "
        f"Take {', or '.join(ways)}. Got '{loss.name}'.",
    )


def takes_number(loss: Loss, largest: int) -> bool:
    """Say whether one output can be held against the number of a class, up to a largest one."""
    return loss.takes == "values" or (loss.name == "binary_crossentropy" and largest <= 1)


def refuse_loss(loss: Loss, requirement: str) -> ConfigError:
    return refuse("loss", f"be {requirement}", loss.name)
