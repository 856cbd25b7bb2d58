"""An optimizer's rule with the numbers of one weight's step filled in, so that anyone can redo the sum."""

import math
import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from ..spelling import fixed, plain, short, shown
from .base import Optimizer

EXACT = str.maketrans({"−": "-", "·": "*", "^": "**", "√": "sqrt"})
"""How arithmetic for programs writes a rule's operators."""

SPOKEN = str.maketrans({"·": " × ", "/": " ÷ "})
"""How text for people writes them."""

NEAR_1 = 0.9
"""From here on four digits tell little of what is missing of 1."""

POWER = re.compile("10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]")
"""Is in a number that a power next to it would change."""

ARRAYS = re.compile(r"‖(\w+)‖|(?:RMS|mean)\((\w+)\)")
"""What is taken of a whole array."""

LETTER = re.compile(rf"{ARRAYS.pattern}|[^\W\d][\w₊]*")
SIZE = re.compile(r"\|([^|]*)\|")

CLIP_TO_NORM = "g ← g·c/max(c, ‖g‖)"
CLIP_TO_VALUE = "g ← min(max(g, −c), c)"
CLIPS = (CLIP_TO_NORM, CLIP_TO_VALUE)
DECAY = "w ← w − w·decay·η"

OF_ARRAY = {"norm": "‖{}‖", "rms": "RMS({})", "mean": "mean({})"}
"""How a rule spells what terms call x_norm, x_rms and x_mean."""

STAYS = "w ← w"
"""The line of a weight that is frozen."""


class WeightStep(NamedTuple):
    """One weight in one step: what the rule met, and what came out.

    `before` is the memory by the slots' names; `after` the same after the step, with what the rule computes
    besides. `clipped` is the gradient as the rule got it, `norm` the one that was compared with the limit,
    `decayed` the weight as the rule met it, `new` the weight in the end. `t` counts from when the memory
    was new.
    """

    weight: float
    gradient: float
    clipped: float
    norm: float
    before: Mapping[str, float]
    after: Mapping[str, float]
    decayed: float
    new: float
    t: int


class Line(NamedTuple):
    """One assignment: in letters, in rounded numbers for people, and exactly.

    `arithmetic` is an expression of numbers, + - * / **, sqrt(), abs(), sign(), min() and max() that gives
    `value` but for rounding in the last places.
    """

    letters: str
    text: str
    arithmetic: str
    value: float


class Worked(NamedTuple):
    """A rule's lines in order; `text` and `arithmetic` are of the line that gives the new weight.

    `update` is an expression of all that is added to the weight, the decay included.
    """

    lines: tuple[Line, ...]
    text: str
    arithmetic: str
    update: str


def worked(optimizer: Optimizer, step: WeightStep) -> Worked:
    """Fill an optimizer's rule with the numbers of one weight's step."""
    own = {**dict(_of_arrays(step.after)), **optimizer.letters(step.t), **step.before}
    values = {**own, "g": step.gradient, "w": step.weight}
    limit = optimizer.clipvalue or optimizer.clipnorm or optimizer.global_clipnorm or math.inf
    clip = {"c": limit, "‖g‖": step.norm}
    place = math.floor(math.log10(abs(step.new - step.weight) or 0.1))  # of the update's first digit
    decimals = min(max(min(4, 3 - place), 1 - place, 0), 15)  # that show four of its digits, or the first two
    lines, moves, last = [], [], None
    for letters, value in _assignments(optimizer, step):
        line = _line(letters, value, values | clip if letters in CLIPS else values, decimals)
        lines.append(line)
        name, _, right = letters.partition(" ← ")
        if name == "w":
            moves.append(_arithmetic(right.removeprefix("w "), values))
            last = line
        values[name] = value
    assert last is not None
    return Worked(tuple(lines), last.text, last.arithmetic, " ".join(moves))


def stays(weight: float) -> Worked:
    """Fill in that a frozen weight stays as it is."""
    text, exact = f"{rounded(weight)} = {rounded(weight)}", repr(weight)
    return Worked((Line(STAYS, text, exact, weight),), text, exact, "0.0")


def rounded(value: float, decimals: int | None = None, apart: float | None = None) -> str:
    """Return a number for people: in full if it is short, else four digits, or the given decimals.

    Where what it is `apart` from another is small, that shows five digits: by default of a share what is
    missing of 1, which is all that its logarithm tells.
    """
    if apart is None:
        apart = 1.0 - value if NEAR_1 < value < 1.0 else value
    if decimals is not None:
        text = fixed(value, decimals)
    elif float(f"{value:.6g}") == value:
        text = plain(value)
    elif 0.0 < abs(apart) < (1.0 - NEAR_1) * abs(value):
        text = short(value, min(17, 5 + _place(value) - _place(apart)))
    else:
        text = shown(value, 4)
    return text.replace(",", "")  # between numbers, as in max(a, b), a comma is something else


def _place(value: float) -> int:
    """Return the place of a number's first digit: 0 of 5, −2 of 0.05."""
    return math.floor(math.log10(abs(value)))


def _assignments(optimizer: Optimizer, step: WeightStep) -> Iterator[tuple[str, float]]:
    """Yield each line in letters, clipping and decay before the rule, with the value it gives."""
    if optimizer.clipvalue is not None:
        yield CLIP_TO_VALUE, step.clipped
    elif optimizer.clipnorm is not None or optimizer.global_clipnorm is not None:
        yield CLIP_TO_NORM, step.clipped
    if optimizer.weight_decay:
        yield DECAY, step.decayed
    for letters in optimizer.lines(step.after):
        name = letters.partition(" ← ")[0]
        yield letters, step.new if name == "w" else step.after[name]


def _of_arrays(terms: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """Yield what of the terms is of a whole array, as a rule spells it."""
    for name, value in terms.items():
        array, _, kind = name.rpartition("_")
        if array and kind in OF_ARRAY:
            yield OF_ARRAY[kind].format(array), value


def _line(letters: str, value: float, values: Mapping[str, float], decimals: int) -> Line:
    name, _, right = letters.partition(" ← ")

    def shown(letter: str, x: float) -> str:
        return rounded(x, decimals if letter == "w" else None)

    text = f"{_filled(right.translate(SPOKEN), values, shown)} = {shown(name, value)}"
    return Line(letters, text, _arithmetic(right, values), value)


def _arithmetic(letters: str, values: Mapping[str, float]) -> str:
    return _filled(SIZE.sub(r"abs(\1)", letters).translate(EXACT), values, lambda _, x: repr(x))


def _filled(template: str, values: Mapping[str, float], show: Callable[[str, float], str]) -> str:
    """Put numbers in the place of letters; a negative one in brackets, where a sign could be misread."""

    def number(match: re.Match[str]) -> str:
        letter = match.group()
        if letter not in values:
            return letter  # a function's name
        text = show(letter, values[letter])
        opened = template[: match.start()].endswith(("(", "|")) or match.start() == 0
        raised = template[match.end() :].startswith(("^", "**"))
        misread = raised or not opened if text[0] in "-−" else raised and POWER.search(text)
        return f"({text})" if misread else text

    return LETTER.sub(number, template)
