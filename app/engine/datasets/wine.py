"""178 Italian wines."""

import numpy as np

from ..declare import register, setting
from .columns import Scaling, fitted
from .dataset import Data, Feature, Labelled
from .shipped import rows_of

UNITS = ("% vol", *[""] * 11, "mg/L")


@register(
    "wine",
    "Wines",
    "x = (value − mean)/standard deviation",
    "M. Forina et al., PARVUS, Institute of Pharmaceutical and Food Analysis, Genoa 1988; UCI Machine "
    "Learning Repository, doi 10.24432/C5PC7J, CC BY 4.0; the copy in scikit-learn (BSD-3-Clause).",
)
class Wine(Labelled):
    """178 real wines of three growers in one region of Italy, told apart by 13 measurements of a chemical
    analysis. Few samples and many inputs: easy to learn, and easy to learn by heart.
    """

    feature_names = (
        "alcohol", "malic acid", "ash", "alcalinity of ash", "magnesium", "total phenols", "flavanoids",
        "nonflavanoid phenols", "proanthocyanins", "colour intensity", "hue", "OD280/OD315", "proline",
    )  # fmt: skip
    class_names = ("grower 1", "grower 2", "grower 3")

    scaling: Scaling = setting(
        "standard",
        advanced=True,
        help="How each input is scaled: not at all, to 0…1 (min_max), or to mean 0 and standard deviation 1 "
        "(standard). Unscaled, proline is nearly 800 times as large as hue.",
    )

    def given(self) -> Data:
        """Read the wines in the file's order: 59, 71 and 48 of the three growers."""
        table = np.array(rows_of("wine_data.csv")[1:], dtype=np.float64)
        named = zip(self.feature_names, UNITS, strict=True)
        features = tuple(Feature(name, unit=unit) for name, unit in named)
        return self.classified(table[:, :-1], table[:, -1], features)

    def scaled(self, data: Data) -> Data:
        """Scale each input by the wines that are trained on."""
        return fitted(data, self.scaling)
