"""Labs whose runs are in a file, and what a crash would leave of it."""

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from app.api.parsing import read_config
from app.runs import Lab, Shelf
from app.store import NAME, Folder, Store

ARITHMETIC = "openblas-test-vectors"

Open = Callable[[Path], Lab]


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def open_lab(anyio_backend: str) -> AsyncIterator[Open]:
    """Open labs on folders; all of them are closed at the end."""
    labs: list[Lab] = []

    def opened(path: Path) -> Lab:
        lab = Lab()
        lab.open(Shelf(Store(Folder(path)), read_config, ARITHMETIC))
        labs.append(lab)
        return lab

    yield opened
    for lab in labs:
        await lab.close()


@pytest.fixture
async def lab(open_lab: Open, tmp_path: Path) -> Lab:
    """A lab whose runs are in a file."""
    return open_lab(tmp_path / "data")


Again = Callable[[], Awaitable[Lab]]


@pytest.fixture
async def again(open_lab: Open, lab: Lab, tmp_path: Path) -> Again:
    """Open another lab on what is in the first one's file now, as it is there after a crash."""
    crashes = iter(range(100))

    async def crashed() -> Lab:
        copy = tmp_path / f"crash-{next(crashes)}"
        copy.mkdir()
        for file in (tmp_path / "data").glob(f"{NAME}*"):
            shutil.copy(file, copy)
        return open_lab(copy)

    return crashed
