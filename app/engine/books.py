"""Worked examples whose numbers are published: what is trained here gives those numbers."""

from .config import LayerConfig, RunConfig
from .datasets import Inline
from .losses import MeanSquaredError
from .optimizers import SGD

SIGMOID = LayerConfig(units=2, activation="sigmoid")

# His total error, ½Σ(t − o)² over two outputs, is Keras's mean squared error of them; his biases stay.
BY_HAND = RunConfig(
    dataset=Inline(x=((0.05, 0.10),), y=((0.01, 0.99),)),
    layers=(SIGMOID, SIGMOID),
    optimizer=SGD(learning_rate=0.5),
    loss=MeanSquaredError(),
    metrics=(),
    batch_size=1,
    epochs=10_000,
    initial_weights=(
        ((0.15, 0.25), (0.20, 0.30)),
        (0.35, 0.35),
        ((0.40, 0.50), (0.45, 0.55)),
        (0.60, 0.60),
    ),
    frozen=("dense/bias", "dense_1/bias"),
)

POINTS = (
    (2.7810836, 2.550537003),
    (1.465489372, 2.362125076),
    (3.396561688, 4.400293529),
    (1.38807019, 1.850220317),
    (3.06407232, 3.005305973),
    (7.627531214, 2.759262235),
    (5.332441248, 2.088626775),
    (6.922596716, 1.77106367),
    (8.675418651, -0.2420686549),
    (7.673756466, 3.508563011),
)

# His rule, b ← b + 0.3·(y − p)·p·(1 − p)·x, goes down ½(y − p)²: half of Keras's mean squared error.
LOGISTIC = RunConfig(
    dataset=Inline(x=POINTS, y=(0, 0, 0, 0, 0, 1, 1, 1, 1, 1)),
    layers=(LayerConfig(units=1, activation="sigmoid"),),
    optimizer=SGD(learning_rate=0.15),
    loss=MeanSquaredError(),
    batch_size=1,
    epochs=10,
    shuffle=False,
    initial_weights=(((0.0,), (0.0,)), (0.0,)),
)

SIZES = (1100, 1400, 1425, 1550, 1600, 1700, 1700, 1875, 2350, 2450)
PRICES = (199_000, 245_000, 319_000, 240_000, 312_000, 279_000, 310_000, 308_000, 405_000, 324_000)


def _from_0_to_1(numbers: tuple[int, ...]) -> tuple[float, ...]:
    """Scale to 0…1: less the least, divided by the range."""
    least, most = min(numbers), max(numbers)
    return tuple((number - least) / (most - least) for number in numbers)


# Its error, ½Σ(y − ŷ)² over ten houses, is 5 times Keras's mean squared error: its rate 0.01 is 0.05 here.
HOUSES = RunConfig(
    dataset=Inline(x=tuple((size,) for size in _from_0_to_1(SIZES)), y=_from_0_to_1(PRICES)),
    layers=(LayerConfig(units=1, activation="linear"),),
    optimizer=SGD(learning_rate=0.05),
    loss=MeanSquaredError(),
    metrics=(),
    batch_size=10,
    epochs=200,
    shuffle=False,
    initial_weights=(((0.75,),), (0.45,)),
)
