"""The page's bundles are what its sources give."""

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
