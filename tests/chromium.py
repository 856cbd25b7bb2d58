"""The browser that the tests, the benchmarks and the pictures drive: the system's; nothing is downloaded."""

import shutil

# The first takes two thirds of the others' time for the tests: it has no windows to draw around the pages.
PROGRAMS = ("chromium-headless-shell", "chromium", "chromium-browser")
FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def chromium() -> str | None:
    """Give the path of Chromium, if there is one."""
    return next(filter(None, map(shutil.which, PROGRAMS)), None)
