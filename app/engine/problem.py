"""What belongs to a configuration besides its trainer: the data, and what measures the loss."""

from typing import TypeAlias

from .config import RunConfig
from .datasets import Data
from .network.evaluator import Evaluator
from .surfaces.position import NO_DATA, PositionEvaluator

AnyEvaluator: TypeAlias = Evaluator | PositionEvaluator


def load(config: RunConfig) -> Data:
    """Load what a configuration learns from: no samples where the model is a textbook surface."""
    return config.dataset.load(config.validation_split) if config.model is None else NO_DATA


def evaluator_for(config: RunConfig, data: Data) -> AnyEvaluator:
    """Return what measures a configuration's loss over samples, or on its textbook surface."""
    return Evaluator(config, data) if config.model is None else PositionEvaluator(config.model.surface())


def held_out_evaluator(config: RunConfig, data: Data) -> Evaluator | None:
    """Return what measures the samples that are held out, if any are."""
    return None if data.held_out is None else Evaluator(config, data.held_out)
