"""The session layer: runs, their history, time travel, and the threads that work for them. No web."""

from .capacity import RUNS_BYTES, RUNS_KEPT, RUNS_UNLISTED
from .errors import (
    ForkRefused,
    RunsError,
    StepOutOfRange,
    TableInUse,
    TooManyRuns,
    TooManyTables,
    TooManyTraining,
    UnknownBookmark,
    UnknownQuestion,
    UnknownRace,
    UnknownRun,
    UnknownTable,
    UnknownWeight,
)
from .keeping.bookmarks import Bookmarks
from .keeping.shelf import Shelf
from .keeping.tables import TABLE_BYTES, TABLES_BYTES, TABLES_KEPT, Tables
from .lab import RUNS_TRAINING, Lab
from .looks.aside import Preview, PreviewRequest
from .looks.comparison import Comparison
from .looks.diagnosis import Diagnosis
from .looks.examine import WeightHistory, WeightLook, WeightRequest
from .looks.frame import Frame
from .looks.pace import Pace
from .looks.probing import PlanePoint, Probe, Sharpness
from .looks.rates import rates_of
from .looks.strips import Strips
from .looks.survey import Landscape, LandscapeRequest
from .past.chunk import Seeking
from .past.history import EpochRecord, History
from .races.commentary import Finish
from .races.judging import Entrant
from .races.landscape import RaceLandscape
from .races.race import Race
from .races.races import Races, Result, Variation
from .run import Run
