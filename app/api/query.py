"""Which names a call's query may have, as the function that answers it says."""

import inspect
from collections.abc import Callable
from functools import cache
from typing import Any

from fastapi.params import Query
from pydantic import BaseModel, ConfigDict


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
