"""1,797 handwritten digits."""

from dataclasses import replace

import numpy as np

from ..declare import register
from .dataset import Data, Feature, Labelled
from .shipped import rows_of

SIDE = 8
MOST = 16.0
"""Dots in one block: all of its 4×4."""


@register(
    "digits",
    "Handwritten digits",
    "x = dots in a block of 4×4 / 16",
    "E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits, UCI Machine Learning Repository "
    "1998, doi 10.24432/C50P49, CC BY 4.0; its test set, the copy in scikit-learn (BSD-3-Clause).",
)
class Digits(Labelled):
    """1,797 digits that 13 people wrote, as pictures of 8×8 numbers: how many dots of each block of 4×4 in a
    picture of 32×32 are ink, from 0 to 16, scaled to 0…1. Ten classes, and a network that reads.
    """

    feature_names = tuple(
        f"row {row + 1}, column {column + 1}" for row in range(SIDE) for column in range(SIDE)
    )
    class_names = tuple(str(digit) for digit in range(10))

    def given(self) -> Data:
        """Read the digits in the file's order, in which the writers take turns with 0 to 9."""
        table = np.array(rows_of("digits.csv.gz"), dtype=np.float64)
        features = tuple(Feature(name, scale=MOST) for name in self.feature_names)
        data = self.classified(table[:, :-1] / MOST, table[:, -1], features)
        return replace(data, picture=(SIDE, SIDE))
