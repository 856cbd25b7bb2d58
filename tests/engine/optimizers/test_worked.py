"""The optimizer's rule, filled with one weight's numbers, gives the weight's own update."""

import ast
import math
import re
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from app.engine.config import LayerConfig, RunConfig
from app.engine.datasets import Xor
from app.engine.looks.microscope import Window, microscope
from app.engine.network.evaluator import Evaluator
from app.engine.optimizers import SGD, Adam, AdamW, Optimizer
from app.engine.optimizers.worked import WeightStep, Worked, rounded, worked
from app.engine.training.trainer import Trainer
from tests.engine.optimizers.test_optimizers import VARIANTS, identity

FUNCTIONS: dict[str, Any] = {"sqrt": math.sqrt, "abs": abs, "max": max, "min": min, "sign": np.sign}

CLIPPED: list[Optimizer] = [
    replace(Adam(), clipnorm=0.001),
    replace(Adam(), global_clipnorm=0.001),
    replace(SGD(), clipvalue=0.0001),
    replace(SGD(momentum=0.9), weight_decay=0.01),
    replace(AdamW(), weight_decay=0.1, clipvalue=0.0001),
]
EVERY = pytest.mark.parametrize("optimizer", [*VARIANTS, *CLIPPED], ids=identity)


def evaluated(expression: str) -> float:
    """Evaluate an expression of numbers, operators and the functions named above."""
    names = {node.id for node in ast.walk(ast.parse(expression.strip())) if isinstance(node, ast.Name)}
    assert names <= FUNCTIONS.keys()
    return float(eval(expression, {"__builtins__": {}}, FUNCTIONS))


def lowered(digits: str) -> str:
    return digits.translate(str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789"))


def read(text: str) -> float:
    """Evaluate the sum of a text for people."""
    plain = re.sub(
        "(×?)10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)", lambda power: f"{'' if power[1] else 1}e{lowered(power[2])}", text
    )
    plain = re.sub(r"\|([^|]*)\|", r"abs(\1)", plain)
    for spoken, operator in (("−", "-"), ("×", "*"), ("÷", "/"), ("^", "**"), ("√", "sqrt")):
        plain = plain.replace(spoken, operator)
    return evaluated(plain)


def steps(optimizer: Optimizer) -> list[tuple[float, Worked, float, float]]:
    """Give (update, worked, weight before, weight after) of some weights at steps 1, 2 and 40."""
    layers = (LayerConfig(units=3, activation="tanh"), LayerConfig(units=2, activation="softmax"))
    config = RunConfig(dataset=Xor(samples=60), layers=layers, optimizer=optimizer)
    data = config.dataset.load()
    trainer, evaluator = Trainer(config, data), Evaluator(config, data)
    found = []
    for step in (1, 2, 40):
        before = trainer.train(trainer.initial_state(), step - 1).state
        stretch = trainer.train(before, 1)
        for index in (0, 4, 7, 9, 16):
            done = microscope(trainer, evaluator, before, stretch, 0.0, index, Window(points=3)).done
            assert done is not None
            found.append((done.update, done.worked, done.before, float(stretch.state.theta[index])))
    return found


@EVERY
def test_the_filled_rule_evaluates_to_the_update(optimizer: Optimizer) -> None:
    for update, filled, _, _ in steps(optimizer):
        assert evaluated(filled.update) == pytest.approx(update, rel=1e-11, abs=1e-300)


@EVERY
def test_the_filled_rule_evaluates_to_the_new_weight(optimizer: Optimizer) -> None:
    for _, filled, _, after in steps(optimizer):
        assert evaluated(filled.arithmetic) == pytest.approx(after, rel=1e-14)


@EVERY
def test_each_line_evaluates_to_its_value(optimizer: Optimizer) -> None:
    for _, filled, _, _ in steps(optimizer):
        for line in filled.lines:
            assert evaluated(line.arithmetic) == pytest.approx(line.value, rel=1e-11, abs=1e-300)


@EVERY
def test_a_reader_can_redo_the_sum_from_the_rounded_numbers(optimizer: Optimizer) -> None:
    for update, filled, _, _ in steps(optimizer):
        left, _, right = filled.text.partition(" = ")
        decimals = len(right.partition(".")[2])
        assert abs(read(left) - read(right)) <= 2 * 10.0**-decimals + 0.01 * abs(update)


@pytest.mark.parametrize("gradient", [0.0, 20.2731, 2750.7101, 27507.1011, -3.2e6])
def test_a_reader_can_redo_a_sum_of_large_numbers(gradient: float) -> None:
    """The gradient is told by four digits: the weight by no more than they leave."""
    weight, rate = 54434.20663, 0.1
    new = weight - rate * gradient
    step = WeightStep(weight, gradient, gradient, math.inf, {}, {}, weight, new, 1)
    left, _, right = worked(SGD(learning_rate=rate), step).text.partition(" = ")
    assert abs(read(left) - read(right)) <= 1.2 * 10.0 ** -len(right.partition(".")[2])
    assert right == {0.0: "54434.2066", 20.2731: "54432.179", 27507.1011: "51683"}.get(gradient, right)


@EVERY
def test_the_last_digits_of_the_text_show_the_update(optimizer: Optimizer) -> None:
    for update, filled, before, _ in steps(optimizer):
        change = read(filled.text.partition(" = ")[2]) - before
        assert change == pytest.approx(update, rel=0.06, abs=1e-14)


@EVERY
def test_a_rule_moves_the_weight_once_and_by_adding(optimizer: Optimizer) -> None:
    moves = [line for line in optimizer.rule if line.startswith("w")]
    assert len(moves) == 1
    assert re.match(r"w ← w [−+] [^w]*$", moves[0])


def test_plain_sgd_reads_as_the_article_writes_it() -> None:
    nothing: dict[str, float] = {}
    step = WeightStep(0.312, 1.83, 1.83, 1.83, nothing, nothing, 0.312, 0.312 - 1.83e-4, 1)
    filled = worked(SGD(learning_rate=0.0001), step)
    assert filled.text == "0.31200 − 0.0001 × 1.83 = 0.31182"
    assert filled.update == "- 0.0001*1.83"


def test_a_negative_gradient_stands_in_brackets() -> None:
    step = WeightStep(-0.5, -2.0, -2.0, 2.0, {}, {}, -0.5, -0.3, 1)
    assert worked(SGD(learning_rate=0.1), step).text == "−0.5000 − 0.1 × (−2) = −0.3000"


def test_a_weight_that_decays_is_worked_in_two_lines() -> None:
    step = WeightStep(2.0, 1.0, 1.0, 1.0, {}, {}, 1.9, 1.8, 1)
    filled = worked(SGD(learning_rate=0.1, weight_decay=0.5), step)
    assert [line.text for line in filled.lines] == [
        "2.0000 − 2.0000 × 0.5 × 0.1 = 1.9000",
        "1.9000 − 0.1 × 1 = 1.8000",
    ]
    assert filled.update == "- 2.0*0.5*0.1 - 0.1*1.0"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0001, "0.0001"),
        (1e-7, "10⁻⁷"),
        (-0.0123456789, "−0.01235"),
        (3, "3"),
        (123456.789, "123457"),
        (123456789.0, "1.235×10⁸"),
        (0.0, "0"),
    ],
)
def test_numbers_for_people_are_short(value: float, text: str) -> None:
    assert rounded(value) == text
