"""Runs share the training thread by time, however long their steps take."""

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import pytest

from app.engine.config import LayerConfig, RunConfig
from app.engine.datasets import Circle
from app.runs import Lab, Run
from app.runs.past.chunk import Chunk
from app.runs.turns import Turns

pytestmark = pytest.mark.anyio

FAIR = 0.95


class Who:
    """Somebody who uses what is shared, for so many seconds each time."""

    def __init__(self, seconds: float) -> None:
        self.seconds, self.had, self.turns = seconds, 0.0, 0

    async def use(self, turns: Turns, most: int) -> None:
        for _ in range(most):
            async with turns.turn(self) as turn:
                await asyncio.sleep(0)
                turn.seconds = self.seconds
                self.had += self.seconds
                self.turns += 1


def fairness(shares: Sequence[float]) -> float:
    """Give Jain's index: 1 where all have the same, 1/n where one of n has all (Jain, Chiu, Hawe 1984)."""
    return sum(shares) ** 2 / (len(shares) * sum(share**2 for share in shares))


async def test_one_with_long_turns_and_seven_with_short_ones_have_the_same_time() -> None:
    turns, heavy, small = Turns(), Who(1.4), [Who(0.015) for _ in range(7)]
    using = [asyncio.create_task(each.use(turns, 100_000)) for each in [heavy, *small]]
    while heavy.turns < 20:
        await asyncio.sleep(0)
    for task in using:
        task.cancel()
    await asyncio.wait(using)
    assert fairness([each.had for each in [heavy, *small]]) > FAIR


async def test_who_was_away_saves_nothing_up() -> None:
    turns, here, late = Turns(), Who(1.0), Who(1.0)
    await here.use(turns, 50)
    using = [asyncio.create_task(each.use(turns, 10)) for each in (here, late)]
    while here.turns + late.turns < 60:
        await asyncio.sleep(0)
    assert abs(here.turns - 50 - late.turns) <= 1
    await asyncio.wait(using)


@pytest.mark.parametrize("rounds", range(4))
async def test_a_turn_that_comes_to_someone_who_left_is_handed_on(rounds: int) -> None:
    turns, first, leaves, last = Turns(), Who(1.0), Who(1.0), Who(2.0)
    using = [asyncio.create_task(each.use(turns, 1)) for each in (first, leaves, last)]
    while not first.turns:
        await asyncio.sleep(0)
    for _ in range(rounds):  # before the turn comes, when it has come and nobody woke yet, and after
        await asyncio.sleep(0)
    using[1].cancel()
    _, left = await asyncio.wait(using, timeout=5)
    assert not left
    assert (first.turns, last.turns) == (1, 1)


async def test_a_heavy_run_and_seven_small_ones_share_the_training_thread(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lab = Lab(chunk_seconds=0.003)
    heavy = await lab.create(heavy_config())
    small = [await lab.create(RunConfig(epochs=40_000, seed=seed)) for seed in range(7)]
    seconds = measured(lab, monkeypatch)
    training = [asyncio.create_task(lab.train(run)) for run in [heavy, *small]]
    while heavy.step < 10:
        await asyncio.sleep(0.01)
    for run in lab.list():
        run.cancel()
    await asyncio.gather(*training)
    await lab.close()
    assert heavy.pace > lab.workers.chunk_seconds  # a step of it is longer than a chunk of the others
    assert fairness([seconds[run] for run in [heavy, *small]]) > FAIR


def heavy_config() -> RunConfig:
    """Give a run whose step takes longer than a chunk."""
    layers = LayerConfig(units=256, activation="gelu"), LayerConfig(units=2, activation="softmax")
    return RunConfig(dataset=Circle(samples=1_500), layers=layers, batch_size=1_500, epochs=1_000)


def measured(lab: Lab, monkeypatch: pytest.MonkeyPatch) -> dict[Run, float]:
    """Count the seconds that chunks of each run take from now on."""
    seconds: dict[Run, float] = defaultdict(float)
    chunk = lab.workers.chunk

    async def counted(run: Run, *work: Any, **more: Any) -> Chunk:
        done = await chunk(run, *work, **more)
        seconds[run] += done.seconds
        return done

    monkeypatch.setattr(lab.workers, "chunk", counted)
    return seconds
