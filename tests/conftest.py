"""What all tests share."""

import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest
from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]

import app  # noqa: F401  pins BLAS to one thread before any test imports NumPy
from tests.serving import serving

PACKAGES = {"node": "nodejs npm", "chromium": "chromium-headless-shell", "nginx": "nginx-light"}
"""Debian's packages with a program that tests need, where they are called otherwise."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the browser's tests last: Playwright's event loop stays in the main thread once it has started."""
    items.sort(key=lambda item: "browser" in item.path.parts)


class ByFile(LoadScopeScheduling):  # type: ignore[misc]
    """Each file is one worker's, so that what its tests share is made once; the browser's come one by one."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return nodeid if "browser" in file.split("/") else file


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByFile:
    """Hand out the tests by file."""
    return ByFile(config, log)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say once what was missing, however many tests were skipped for it."""
    reasons = Counter(str(report.longrepr[2]) for report in terminalreporter.getreports("skipped"))
    for reason, count in reasons.items():
        terminalreporter.write_line(f"{count} skipped: {reason.removeprefix('Skipped: ')}")


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """The address of a real server that all tests of the session share."""
    with serving() as address:
        yield address


@pytest.fixture(scope="session")
def need() -> Callable[[str], str]:
    """Give the path of a program that a test needs; skip the test where it is missing, fail it in CI."""
    return lambda program: shutil.which(program) or _missing(program, PACKAGES.get(program, program))


@pytest.fixture(scope="session")
def need_package(root: Path) -> Callable[[str], Path]:
    """Give the folder of an npm package that a test needs; skip the test without it, fail it in CI."""

    def find(name: str) -> Path:
        folder = root / "node_modules" / name
        if not folder.is_dir():
            _missing(f"The npm package {name}", PACKAGES["node"])
        return folder

    return find


def _missing(what: str, packages: str) -> NoReturn:
    if os.environ.get("CI"):
        pytest.fail(f"{what} must be installed in CI.")
    pytest.skip(
        f"{what} is not installed. On Debian and Ubuntu, 'apt install {packages}' adds what is missing."
    )
