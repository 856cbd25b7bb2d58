"""A worker does one piece of work at a time, in the order of asking."""

import asyncio
import dataclasses
from collections.abc import Callable
from functools import partial
from threading import Event, current_thread
from typing import Any

import pytest

from app.engine.config import RunConfig
from app.runs import Lab, LandscapeRequest, PlanePoint, PreviewRequest, WeightRequest
from app.runs.workers import Replay, Worker

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


async def test_a_worker_that_closes_does_not_wait_for_what_it_is_at() -> None:
    worker, closed = Worker("alone"), Event()
    waiting = asyncio.ensure_future(worker.do(partial(closed.wait, timeout=10.0)))
    await asyncio.sleep(0)
    worker.close()
    closed.set()
    assert await waiting, "or it gave up waiting"


async def test_a_way_back_from_a_kept_state_is_told_in_its_own_steps(
    lab: Lab, line: RunConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.runs.workers.LONG_SECONDS", 0.0)
    run = await lab.create(dataclasses.replace(line, epochs=100))
    await lab.train(run, steps=200)
    way = 199 - run.kept_before(199).step
    assert 0 < way < 199
    replay = Replay(run, 199)
    before = replay.seeking
    replay.take(replay.walk(0.0))
    after = replay.seeking
    assert before is None
    assert after is not None
    assert (after.step, after.total) == (199, way)
    assert 1 <= after.done <= way


async def test_a_worker_keeps_the_order_of_asking() -> None:
    worker, done = Worker("in order"), list[int]()
    await asyncio.gather(*(worker.do(partial(done.append, place)) for place in range(20)))
    assert done == list(range(20))
    worker.close()


async def test_only_the_training_thread_steps_a_run_however_it_is_looked_at(
    lab: Lab, line: RunConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    run, threads = await lab.create(line), set[str]()
    stepper = run.trainer._stepper

    def noted(what: Callable[..., Any], *arguments: Any) -> Any:
        threads.add(current_thread().name)
        return what(*arguments)

    for name in ("load", "walk", "batch_loss", "layer_outputs"):
        monkeypatch.setattr(stepper, name, partial(noted, getattr(stepper, name)))
    await lab.train(run, steps=7)
    look, plane = lab.look(run), LandscapeRequest(plane="path", size=5)
    await look.frame(watch=0, look=WeightRequest(index=0))
    for step in (0, 4, 7):
        await look.weight(WeightRequest(index=0, step=step, trail=3))
        await look.landscape(dataclasses.replace(plane, step=step))
        await look.diagnosis(step)
    await look.probe(plane, PlanePoint(0.0, 0.0))
    await look.anatomy(7, 0)
    await look.curvature(7)
    await look.preview(PreviewRequest(steps=3))
    assert {name.split("_")[0] for name in threads} == {"training"}
