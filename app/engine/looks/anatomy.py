"""One step taken apart for one sample of its batch: forward, loss, backward, and the new weights.

Everything is computed anew, layer by layer in plain loops, without the buffers of training: so it can be
compared with what training did. One column is a sample, as in `passes`.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..activations import Activation
from ..arrays import FloatArray
from ..errors import ConfigError, refuse
from ..losses import Loss
from ..network.layers import Network
from ..network.passes import Dense
from ..training.batches import Batch
from ..training.trainer import State, Stretch, Trainer


class Forward(NamedTuple):
    """What one layer made of a sample: its weighted sums z and its outputs a, (U,) each."""

    z: FloatArray
    a: FloatArray


class Backward(NamedTuple):
    """What came back to one layer, (U,) each.

    `arriving` is dL/da, `slope` the activation's da/dz, `error` dL/dz: their product, but for an activation
    that looks at all sums of its layer, where `slope` is that of each output in its own sum.
    """

    arriving: FloatArray
    slope: FloatArray
    error: FloatArray


class Gradient(NamedTuple):
    """dL/d(kernel) (F, U) and dL/d(bias) (U,) of one layer."""

    kernel: FloatArray
    bias: FloatArray


class LayerAnatomy(NamedTuple):
    """One layer in one step, for one sample.

    `inputs` (F,) came from the layer before, `forward` is at the weights before the step and `again` at those
    after it. `back` is of the sample's own loss, `gradient` that loss's, and `batch_gradient` the mean of all
    samples' in the batch: the one that the optimizer gets.
    """

    name: str
    inputs: FloatArray
    forward: Forward
    again: Forward
    back: Backward
    gradient: Gradient
    batch_gradient: Gradient


class Losses(NamedTuple):
    """The loss of each sample in the batch (B,), before and after the step; the batch's is their mean."""

    before: FloatArray
    after: FloatArray


class WorkedLoss(NamedTuple):
    """The loss of the sample: in letters, in rounded numbers, and as an exact expression of numbers."""

    letters: str
    text: str
    arithmetic: str


class Anatomy(NamedTuple):
    """One step for sample number `sample` of its batch; theta_before, update and theta_after are (P,)."""

    step: int
    sample: int
    batch: Batch
    learning_rate: float
    formula: str
    losses: Losses
    worked: WorkedLoss
    layers: tuple[LayerAnatomy, ...]
    theta_before: FloatArray
    update: FloatArray
    theta_after: FloatArray


class _Trace(NamedTuple):
    """One layer's inputs (F, B), sums z (U, B) and outputs a (U, B)."""

    inputs: FloatArray
    z: FloatArray
    a: FloatArray


def anatomy(trainer: Trainer, before: State, stretch: Stretch, sample: int) -> Anatomy:
    """Take apart the one step of `stretch`, which led from `before`, for one sample of its batch.

    Raises `ConfigError` at "sample" for one that is not in the batch, and at "model" for a surface's step.
    """
    assert stretch.update is not None
    network = trainer.network
    if not isinstance(network, Network):
        raise ConfigError(
            "model", "model must be null for a step to be taken apart: a surface has no layers."
        )
    step, after = stretch.state.step, stretch.state.theta
    batch = trainer.batch(step)
    if not 0 <= sample < len(batch.indices):
        raise refuse("sample", f"be from 0 to {len(batch.indices) - 1}, a place in this step's batch", sample)
    truth = trainer.task.truth.targets[batch.indices]
    stack, loss = network.stack, trainer.config.loss
    with np.errstate(all="ignore"):
        first, second = (_forward(stack, theta, batch.x.T) for theta in (before.theta, after))
        losses = Losses(*(loss.values(traces[-1].a, truth) for traces in (first, second)))
        worked = loss.worked(first[-1].a[:, sample].tolist(), truth[sample].tolist())
        layers = _layers(network, loss, before.theta, _Pair(first, second), truth, sample)
    return Anatomy(
        step, sample, batch, trainer.rate_of(step), trainer.config.optimizer.formula, losses,
        WorkedLoss(loss.letters, *worked), layers, before.theta, stretch.update, after,
    )  # fmt: skip


class _Pair(NamedTuple):
    """The traces of a whole batch, before and after a step."""

    before: list[_Trace]
    after: list[_Trace]


def _layers(
    network: Network, loss: Loss, theta: FloatArray, traces: _Pair, truth: NDArray[Any], sample: int
) -> tuple[LayerAnatomy, ...]:
    """Put each layer's part together, for sample number `sample` of the batch."""
    stack = network.stack
    one = slice(sample, sample + 1)
    alone = [_Trace(*(np.ascontiguousarray(part[:, one]) for part in trace)) for trace in traces.before]
    backs = _backward(stack, theta, alone, _slopes(loss, alone[-1].a, truth[one]))
    batch_backs = _backward(stack, theta, traces.before, _slopes(loss, traces.before[-1].a, truth))
    return tuple(
        LayerAnatomy(
            name,
            trace.inputs[:, 0],
            Forward(trace.z[:, 0], trace.a[:, 0]),
            Forward(again.z[:, sample], again.a[:, sample]),
            Backward(back.arriving[:, 0], _own_slope(dense.activation, trace), back.error[:, 0]),
            _gradient(trace.inputs, back.error),
            _gradient(whole.inputs, batch_back.error),
        )
        for name, dense, trace, again, back, whole, batch_back in zip(
            network.layer_names, stack, alone, traces.after, backs, traces.before, batch_backs, strict=True
        )
    )


def _forward(stack: tuple[Dense, ...], theta: FloatArray, x: FloatArray) -> list[_Trace]:
    """Carry samples x (F, B) through the layers: z = Wᵀ·a + b, a = f(z)."""
    traces, a = [], x
    for dense in stack:
        matrix, inputs = dense.matrix(theta), a
        z = matrix[:-1].T @ inputs + matrix[-1][:, None]
        a = np.empty_like(z)
        dense.activation.forward(z, a)
        traces.append(_Trace(inputs, z, a))
    return traces


def _slopes(loss: Loss, outputs: FloatArray, truth: NDArray[Any]) -> FloatArray:
    """Return dL/d(outputs) (K, B) of the mean loss over the samples."""
    outputs = np.ascontiguousarray(outputs)
    slopes = np.empty_like(outputs)
    loss.backward(outputs, loss.columns(truth), slopes)
    return slopes


class _Back(NamedTuple):
    """What came back to one layer: dL/da and dL/dz, (U, B) each."""

    arriving: FloatArray
    error: FloatArray


def _backward(
    stack: tuple[Dense, ...], theta: FloatArray, traces: list[_Trace], slopes: FloatArray
) -> list[_Back]:
    """Go back from dL/d(outputs), through each f and then its kernel; first layer first."""
    backs = []
    for dense, trace in zip(reversed(stack), reversed(traces), strict=True):
        error = trace.z.copy()
        dense.activation.backward(error, trace.a, slopes)
        backs.append(_Back(slopes, error))
        slopes = dense.matrix(theta)[:-1] @ error
    return backs[::-1]


def _own_slope(activation: Activation, trace: _Trace) -> FloatArray:
    """Return da/dz (U,) of each output of one sample in its own sum."""
    units = len(trace.z)
    if activation.elementwise:
        slope = trace.z.copy()
        activation.backward(slope, trace.a, np.ones((units, 1)))
        return slope[:, 0]
    rows = np.repeat(trace.z, units, axis=1)
    activation.backward(rows, np.repeat(trace.a, units, axis=1), np.eye(units))
    return np.diagonal(rows)


def _gradient(inputs: FloatArray, error: FloatArray) -> Gradient:
    """Multiply what came in with the error: dL/dW = a·eᵀ, dL/db = e, summed over the columns."""
    return Gradient(inputs @ error.T, error.sum(axis=1))
