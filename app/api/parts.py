"""What the routes are given: the runs and races of this process, and the run that a path names."""

from collections.abc import Awaitable, Callable
from typing import Annotated, Any

from fastapi import Depends
from starlette.requests import HTTPConnection

from ..runs import Lab, Races, Run
from .live.broadcast import Viewers


def part(name: str) -> Callable[[HTTPConnection], Awaitable[Any]]:
    """Give a dependency that is a part of the application: a coroutine, for others get a thread."""

    async def find(connection: HTTPConnection) -> Any:
        return getattr(connection.app.state, name)

    return find


TheLab = Annotated[Lab, Depends(part("lab"))]
TheRaces = Annotated[Races, Depends(part("races"))]
TheViewers = Annotated[Viewers, Depends(part("viewers"))]


async def run_of(id: str, lab: TheLab) -> Run:
    """Give the run that the path names, or raise UnknownRun."""
    return lab.get(id)


TheRun = Annotated[Run, Depends(run_of)]
