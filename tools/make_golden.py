"""Make the golden values: train with real Keras in float64 and write down what came of it.

    python -m venv ../keras
    ../keras/bin/pip install keras==3.15.1 jax==0.10.2
    KERAS_BACKEND=jax ../keras/bin/python -m tools.make_golden

Writes `tests/engine/golden/*.json` in some five minutes. Keras is no dependency of Fall Line: the files are
kept with the tests, and this runs again only when a case is added or another Keras is to be compared with.

To a case of `golden_cases` it adds `losses`, the loss of every EVERY-th step's batch before its update, from
step 1; for a cross-entropy `correct`, how many samples of those batches `accuracy` counts as right; and
`weights`, what `get_weights()` gives at the end.

Float64 throughout. On every backend but TensorFlow, Keras's type promotion turns float64 into float32
whatever `floatx` says (`keras/src/backend/common/dtypes.py`, BIT64_TO_BIT32_DTYPE), so that
`keras.activations.tanh` and `keras.ops.mean` (with it the losses that end in a mean over the last axis) are
off by float32's 1e-7. `use_float64` takes out that one entry; nothing else of Keras is changed.
"""

import inspect
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest import mock

import jax  # type: ignore[import-not-found]  # installed only where golden values are made
import keras  # type: ignore[import-not-found]
import numpy as np
from keras.src import backend  # type: ignore[import-not-found]
from keras.src.backend.common import dtypes  # type: ignore[import-not-found]
from keras.src.initializers import random_initializers  # type: ignore[import-not-found]

from tools import golden_cases, golden_fitting, golden_held_out, golden_layers, golden_metrics
from tools.golden_cases import Json

GOLDEN = Path(__file__).parents[1] / "tests" / "engine" / "golden"
EVERY = 13
"""Which losses are kept. It has no factor in common with the steps of an epoch, so every batch is seen."""

KERNEL_SHAPE = (3, 5)
"""Inputs × units of the kernel for which the initializers' numbers are written."""

INITIALIZERS = (
    "glorot_uniform", "glorot_normal", "he_uniform", "he_normal", "lecun_uniform", "lecun_normal",
    "random_uniform", "random_normal", "zeros", "ones",
)  # fmt: skip


def main() -> None:
    """Write every golden file."""
    use_float64()
    write("optimizers.json", golden_cases.optimizer_cases())
    write("activations.json", golden_cases.activation_cases())
    write("losses.json", golden_cases.loss_cases())
    write("fitting.json", golden_fitting.cases())
    write("layers.json", golden_layers.cases())
    write_fits()
    write_tasks()
    write_histories("held_out.json", golden_held_out.cases())
    article = golden_cases.article_case()
    write("article.json", [{**article, "history": fit(article["config"])["history"]}])
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
    head = json.dumps({"versions": versions(), "every": EVERY})[:-1]
    (GOLDEN / file).write_text(f'{head}, "cases": [\n{lines}\n]}}\n')


def write_histories(file: str, cases: list[Json]) -> None:
    """Write what `fit` tells of each case by epoch, and the weights at its end, one line a case."""
    lines = ",\n".join(json.dumps({**case, **fit(case["config"])}) for case in cases)
    head = json.dumps({"versions": versions()})[:-1]
    (GOLDEN / file).write_text(f'{head}, "cases": [\n{lines}\n]}}\n')


def write_fits() -> None:
    """Write what `fit` gives of each case of `golden_metrics`: its history, and where it stopped.

    `best_epoch` is counted from 1, and told where the best weights were restored; `weights` as in `train`.
    """
    lines = ",\n".join(json.dumps({**case, **fitted(case["config"])}) for case in golden_metrics.cases())
    head = json.dumps({"versions": versions()})[:-1]
    (GOLDEN / "metrics.json").write_text(f'{head}, "cases": [\n{lines}\n]}}\n')


def fitted(config: Json) -> Json:
    """Train with `fit`; return its history by Keras's names, and the weights that it leaves."""
    model, x, y = compiled(config)
    stopping = config.get("early_stopping")
    callbacks = [keras.callbacks.EarlyStopping(**stopping)] if stopping else []
    history = model.fit(
        x, y, batch_size=config["batch_size"], epochs=config["epochs"], shuffle=False, verbose=0,
        validation_split=config["validation_split"], callbacks=callbacks,
    ).history  # fmt: skip
    restored = bool(stopping and stopping.get("restore_best_weights"))
    return {
        "history": {key: [float(value) for value in values] for key, values in history.items()},
        "best_epoch": callbacks[0].best_epoch + 1 if restored else None,
        "weights": [array.tolist() for array in model.get_weights()],
    }


def write_tasks() -> None:
    """Write Keras's loss and accuracy of each loss, number of outputs and kind of targets, or null.

    Null is a refusal. The configurations are `golden_cases.task_cases`, by name.
    """
    keras.config.disable_traceback_filtering()
    told = {case["name"]: tested(case["config"]) for case in golden_cases.task_cases()}
    lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(answer)}" for name, answer in told.items())
    head = json.dumps({"versions": versions()})[:-1]
    (GOLDEN / "tasks.json").write_text(f'{head}, "keras": {{\n{lines}\n}}}}\n')


def tested(config: Json) -> Json | None:
    """Return Keras's loss and accuracy of the untrained model, or None where it refuses."""
    model, x, y = compiled(config)
    try:
        loss, accuracy = model.test_on_batch(x, y)
    except (ValueError, TypeError):
        return None
    return {"loss": float(loss), "accuracy": float(accuracy)}


def train(config: Json) -> Json:
    """Train one batch after another; return what is added to the case."""
    model, x, y = compiled(config)
    size = config["batch_size"]
    losses, correct = [], []
    for step, start in enumerate([*range(0, len(x), size)] * config["epochs"], 1):
        batch = x[start : start + size], y[start : start + size]
        model.reset_metrics()  # else a running mean comes back
        with dropping(golden_layers.masks(config, step, len(batch[0]))):
            loss, accuracy = model.train_on_batch(*batch)
        losses.append(float(loss))
        correct.append(round(float(accuracy) * len(batch[0])))
    classifies = "crossentropy" in golden_cases.named(config["loss"])["name"]
    return {
        "losses": losses[::EVERY],
        "correct": correct[::EVERY] if classifies else None,
        "weights": [array.tolist() for array in model.get_weights()],
    }


def dropping(masks: list[Any]) -> Any:
    """Have Keras's dropout layers keep what these masks say, first layer first, once."""
    given = iter(masks)

    def dropout(inputs: Any, rate: float, **_: Any) -> Any:
        """Do as `keras/src/backend/jax/random.py` does, but for the mask."""
        grown, none = inputs / (1.0 - rate), jax.numpy.zeros_like(inputs)
        return jax.lax.select(jax.numpy.asarray(next(given)), grown, none)

    return mock.patch.object(backend.random, "dropout", dropout)


def fit(config: Json) -> Json:
    """Return the history that `fit` gives of the same run, the measures of each epoch, and the weights."""
    model, x, y = compiled(config)
    weights = config.get("class_weight")
    told = model.fit(
        x, y, batch_size=config["batch_size"], epochs=config["epochs"], shuffle=False, verbose=0,
        validation_split=config.get("validation_split", 0.0),
        class_weight=weights and {int(label): weight for label, weight in weights.items()},
    )  # fmt: skip
    return {
        "history": {key: [float(value) for value in values] for key, values in told.history.items()},
        "weights": [array.tolist() for array in model.get_weights()],
    }


def compiled(config: Json) -> tuple[Any, Any, Any]:
    """Return the Keras model that a config describes, and its x and y."""
    x, y = np.array(config["dataset"]["x"]), np.array(config["dataset"]["y"])
    model = keras.Sequential([keras.Input((x.shape[1],))])
    for layer in config["layers"]:
        model.add(layer_of(layer))
    loss = golden_cases.named(config["loss"])
    model.compile(
        optimizer=optimizer_of(golden_cases.named(config["optimizer"])),
        loss=loss_class(loss.pop("name"))(**loss),
        metrics=config.get("metrics", ["accuracy"]),
        run_eagerly=any("rate" in layer for layer in config["layers"]),  # else masks are compiled in
    )
    model.set_weights([np.array(array) for array in config["initial_weights"]])
    return model, x, y


def optimizer_of(settings: Json) -> Any:
    """Return the Keras optimizer of a name and its settings, whose learning rate may be a schedule."""
    own = without_name(settings)
    if isinstance(rate := own.get("learning_rate"), dict):
        own["learning_rate"] = schedule_class(rate["name"])(**without_name(rate))
    return optimizer_class(settings["name"])(**own)


def optimizer_class(name: str) -> Callable[..., Any]:
    """Return the class behind an optimizer's name, whatever its capitals; `get` does not know Lamb."""
    made: dict[str, Callable[..., Any]] = {
        key.lower(): value for key, value in vars(keras.optimizers).items()
    }
    return made[name]


def schedule_class(name: str) -> Callable[..., Any]:
    """Return the class behind a schedule's name: `CosineDecay` of `cosine_decay`."""
    schedule: Callable[..., Any] = getattr(keras.optimizers.schedules, name.title().replace("_", ""))
    return schedule


def layer_of(settings: Json) -> Any:
    """Return the Keras layer that a part of a config describes."""
    own = {
        key: regularizer(value) if key.endswith("regularizer") else value for key, value in settings.items()
    }
    return getattr(keras.layers, own.pop("type", "dense").title())(**own)


def regularizer(settings: Json) -> Any:
    """Return Keras's regularizer of a name and its settings."""
    return regularizer_class(settings["name"])(**without_name(settings))


def without_name(settings: Json) -> Json:
    """Return an entry's own settings."""
    return {key: value for key, value in settings.items() if key != "name"}


def loss_class(name: str) -> Callable[..., Any]:
    """Return the class behind a loss's name: `MeanSquaredError` of `mean_squared_error`."""
    loss: Callable[..., Any] = getattr(keras.losses, name.title().replace("_", ""))
    return loss


def defaults() -> Json:
    """Read Keras's defaults off its signatures, and its initializers' numbers off their calls."""
    return {
        "optimizers": {name: signature(optimizer_class(name)) for name in golden_cases.RATES},
        "losses": {name: signature(loss_class(name)) for name in golden_cases.LOSSES},
        "activations": {name: signature(keras.activations.get(name)) for name in golden_cases.ACTIVATIONS},
        "regularizers": {name: signature(regularizer_class(name)) for name in golden_fitting.REGULARIZERS},
        "schedules": {
            one["name"]: signature(schedule_class(one["name"])) for one in golden_fitting.SCHEDULES
        },
        "layer": signature(keras.layers.Dense),
        "kernel_shape": KERNEL_SHAPE,
        "initializers": {name: drawn(name) for name in INITIALIZERS},
    }


def regularizer_class(name: str) -> Callable[..., Any]:
    """Return the class behind a regularizer's name."""
    regularizer: Callable[..., Any] = getattr(keras.regularizers, name.upper().replace("_", ""))
    return regularizer


def signature(of: Any) -> Json:
    """Return the defaults of a callable's parameters."""
    parameters = inspect.signature(of).parameters.values()
    return {p.name: p.default for p in parameters if p.default is not p.empty}


def drawn(name: str) -> Json:
    """Return what an initializer asks of Keras's random generator for a kernel of KERNEL_SHAPE."""
    with mock.patch.object(random_initializers, "random") as random:
        value = keras.initializers.get(name)(KERNEL_SHAPE)
    for distribution in ("uniform", "normal", "truncated_normal"):
        if call := getattr(random, distribution).call_args:
            numbers = {key: number for key, number in call.kwargs.items() if isinstance(number, float)}
            return {"distribution": distribution, **numbers}
    return {"distribution": "constant", "value": float(value[0, 0])}


if __name__ == "__main__":
    main()
