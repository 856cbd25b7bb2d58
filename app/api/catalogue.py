"""What a run can be made of, and the arithmetic of this process.

BLAS and NumPy choose kernels for the processor when they are loaded. With the same kernels a configuration
gives the same bits. Other kernels round otherwise: the last bits of a run differ from its first steps on, and
a chaotic run becomes visibly another.
"""

import ctypes
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal

import numpy as np
from fastapi import APIRouter, Request, Response
from numpy.lib.introspect import opt_func_info

from ..engine.catalogue import catalogue
from ..engine.datasets.dataset import Task
from ..engine.losses.base import Takes
from ..ready import Ready
from .answer import Answer, Config, Pair, encoded
from .openapi import call, limits

NAMERS = tuple(f"{prefix}openblas_get_corename{end}" for prefix in ("scipy_", "") for end in ("64_", ""))
"""What the function that tells OpenBLAS's kernels is called: in NumPy's own build, and in a system's."""


@cache
def numerics() -> dict[str, str]:
    """Name the arithmetic: its profile ("openblas-haswell-avx2"), and NumPy's version."""
    return {"profile": f"{_blas()}-{_loops()}", "numpy": np.__version__}


def _blas() -> str:
    """Name the library of matrix products and, of OpenBLAS, its kernels: it has some for each processor."""
    kernels = next(_kernels(), "")
    built: Any = np.show_config(mode="dicts")
    return f"openblas-{kernels}" if kernels else str(built["Build Dependencies"]["blas"]["name"]).lower()


def _kernels() -> Iterator[str]:
    """Ask what NumPy loaded. A symbol is looked up in what a file needs, too, but not on Windows."""
    core = sys.modules["numpy._core._multiarray_umath"].__file__
    bundled = sorted(Path(np.__file__).parent.with_name("numpy.libs").glob("*openblas*.dll"))
    for library in (ctypes.CDLL(str(path)) for path in (core, *bundled)):
        for name in NAMERS:
            namer: Any = getattr(library, name, None)
            if namer is not None:
                namer.restype = ctypes.c_char_p
                yield namer().decode().lower()


def _loops() -> str:
    """Name the widest vectors in NumPy's own loops, such as tanh; any such processor has "plain" ones."""
    loops = opt_func_info(func_name="^tanh$", signature="^float64$")
    target = loops.get("tanh", {}).get("dd", {}).get("current", "")
    marks = {"512": "avx512", "X86_V4": "avx512", "AVX2": "avx2", "X86_V3": "avx2"}
    return next((word for mark, word in marks.items() if mark in target), "plain")


router = APIRouter()


class SettingEntry(Answer):
    """One setting: what it must be, its default, its words, and (`log`, `advanced`) how it is best shown.

    `entries` names the list of the catalogue that it is chosen from, with its settings; null without one.
    """

    name: str
    type: str
    default: Any
    required: bool
    optional: bool
    gt: float | None
    ge: float | None
    lt: float | None
    le: float | None
    min_length: int | None
    max_length: int | None
    choices: list[str | int]
    entries: str | None
    help: str
    log: bool
    advanced: bool


class Entry(Answer):
    """A thing that can be chosen, with its words and its settings."""

    name: str
    title: str
    formula: str
    help: str
    source: str
    settings: list[SettingEntry]


class DatasetEntry(Entry):
    """A data set; null and [] where it hangs on the caller's own samples."""

    task: Task | None
    feature_count: int | None
    class_names: list[str]


class ActivationEntry(Entry):
    """An activation; a unit with less slope is saturated, null where outputs hang on all sums of a layer."""

    saturated_below: float | None


class LossEntry(Entry):
    """A loss, and what its targets are."""

    takes: Takes


class MinimumAnswer(Answer):
    """A lowest point of a textbook surface, and its value."""

    x: float
    y: float
    value: float


class WindowAnswer(Answer):
    """Where a textbook surface is worth seeing: the least and the most along each parameter."""

    x: Pair
    y: Pair


class SurfaceEntry(Entry):
    """A textbook surface f(x, y), and where a run starts that says nothing else."""

    minima: list[MinimumAnswer]
    window: WindowAnswer
    start: Pair


class PresetAnswer(Answer):
    """A complete configuration, what it shows, and where its numbers are published (empty: nowhere)."""

    name: str
    title: str
    help: str
    config: Config
    source: str


class ArticleAnswer(Answer):
    """The loss and accuracy that the article publishes for each epoch, and why a run's differ."""

    log: list[Pair]
    note: str


class CatalogueAnswer(Answer):
    """All that a run can be made of, and the arithmetic of this server."""

    version: str
    numerics: dict[str, str]
    datasets: list[DatasetEntry]
    layers: list[Entry]
    activations: list[ActivationEntry]
    initializers: list[Entry]
    losses: list[LossEntry]
    metrics: list[Entry]
    optimizers: list[Entry]
    schedules: list[Entry]
    regularizers: list[Entry]
    landscapes: list[SurfaceEntry]
    fields: dict[Literal["run", "layer", "model", "early_stopping"], list[SettingEntry]]
    limits: dict[str, int]
    default: Config
    presets: list[PresetAnswer]
    article: ArticleAnswer


@router.get("/catalogue", **call("read_catalogue", CatalogueAnswer))
async def read_catalogue(request: Request) -> Response:
    """List all that a run can be made of: data, layers, losses, optimizers and so on, with their bounds."""
    return _written(request.app.version).to(request.headers)


@cache
def _written(version: str) -> Ready:
    content = {"version": version, "numerics": numerics(), **catalogue(), "limits": limits()}
    return Ready(encoded(content), "application/json")
