"""One declaration per thing that a person can choose.

A declaration is a frozen, keyword-only dataclass whose fields are made by `setting`. The same fields
feed the engine's own check (`check`), the web's schema (pydantic reads the standard keys of a field's
metadata) and the catalogue (`describing.py`), so bounds, defaults and help stand in one place.
"""

import dataclasses
import math
import operator
import types
import typing
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, ClassVar, Literal, TypeVar, Union, dataclass_transform

from .errors import ConfigError, refuse
from .rows import Rows
from .spelling import bound, counted

BOUNDS: dict[str, tuple[str, Callable[[Any, Any], bool]]] = {
    "gt": ("be greater than", operator.gt),
    "ge": ("be at least", operator.ge),
    "lt": ("be less than", operator.lt),
    "le": ("be at most", operator.le),
}
"""Each kind of bound: its words in a message, and its test."""


class Declared:
    """The base of everything that a person can choose: an entry of a registry, or a group of settings.

    `help` is the first paragraph of its docstring, `listed` the catalogue's name of its registry.
    """

    __pydantic_config__: ClassVar[Any] = {"strict": True, "extra": "forbid", "allow_inf_nan": False}
    title: ClassVar[str] = ""
    formula: ClassVar[str] = ""
    help: ClassVar[str] = ""
    source: ClassVar[str] = ""
    registry: ClassVar[Any] = None
    listed: ClassVar[str] = ""

    def __post_init__(self) -> None:
        """Refuse settings of the wrong type or out of their bounds with a `ConfigError`."""
        check(self)


class NumberOr:
    """Marks a setting that is a number within bounds, or an entry of a registry, by its name.

    The bounds are told in the setting's metadata as those `of_number`: of an entry they are not asked.
    """

    def __init__(
        self, registry: Mapping[str, type[Declared]], bounds: Mapping[str, float], kind: str
    ) -> None:
        """Take what an entry may be, what a number may be, and what an entry is called: `Schedule`."""
        self._registry, self._bounds, self._kind = registry, bounds, kind

    def __get_pydantic_core_schema__(self, _: Any, handler: Any) -> dict[str, Any]:
        """Describe it to the web's checks: a number first, and then what the name says."""
        number = {"type": "float", "strict": True, "allow_inf_nan": False, **self._bounds}
        choices = {name: handler.generate_schema(entry) for name, entry in self._registry.items()}
        named = {"metadata": {"pydantic_js_updates": {"title": self._kind}}}
        entry = {"type": "tagged-union", "choices": choices, "discriminator": "name", **named}
        return {"type": "union", "choices": [number, entry], "mode": "left_to_right"}


class ByType:
    """Marks an item that is an entry of a registry, by its `type`: `usual` where that is left out."""

    def __init__(self, registry: Mapping[str, type[Declared]], usual: str) -> None:
        self._registry, self._usual = registry, usual

    def __get_pydantic_core_schema__(self, _: Any, handler: Any) -> dict[str, Any]:
        """Describe it to the web's checks."""
        choices = {name: handler.generate_schema(entry) for name, entry in self._registry.items()}
        union = {"type": "tagged-union", "choices": choices, "discriminator": "type"}
        before = {"type": "no-info", "function": self._completed}
        return {"type": "function-before", "function": before, "schema": union}

    def _completed(self, given: Any) -> Any:
        return {"type": self._usual, **given} if isinstance(given, dict) else given


_D = TypeVar("_D", bound=Declared)


def setting(
    default: Any = dataclasses.MISSING,
    *,
    help: str,
    gt: float | None = None,
    ge: float | None = None,
    lt: float | None = None,
    le: float | None = None,
    min_length: int | None = None,
    max_length: int | None = None,
    discriminator: str | None = None,
    of_number: Mapping[str, float] | None = None,
    log: bool = False,
    advanced: bool = False,
) -> Any:
    """Declare one setting: a dataclass field with its default, bounds and help.

    `log` asks for a logarithmic slider, `advanced` for a place behind the others. A setting without a
    default must be given.
    """
    standard = {
        "gt": gt, "ge": ge, "lt": lt, "le": le,
        "min_length": min_length, "max_length": max_length, "discriminator": discriminator,
        "of_number": of_number,
    }  # fmt: skip
    given = {key: value for key, value in standard.items() if value is not None}
    metadata = {**given, "description": help, "log": log, "advanced": advanced}
    return dataclasses.field(default=default, metadata=metadata)


@dataclass_transform(frozen_default=True, kw_only_default=True)
def declared(title: str, formula: str = "", source: str = "") -> Callable[[type[_D]], type[_D]]:
    """Return a class decorator that makes a declaration of a class: a frozen dataclass with its words."""

    def declare(cls: type[_D]) -> type[_D]:
        cls.title, cls.formula, cls.source = title, formula, source
        cls.help = " ".join((cls.__doc__ or "").split("\n\n")[0].split())
        return dataclasses.dataclass(frozen=True, kw_only=True)(cls)

    return declare


@dataclass_transform(frozen_default=True, kw_only_default=True)
def register(
    name: str, title: str, formula: str, source: str, *, key: str = "name"
) -> Callable[[type[_D]], type[_D]]:
    """Return a class decorator that makes a declaration and enters it in the registry of its base.

    It gives the class a field `key` of type `Literal[name]`, which is also its default.
    """

    def enter(cls: type[_D]) -> type[_D]:
        cls.__annotations__[key] = Literal[name]
        setattr(cls, key, name)
        cls.registry[name] = declared(title, formula, source)(cls)
        return cls

    return enter


@cache
def hints(cls: Any) -> dict[str, Any]:
    """Return the resolved type of each field of a declaration."""
    resolved = typing.get_type_hints(cls)
    return {field.name: resolved[field.name] for field in dataclasses.fields(cls)}


def check(value: Any, path: str = "") -> None:
    """Raise `ConfigError` for the first setting of a declaration that has the wrong type or is out of bounds.

    `path` stands in front of the settings' names: `check(adam, "optimizer")` names `optimizer.beta_1`.
    """
    for field in dataclasses.fields(value):
        place = f"{path}.{field.name}" if path else field.name
        item = getattr(value, field.name)
        check_type(item, hints(value.__class__)[field.name], place)
        if item is not None:
            _check_bounds(item, field.metadata, place)


NOUNS = {int: "an integer", bool: "true or false", str: "a string", type(None): "null"}


def check_type(value: Any, hint: Any, path: str) -> None:
    """Raise `ConfigError` at `path` unless a value has a declared type; integers pass for floats."""
    origin = typing.get_origin(hint)
    if isinstance(value, Declared) and _is_entry(value, hint):
        return
    if origin is tuple:
        _check_tuple(value, typing.get_args(hint), path)
    elif origin is Literal:
        if value not in typing.get_args(hint):
            listed = list(map(repr, typing.get_args(hint)))
            must = " or ".join(listed) if len(listed) < 3 else f"one of {', '.join(listed)}"
            raise refuse(path, f"be {must}", value)
    elif origin in (Union, types.UnionType):
        _check_union(value, typing.get_args(hint), path)
    elif hint is float:
        if type(value) is not int and not (type(value) is float and math.isfinite(value)):
            raise refuse(path, "be a finite number", value)
    elif type(value) is not hint:
        kind = NOUNS.get(hint, f"of the kind {getattr(hint, '__name__', hint)}")
        raise refuse(path, f"be {kind}", value)


def _is_entry(value: Declared, hint: Any) -> bool:
    """Say whether a value is of the registry that a type is made of, whenever it was entered."""
    kinds = [one.registry for one in (hint, *typing.get_args(hint)) if hasattr(one, "registry")]
    return value.registry is not None and any(value.registry is registry for registry in kinds)


def _check_tuple(value: Any, args: tuple[Any, ...], path: str) -> None:
    """Check a tuple of any length: the one kind that declarations use (`tuple[T, ...]`)."""
    if isinstance(value, Rows):  # made of a tuple that was checked
        return
    if type(value) is not tuple:
        raise refuse(path, "be a tuple", value)
    if args[0] is float and set(map(type, value)) == {float} and all(map(math.isfinite, value)):
        return
    for index, item in enumerate(value):
        check_type(item, args[0], f"{path}.{index}")


def _check_union(value: Any, args: tuple[Any, ...], path: str) -> None:
    """Accept a value that any member accepts; report the member that came nearest otherwise."""
    if type(value) in args:
        return check_type(value, type(value), path)
    refusals = []
    for member in args:
        try:
            return check_type(value, member, path)
        except ConfigError as error:
            refusals.append(error)
    raise max(refusals, key=lambda error: len(error.path))


def _check_bounds(value: Any, metadata: Any, path: str) -> None:
    if "of_number" in metadata and not isinstance(value, Declared):
        metadata = metadata["of_number"]
    for kind, (words, holds) in BOUNDS.items():
        if kind in metadata and not holds(value, metadata[kind]):
            raise refuse(path, f"{words} {bound(metadata[kind])}", value)
    if _length(value) < metadata.get("min_length", 0):
        raise refuse(path, f"have at least {counted(metadata['min_length'], 'item')}", _length(value))
    if "max_length" in metadata and _length(value) > metadata["max_length"]:
        raise refuse(path, f"have at most {counted(metadata['max_length'], 'item')}", _length(value))


def _length(value: Any) -> int:
    return len(value) if isinstance(value, (tuple, str, Rows)) else 0
