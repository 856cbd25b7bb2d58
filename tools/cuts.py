"""Cut, delay, close and half-open the connections of pages a thousand times, and say how they came back."""

import argparse
import asyncio
import os
import shutil
import sys
from time import perf_counter

from tests.cuts.breaks import KINDS, Break, Plan, broken
from tests.serving import served

LONGEST = 5.0
"""Seconds within which 99 of 100 are to be back."""


def main() -> None:
    """Break connections; leave with status 1 where a page was late, or is not as the server is."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--breaks", type=int, default=Plan().breaks)
    options.add_argument("--pages", type=int, default=Plan().pages)
    options.add_argument("--seed", type=int, default=Plan().seed)
    given = options.parse_args()
    node = shutil.which("node") or sys.exit("Node must be installed: the pages' own code runs in it.")
    begin, plan = perf_counter(), Plan(given.breaks, given.pages, seed=given.seed)
    with served() as server:
        breaks = asyncio.run(broken(server.address, node, plan))
    said = server.said[1:]
    load = os.getloadavg()[0]
    print(f"{len(breaks):,} breaks in {perf_counter() - begin:.0f} s, seed {plan.seed}, load {load:.1f}")
    for kind in KINDS:
        _tell(kind, [each for each in breaks if each.kind == kind])
    late = _tell("all", breaks)
    wrong = [each.difference for each in breaks if each.difference]
    print("\n".join(["", *wrong[:20], *said]).strip())
    if late > LONGEST or wrong or said:
        sys.exit(f"{len(wrong)} pages are not as the server is; 99 in 100 are to be back in {LONGEST:g} s.")
    print("Each page is as the server is.")


def _tell(kind: str, breaks: list[Break]) -> float:
    """Print how long pages took; give the seconds within which 99 of 100 were back."""
    times = sorted(each.seconds for each in breaks) or [0.0]
    late = at_share(times, 0.99)
    print(f"  {kind}: {len(breaks)}, back in {at_share(times, 0.5):.2f} s at the median, {late:.2f} at p99")
    return late


def at_share(times: list[float], share: float) -> float:
    """Give the value that this share of sorted values does not exceed."""
    return times[min(int(share * len(times)), len(times) - 1)]


if __name__ == "__main__":
    main()
