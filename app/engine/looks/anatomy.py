"""One step taken apart for one sample of its batch: forward, loss, backward, and the new weights.

Everything is computed anew, layer by layer in plain loops, without the buffers of training: so it can be
compared with what training did. One column is a sample, as in a `Pass`.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..activations import Activation
from ..arrays import FloatArray
from ..errors import ConfigError, refuse
from ..layers import Placed
from ..network.layers import Network
from ..network.objective import Objective
from ..training.batches import Batch
from ..training.trainer import Setup, State, Stretch


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


Gradient = dict[str, FloatArray]
"""dL/d of each of a layer's arrays by its role: of a Dense layer's kernel (F, U) and bias (U,)."""


class LayerAnatomy(NamedTuple):
    """One layer in one step, for one sample.

    `inputs` (F,) came from the layer before, `forward` is at the weights before the step and `again` at those
    after it. `back` is of the sample's own loss, `gradient` that loss's, and `batch_gradient` the mean of all
    samples' in the batch: the one that the optimizer gets. `dropped` (U,) says which units a dropout layer
    silences; None of another.
    """

    name: str
    inputs: FloatArray
    forward: Forward
    again: Forward
    back: Backward
    gradient: Gradient
    batch_gradient: Gradient
    dropped: NDArray[np.bool_] | None = None


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


class Trace(NamedTuple):
    """One layer's inputs (F, B), sums z (U, B) and outputs a (U, B), and what it drew (…, B)."""

    inputs: FloatArray
    z: FloatArray
    a: FloatArray
    noise: FloatArray | None

    def alone(self, sample: int) -> "Trace":
        """Return the trace of one sample."""
        one = slice(sample, sample + 1)
        inputs, z, a = (np.ascontiguousarray(part[:, one]) for part in self[:3])
        return Trace(inputs, z, a, self.noise if self.noise is None else self.noise[..., one])


def anatomy(setup: Setup, before: State, stretch: Stretch, sample: int) -> Anatomy:
    """Take apart the one step of `stretch`, which led from `before`, for one sample of its batch.

    Raises `ConfigError` at "sample" for one that is not in the batch, and at "model" for a surface's step.
    """
    network = setup.network
    if not isinstance(network, Network):
        must = "model must be null for a step to be taken apart: a surface has no layers."
        raise ConfigError("model", must)
    step, after = stretch.state.step, stretch.state.theta
    batch = setup.batch(step)
    if not 0 <= sample < len(batch.indices):
        raise refuse("sample", f"be from 0 to {len(batch.indices) - 1}, a place in this step's batch", sample)
    truth = setup.task.truth.targets[batch.indices]
    objective, start = Objective.of_training(setup.config, network.stack), before.theta
    noises = setup.task.noises(step)
    with np.errstate(all="ignore"):
        first, second = (carried_forward(network, theta, batch.x.T, noises) for theta in (start, after))
        values = objective.values
        losses = Losses(values(first[-1].a, truth, start), values(second[-1].a, truth, after))
        worked = objective.worked(first[-1].a[:, sample].tolist(), truth[sample].tolist(), start)
        alone, again = ([trace.alone(sample) for trace in traces] for traces in (first, second))
        own = walked_back(network, objective, start, alone, truth[sample : sample + 1])
        whole = walked_back(network, objective, start, first, truth)
        layers = tuple(map(_layer, network.stack, alone, again, own, whole))
    return Anatomy(
        step, sample, batch, setup.rate_of(step), setup.config.optimizer.formula, losses,
        WorkedLoss(*worked), layers, start, stretch.update, after,
    )  # fmt: skip


def _layer(place: Placed, trace: Trace, again: Trace, own: "Back", whole: "Back") -> LayerAnatomy:
    """Put a layer's part together from its traces and what came back, of one sample and of the batch."""
    forward, after = (Forward(one.z[:, 0], one.a[:, 0]) for one in (trace, again))
    back = Backward(own.arriving[:, 0], own_slopes(place.activation, trace.z, trace.a)[:, 0], own.error[:, 0])
    dropped = None if trace.noise is None else trace.noise[:, 0] == 0.0
    return LayerAnatomy(
        place.name, trace.inputs[:, 0], forward, after, back, own.gradient, whole.gradient, dropped
    )


def carried_forward(
    network: Network, theta: FloatArray, x: FloatArray, noises: list[FloatArray | None]
) -> list[Trace]:
    """Carry samples x (F, B) through the layers: z = Wᵀ·a + b for Dense, a = f(z)."""
    traces, a = [], x
    for place, noise in zip(network.stack, noises, strict=True):
        inputs, z = a, place.layer.weigh(theta[place.part], a, noise)
        a = np.empty_like(z)
        place.activation.forward(z, a)
        traces.append(Trace(inputs, z, a, noise))
    return traces


class Back(NamedTuple):
    """What came back to one layer: dL/da and dL/dz, (U, B) each, and the gradient of its arrays."""

    arriving: FloatArray
    error: FloatArray
    gradient: Gradient


def walked_back(
    network: Network, objective: Objective, theta: FloatArray, traces: list[Trace], truth: NDArray[Any]
) -> list[Back]:
    """Go back from the mean loss of the samples, through each f and then its layer; first layer first."""
    outputs = np.ascontiguousarray(traces[-1].a)
    slopes = np.empty_like(outputs)
    objective.loss.backward(outputs, objective.loss.columns(truth), slopes)
    backs, gradient = [], np.empty_like(theta)
    for place, trace in zip(reversed(network.stack), reversed(traces), strict=True):
        error = trace.z.copy()
        place.activation.backward(error, trace.a, slopes)
        arriving, weights = slopes, theta[place.part]
        gradient[place.part], slopes = place.layer.weigh_back(weights, trace.inputs, error, trace.noise)
        backs.append(Back(arriving, error, place.by_role(gradient[place.part])))
    objective.add_slopes(theta, gradient)
    return backs[::-1]


def own_slopes(activation: Activation, z: FloatArray, a: FloatArray) -> FloatArray:
    """Return da/dz (U, B) of each output in its own sum, given sums z and outputs a, (U, B) each."""
    if activation.elementwise:
        slope = z.copy()
        activation.backward(slope, a, np.ones_like(z))
        return slope
    slopes = np.empty_like(z)
    for unit in range(len(z)):
        of_all = z.copy()
        activation.backward(of_all, a, np.broadcast_to(np.eye(len(z))[:, unit : unit + 1], z.shape))
        slopes[unit] = of_all[unit]
    return slopes
