"""How many runs are kept, and which ones leave when others come."""

from collections.abc import Sequence

from .errors import TooManyRuns
from .run import Run

RUNS_KEPT = 200
RUNS_UNLISTED = 8  # beside them: scratch runs, as the guide makes one for each of its figures


def may_leave(run: Run) -> bool:
    """Say whether nobody watches a run, and nothing moves it."""
    return not (run.watchers or run.jobs or run.turn.locked())


def leaving(kept: Sequence[Run], coming: int, most: int, kind: str = "runs") -> list[Run]:
    """List those of the ``kept`` runs, oldest first, that leave so that with those coming there are ``most``.

    Runs that were given a name leave after all others. Raises TooManyRuns where too few may leave.
    """
    free = sorted(filter(may_leave, kept), key=lambda run: run.given_name is not None)
    surplus = max(len(kept) + coming - most, 0)
    if surplus > len(free):
        busy = len(kept) - len(free)
        raise TooManyRuns(
            f"At most {most} {kind} are kept, and {busy} are watched or at work: no room for {coming} more. "
            "Close the page of one, or pause or delete one."
        )
    return free[:surplus]
