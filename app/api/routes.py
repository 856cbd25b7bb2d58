"""The routes of the API, by what they are about."""

from . import branches, catalogue, preview, questions
from .health import routes as health
from .landscape import routes as landscape
from .live import routes as live
from .neurons import routes as neurons
from .races import routes as races
from .runs import routes as runs
from .shelf import bookmarks, transfer
from .shelf import routes as shelf
from .start import router as router
from .steps import routes as steps
from .tables import routes as tables

PARTS = (
    (health, "health"),
    (catalogue, "catalogue"),
    (shelf, "runs"),
    (runs, "runs"),
    (branches, "branches"),
    (steps, "steps"),
    (neurons, "neurons"),
    (landscape, "landscapes"),
    (preview, "runs"),
    (questions, "questions"),
    (tables, "tables"),
    (races, "races"),
    (bookmarks, "bookmarks"),
    (transfer, "runs"),
    (live, "runs"),
)
"""Each part with the noun under which tools list its calls."""

for part, noun in PARTS:
    router.include_router(part.router, tags=[noun])
