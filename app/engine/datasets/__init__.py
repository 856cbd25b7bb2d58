"""The data sets, each one declaration with its settings: ``DATASETS`` maps names to classes."""

from .dataset import DATASETS, FEATURE_LIMIT, SAMPLE_LIMIT, Category, Data, Dataset, Feature, Labelled

# The order of the menus.
from .drug_trial import DrugTrial
from .two_class import Circle, Gaussian, Moons, Spiral, Xor
from .blobs import Blobs
from .iris import Iris
from .wine import Wine
from .penguins import Penguins
from .digits import Digits
from .regression import Line, Sine, TiltedPlane
from .inline import Inline
from .table import Table
