"""All limits that hold, for the catalogue and the API's description; each stands where it is applied."""

from ..engine.config import LIMITS
from ..runs import RUNS_KEPT, RUNS_TRAINING
from .errors import BODY_LIMIT
from .live.room import MESSAGE_LIMIT, MOST_VIEWERS


def limits() -> dict[str, int]:
    """Give the most that there may be of each thing, by its name."""
    return {
        **LIMITS,
        "runs": RUNS_KEPT,
        "runs_in_training": RUNS_TRAINING,
        "viewers": MOST_VIEWERS,
        "body_bytes": BODY_LIMIT,
        "message_bytes": MESSAGE_LIMIT,
    }
