"""More runs for `make_golden`: Dense layers without a bias, and dropout.

Dropout's masks are handed to both: Fall Line draws them by a rule (`app/engine/layers`), which stands here a
second time, and Keras gets them in place of its own.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from tools.golden_cases import BATCH_SIZE, SAMPLES, Json, case, layers

BLOCK_NUMBERS = 32_768
PURPOSE = 6

DROPS: tuple[tuple[str, float, tuple[int, ...]], ...] = (
    ("between", 0.2, (1,)),
    ("first", 0.5, (0,)),
    ("twice in a row", 0.3, (1, 2)),
    ("of nothing", 0.0, (1,)),
)
"""A name, a rate, and the places of the dropout layers."""


def cases() -> list[Json]:
    """Every case of this file."""
    return [*bias_cases(), *dropout_cases()]


def bias_cases() -> list[Json]:
    """Leave out the bias of one layer and of all, also with a penalty, and with clipping by array."""
    first, last = layers(("tanh", 4), ("softmax", 3))
    bare = {"use_bias": False}
    penalised = {"kernel_regularizer": {"name": "l1_l2", "l1": 0.002, "l2": 0.004}}
    adam = {"name": "adam", "learning_rate": 0.02, "clipnorm": 0.05}
    return [
        case("no bias in the first layer", layers=[{**first, **bare}, last]),
        case("no bias in the last layer", layers=[first, {**last, **bare}]),
        case("no bias at all", layers=[{**first, **bare}, {**last, **bare}]),
        case("no bias, penalised", layers=[{**first, **bare, **penalised}, {**last, **bare}], optimizer=adam),
    ]


def dropout_cases() -> list[Json]:
    """Drop inputs, what is between layers, and outputs; also with Adam and without biases."""
    stack, made = layers(("tanh", 8), ("softmax", 3)), []
    for name, rate, places in DROPS:
        own = [*stack]
        for place in places:
            own.insert(place, {"type": "dropout", "rate": rate})
        made.append(case(f"dropout {name}", layers=own))
    drop = {"type": "dropout", "rate": 0.4}
    adam = {"name": "adam", "learning_rate": 0.02}
    bare = [{**layer, "use_bias": False} for layer in layers(("relu", 8), ("linear", 3))]
    logits = {"name": "sparse_categorical_crossentropy", "from_logits": True}
    return [
        *made,
        case("dropout last, of logits", layers=[*layers(("tanh", 8), ("linear", 3)), drop], loss=logits),
        case("dropout with Adam, no bias", layers=[bare[0], drop, bare[1]], loss=logits, optimizer=adam),
    ]


def masks(config: Json, step: int, samples: int) -> list[NDArray[Any]]:
    """Return what each dropout layer keeps in step 1, 2, …: true or false, (samples, units)."""
    most, found, units = min(BATCH_SIZE, SAMPLES), [], len(config["dataset"]["x"][0])
    for number, layer in enumerate(config["layers"]):
        if layer.get("type") == "dropout":
            block, place = divmod(step - 1, max(1, BLOCK_NUMBERS // (units * most)))
            seeds = np.random.SeedSequence([config.get("seed", 0), PURPOSE, block, number])
            stream = np.random.Generator(np.random.PCG64(seeds))
            for _ in range(place + 1):
                chances = stream.random((units, most))
            found.append(layer["rate"] <= chances[:, :samples].T)
        units = layer.get("units", units)
    return found
