"""The samples of all runs: equal data sets are one, as long as a run holds it."""

from collections.abc import Callable
from dataclasses import replace
from weakref import WeakKeyDictionary, WeakValueDictionary

from ..engine.config import RunConfig
from ..engine.datasets import Data, Dataset
from ..engine.problem import load
from ..engine.tables.content import Content, missing
from ..engine.training.trainer import Trainer


class Samples:
    """Load each data set once; what was found of it (`Data.once`) serves all its runs, too."""

    def __init__(self) -> None:
        self._loaded: WeakValueDictionary[tuple[Dataset, float], Data] = WeakValueDictionary()
        self.tables: Callable[[str], Content] = missing
        self._declared: WeakKeyDictionary[Data, Dataset] = WeakKeyDictionary()

    def load(self, config: RunConfig) -> tuple[RunConfig, Data]:
        """Give the data of a configuration, and it with the data set that these were loaded of, its equal.

        For any thread: where two come at once with new data, each may get its own.
        """
        if config.model is not None:
            return config, load(config)
        key = config.dataset, config.validation_split
        data = self._loaded.get(key)
        if data is None:
            data = self._loaded.setdefault(key, load(config, self.tables))
        return replace(config, dataset=self._declared.setdefault(data, config.dataset)), data

    def trainer(self, config: RunConfig, *, memory_from: int = 0) -> Trainer:
        """Give what trains a configuration, on the data of all its equals."""
        return Trainer(*self.load(config), memory_from=memory_from)
