"""What was measured of epochs beside loss and accuracy, as the file has it: names, and a number for each."""

import json
from collections.abc import Sequence
from itertools import chain, groupby
from typing import Any

import numpy as np

from ...store.errors import Damaged
from ..past.history import NONE, Measures

MOST_NAMES = 32
"""Measures of one epoch, at most."""

Packed = tuple[str, bytes]
"""How many epochs in a row have which names, as JSON `[[names, count], …]`, and their float64 numbers."""

NOTHING: Packed = ("", b"")


def packed(measures: Sequence[Measures]) -> Packed:
    """Pack the measures of some epochs; where none has any, that is nothing."""
    return packed_whole(measures) if any(measures) else NOTHING


def packed_whole(measures: Sequence[Measures]) -> Packed:
    """Pack the measures of some epochs, or that they have none."""
    groups = [[[*names], len([*group])] for names, group in groupby(measures, key=tuple)]
    numbers = chain.from_iterable(found.values() for found in measures)
    return json.dumps(groups, separators=(",", ":")), np.array([*numbers], "<f8").tobytes()


def unpacked(content: Packed, count: int) -> list[Measures]:
    """Read the measures of the first `count` epochs. Raises Damaged where they are not there."""
    if content == NOTHING:
        return [NONE] * count
    try:
        groups = [_group(*group) for group in json.loads(content[0])]
        numbers = np.frombuffer(content[1], "<f8").tolist()
    except (ValueError, TypeError):
        raise Damaged("The run cannot be read: what was measured of its epochs is not told.") from None
    if sum(len(names) * many for names, many in groups) != len(numbers):
        raise Damaged("The run cannot be read: it has other numbers than it names of its epochs.")
    found, at = list[Measures](), 0
    for names, many in groups:
        for _ in range(min(many, count - len(found))):
            found.append(dict(zip(names, numbers[at : at + len(names)], strict=True)))
            at += len(names)
    if len(found) < count:
        raise Damaged(f"The run cannot be read: {count - len(found)} of its epochs are not measured.")
    return found


def _group(names: Any, count: Any) -> tuple[list[str], int]:
    """Read one group; raise ValueError or TypeError where it is none."""
    if not (isinstance(names, list) and all(isinstance(name, str) for name in names)):
        raise TypeError("names must be a list of strings.")
    if type(count) is not int or count < 1 or len({*names}) != len(names) or len(names) > MOST_NAMES:
        raise ValueError("a group must have one or more epochs, and each name once.")
    return names, count
