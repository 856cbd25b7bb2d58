"""344 penguins of three species, with empty cells."""

from typing import Literal

import numpy as np

from ..declare import register, setting
from .columns import Column, Scaling, fitted, read
from .dataset import Data, Labelled
from .shipped import rows_of

TAKEN = {
    "bill_length_mm": ("bill length", "mm"),
    "bill_depth_mm": ("bill depth", "mm"),
    "flipper_length_mm": ("flipper length", "mm"),
    "body_mass_g": ("body mass", "g"),
    "sex": ("sex", ""),
    "island": ("island", ""),
}
"""The file's columns that go in, with their names here and units. Its year is left out: no bird's measure."""

WORDS = {"sex": ("female", "male"), "island": ("Biscoe", "Dream", "Torgersen")}


@register(
    "penguins",
    "Penguins",
    "x = (value − mean)/standard deviation; a word: 1 in its place",
    "K. B. Gorman, T. D. Williams, W. R. Fraser, PLoS ONE 9(3) (2014) e90081; Palmer Station LTER; "
    "palmerpenguins (A. M. Horst, A. P. Hill, K. B. Gorman), CC0.",
)
class Penguins(Labelled):
    """344 real penguins of three species, measured on three islands, as notes come: 11 birds have empty
    cells, and sex and island are words. Each word becomes an input of its own, 1 or 0.
    """

    feature_names = (
        "bill length", "bill depth", "flipper length", "body mass",
        "sex=female", "sex=male", "island=Biscoe", "island=Dream", "island=Torgersen",
    )  # fmt: skip
    class_names = ("Adelie", "Chinstrap", "Gentoo")

    missing: Literal["drop", "mean"] = setting(
        "drop",
        help="Birds with an empty cell: left out (drop), or the cell is filled with the mean of the others, "
        "of words with the share of each (mean).",
    )
    scaling: Scaling = setting(
        "standard",
        advanced=True,
        help="How each measure is scaled: not at all, to 0…1 (min_max), or to mean 0 and deviation 1 "
        "(standard). Words are 0 and 1 already.",
    )

    def given(self) -> Data:
        """Read the birds in the file's order: Adelie, Gentoo, Chinstrap; 333 of them have no empty cell."""
        head, *rows = rows_of("penguins.csv")
        cells = dict(zip(head, zip(*rows, strict=True), strict=True))
        columns = [
            Column(name, cells[column], unit, WORDS.get(column, ())) for column, (name, unit) in TAKEN.items()
        ]
        x, features, kept = read(columns, self.missing)
        species = np.array([self.class_names.index(each) for each in cells["species"]])
        return self.classified(x, species[kept], features)

    def scaled(self, data: Data) -> Data:
        """Fill and scale each measure by the birds that are trained on."""
        return fitted(data, self.scaling)
