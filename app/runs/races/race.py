"""A race: its runs, their labels, and what is known of them together."""

import asyncio

from ..run import Run
from .commentary import Entry
from .course import Course
from .landscape import Surveyor


class Race:
    """Some runs, each with its label, in the order of the variations."""

    def __init__(self, race_id: str, entries: tuple[Entry, ...]) -> None:
        self.id = race_id
        self.started = entries
        self.turn = asyncio.Lock()  # one request to train at a time
        self.measuring = asyncio.Lock()  # one course at a time
        self.surveyor = Surveyor()
        self.courses: dict[str, Course] = {}  # by the ids of runs

    @property
    def entries(self) -> list[Entry]:
        """The runs that are still there, with their labels."""
        return [entry for entry in self.started if not entry.run.removed]

    @property
    def runs(self) -> list[Run]:
        """The runs that are still there."""
        return [entry.run for entry in self.entries]
