"""The arithmetic of this process: which kernels BLAS and NumPy chose for the processor when they were loaded.

With the same kernels a configuration gives the same bits. Other kernels round otherwise: the last bits of a
run differ from its first steps on, and a chaotic run becomes visibly another.
"""

import ctypes
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.lib.introspect import opt_func_info

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
    for library in _libraries():
        for name in NAMERS:
            namer: Any = getattr(library, name, None)
            if namer is not None:
                namer.restype = ctypes.c_char_p
                yield namer().decode().lower()


def _libraries() -> Iterator[ctypes.CDLL]:
    """Give what NumPy loaded. A symbol is looked up in what a file needs, too, but not on Windows."""
    core = sys.modules["numpy._core._multiarray_umath"].__file__
    bundled = sorted(Path(np.__file__).parent.with_name("numpy.libs").glob("*openblas*.dll"))
    for path in (core, *bundled):
        yield ctypes.CDLL(str(path))


def _loops() -> str:
    """Name the widest vectors in NumPy's own loops, such as tanh; any such processor has "plain" ones."""
    loops = opt_func_info(func_name="^tanh$", signature="^float64$")
    target = loops.get("tanh", {}).get("dd", {}).get("current", "")
    marks = {"512": "avx512", "X86_V4": "avx512", "AVX2": "avx2", "X86_V3": "avx2"}
    return next((word for mark, word in marks.items() if mark in target), "plain")
