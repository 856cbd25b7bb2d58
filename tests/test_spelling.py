"""Server and page write a number the same way: a table of cases, and thousands more."""

import json
import math
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.engine import spelling

TESTS = Path(__file__).resolve().parent
TABLE: dict[str, list[list[Any]]] = json.loads((TESTS / "spelling.json").read_text("utf-8"))
SPELLED: dict[str, Callable[..., str]] = {
    "fixed": spelling.fixed,
    "significant": spelling.shown,
    "plain": spelling.plain,
    "short": spelling.short,
    "quantity": spelling.quantity,
    "loss": spelling.loss,
    "count": spelling.count,
    "counted": spelling.counted,
    "every": spelling.every,
    "rateText": spelling.rate_text,
}
PAGE = """
import * as format from "../static/js/draw/format.js";
let text = "";
for await (const chunk of process.stdin) text += chunk;
const texts = JSON.parse(text).map(([name, ...values]) => format[name](...values));
console.log(JSON.stringify(texts));
"""


@pytest.mark.parametrize("name", TABLE)
def test_the_server_spells_each_case_as_the_table_does(name: str) -> None:
    for *values, text in TABLE[name]:
        given = [float(value) if value in ("Infinity", "-Infinity", "NaN") else value for value in values]
        assert SPELLED[name](*given) == text, values


def test_the_page_rounds_any_number_as_python_does(need: Callable[[str], str]) -> None:
    cases: list[tuple[Any, ...]] = [
        (name, value, *digits)
        for value in _numbers()
        for name, *digits in (
            ("fixed", 4),
            ("fixed", 0),
            ("significant", 3),
            ("significant", 1),
            ("plain",),
            ("rateText",),
            ("loss",),
        )
    ]
    done = subprocess.run(
        [need("node"), "--input-type=module", "--eval", PAGE],
        input=json.dumps(cases), capture_output=True, text=True, timeout=120, check=True, cwd=TESTS,
    )  # fmt: skip
    texts = json.loads(done.stdout)
    other = [
        (case, text) for case, text in zip(cases, texts, strict=True) if text != SPELLED[case[0]](*case[1:])
    ]
    assert other == []
    assert len(texts) > 10_000


def _numbers() -> list[float]:
    """Give numbers of all sizes, on both sides of the edges, and many halfway between two short ones."""
    random = np.random.default_rng(5)
    any_size = random.normal(size=2_000) * 10.0 ** random.integers(-12, 13, 2_000)
    bits = random.integers(0, 2**63, 500, dtype=np.uint64).view(np.float64)
    ties = (random.integers(0, 2**20, 1_000) * 2 + 1) / 2.0 ** random.integers(0, 12, 1_000)
    edges = [edge * (1 + k * 2e-4 / 7) for edge in (1e-4, 1e-3, 1.0, 1e6) for k in range(-20, 21)]
    halves = [whole + 0.5 for whole in range(20)] + [
        tenth * 10.0**power for tenth in (25, 35, 65) for power in range(20)
    ]
    all_of_them = [*any_size, *bits, *ties, *edges, *halves]
    return [sign * float(each) for each in all_of_them if math.isfinite(each) for sign in (1, -1)]
