"""A loss's formula with the numbers of one sample filled in, so that anyone can redo the sum."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..optimizers.worked import POWER, rounded

OPENED = re.compile(r"(?<=[(|])\(([^()]+)\)(?= )|(?<=\()\(([^()]+)\)(?=\))")
"""A number in brackets where nothing beside it could be misread."""

HEAD, TAIL = 3, 2
"""Terms at the two ends of a long sum that stay when its middle is folded."""


class Filled(NamedTuple):
    """A formula, or a part of one: in rounded numbers for people, and exactly.

    `arithmetic` is an expression of numbers, + - * / **, log(), exp(), abs(), min() and max().
    """

    text: str
    arithmetic: str


def filled(text: str, arithmetic: str, numbers: Mapping[str, float]) -> Filled:
    """Put numbers in the place of their names in braces; a negative one in brackets."""
    people = {name: _bracketed(rounded(number)) for name, number in numbers.items()}
    exact = {name: _bracketed(repr(float(number))) for name, number in numbers.items()}
    return Filled(OPENED.sub(r"\1\2", text.format(**people)), arithmetic.format(**exact))


def added(terms: Sequence[Filled]) -> Filled:
    """Add terms up; for people the middle of a long sum is folded to the count of its terms."""
    texts = [term.text for term in terms]
    folded = len(texts) - HEAD - TAIL
    if folded > 1:
        texts = [*texts[:HEAD], f"… {folded} more …", *texts[-TAIL:]]
    return Filled(" + ".join(texts), " + ".join(term.arithmetic for term in terms))


def averaged(terms: Sequence[Filled]) -> Filled:
    """Take the mean of terms; that of one is itself."""
    if len(terms) == 1:
        return terms[0]
    text, arithmetic = added(terms)
    return Filled(f"({text}) ÷ {len(terms)}", f"({arithmetic})/{len(terms)}")


def _bracketed(number: str) -> str:
    return f"({number})" if number[0] in "-−" or POWER.search(number) else number
