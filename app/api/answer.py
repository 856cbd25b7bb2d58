"""Answers, read field by field from the attributes of what the engine and the runs give.

A field says where it stands if its name does not: `at("plane.kind")`. Arrays stay NumPy's here; `encode`
writes them as lists, and numbers that are not finite as null.
"""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import AliasPath, BaseModel, ConfigDict, Field, WithJsonSchema

_NUMBERS = {"type": "array", "items": {"type": ["number", "null"]}}
Numbers = Annotated[Any, WithJsonSchema(_NUMBERS)]
FiniteRows = Annotated[
    Any, WithJsonSchema({"type": "array", "items": {"type": "array", "items": {"type": "number"}}})
]
Rows = Annotated[Any, WithJsonSchema({"type": "array", "items": _NUMBERS})]
Integers = Annotated[Any, WithJsonSchema({"type": "array", "items": {"type": "integer"}})]
NUMBER_OR_NUMBERS = WithJsonSchema({"type": ["number", "array"], "items": {"type": "number"}})
Targets = Annotated[
    Any,
    WithJsonSchema({"type": "array", "items": {"type": ["number", "array"], "items": {"type": "number"}}}),
]
Floats = Annotated[Any, WithJsonSchema({"type": "array", "items": {"type": "number", "format": "float32"}})]
Config = Annotated[dict[str, Any], WithJsonSchema({"type": "object", "x-model": "RunConfig"})]

Pair = tuple[float, float]

ABSENT = object()


class Answer(BaseModel):
    """A part of an answer, or all of it."""

    model_config = ConfigDict(from_attributes=True, validate_by_name=True, validate_by_alias=True)


def at(path: str) -> Any:
    """Declare a field that is read at a path of attributes and places, such as `data.x.shape.1`."""
    first, *rest = (int(part) if part.isdigit() else part for part in path.split("."))
    return Field(validation_alias=AliasPath(str(first), *rest))


def part() -> Any:
    """Declare a field that is missing where it was not asked for."""
    return Field(default_factory=lambda: ABSENT, exclude_if=lambda value: value is ABSENT)


class _Sources:
    """Several things read as one: each attribute is that of the first that has it."""

    def __init__(self, sources: tuple[object, ...]) -> None:
        self._sources = sources

    def __getattr__(self, name: str) -> Any:
        for source in self._sources:
            if isinstance(source, Mapping):
                if name in source:
                    return source[name]
            elif hasattr(source, name):
                return getattr(source, name)
        raise AttributeError(name)


def told(kind: type[Answer], *sources: object) -> dict[str, Any]:
    """Give an answer; each field is that of the first source that has it, an object or a mapping."""
    source = sources[0] if len(sources) == 1 else _Sources(sources)
    return kind.model_validate(source).model_dump(by_alias=True)
