"""What must hold between the settings of a configuration and its data; each refusal names its path."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from .arrays import FloatArray, frozen
from .config import LIMITS, START_LIMIT, RunConfig
from .errors import ConfigError, refuse
from .metrics import METRICS, Tallied
from .network.layers import Network
from .network.targets import Truth
from .spelling import counted


def check_limits(config: RunConfig, network: Network, samples: int, total_steps: int) -> None:
    """Raise `ConfigError` for a network, or a training, that takes more time or memory than a run may."""
    parameters = network.parameter_count
    if parameters > LIMITS["parameters"]:
        raise refuse("layers", f"have at most {LIMITS['parameters']:,} parameters together", parameters)
    for many, what in ((parameters, "parameters"), (sum(network.sizes[1:]), "units")):
        largest = LIMITS[f"{what}_times_batch"] // many
        if min(config.batch_size, samples) > largest:
            requirement = f"be at most {largest:,} for a network of {many:,} {what}"
            raise refuse("batch_size", requirement, config.batch_size)
    if total_steps > LIMITS["steps"]:
        largest = LIMITS["steps"] * config.epochs // total_steps
        requirement = f"be at most {largest:,}, so that there are at most {LIMITS['steps']:,} steps"
        raise refuse("epochs", requirement, config.epochs)


def check_layers(config: RunConfig) -> None:
    """Raise `ConfigError` where no layer has weights: there is nothing to learn."""
    if all(layer.random for layer in config.layers):
        raise refuse("layers", "have a Dense layer, for the others have no weights to learn", "none")


def check_frozen(names: Sequence[str], network: Network) -> None:
    """Raise `ConfigError` for a name that nothing has, for one named twice, and where none is free."""
    known = [parameter.name for parameter in network.parameters]
    for place, name in enumerate(names):
        if name not in known:
            raise refuse(f"frozen.{place}", f"be one of {', '.join(map(repr, known))}", name)
        if name in names[:place]:
            raise refuse(f"frozen.{place}", "be named once", name)
    if not len(network.free):
        raise refuse("frozen", "leave a kernel or a bias free to move", [*names])


def check_metrics(names: Sequence[str], truth: Truth, outputs: int) -> None:
    """Raise `ConfigError` for a metric named twice, and for one that such targets do not fit, as in Keras."""
    for place, name in enumerate(names):
        path, metric = f"metrics.{place}", METRICS[name]
        if name in names[:place]:
            raise refuse(path, "be named once", name)
        if issubclass(metric, Tallied) and truth.targets.ndim == 1 and outputs > 1:
            must = f"be accuracy where {outputs} outputs have class numbers, not one-hot rows, as targets"
            raise refuse(path, must, name)


def initial_theta(config: RunConfig, network: Network) -> FloatArray:
    """Return the starting weights (P,): those given, or those that the seed draws.

    Raises `ConfigError` at `initial_weights` or one of its arrays when their shapes are not the network's.
    """
    given = config.initial_weights
    if given is None:
        return network.initial_theta(config.seed)
    if len(given) != len(network.parameters):
        names = ", ".join(parameter.name for parameter in network.parameters)
        many = len(network.parameters)
        raise refuse("initial_weights", f"have {counted(many, 'array')}, those of {names}", len(given))
    for place, (array, parameter) in enumerate(zip(given, network.parameters, strict=True)):
        if _shape(array) != parameter.shape:
            path, owner = f"initial_weights.{place}", f"{parameter.layer}/{parameter.role}"
            wanted, came = _written(parameter.shape), _written(_shape(array))
            raise ConfigError(path, f"{path} must have the shape {wanted} of {owner}. Got {came}.")
    return network.theta_from([np.array(array, dtype=np.float64) for array in given])


def checked_start(start: Sequence[float]) -> FloatArray:
    """Return where two parameters start, (2,); raise `ConfigError` for one too far from zero."""
    for place, coordinate in enumerate(start):
        if abs(coordinate) > START_LIMIT:
            raise refuse(f"start.{place}", f"be from −{START_LIMIT:,} to {START_LIMIT:,}", coordinate)
    return frozen(np.array(start, dtype=np.float64))


def _written(shape: tuple[int, ...] | None) -> str:
    """Write a shape as `16 × 32`; None is that of rows that differ in length."""
    return "rows of different lengths" if shape is None else " × ".join(map(str, shape))


def _shape(array: Any) -> tuple[int, ...] | None:
    """Return the shape of nested tuples, or None when rows differ in length."""
    if not array or not isinstance(array[0], tuple):
        return (len(array),) if not any(isinstance(item, tuple) for item in array) else None
    widths = {len(row) if isinstance(row, tuple) else -1 for row in array}
    return (len(array), widths.pop()) if len(widths) == 1 else None
