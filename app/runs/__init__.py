"""The session layer: runs, their history, time travel, and the threads that work for them. No web."""

from app.runs.commentary import Finish
from app.runs.comparison import Comparison
from app.runs.diagnosis import Diagnosis
from app.runs.errors import (
    ForkRefused,
    RunsError,
    StepOutOfRange,
    TooManyTraining,
    UnknownRace,
    UnknownRun,
    UnknownWeight,
)
from app.runs.examine import WeightHistory, WeightLook, WeightRequest
from app.runs.history import EpochRecord, History
from app.runs.lab import RUNS_KEPT, RUNS_TRAINING, Lab
from app.runs.moment import Moment
from app.runs.preview import Preview, PreviewRequest
from app.runs.probing import Probe, Sharpness, Spot
from app.runs.races import Race, Races, Variation
from app.runs.raceway import RaceLandscape
from app.runs.run import Run
from app.runs.standing import Seeking
from app.runs.survey import Landscape, LandscapeRequest

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
