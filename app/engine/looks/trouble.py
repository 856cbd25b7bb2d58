"""What a way out leads away from, and what it is made of: a configuration changed in a few settings."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from ..arrays import FloatArray
from ..config import LayerConfig, RunConfig
from ..layers.base import names_of
from ..losses import Loss
from ..spelling import rate_text
from .stall import Finding


class Remedy(NamedTuple):
    """A way out in a sentence, and as a button has it: a new run, or a fork at a step of the run."""

    advice: str
    label: str
    config: RunConfig
    fork_at: int | None = None


class Trouble(NamedTuple):
    """What began at a step of a configuration, at the weights ``theta`` (P,)."""

    config: RunConfig
    found: Finding
    step: int
    theta: FloatArray

    @property
    def layer(self) -> int:
        """The place of the layer that is concerned; 0 where it is all of them."""
        names = names_of(self.config.layers)
        return names.index(self.found.layer) if self.found.layer in names else 0

    @property
    def in_last(self) -> bool:
        return self.layer == self.config.head

    @property
    def activation(self) -> str:
        return self.config.layers[self.layer].activation


Way = Callable[[Trouble], Iterator[Remedy]]


def paced(config: RunConfig, step: int, *factors: float) -> Iterator[tuple[str, RunConfig]]:
    """Yield a configuration at so many times its rate at a step, and that rate in words."""
    for factor in factors:
        rate = float(f"{config.optimizer.rate(step) * factor:.12g}")
        yield rate_text(rate), replace(config, optimizer=config.optimizer.at_rate(rate))


def changed(config: RunConfig, of: Callable[[int, LayerConfig], bool], new: dict[str, Any]) -> RunConfig:
    """Change settings of some of the Dense layers."""
    layers = [
        replace(one, **new) if isinstance(one, LayerConfig) and of(place, one) else one
        for place, one in enumerate(config.layers)
    ]
    return replace(config, layers=tuple(layers))


def headed(config: RunConfig, activation: str, loss: Loss | None = None) -> RunConfig:
    better = changed(config, lambda at, _: at == config.head, {"activation": activation})
    return replace(better, loss=loss or config.loss)
