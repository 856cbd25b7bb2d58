"""Configurations that do not learn, one or more for each cause: what is found, and where."""

from typing import Any, NamedTuple

YEARS: list[int] = [*range(2000, 2020)]

LAST: dict[str, Any] = {"units": 1, "activation": "sigmoid"}


class Case(NamedTuple):
    """A configuration with the cause that is found after ``steps``, its layer, and since when.

    ``since`` is None where the step matters less than that it is a late one. ``label`` is the button's.
    """

    name: str
    cause: str
    layer: str
    config: dict[str, Any]
    label: str
    steps: int = 0
    since: int | None = 0


def layers(*each: tuple[int, str], **settings: str) -> list[dict[str, Any]]:
    """Give Dense layers; ``settings`` are those of all."""
    return [{"units": units, "activation": activation, **settings} for units, activation in each]


XOR: dict[str, Any] = {
    "dataset": {"name": "xor"},
    "layers": layers((8, "tanh"), (1, "sigmoid")),
    "loss": "binary_crossentropy",
    "optimizer": {"name": "adam", "learning_rate": 0.02},
    "batch_size": 20,
    "epochs": 60,
}

MILLION = {**XOR, "optimizer": {"name": "sgd", "learning_rate": 1e6}}

LINE: dict[str, Any] = {
    "dataset": {"name": "line", "samples": 20, "noise": 0.0},
    "layers": layers((1, "linear")),
    "loss": "mean_squared_error",
    "optimizer": {"name": "sgd", "learning_rate": 0.1},
    "batch_size": 20,
    "epochs": 1000,
}

SINE: dict[str, Any] = {
    **LINE,
    "dataset": {"name": "sine"},
    "layers": layers((16, "relu"), (16, "relu"), (1, "linear")),
    "optimizer": {"name": "adam", "learning_rate": 0.01},
    "epochs": 600,
}

IRIS: dict[str, Any] = {
    "dataset": {"name": "iris"},
    "layers": layers((16, "relu"), (3, "softmax")),
    "optimizer": {"name": "adam", "learning_rate": 0.01},
    "epochs": 60,
}

OF_YEARS: dict[str, Any] = {"name": "inline", "x": [[year] for year in YEARS]}
VALUES = [(year - 2010) / 5 + 0.05 for year in YEARS]
LABELS = [int(year >= 2010) for year in YEARS]


def years(y: list[Any], *each: tuple[int, str], **settings: Any) -> dict[str, Any]:
    """Learn something of years, whose numbers are near 2,000."""
    return {
        **LINE,
        "dataset": {**OF_YEARS, "y": y},
        "layers": layers(*each),
        "batch_size": 5,
        "epochs": 200,
        **settings,
    }


def surface(name: str, start: list[float], rate: float = 0.1) -> dict[str, Any]:
    """Descend on a textbook surface."""
    sgd = {"name": "sgd", "learning_rate": rate}
    return {"model": {"landscape": name}, "start": start, "optimizer": sgd, "epochs": 300}


ZEROS = {"kernel_initializer": "zeros"}
SHUT_WEIGHTS = [[[1.0, -1.0]], [-5.0, -5.0], [[1.0], [1.0]], [0.5]]

CASES = (
    Case(
        "softmax over one unit",
        *("one output", "dense_1"),
        {**XOR, "layers": layers((8, "tanh"), (1, "softmax"))},
        "Use sigmoid and binary cross-entropy",
    ),
    Case(
        "softmax over one unit for values",
        *("one output", "dense_1"),
        {**SINE, "layers": layers((16, "relu"), (1, "softmax"))},
        "Use linear and squared error",
    ),
    Case(
        "softmax over one hidden unit",
        *("one output", "dense_1"),
        {**XOR, "layers": layers((8, "tanh"), (1, "softmax"), (1, "sigmoid"))},
        "Use relu",
    ),
    Case(
        "a categorical loss of one output",
        *("one output", "dense"),
        {
            **LINE,
            "dataset": {"name": "inline", "x": [[0.0], [0.5], [1.0]], "y": [[0.1], [0.4], [0.9]]},
            "loss": "categorical_crossentropy",
            "layers": layers((1, "sigmoid")),
        },
        "Use sigmoid and binary cross-entropy",
    ),
    Case(
        "binary cross-entropy of linear outputs",
        *("clipped", "dense_1"),
        {**XOR, "layers": layers((8, "tanh"), (1, "linear"))},
        "Use from_logits",
    ),
    Case(
        "categorical cross-entropy of linear outputs",
        *("clipped", "dense_1"),
        {**IRIS, "layers": layers((16, "relu"), (3, "linear"))},
        "Use from_logits",
        steps=200,
    ),
    Case(
        "a softmax that is sure and wrong",
        *("clipped", "dense_1"),
        years(
            LABELS,
            (16, "relu"),
            (2, "softmax"),
            loss="sparse_categorical_crossentropy",
            optimizer={"name": "adam", "learning_rate": 0.01},
        ),
        "Scale the inputs",
    ),
    Case(
        "zeros in every layer",
        *("alike", "dense"),
        {**XOR, "layers": layers((8, "tanh"), (1, "sigmoid"), **ZEROS)},
        "Start from random weights",
    ),
    Case(
        "ones in every layer",
        *("alike", "dense"),
        {**XOR, "layers": layers((8, "tanh"), (1, "sigmoid"), kernel_initializer="ones")},
        "Start from random weights",
        steps=100,
    ),
    Case(
        "zeros before relu",
        *("dead", "dense"),
        {**SINE, "layers": [*layers((16, "relu"), **ZEROS), *layers((1, "linear"))]},
        "Start from random weights",
    ),
    Case(
        "given weights that shut relu",
        *("dead", "dense"),
        {**SINE, "layers": layers((2, "relu"), (1, "linear")), "initial_weights": SHUT_WEIGHTS},
        "Start from random weights",
    ),
    Case(
        "one relu unit that starts shut",
        *("dead", "dense"),
        {
            **LINE,
            "dataset": {"name": "inline", "x": [[0.5], [1.0], [1.5]], "y": [0.25, 0.6, 0.8]},
            "layers": layers((1, "relu"), (1, "linear")),
            "seed": 1,
        },
        "Use leaky_relu",
    ),
    Case(
        "a relu output that starts shut",
        *("dead", "dense"),
        {
            **LINE,
            "dataset": {"name": "inline", "x": [[0.5], [1.0], [1.5]], "y": [0.25, 0.6, 0.8]},
            "layers": layers((1, "relu")),
            "seed": 1,
        },
        "Use linear",
    ),
    Case(
        "years into tanh",
        *("saturated", "dense"),
        years(VALUES, (16, "tanh"), (1, "linear")),
        "Scale the inputs",
    ),
    Case(
        "years that kill relu",
        *("dead", "dense"),
        years(VALUES, (16, "relu"), (1, "linear"), optimizer={"name": "sgd", "learning_rate": 0.01}),
        "Scale the inputs",
        steps=200,
        since=None,
    ),
    Case(
        "years that saturate the output",
        *("saturated", "dense_1"),
        years(LABELS, (16, "relu"), (1, "sigmoid"), loss="binary_crossentropy"),
        "Scale the inputs",
    ),
    Case(
        "relu that died of large steps",
        *("dead", "dense"),
        {**SINE, "optimizer": {"name": "sgd", "learning_rate": 2.0}},
        "Rate 0.2",
        steps=300,
        since=None,
    ),
    Case(
        "tanh that saturated by large steps",
        *("saturated", "dense_1"),
        {
            **SINE,
            "layers": layers((16, "tanh"), (16, "tanh"), (1, "linear")),
            "optimizer": {"name": "adam", "learning_rate": 3.0},
        },
        "Rate 0.3",
        steps=200,
        since=None,
    ),
    Case("a rate of a million", *("saturated", "dense_1"), MILLION, "from the start", 100, None),
    Case(
        "a sigmoid that saturated by large steps",
        *("saturated", "dense_1"),
        {**XOR, "optimizer": {"name": "adam", "learning_rate": 5.0}},
        "Rate 0.5",
        steps=20,
        since=None,
    ),
    Case(
        "eleven sigmoid layers",
        *("vanishing", "dense"),
        {
            **SINE,
            "layers": layers(*[(4, "sigmoid")] * 11, (1, "linear")),
            "optimizer": {"name": "sgd", "learning_rate": 0.05},
        },
        "Use relu",
    ),
    Case(
        "no learning rate",
        *("no rate", ""),
        {**LINE, "optimizer": {"name": "sgd", "learning_rate": 0.0}},
        "Learning rate 0.01",
        steps=10,
    ),
    Case(
        "steps below float64",
        *("unmoved", ""),
        {**LINE, "optimizer": {"name": "sgd", "learning_rate": 1e-30}},
        "Learning rate 0.01",
        steps=10,
    ),
    Case(
        "one unit with zeros on both sides",
        *("no gradient", "dense"),
        {**SINE, "layers": layers((1, "tanh"), (1, "linear"), **ZEROS)},
        "Start from random weights",
        steps=50,
    ),
    Case(
        "a saddle of weights",
        *("saddle", ""),
        {
            **LINE,
            "dataset": {"name": "inline", "x": [[-1.0], [1.0]], "y": [-1.5, 1.5]},
            "layers": layers((1, "tanh"), (1, "linear"), **ZEROS),
        },
        "Start from random weights",
    ),
    Case("a saddle", *("saddle", "position"), surface("saddle", [0.0, 0.0]), "Start beside it", steps=5),
    Case(
        "the way into a saddle",
        *("saddle", "position"),
        surface("saddle", [1.0, 0.0]),
        "Start beside it",
        steps=300,
        since=None,
    ),
    Case(
        "a maximum",
        *("maximum", "position"),
        surface("himmelblau", [-0.270844590668, -0.923038522204], 0.001),
        "Start beside it",
    ),
    Case("a plateau", *("plateau", "position"), surface("plateau", [20.0, 20.0]), "Start at its usual place"),
)
