"""Fisher's 150 iris flowers."""

from importlib.resources import files

import numpy as np

from ..declare import register
from .dataset import Data, Feature, Labelled


@register(
    "iris",
    "Iris flowers",
    "x = 2·(cm − min)/(max − min) − 1",
    "R. A. Fisher, “The use of multiple measurements in taxonomic problems”, Annals of Eugenics 7 (1936) "
    "179–188; in the public domain.",
)
class Iris(Labelled):
    """150 real flowers, 50 of each of three species, measured in centimetres and scaled to −1…1. One
    species stands apart; the other two overlap.
    """

    feature_names = ("sepal length", "sepal width", "petal length", "petal width")
    class_names = ("setosa", "versicolor", "virginica")

    def given(self) -> Data:
        """Read the flowers in Fisher's order: 50 setosa, 50 versicolor, 50 virginica."""
        text = files(__package__).joinpath("iris.csv").read_text(encoding="utf-8")
        rows = [line.split(",") for line in text.splitlines() if line[:1].isdigit()]
        table = np.array(rows, dtype=np.float64)
        centimetres, species = table[:, :-1], table[:, -1]
        low, high = centimetres.min(axis=0), centimetres.max(axis=0)
        middle, half = (low + high) / 2, (high - low) / 2
        features = tuple(
            Feature(name, offset, scale, "cm")
            for name, offset, scale in zip(self.feature_names, middle.tolist(), half.tolist(), strict=True)
        )
        return self.classified((centimetres - middle) / half, species, features)
