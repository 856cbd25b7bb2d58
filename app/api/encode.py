"""JSON text of an answer: NumPy arrays as lists, and numbers that are not finite as null."""

import asyncio
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from fastapi import Response
from numpy.typing import NDArray
from pydantic_core import to_json

PIECE = 16_384  # numbers written at a time: about 2 ms, between which other threads may run
LARGE = 4_096  # numbers in an answer above which it is written beside the event loop


class JsonAnswer(Response):
    """An answer whose content may hold arrays."""

    media_type = "application/json"

    def render(self, content: Any) -> bytes:
        """Write the content as UTF-8 JSON text."""
        return encoded(content)


async def answered(content: Any, status_code: int = 200) -> JsonAnswer:
    """Make an answer; a large one is written beside the event loop."""
    if count_numbers(content) > LARGE:
        return await asyncio.to_thread(JsonAnswer, content, status_code)
    return JsonAnswer(content, status_code)


def encoded(content: Any) -> bytes:
    """Write JSON as UTF-8: arrays as nested lists, what is not finite as null."""
    return b"".join(_pieces(content))


def count_numbers(value: Any) -> int:
    """Count the numbers in the arrays of an answer, and in its lists (by the first item's kind)."""
    if isinstance(value, np.ndarray):
        return value.size
    if isinstance(value, Mapping):
        return sum(map(count_numbers, value.values()))
    if not isinstance(value, list | tuple) or not value:
        return 0
    return len(value) if isinstance(value[0], int | float) else sum(map(count_numbers, value))


def _pieces(value: Any) -> Iterator[bytes]:
    """Write a large value part by part, for the writer of a piece lets no other thread run."""
    count = count_numbers(value)
    if count <= PIECE:
        yield to_json(value, inf_nan_mode="null", fallback=listed)
    elif isinstance(value, Mapping):
        yield from _enclosed(b"{", [(to_json(key) + b":", item) for key, item in value.items()], b"}")
    elif (items := len(value) * PIECE // count) > 1:
        parts = [value[start : start + items] for start in range(0, len(value), items)]
        yield b"[" + b",".join(encoded(part)[1:-1] for part in parts) + b"]"
    else:
        yield from _enclosed(b"[", [(b"", item) for item in value], b"]")


def _enclosed(begin: bytes, items: list[tuple[bytes, Any]], end: bytes) -> Iterator[bytes]:
    yield begin
    for index, (key, item) in enumerate(items):
        yield b"," + key if index else key
        yield from _pieces(item)
    yield end


def listed(array: NDArray[Any]) -> Any:
    """Give an array as nested lists."""
    return array.tolist()
