"""What weights are measured on: the different inputs, and the fewest rows with the loss of all samples."""

from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from ..arrays import FloatArray
from ..config import RunConfig
from ..datasets import Data
from ..layers import widths
from ..losses import CategoricalCrossentropy, CrossEntropy, Loss
from ..losses.weighted import WeightedLoss
from .distinct import Counted, Distinct, distinct_inputs, mean_targets, pairs_of
from .targets import Truth, one_hot, truth_of


@dataclass(frozen=True, eq=False)
class Evidence:
    """What weights are measured on, with equal samples counted; it never changes, so threads share it.

    ``inputs``: (D, F) the different ones. ``pairs``: with their targets. ``rows``: the fewest of which the
    mean of ``loss`` is that over all samples.
    """

    truth: Truth
    same: Distinct
    inputs: FloatArray
    pairs: Counted
    loss: Loss
    rows: Counted

    @property
    def nbytes(self) -> int:
        """The bytes of its own arrays: inputs that are all different are those of the data."""
        rows = 0 if self.rows is self.pairs else self.rows.nbytes
        return rows + self.pairs.nbytes + (self.inputs.nbytes if self.inputs.base is None else 0)


def evidence_of(config: RunConfig, data: Data) -> Evidence:
    """Return what configurations of one loss and layers are measured on, made once for a data set."""
    key = "evidence", config.loss, config.layers, config.class_weight
    return data.once(key, lambda: _evidence_of(config, data))


def _evidence_of(config: RunConfig, data: Data) -> Evidence:
    truth, same = truth_of(config, data), distinct_inputs(data)
    inputs = data.x[:] if len(same.first) == len(data.x) else data.x[same.first]
    pairs = pairs_of(same, truth.targets)
    units = widths(data.x.shape[1], config.layers)[-1]
    return Evidence(truth, same, inputs, pairs, *_loss_rows(config, units, same, truth.targets, pairs))


def _loss_rows(
    config: RunConfig, units: int, same: Distinct, truth: NDArray[Any], pairs: Counted
) -> tuple[Loss, Counted]:
    """Choose the fewest rows that give the same mean loss, and the loss that takes them.

    A cross-entropy is linear in its target, so all samples at one input are one sample with their
    mean target; labels then count as one-hot rows. Other losses need each different pair.
    """
    loss, weights = config.loss, config.class_weight
    weighted = weights and WeightedLoss(loss, weights.classes)
    if not isinstance(loss, CrossEntropy):
        return loss, pairs.weighted(weighted.weights(pairs.targets)) if weighted else pairs
    of_samples = weighted.weights(truth) if weighted else None
    if loss.takes == "labels":
        loss = CategoricalCrossentropy(from_logits=loss.from_logits)
        truth = one_hot(truth, units)
    return loss, mean_targets(same, truth, of_samples)
