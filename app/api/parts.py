"""What the routes are given: the runs and races of this process, and the run that a path names.

A query's names are checked by its model; `require_fit_query` asks the rest.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Annotated, Any

from fastapi import Depends
from starlette.requests import HTTPConnection

from ..runs import Lab, Races, Run
from .errors import Invalid
from .live.broadcast import Viewers
from .query import NoQuery, query_model, query_schema, repeated
from .sentences import fields_of


def part(name: str) -> Callable[[HTTPConnection], Awaitable[Any]]:
    """Give a dependency that is a part of the application: a coroutine, for others get a thread."""

    async def find(connection: HTTPConnection) -> Any:
        return getattr(connection.app.state, name)

    return find


TheLab = Annotated[Lab, Depends(part("lab"))]
TheRaces = Annotated[Races, Depends(part("races"))]
TheViewers = Annotated[Viewers, Depends(part("viewers"))]


async def run_of(id: str, lab: TheLab) -> AsyncIterator[Run]:
    """Give the run that the path names until it is answered, or raise UnknownRun."""
    run = await lab.find(id)
    with run.hold():
        yield run


async def require_fit_query(connection: HTTPConnection) -> None:
    """Raise Invalid if a call that takes no query gets one, or one value twice; a socket reads its own."""
    endpoint = connection.scope["endpoint"]
    if connection.scope["type"] != "http" or not connection.query_params:
        return
    if twice := repeated(connection.query_params, query_schema(endpoint)):
        raise Invalid(twice)
    if query_model(endpoint) is not NoQuery:
        return
    unknown = [{"type": "extra_forbidden", "loc": (name,)} for name in connection.query_params]
    if unknown:
        raise Invalid(fields_of(unknown, query_schema(endpoint)))


TheRun = Annotated[Run, Depends(run_of)]
