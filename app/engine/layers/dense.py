"""The Dense layer."""

from typing import TYPE_CHECKING, Literal, TypeAlias, Union

import numpy as np

from ..activations import ACTIVATIONS
from ..arrays import FloatArray
from ..declare import register, setting
from ..initializers import INITIALIZERS
from ..regularizers import REGULARIZERS, Regularizer
from .base import Array, Layer, LayerPass, Placed

UNIT_LIMIT = 512

# The registries make the types at run time: adding an entry changes nothing here.
if TYPE_CHECKING:
    ActivationName: TypeAlias = str
    InitializerName: TypeAlias = str
    AnyRegularizer: TypeAlias = Regularizer
else:
    ActivationName = Literal[tuple(ACTIVATIONS)]
    InitializerName = Literal[tuple(INITIALIZERS)]
    AnyRegularizer = Union[tuple(REGULARIZERS.values())]  # noqa: UP007


@register("dense", "Dense", "a = f(x·W + b)", "keras.layers.Dense", key="type")
class LayerConfig(Layer):
    """A Dense layer: each unit weighs all inputs, adds a bias, and applies f.

    In theta its kernel (F, U) is followed by its bias (U,), so that both together are one (F + 1, U) matrix;
    with a row of ones under the inputs, one product gives the sums with their bias, and one product the
    gradient of both. Without `use_bias` there is the kernel alone.
    """

    units: int = setting(ge=1, le=UNIT_LIMIT, help="Number of units, each with one output.")
    activation: ActivationName = setting("linear", help="What a unit makes of its weighted sum.")
    use_bias: bool = setting(True, advanced=True, help="Whether each unit adds a bias to its sum.")
    kernel_initializer: InitializerName = setting("glorot_uniform", help="What the weights start from.")
    bias_initializer: InitializerName = setting("zeros", help="What the biases start from.", advanced=True)
    kernel_regularizer: AnyRegularizer | None = setting(
        None, advanced=True, discriminator="name", help="What the weights themselves add to the loss."
    )
    bias_regularizer: AnyRegularizer | None = setting(
        None, advanced=True, discriminator="name", help="What the biases themselves add to the loss."
    )

    def units_of(self, features: int) -> int:
        return self.units

    def arrays(self, features: int) -> tuple[Array, ...]:
        kernel = Array("kernel", (features, self.units), self.kernel_initializer, self.kernel_regularizer)
        bias = Array("bias", (self.units,), self.bias_initializer, self.bias_regularizer)
        return (kernel, bias) if self.use_bias else (kernel,)

    def matrix(self, weights: FloatArray, features: int) -> FloatArray:
        """Return kernel and bias as a view; without a bias a copy, with a row of zeros."""
        own = weights.reshape(-1, self.units)
        return own if self.use_bias else np.vstack([own, np.zeros(self.units)])

    def weigh_back(
        self, weights: FloatArray, inputs: FloatArray, error: FloatArray, noise: FloatArray | None
    ) -> tuple[FloatArray, FloatArray]:
        """Multiply what came in with the error: dL/dW = a·eᵀ, dL/db = e, summed over the columns."""
        kernel = (inputs @ error.T).reshape(-1)
        own = np.concatenate([kernel, error.sum(axis=1)]) if self.use_bias else kernel
        return own, super().weigh_back(weights, inputs, error, noise)[1]

    def pass_of(self, place: Placed, theta: FloatArray, gradient: FloatArray, batch: int) -> LayerPass:
        kind = DensePass if self.use_bias else KernelPass
        return kind(place, theta, gradient, batch)


class DensePass(LayerPass):
    """The same in one product each, without a new array."""

    def __init__(self, place: Placed, theta: FloatArray, gradient: FloatArray, batch: int) -> None:
        super().__init__(place, theta, gradient, batch)
        matrix = place.matrix(theta)
        self.weigh, self.pass_on = matrix.T.dot, matrix[:-1].dot  # type: ignore[assignment, method-assign]
        self.weigh_back = np.ndarray.dot  # type: ignore[assignment, method-assign]
        self.gradient = place.matrix(gradient)


class KernelPass(LayerPass):
    """The products of a layer without a bias, which leave out the row of ones."""

    def __init__(self, place: Placed, theta: FloatArray, gradient: FloatArray, batch: int) -> None:
        super().__init__(place, theta, gradient, batch)
        shape = place.features, place.units
        kernel, self.gradient = theta[place.part].reshape(shape), gradient[place.part].reshape(shape)
        self._kernel = kernel.T
        self.pass_on = kernel.dot  # type: ignore[assignment, method-assign]

    def weigh(self, inputs: FloatArray, z: FloatArray) -> object:
        return self._kernel.dot(inputs[:-1], z)

    def weigh_back(self, inputs: FloatArray, errors: FloatArray, gradient: FloatArray) -> object:
        return inputs[:-1].dot(errors, gradient)
