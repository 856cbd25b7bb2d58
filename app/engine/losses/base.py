"""What every loss declares, and formulas with a sample's numbers filled in, so that anyone can redo it."""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..arrays import Calls, FloatArray, given
from ..declare import Declared
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


def filled(text: str, arithmetic: str, numbers: Mapping[str, float], apart: float | None = None) -> Filled:
    """Put numbers in the place of their names in braces; a negative one in brackets.

    `apart`: a difference of them, so that their digits show it.
    """
    people = {name: _bracketed(rounded(number, apart=apart)) for name, number in numbers.items()}
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


LOSSES: "dict[str, type[Loss]]" = {}

Takes = Literal["labels", "shares", "values"]
"""What a loss's targets are: labels (B,), the shares of each class (B, K), or any values (B, K)."""


SlopesOf = Callable[[NDArray[Any], FloatArray], None]
"""What writes a batch's slopes, of its columns, and what its losses are made of into a row."""


TARGETS = given("targets")
"""Stands in a call for what a step compares its outputs with."""


class Hasty(ABC):
    """A loss of n batches that leaves to the end of their steps what can wait.

    `slopes` are the calls that write a step's slopes, of the outputs and of what `laid_out` made for it,
    which is given for TARGETS.
    """

    slopes: Calls

    @abstractmethod
    def laid_out(self, columns: NDArray[Any]) -> FloatArray:
        """Lay out the columns of n batches once more, (n, K, B)."""

    @abstractmethod
    def losses(self, outputs: FloatArray, columns: NDArray[Any]) -> FloatArray | None:
        """Return the losses, (n, B), of all steps' outputs (n, K, B) and columns.

        None if some slopes were none of the loss's: then `backward` must do it all again.
        """


@dataclass(frozen=True, kw_only=True)
class Loss(Declared):
    """The base of every loss.

    `program` is the loss of each sample, and the slopes of their mean by the outputs, as lines of NumPy for
    people: of outputs p (B, K) and targets t, in which a row is a sample.
    """

    registry = LOSSES
    listed = "losses"
    takes: ClassVar[Takes]
    shares_sum_to_1: ClassVar[bool] = False  # whether it takes the outputs for shares of one whole
    name: str = ""

    @abstractmethod
    def values(self, outputs: FloatArray, targets: NDArray[Any]) -> FloatArray:
        """Return each sample's loss, (…, B), of outputs (…, K, B)."""

    @abstractmethod
    def backward(self, outputs: FloatArray, columns: NDArray[Any], slopes: FloatArray) -> FloatArray:
        """Write the slopes of the batch's mean loss into `slopes` (K, B), and return the losses (B,).

        `outputs` and `slopes` are (K, B) and contiguous.
        """

    @abstractmethod
    def bend(self, outputs: FloatArray, columns: NDArray[Any], moves: FloatArray) -> FloatArray:
        """Return by how much `backward`'s slopes change while the outputs move by `moves`, (K, B)."""

    def hasty(self, outputs: FloatArray, slopes: FloatArray) -> Hasty | None:
        """Return a faster way to `backward` on these arrays, (K, B), if there is one."""
        return None

    @property
    @abstractmethod
    def program(self) -> str:
        """Return the lines, which end in `return losses, slopes`."""

    @property
    def letters(self) -> str:
        """Return the formula as these settings make it."""
        return self.formula

    @abstractmethod
    def worked(self, outputs: Sequence[float], target: Any) -> Filled:
        """Fill what stands right of L = with one sample's finite outputs (K,), and its label or row (K,)."""

    def columns(self, targets: NDArray[Any]) -> NDArray[Any]:
        """Lay out the targets of batches, (…, B, K), for `backward`: (…, K, B)."""
        return np.ascontiguousarray(np.swapaxes(targets, -1, -2))


def total(terms: FloatArray) -> FloatArray:
    """Add up over the outputs: (…, B) of (…, K, B)."""
    result: FloatArray = terms.sum(axis=-2)
    return result


def mean(terms: FloatArray) -> FloatArray:
    """Return the mean over the outputs: (…, B) of (…, K, B)."""
    result: FloatArray = terms.mean(axis=-2)
    return result
