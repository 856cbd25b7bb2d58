"""The runs that `make_golden` has real Keras train: every optimizer, activation and loss, and the article's.

A case is a name and the body of a `POST /api/runs` with its own samples and initial weights, not shuffled.
"""

from typing import Any

import numpy as np

from app.engine.arrays import FloatArray

Json = dict[str, Any]

SAMPLES, BATCH_SIZE, EPOCHS = 22, 8, 100
"""Three steps an epoch, the last one on 6 samples; 300 steps in all."""

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
    "ftrl": 0.1,
    "lamb": 0.003,
    "adafactor": 0.02,
}
"""Each optimizer's learning rate: such that 300 steps show learning, and do not make rounding errors grow."""

OPTIONS: tuple[Json, ...] = (
    {"name": "sgd", "momentum": 0.9},
    {"name": "sgd", "momentum": 0.9, "nesterov": True},
    {"name": "sgd", "momentum": 0.5, "nesterov": True, "weight_decay": 0.01, "clipnorm": 0.05},
    {"name": "rmsprop", "rho": 0.8, "epsilon": 1e-3},
    {"name": "rmsprop", "momentum": 0.5},
    {"name": "rmsprop", "centered": True},
    {"name": "rmsprop", "momentum": 0.5, "centered": True},
    {"name": "adagrad", "initial_accumulator_value": 0.5, "epsilon": 1e-3},
    {"name": "adadelta", "rho": 0.8, "epsilon": 1e-3},
    {"name": "adam", "amsgrad": True, "beta_2": 0.9},
    {"name": "adam", "beta_1": 0.5, "beta_2": 0.8, "epsilon": 1e-3},
    {"name": "adamw", "amsgrad": True, "beta_2": 0.9, "weight_decay": 0.1},
    {"name": "adamax", "beta_1": 0.5, "beta_2": 0.8, "epsilon": 1e-3},
    {"name": "nadam", "beta_1": 0.5, "beta_2": 0.8, "epsilon": 1e-3},
    {"name": "lion", "beta_1": 0.5, "beta_2": 0.8},
    {"name": "ftrl", "l1_regularization_strength": 0.01, "beta": 0.5, "initial_accumulator_value": 0.0},
    {
        "name": "ftrl",
        "learning_rate_power": -0.8,
        "l2_regularization_strength": 0.1,
        "l2_shrinkage_regularization_strength": 0.01,
    },
    {"name": "lamb", "beta_1": 0.5, "beta_2": 0.8, "epsilon": 1e-3},
    {"name": "adafactor", "beta_2_decay": -0.5, "epsilon_1": 1e-3, "epsilon_2": 0.5, "clip_threshold": 0.5},
    {"name": "adafactor", "relative_step": False},
)
SHARED_OPTIONS: tuple[Json, ...] = (
    {"weight_decay": 0.02},
    {"clipnorm": 0.1},
    {"global_clipnorm": 0.15},
    {"clipvalue": 0.03},
)

ACTIVATIONS = (
    "linear", "relu", "leaky_relu", "elu", "selu", "gelu", "silu", "softplus", "sigmoid", "tanh", "softmax",
)  # fmt: skip
LOSSES = (
    "sparse_categorical_crossentropy",
    "categorical_crossentropy",
    "binary_crossentropy",
    "mean_squared_error",
    "mean_absolute_error",
    "huber",
)


def case(name: str, *, y: Any = None, scale: float = 1.0, **changes: Any) -> Json:
    """Describe one run: three classes in the plane, tanh, softmax and SGD, but for `changes`.

    `y` replaces the labels; `scale` widens the initial kernels.
    """
    rng = np.random.default_rng(0)
    x = rng.normal(size=(SAMPLES, 2)).round(3)
    x[0] = 0  # with zero biases, pre-activations of exactly 0: the activations' kinks
    config: Json = {
        "dataset": {"name": "inline", "x": x.tolist(), "y": labels(x) if y is None else y},
        "layers": layers(("tanh", 4), ("softmax", 3)),
        "optimizer": {"name": "sgd", "learning_rate": RATES["sgd"]},
        "loss": "sparse_categorical_crossentropy",
        "batch_size": BATCH_SIZE,
        "epochs": EPOCHS,
        "shuffle": False,
        **changes,
    }
    config["initial_weights"] = initial_weights(rng, 2, config["layers"], scale)
    return {"name": name, "config": config}


def labels(x: FloatArray) -> list[int]:
    """Cut the plane into three sectors; every sixth sample has a wrong label."""
    turn = (np.arctan2(x[:, 1], x[:, 0]) + np.pi) / (2 * np.pi)
    sector = np.floor(3 * turn).astype(int) % 3
    sector[::6] = (sector[::6] + 1) % 3
    return [int(label) for label in sector]


def layers(*pairs: tuple[str, int]) -> list[Json]:
    """Describe a stack of Dense layers from (activation, units) pairs."""
    return [{"units": units, "activation": activation} for activation, units in pairs]


def initial_weights(rng: np.random.Generator, features: int, stack: list[Json], scale: float) -> list[Any]:
    """Draw kernels of a usual size, times `scale`; biases are zero. As `get_weights()` lists them."""
    weights: list[Any] = []
    for layer in (one for one in stack if "units" in one):
        units = layer["units"]
        kernel = scale * rng.normal(size=(features, units)) / np.sqrt(features)
        weights += [kernel.round(3).tolist(), *([[0.0] * units] if layer.get("use_bias", True) else [])]
        features = units
    return weights


def optimizer_cases() -> list[Json]:
    """Every optimizer with its defaults, with its own options, and with the shared ones."""
    plain: list[Json] = [{"name": name} for name in RATES]
    shared = [{"name": name, **option} for name in RATES for option in SHARED_OPTIONS]
    falling = {"name": "exponential_decay", "decay_steps": 100, "decay_rate": 0.5}
    scheduled: list[Json] = [
        {"name": name, "learning_rate": {**falling, "initial_learning_rate": 2 * RATES[name]}}
        for name in ("ftrl", "lamb", "adafactor")
    ]
    return [
        case(title(settings), optimizer={"learning_rate": RATES[settings["name"]], **settings})
        for settings in (*plain, *OPTIONS, *shared, *scheduled)
    ]


def named(entry: Any) -> Json:
    """Spell out an entry that may be given by its name alone."""
    return {"name": entry} if isinstance(entry, str) else dict(entry)


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
    one_hot = np.eye(3)[labels(np.array(case("")["config"]["dataset"]["x"]))]
    soft = (0.8 * one_hot + 0.2 / 3).round(3).tolist()
    return [
        *class_cases("sparse_categorical_crossentropy", None),
        *class_cases("categorical_crossentropy", one_hot.tolist()),
        case("categorical_crossentropy of soft targets", loss="categorical_crossentropy", y=soft),
        *binary_cases(),
        *regression_cases(),
    ]


def class_cases(loss: str, y: Any) -> list[Json]:
    """A cross-entropy between classes; a wide scale drives shares into the clip."""
    logits = {"name": loss, "from_logits": True}
    heads = [
        case(f"{loss} of {head}", layers=layers(("tanh", 4), (head, 3)), loss=loss, y=y)
        for head in ("softmax", "sigmoid", "softplus")
    ]
    clipped = [
        case(f"{loss} of clipped {head}", layers=layers(("relu", 4), (head, 3)), loss=loss, y=y, scale=20.0)
        for head in ("softmax", "sigmoid")
    ]
    linear = layers(("tanh", 4), ("linear", 3))
    return [*heads, *clipped, case(f"{loss} of logits", layers=linear, loss=logits, y=y)]


def binary_cases() -> list[Json]:
    """Binary cross-entropy on one output and on several."""
    loss = "binary_crossentropy"
    rng = np.random.default_rng(2)
    one, many = rng.integers(0, 2, size=SAMPLES).tolist(), rng.integers(0, 2, size=(SAMPLES, 3)).tolist()
    kinds: tuple[tuple[str, str, Any, float], ...] = (
        ("shares", "sigmoid", loss, 1.0),
        ("clipped shares", "sigmoid", loss, 20.0),
        ("logits", "linear", {"name": loss, "from_logits": True}, 1.0),
    )
    return [
        case(
            f"{loss} of {units} {kind}",
            layers=layers(("tanh", 4), (head, units)),
            loss=form,
            y=y,
            scale=width,
        )
        for units, y in ((1, one), (3, many))
        for kind, head, form, width in kinds
    ]


def regression_cases() -> list[Json]:
    """The regression losses on one output and on two."""
    rng = np.random.default_rng(3)
    one = rng.normal(size=SAMPLES).round(3).tolist()
    two = (2 * rng.normal(size=(SAMPLES, 2))).round(3).tolist()
    forms = [{"name": name} for name in LOSSES[3:]] + [{"name": "huber", "delta": 0.3}]
    optimizer = {"name": "sgd", "learning_rate": 0.02}
    return [
        case(
            f"{title(loss)} of {units}",
            layers=layers(("tanh", 4), ("linear", units)),
            loss=loss,
            y=y,
            optimizer=optimizer,
        )
        for units, y in ((1, one), (2, two))
        for loss in forms
    ]


def article_case() -> Json:
    """Two epochs of the article's run: 2,100 people, ages 13 to 100 scaled to 0…1."""
    rng = np.random.default_rng(0)
    young, old = (rng.integers(low, high, size=1050) for low, high in ((13, 65), (65, 101)))
    exception = np.arange(1050) < 50
    order = rng.permutation(2100)
    x = (np.concatenate([young, old])[order, None] - 13) / 87
    y = np.concatenate([exception, ~exception])[order].astype(int)
    stack = layers(("relu", 16), ("relu", 32), ("sigmoid", 2))
    config = {
        "dataset": {"name": "inline", "x": x.round(4).tolist(), "y": y.tolist()},
        "layers": stack,
        "optimizer": {"name": "adam", "learning_rate": 0.0001},
        "loss": "sparse_categorical_crossentropy",
        "batch_size": 10,
        "epochs": 2,
        "shuffle": False,
        "initial_weights": initial_weights(rng, 1, stack, 0.5),
    }
    return {"name": "the article's network", "config": config}


TARGETS: dict[str, list[Any]] = {
    "labels 0 and 1": [0, 1, 1, 0, 1, 0],
    "labels 0 to 2": [0, 2, 1, 0, 1, 2],
    "labels 0 to 3": [0, 2, 3, 0, 1, 2],
    "labels that are all 0": [0, 0, 0, 0, 0, 0],
    "labels 1 and 2": [1, 2, 2, 1, 2, 1],
    "labels 1 to 3": [1, 3, 2, 1, 2, 3],
    "whole numbers 2, 4, 6": [2, 4, 6, 2, 4, 6],
    "negative whole numbers": [-1, 1, 1, -1, 1, -1],
    "fractions": [0.5, 1.5, -2.5, 0.25, 1.0, 3.5],
    "fractions from 0 to 1": [0.25, 0.75, 0.0, 1.0, 0.5, 1.0],
    "a column of 0 and 1": [[0], [1], [1], [0], [1], [0]],
    "a column of labels 0 to 2": [[0], [2], [1], [0], [1], [2]],
    "a column of fractions": [[0.5], [1.5], [-2.5], [0.25], [1.0], [3.5]],
    "one-hot rows of 2": [[1, 0], [0, 1], [0, 1], [1, 0], [0, 1], [1, 0]],
    "one-hot rows of 3": [[1, 0, 0], [0, 0, 1], [0, 1, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1]],
    "soft rows of 3": [
        [0.8, 0.1, 0.1], [0, 0.25, 0.75], [0.5, 0.5, 0], [1, 0, 0], [0, 1, 0], [0.2, 0.2, 0.6]
    ],
    "rows of 3 yes or no": [[1, 1, 0], [0, 1, 1], [0, 0, 0], [1, 1, 1], [0, 1, 0], [1, 0, 1]],
    "rows of 2 values": [[0.5, -1.5], [2.5, 1.0], [0.0, 3.0], [-1.0, 2.0], [1.5, 1.5], [0.5, 0.0]],
}  # fmt: skip
"""What six samples may have for their truth."""

OUTPUTS = (1, 2, 3, 4)


def task_cases() -> list[Json]:
    """Every loss, from_logits, number of outputs and kind of targets: 648 cases of one step each."""
    x = np.random.default_rng(5).normal(size=(6, 2)).round(3)
    rates = {"name": "sgd", "learning_rate": 0.1}
    forms: list[Any] = [*LOSSES, *({"name": loss, "from_logits": True} for loss in LOSSES[:3])]
    cases = []
    for targets, y in TARGETS.items():
        for units in OUTPUTS:
            for loss in forms:
                stack = layers(("linear" if isinstance(loss, dict) else "sigmoid", units))
                config = {
                    "dataset": {"name": "inline", "x": x.tolist(), "y": y},
                    "layers": stack, "loss": loss, "optimizer": rates, "batch_size": 6, "epochs": 1,
                    "shuffle": False,
                    "initial_weights": initial_weights(np.random.default_rng(units), 2, stack, 1.5),
                }  # fmt: skip
                cases.append({"name": f"{title(named(loss))} of {units}, {targets}", "config": config})
    return cases
