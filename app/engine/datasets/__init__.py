"""The data sets, each one declaration with its settings: ``DATASETS`` maps names to classes."""

from .dataset import DATASETS, FEATURE_LIMIT, SAMPLE_LIMIT, Data, Dataset, Feature, Labelled

# The order of the menus.
from .drug_trial import DrugTrial
from .two_class import Circle, Gaussian, Moons, Spiral, Xor
from .iris import Iris
from .regression import Line, Sine, TiltedPlane
from .inline import Inline
