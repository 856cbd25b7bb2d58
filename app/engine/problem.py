"""What belongs to a configuration besides its trainer: the data, and what measures the loss."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from .config import RunConfig
from .datasets import Data, Table
from .network.evaluator import Evaluator
from .surfaces.position import NO_DATA, PositionEvaluator
from .tables.content import Content, missing

AnyEvaluator: TypeAlias = Evaluator | PositionEvaluator


def load(config: RunConfig, tables: Callable[[str], Content] = missing) -> Data:
    """Load what a configuration learns from: no samples where the model is a textbook surface.

    ``tables`` gives the table that an id names, or raises the `ConfigError` of one that is not there.
    """
    if config.model is not None:
        return NO_DATA
    dataset = config.dataset
    if isinstance(dataset, Table):
        dataset = dataset.of(tables(dataset.table))
    return dataset.load(config.validation_split)


def evaluator_for(config: RunConfig, data: Data) -> AnyEvaluator:
    """Return what measures a configuration's loss over samples, or on its textbook surface."""
    return Evaluator(config, data) if config.model is None else PositionEvaluator(config.model.surface())


def held_out_evaluator(config: RunConfig, data: Data) -> Evaluator | None:
    """Return what measures the samples that are held out, if any are; no class weighs more than another."""
    if data.held_out is None:
        return None
    return Evaluator(replace(config, class_weight=None), data.held_out)
