"""What every activation declares."""

from abc import abstractmethod
from dataclasses import dataclass
from typing import ClassVar

from ..arrays import FloatArray
from ..declare import Declared

ACTIVATIONS: "dict[str, type[Activation]]" = {}


@dataclass(frozen=True, kw_only=True)
class Activation(Declared):
    """The base of every activation.

    `elementwise` says that each output depends on its own sum alone, `positive_part` that f(z) = max(z, 0).
    """

    registry = ACTIVATIONS
    elementwise: ClassVar[bool] = True
    positive_part: ClassVar[bool] = False
    name: str = ""

    @abstractmethod
    def forward(self, z: FloatArray, out: FloatArray) -> None:
        """Write f(z) into `out`, which may be `z` itself; both (…, units, B)."""

    @abstractmethod
    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        """Replace z by dL/dz, given a = f(z) and da = dL/da; all (…, units, B). `z` must not be `a`."""
