"""Run every benchmark and print a table; leave with status 1 when a target is missed."""

import sys

from bench import (
    frame,
    growth,
    hostile,
    landscape,
    large,
    live,
    memory,
    microscope,
    neurons,
    opening,
    page,
    path,
    playing,
    saving,
    seek,
    server,
    step,
    stream,
    trial,
)
from bench.report import Result

PARTS = {
    "The engine's step": step,
    "Growth": growth,
    "Training over REST": server,
    "Saving": saving,
    "The loss landscape": landscape,
    "The path": path,
    "A trial": trial,
    "The landscape in play": live,
    "Opening the page": opening,
    "The landscape's drawing": page,
    "Playing": playing,
    "One weight": microscope,
    "Neurons": neurons,
    "Frames": frame,
    "A class that watches": stream,
    "Going to any step": seek,
    "Large data": large,
    "Hostile input": hostile,
    "Memory": memory,
}


def main() -> None:
    """Measure all parts in turn; nothing else should run on the machine meanwhile."""
    missed: list[Result] = []
    for title, part in PARTS.items():
        print(f"\n{title}", flush=True)
        for result in part.run():
            print(f"  {result.line()}", flush=True)
            if not result.ok:
                missed.append(result)
    if missed:
        sys.exit(f"\n{len(missed)} of the targets missed.")
    print("\nAll targets met.")


if __name__ == "__main__":
    main()
