"""The engine's array types, and the helpers that every module shares."""

from collections.abc import Callable
from functools import cache
from typing import Any, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

FloatArray: TypeAlias = NDArray[np.float64]
IntArray: TypeAlias = NDArray[np.int64]
Calls: TypeAlias = tuple[Callable[[], object], ...]
"""Calls that are bound to their arrays once, and made again and again."""


class Given(str):
    """In the place of a call's argument: the name of what each step of a loop is given anew."""

    __slots__ = ()


def given(name: str) -> Any:
    """Return one that may stand for an argument of any type."""
    return Given(name)


_Scalar = TypeVar("_Scalar", bound=np.generic)

MAX_SEED = 2**53 - 1
"""The largest seed: the largest integer that JSON carries exactly through a browser."""


@cache
def constant(value: float) -> FloatArray:
    """Return a number as an array without axes, which NumPy meets faster than a Python float."""
    return frozen(np.array(value))


def frozen(array: NDArray[_Scalar]) -> NDArray[_Scalar]:
    """Make an array read-only, and return it."""
    array.setflags(write=False)
    return array


EMPTY: FloatArray = frozen(np.empty(0))

HUGE = 1e150
"""Products of larger numbers, and sums of these, may be beyond float64."""


def size(numbers: FloatArray) -> float:
    """Return the largest power of two, up to 2¹⁰²³, that is no larger than the largest of some numbers."""
    _, exponent = np.frexp(np.abs(numbers).max(initial=0.0))
    return float(np.ldexp(1.0, max(exponent - 1, -1022)))


def norm(vectors: FloatArray, axis: int | None = None) -> FloatArray:
    """Return the Euclidean length of a vector (n,), or of each along an axis (m, n), however large.

    Squares of numbers beyond 1e154 overflow; a division by a power of two first changes no other bit.
    """
    scale = size(vectors)
    with np.errstate(over="ignore"):
        lengths: FloatArray = np.multiply(np.linalg.norm(vectors / scale, axis=axis), scale)
    return lengths


def generator(seed: int, *purpose: int) -> np.random.Generator:
    """Return a PCG64 generator that is a pure function of a seed and of what it is used for.

    Different purposes give independent streams (NumPy's `SeedSequence`).
    """
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence([seed, *purpose])))
