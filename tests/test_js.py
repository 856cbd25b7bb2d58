"""Run the JavaScript's own unit tests, so that one command runs every test."""

import subprocess
from collections.abc import Callable
from pathlib import Path

ALL = Path(__file__).resolve().parent / "js" / "all.js"


def test_the_javascript_tests_pass(need: Callable[[str], str], need_package: Callable[[str], Path]) -> None:
    need_package("acorn")
    command = [need("node"), "--test-reporter=spec", str(ALL)]
    result = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
