"""What the routes are given: the runs and races of this process, and the run that a path names."""

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import Depends
from starlette.requests import HTTPConnection

from ..runs import Lab, Races, Run
from .live.room import Viewers


def part(name: str) -> Callable[[HTTPConnection], Any]:
    """Give a dependency that is this part of the application's state."""

    def find(connection: HTTPConnection) -> Any:
        return getattr(connection.app.state, name)

    return find


TheLab = Annotated[Lab, Depends(part("lab"))]
TheRaces = Annotated[Races, Depends(part("races"))]
TheViewers = Annotated[Viewers, Depends(part("viewers"))]


def run_of(id: str, lab: TheLab) -> Run:
    """Give the run that the path names, or raise UnknownRun."""
    return lab.get(id)


TheRun = Annotated[Run, Depends(run_of)]
