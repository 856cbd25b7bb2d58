"""Runs for `make_golden`: several metrics at once, held-out samples, and early stopping, by Keras's `fit`."""

from typing import Any

import numpy as np

from tools.golden_cases import SAMPLES, Json, case, labels, layers

EPOCHS = 60
COUNTED = ["accuracy", "precision", "recall", "auc", "mean_absolute_error", "mean_squared_error"]
SPLIT = 0.3

STOPPING: dict[str, Json] = {
    "val_loss": {"monitor": "val_loss", "patience": 4},
    "restored": {"monitor": "val_loss", "patience": 4, "restore_best_weights": True},
    "never": {"monitor": "loss", "patience": 5, "restore_best_weights": True},
    "loss that falls by enough": {"monitor": "loss", "patience": 3, "min_delta": 0.02},
    "accuracy": {"monitor": "val_accuracy", "patience": 3},
    "auc": {"monitor": "val_auc", "patience": 2, "restore_best_weights": True},
    "precision against its own way": {"monitor": "precision", "mode": "min", "patience": 1},
    "error": {"monitor": "val_mean_absolute_error", "patience": 2, "min_delta": 0.001},
    "baseline missed": {"monitor": "val_loss", "patience": 6, "baseline": 0.2},
    "baseline met": {"monitor": "loss", "patience": 6, "baseline": 1.0},
    "from an epoch on": {"monitor": "val_loss", "patience": 2, "start_from_epoch": 20},
    "no patience": {"monitor": "val_loss", "patience": 0, "restore_best_weights": True},
}
"""Early stopping, by what each case shows."""


def cases() -> list[Json]:
    """Every case of this file."""
    return [*metric_cases(), *stopping_cases()]


def metric_cases() -> list[Json]:
    """All metrics on each kind of targets that Keras takes them with."""
    rng = np.random.default_rng(2)
    one, many = rng.integers(0, 2, size=SAMPLES).tolist(), rng.integers(0, 2, size=(SAMPLES, 3)).tolist()
    x = np.array(case("")["config"]["dataset"]["x"])
    one_hot = np.eye(3)[labels(x)].tolist()
    values = (0.7 * x[:, :1] - 0.2).round(3).tolist()
    logits = {"name": "binary_crossentropy", "from_logits": True}
    heads: list[tuple[str, Any, Any, tuple[str, int], list[str]]] = [
        ("one share", one, "binary_crossentropy", ("sigmoid", 1), COUNTED),
        ("one logit", one, logits, ("linear", 1), COUNTED),
        ("three shares", many, "binary_crossentropy", ("sigmoid", 3), COUNTED),
        ("one-hot rows", one_hot, "categorical_crossentropy", ("softmax", 3), COUNTED),
        ("values", values, "mean_squared_error", ("linear", 1), [*COUNTED[1:]]),
        ("labels", None, "sparse_categorical_crossentropy", ("softmax", 3), COUNTED[:1]),
    ]
    return [
        _case(f"metrics of {name}", y=y, loss=loss, layers=layers(("tanh", 4), head), metrics=metrics)
        for name, y, loss, head, metrics in heads
    ]


def stopping_cases() -> list[Json]:
    """Each kind of early stopping on a run that learns its few samples by heart."""
    y = np.random.default_rng(5).integers(0, 2, size=SAMPLES).tolist()
    changes = {"y": y, "loss": "binary_crossentropy", "layers": layers(("tanh", 12), ("sigmoid", 1))}
    adam = {"name": "adam", "learning_rate": 0.05}
    return [
        _case(f"stop: {name}", **changes, optimizer=adam, metrics=COUNTED, early_stopping=settings)
        for name, settings in STOPPING.items()
    ]


def _case(name: str, **changes: Any) -> Json:
    return case(name, epochs=EPOCHS, validation_split=SPLIT, **changes)
