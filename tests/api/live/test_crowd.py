"""A short lesson: pages act at random on a real server while connections break, and none misses anything.

`make crowd` holds a long one.
"""

import asyncio

from tests.crowd.lesson import Outcome, Plan, hold, unexpected
from tests.crowd.page import Patience
from tests.serving import served

PLAN = Plan(
    pages=12,
    seconds=8.0,
    between_breaks=0.25,
    stops=1,
    stopped=1.0,
    forking=40,
    patience=Patience(quiet=0.3, answer=0.6),
)
"""Each page notices a silence sooner than a browser's does, and branches off often for so short a time."""


def test_after_a_lesson_with_breaks_every_page_is_as_the_server_is() -> None:
    with served() as server:
        outcome: Outcome = asyncio.run(hold(server, PLAN))
    assert outcome.different == []
    assert unexpected(outcome) == {}
    assert min(outcome.counts[kind] for kind in ("cut", "silenced", "stopped", "forks", "frames")) > 0
    assert outcome.returns != []
    assert server.said[1:] == []  # it had nothing to complain of
