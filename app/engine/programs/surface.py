"""A descent on a textbook surface as a program of NumPy."""

import inspect
import re
from textwrap import dedent

from ..surfaces import Surface
from ..training.trainer import Setup
from .rules import GLOBAL_CLIP, fresh_memory, settings_of, update
from .start import Start
from .text import SHOWN, STREAM, numbers, wrapped

DEFINITION = re.compile(r"def (\w+)\((.*?)\)(?: -> .*)?:")
ANNOTATION = re.compile(r": \w+")
HELPERS = re.compile(r"self\.(_\w+)")


def surface_program(setup: Setup, start: Start) -> str:
    """Write a program that descends from a start, and prints the height before each step."""
    config, model = setup.config, setup.config.model
    assert model is not None
    noise, step = model.noise, start.state.step
    surface = model.surface()
    lines = [
        f'"""Descend on a surface by {config.optimizer.title}, as Fall Line does, in NumPy.',
        "",
        *wrapped(surface.formula),
        "",
        "It prints the height before each step.",
        *(["Early stopping is left out: it goes on to the last step."] if config.early_stopping else []),
        '"""',
        "",
        "import numpy as np",
        "",
        f"epochs, seed = {config.epochs}, {config.seed}  # a step is an epoch",
        *settings_of(config.optimizer),
        'np.seterr(all="ignore")',
        "",
        "",
        *(STREAM if noise else []),
        *functions_of(type(surface)),
        *update(config.optimizer),
        *SHOWN,
        f"w = np.array({numbers(start.state.theta)})  # x and y",
        f"memory = {_memory(setup, start)}",
        f"for step in range({step + 1}, epochs + 1):",
        "    height, g = value(*w), np.array(gradient(*w))",
        *([f"    g += {noise!r} * stream(4, step).standard_normal(2)  # noise"] if noise else []),
        *_clipped(setup),
        f"    w, memory = update(w, g, memory, {_counted(setup)})",
        "    if not np.isfinite([height, *g, *w]).all():",
        '        raise SystemExit(f"A number of step {step} is not finite: the run ends here.")',
        '    print(f"Epoch {step}/{epochs} - loss: {shown(height)}")',
        "",
    ]
    return "\n".join(lines)


def functions_of(surface: type[Surface]) -> list[str]:
    """Write a surface's own value and gradient as functions: the very text that the engine runs."""
    gradient, value = inspect.getsource(surface.gradient), inspect.getsource(surface.value)
    used = dict.fromkeys(HELPERS.findall(value + gradient))
    helpers = [inspect.getsource(getattr(surface, name)) for name in used]
    return [line for source in [*helpers, value, gradient] for line in [*_function(source), "", ""]]


def _function(source: str) -> list[str]:
    head, *body = [line for line in dedent(source).rstrip().split("\n") if line != "@staticmethod"]
    found = DEFINITION.match(head)
    assert found is not None
    arguments = ANNOTATION.sub("", found[2]).removeprefix("self, ")
    lines = [f"def {found[1].lstrip('_')}({arguments}):", *body]
    return [HELPERS.sub(lambda match: match[1].lstrip("_"), line) for line in lines]


def _clipped(setup: Setup) -> list[str]:
    if setup.config.optimizer.global_clipnorm is None:
        return []
    return [
        "    gradients, moving = [g], [0]",
        *(f"    {line}" for line in GLOBAL_CLIP),
        "    (g,) = gradients",
    ]


def _counted(setup: Setup) -> str:
    return f"step - {setup.memory_from}" if setup.memory_from else "step"


def _memory(setup: Setup, start: Start) -> str:
    if start.state.step <= setup.memory_from or not len(start.state.slots):
        return fresh_memory(setup.config.optimizer)
    kept = [f"np.array({numbers(row)})" for row in start.state.slots]
    return f"({', '.join(kept)},)"
