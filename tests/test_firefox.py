"""The page in Firefox, driven over WebDriver BiDi by puppeteer-core, before a real server."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.serving import serving

TESTS = Path(__file__).resolve().parent / "firefox"


@pytest.mark.parametrize("part", ["lab", "guide", "payloads"])
def test_the_page_works_in_firefox(
    need: Callable[[str], str], need_package: Callable[[str], Path], part: str
) -> None:
    node, firefox = need("node"), need("firefox-esr")
    need_package("puppeteer-core")
    with serving() as address:
        result = subprocess.run(
            [node, "--test", "--test-reporter=spec", str(TESTS / f"{part}.test.js")],
            env={**os.environ, "FALLLINE_ADDRESS": address, "FALLLINE_FIREFOX": firefox},
            capture_output=True, text=True, timeout=300, check=False,
        )  # fmt: skip
    assert result.returncode == 0, result.stdout + result.stderr
