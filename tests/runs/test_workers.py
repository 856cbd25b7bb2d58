"""A worker does one piece of work at a time, in the order of asking."""

import asyncio
from functools import partial
from threading import Event, current_thread

import pytest

from app.runs.workers import Worker

pytestmark = pytest.mark.anyio


async def test_a_worker_is_one_thread() -> None:
    worker, ready = Worker("alone"), Event()

    def first() -> str:
        ready.wait()
        return current_thread().name

    waiting = [asyncio.ensure_future(worker.do(first))]
    waiting += [asyncio.ensure_future(worker.do(lambda: current_thread().name)) for _ in range(4)]
    for _ in range(3):  # a second thread would take the others up meanwhile
        await asyncio.sleep(0)
    ready.set()
    assert len(set(await asyncio.gather(*waiting))) == 1
    worker.close()


async def test_a_worker_keeps_the_order_of_asking() -> None:
    worker, done = Worker("in order"), list[int]()
    await asyncio.gather(*(worker.do(partial(done.append, place)) for place in range(20)))
    assert done == list(range(20))
    worker.close()
