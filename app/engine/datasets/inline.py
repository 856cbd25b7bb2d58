"""The caller's own samples."""

from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from ..arrays import FloatArray, frozen
from ..declare import register, setting
from ..errors import refuse
from ..rows import Row, Rows, compact, nbytes
from ..spelling import counted
from .dataset import CLASS_LIMIT, FEATURE_LIMIT, SAMPLE_LIMIT, Data, Dataset, Feature, labels_in

SAME = 1e-12
"""A column that spreads by less than this share of its largest number is constant, but for rounding."""

# A caller gives tuples; what is kept of them is compact.
if TYPE_CHECKING:
    Inputs: TypeAlias = tuple[Row, ...] | Rows
    Targets: TypeAlias = tuple[int | float | Row, ...] | Rows
else:
    Inputs = tuple[Row, ...]
    Targets = tuple[int | float | Row, ...]


Names = tuple[str, ...]
LONGEST_NAME = 100


@register("inline", "Your own samples", "x, y as given", "The caller.")
class Inline(Dataset):
    """Samples of your own, used as they are. x is a list of rows of numbers; y holds for each row a number
    (a value, or a class label from 0), or a row of them (values, or a one-hot row). Whether whole
    numbers are classes follows from the loss and the last layer.
    """

    x: Inputs = setting(
        min_length=1,
        max_length=SAMPLE_LIMIT,
        help=f"Inputs: at most {SAMPLE_LIMIT:,} rows, each of the same 1 to {FEATURE_LIMIT} numbers.",
    )
    y: Targets = setting(
        min_length=1,
        max_length=SAMPLE_LIMIT,
        help="For each row of x its label (0, 1, …), its value, its one-hot row, or its row of values.",
    )
    standardize: bool = setting(
        False, help="Scale each column of x first: less its mean, divided by its standard deviation."
    )

    # These two are each caller's own, and other data sets have them once for all.
    feature_names: Names | None = setting(  # type: ignore[assignment, misc]
        None, advanced=True, help="What the columns of x are called: a name for each, no two alike."
    )
    class_names: Names | None = setting(  # type: ignore[assignment, misc]
        None, advanced=True, help="What the classes 0, 1, … are called, where y has labels or one-hot rows."
    )

    def __post_init__(self) -> None:
        """Refuse ragged rows, too many features, and a y that does not belong to x; keep both as `Rows`."""
        super().__post_init__()
        _check_rows(self.x, "x", FEATURE_LIMIT)
        if len(self.y) != len(self.x):
            raise refuse("y", f"have {len(self.x):,} items, one for each row of x", len(self.y))
        if isinstance(self.y[0], tuple):
            _check_rows(self.y, "y", CLASS_LIMIT)
        else:
            _check_numbers(self.y, "y")
        _check_names(self.feature_names, "feature_names", len(self.x[0]), "one for each column of x")
        if self.class_names is not None:
            _check_names(self.class_names, "class_names", self._classes(), "one for each class of y")
        for name in ("x", "y"):
            object.__setattr__(self, name, compact(getattr(self, name)))

    @property
    def nbytes(self) -> int:
        """The bytes of its samples; inputs that are used as they are count where they are used."""
        return nbytes(self.y) + (nbytes(self.x) if self.standardize else 0)

    def _classes(self) -> int:
        """Return how many classes y tells apart: those of its labels, or of its rows of shares."""
        targets = np.asarray(self.y, dtype=np.float64)
        if targets.ndim == 2 and np.all(targets >= 0) and np.allclose(targets.sum(axis=1), 1.0):
            return int(targets.shape[1])
        labels = labels_in(targets) if targets.ndim == 1 else None
        if labels is None:
            raise refuse("class_names", "be left out where y has values, not classes", self.class_names)
        return max(int(labels.max()) + 1, 2)

    def given(self) -> Data:
        """Make arrays; whole numbers from 0 to 511 stay in a line, other numbers become one target column."""
        x = frozen(np.asarray(self.x, dtype=np.float64))
        names = self.feature_names or [f"x{column + 1}" for column in range(x.shape[1])]
        features, classes = tuple(map(Feature, names)), self.class_names or ()
        targets: FloatArray = np.asarray(self.y, dtype=np.float64)
        if targets.ndim == 2:
            return Data(x, frozen(targets), features, classes)
        labels = labels_in(targets)
        return Data(x, frozen(targets.reshape(-1, 1) if labels is None else labels), features, classes)

    def scaled(self, data: Data) -> Data:
        """Standardize all inputs, if that is asked for, by those that are trained on."""
        if not self.standardize:
            return data
        size = np.abs(data.x).max(axis=0)
        size[size == 0.0] = 1.0
        x = data.x / size  # no square of a number near float64's largest overflows so
        mean, spread = x.mean(axis=0), x.std(axis=0)
        spread[spread < SAME] = 1.0
        of_columns = zip(data.features, mean * size, spread * size, strict=True)
        features = tuple(Feature(one.name, float(offset), float(scale)) for one, offset, scale in of_columns)
        with np.errstate(over="ignore"):
            return data.changed(lambda every: np.asarray((every / size - mean) / spread), features)


def _check_names(names: tuple[str, ...] | None, path: str, count: int, words: str) -> None:
    """Refuse names that are not so many, not all different, empty or long."""
    if names is None:
        return
    if len(names) != count:
        raise refuse(path, f"have {counted(count, 'name')}, {words}", len(names))
    for place, name in enumerate(names):
        if not 1 <= len(name) <= LONGEST_NAME:
            raise refuse(f"{path}.{place}", f"have 1 to {LONGEST_NAME} letters", len(name))
        if name in names[:place]:
            raise refuse(f"{path}.{place}", "be unlike the others", name)


def _check_rows(rows: tuple[Any, ...] | Rows, path: str, width_limit: int) -> None:
    """Refuse rows that are not all as wide as the first, whose width is 1 to ``width_limit``."""
    first = rows[0]
    if not 1 <= len(first) <= width_limit:
        raise refuse(f"{path}.0", f"have 1 to {width_limit} numbers", len(first))
    for index, row in enumerate(rows):
        place = f"{path}.{index}"
        if not isinstance(row, tuple):
            raise refuse(place, f"be a row of {counted(len(first), 'number')}, as {path}.0 is", row)
        if len(row) != len(first):
            raise refuse(place, f"have {counted(len(first), 'number')}, as {path}.0 has", len(row))
        _check_numbers(row, place)


def _check_numbers(numbers: tuple[Any, ...] | Rows, path: str) -> None:
    """Refuse what is not a single number, or is an integer beyond the range of a float."""
    if set(map(type, numbers)) == {float}:
        return
    for index, number in enumerate(numbers):
        if isinstance(number, tuple):
            raise refuse(f"{path}.{index}", f"be a number, as {path}.0 is", number)
        if isinstance(number, int) and number.bit_length() > 1023:
            raise refuse(f"{path}.{index}", "be less than 1e308 in size", number)
