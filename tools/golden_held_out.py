"""More runs for `make_golden`: samples that are held out, and classes that weigh more."""

from typing import Any

import numpy as np

from tools.golden_cases import Json, case, layers

WEIGHTS = {"0": 0.5, "2": 4.0}
L2 = {"name": "l2", "l2": 0.01}


def cases() -> list[Json]:
    """Each kind of targets with a share held out, with weights for classes, and with both."""
    return [
        one
        for kind in (labels, rows, column)
        for one in (
            kind("held out", validation_split=0.3),
            kind("weighted", class_weight=kind_weights(kind.__name__)),
            kind("held out and weighted", validation_split=0.15, class_weight=kind_weights(kind.__name__)),
        )
    ] + [penalised()]


def kind_weights(kind: str) -> Json:
    """Return weights for some classes: a column tells two."""
    return {"1": 3.0} if kind == "column" else WEIGHTS


def labels(name: str, **more: Any) -> Json:
    """Describe a run that learns labels."""
    return case(f"labels {name}", epochs=6, **more)


def rows(name: str, **more: Any) -> Json:
    """Describe a run that learns one-hot rows by their squares."""
    one = labels(name)["config"]["dataset"]["y"]
    y = np.eye(3)[one].tolist()
    return case(f"rows {name}", y=y, loss="mean_squared_error", epochs=6, **more)


def column(name: str, **more: Any) -> Json:
    """Describe a run that tells two classes by one output."""
    y = [[float(label > 0)] for label in labels(name)["config"]["dataset"]["y"]]
    made = layers(("tanh", 4), ("sigmoid", 1))
    return case(f"column {name}", y=y, layers=made, loss="binary_crossentropy", epochs=6, **more)


def penalised() -> Json:
    """Describe one whose loss has a penalty, trained and held out."""
    first, last = layers(("tanh", 4), ("softmax", 3))
    made = [{**first, "kernel_regularizer": L2}, last]
    return case(
        "penalised held out and weighted", layers=made, epochs=6, validation_split=0.3, class_weight=WEIGHTS
    )
