"""Less of what is kept: states that can be made again, of the oldest runs without a name first."""

import sqlite3
from collections.abc import Callable

from . import runs
from .transaction import transaction

FEW = 9
"""States of a run that are left at first: a way between two of them is an eighth of all."""


class Thinner:
    """Thin what is kept, each step in a transaction of its own. `used` gives the bytes that are taken."""

    def __init__(self, connection: sqlite3.Connection, used: Callable[[], int]) -> None:
        self._connection, self._used = connection, used

    def thin_to(self, most: int) -> bool:
        """Thin until at most so many bytes are taken; say whether that went.

        First what was deleted goes for good. Then runs are left few states, and at last the
        first and the last one (and those from which forks go on); losses stay.
        """
        with transaction(self._connection):
            runs.purge(self._connection, float("inf"))
        for states in (FEW, 2):
            for serial in self._oldest():
                if self._used() <= most:
                    return True
                with transaction(self._connection):
                    _thin(self._connection, serial, states)
        return self._used() <= most

    def _oldest(self) -> list[int]:
        """List runs that have states to give up, those without a name first, each kind by its age."""
        query = "SELECT serial FROM runs WHERE frames > 2 ORDER BY given IS NOT NULL, changed"
        return [serial for (serial,) in self._connection.execute(query)]


def _thin(connection: sqlite3.Connection, serial: int, states: int) -> None:
    """Leave a run so many states, evenly, the first and the last among them."""
    query = "SELECT step FROM frames WHERE run = ? ORDER BY step"
    steps = [step for (step,) in connection.execute(query, (serial,))]
    places = {round(place * (len(steps) - 1) / (states - 1)) for place in range(states)}
    runs.thin(connection, serial, {steps[place] for place in places})
    connection.execute(
        "UPDATE runs SET frames = (SELECT count(*) FROM frames WHERE run = serial) WHERE serial = ?",
        (serial,),
    )
