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


@register("dense", "Layer", "a = f(x·W + b)", "keras.layers.Dense", key="type")
class LayerConfig(Layer):
    """A Dense layer: each unit weighs all inputs, adds a bias, and applies f.

    In theta its kernel (F, U) is followed by its bias (U,), so that both together are one (F + 1, U) matrix;
    with a row of ones under the inputs, one product gives the sums with their bias, and one product the
    gradient of both.
    """

    units: int = setting(ge=1, le=UNIT_LIMIT, help="Number of units, each with one output.")
    activation: ActivationName = setting("linear", help="What a unit makes of its weighted sum.")
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
        return (
            Array("kernel", (features, self.units), self.kernel_initializer, self.kernel_regularizer),
            Array("bias", (self.units,), self.bias_initializer, self.bias_regularizer),
        )

    def matrix(self, weights: FloatArray, features: int) -> FloatArray:
        """Return kernel and bias as a view."""
        return weights.reshape(features + 1, self.units)

    def weigh_back(
        self, weights: FloatArray, inputs: FloatArray, error: FloatArray, noise: FloatArray | None
    ) -> tuple[FloatArray, FloatArray]:
        """Multiply what came in with the error: dL/dW = a·eᵀ, dL/db = e, summed over the columns."""
        own = np.concatenate([(inputs @ error.T).reshape(-1), error.sum(axis=1)])
        return own, super().weigh_back(weights, inputs, error, noise)[1]

    def pass_of(self, place: Placed, theta: FloatArray, gradient: FloatArray, batch: int) -> LayerPass:
        return DensePass(place, theta, gradient, batch)


class DensePass(LayerPass):
    """The same in one product each, without a new array."""

    def __init__(self, place: Placed, theta: FloatArray, gradient: FloatArray, batch: int) -> None:
        super().__init__(place, theta, gradient, batch)
        matrix = place.matrix(theta)
        self.weigh, self.pass_on = matrix.T.dot, matrix[:-1].dot  # type: ignore[assignment, method-assign]
        self.weigh_back = np.ndarray.dot  # type: ignore[assignment, method-assign]
        self.gradient = place.matrix(gradient)
