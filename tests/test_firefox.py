"""The page in Firefox, driven over WebDriver BiDi by puppeteer-core, before real servers."""

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.serving import serving

TESTS = Path(__file__).resolve().parent / "firefox"
PARTS = ("lab", "guide", "payloads")


class Part(NamedTuple):
    """The tests of one file, under way, and where they write what they say."""

    process: subprocess.Popen[bytes]
    said: Path


@pytest.fixture(scope="module")
def parts(
    need: Callable[[str], str], need_package: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Part]]:
    """All parts, begun at once, each with its own Firefox and server: most of their time is waiting."""
    node, firefox = need("node"), need("firefox-esr")
    need_package("puppeteer-core")
    folder = tmp_path_factory.mktemp("firefox")
    with ExitStack() as stack:
        begun = {}
        for part in PARTS:
            address = stack.enter_context(serving())
            said = folder / part
            process = subprocess.Popen(
                [node, "--test", "--test-reporter=spec", str(TESTS / f"{part}.test.js")],
                env={**os.environ, "FALLLINE_ADDRESS": address, "FALLLINE_FIREFOX": firefox},
                stdout=stack.enter_context(said.open("wb")), stderr=subprocess.STDOUT,
            )  # fmt: skip
            stack.callback(process.wait)
            stack.callback(process.terminate)
            begun[part] = Part(process, said)
        yield begun


@pytest.mark.parametrize("part", PARTS)
def test_the_page_works_in_firefox(parts: dict[str, Part], part: str) -> None:
    process, said = parts[part]
    assert process.wait(timeout=300) == 0, said.read_text("utf-8")
