"""The loss and accuracy over a whole data set, with each different input computed once."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

import numpy as np

from ..activations import Activation, Linear, Sigmoid, Softmax
from ..arrays import FloatArray, IntArray, frozen
from ..config import RunConfig
from ..datasets import Data
from ..losses import BinaryCrossentropy, CategoricalCrossentropy, CrossEntropy
from ..metrics import metric_of
from .distinct import Counted
from .evenly import Over, every_for
from .evidence import evidence_of
from .hessian import hessian_times
from .layers import BLOCK, Network
from .objective import Objective
from .targets import gives_shares


class Measure(NamedTuple):
    """The mean loss over all samples, and the share that is right (None where that is not asked for).

    `penalty` is the part of the loss that the weights themselves add.
    """

    loss: float
    accuracy: float | None
    penalty: float = 0.0


class Block(NamedTuple):
    """Some of the different inputs (D, F), and the rows that their loss is computed from."""

    inputs: FloatArray
    rows: Counted


class Evaluator:
    """Measure weights on all samples of a run, by the loss that is trained; for one thread at a time.

    ``samples`` N; ``distinct`` D, the number of different inputs; ``cost`` D·P, the multiply-adds of
    one measurement; ``over`` which samples these are.
    """

    def __init__(self, config: RunConfig, data: Data, over: Over | None = None) -> None:
        self._config, self._data, self._evenly = config, data, dict[int, Evaluator]()
        self.network = Network(data.x.shape[1], config.layers, config.frozen)
        self._evidence = evidence = evidence_of(config, data)
        self._inputs, self._pairs, self._rows = evidence.inputs, evidence.pairs, evidence.rows
        self.samples, self.distinct = len(data.x), len(evidence.inputs)
        self.over = over or Over(self.samples, self.samples, 1)
        self.cost = self.distinct * self.network.work
        self.objective = Objective(evidence.loss, self.network.stack)
        self.classifies, self.shares_sum_to_1 = bool(evidence.truth.classes), gives_shares(config)
        self._metric = metric_of(config.metrics)

    def within(self, budget: int, passes: int) -> "Evaluator":
        """Return itself if so many passes over the samples stay within a budget, else one over every k-th.

        The work alone decides, in multiply-adds, so the same look is always over the same samples. Where
        even `LEAST` samples are too many it is over these.
        """
        most, classes = budget // (passes * self.network.work), self._evidence.truth.classes
        every = every_for(self.samples, most, max(len(classes), 1))
        if passes * self.cost <= budget or every == 1:
            return self
        if every not in self._evenly:
            some = self._data.once(("every", every), lambda: self._data.part(slice(None, None, every)))
            over = Over(some.samples, self.samples, every)
            self._evenly = {every: Evaluator(self._config, some, over)}
        return self._evenly[every]

    def measure(self, theta: FloatArray) -> Measure:
        """Compute loss and accuracy over all samples at the weights ``theta`` (P,).

        Equal to the sums over the samples one by one, but for rounding.
        """
        with np.errstate(all="ignore"):
            outputs = self.network.forward(theta, self._inputs).T
            loss = self.mean_loss(outputs, self._rows)
            penalty = float(self.objective.penalty(theta))
        whole = float(loss) + penalty if self.objective.penalised else float(loss)
        if self._metric is None:
            return Measure(whole, None, penalty)
        right = self._metric.matches(self._pairs.spread(outputs), self._pairs.targets)
        return Measure(whole, float(right @ self._pairs.counts) / self.samples, penalty)

    def mean_loss(self, outputs: FloatArray, rows: Counted) -> FloatArray:
        """Return the part (…,) of the mean loss that ``rows`` contribute, of outputs (…, K, D)."""
        if isinstance(self.objective.loss, CategoricalCrossentropy):
            # −Σ tₖ·ln shareₖ over the samples is one product for each class.
            log_shares = self.objective.loss.log_shares(outputs)
            weights = -rows.targets.T * rows.weights
            losses = np.vecdot(log_shares, weights).sum(axis=-1)
        else:
            losses = self.objective.loss.values(rows.spread(outputs), rows.targets) @ rows.weights
        return np.asarray(losses / self.samples)

    def gradient(self, theta: FloatArray) -> FloatArray:
        """Return the slopes (P,) of the mean loss over all samples at the weights ``theta`` (P,)."""
        gradient = np.zeros(self.network.parameter_count)
        with np.errstate(all="ignore"):
            for inputs, rows in self.blocks(BLOCK):
                slopes = self._output_slopes(self.network.forward(theta, inputs).T, rows)
                gradient += self.network.backward(theta, inputs, slopes.T)
            self.objective.add_slopes(theta, gradient)
        return frozen(gradient)

    def hessian_times(self, theta: FloatArray, direction: FloatArray) -> FloatArray:
        """Return H·v (P,) for a direction v (P,), with H the Hessian of the mean loss over all samples."""
        product, stack = np.zeros(self.network.parameter_count), self.network.lasting
        with np.errstate(all="ignore"):
            for inputs, rows in self.blocks(BLOCK):
                along = partial(self._slopes_along, rows)
                product += hessian_times(stack, theta, direction, inputs, along)
            self.objective.add_bend(direction, product)
        return product

    def unit_slopes(self, theta: FloatArray) -> list[FloatArray | None]:
        """Return for each layer the largest |f′(z)| of each unit over all samples, (U,); None as there."""
        with np.errstate(all="ignore"):
            return self.network.unit_slopes(theta, self._inputs)

    def errors(self, theta: FloatArray) -> FloatArray:
        """Return (4, R) of the rows: loss, samples, and in the last layer the largest |dL/da| and |dL/dz|."""
        found, loss = [], self.objective.loss
        with np.errstate(all="ignore"):
            for inputs, rows in self.blocks(BLOCK):
                each = inputs[rows.at]
                outputs = np.ascontiguousarray(self.network.forward(theta, each).T)
                slopes = np.empty_like(outputs)
                losses = loss.backward(outputs, loss.columns(rows.targets), slopes)
                weights = rows.weights / rows.counts
                losses, slopes = losses * weights, slopes * (len(each) * weights)
                of_sums = np.abs(self.network.last_errors(theta, each, slopes)).max(axis=0)
                found.append([losses, rows.counts, np.abs(slopes).max(axis=0), of_sums])
        return np.concatenate(found, axis=1)

    @property
    def least(self) -> float:
        """The least loss that any outputs could have: that of shares like those in the data, else 0."""
        if not isinstance(self.objective.loss, CrossEntropy):
            return 0.0
        shares = self._rows.targets
        surprise = _surprise(shares)
        if isinstance(self.objective.loss, BinaryCrossentropy):
            surprise = (surprise + _surprise(1.0 - shares)) / shares.shape[1]
        return float(surprise.sum(axis=1) @ self._rows.weights) / self.samples

    @property
    def rounding(self) -> float:
        """The loss of outputs that miss values to predict by no more than rounding."""
        targets = self._rows.targets
        missed = targets.T + 2.0**-48 * np.abs(targets).max()  # 16 times float64's resolution
        return float(self.objective.loss.values(missed, targets).mean())

    def _output_slopes(self, outputs: FloatArray, rows: Counted) -> FloatArray:
        """Return the slopes (K, D), by outputs (K, D), of the part of the mean loss that ``rows`` add."""
        spread = np.ascontiguousarray(rows.spread(outputs))
        slopes = np.empty_like(spread)
        self.objective.loss.backward(spread, self.objective.loss.columns(rows.targets), slopes)
        return self._gathered(slopes, rows)

    def _slopes_along(
        self, rows: Counted, outputs: FloatArray, moves: FloatArray
    ) -> tuple[FloatArray, FloatArray]:
        """Return `_output_slopes`, and by how much they change while the outputs (K, D) move."""
        loss = self._evidence.loss
        columns = loss.columns(rows.targets)
        change = loss.bend(rows.spread(outputs), columns, rows.spread(moves))
        return self._output_slopes(outputs, rows), self._gathered(change, rows)

    def _gathered(self, slopes: FloatArray, rows: Counted) -> FloatArray:
        """Weigh slopes (K, R) of the plain mean over the rows, and add those at one input up, (K, D)."""
        slopes = slopes * (rows.weights * (len(rows.at) / self.samples))
        first = np.flatnonzero(np.diff(rows.at, prepend=-1))
        return slopes if len(first) == len(rows.at) else np.asarray(np.add.reduceat(slopes, first, axis=-1))

    def blocks(self, size: int) -> Iterator[Block]:
        """Yield the different inputs in blocks of at most ``size``."""
        for start in range(0, self.distinct, size):
            inputs = self._inputs[start : start + size]
            yield Block(inputs, self._rows.of_inputs(start, start + len(inputs)))

    def outputs(self, theta: FloatArray, x: FloatArray) -> FloatArray:
        """Return the outputs (M, K) of inputs ``x`` (M, F) at the weights ``theta`` (P,)."""
        with np.errstate(all="ignore"):
            return self.network.forward(theta, x)

    def shares(self, outputs: FloatArray) -> FloatArray:
        """Return what the loss takes for probabilities, of outputs (M, K).

        Values to predict stay, and so do outputs that may be below 0, whose sum makes no shares of them.
        """
        loss = self.objective.loss
        binary = isinstance(loss, BinaryCrossentropy)
        whole = self.shares_sum_to_1 and outputs.shape[1] > 1  # the share of a single one is always 1
        if not isinstance(loss, CrossEntropy) or not (whole or binary):
            return outputs
        activation: Activation = (Sigmoid() if binary else Softmax()) if loss.from_logits else Linear()
        shares = np.empty_like(outputs.T)
        with np.errstate(all="ignore"):
            activation.forward(outputs.T, shares)
            if not binary:
                shares /= shares.sum(axis=0)
        return shares.T

    def decided(self, outputs: FloatArray) -> IntArray:
        """Return the class (M,) that outputs (M, K) are taken for: the largest, or a probability above ½."""
        return _decided(outputs.T if outputs.shape[1] > 1 else self.shares(outputs).T)

    def confusion(self, theta: FloatArray) -> FloatArray:
        """Count the samples by true class (rows) and guessed class (columns), (K, K), or (2, 2) for K = 1."""
        pairs = self._pairs
        outputs = self.outputs(theta, self._inputs).T
        truth = pairs.targets if pairs.targets.ndim == 1 else _decided(pairs.targets.T)
        counts = np.zeros((max(2, len(outputs)),) * 2)
        np.add.at(counts, (truth, _decided(outputs)[pairs.at]), pairs.counts)
        return counts


def _decided(outputs: FloatArray) -> IntArray:
    """Return the class (R,) that outputs or shares (K, R) say: the first largest, or whether one is > 0.5."""
    if len(outputs) == 1:
        return np.asarray(outputs[0] > 0.5, dtype=np.int64)
    return np.asarray(outputs.argmax(axis=0))


def _surprise(shares: FloatArray) -> FloatArray:
    """Return −s·ln s for each share s, which is 0 at 0."""
    return -shares * np.log(np.where(shares > 0.0, shares, 1.0))
