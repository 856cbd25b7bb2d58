"""A table as it is told to whoever brought it."""

from collections.abc import Sequence
from typing import Any

from .choosing import suggestion
from .content import Content, TableColumn


def tell(content: Content, name: str, nbytes: int) -> dict[str, Any]:
    """Tell what was found in a table, and what may be learned from it."""
    told = content.told
    return {
        "id": content.id,
        "name": name,
        "bytes": nbytes,
        "rows": content.rows,
        "encoding": told.encoding,
        "delimiter": told.delimiter,
        "decimal": told.decimal,
        "header": told.header,
        "notes": told.notes,
        "formulas": told.formulas,
        "columns": [_column(column, content.lines) for column in content.columns],
        "preview": told.preview,
        "suggestion": suggestion(content),
    }


def _column(column: TableColumn, lines: Sequence[int]) -> dict[str, Any]:
    one = column.found
    return {
        "name": one.name,
        "kind": one.kind,
        "missing": one.missing,
        "distinct": one.distinct,
        "min": one.low,
        "max": one.high,
        "mean": one.mean,
        "values": [{"value": value, "count": count} for value, count in one.values],
        "unit": one.unit,
        "note": one.note,
        "left_out": one.left_out,
        "wrong": one.wrong,
        "wrong_cells": [{"line": int(lines[row]), "cell": cell} for row, cell in one.strange],
    }
