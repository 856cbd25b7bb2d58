"""Answers, read field by field from the attributes of what the engine and the runs give, and written as JSON.

A field says where it stands if its name does not: `at("plane.kind")`. NumPy's arrays stay as they are until
they are written as lists, and numbers that are not finite as null.
"""

import asyncio
from collections.abc import Iterator, Mapping
from typing import Annotated, Any

import numpy as np
from fastapi import Response
from numpy.typing import NDArray
from pydantic import AliasPath, BaseModel, ConfigDict, Field, WithJsonSchema
from pydantic_core import to_json

PIECE = 16_384  # numbers written at a time: about 2 ms, between which other threads may run
LARGE = 4_096  # numbers in an answer above which it is written beside the event loop

_NUMBERS = {"type": "array", "items": {"type": ["number", "null"]}}
_FINITE = {"type": "array", "items": {"type": "number"}}
_TARGET = {**_FINITE, "type": ["number", "array"]}
Numbers = Annotated[Any, WithJsonSchema(_NUMBERS)]
FiniteRows = Annotated[Any, WithJsonSchema({"type": "array", "items": _FINITE})]
Rows = Annotated[Any, WithJsonSchema({"type": "array", "items": _NUMBERS})]
Integers = Annotated[Any, WithJsonSchema({"type": "array", "items": {"type": "integer"}})]
Weights = Annotated[Any, WithJsonSchema({"type": "array", "items": _TARGET})]
Target = Annotated[Any, WithJsonSchema(_TARGET)]
Targets = Annotated[Any, WithJsonSchema({"type": "array", "items": _TARGET})]
Floats = Annotated[Any, WithJsonSchema({"type": "array", "items": {"type": "number", "format": "float32"}})]
Config = Annotated[dict[str, Any], WithJsonSchema({"type": "object", "x-model": "RunConfig"})]

Pair = tuple[float, float]

ABSENT = object()


class Answer(BaseModel):
    """A part of an answer, or all of it."""

    model_config = ConfigDict(from_attributes=True, validate_by_name=True, validate_by_alias=True)


class OverAnswer(Answer):
    """Which samples a look is over: how many, `of` how many, and that it is `every` so manieth; 1 is all."""

    samples: int
    of: int
    every: int


def at(path: str) -> Any:
    """Declare a field that is read at a path of attributes and places, such as `data.x.shape.1`."""
    first, *rest = (int(part) if part.isdigit() else part for part in path.split("."))
    return Field(validation_alias=AliasPath(str(first), *rest))


def part() -> Any:
    """Declare a field that is missing where it was not asked for."""
    return Field(default_factory=lambda: ABSENT, exclude_if=lambda value: value is ABSENT)


class Joined:
    """Several things, objects or dicts, read as one: each attribute is that of the first that has it."""

    def __init__(self, *sources: object) -> None:
        first, *others = sources
        if isinstance(first, dict):
            self.__dict__.update(first)  # found without a call
            sources = tuple(others)
        self._sources = sources

    def __getattr__(self, name: str) -> Any:
        for source in self._sources:
            value = source.get(name, ABSENT) if isinstance(source, dict) else getattr(source, name, ABSENT)
            if value is not ABSENT:
                return value
        raise AttributeError(name)


def told(kind: type[Answer], *sources: object) -> dict[str, Any]:
    """Give an answer; each field is that of the first source that has it, an object or a dict."""
    source = sources[0] if len(sources) == 1 else Joined(*sources)
    return kind.model_validate(source).model_dump(by_alias=True)


class JsonAnswer(Response):
    """An answer whose content may hold arrays."""

    media_type = "application/json"

    def render(self, content: Any) -> bytes:
        """Write the content as UTF-8 JSON text."""
        return encoded(content)


async def answered(content: Any, made: str = "") -> JsonAnswer:
    """Make an answer, or that of what was `made` at an address; a large one beside the event loop."""
    status, headers = (201, {"Location": made}) if made else (200, None)
    if count_numbers(content) > LARGE:
        return await asyncio.to_thread(JsonAnswer, content, status, headers)
    return JsonAnswer(content, status, headers)


def encoded(content: Any) -> bytes:
    """Write JSON as UTF-8: arrays as nested lists, what is not finite as null."""
    return b"".join(_pieces(content))


def count_numbers(value: Any) -> int:
    """Count the numbers in the arrays of an answer, and in its lists (by the first item's kind)."""
    if isinstance(value, np.ndarray):
        return value.size
    if isinstance(value, dict):
        return sum(map(count_numbers, value.values()))
    if not isinstance(value, (list, tuple)) or not value:
        return 0
    return len(value) if isinstance(value[0], (int, float)) else sum(map(count_numbers, value))


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
