"""The article's data: did a drug have a side effect, by age."""

import numpy as np

from ..declare import register
from .dataset import Data, Feature, Labelled, seed_setting

YOUNG = (13, 64)
OLD = (65, 100)
ODD = 50  # people of each age group who are unlike the rest of it…
REGULAR = 1_000  # …and that rest


@register(
    "drug_trial",
    "Drug trial",
    "P(side effect | age ≥ 65) = P(no side effect | age < 65) = 0.95",
    "The simulated clinical trial of the article's run.",
)
class DrugTrial(Labelled):
    """2,100 people aged 13 to 100, half of them under 65. A drug had a side effect on 95 % of those aged
    65 or more and on 5 % of the younger ones. Ages are scaled to 0…1.
    """

    feature_names = ("age",)
    class_names = ("no side effect", "side effect")

    seed: int = seed_setting()

    def given(self) -> Data:
        """Draw ages as uniform integers, shuffle the people, scale the ages to 0…1."""
        generator = np.random.default_rng(self.seed)
        groups = [(YOUNG, 1, ODD), (OLD, 0, ODD), (YOUNG, 0, REGULAR), (OLD, 1, REGULAR)]
        drawn = [generator.integers(low, high, n, endpoint=True) for (low, high), _, n in groups]
        ages = np.concatenate(drawn)
        labels = np.concatenate([np.full(n, label) for _, label, n in groups])
        order = generator.permutation(len(ages))
        years = ages[order].astype(np.float64)
        youngest, oldest = float(years.min()), float(years.max())
        feature = Feature("age", offset=youngest, scale=oldest - youngest, unit="years")
        x = ((years - feature.offset) / feature.scale).reshape(-1, 1)
        return self.classified(x, labels[order], (feature,))
