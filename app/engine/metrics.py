"""Metrics: what is counted beside the loss."""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

import numpy as np
from numpy.typing import NDArray

from .arrays import FloatArray
from .declare import Declared, register

METRICS: "dict[str, type[Metric]]" = {}

THRESHOLDS = 200
"""Of an AUC, as in Keras."""


@dataclass(frozen=True, kw_only=True)
class Metric(Declared):
    """The base of every metric. `better` says whether more of it or less is better."""

    registry = METRICS
    name: str = ""
    better: ClassVar[Literal["up", "down"]] = "up"


@register(
    "accuracy",
    "Accuracy",
    "share of samples with argmaxₖ pₖ = y (one output: [p > 0.5] = t)",
    "keras.metrics.BinaryAccuracy, CategoricalAccuracy or SparseCategoricalAccuracy, as "
    "compile(metrics=['accuracy']) chooses among them.",
)
class Accuracy(Metric):
    """The share of samples that the network gets right.

    One output, whatever the loss: output > 0.5 (also of a logit, as in Keras) against the target. Labels: the
    first largest output against the label. Rows: the first largest output against the first largest target.
    """

    def matches(self, outputs: FloatArray, targets: NDArray[Any]) -> NDArray[np.bool_]:
        """Return whether each sample's outputs are right, (…, B).

        `outputs` are (…, K, B); `targets` are rows as the loss takes them, (…, B) labels or (…, B, K).
        """
        labelled = targets.ndim < outputs.ndim
        if outputs.shape[-2] == 1:
            guesses, truth = outputs[..., 0, :] > 0.5, targets if labelled else targets[..., 0]
        else:
            guesses, truth = outputs.argmax(axis=-2), targets if labelled else targets.argmax(axis=-1)
        return np.asarray(guesses == truth)


class Tallied(Metric):
    """A metric that adds up `width` numbers over samples, and is computed from their sums.

    Each output is held against a target of its own: class numbers fit a single output alone, as in Keras.
    """

    width: ClassVar[int] = 1

    @abstractmethod
    def tally(self, outputs: FloatArray, targets: FloatArray) -> FloatArray:
        """Return the numbers (n, width) of n batches; `outputs` and `targets` are (n, K, B)."""

    @abstractmethod
    def results(self, sums: FloatArray, samples: int) -> FloatArray:
        """Return the metric (E,) of sums (E, width), each over so many samples."""


class MeanError(Tallied):
    """The mean over samples of the mean over outputs of some error."""

    better = "down"

    @abstractmethod
    def error(self, missed: FloatArray) -> FloatArray:
        """Return the error of each output that missed its target by so much."""

    def tally(self, outputs: FloatArray, targets: FloatArray) -> FloatArray:
        return np.asarray(self.error(outputs - targets).mean(axis=1).sum(axis=-1, keepdims=True))

    def results(self, sums: FloatArray, samples: int) -> FloatArray:
        return sums[:, 0] / samples


@register(
    "mean_absolute_error",
    "Mean absolute error",
    "mean |p − t| over outputs, then samples",
    "keras.metrics.MeanAbsoluteError",
)
class MeanAbsoluteErrorMetric(MeanError):
    """How far outputs are from their targets, on average; where targets are scaled, so is it."""

    def error(self, missed: FloatArray) -> FloatArray:
        return np.abs(missed)


@register(
    "mean_squared_error",
    "Mean squared error",
    "mean (p − t)² over outputs, then samples",
    "keras.metrics.MeanSquaredError",
)
class MeanSquaredErrorMetric(MeanError):
    """The squared distance of outputs from their targets, on average."""

    def error(self, missed: FloatArray) -> FloatArray:
        return np.square(missed)


class Share(Tallied):
    """The true positives as a share of others: outputs above 0.5 say yes, targets other than 0 are."""

    width = 2

    @abstractmethod
    def of(self, said: NDArray[np.bool_], true: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Return what the true positives are a share of."""

    def tally(self, outputs: FloatArray, targets: FloatArray) -> FloatArray:
        said, true = outputs > 0.5, targets != 0
        counts = [(said & true).sum(axis=(1, 2)), self.of(said, true).sum(axis=(1, 2))]
        return np.stack(counts, axis=1).astype(np.float64)

    def results(self, sums: FloatArray, samples: int) -> FloatArray:
        return _shares(sums[:, 0], sums[:, 1])


@register(
    "precision",
    "Precision",
    "true positives / all that is said to be positive, [p > 0.5]",
    "keras.metrics.Precision, thresholds=0.5",
)
class Precision(Share):
    """Of all outputs above 0.5, over an epoch, the share whose target is not 0; 0 if there is none."""

    def of(self, said: NDArray[np.bool_], true: NDArray[np.bool_]) -> NDArray[np.bool_]:
        return said


@register(
    "recall",
    "Recall",
    "true positives / all that is positive, t ≠ 0",
    "keras.metrics.Recall, thresholds=0.5",
)
class Recall(Share):
    """Of all targets that are not 0, over an epoch, the share with an output above 0.5; 0 without any."""

    def of(self, said: NDArray[np.bool_], true: NDArray[np.bool_]) -> NDArray[np.bool_]:
        return true


@register(
    "auc",
    "AUC",
    "area under recall over false positives / negatives, at 200 thresholds from 0 to 1",
    "keras.metrics.AUC, curve='ROC', summation_method='interpolation'",
)
class AUC(Tallied):
    """How well outputs put yes above no, whatever the threshold: 1 at best, about 0.5 by chance.

    Counted over an epoch at 200 thresholds, with straight lines between them.
    """

    width = 2 * THRESHOLDS

    def tally(self, outputs: FloatArray, targets: FloatArray) -> FloatArray:
        """Count yes and no between the thresholds; a value at one is below it."""
        batches = len(outputs)
        places = np.ceil(np.clip(outputs, 0.0, 1.0) * (THRESHOLDS - 1)) - 1
        bins = np.fmax(places, 0).astype(np.intp) + THRESHOLDS * (targets == 0)
        bins += np.arange(batches)[:, np.newaxis, np.newaxis] * self.width
        counts = np.bincount(bins.ravel(), minlength=batches * self.width)
        return counts.reshape(batches, self.width).astype(np.float64)

    def results(self, sums: FloatArray, samples: int) -> FloatArray:
        counts = sums.reshape(-1, 2, THRESHOLDS)
        above = np.cumsum(counts[..., ::-1], axis=-1)[..., ::-1]
        rates = _shares(above, above[..., :1])
        recall, false = rates[:, 0], rates[:, 1]
        areas = (false[:, :-1] - false[:, 1:]) * ((recall[:, :-1] + recall[:, 1:]) / 2.0)
        return np.asarray(areas.sum(axis=-1))


def _shares(parts: FloatArray, wholes: FloatArray) -> FloatArray:
    """Return parts / wholes, and 0 where a whole is 0, as Keras does."""
    return np.where(wholes > 0, parts / np.where(wholes > 0, wholes, 1.0), 0.0)


class Tally:
    """Several metrics that are tallied, side by side in rows of `width` numbers."""

    def __init__(self, metrics: Sequence[Tallied]) -> None:
        self.metrics, self.width = metrics, sum(metric.width for metric in metrics)

    def rows(self, outputs: FloatArray, targets: NDArray[Any]) -> FloatArray:
        """Return what n batches add, (n, width); outputs (n, K, B), targets (n, B) or (n, B, K)."""
        labelled = targets.ndim < outputs.ndim
        truth = targets[:, np.newaxis] if labelled else targets.transpose(0, 2, 1)
        return np.concatenate([metric.tally(outputs, truth) for metric in self.metrics], axis=1)

    def results(self, sums: FloatArray, samples: int) -> list[Mapping[str, float]]:
        """Return the metrics by name of each row of sums (E, width) over so many samples."""
        ends = np.cumsum([metric.width for metric in self.metrics])[:-1]
        parts = zip(self.metrics, np.split(sums, ends, axis=1), strict=True)
        columns = {metric.name: metric.results(part, samples).tolist() for metric, part in parts}
        return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def metric_of(names: tuple[str, ...]) -> Accuracy | None:
    """Return the accuracy if a configuration names it."""
    return Accuracy() if "accuracy" in names else None


def tally_of(names: tuple[str, ...]) -> Tally | None:
    """Return what a configuration names beside accuracy, or None."""
    named = [METRICS[name]() for name in names]
    tallied = [metric for metric in named if isinstance(metric, Tallied)]
    return Tally(tallied) if tallied else None
