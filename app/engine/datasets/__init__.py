"""The data sets, each one declaration with its settings: ``DATASETS`` maps names to classes."""

from app.engine.datasets.data import Data, Feature
from app.engine.datasets.dataset import DATASETS, FEATURE_LIMIT, SAMPLE_LIMIT, Dataset, Labelled

# The order of the menus.
# isort: off
from app.engine.datasets.drug_trial import DrugTrial
from app.engine.datasets.two_class import Circle, Gaussian, Moons, Spiral, Xor
from app.engine.datasets.iris import Iris
from app.engine.datasets.regression import Line, Sine, TiltedPlane
from app.engine.datasets.inline import Inline
# isort: on

__all__ = [
    "DATASETS",
    "FEATURE_LIMIT",
    "SAMPLE_LIMIT",
    "Circle",
    "Data",
    "Dataset",
    "DrugTrial",
    "Feature",
    "Gaussian",
    "Inline",
    "Iris",
    "Labelled",
    "Line",
    "Moons",
    "Sine",
    "Spiral",
    "TiltedPlane",
    "Xor",
]
