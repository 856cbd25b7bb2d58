"""Lines of Python: numbers and names as literals, and functions.

What a person named stands in a program as a literal alone, which `repr` makes, never as code or in a comment.
"""

from collections.abc import Iterable, Sequence
from textwrap import wrap
from typing import Any

from numpy.typing import NDArray

WIDTH = 100
"""Letters in a line of data."""

INDENT = "    "


def indented(lines: Iterable[str]) -> list[str]:
    """Move lines to the right; an empty one stays empty."""
    return [f"{INDENT}{line}" if line else "" for line in lines]


def wrapped(text: str, indent: str = "") -> list[str]:
    """Break a long text between words."""
    return wrap(text, WIDTH, initial_indent=indent, subsequent_indent=indent, break_long_words=False)


def array(name: str, values: NDArray[Any], ending: str = "") -> list[str]:
    """Assign an array, with all digits; many numbers are wrapped, a column is written as one row."""
    column = values.ndim == 2 and values.shape[1] == 1 and len(values) > 1
    text = numbers(values[:, 0] if column else values)
    shape = ".reshape(-1, 1)" if column else ""
    head = f"{name} = " if name else ""
    if len(line := f"{head}np.array({text}){shape}{ending}") <= WIDTH:
        return [line]
    return [f"{head}np.array([", *wrapped(text[1:-1], INDENT), f"]){shape}{ending}"]


def numbers(values: NDArray[Any]) -> str:
    """Write numbers as nested lists, each with the digits that tell it from all others."""
    return repr(values.tolist())


def names(listed: Sequence[str]) -> str:
    """Write names that a person may have given: only as literals, so that none is ever code."""
    return ascii(list(map(str, listed)))


def named(name: str, listed: Sequence[str]) -> list[str]:
    """Assign names as literals; many are wrapped between them."""
    if len(line := f"{name} = {names(listed)}") <= WIDTH:
        return [line]
    lines = [INDENT]
    for each in listed:
        literal = f"{str(each)!a}, "
        if len(lines[-1]) + len(literal) > WIDTH and lines[-1] != INDENT:
            lines.append(INDENT)
        lines[-1] += literal
    return [f"{name} = [", *(line.rstrip() for line in lines), "]"]


def function(head: str, docstring: str, body: str | Sequence[str]) -> list[str]:
    """Define a function of a program; the last line of a text is what it returns."""
    lines = body.split("\n") if isinstance(body, str) else list(body)
    if isinstance(body, str) and not lines[-1].startswith("return "):
        lines[-1] = f"return {lines[-1]}"
    told = [f'"""{docstring}"""'] if docstring else []
    return [f"def {head}:", *indented([*told, *lines]), "", ""]


SHOWN = function(
    "shown(loss)",
    "Write a loss as Keras does.",
    'return f"{loss:.4f}" if abs(loss) > 1e-3 or loss == 0 else f"{loss:.4e}"',
)

STREAM = function(
    "stream(*purpose)",
    "Return random numbers that hang on the seed and on what they are for, and on nothing else.",
    "return np.random.Generator(np.random.PCG64(np.random.SeedSequence([seed, *purpose])))",
)
