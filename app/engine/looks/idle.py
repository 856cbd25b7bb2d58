"""Which weights had no gradient in a step, and what of it a neuron or an input that gave nothing explains."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..arrays import FloatArray
from ..network.layers import Network, Pass, with_ones
from ..spelling import count, every
from ..training.trainer import Setup

Mask = NDArray[np.bool_]


class Idle(NamedTuple):
    """Of ``weights``, ``idle`` had a gradient of exactly 0 in step ``step``, of a batch of ``samples``.

    ``off`` of them lead to a neuron that is flat on the whole batch or dropped in all of it, or from such a
    one that gives 0 for it; ``flat``: one of them gives something; ``dropped``: layers drop inputs in
    training. ``unfed`` of the others come from an input, or a neuron, that is 0 for all of it.
    """

    step: int
    samples: int
    weights: int
    idle: int
    off: int
    unfed: int
    flat: bool
    dropped: bool = False

    @property
    def sentence(self) -> str:
        """Tell it with the reason, as far as there is one."""
        if self.idle == 0:
            return f"Every weight had a gradient in step {count(self.step)}."
        told = (
            f"{count(self.idle)} of {count(self.weights)} weights had no gradient in step {count(self.step)}"
        )
        known = self.off + self.unfed
        if not known:
            return f"{told}."
        why = f"{self._why} for {every(self.samples, 'sample')} of its batch"
        return f"{told}: {why}." if known == self.idle else f"{told}: of {count(known)} of them, {why}."

    @property
    def _why(self) -> str:
        their = "its ends" if self.idle == 1 else "their ends"
        is_off = "off or flat" if self.flat else "off"
        if self.dropped:
            is_off = "off, flat or dropped"
        neuron, unfed = f"a neuron at one of {their} is {is_off}", "the input that they weigh is 0"
        if not self.unfed:
            return neuron
        return f"{neuron}, or {unfed}," if self.off else unfed


def idle_in(setup: Setup, step: int, theta: FloatArray, gradient: FloatArray) -> Idle:
    """Find the weights without a gradient in step 1, 2, …, whose weights before it were theta (P,).

    ``gradient`` (P,) is that step's, of its batch. The setup's network must have layers.
    """
    network, batch = setup.network, setup.batch(step)
    if not isinstance(network, Network):
        raise ValueError("setup must be that of a network.")
    none, off, unfed = gradient == 0.0, np.zeros(len(theta), bool), np.zeros(len(theta), bool)
    flat = _mark(setup, network, step, theta, batch.x, off, unfed)
    off, unfed = none & off, none & unfed & ~off
    idle, through, before = (int(mask.sum()) for mask in (none, off, unfed))
    return Idle(
        step, len(batch.x), len(theta), idle, through, before, bool((off & flat).any()), network.random
    )


def _mark(
    setup: Setup, network: Network, step: int, theta: FloatArray, x: FloatArray, off: Mask, unfed: Mask
) -> Mask:
    """Mark weights (P,) at a neuron that is off, and at an input that is 0; return those at a flat one."""
    carried = Pass(network.stack, theta.copy(), np.zeros(len(theta)), len(x))
    carried.draw(setup.config.seed, step, min(setup.task.batch_size, setup.task.samples))
    with np.errstate(all="ignore"):
        carried.forward(with_ones(x))
    flat, silent = np.zeros(len(theta), bool), (x == 0.0).all(axis=0)
    closed = np.zeros(len(silent), bool)  # of the layer before: its neurons that pass nothing back
    gone = _dropped(setup, network, step)
    for place, layer in zip(network.stack, carried.layers, strict=True):
        gives_none = (layer.outputs == 0.0).all(axis=1)
        shut = np.zeros(place.units, bool)
        if place.activation.elementwise:
            with np.errstate(all="ignore"):
                shut = (layer.errors_of(np.ones_like(layer.z)) == 0.0).all(axis=1)
        shut |= gone[place.number]
        for one in (each for each in network.parameters if each.layer == place.name):
            part = slice(one.start, one.stop)
            if one.shape[-1:] == shut.shape:
                off[part] |= np.broadcast_to(shut, one.shape).reshape(-1)
                flat[part] |= np.broadcast_to(shut & ~gives_none, one.shape).reshape(-1)
            if one.shape == (len(silent), place.units):
                for mask, here in ((off, silent & closed), (unfed, silent & ~closed)):
                    mask[part] |= np.broadcast_to(here[:, np.newaxis], one.shape).reshape(-1)
        # A layer without weights closes what it drops.
        closed = shut if place.part.stop > place.part.start else closed | (gives_none & ~silent)
        silent = gives_none
    return flat


def _dropped(setup: Setup, network: Network, step: int) -> list[Mask]:
    """Say of each layer's units which ones the layers right behind it drop for the whole batch, (U,)."""
    found, after = list[Mask](), None
    for place, noise in zip(network.stack[::-1], setup.task.noises(step)[::-1], strict=True):
        found.append(np.zeros(place.units, bool) if after is None else after)
        none = None if noise is None else (noise == 0.0).all(axis=1)
        after = none if none is None else none | found[-1]
    return found[::-1]
