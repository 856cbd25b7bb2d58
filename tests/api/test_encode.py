"""JSON of answers: written in pieces or whole, it is the same text."""

import json

import numpy as np
import pytest

from app.api import answer
from app.api.answer import count_numbers, encoded

VALUES = {
    "nested lists": {"x": [[1.5, 2.0, 3.0]] * 9, "name": "inline"},
    "a flat list": list(range(40)),
    "an array": np.arange(40.0),
    "a matrix": np.arange(40.0).reshape(8, 5),
    "rows of very different length": [[1.0] * 30, [2.0], [3.0]],
    "not finite": [np.array([1.0, np.inf]), float("nan")],
    "nothing": {"x": [], "y": {}, "z": None},
}


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES.keys())
def test_pieces_make_the_same_text_as_the_whole(value: object, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = encoded(value)
    monkeypatch.setattr(answer, "PIECE", 4)
    assert encoded(value) == whole
    json.loads(whole)


def test_numbers_are_counted_in_lists_and_arrays() -> None:
    assert count_numbers({"x": [[1.0, 2.0], [3.0, 4.0]], "y": np.zeros((2, 3)), "name": "a"}) == 10
