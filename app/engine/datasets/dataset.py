"""The declaration that every data set extends, and the settings that several share."""

from abc import abstractmethod
from typing import Any, ClassVar, Literal

from app.engine.arrays import MAX_SEED
from app.engine.datasets.data import Data
from app.engine.declare import Declared, setting

SAMPLE_LIMIT = 20_000
FEATURE_LIMIT = 64

DATASETS: dict[str, type["Dataset"]] = {}

Task = Literal["classification", "regression"]


class Dataset(Declared):
    """Declare a data set: its settings are the fields, ``load`` computes the samples.

    ``task`` is None when it depends on the caller's own samples; ``feature_names`` and ``class_names``
    are then empty.
    """

    name: str
    task: ClassVar[Task | None] = None
    feature_names: ClassVar[tuple[str, ...]] = ()
    class_names: ClassVar[tuple[str, ...]] = ()

    @abstractmethod
    def load(self) -> Data:
        """Compute the samples: the same bits for the same settings."""


def samples_setting(default: int) -> Any:
    """Declare the number of samples to draw."""
    return setting(default, ge=10, le=SAMPLE_LIMIT, log=True, help="Number of samples.")


def noise_setting(default: float, *, help: str) -> Any:
    """Declare the standard deviation of Gaussian noise."""
    return setting(default, ge=0.0, le=2.0, help=help)


def seed_setting() -> Any:
    """Declare the seed of the random generator that draws the samples."""
    return setting(0, ge=0, le=MAX_SEED, help="Seed of the samples: the same seed draws the same samples.")
