"""A lab of its own for each test, and small configurations that train in no time."""

from collections.abc import AsyncIterator

import pytest

from app.engine.config import LayerConfig, RunConfig
from app.engine.datasets import Line
from app.engine.losses import MeanSquaredError
from app.engine.optimizers import SGD
from app.runs import Lab, Races


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def lab(anyio_backend: str) -> AsyncIterator[Lab]:
    lab = Lab()
    yield lab
    await lab.close()


@pytest.fixture
def line() -> RunConfig:
    """A line through 20 noisy points: 2 weights, 5 steps an epoch, 50 in all."""
    return RunConfig(
        dataset=Line(samples=20),
        layers=(LayerConfig(units=1, activation="linear"),),
        optimizer=SGD(learning_rate=0.05),
        loss=MeanSquaredError(),
        batch_size=4,
        epochs=10,
    )


@pytest.fixture
def races(lab: Lab) -> Races:
    return Races(lab)
