"""What a network's outputs are measured against, by the loss and the number of outputs."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.engine.arrays import FloatArray, frozen
from app.engine.datasets import Data
from app.engine.errors import ConfigError, refuse
from app.engine.losses import Loss


def targets(data: Data, loss: Loss, units: int, path: str = "layers.0.units") -> NDArray[Any]:
    """Return a data set's truth in the form that a loss takes, read-only.

    Labels (N,) int64 for a loss that takes labels; otherwise (N, units) float64: labels become one column
    (one unit) or one-hot rows (several), numbers stay as they are. Raises `ConfigError`: at `path` when
    the last layer has the wrong number of units, at `loss` when the loss cannot take such a truth.
    """
    if data.y.ndim == 1:
        return _of_labels(data.y, loss, units, path)
    if loss.takes == "labels":
        raise _refuse_loss(loss, "a loss that takes numbers, since the data set has no class labels")
    if data.y.shape[1] != units:
        raise refuse(path, f"be {data.y.shape[1]}, the number of values to predict", units)
    if loss.takes == "shares" and (data.y.min() < 0.0 or data.y.max() > 1.0):
        raise _refuse_loss(loss, "a loss that takes any numbers, since not all targets are from 0 to 1")
    return data.y


def _of_labels(labels: NDArray[Any], loss: Loss, units: int, path: str) -> NDArray[Any]:
    classes = int(labels.max()) + 1
    one_column = units == 1 and (
        loss.takes == "values" or (loss.name == "binary_crossentropy" and classes <= 2)
    )
    if one_column:
        return frozen(labels.astype(np.float64).reshape(-1, 1))
    if units < classes:
        raise refuse(path, f"be at least {classes}, the number of classes", units)
    return labels if loss.takes == "labels" else frozen(one_hot(labels, units))


def one_hot(labels: NDArray[Any], classes: int) -> FloatArray:
    """Return rows (N, classes) with a 1 at each label's place."""
    rows: FloatArray = np.eye(classes)[labels]
    return rows


def has_truth(data: Data, loss: Loss, units: int) -> bool:
    """Say whether an output can be right or wrong, so that an accuracy means something."""
    if loss.takes == "values":
        return bool(data.classes) and (units > 1 or len(data.classes) <= 2)
    return True


def _refuse_loss(loss: Loss, requirement: str) -> ConfigError:
    return refuse("loss", f"be {requirement}", loss.name)
