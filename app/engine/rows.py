"""Numbers that a caller sent in quantity, kept as an array: a fourth or less of what tuples take."""

from collections.abc import Iterator
from functools import cached_property
from itertools import chain
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from .arrays import FloatArray, frozen

EXACT = 2**53
"""Up to this size float64 has every whole number."""

Row = tuple[float, ...]


class Rows:
    """A sequence of numbers, or of rows as wide as the first, that never changes; equal where all is written
    alike, so that 1 is not 1.0.

    ``values``: (N,) or (N, F), read-only. Items come as they were written, whole numbers as integers.
    """

    def __init__(self, items: tuple[Any, ...]) -> None:
        """Take numbers that are finite and no whole ones beyond `EXACT`, as `compact` does."""
        flat = [*chain.from_iterable(items)] if isinstance(items[0], tuple) else items
        shape = (len(items), -1) if isinstance(items[0], tuple) else (len(items),)
        self.values: Final[FloatArray] = frozen(np.array(flat, dtype=np.float64).reshape(shape))
        kinds = np.fromiter((type(number) is int for number in flat), bool, len(flat))
        self._whole: Final[NDArray[np.uint8]] = frozen(np.packbits(kinds if kinds.any() else kinds[:0]))

    @property
    def nbytes(self) -> int:
        """The bytes that it takes."""
        return self.values.nbytes + self._whole.nbytes

    def tolist(self) -> list[Any]:
        """Return numbers, or lists of them."""
        mixed: NDArray[Any] = self.values
        if len(self._whole):
            whole = np.unpackbits(self._whole, count=mixed.size).view(bool).reshape(mixed.shape)
            mixed = self.values.astype(object)
            mixed[whole] = self.values[whole].astype(np.int64)
        listed: list[Any] = mixed.tolist()
        return listed

    def __len__(self) -> int:
        return len(self.values)

    def __iter__(self) -> Iterator[Any]:
        listed = self.tolist()
        return map(tuple, listed) if self.values.ndim == 2 else iter(listed)

    def __getitem__(self, index: int) -> Any:
        return [*self][index]

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> NDArray[Any]:
        return np.array(self.values, dtype, copy=copy)

    def _written(self) -> tuple[tuple[int, ...], bytes, bytes]:
        return self.values.shape, self.values.tobytes(), self._whole.tobytes()

    @cached_property
    def _hash(self) -> int:
        return hash(self._written())

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        if self is other or not isinstance(other, Rows):
            return self is other
        return self._hash == other._hash and self._written() == other._written()

    def __repr__(self) -> str:
        return repr(tuple(self))


def compact(items: tuple[Any, ...] | Rows) -> tuple[Any, ...] | Rows:
    """Return numbers, or rows of one width, as `Rows`, or as they are where float64 has not all of them."""
    if isinstance(items, Rows):
        return items
    flat = chain.from_iterable(items) if isinstance(items[0], tuple) else items
    beyond = any(type(number) is int and abs(number) > EXACT for number in flat)
    return items if beyond else Rows(items)


A_NUMBER = 32
"""Bytes of a number in a tuple, with its place there."""


def nbytes(items: tuple[Any, ...] | Rows) -> int:
    """Return about how many bytes numbers, or rows of one width, take."""
    if isinstance(items, Rows):
        return items.nbytes
    return A_NUMBER * len(items) * (len(items[0]) if isinstance(items[0], tuple) else 1)
