"""Which names a call's query may have, and which more than once, as the function that answers it says."""

import inspect
from collections.abc import Callable
from functools import cache
from typing import Any

from fastapi.params import Query
from pydantic import BaseModel, ConfigDict
from starlette.datastructures import QueryParams

from ..engine.errors import quoted
from .sentences import Field, Schema

SHOWN = 5
"""Values of one name that are told."""


class NoQuery(BaseModel):
    """What a call takes that has no query."""

    model_config = ConfigDict(extra="forbid")


@cache
def query_model(endpoint: Callable[..., Any]) -> type[BaseModel]:
    """Give the model of the query that a call takes, by the function that answers it."""
    for parameter in inspect.signature(endpoint).parameters.values():
        if any(isinstance(mark, Query) for mark in getattr(parameter.annotation, "__metadata__", ())):
            model: type[BaseModel] = parameter.annotation.__origin__
            return model
    return NoQuery


@cache
def query_schema(endpoint: Callable[..., Any]) -> dict[str, Any]:
    """Give the JSON schema of that query."""
    return query_model(endpoint).model_json_schema()


def repeated(values: QueryParams, schema: Schema) -> list[Field]:
    """Tell each name that comes more than once, though it has one value."""
    found: list[Field] = []
    for name, one in schema.get("properties", {}).items():
        given = values.getlist(name)
        if len(given) > 1 and "array" not in [kind.get("type") for kind in (one, *one.get("anyOf", ()))]:
            got = ", ".join(map(quoted, given[:SHOWN])) + (", …" if len(given) > SHOWN else "")
            found.append({"path": name, "message": f"{name} must be given once. Got {got}."})
    return found
