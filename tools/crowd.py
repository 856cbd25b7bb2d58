"""Hold a lesson of many pages on a real server, with connections that break, and say how it went."""

import argparse
import asyncio
import sys
from time import perf_counter

from tests.crowd.lesson import Outcome, Plan, hold, unexpected
from tests.serving import served


def main() -> None:
    """Hold the lesson; leave with status 1 where a page or the server is not as it should be."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--pages", type=int, default=Plan().pages)
    options.add_argument("--seconds", type=float, default=Plan().seconds)
    options.add_argument("--seed", type=int, default=Plan().seed)
    given = options.parse_args()
    begin = perf_counter()
    with served() as server:
        plan = Plan(pages=given.pages, seconds=given.seconds, seed=given.seed)
        outcome = asyncio.run(hold(server, plan))
    said = server.said[1:]
    print(f"After {perf_counter() - begin:.0f} s, seed {given.seed}")
    _tell(outcome, said)
    if outcome.different or unexpected(outcome) or said:
        sys.exit("Not all is as it should be.")
    print(f"All {given.pages} pages are as the server is.")


def _tell(outcome: Outcome, said: list[str]) -> None:
    for name, count in sorted(outcome.counts.items()):
        print(f"  {name}: {count:,}")
    if back := outcome.returns:
        print(f"  seconds to come back: {back[len(back) // 2]:.2f} at the median, {back[-1]:.2f} at most")
    for line in [*outcome.different, *said]:
        print(f"  ! {line.rstrip()}")


if __name__ == "__main__":
    main()
