"""Run the JavaScript's own unit tests, so that one command runs every test."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent / "js"


@pytest.mark.parametrize("path", sorted(TESTS.glob("*.test.js")), ids=lambda path: path.name)
def test_the_javascript_tests_pass(
    path: Path, need: Callable[[str], str], need_package: Callable[[str], Path]
) -> None:
    if path.name == "architecture.test.js":
        need_package("acorn")
    command = [need("node"), "--test", "--test-reporter=spec", str(path)]
    result = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
