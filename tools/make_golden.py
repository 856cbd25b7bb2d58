"""Make the golden values: train with real Keras in float64 and write down what came of it.

    python -m venv /tmp/keras
    /tmp/keras/bin/pip install keras==3.15.1 jax==0.10.2
    KERAS_BACKEND=jax /tmp/keras/bin/python tools/make_golden.py

Writes `tests/engine/golden/*.json`. Keras is not a dependency of Fall Line: the files are committed,
and this script runs again only when a case is added or a newer Keras is to be compared with.

A case is `{"name", "config", "steps", "losses", "correct", "weights"}`: the body of a
`POST /api/runs` with its own samples and initial weights and `"shuffle": false`; at the listed
steps (counted from 1) the loss of that step's batch before its update, and how many of its samples
`accuracy` counts as right; and the weights at the end, as `get_weights()` gives them.

Float64 throughout. On every backend but TensorFlow, Keras's type promotion turns float64 into
float32 whatever `floatx` says (`keras/src/backend/common/dtypes.py`, BIT64_TO_BIT32_DTYPE), so
`keras.activations.tanh` and `keras.ops.mean` (and with it the losses that end in a mean over the
last axis) come out with float32's 1e-7. `use_float64` removes that one entry; nothing else of
Keras is changed.
"""

import inspect
import json
from pathlib import Path
from typing import Any
from unittest import mock

import jax  # type: ignore[import-not-found]  # installed only where golden values are made
import keras  # type: ignore[import-not-found]
import numpy as np
from keras.src.backend.common import dtypes  # type: ignore[import-not-found]
from keras.src.initializers import random_initializers  # type: ignore[import-not-found]

Json = dict[str, Any]

GOLDEN = Path(__file__).parents[1] / "tests" / "engine" / "golden"
SAMPLES, BATCH_SIZE, EPOCHS = 22, 8, 100  # 3 steps an epoch, the last one on 6 samples
EVERY = 7  # every 7th loss is kept: 7 and 3 have no common factor, so that each batch is seen
FANS = (3, 5)  # inputs × units of the kernel for which the initializers' numbers are written

RATES = {
    "sgd": 0.1,
    "rmsprop": 0.01,
    "adagrad": 0.1,
    "adadelta": 1.0,
    "adam": 0.01,
    "adamw": 0.01,
    "adamax": 0.01,
    "nadam": 0.01,
    "lion": 0.001,
}
OPTIONS: list[Json] = [
    {"name": "sgd", "momentum": 0.9},
    {"name": "sgd", "momentum": 0.9, "nesterov": True},
    {"name": "sgd", "momentum": 0.5, "nesterov": True, "weight_decay": 0.01, "clipnorm": 0.05},
    {"name": "rmsprop", "rho": 0.8, "epsilon": 1e-3},
    {"name": "rmsprop", "momentum": 0.5},
    {"name": "rmsprop", "centered": True},
    {"name": "rmsprop", "momentum": 0.5, "centered": True},
    {"name": "adagrad", "initial_accumulator_value": 0.5, "epsilon": 1e-3},
    {"name": "adadelta", "rho": 0.8, "epsilon": 1e-3},
    {"name": "adam", "amsgrad": True},
    {"name": "adam", "beta_1": 0.5, "beta_2": 0.8, "epsilon": 1e-3},
    {"name": "adamw", "amsgrad": True, "weight_decay": 0.1},
    {"name": "adamax", "beta_1": 0.5, "beta_2": 0.8, "epsilon": 1e-3},
    {"name": "nadam", "beta_1": 0.5, "beta_2": 0.8, "epsilon": 1e-3},
    {"name": "lion", "beta_1": 0.5, "beta_2": 0.8},
]
SHARED_OPTIONS: list[Json] = [
    {"weight_decay": 0.02},
    {"clipnorm": 0.1},
    {"global_clipnorm": 0.15},
    {"clipvalue": 0.03},
]
ACTIVATIONS = (
    "linear relu leaky_relu elu selu gelu silu softplus sigmoid tanh softmax"
).split()  # fmt: skip
INITIALIZERS = (
    "glorot_uniform glorot_normal he_uniform he_normal lecun_uniform lecun_normal "
    "random_uniform random_normal zeros ones"
).split()


def main() -> None:
    """Write every golden file."""
    use_float64()
    write("optimizers.json", optimizer_cases())
    write("activations.json", activation_cases())
    write("losses.json", loss_cases())
    write("article.json", [article_case()])
    text = json.dumps({"versions": versions(), **defaults()}, indent=1)
    (GOLDEN / "defaults.json").write_text(text + "\n")


def use_float64() -> None:
    """Let Keras on JAX compute in float64 (see the module's docstring)."""
    jax.config.update("jax_enable_x64", True)
    keras.config.set_floatx("float64")
    dtypes.BIT64_TO_BIT32_DTYPE.pop("float64")


def versions() -> Json:
    """Name what made the values."""
    return {"keras": keras.__version__, "jax": jax.__version__, "numpy": np.__version__}


def write(file: str, cases: list[Json]) -> None:
    """Train each case and write them all, one line a case."""
    lines = ",\n".join(json.dumps({**case, **train(case["config"])}) for case in cases)
    (GOLDEN / file).write_text(f'{{"versions": {json.dumps(versions())}, "cases": [\n{lines}\n]}}\n')


# Cases ------------------------------------------------------------------------------------------


def case(name: str, seed: int = 0, **changes: Any) -> Json:
    """Describe one run: three classes in the plane, tanh, softmax and SGD, but for `changes`."""
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(SAMPLES, 2)).round(3)
    x[0] = 0  # with zero biases a pre-activation of exactly 0: the activations' kinks
    config: Json = {
        "dataset": {"name": "inline", "x": x.tolist(), "y": labels(x)},
        "layers": layers(("tanh", 4), ("softmax", 3)),
        "optimizer": {"name": "sgd", "learning_rate": 0.1},
        "loss": "sparse_categorical_crossentropy",
        "batch_size": BATCH_SIZE,
        "epochs": EPOCHS,
        "shuffle": False,
    }
    if "y" in changes:
        config["dataset"]["y"] = changes.pop("y")
    scale = changes.pop("scale", 1.0)
    config |= changes
    config["initial_weights"] = initial_weights(rng, 2, config["layers"], scale)
    return {"name": name, "config": config}


def labels(x: np.ndarray) -> list[int]:
    """Cut the plane into three sectors, with a few samples on the wrong side."""
    sector = np.floor((np.arctan2(x[:, 1], x[:, 0]) + np.pi) / (2 * np.pi) * 3).astype(int) % 3
    sector[::6] = (sector[::6] + 1) % 3
    return [int(label) for label in sector]


def layers(*pairs: tuple[str, int]) -> list[Json]:
    """Describe a stack of Dense layers from (activation, units) pairs."""
    return [{"units": units, "activation": activation} for activation, units in pairs]


def initial_weights(
    rng: np.random.Generator, features: int, stack: list[Json], scale: float
) -> list[Any]:
    """Draw kernels of a usual size, times `scale`; biases are zero."""
    weights: list[Any] = []
    for layer in stack:
        units = layer["units"]
        kernel = scale * rng.normal(size=(features, units)) / np.sqrt(features)
        weights += [kernel.round(3).tolist(), [0.0] * units]
        features = units
    return weights


def optimizer_cases() -> list[Json]:
    """Every optimizer with its defaults, with its own options, and with the shared ones."""
    plain: list[Json] = [{"name": name} for name in RATES]
    shared = [{"name": name, **option} for name in RATES for option in SHARED_OPTIONS]
    return [
        case(title(settings), optimizer={"learning_rate": RATES[settings["name"]], **settings})
        for settings in plain + OPTIONS + shared
    ]


def title(settings: Json) -> str:
    """Name a case after its settings: `adam amsgrad=True`."""
    rest = [f"{key}={value}" for key, value in settings.items() if key != "name"]
    return " ".join([settings["name"], *rest])


def activation_cases() -> list[Json]:
    """Every activation, in a hidden layer and in the last one."""
    y = np.random.default_rng(1).uniform(0.1, 0.9, size=(SAMPLES, 2)).round(3).tolist()
    hidden = [case(f"hidden {name}", layers=layers((name, 4), ("softmax", 3))) for name in ACTIVATIONS]
    last = [
        case(f"last {name}", layers=layers((name, 4), (name, 2)), loss="mean_squared_error", y=y)
        for name in ACTIVATIONS
    ]
    return hidden + last


def loss_cases() -> list[Json]:
    """Every loss on the heads that people give it, with every setting, and beyond its clip."""
    return class_cases() + binary_cases() + regression_cases()


def class_cases() -> list[Json]:
    """The cross-entropies between classes; a wide scale drives shares into the clip."""
    sparse, dense = "sparse_categorical_crossentropy", "categorical_crossentropy"
    one_hot = np.eye(3)[case("")["config"]["dataset"]["y"]]
    soft = (0.8 * one_hot + 0.2 / 3).round(3).tolist()
    cases = []
    for loss, y in ((sparse, None), (dense, one_hot.tolist())):
        logits = {"name": loss, "from_logits": True}
        target: Json = {} if y is None else {"y": y}
        for head in ("softmax", "sigmoid", "softplus"):
            stack = layers(("tanh", 4), (head, 3))
            cases.append(case(f"{loss} on {head}", layers=stack, loss=loss, **target))
        stack = layers(("tanh", 4), ("linear", 3))
        cases.append(case(f"{loss} from logits", layers=stack, loss=logits, **target))
        for head in ("softmax", "sigmoid"):
            stack = layers(("relu", 4), (head, 3))
            name = f"{loss} clipped on {head}"
            cases.append(case(name, layers=stack, loss=loss, scale=20.0, **target))
    stack = layers(("tanh", 4), ("softmax", 3))
    return [*cases, case(f"{dense} with soft targets", layers=stack, loss=dense, y=soft)]


def binary_cases() -> list[Json]:
    """Binary cross-entropy on one output and on several."""
    loss = "binary_crossentropy"
    logits = {"name": loss, "from_logits": True}
    rng = np.random.default_rng(2)
    one: list[int] = [int(label > 0) for label in case("")["config"]["dataset"]["y"]]
    many = rng.integers(0, 2, size=(SAMPLES, 3)).tolist()
    return [
        case(f"{kind} of {units}", layers=layers(("tanh", 4), (head, units)), loss=name, y=y, scale=scale)
        for units, y in ((1, one), (3, many))
        for kind, head, name, scale in (
            (loss, "sigmoid", loss, 1.0),
            (f"{loss} from logits", "linear", logits, 1.0),
            (f"{loss} clipped", "sigmoid", loss, 20.0),
        )
    ]  # fmt: skip


def regression_cases() -> list[Json]:
    """The regression losses on one output and on two."""
    rng = np.random.default_rng(3)
    one = rng.normal(size=SAMPLES).round(3).tolist()
    two = (2 * rng.normal(size=(SAMPLES, 2))).round(3).tolist()
    losses: tuple[Any, ...] = ("mean_squared_error", "mean_absolute_error", "huber")
    return [
        case(
            f"{loss} of {units}",
            layers=layers(("tanh", 4), ("linear", units)),
            loss=loss,
            y=y,
            optimizer={"name": "sgd", "learning_rate": 0.02},
        )
        for units, y in ((1, one), (2, two))
        for loss in (*losses, {"name": "huber", "delta": 0.3})
    ]


def article_case() -> Json:
    """Two epochs of the article's run: 2,100 people, ages 13 to 100 scaled to 0…1."""
    rng = np.random.default_rng(0)
    young, old = (rng.integers(low, high, size=1050) for low, high in ((13, 65), (65, 101)))
    young_label, old_label = (np.arange(1050) < 50).astype(int), (np.arange(1050) >= 50).astype(int)
    order = rng.permutation(2100)
    x = ((np.concatenate([young, old])[order] - 13) / 87).round(4)
    y = np.concatenate([young_label, old_label])[order]
    stack = layers(("relu", 16), ("relu", 32), ("sigmoid", 2))
    config = {
        "dataset": {"name": "inline", "x": x[:, None].tolist(), "y": y.tolist()},
        "layers": stack,
        "optimizer": {"name": "adam", "learning_rate": 0.0001},
        "loss": "sparse_categorical_crossentropy",
        "batch_size": 10,
        "epochs": 2,
        "shuffle": False,
        "initial_weights": initial_weights(rng, 1, stack, 0.5),
    }
    return {"name": "the article's network", "config": config, "epochs": fit(config)}


# Training ---------------------------------------------------------------------------------------


def train(config: Json) -> Json:
    """Train one batch after another; return what `write` adds to the case."""
    model, x, y = compiled(config)
    size, losses, correct = config["batch_size"], [], []
    for start in [*range(0, len(x), size)] * config["epochs"]:
        model.reset_metrics()
        batch = x[start : start + size], y[start : start + size]
        loss, accuracy = model.train_on_batch(*batch)
        losses.append(float(loss))
        correct.append(round(float(accuracy) * len(batch[0])))
    kept = slice(None, None, EVERY)
    return {
        "steps": [*range(1, len(losses) + 1)][kept],
        "losses": losses[kept],
        "correct": correct[kept],
        "weights": [array.tolist() for array in model.get_weights()],
    }


def fit(config: Json) -> Json:
    """Return `fit`'s history of the same run: loss and accuracy of each epoch."""
    model, x, y = compiled(config)
    size, epochs = config["batch_size"], config["epochs"]
    history = model.fit(x, y, batch_size=size, epochs=epochs, shuffle=False, verbose=0).history
    return {key: [float(value) for value in values] for key, values in history.items()}


def compiled(config: Json) -> tuple[Any, np.ndarray, np.ndarray]:
    """Build the Keras model that `config` describes, and the arrays to train it on."""
    x, y = np.array(config["dataset"]["x"]), np.array(config["dataset"]["y"])
    model = keras.Sequential([keras.Input((x.shape[1],))])
    for layer in config["layers"]:
        model.add(keras.layers.Dense(layer["units"], layer["activation"]))
    loss, optimizer = dict_of(config["loss"]), dict(config["optimizer"])
    model.compile(
        optimizer=keras.optimizers.get({"class_name": optimizer.pop("name"), "config": optimizer}),
        loss=getattr(keras.losses, loss.pop("name").title().replace("_", ""))(**loss),
        metrics=["accuracy"],
    )
    model.set_weights([np.array(array) for array in config["initial_weights"]])
    return model, x, y


def dict_of(loss: Any) -> Json:
    """Spell out a loss that is given by its name alone."""
    return {"name": loss} if isinstance(loss, str) else dict(loss)


# Defaults ---------------------------------------------------------------------------------------


def defaults() -> Json:
    """Read Keras's defaults from its signatures, and its initializers' ranges from their calls."""
    return {
        "optimizers": {name: signature(keras.optimizers.get(name).__class__) for name in RATES},
        "losses": {
            name: signature(getattr(keras.losses, name.title().replace("_", "")))
            for name in (
                "sparse_categorical_crossentropy",
                "categorical_crossentropy",
                "binary_crossentropy",
                "mean_squared_error",
                "mean_absolute_error",
                "huber",
            )
        },
        "activations": {name: signature(keras.activations.get(name)) for name in ACTIVATIONS},
        "layer": signature(keras.layers.Dense),
        "kernel_shape": FANS,
        "initializers": {name: drawn(name) for name in INITIALIZERS},
    }


def signature(of: Any) -> Json:
    """Return the defaults of a callable's parameters."""
    parameters = inspect.signature(of).parameters.values()
    return {p.name: p.default for p in parameters if p.default is not p.empty}


def drawn(name: str) -> Json:
    """Return what an initializer asks of Keras's random generator for a kernel of FANS."""
    generators = ("uniform", "normal", "truncated_normal")
    with mock.patch.object(random_initializers, "random") as random:
        value = keras.initializers.get(name)(FANS)
        for generator in generators:
            if call := getattr(random, generator).call_args:
                numbers = {k: v for k, v in call.kwargs.items() if isinstance(v, float)}
                return {"distribution": generator, **numbers}
    return {"distribution": "constant", "value": float(value[0, 0])}


if __name__ == "__main__":
    main()
