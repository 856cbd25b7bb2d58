"""What all tests share."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import app  # noqa: F401  pins BLAS to one thread before any test imports NumPy


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the browser's tests last: Playwright's event loop stays in the main thread once it has started."""
    items.sort(key=lambda item: "browser" in item.path.parts)


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def need() -> Callable[[str], str]:
    """Give the path of a program that a test needs; skip the test where it is missing, fail it in CI."""

    def find(program: str) -> str:
        path = shutil.which(program)
        if path is None and os.environ.get("CI"):
            pytest.fail(f"{program} must be installed in CI.")
        if path is None:
            pytest.skip(f"{program} is not installed.")
        return path

    return find
