"""Loops over calls that are bound to their arrays, written out as straight Python.

To go through a row of `partial`s takes some 30 ns for each of them, a fifteenth of the article's step. So the
row is written down, one call a line, and compiled once for all loops of the same lines.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from typing import Any

from ..arrays import Given

LOOP = """\
def bind({names}):
    def loop(first, move, *arrays):
        for t, ({each},) in enumerate(zip(*arrays), first):
            {lines}
        return len(arrays[0])
    return loop
"""

Loop = Callable[..., int]
"""Takes its first step's number, what moves the weights, and arrays over steps; returns how many it did."""


class Straight:
    """Lines for each step of a loop: `t` is the step's number, and `each` names its part of each array."""

    def __init__(self, each: Sequence[Given]) -> None:
        self._each, self._lines = each, list[str]()
        self._names, self._values = (
            dict[int, str](),
            list[Any](),
        )  # no other has the id of one that lives here

    def replace(self, value: object, given: Given) -> None:
        """Have the lines to come take, in the place of a value that lives on, what each step is given."""
        self._names[id(value)] = given

    def line(self, text: str, *values: object) -> None:
        """Add a line with the values in the places of its braces."""
        self._lines.append(text.format(*map(self._name, values)))

    def calls(self, *calls: Callable[..., object]) -> None:
        """Add calls, those of a `partial` with its own arguments."""
        for call in calls:
            bound = call if isinstance(call, partial) else partial(call)
            arguments = [*map(self._name, bound.args)]
            arguments += [f"{name}={self._name(value)}" for name, value in bound.keywords.items()]
            self._lines.append(f"{self._name(bound.func)}({', '.join(arguments)})")

    def loop(self) -> Loop:
        """Return the lines as one function."""
        names = ", ".join([f"a{number}" for number in range(len(self._values))])
        lines = "\n            ".join(self._lines)
        return _compiled(LOOP.format(names=names, each=", ".join(self._each), lines=lines))(*self._values)

    def _name(self, value: object) -> str:
        if isinstance(value, Given):
            return value
        name = self._names.get(id(value))
        if name is None:
            name = self._names[id(value)] = f"a{len(self._values)}"
            self._values.append(value)
        return name


@lru_cache(maxsize=64)
def _compiled(text: str) -> Callable[..., Loop]:
    names = dict[str, Any]()
    exec(compile(text, "<a loop of the engine>", "exec"), names)
    bind: Callable[..., Loop] = names["bind"]
    return bind
