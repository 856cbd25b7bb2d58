"""Round clouds of points, as many as one likes."""

import numpy as np

from ..declare import register, setting
from ..errors import refuse
from .dataset import FEATURE_LIMIT, Data, Feature, Labelled, samples_setting, seed_setting

MOST_CLASSES = 20


@register(
    "blobs",
    "Blobs",
    "x ~ N(centre, spread²·I), centre ~ U(−1, 1)",
    "After scikit-learn's make_blobs.",
)
class Blobs(Labelled):
    """Round clouds, one a class, around centres that are drawn first: any number of classes and of inputs,
    from far apart to all in one by their spread.
    """

    samples: int = samples_setting(400)
    classes: int = setting(4, ge=2, le=MOST_CLASSES, help="Number of clouds, one a class.")
    features: int = setting(2, ge=1, le=FEATURE_LIMIT, log=True, help="Number of inputs.")
    spread: float = setting(
        0.15, gt=0.0, le=2.0, help="Standard deviation of each cloud; centres lie between −1 and 1."
    )
    seed: int = seed_setting()

    def __post_init__(self) -> None:
        """Refuse more classes than samples."""
        super().__post_init__()
        if self.classes > self.samples:
            raise refuse("classes", f"be at most {self.samples}, the number of samples", self.classes)

    def given(self) -> Data:
        """Draw the centres, then the points in random order; the first classes may have one more."""
        generator = np.random.default_rng(self.seed)
        centres = generator.uniform(-1.0, 1.0, (self.classes, self.features))
        labels = generator.permutation(np.arange(self.samples) % self.classes)
        x = centres[labels] + self.spread * generator.standard_normal((self.samples, self.features))
        features = tuple(Feature(f"x{place + 1}") for place in range(self.features))
        return self.classified(x, labels, features, tuple(f"class {k}" for k in range(self.classes)))
