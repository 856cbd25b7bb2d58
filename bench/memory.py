"""What a finished article run keeps in memory."""

import app  # isort: skip  (pins BLAS to one thread before NumPy loads)

import asyncio
import gc
import tracemalloc

from app.engine.config import RunConfig
from app.runs import Lab
from bench.report import Result

assert app.__version__

LARGEST = 4e6


def run() -> list[Result]:
    """Trace the memory that one more finished run, looked at once, adds to a lab."""
    kept = asyncio.run(_kept())
    return [Result("a finished article run, bytes kept", kept, f"under {LARGEST:,.0f}", kept < LARGEST)]


async def _kept() -> int:
    lab = Lab()
    await _finish_one(lab)  # so that what is loaded once, by the first run, does not count
    tracemalloc.start()
    before = _traced()
    await _finish_one(lab)
    kept = _traced() - before
    tracemalloc.stop()
    await lab.close()
    return kept


async def _finish_one(lab: Lab) -> None:
    run = await lab.create(RunConfig())
    await lab.train(run)
    await lab.look(run).frame(watch=0)


def _traced() -> int:
    gc.collect()
    return tracemalloc.get_traced_memory()[0]


if __name__ == "__main__":
    print("\n".join(result.line() for result in run()))
