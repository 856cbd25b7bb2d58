"""The session layer: runs, their history, time travel, and the threads that work for them. No web."""

from .errors import (
    ForkRefused,
    RunsError,
    StepOutOfRange,
    TooManyTraining,
    UnknownRace,
    UnknownRun,
    UnknownWeight,
)
from .lab import RUNS_KEPT, RUNS_TRAINING, Lab
from .looks.comparison import Comparison
from .looks.diagnosis import Diagnosis
from .looks.examine import WeightHistory, WeightLook, WeightRequest
from .looks.frame import Frame
from .looks.preview import Preview, PreviewRequest
from .looks.probing import PlanePoint, Probe, Sharpness
from .looks.survey import Landscape, LandscapeRequest
from .past.history import EpochRecord, History
from .past.status import Seeking
from .races.commentary import Finish
from .races.landscape import RaceLandscape
from .races.races import Race, Races, Variation
from .run import Run

__all__ = [
    "RUNS_KEPT",
    "RUNS_TRAINING",
    "Comparison",
    "Diagnosis",
    "EpochRecord",
    "Finish",
    "ForkRefused",
    "Frame",
    "History",
    "Lab",
    "Landscape",
    "LandscapeRequest",
    "PlanePoint",
    "Preview",
    "PreviewRequest",
    "Probe",
    "Race",
    "RaceLandscape",
    "Races",
    "Run",
    "RunsError",
    "Seeking",
    "Sharpness",
    "StepOutOfRange",
    "TooManyTraining",
    "UnknownRace",
    "UnknownRun",
    "UnknownWeight",
    "Variation",
    "WeightHistory",
    "WeightLook",
    "WeightRequest",
]
