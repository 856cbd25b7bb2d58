"""A loss's formula, filled with one sample's numbers, gives the sample's own loss."""

import ast
import math
import re
from typing import Any

import numpy as np
import pytest

from app.engine.losses import (
    BinaryCrossentropy,
    CategoricalCrossentropy,
    Huber,
    Loss,
    MeanAbsoluteError,
    MeanSquaredError,
    SparseCategoricalCrossentropy,
)
from tests.engine.losses.test_losses import VARIANTS, B, K, column, identity, truth_for

PLAIN = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
FUNCTIONS: dict[str, Any] = {"log": math.log, "exp": math.exp, "abs": abs, "max": max, "min": min}


def evaluated(expression: str) -> float:
    """Evaluate an expression of numbers, operators and the functions named above."""
    names = {node.id for node in ast.walk(ast.parse(expression)) if isinstance(node, ast.Name)}
    assert names <= FUNCTIONS.keys()
    return float(eval(expression, {"__builtins__": {}}, FUNCTIONS))


@pytest.mark.parametrize("loss", VARIANTS, ids=identity)
def test_the_filled_formula_evaluates_to_the_loss(loss: Loss) -> None:
    rng = np.random.default_rng(5)
    probabilities = loss.takes != "values" and not getattr(loss, "from_logits", False)
    outputs = rng.uniform(0.01, 0.99, (K, B)) if probabilities else 3.0 * rng.normal(size=(K, B))
    truth = truth_for(loss)
    for place, value in enumerate(loss.values(outputs, truth)):
        arithmetic = loss.worked(outputs[:, place].tolist(), truth[place].tolist()).arithmetic
        assert evaluated(arithmetic) == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize(
    ("loss", "outputs", "target", "text"),
    [
        (SparseCategoricalCrossentropy(), (0.2, 0.6), 1, "−ln(0.6 ÷ (0.2 + 0.6))"),
        (SparseCategoricalCrossentropy(from_logits=True), (-0.5, 2.0), 0, "−(−0.5 − ln(e^(−0.5) + e^2))"),
        (CategoricalCrossentropy(), (0.2, 0.6), (0.0, 1.0), "−(1 × ln(0.6 ÷ (0.2 + 0.6)))"),
        (BinaryCrossentropy(), (0.75,), (1.0,), "−(1 × ln 0.75 + 0 × ln 0.25)"),
        (BinaryCrossentropy(from_logits=True), (-2.0,), (1.0,), "(ln(1 + e^(−2)) − 1 × (−2))"),
        (MeanSquaredError(), (1.0, -3.0), (0.0, 1.0), "((1 − 0)² + (−3 − 1)²) ÷ 2"),
        (MeanAbsoluteError(), (1.0,), (-0.5,), "|1 − (−0.5)|"),
        (BinaryCrossentropy(), (0.999883567,), (1.0,), "−(1 × ln 0.99988357 + 0 × ln 0.0001164)"),
        (MeanSquaredError(), (2.00012345678,), (2.0,), "(2.00012346 − 2)²"),
        (Huber(), (0.5, 3.0), (0.0, 1.0), "(½ × (0.5 − 0)² + (1 × |3 − 1| − ½ × 1²)) ÷ 2"),
    ],
)
def test_the_text_has_the_rounded_numbers(
    loss: Loss, outputs: tuple[float, ...], target: Any, text: str
) -> None:
    assert loss.worked(outputs, target).text == text


SPOKEN = ((r"([\d.]+|\([^()]*\))²", r"(\1)**2"), (r"\|([^|]*)\|", r"abs(\1)"), (r"ln ([\d.]+)", r"log(\1)"))


@pytest.mark.parametrize("loss", VARIANTS, ids=identity)
@pytest.mark.parametrize("missing", [1e-1, 1e-2, 1e-3, 1e-4, 1e-6])
def test_what_people_read_gives_the_loss_too_however_near_the_truth_is(loss: Loss, missing: float) -> None:
    rng = np.random.default_rng(6)
    own = 1.0 - missing * rng.uniform(1.0, 2.0)
    outputs, target = np.array([own, *(1.0 - own) * rng.dirichlet([1.0, 1.0])]), np.eye(K)[0]
    if getattr(loss, "from_logits", False):
        outputs = np.log(outputs)
    truth = np.array([0]) if loss.takes == "labels" else target[None]
    text = loss.worked(outputs.tolist(), truth[0].tolist()).text.replace("−", "-").replace("×", "*")
    text = re.sub(r"10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)", lambda power: f"10**{power[1].translate(PLAIN)}", text)
    for spoken, spelled in SPOKEN:
        text = re.sub(spoken, spelled, text.replace("÷", "/").replace("½", "0.5").replace("^", "**"))
    text = text.replace("ln (", "log(").replace("ln(", "log(").replace("e**", "2.718281828459045**")
    assert evaluated(text) == pytest.approx(loss.values(outputs[:, None], truth)[0], rel=2e-3)


def test_a_long_sum_is_folded_in_the_middle() -> None:
    text = SparseCategoricalCrossentropy().worked([0.1] * 10, 1).text
    assert text == "−ln(0.1 ÷ (0.1 + 0.1 + 0.1 + … 5 more … + 0.1 + 0.1))"


@pytest.mark.parametrize(("label", "text"), [(0, "−ln(10⁻⁷)"), (1, "−ln(0.9999999)")])
def test_a_share_that_is_clipped_counts_as_the_clip(label: int, text: str) -> None:
    loss, outputs = SparseCategoricalCrossentropy(), (1e-12, 0.5)
    filled = loss.worked(outputs, label)
    assert filled.text == text
    assert evaluated(filled.arithmetic) == loss.values(column(*outputs), np.array([label]))[0]


def test_a_row_without_any_class_has_no_loss() -> None:
    filled = CategoricalCrossentropy().worked((0.2, 0.6), (0.0, 0.0))
    assert evaluated(filled.arithmetic) == 0.0
