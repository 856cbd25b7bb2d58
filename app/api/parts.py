"""What the routes are given: the runs and races of this process, and the run that a path names."""

from typing import Annotated

from fastapi import Depends
from starlette.requests import HTTPConnection

from ..runs import Lab, Races, Run
from .live.room import Viewers


def lab_of(connection: HTTPConnection) -> Lab:
    """Give the runs of this process."""
    lab: Lab = connection.app.state.lab
    return lab


def viewers_of(connection: HTTPConnection) -> Viewers:
    """Give the count of this process's open sockets."""
    viewers: Viewers = connection.app.state.viewers
    return viewers


def races_of(connection: HTTPConnection) -> Races:
    """Give the races of this process."""
    races: Races = connection.app.state.races
    return races


TheLab = Annotated[Lab, Depends(lab_of)]


def run_of(id: str, lab: TheLab) -> Run:
    """Give the run that the path names, or raise UnknownRun."""
    return lab.get(id)


TheRun = Annotated[Run, Depends(run_of)]
TheRaces = Annotated[Races, Depends(races_of)]
TheViewers = Annotated[Viewers, Depends(viewers_of)]
