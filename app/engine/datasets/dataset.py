"""What every data set declares, the settings that several share, and what it gives to the engine."""

from abc import abstractmethod
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, ClassVar, Literal, NamedTuple, Protocol, TypeVar
from weakref import WeakValueDictionary

import numpy as np
from numpy.typing import NDArray

from ..arrays import MAX_SEED, FloatArray, IntArray, frozen, generator
from ..declare import Declared, setting
from ..errors import refuse

CLASS_LIMIT = 512
"""Whole numbers below this may be class labels: no output layer may be wider."""


PURPOSE = 8
"""What a data set's seed is used for when its samples are mixed."""


class Category(NamedTuple):
    """One of the values that a column of words has: an input is 1 where the column has it, otherwise 0."""

    column: str
    value: str


class Feature(NamedTuple):
    """Name one input column, or a target, and how to read its numbers: value = offset + scale·x, in ``unit``.

    ``category``: where it is made of a column of words. ``fill``: what stands for an empty cell, as a value;
    None where there is none.
    """

    name: str
    offset: float = 0.0
    scale: float = 1.0
    unit: str = ""
    category: Category | None = None
    fill: float | None = None


AS_IT_IS = Feature("")
"""A target that is read as it is, without a name."""


class Sized(Protocol):
    """What is found of a data set: it knows the bytes that it takes."""

    @property
    def nbytes(self) -> int:
        """The bytes that it takes."""


S = TypeVar("S", bound=Sized)


@dataclass(frozen=True, eq=False)
class Data:
    """Hold N samples of F features with what they should be mapped to; all arrays are read-only.

    ``x``: (N, F) float64, as the network sees it. ``y``: (N,) int64 whole numbers from 0, which may be
    class labels, or (N, K) float64 targets. ``features``: one for each column of x. ``classes``: the
    names of classes 0, 1, …, where the data set has names for them. What a network makes of ``y`` hangs
    on its loss and outputs, too: see `targets`. ``target``: how to read the values of a regression, and its
    outputs. ``picture``: rows and columns, where a sample's inputs are those of a picture, row by row.

    Where some are held out, these are the samples that are trained on, ``held_out`` are the others, and
    ``every`` are both in their order, of which these begin at ``first``; else it is None.
    """

    x: FloatArray
    y: NDArray[Any]
    features: tuple[Feature, ...]
    classes: tuple[str, ...] = ()
    target: Feature = AS_IT_IS
    picture: tuple[int, int] | None = None
    held_out: "Data | None" = None
    every: "Data | None" = None
    first: int = 0

    @property
    def samples(self) -> int:
        """Return N."""
        return len(self.x)

    def part(self, rows: IntArray | slice) -> "Data":
        """Return some of the samples, as a data set of their own."""
        x, y = frozen(self.x[rows]), frozen(self.y[rows])
        return replace(self, x=x, y=y, held_out=None, every=None, first=0)

    def split(self, validation_split: float) -> "Data":
        """Hold out the last share of the samples: int(N·(1 − share)) of N stay, as in Keras.

        Raises `ConfigError` where no sample would be left on one side.
        """
        if not validation_split:
            return self
        stay = int(self.samples * (1.0 - validation_split))
        if not 0 < stay < self.samples:
            of = f"of {self.samples:,} samples at least one is trained on and one held out"
            raise refuse("validation_split", f"be such that {of}", validation_split)
        return self.split_at(stay)

    def split_at(self, stay: int) -> "Data":
        """Hold out all samples but the first so many."""
        x, y = self.x, self.y
        held_out = replace(self, x=x[stay:], y=y[stay:], every=self, first=stay)
        return replace(self, x=x[:stay], y=y[:stay], held_out=held_out, every=self)

    def changed(self, change: Callable[[FloatArray], FloatArray], features: tuple[Feature, ...]) -> "Data":
        """Return the samples, those held out too, with other inputs (N, F), and how to read these."""
        every = self.every or self
        made = replace(every, x=frozen(change(every.x)), features=features)
        return made if self.held_out is None else made.split_at(self.samples)

    @cached_property
    def x_and_ones(self) -> FloatArray:
        """The inputs with a last column of ones, (N, F + 1), for all who train on them."""
        return frozen(np.column_stack([self.x, np.ones(len(self.x))]))

    @cached_property
    def _found(self) -> "WeakValueDictionary[Hashable, Any]":
        return WeakValueDictionary()

    def once(self, key: Hashable, find: Callable[[], S]) -> S:
        """Return what ``find`` gives, which never changes: once for all who ask by a key, while held."""
        found: S | None = self._found.get(key)
        if found is None:
            found = self._found.setdefault(key, find())
        return found

    @property
    def nbytes(self) -> int:
        """The bytes of its arrays and of what was found `once`, of it and of what is held out."""
        arrays = [self.x, self.y, *([self.x_and_ones] if "x_and_ones" in vars(self) else [])]
        found: list[Sized | None] = [reference() for reference in self._found.valuerefs()]
        return sum(each.nbytes for each in [*arrays, *found, self.held_out] if each is not None)


def labels_in(numbers: NDArray[Any]) -> IntArray | None:
    """Return ``numbers`` (N,) as class labels, int64, if all are whole and from 0 to 511."""
    in_range = (numbers >= 0) & (numbers < CLASS_LIMIT)
    whole = bool(np.all(in_range & (numbers == np.floor(numbers))))
    return numbers.astype(np.int64) if whole else None


SAMPLE_LIMIT = 20_000
FEATURE_LIMIT = 64

DATASETS: dict[str, type["Dataset"]] = {}

Task = Literal["classification", "regression"]


@dataclass(frozen=True, kw_only=True)
class Dataset(Declared):
    """Declare a data set: its settings are the fields, ``load`` computes the samples.

    ``teaches`` is None when it depends on the caller's own samples; ``feature_names`` and ``class_names``
    are then empty.
    """

    registry = DATASETS
    listed = "datasets"
    name: str = ""
    teaches: ClassVar[Task | None] = None
    feature_names: ClassVar[tuple[str, ...]] = ()
    class_names: ClassVar[tuple[str, ...]] = ()

    @property
    def nbytes(self) -> int:
        """About how many bytes of samples stand in it, beside those that it loads."""
        return 0

    order: Literal["as_given", "mixed"] = setting(
        "as_given",
        advanced=True,
        help="mixed: the samples are mixed once, by the data set's seed, before any are held out; so no "
        "class is held out as a whole where they are sorted.",
    )

    @abstractmethod
    def given(self) -> Data:
        """Compute the samples as they are given: the same for the same settings."""

    def load(self, validation_split: float = 0.0) -> Data:
        """Return the samples in the order in which they are used, with the last share held out.

        A data set without a seed is mixed by seed 0. Raises `ConfigError` where no sample would be left on
        one side.
        """
        data = self.given()
        if self.order == "mixed":
            data = data.part(generator(getattr(self, "seed", 0), PURPOSE).permutation(data.samples))
        return self.scaled(data.split(validation_split))

    def scaled(self, data: Data) -> Data:
        """Return the samples, scaled by what is measured on those that are trained on alone."""
        return data


@dataclass(frozen=True, kw_only=True)
class Labelled(Dataset):
    """Declare a data set whose samples are of named classes."""

    teaches: ClassVar[Task | None] = "classification"
    labels: Literal["index", "one_hot"] = setting(
        "index",
        advanced=True,
        help="How a sample's class is told: by its number, as sparse_categorical_crossentropy takes it, or "
        "by a row with a 1 in its place (one-hot), as other losses take it for several outputs.",
    )

    def classified(
        self,
        x: FloatArray,
        labels: NDArray[Any],
        features: tuple[Feature, ...],
        classes: tuple[str, ...] = (),
    ) -> Data:
        """Make the Data of ``x`` (N, F) and ``labels`` (N,) of the classes given, or of ``class_names``."""
        names, numbers = classes or self.class_names, labels.astype(np.int64)
        y = np.eye(len(names))[numbers] if self.labels == "one_hot" else numbers
        return Data(frozen(x), frozen(y), features, names)


def samples_setting(default: int) -> Any:
    """Declare the number of samples to draw."""
    return setting(default, ge=10, le=SAMPLE_LIMIT, log=True, help="Number of samples.")


def noise_setting(default: float, *, help: str) -> Any:
    """Declare the standard deviation of Gaussian noise."""
    return setting(default, ge=0.0, le=2.0, help=help)


def seed_setting() -> Any:
    """Declare the seed of the random generator that draws the samples."""
    return setting(0, ge=0, le=MAX_SEED, help="Seed of the samples: the same seed draws the same samples.")
