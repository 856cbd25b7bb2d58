"""The session layer: runs, their history, time travel, and the threads that work for them. No web."""

from app.runs.errors import ForkRefused, RunsError, StepOutOfRange, TooManyTraining, UnknownRun, UnknownWeight
from app.runs.examine import WeightHistory, WeightLook, WeightRequest
from app.runs.history import EpochRecord, History
from app.runs.lab import Lab
from app.runs.moment import Moment
from app.runs.run import Run
from app.runs.survey import Landscape, LandscapeRequest

__all__ = [
    "EpochRecord",
    "ForkRefused",
    "History",
    "Lab",
    "Landscape",
    "LandscapeRequest",
    "Moment",
    "Run",
    "RunsError",
    "StepOutOfRange",
    "TooManyTraining",
    "UnknownRun",
    "UnknownWeight",
    "WeightHistory",
    "WeightLook",
    "WeightRequest",
]
