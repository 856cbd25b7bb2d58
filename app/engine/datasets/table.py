"""A table of somebody's own as samples: its answer, its inputs, and what becomes of its cells."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar, Literal

import numpy as np

from ..arrays import FloatArray, IntArray, frozen
from ..declare import register, setting
from ..errors import ConfigError, quoted, refuse
from ..spelling import plain
from ..tables.choosing import is_classes, is_usable, usual_inputs, width
from ..tables.content import Content, TableColumn, missing
from .columns import Scaling, fitted, of_words, scales, to_be_filled
from .dataset import CLASS_LIMIT, FEATURE_LIMIT, Data, Feature, Labelled, Task
from .given import listed

NAMED = 10
"""Empty cells that a message lists."""

LONGEST_NAME = 200


@register("table", "Your own table", "x = (value − offset)/scale; a text: 1 in its place", "The caller.")
class Table(Labelled):
    """A table that was brought (`POST /api/tables`), by its id: one column is the answer, others are inputs.
    A column of texts becomes an input for each of its values, 1 or 0.
    """

    table: str = setting(help="The table's id: 16 hexadecimal digits.")
    target: str = setting(min_length=1, max_length=LONGEST_NAME, help="The column that is learned.")
    inputs: tuple[str, ...] | None = setting(
        None,
        min_length=1,
        max_length=FEATURE_LIMIT,
        help="The columns that it is learned from; every usable one without it.",
    )
    task: Literal["auto", "binary", "classes", "regression"] = setting(
        "auto",
        help="What the target is: two classes, any number of classes, or values. auto: texts and a few whole "
        "numbers that come again and again are classes.",
    )
    scaling: Scaling = setting(
        "none",
        help="How each column of numbers is scaled: not at all, to 0…1 (min_max), or to mean 0 and deviation "
        "1 (standard), measured on the rows that are trained on.",
    )
    target_scaling: Scaling = setting(
        "none", advanced=True, help="How a regression's target is scaled, in the same ways."
    )
    missing: Literal["refuse", "drop", "mean"] = setting(
        "refuse",
        help="Empty cells: refused, their rows left out (drop), or filled with the mean of the rows that "
        "are trained on (mean; of texts the share of each). A row without a target is never filled.",
    )

    teaches: ClassVar[Task | None] = None
    _content: ClassVar[Content | None] = None

    def __post_init__(self) -> None:
        """Refuse what is no id, and a target among the inputs."""
        super().__post_init__()
        if not re.fullmatch("[0-9a-f]{16}", self.table):
            raise refuse("table", "be an id of 16 hexadecimal digits", self.table)
        names = self.inputs or ()
        if self.target in names:
            raise refuse("inputs", "not have the target among them", self.target)
        if len({*names}) < len(names):
            raise refuse("inputs", "name each column once", [*names])

    def of(self, content: Content) -> "Table":
        """Return the same data set with the table that it names, whose rows it can load."""
        copy = replace(self)
        object.__setattr__(copy, "_content", content)
        return copy

    def given(self) -> Data:
        """Take the rows that are used, in the file's order; empty cells that are to be filled are NaN.

        Raises `ConfigError` at the setting that does not fit the table.
        """
        content = self._content or missing(self.table)
        target = self._column(content, self.target, "target")
        inputs = self._inputs(content)
        kept = self._kept(content, inputs, target)
        x, features = _expanded(inputs, kept, fill=self.missing == "mean")
        if len(features) > FEATURE_LIMIT:
            raise _too_wide(inputs, len(features))
        if self._is_of_classes(target):
            labels, names = self._classes(target, kept)
            return self.classified(x, labels, features, names)
        if self.labels == "one_hot":
            raise refuse("dataset.labels", "be 'index' for a regression", self.labels)
        y = target.numbers[kept].reshape(-1, 1)
        return Data(frozen(x), frozen(y), features, target=Feature(target.name, unit=target.found.unit))

    def scaled(self, data: Data) -> Data:
        """Fill and scale the inputs, and a regression's target, by the rows that are trained on."""
        data = fitted(data, self.scaling)
        if data.classes or self.target_scaling == "none":
            return data
        offset, scale = scales(data.y, self.target_scaling)
        every = data.every or data
        told = every.target._replace(offset=float(offset[0]), scale=float(scale[0]))
        made = replace(every, y=frozen((every.y - offset) / scale), target=told)
        return made if data.every is None else made.split_at(data.samples)

    def _column(self, content: Content, name: str, place: str) -> TableColumn:
        column = content.column(name)
        if column is None or not is_usable(column):
            usable = listed([one.name for one in content.columns if is_usable(one)])
            raise refuse(f"dataset.{place}", f"be a column with numbers or texts that repeat: {usable}", name)
        return column

    def _inputs(self, content: Content) -> list[TableColumn]:
        if self.inputs is not None:
            return [self._column(content, name, f"inputs.{place}") for place, name in enumerate(self.inputs)]
        inputs = usual_inputs(content, self.target)
        if not inputs:
            raise refuse("dataset.inputs", "name a column: the table has no other usual one", None)
        return inputs

    def _kept(self, content: Content, inputs: Sequence[TableColumn], target: TableColumn) -> IntArray:
        """Return the rows that are used."""
        if self.missing == "refuse":
            _require_whole(content, [*inputs, target])
        unused = target.missing.copy()
        if self.missing == "drop":
            for column in inputs:
                unused |= column.missing
        kept: IntArray = np.flatnonzero(~unused)
        if not len(kept):
            raise refuse("dataset.missing", "leave some rows: each has an empty cell", self.missing)
        return kept

    def _is_of_classes(self, target: TableColumn) -> bool:
        if self.task == "regression" and target.found.kind == "category":
            raise refuse("dataset.task", "be 'classes' or 'binary', since the target has texts", self.task)
        of_classes = self.task in ("binary", "classes") or (self.task == "auto" and is_classes(target))
        if of_classes and self.target_scaling != "none":
            raise refuse("dataset.target_scaling", "be 'none' for classes", self.target_scaling)
        return of_classes

    def _classes(self, target: TableColumn, kept: IntArray) -> tuple[IntArray, tuple[str, ...]]:
        """Number the classes that are among the rows, sorted, and name them."""
        is_text = target.found.kind == "category"
        values, labels = np.unique((target.codes if is_text else target.numbers)[kept], return_inverse=True)
        most = 2 if self.task == "binary" else CLASS_LIMIT
        if not 2 <= len(values) <= most:
            must = "have 2 classes" if most == 2 else f"have 2 to {CLASS_LIMIT} classes"
            raise refuse("dataset.target", f"{must} in the rows that are used", len(values))
        names = [target.found.classes[code] if is_text else _number(code) for code in values.tolist()]
        return labels.reshape(-1).astype(np.int64), tuple(names)


def _number(value: float) -> str:
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else plain(value)


def _expanded(
    inputs: Sequence[TableColumn], kept: IntArray, *, fill: bool
) -> tuple[FloatArray, tuple[Feature, ...]]:
    """Return the inputs (M, F) in the table's own units, NaN where a cell is empty, and how to read them."""
    columns: list[FloatArray] = []
    features: list[Feature] = []
    for column in inputs:
        if column.found.kind == "number":
            x, told = column.numbers[kept][:, None], [Feature(column.name, unit=column.found.unit)]
        else:
            codes = column.codes[kept]
            there = np.unique(codes[codes >= 0]).tolist()
            x, told = of_words(column.name, codes, {code: column.found.classes[code] for code in there})
        columns.append(x)
        features += told
    return np.column_stack(columns), to_be_filled(features, fill=fill)


def _require_whole(content: Content, used: Sequence[TableColumn]) -> None:
    """Raise ConfigError where a cell of a used column is empty, or is no number."""
    cells = [(row, column) for column in used for row in np.flatnonzero(column.missing).tolist()]
    if not cells:
        return
    cells.sort(key=lambda one: one[0])
    strange = {(column.name, row): cell for column in used for row, cell in column.found.strange}
    said_of = []
    for row, column in cells[:NAMED]:
        said = strange.get((column.name, row))
        what = "is empty" if said is None else f"has {quoted(said)}"
        said_of.append(f"{quoted(column.name)} in line {content.lines[row]} {what}")
    more = f", and {len(cells) - NAMED:,} more" if len(cells) > NAMED else ""
    must = "dataset.missing must be 'drop' or 'mean' where cells are empty or no numbers"
    raise ConfigError("dataset.missing", f"{must}: {', '.join(said_of)}{more}. Got 'refuse'.")


def _too_wide(inputs: Sequence[TableColumn], count: int) -> ConfigError:
    widest = max(inputs, key=width)
    what = f"{quoted(widest.name)} alone becomes {width(widest)}"
    must = f"become at most {FEATURE_LIMIT} inputs, a text one for each of its values ({what})"
    return refuse("dataset.inputs", must, count, FEATURE_LIMIT)
