"""Ways out of what keeps weights from learning, the most fitting first: each a configuration to try."""

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from ..arrays import FloatArray
from ..config import RunConfig
from ..datasets import Inline, Penguins, Table, Wine
from ..losses import BinaryCrossentropy, CrossEntropy, MeanSquaredError
from ..network.targets import truth_of
from ..problem import load
from ..spelling import count, plain, rate_text, shown
from .evidence import usual_rate
from .stall import ADVICE, SHARES, Cause, Finding
from .trouble import Remedy, Trouble, Way, changed, headed, paced

LARGE = 10.0
"""Inputs beyond this are told to be scaled: sums of them are far from where activations bend."""

ASIDE = 0.01
"""How far beside a level place to start, as a share of half the window."""

RETREATS = ((3, 4, 10), (1, 2, 10), (0, 1, 10), (0, 1, 100), (0, 1, 1000))
"""From which part of the way to the trouble to go on, as a fraction, and with which part of the rate."""

SHORTENING = ("learning_rate", "weight_decay", "clipnorm", "global_clipnorm", "clipvalue", "epsilon")

REACH = {"sigmoid": (0.0, 1.0), "tanh": (-1.0, 1.0), "softmax": (0.0, 1.0), "relu": (0.0, math.inf)}
"""The least and the most that an activation gives, where that is not everything."""

CONSTANT = {"zeros", "ones"}
"""Initializers that give each unit the same weights."""


def remedies(config: RunConfig, found: Finding, step: int, theta: FloatArray) -> Iterator[Remedy]:
    """Yield ways out of what was found to begin at ``step``, with the weights ``theta`` (P,) there."""
    for way in WAYS.get(found.cause, ()):
        yield from way(Trouble(config, found, step, theta))


def _usual(trouble: Trouble) -> Iterator[Remedy]:
    """Give each setting that makes moves small its usual value, one at a time."""
    config, kind = trouble.config, type(trouble.config.optimizer)
    for name in SHORTENING:
        value: Any = getattr(kind(), name, None)
        if value != getattr(config.optimizer, name, None):
            better = replace(config, optimizer=replace(config.optimizer, **{name: value}))
            label = (f"{name} {plain(value)}" if value else f"no {name}").replace("_", " ").capitalize()
            yield Remedy(f"{label} is usual for {kind.title}.", label, better, trouble.step)


def _smaller_rate(trouble: Trouble) -> Iterator[Remedy]:
    """Go on from before it began; nothing to do with rates can have begun at step 0.

    Nor is a loss clipped by its steps alone whose outputs are no shares.
    """
    config, step = trouble.config, trouble.step
    or_else = ", or use leaky_relu" if trouble.found.cause == "dead" else ""
    if step == 0 or (trouble.found.cause == "clipped" and trouble.activation not in SHARES):
        return
    old, usual = config.optimizer.rate(step), usual_rate(config)
    tried = ((step * part // whole, float(f"{old / divisor:.12g}")) for part, whole, divisor in RETREATS)
    rates = [*dict.fromkeys(tried)]
    if usual < rates[-1][1]:
        rates.append((0, usual))
    for at, rate in rates:
        better = replace(config, optimizer=config.optimizer.at_rate(rate))
        where = f"from step {count(at)}" if at else "from the start"
        advice = f"The steps were too large: go on {where} with a smaller rate{or_else}."
        yield Remedy(advice, f"Rate {rate_text(rate)} {where}", better, at)


def _undecayed(trouble: Trouble) -> Iterator[Remedy]:
    """Leave out what makes weights, and so the gradients through them, smaller in every step."""
    config = trouble.config
    if config.optimizer.weight_decay:
        better = replace(config, optimizer=replace(config.optimizer, weight_decay=0.0))
        advice = "Go on from the start without weight decay: it makes the weights small."
        yield Remedy(advice, "No weight decay from the start", better, 0)


def _from_the_start(trouble: Trouble) -> Iterator[Remedy]:
    """Go back to the first weights, beside which a move counts, with as large a rate as that takes."""
    for rate, better in paced(trouble.config, trouble.step, 1000.0, 100.0, 10.0, 1.0):
        yield Remedy(f"Go on from the start with rate {rate}.", f"Rate {rate} from the start", better, 0)


def _reaching(trouble: Trouble) -> Iterator[Remedy]:
    """Let the last layer give the targets that it cannot reach, with as small a rate as that takes."""
    config, targets = trouble.config, truth_of(trouble.config, load(trouble.config)).targets
    least, most = float(targets.min()), float(targets.max())
    low, high = REACH.get(trouble.activation, (least, most))
    if trouble.in_last and not isinstance(config.loss, CrossEntropy) and not low <= least <= most <= high:
        why = f"No {trouble.activation} reaches targets from {shown(least)} to {shown(most)}"
        for rate, better in paced(headed(config, "linear"), trouble.step, 1.0, 0.1, 0.01, 0.001):
            more = "" if better.optimizer == config.optimizer else f", with rate {rate}"
            yield Remedy(f"{why}: use linear{more}.", f"Use linear{more}", better)


def _random_weights(trouble: Trouble) -> Iterator[Remedy]:
    config = trouble.config
    usual = {"kernel_initializer": "glorot_uniform"}
    drawn = changed(config, lambda _, one: one.kernel_initializer in CONSTANT, usual)
    better = replace(drawn, initial_weights=None)
    if better != config:
        cause = trouble.found.cause
        why = "with the present ones it stays there" if cause == "saddle" else "the present ones shut it"
        advice = ADVICE["alike"] if cause == "alike" else f"Start from random weights: {why}."
        yield Remedy(advice, "Start from random weights", better)


def _other_seed(trouble: Trouble) -> Iterator[Remedy]:
    config = trouble.config
    if config.initial_weights is None:
        better = replace(config, seed=config.seed + 1)
        yield Remedy("Start from other random weights.", "Start from other weights", better)


def scaled(config: RunConfig) -> Iterator[Remedy]:
    """Yield the configuration with its inputs scaled, where they are large and can be."""
    data = config.dataset
    if isinstance(data, Inline) and not data.standardize:
        better = replace(config, dataset=replace(data, standardize=True))
    elif isinstance(data, (Penguins, Table, Wine)) and data.scaling == "none":
        better = replace(config, dataset=replace(data, scaling="standard"))
    else:
        return
    largest = float(np.abs(load(config).x).max())
    if largest > LARGE:
        advice = f"Scale the inputs first: they reach {shown(largest)}, which makes its sums so large."
        yield Remedy(advice, "Scale the inputs", better)


def _scaled(trouble: Trouble) -> Iterator[Remedy]:
    return scaled(trouble.config)


def _other_activation(trouble: Trouble) -> Iterator[Remedy]:
    """Take one that does not shut, in each hidden layer of the kind."""
    config, old = trouble.config, trouble.activation
    if trouble.in_last:
        yield from _fitting_output(trouble)
        return
    new = "leaky_relu" if old == "relu" else "relu"
    why = "it never shuts a unit" if new == "leaky_relu" else "it does not flatten out above 0"
    last = config.head
    better = changed(config, lambda place, one: one.activation == old and place != last, {"activation": new})
    yield Remedy(f"Use {new}: {why}.", f"Use {new}", better)


def _deeper(trouble: Trouble) -> Iterator[Remedy]:
    """Let the gradient through many layers, of wide enough weights."""
    config = trouble.config
    last, has_it = config.head, trouble.activation == "relu"
    for initializer in ("glorot_uniform", "he_normal"):
        wide = {"activation": "relu", "kernel_initializer": initializer}
        better = replace(changed(config, lambda place, _: place != last, wide), initial_weights=None)
        usual = initializer == "glorot_uniform"
        name = initializer if has_it else "relu" if usual else f"relu with {initializer}"
        advice = f"Use {name}, or fewer layers: each {trouble.activation} layer shrinks what comes back."
        yield Remedy(advice, f"Use {name}", better)


def _fitting_output(trouble: Trouble) -> Iterator[Remedy]:
    """Give the last layer the activation that its loss is made for, or let the loss take logits."""
    config, loss = trouble.config, trouble.config.loss
    if not isinstance(loss, CrossEntropy):
        yield Remedy("Use linear for values to predict.", "Use linear", headed(config, "linear"))
        return
    head = "sigmoid" if isinstance(loss, BinaryCrossentropy) else "softmax"
    if config.layers[config.head].activation != head:
        plain = replace(loss, from_logits=False)
        yield Remedy(f"Give the last layer {head}.", f"Use {head}", headed(config, head, plain))
    logits = headed(config, "linear", replace(loss, from_logits=True))
    yield Remedy("Let a linear last layer give logits.", "Use linear and from_logits", logits)


def _logits(trouble: Trouble) -> Iterator[Remedy]:
    """Let the loss take linear outputs for what they are."""
    config, loss = trouble.config, trouble.config.loss
    if isinstance(loss, CrossEntropy) and config.layers[config.head].activation == "linear":
        better = replace(config, loss=replace(loss, from_logits=True))
        head = "sigmoid" if config.layers[config.head].units_of(0) == 1 else "sigmoid or softmax"
        advice = f"Linear outputs are no shares: let the loss take them as logits, or use {head}."
        yield Remedy(advice, "Use from_logits", better, trouble.step)


def _one_more(trouble: Trouble) -> Iterator[Remedy]:
    config = trouble.config
    if not trouble.in_last:
        for new in ("relu", "tanh"):
            better = changed(config, lambda place, _: place == trouble.layer, {"activation": new})
            yield Remedy(f"Use {new} there, or more units.", f"Use {new}", better)
        return
    binary = headed(config, "sigmoid", BinaryCrossentropy())
    yield Remedy(ADVICE["one output"], "Use sigmoid and binary cross-entropy", binary)
    values = headed(config, "linear", MeanSquaredError())
    yield Remedy("Use linear with mean squared error for values.", "Use linear and squared error", values)


def _beside(trouble: Trouble) -> Iterator[Remedy]:
    config = trouble.config
    if config.model is None:
        return
    x, y = trouble.theta + ASIDE * config.model.surface().window.reach
    advice = "Start a little beside it: there it is not level."
    yield Remedy(advice, "Start beside it", replace(config, start=(float(x), float(y))))


def _usual_start(trouble: Trouble) -> Iterator[Remedy]:
    if trouble.config.start is not None:
        better = replace(trouble.config, start=None)
        yield Remedy("Start at its usual place, which is not level.", "Start at its usual place", better)


SHUT = (_reaching, _random_weights, _scaled, _smaller_rate, _other_activation, _other_seed)

WAYS: dict[Cause, tuple[Way, ...]] = {
    "no rate": (_usual,),
    "one output": (_one_more,),
    "alike": (_random_weights,),
    "dead": SHUT,
    "saturated": SHUT,
    "clipped": (_logits, _scaled, _smaller_rate, _fitting_output),
    "saddle": (_beside, _random_weights, _other_seed),
    "maximum": (_beside,),
    "plateau": (_usual_start, _smaller_rate),
    "no gradient": (_undecayed, _random_weights, _scaled, _smaller_rate, _other_seed),
    "vanishing": (_undecayed, _deeper),
    "unmoved": (_usual, _from_the_start),
}
"""For each cause its ways out, in the order in which to try them."""
