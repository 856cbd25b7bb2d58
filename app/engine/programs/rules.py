"""An optimizer's rule as a function of NumPy, made from the lines that people read."""

import re
from collections.abc import Iterator, Mapping

from ..describing import plain_value
from ..optimizers import Optimizer
from ..optimizers.base import LETTERS
from ..optimizers.worked import ARRAYS, LETTER, SIZE
from .text import function

OPERATORS = str.maketrans({"−": "-", "·": " * ", "/": " / ", "^": "**", "√": "np.sqrt"})

NAMES = {"max": "np.maximum", "min": "np.minimum", "sign": "np.sign"}
"""What the words of a rule are called in a program."""

OF_ARRAY = {"‖": "np.linalg.norm({})", "R": "np.sqrt(({}**2).mean())", "m": "{}.mean()"}
"""What a rule takes of a whole array, by how that begins: ‖x‖, RMS(x), mean(x)."""

PLAIN = str.maketrans({"μ": "mu", "β": "beta", "ₜ": "_t", "₊": "_plus_", "₁": "1"})
"""How a letter that is no setting is spelled."""

SPACED = re.compile(r" {2,}")

CLIP = {
    "clipnorm": "g = g * (clipnorm / max(clipnorm, np.linalg.norm(g)))",
    "clipvalue": "g = np.clip(g, -clipvalue, clipvalue)",
}

GLOBAL_CLIP = (
    "norm = np.sqrt(sum((gradients[i] ** 2).sum() for i in moving))",
    "gradients = [g * (global_clipnorm / max(global_clipnorm, norm)) for g in gradients]",
)
"""What is done to all gradients together, before each goes its way."""


def translated(line: str, names: Mapping[str, str]) -> str:
    """Write one line of a rule, `m ← m + (g − m)·(1 − β₁)`, as Python; `names` are those of its letters."""
    name, _, right = line.partition(" ← ")
    right = SIZE.sub(r"np.abs(\1)", right).translate(OPERATORS)
    right = LETTER.sub(lambda match: named(match.group(), names), right)
    return f"{named(name, names)} = {SPACED.sub(' ', right)}"


def named(letter: str, names: Mapping[str, str]) -> str:
    """Return what a letter of a rule is called: a setting's name, or the letter in plain ones."""
    if found := ARRAYS.fullmatch(letter):
        return OF_ARRAY[letter[0]].format(found[1] or found[2])
    return names.get(letter) or letter.translate(PLAIN)


def rule_of(optimizer: Optimizer) -> Iterator[str]:
    """Write the lines of a rule as Python."""
    names = {letter: setting for setting, letter in optimizer.symbols.items()} | NAMES
    for line in optimizer.rule:
        yield from optimizer.programmed.get(line.partition(" ")[0]) or [translated(line, names)]


def body_of(optimizer: Optimizer) -> list[str]:
    """Return what a step does to one kernel or bias w: clip its gradient g, let w decay, and the rule."""
    clip = [line for setting, line in CLIP.items() if getattr(optimizer, setting) is not None]
    decay = ["w = w - w * weight_decay * learning_rate"] if optimizer.weight_decay else []
    scheduled = ["learning_rate = rate(t - 1)"] if optimizer.schedule else []
    return [*scheduled, *clip, *decay, *optimizer.definitions, *rule_of(optimizer)]


def settings_of(optimizer: Optimizer) -> list[str]:
    """Return the settings that play a part, each as an assignment."""
    text = "\n".join([*body_of(optimizer), *(GLOBAL_CLIP if optimizer.global_clipnorm else ())])
    used = set(re.findall(r"\w+", text))
    first = ("learning_rate", "weight_decay", "clipnorm", "global_clipnorm", "clipvalue", *LETTERS)
    known = {name: value for name, value in vars(optimizer).items() if name != "name"}
    own = {name: known[name] for name in dict.fromkeys([*first, *known]) if name in used & known.keys()}
    if schedule := optimizer.schedule:
        del own["learning_rate"]
        own |= {name: value for name, value in plain_value(schedule).items() if name != "name"}
    return [f"{name} = {value!r}" for name, value in own.items()]


def update(optimizer: Optimizer) -> list[str]:
    """Define what one step makes of a kernel or bias and of what the optimizer remembers of it."""
    slots = optimizer.slots
    whole = f"({', '.join(slots)}{',' if len(slots) == 1 else ''})" if slots else "()"
    told = f"Do step t = 1, 2, … of {optimizer.title} to one array w of weights, whose gradient is g."
    lines = [f"{whole if len(slots) == 1 else ', '.join(slots)} = memory"] if slots else []
    rate = []
    if schedule := optimizer.schedule:
        words = f"Return the learning rate when t steps were done: {schedule.title.lower()}."
        rate = function("rate(t)", words, schedule.program)
    return rate + function(
        "update(w, g, memory, t)", told, [*lines, *body_of(optimizer), f"return w, {whole}"]
    )


def fresh_memory(optimizer: Optimizer) -> str:
    """Return what a rule remembers of an array w before its first step, as an expression of Python."""
    starts = [float(start) for start in optimizer.fresh_memory(1)[:, 0]]
    each = ["np.zeros_like(w)" if start == 0.0 else f"np.full_like(w, {start!r})" for start in starts]
    return f"({', '.join(each)}{',' if len(each) == 1 else ''})"
