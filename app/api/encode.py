"""JSON text of an answer: NumPy arrays as lists, and numbers that are not finite as null."""

import asyncio
import json
import math
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from fastapi import Response
from numpy.typing import NDArray

from app.engine.arrays import FloatArray

PIECE = 4_096  # numbers written at a time: about 2 ms, between which other threads may run
LARGE = 2_048  # numbers in an answer above which it is written beside the event loop


class JsonAnswer(Response):
    """An answer whose content may hold arrays."""

    media_type = "application/json"

    def render(self, content: Any) -> bytes:
        """Write the content as UTF-8 JSON text."""
        return encoded(content)


def finite(value: float | None) -> float | None:
    """Give a number that JSON has, or None."""
    return value if value is None or math.isfinite(value) else None


def finite_list(array: FloatArray) -> list[float | None]:
    """Give the numbers of a short array (n,) that JSON has, and None for the others."""
    return [finite(value) for value in array.tolist()]


async def answered(content: Any, status_code: int = 200) -> JsonAnswer:
    """Make an answer; a large one is written beside the event loop."""
    if count_numbers(content) > LARGE:
        return await asyncio.to_thread(JsonAnswer, content, status_code)
    return JsonAnswer(content, status_code)


def encoded(content: Any) -> bytes:
    """Write JSON as UTF-8: arrays as nested lists, what is not finite as null."""
    return "".join(_pieces(content)).encode()


def _pieces(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield from _enclosed("{", [(f"{json.dumps(key)}: ", item) for key, item in value.items()], "}")
    elif isinstance(value, np.ndarray):
        yield from _array_pieces(value)
    elif isinstance(value, list | tuple):
        yield from _enclosed("[", [("", item) for item in value], "]")
    elif isinstance(value, float) and not math.isfinite(value):
        yield "null"
    else:
        yield json.dumps(value, ensure_ascii=False, allow_nan=False)


def _enclosed(begin: str, items: list[tuple[str, Any]], end: str) -> Iterator[str]:
    yield begin
    for index, (key, item) in enumerate(items):
        yield f", {key}" if index else key
        yield from _pieces(item)
    yield end


def _array_pieces(array: NDArray[Any]) -> Iterator[str]:
    if array.ndim > 1:
        yield from _enclosed("[", [("", row) for row in array], "]")
        return
    yield "["
    for start in range(0, len(array), PIECE):
        yield ", " if start else ""
        yield _numbers_text(array[start : start + PIECE])
    yield "]"


def _numbers_text(array: NDArray[Any]) -> str:
    whole = array.dtype.kind != "f" or bool(np.isfinite(array).all())
    return json.dumps(array.tolist() if whole else finite_list(array))[1:-1]


def count_numbers(value: Any) -> int:
    """Count the numbers in the arrays of an answer."""
    if isinstance(value, np.ndarray):
        return value.size
    if isinstance(value, Mapping):
        return sum(map(count_numbers, value.values()))
    return sum(map(count_numbers, value)) if isinstance(value, list | tuple) else 0
