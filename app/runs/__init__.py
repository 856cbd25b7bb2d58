"""The session layer: runs, their history, time travel, and the threads that work for them. No web."""

from app.runs.errors import (
    ForkRefused,
    RunsError,
    StepOutOfRange,
    TooManyTraining,
    UnknownRace,
    UnknownRun,
    UnknownWeight,
)
from app.runs.lab import RUNS_KEPT, RUNS_TRAINING, Lab
from app.runs.looks.comparison import Comparison
from app.runs.looks.diagnosis import Diagnosis
from app.runs.looks.examine import WeightHistory, WeightLook, WeightRequest
from app.runs.looks.moment import Moment
from app.runs.looks.preview import Preview, PreviewRequest
from app.runs.looks.probing import Probe, Sharpness, Spot
from app.runs.looks.survey import Landscape, LandscapeRequest
from app.runs.past.history import EpochRecord, History
from app.runs.past.standing import Seeking
from app.runs.races.commentary import Finish
from app.runs.races.races import Race, Races, Variation
from app.runs.races.raceway import RaceLandscape
from app.runs.run import Run

__all__ = [
    "RUNS_KEPT",
    "RUNS_TRAINING",
    "Comparison",
    "Diagnosis",
    "EpochRecord",
    "Finish",
    "ForkRefused",
    "History",
    "Lab",
    "Landscape",
    "LandscapeRequest",
    "Moment",
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
    "Spot",
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
