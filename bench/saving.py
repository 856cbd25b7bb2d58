"""What it costs training that it is saved: the same steps with a file and without, in turn."""

import app  # isort: skip  (pins BLAS to one thread before NumPy loads)

import asyncio
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from app.api.parsing import read_config
from app.engine.config import LayerConfig, RunConfig
from app.engine.datasets import Spiral
from app.engine.optimizers import Adam
from app.runs import Lab, Shelf
from app.store import Folder, Store
from bench.report import Result, at_most

assert app.__version__

Taken = tuple[float, float]
"""The processor's and the clock's seconds."""

MOST = 1.05
ROUNDS = 15  # of five the medians scatter by 2 %

ARTICLE = RunConfig(epochs=100)
"""21,000 steps, 15 kB a state."""

LARGE = RunConfig(
    dataset=Spiral(),
    layers=(
        LayerConfig(units=300, activation="tanh"),
        LayerConfig(units=300, activation="tanh"),
        LayerConfig(units=3, activation="softmax"),
    ),
    optimizer=Adam(learning_rate=0.001),
    epochs=10,
)
"""Steps of a millisecond, 2.2 MB a state."""


def run() -> list[Result]:
    """Train with a file and without, and hold the processor's time and the clock's against each other."""
    results = []
    for name, config in (("the article's run", ARTICLE), ("a network of 91,000 weights", LARGE)):
        with tempfile.TemporaryDirectory() as folder:
            work, clock = asyncio.run(_ratios(config, Path(folder)))
        results += [
            at_most(f"training {name} with a file, times the processor's time without one", work, MOST),
            Result("the same by the clock", clock, "stated for scale", ok=True),
        ]
    return results


async def _ratios(config: RunConfig, folder: Path) -> tuple[float, float]:
    plain, saving = Lab(), Lab()
    saving.open(Shelf(Store(Folder(folder / "data")), read_config, "bench"))
    pairs = [(await _seconds(plain, config), await _seconds(saving, config)) for _ in range(ROUNDS)]
    await plain.close()
    await saving.close()
    return _ratio(pairs, 0), _ratio(pairs, 1)


def _ratio(pairs: list[tuple[Taken, Taken]], place: int) -> float:
    return median(one[place] for _, one in pairs) / median(one[place] for one, _ in pairs)


async def _seconds(lab: Lab, config: RunConfig) -> Taken:
    """Give the seconds of one training to the end, its last saving included."""
    run = await lab.create(config)
    begin, work = perf_counter(), process_time()
    await lab.train(run)
    return process_time() - work, perf_counter() - begin


if __name__ == "__main__":
    print("\n".join(result.line() for result in run()))
