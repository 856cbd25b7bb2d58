"""What is kept on disk: one SQLite file in a folder of its own. It knows no run, web or arithmetic."""

from .errors import Damaged, Unsaved, Unusable, legible
from .folder import NAME, Folder
from .store import KEEP_BYTES, Store, Work
from .telling import deleted, far_away, read_size, told
