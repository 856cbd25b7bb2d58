"""States that are kept on the way are those that one would come to step by step."""

from dataclasses import replace

import numpy as np
import pytest

from app.engine.config import LandscapeModel, RunConfig
from app.engine.datasets import Inline
from app.engine.losses import MeanSquaredError
from app.engine.optimizers import SGD, Adam
from app.engine.training.trainer import State, Trainer
from tests.engine.problems import layers

X = np.random.default_rng(5).normal(size=(50, 2))
OWN = RunConfig(
    dataset=Inline(x=tuple(map(tuple, X.tolist())), y=tuple(int(a > 0.2) for a, _ in X)),
    layers=layers((5, "tanh"), (2, "softmax")),
    optimizer=Adam(learning_rate=0.01),
    batch_size=4,  # 13 batches an epoch, the last of 2 samples
    epochs=4,
)
CASES = {
    "in haste": OWN,
    "carefully": replace(OWN, optimizer=Adam(learning_rate=0.01, clipvalue=0.1)),
    "at the clip": replace(OWN, optimizer=SGD(learning_rate=1e4)),
    "a surface": RunConfig(model=LandscapeModel(landscape="ravine"), epochs=50),
}


def every_seventh(step: int) -> int:
    return step + 7 - step % 7


def same(one: State, other: State) -> bool:
    return (one.step, one.theta.tobytes(), one.slots.tobytes()) == (
        other.step,
        other.theta.tobytes(),
        other.slots.tobytes(),
    )


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("first", [0, 7, 10])
def test_kept_states_are_those_of_a_walk_that_halts_there(name: str, first: int) -> None:
    config = CASES[name]
    trainer, plain = (Trainer(config, config.dataset.load()) for _ in range(2))
    state = trainer.train(trainer.initial_state(), first).state
    stretch, expected = trainer.train(state, 33, every_seventh), list[State]()
    here = state
    while here.step < first + 33:
        here = plain.train(here, min(every_seventh(here.step), first + 33) - here.step).state
        if here.step % 7 == 0:
            expected.append(here)
    assert [one.step for one in stretch.kept] == [one.step for one in expected]
    assert all(map(same, stretch.kept, expected))
    assert same(stretch.state, here)
    assert not any(one.theta.flags.writeable or one.slots.flags.writeable for one in stretch.kept)


@pytest.mark.parametrize(
    "config",
    [replace(OWN, layers=layers((5, "linear"), (1, "linear")), loss=MeanSquaredError()), CASES["a surface"]],
    ids=["network", "surface"],
)
def test_nothing_is_kept_beyond_the_last_finite_step(config: RunConfig) -> None:
    config = replace(config, optimizer=SGD(learning_rate=1e3))
    trainer = Trainer(config, config.dataset.load())
    stretch = trainer.train(trainer.initial_state(), 40, lambda step: step + 1)
    assert stretch.divergence is not None
    assert [one.step for one in stretch.kept] == [*range(1, stretch.state.step + 1)] != []
    assert all(np.isfinite(one.theta).all() for one in stretch.kept)


def test_nothing_is_kept_unless_it_is_asked_for() -> None:
    trainer = Trainer(OWN, OWN.dataset.load())
    trainer.train(trainer.initial_state(), 20, every_seventh)
    assert trainer.train(trainer.initial_state(), 20).kept == ()
