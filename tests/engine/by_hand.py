"""Tables of values worked by hand, which whoever adds an entry to a registry is asked to extend."""

from collections.abc import Mapping
from typing import TypeVar

import pytest

T = TypeVar("T")


def worked_by_hand(table: Mapping[str, T], name: str, where: str, what: str) -> T:
    """Give the entry of a table; where there is none, fail with a sentence that says what to add to it."""
    if name not in table:
        pytest.fail(
            f"{where} must have an entry '{name}': {what}, worked by hand from its formula.", pytrace=False
        )
    return table[name]


def choice_of(names: list[str]) -> str:
    """Say which names may be chosen, as a refusal does."""
    quoted = [repr(name) for name in names]
    return " or ".join(quoted) if len(quoted) < 3 else f"one of {', '.join(quoted)}"
