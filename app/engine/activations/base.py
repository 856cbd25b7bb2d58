"""What every activation declares.

Arrays are (…, units, B): a unit's values for the B samples of a batch stand in one row, so that softmax
works along axis −2. Each activation has the two halves of backpropagation: `forward` computes a = f(z),
`backward` the vector–Jacobian product dL/dz from dL/da. Names and constants are Keras's
(`keras/src/activations/activations.py`).
"""

from abc import abstractmethod
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

import numpy as np

from ..arrays import Calls, FloatArray
from ..declare import Declared

ACTIVATIONS: "dict[str, type[Activation]]" = {}


@dataclass(frozen=True, kw_only=True)
class Activation(Declared):
    """The base of every activation.

    `elementwise` says that each output depends on its own sum alone, `positive_part` that f(z) = max(z, 0),
    `signed` that an output may be below 0. `work` is how many multiply-adds take as long as one output.
    `program` is f(z), and dL/dz of z, a and da, as lines of NumPy for people, in which a row is a sample.
    """

    registry = ACTIVATIONS
    elementwise: ClassVar[bool] = True
    positive_part: ClassVar[bool] = False
    signed: ClassVar[bool] = True
    work: ClassVar[int] = 8  # of about 0.2 ns, in surfaces: 1 to 3 ns
    program: ClassVar[tuple[str, str]]
    name: str = ""

    @abstractmethod
    def forward(self, z: FloatArray, out: FloatArray) -> None:
        """Write f(z) into `out`, which may be `z` itself; both (…, units, B)."""

    @abstractmethod
    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        """Replace z by dL/dz, given a = f(z) and da = dL/da; all (…, units, B). `z` must not be `a`."""

    def second_derivative(self, z: FloatArray, a: FloatArray) -> FloatArray:
        """Return f″(z), where it is elementwise; 0 of one that is made of straight lines."""
        return np.zeros_like(z)

    def bend(self, z: FloatArray, a: FloatArray, da: FloatArray, moves: FloatArray) -> FloatArray:
        """Return by how much dL/dz changes while z moves by `moves`, at a fixed dL/da."""
        return self.second_derivative(z, a) * da * moves

    def forward_calls(self, z: FloatArray, out: FloatArray) -> Calls:
        """Return `forward` on these arrays; an activation of few NumPy calls may give them themselves."""
        return (partial(self.forward, z, out),)

    def backward_calls(self, z: FloatArray, a: FloatArray, da: FloatArray) -> Calls:
        """Return `backward` on these arrays, likewise."""
        return (partial(self.backward, z, a, da),)
