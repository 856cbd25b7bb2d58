"""What may be learned from a table: which column is the answer, which are inputs, and a network for them."""

import re
from typing import Any

import numpy as np

from .content import Content, TableColumn

MOST_INPUTS = 64
"""Of a network, when each category has become a column for each of its values."""

FEW_CLASSES = 10
OF_EACH = 10
"""Up to so many whole numbers are classes, where there are so many rows for each; 0 and 1 always are."""

WIDE_CATEGORY = 20
"""A category of more values is no suggested input: most of its columns would hardly ever be 1."""

ANSWERS = (
    r"target|label|labels|class|classes|species|variety|diagnosis|outcome|answer|response|survived|survival",
    r"(sale ?)?price|preis|prix|precio|prezzo"
    r"|medv|med_?house_?val|median_house_value|charges|quality|churn|churned|default|income"
    r"|salary|output|result|.*[_ ](class|label|species|target|price|value)",
)
"""Names that columns of answers have; the likelier ones first."""


def is_classes(column: TableColumn) -> bool:
    """Say whether a column is one of classes, also where these are numbers."""
    if column.found.kind == "category":
        return True
    numbers = column.numbers[~np.isnan(column.numbers)]
    distinct = np.unique(numbers)
    if len(distinct) < 2 or len(distinct) > FEW_CLASSES or not np.all(distinct == np.floor(distinct)):
        return False
    return set(distinct.tolist()) == {0.0, 1.0} or len(numbers) >= OF_EACH * len(distinct)


def is_usable(column: TableColumn) -> bool:
    """Say whether a column can be an input or the answer."""
    return column.found.kind in ("number", "category")


def width(column: TableColumn) -> int:
    """Give the inputs that a column becomes."""
    return 1 if column.found.kind == "number" else len(column.found.classes)


def usual_inputs(content: Content, target: str) -> list[TableColumn]:
    """Give every usable column but the target, those that are no input by themselves left out."""
    return [
        column
        for column in content.columns
        if is_usable(column) and not column.found.left_out and column.name != target
    ]


def suggestion(content: Content, answer: str = "") -> dict[str, Any]:
    """Give a part of a RunConfig that learns from the table: its answer, its inputs, and a network for them.

    The answer is the column of that name, or the likeliest one where there is none.
    """
    target = content.column(answer) or _target(content)
    inputs = _inputs(content, target)
    used = [*inputs, target]
    empty = np.zeros(content.rows, bool)
    for column in used:
        empty |= column.missing
    left = content.rows - int(empty.sum())
    drops = 2 * left >= content.rows
    rows = left if drops else content.rows - int(target.missing.sum())
    usual = usual_inputs(content, target.name)
    classes = is_classes(target)
    dataset = {
        "name": "table",
        "table": content.id,
        "target": target.name,
        "inputs": None if inputs == usual else [column.name for column in inputs],
        "task": _task(target) if classes else "regression",
        "scaling": "standard",
        "target_scaling": "none" if classes else "standard",
        "missing": "refuse" if not empty.any() else "drop" if drops else "mean",
        "order": "mixed",
    }
    return {"dataset": dataset, **_network(target, rows)}


def _target(content: Content) -> TableColumn:
    """Choose the answer: by its name, else the last or first column that has classes, else the last one."""
    usable = [column for column in content.columns if is_usable(column)]
    likely = [column for column in usable if not column.found.left_out] or usable
    for names in ANSWERS:
        called = [column for column in likely if re.fullmatch(names, column.name.lower())]
        if called:
            return called[-1]
    if likely[-1].name.lower() == "y":
        return likely[-1]
    for column in (likely[-1], likely[0]):
        if is_classes(column):
            return column
    return likely[-1]


def _inputs(content: Content, target: TableColumn) -> list[TableColumn]:
    """Choose as many inputs as a network may have; categories of many values last."""
    usual = usual_inputs(content, target.name) or [
        column for column in content.columns if is_usable(column) and column is not target
    ]
    narrow = [column for column in usual if width(column) <= WIDE_CATEGORY] or usual[:1]
    chosen: list[TableColumn] = []
    for column in narrow:
        if sum(map(width, [*chosen, column])) <= MOST_INPUTS:
            chosen.append(column)
    return chosen or narrow[:1]


def _task(target: TableColumn) -> str:
    return "binary" if target.found.distinct == 2 else "classes"


def _network(target: TableColumn, rows: int) -> dict[str, Any]:
    """Give layers, a loss and a pace that suit an answer and so many rows."""
    binary = is_classes(target) and target.found.distinct == 2
    outputs, activation, loss = 1, "linear", "mean_squared_error"
    if binary:
        activation, loss = "sigmoid", "binary_crossentropy"
    elif is_classes(target):
        outputs, activation, loss = target.found.distinct, "softmax", "sparse_categorical_crossentropy"
    batch = 16 if rows < 1_000 else 32 if rows < 5_000 else 128
    held_out = 0.2 if rows >= 10 else 0.0
    each = max(1, -(-int(rows * (1 - held_out)) // batch))
    return {
        "layers": [
            {"units": 16, "activation": "relu"},
            {"units": 16, "activation": "relu"},
            {"units": outputs, "activation": activation},
        ],
        "loss": loss,
        "optimizer": {"name": "adam", "learning_rate": 0.005},
        "metrics": ["accuracy"] if is_classes(target) else [],
        "batch_size": batch,
        "epochs": min(200, max(20, 1_500 // each)),
        "validation_split": held_out,
    }
