"""Metrics: what is counted beside the loss."""

from abc import abstractmethod
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .arrays import FloatArray
from .declare import Declared, register

METRICS: "dict[str, type[Metric]]" = {}


@dataclass(frozen=True, kw_only=True)
class Metric(Declared):
    """The base of every metric: a share of samples, told wherever accuracy is."""

    registry = METRICS
    name: str = ""

    @abstractmethod
    def matches(self, outputs: FloatArray, targets: NDArray[Any]) -> NDArray[np.bool_]:
        """Return whether each sample's outputs are right, (…, B).

        `outputs` are (…, K, B); `targets` are rows as the loss takes them, (…, B) labels or (…, B, K).
        """


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
        labelled = targets.ndim < outputs.ndim
        if outputs.shape[-2] == 1:
            guesses, truth = outputs[..., 0, :] > 0.5, targets if labelled else targets[..., 0]
        else:
            guesses, truth = outputs.argmax(axis=-2), targets if labelled else targets.argmax(axis=-1)
        return np.asarray(guesses == truth)


def metric_of(names: tuple[str, ...]) -> Metric | None:
    """Return the metric that a configuration names, or None."""
    return METRICS[names[0]]() if names else None
