"""The page's bundles are what its sources give."""

import gzip
import subprocess
from collections.abc import Callable
from pathlib import Path


def test_the_bundles_are_what_the_sources_give(
    root: Path, need: Callable[[str], str], need_package: Callable[[str], Path]
) -> None:
    need_package("esbuild")
    command = [need("node"), "tools/bundle.mjs", "--check"]
    result = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=60, check=False)
    assert result.returncode == 0, result.stderr


def test_each_sheet_is_in_the_bundle(root: Path) -> None:
    css = root / "static" / "css"
    named = (css / "lab.css").read_text("utf-8")
    of_other_pages = {"docs.css", "lab.css", "learn.css"}
    for sheet in {path.name for path in css.glob("*.css")} - of_other_pages:
        assert f'@import "./{sheet}";' in named


def test_what_the_lab_opens_with_stays_small(root: Path) -> None:
    """Compressed; with 104 kB of answers the whole opening is to be at most 520 kB (`make bench`)."""
    static = root / "static"
    opened = [static / "dist" / name for name in ("main.js", "lab.css", "surface.js")]
    opened += [static / "vendor" / name for name in ("three.js", "uplot.js", "icons.svg")]
    assert sum(len(gzip.compress(file.read_bytes())) for file in opened) <= 416_000
