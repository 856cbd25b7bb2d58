"""A chunk is trained by the clock that it is given."""

from dataclasses import replace
from itertools import count

import pytest

from app.engine.config import RunConfig
from app.engine.training.stepper import Following
from app.engine.training.trainer import State, Stretch, Trainer
from app.runs.past.chunk import Chunk, train_chunk
from app.runs.past.kept import Grid


def chunk_of(config: RunConfig, seconds: float, pace: float) -> Chunk:
    """Train for so many seconds by a clock that goes on by one whenever it is looked at."""
    trainer = Trainer(config, config.dataset.load())
    clock = map(float, count()).__next__
    return train_chunk(trainer, trainer.initial_state(), 40, Grid(5), seconds=seconds, pace=pace, clock=clock)


def test_where_no_pace_is_known_one_step_finds_it(line: RunConfig) -> None:
    chunk = chunk_of(line, 20.0, 0.0)
    assert chunk.state.step == len(chunk.losses) > 1


@pytest.mark.parametrize("pace", [0.0, 50.0])
def test_a_step_that_takes_longer_than_a_chunk_is_made_alone(line: RunConfig, pace: float) -> None:
    chunk = chunk_of(line, 1.0, pace)
    assert (chunk.state.step, len(chunk.losses)) == (1, 1)


def test_the_pace_of_several_steps_is_their_mean(line: RunConfig) -> None:
    chunk = chunk_of(line, 10.0, 1.0)
    assert chunk.state.step == len(chunk.losses) > 1
    assert chunk.pace == pytest.approx(chunk.seconds / chunk.state.step)


@pytest.mark.parametrize("slower", [0.5, 1.0, 2.0])
def test_a_chunk_is_few_stretches_and_not_much_longer_where_the_pace_changes(
    line: RunConfig, slower: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = replace(line, epochs=5_000)
    trainer, now, stretches = Trainer(config, config.dataset.load()), [0.0], list[int]()
    train = trainer.train

    def timed(state: State, steps: int, following: Following | None = None) -> Stretch:
        now[0] += steps * slower
        stretches.append(steps)
        return train(state, steps, following)

    monkeypatch.setattr(trainer, "train", timed)
    begin = trainer.initial_state()
    chunk = train_chunk(trainer, begin, 9_000, Grid(50), seconds=1_000.0, pace=1.0, clock=lambda: now[0])
    assert 900.0 < now[0] < 1_600.0
    assert sum(stretches) == chunk.state.step
    assert stretches[-1] == 1, "the last step is made by itself"
    assert len(stretches) <= 5
