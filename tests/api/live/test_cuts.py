"""The page's own connection, store and play, in Node, while their way to the server breaks sixty times.

`make cuts` breaks it a thousand times, and holds the time that pages take to come back to its bound.
"""

import asyncio
from collections import Counter
from collections.abc import Callable

from tests.cuts.breaks import KINDS, Plan, broken
from tests.serving import served

PLAN = Plan(breaks=60, longest=2.0)
LATEST = 8.0
"""Seconds; on an idle machine the latest is back in under 5."""


def test_after_each_of_sixty_breaks_the_page_is_as_the_server_is(need: Callable[[str], str]) -> None:
    with served() as server:
        breaks = asyncio.run(broken(server.address, need("node"), PLAN))
    assert Counter(each.kind for each in breaks) == dict.fromkeys(KINDS, PLAN.breaks // len(KINDS))
    assert [each.difference for each in breaks if each.difference] == []
    assert max(each.seconds for each in breaks) < LATEST
    assert server.said[1:] == []  # it had nothing to complain of
