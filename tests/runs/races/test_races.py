"""Races: ordinary runs with the same data, weights and batches, walked together, on one surface."""

import asyncio
import dataclasses

import numpy as np
import pytest

from app.engine.arrays import FloatArray
from app.engine.config import LayerConfig, RunConfig
from app.engine.errors import ConfigError
from app.engine.network.evaluator import Evaluator
from app.engine.optimizers import SGD, Adam
from app.engine.spelling import loss as spelled
from app.runs import Lab, Race, Races, TooManyTraining, UnknownRace, UnknownRun, Variation
from app.runs.races.commentary import labels_of
from tests.runs.joints import changed

pytestmark = pytest.mark.anyio

VARIATIONS = (
    Variation(SGD(learning_rate=0.05)),
    Variation(Adam(learning_rate=0.1)),
    Variation(SGD(learning_rate=0.01, momentum=0.9), "heavy ball"),
)
SLOW, FAST, WILD = SGD(learning_rate=0.001), SGD(learning_rate=0.1), SGD(learning_rate=1e6)


async def raced(races: Races, line: RunConfig, *optimizers: SGD) -> Race:
    race = await races.create(line, [Variation(optimizer) for optimizer in optimizers])
    await races.train(race)
    return race


async def test_a_race_s_runs_differ_in_their_optimizer_alone(races: Races, line: RunConfig) -> None:
    race = await races.create(line, VARIATIONS)
    for run, variation in zip(race.runs, VARIATIONS, strict=True):
        assert run.config == dataclasses.replace(line, optimizer=variation.optimizer)


async def test_all_start_from_the_same_weights_on_the_same_batches(races: Races, line: RunConfig) -> None:
    first, *others = (await races.create(line, VARIATIONS)).runs
    for run in others:
        assert run.present.state.theta.tobytes() == first.present.state.theta.tobytes()
        assert run.data.x.tobytes() == first.data.x.tobytes()
        assert all(
            run.trainer_of(step).batch(step).indices.tobytes()
            == first.trainer_of(step).batch(step).indices.tobytes()
            for step in (1, 7, 50)
        )


async def test_a_race_s_runs_are_ordinary_runs(races: Races, lab: Lab, line: RunConfig) -> None:
    race = await races.create(line, VARIATIONS)
    assert [lab.get(run.id) for run in race.runs] == race.runs


async def test_all_train_to_the_same_step_whoever_is_ahead(races: Races, lab: Lab, line: RunConfig) -> None:
    race = await races.create(line, VARIATIONS)
    await lab.train(race.runs[1], steps=3)
    await races.train(race, steps=4)
    assert [run.step for run in race.runs] == [7, 7, 7]
    await races.train(race, epochs=1)
    assert [run.step for run in race.runs] == [10, 10, 10]
    await races.train(race)
    assert [run.status for run in race.runs] == ["finished"] * 3


async def test_two_requests_at_once_are_walked_one_after_the_other(races: Races, line: RunConfig) -> None:
    race = await races.create(line, VARIATIONS)
    await asyncio.gather(races.train(race, steps=10), races.train(race, steps=5))
    assert [run.step for run in race.runs] == [15, 15, 15]


async def test_a_pause_drops_what_waits(races: Races, lab: Lab) -> None:
    race = await races.create(RunConfig(epochs=10_000), VARIATIONS)
    waiting = asyncio.gather(races.train(race), races.train(race))
    while not race.runs[0].step:
        await changed(race.runs[0])
    for run in race.runs:
        lab.pause(run)
    await waiting
    assert max(run.step for run in race.runs) < race.runs[0].total_steps


async def test_a_race_that_has_no_room_to_train_does_not_move(
    races: Races, lab: Lab, line: RunConfig
) -> None:
    race = await races.create(line, VARIATIONS)
    lab.most_training = 2
    with pytest.raises(TooManyTraining):
        await races.train(race, steps=1)
    assert [run.step for run in race.runs] == [0, 0, 0]


async def test_a_base_that_cannot_be_trained_leaves_no_run_and_names_its_place(
    races: Races, lab: Lab
) -> None:
    base = RunConfig(layers=(LayerConfig(units=1),))
    with pytest.raises(ConfigError, match=r"^base\.layers\.0\.units must be at least 2") as refused:
        await races.create(base, VARIATIONS)
    assert refused.value.path == "base.layers.0.units"
    assert lab.list() == []


async def test_a_removed_run_leaves_its_race_and_the_others_go_on(
    races: Races, lab: Lab, line: RunConfig
) -> None:
    race = await races.create(line, VARIATIONS)
    lab.delete(race.runs[0])
    await races.train(race, steps=5)
    answer = await races.landscape(races.get(race.id), size=5, span=1.0)
    assert [entry.label for entry in race.entries] == ["Adam, η = 0.1", "heavy ball"]
    assert [lane.step for lane in answer.lanes] == [5, 5]


async def test_a_race_without_runs_is_gone(races: Races, lab: Lab, line: RunConfig) -> None:
    race = await races.create(line, VARIATIONS)
    for run in race.runs:
        lab.delete(run)
    assert races.list() == []
    with pytest.raises(UnknownRace):
        races.get(race.id)


async def test_deleting_a_race_deletes_its_runs(races: Races, lab: Lab, line: RunConfig) -> None:
    race = await races.create(line, VARIATIONS)
    (run, *_) = race.runs
    races.delete(race)
    with pytest.raises(UnknownRun):
        lab.get(run.id)
    with pytest.raises(UnknownRace):
        races.get(race.id)


async def test_the_oldest_race_is_forgotten_when_there_are_too_many(lab: Lab, line: RunConfig) -> None:
    races = Races(lab, keep=2)
    first, second, third = [await races.create(line, VARIATIONS[:2]) for _ in range(3)]
    assert races.list() == [third, second]
    assert lab.get(first.runs[0].id) is first.runs[0]


def test_labels_tell_what_sets_a_run_apart() -> None:
    optimizers = [
        Adam(learning_rate=1e-4), SGD(learning_rate=0.1), SGD(learning_rate=0.1, momentum=0.9, nesterov=True),
        SGD(learning_rate=0.1),
    ]  # fmt: skip
    assert labels_of(optimizers) == (
        "Adam, η = 0.0001",
        "SGD, η = 0.1, μ = 0, nesterov = off (1)",
        "SGD, η = 0.1, μ = 0.9, nesterov = on",
        "SGD, η = 0.1, μ = 0, nesterov = off (2)",
    )


def test_an_unusual_setting_is_told_even_where_nobody_differs_in_it() -> None:
    with_momentum = (SGD(learning_rate=0.1, momentum=0.9), Adam(learning_rate=0.1))
    assert labels_of(with_momentum) == ("SGD, η = 0.1, μ = 0.9", "Adam, η = 0.1")


async def test_nobody_finishes_before_an_epoch_has_ended(races: Races, line: RunConfig) -> None:
    race = await races.create(line, VARIATIONS)
    await races.train(race, steps=4)
    assert await races.finish(race) is None


async def test_the_first_to_the_slowest_s_loss_wins(races: Races, line: RunConfig) -> None:
    race = await raced(races, line, SLOW, FAST)
    slow, fast = race.runs
    finish = await races.finish(race)
    assert finish is not None
    losses = [[epoch.loss for epoch in run.history.epochs()] for run in (slow, fast)]
    assert finish.threshold == losses[0][-1]
    assert finish.winner == fast.id
    first = next(epoch for epoch, loss in enumerate(losses[1], 1) if loss <= losses[0][-1])
    assert finish.steps == [50, 5 * first]
    assert finish.sentence.startswith("SGD, η = 0.1 is first to an epoch’s mean loss of ")
    steps = f"Steps to that epoch’s end: SGD, η = 0.001: 50; SGD, η = 0.1: {5 * first}."
    assert finish.sentence.endswith(f"that of SGD, η = 0.001 in epoch 10. {steps}")


async def test_who_diverges_does_not_arrive(races: Races, line: RunConfig) -> None:
    race = await raced(races, dataclasses.replace(line, epochs=100), WILD, FAST, SLOW)
    finish = await races.finish(race)
    divergence = race.runs[0].divergence
    assert finish is not None
    assert divergence is not None
    assert (finish.steps[0], finish.winner) == (None, race.runs[1].id)
    assert finish.sentence.endswith(f"SGD, η = 10⁶ diverged at step {divergence.step}.")


async def test_who_blows_up_neither_wins_nor_sets_the_finish_line(races: Races, line: RunConfig) -> None:
    growing = SGD(learning_rate=1.2)
    race = await raced(races, dataclasses.replace(line, epochs=40), growing, FAST, SLOW)
    finish = await races.finish(race)
    assert finish is not None
    assert race.runs[0].status == "finished"
    assert (finish.steps[0], finish.winner) == (None, race.runs[1].id)
    assert finish.threshold == race.runs[2].history.epochs()[-1].loss
    loss = spelled((await races._lab.look(race.runs[0]).read()).loss)
    assert finish.sentence.endswith(f" SGD, η = 1.2 blew up: its loss is {loss} at step 200.")


async def test_when_all_blow_up_nobody_wins(races: Races, line: RunConfig) -> None:
    growing = SGD(learning_rate=1.2)
    race = await raced(races, dataclasses.replace(line, epochs=40), growing, SGD(learning_rate=1.4))
    finish = await races.finish(race)
    assert finish is not None
    assert (finish.threshold, finish.winner, finish.steps) == (None, None, [None, None])
    assert finish.sentence.count(" blew up: its loss is ") == 2


async def test_when_all_diverge_nobody_wins(races: Races, line: RunConfig) -> None:
    race = await raced(
        races, dataclasses.replace(line, epochs=100), WILD, dataclasses.replace(WILD, momentum=0.5)
    )
    finish = await races.finish(race)
    assert finish is not None
    assert (finish.threshold, finish.winner, finish.steps) == (None, None, [None, None])
    assert finish.sentence.count("diverged at step") == 2


def centred(walk: FloatArray) -> FloatArray:
    offsets: FloatArray = walk - walk.mean(axis=0)
    return offsets


async def test_the_plane_is_that_of_all_ways_together(races: Races, lab: Lab) -> None:
    race = await races.create(RunConfig(epochs=1), VARIATIONS)
    answer = await races.landscape(race, size=5, span=1.0)
    await races.train(race)
    walk = centred(
        np.array(
            [kept.theta for run in race.runs for kept in (await lab.look(run).path(run.present.state)).states]
        )
    )
    shares = np.linalg.eigvalsh(walk.T @ walk)[::-1] / (walk**2).sum()
    assert answer.plane.explained == pytest.approx(shares[:2])
    assert answer.plane.states == len(walk)
    for axis, share in zip((answer.plane.axis_a, answer.plane.axis_b), shares, strict=False):
        assert ((walk @ axis) ** 2).sum() == pytest.approx(share * (walk**2).sum())


async def test_the_plane_of_two_weights_is_theirs(races: Races, line: RunConfig) -> None:
    race = await raced(races, line, SLOW, FAST)
    answer = await races.landscape(race, size=5, span=1.0)
    assert answer.plane.labels == ("dense/kernel[0, 0]", "dense/bias[0]")
    for run, lane in zip(race.runs, answer.lanes, strict=True):
        assert (lane.projection.path.a[-1], lane.projection.path.b[-1]) == pytest.approx(
            tuple(run.present.state.theta)
        )
        assert lane.projection.distance == pytest.approx(0.0, abs=1e-12)
    assert sum(answer.plane.explained or ()) == pytest.approx(1.0)


async def test_the_surface_equals_plain_passes_at_its_points(races: Races) -> None:
    race = await races.create(RunConfig(epochs=1), VARIATIONS)
    answer = await races.landscape(race, size=7, span=1.0)
    evaluator = Evaluator(race.runs[0].config, race.runs[0].data)
    for row, column in ((0, 6), (3, 2), (6, 6)):
        theta = answer.plane.point(answer.a[column], answer.b[row])
        assert answer.loss[row, column] == pytest.approx(evaluator.measure(theta).loss, abs=1e-9)


async def test_each_way_is_looked_ahead_and_then_walked_so(races: Races) -> None:
    race = await races.create(RunConfig(epochs=1), VARIATIONS)
    before = await races.landscape(race, size=5, span=1.0)
    await races.train(race)
    after = await races.landscape(race, size=5, span=1.0)
    np.testing.assert_array_equal(before.loss, after.loss)
    for early, late in zip(before.lanes, after.lanes, strict=True):
        assert early.projection.ahead is not None
        assert early.projection.path.step == [0]
        assert early.projection.ahead.step == late.projection.path.step
        assert list(early.projection.ahead.loss) == list(late.projection.path.loss)


async def test_every_way_lies_in_the_window(races: Races, line: RunConfig) -> None:
    race = await raced(races, line, SLOW, FAST)
    answer = await races.landscape(race, size=5, span=1.0)
    for lane in answer.lanes:
        assert answer.a[0] < lane.projection.path.a.min() <= lane.projection.path.a.max() < answer.a[-1]
        assert answer.b[0] < lane.projection.path.b.min() <= lane.projection.path.b.max() < answer.b[-1]


async def test_of_races_that_are_too_long_the_walked_ways_are_shown(races: Races) -> None:
    race = await races.create(RunConfig(epochs=40_000), VARIATIONS[:2])
    await races.train(race, steps=60)
    answer = await races.landscape(race, size=5, span=1.0)
    assert [lane.projection.ahead for lane in answer.lanes] == [None, None]
    assert [lane.projection.path.step for lane in answer.lanes] == [[0, 50, 60]] * 2
