"""What the catalogue and JSON say of a declaration."""

import dataclasses
import typing
from typing import Any, Literal

from .class_weight import ClassWeight
from .declare import BOUNDS, Declared, hints
from .rows import Rows

NAMES = ("name", "type")
"""The fields that say which entry of a registry it is."""

_TYPES = {int: "integer", float: "number", bool: "boolean", str: "string", tuple: "array"}


def describe(cls: type[Declared]) -> dict[str, Any]:
    """Return what the catalogue says of a declaration: its words, and each setting but what names it."""
    declared: Any = cls
    settings = [field for field in dataclasses.fields(declared) if field.name not in NAMES]
    return {
        "name": getattr(cls, "name", getattr(cls, "type", cls.__name__)),
        "title": cls.title,
        "formula": cls.formula,
        "help": cls.help,
        "source": cls.source,
        "settings": [_describe_setting(field, hints(declared)[field.name]) for field in settings],
    }


def _describe_setting(field: "dataclasses.Field[Any]", hint: Any) -> dict[str, Any]:
    members = [member for member in typing.get_args(hint) if member is not type(None)]
    optional = type(None) in typing.get_args(hint)
    plain = members[0] if optional and len(members) == 1 else hint
    choices = typing.get_args(plain) if typing.get_origin(plain) is Literal else ()
    if float in members and typing.get_origin(plain) is not tuple:
        plain = float
    kind = "string" if choices else _TYPES.get(typing.get_origin(plain) or plain, "object")
    metadata = {**field.metadata, **field.metadata.get("of_number", {})}
    return {
        "name": field.name,
        "type": kind,
        "default": None if field.default is dataclasses.MISSING else plain_value(field.default),
        "required": field.default is dataclasses.MISSING,
        "optional": optional,
        **{bound: metadata.get(bound) for bound in (*BOUNDS, "min_length", "max_length")},
        "choices": list(choices),
        "entries": next((one.listed for one in members if getattr(one, "listed", "")), None),
        "help": metadata["description"],
        "log": metadata["log"],
        "advanced": metadata["advanced"],
    }


def plain_value(value: Any) -> Any:
    """Return a setting's value as JSON has it: declarations are objects, their name first, tuples lists."""
    if isinstance(value, tuple):
        numbers = bool(value) and isinstance(value[0], int | float)  # a row of samples: nothing to look into
        return list(value) if numbers else [plain_value(item) for item in value]
    if not isinstance(value, Declared):
        if isinstance(value, ClassWeight):
            return value.plain()
        return value.tolist() if isinstance(value, Rows) else value
    fields: tuple[dataclasses.Field[Any], ...] = dataclasses.fields(value)  # type: ignore[arg-type]
    names = sorted((field.name for field in fields), key=lambda name: name not in NAMES)
    return {name: plain_value(getattr(value, name)) for name in names}
