"""Runs of one origin: what each is called, where it branches off, what it shares, and how it compares."""

import dataclasses
from typing import Any

import numpy as np
import pytest

from app.engine.config import RunConfig
from app.engine.losses import Huber
from app.engine.optimizers import SGD, Adam
from app.engine.schedules import ExponentialDecay
from app.runs import Lab, LandscapeRequest, Run, StepOutOfRange
from app.runs.looks.comparison import shared_until, tree

pytestmark = pytest.mark.anyio


@pytest.fixture
async def trunk(lab: Lab, line: RunConfig) -> Run:
    """A run that has made 30 steps."""
    run = await lab.create(line)
    await lab.train(run, steps=30)
    return run


async def forked(lab: Lab, run: Run, step: int, train: int = 0, **changes: Any) -> Run:
    fork = await lab.fork(run, step, dataclasses.replace(run.config, **changes))
    if train:
        await lab.train(fork, steps=train)
    return fork


def places(lab: Lab, run: Run) -> list[tuple[int, int | None, int | None]]:
    """Tell each run's number, the number of that from which it branches off, and the step."""
    family = lab.family(run)
    numbers = {each.id: each.number for each in family}
    found = []
    for run_id, place in tree(family).items():
        found.append((numbers[run_id], place and numbers[place.id], place and place.step))
    return found


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"optimizer": SGD(learning_rate=0.001)}, "learning_rate 0.001"),
        ({"optimizer": SGD(learning_rate=0.001, momentum=0.9)}, "learning_rate 0.001, momentum 0.9"),
        ({"optimizer": SGD(learning_rate=0.05, nesterov=True, momentum=0.5)}, "momentum 0.5, nesterov on"),
        ({"optimizer": Adam(learning_rate=0.01)}, "adam 0.01"),
        ({"optimizer": Adam(beta_1=0.8)}, "adam 0.001, beta_1 0.8"),
        ({"epochs": 30}, "epochs 30"),
        ({"metrics": ()}, "metrics none"),
        ({"loss": Huber(delta=2.0), "epochs": 12}, "huber, delta 2, epochs 12"),
        ({}, "unchanged"),
    ],
)
async def test_a_fork_is_called_by_what_it_changed(
    lab: Lab, trunk: Run, changes: dict[str, Any], name: str
) -> None:
    assert (await forked(lab, trunk, 10, **changes)).name == name


async def test_of_a_schedule_that_stays_what_changed_is_named(lab: Lab, trunk: Run) -> None:
    slow = ExponentialDecay(initial_learning_rate=0.05, decay_steps=100, decay_rate=0.5)
    slower = dataclasses.replace(slow, decay_steps=200)
    first = await forked(lab, trunk, 10, 5, optimizer=SGD(learning_rate=slow))
    assert first.name == "learning_rate exponential_decay"
    second = await forked(lab, first, 12, optimizer=SGD(learning_rate=slower, momentum=0.5))
    assert second.name == "momentum 0.5, decay_steps 200"
    assert (await forked(lab, first, 12, optimizer=SGD(learning_rate=slower))).name == "decay_steps 200"


async def test_a_fork_from_before_its_parent_began_is_called_by_what_both_changed(
    lab: Lab, trunk: Run
) -> None:
    child = await forked(lab, trunk, 20, optimizer=SGD(learning_rate=0.001), epochs=30)
    early = await forked(lab, child, 8, train=5, optimizer=SGD(learning_rate=0.001, momentum=0.9))
    assert early.name == "learning_rate 0.001, momentum 0.9, epochs 30"
    assert (await forked(lab, early, 9, optimizer=Adam(learning_rate=0.01))).name == "adam 0.01"
    assert (await forked(lab, early, 5, optimizer=Adam(learning_rate=0.01))).name == "adam 0.01, epochs 30"
    assert (
        await forked(lab, child, 20, optimizer=SGD(learning_rate=0.001, momentum=0.9))
    ).name == "momentum 0.9"


async def test_an_origin_is_called_by_its_optimizer(trunk: Run) -> None:
    assert trunk.name == "sgd 0.05"


@pytest.mark.parametrize(("rate", "name"), [(0.0, "sgd 0"), (1e-5, "sgd 10⁻⁵"), (1e6, "sgd 10⁶")])
async def test_a_name_has_its_rate_as_the_page_writes_it(
    lab: Lab, line: RunConfig, rate: float, name: str
) -> None:
    assert (await lab.create(dataclasses.replace(line, optimizer=SGD(learning_rate=rate)))).name == name


async def test_a_given_name_stays_until_it_is_taken_back(lab: Lab, trunk: Run) -> None:
    lab.rename(trunk, "the calm one")
    assert trunk.name == "the calm one"
    lab.rename(trunk, None)
    assert trunk.name == "sgd 0.05"


async def test_runs_of_one_origin_are_numbered_as_they_are_made(
    lab: Lab, line: RunConfig, trunk: Run
) -> None:
    stranger = await lab.create(line)
    first, second = await forked(lab, trunk, 10), await forked(lab, trunk, 20)
    lab.delete(second)
    third = await forked(lab, first, 5)
    assert [run.number for run in lab.family(trunk)] == [0, 1, 3]
    assert lab.family(stranger) == [stranger]
    assert third.number == 3


async def test_a_fork_branches_off_at_its_step(lab: Lab, trunk: Run) -> None:
    child = await forked(lab, trunk, 10, train=20)
    await forked(lab, child, 25)
    assert places(lab, trunk) == [(0, None, None), (1, 0, 10), (2, 1, 25)]


async def test_a_fork_from_before_its_parent_began_branches_off_the_grandparent(lab: Lab, trunk: Run) -> None:
    child = await forked(lab, trunk, 20)
    grandchild = await forked(lab, child, 8)
    assert places(lab, trunk)[2] == (2, 0, 8)
    assert shared_until(grandchild, child) == 8


async def test_a_branch_whose_parent_is_gone_leaves_the_nearest_one(lab: Lab, trunk: Run) -> None:
    child = await forked(lab, trunk, 20, train=5)
    grandchild = await forked(lab, child, 23)
    sibling = await forked(lab, trunk, 28)
    lab.delete(child)
    assert places(lab, trunk) == [(0, None, None), (2, 0, 20), (3, 0, 28)]
    lab.delete(trunk)
    assert places(lab, grandchild) == [(2, None, None), (3, 2, 20)]
    assert shared_until(grandchild, sibling) == 20


async def test_strangers_share_nothing_and_a_run_all_of_itself(lab: Lab, line: RunConfig, trunk: Run) -> None:
    assert shared_until(trunk, await lab.create(line)) is None
    assert shared_until(trunk, trunk) == 30


async def test_a_comparison_tells_what_differs_and_how_both_fare(lab: Lab, trunk: Run) -> None:
    child = await forked(lab, trunk, 20, train=30, optimizer=SGD(learning_rate=0.001))
    found = await lab.look(child).compare(lab.look(trunk), 40)
    assert (found.step, found.shared) == (40, 20)
    assert found.differences == [("optimizer.learning_rate", (0.001, 0.05))]
    mine, theirs = found.sides
    assert (theirs.at, theirs.last.step) == (None, 30)
    assert mine.at is not None
    assert (mine.at.step, mine.last.step) == (40, 50)
    assert mine.best is not None
    assert mine.best.loss == min(epoch.loss for epoch in child.history.epochs())
    await lab.seek(child, 40)
    assert mine.at.measure == (await lab.look(child).read())[:3]


async def test_settings_that_one_optimizer_has_alone_differ_from_none(lab: Lab, trunk: Run) -> None:
    child = await forked(lab, trunk, 20, optimizer=Adam(learning_rate=0.05))
    found = dict((await lab.look(trunk).compare(lab.look(child), 5)).differences)
    assert found["optimizer.name"] == ("sgd", "adam")
    assert found["optimizer.beta_1"] == (None, 0.9)
    assert "optimizer.learning_rate" not in found


async def test_schedules_differ_in_their_own_settings(lab: Lab, trunk: Run) -> None:
    fast, slow = [
        SGD(learning_rate=ExponentialDecay(initial_learning_rate=0.05, decay_steps=10, decay_rate=rate))
        for rate in (0.5, 0.9)
    ]
    runs = [await forked(lab, trunk, 20, optimizer=optimizer) for optimizer in (fast, slow)]
    one, other = map(lab.look, runs)
    found = (await one.compare(other, 5)).differences
    assert found == [("optimizer.learning_rate.decay_rate", (0.5, 0.9))]
    found = (await one.compare(lab.look(trunk), 5)).differences
    assert found[0] == ("optimizer.learning_rate.name", ("exponential_decay", None))


async def test_a_comparison_at_a_step_not_walked_is_refused(lab: Lab, trunk: Run) -> None:
    with pytest.raises(StepOutOfRange):
        await lab.look(trunk).compare(lab.look(trunk), 31)


async def test_a_landscape_holds_another_run_s_path(lab: Lab, trunk: Run) -> None:
    child = await forked(lab, trunk, 20, train=30, optimizer=SGD(learning_rate=0.001))
    found = await lab.look(trunk).landscape(LandscapeRequest(plane="weights", i=0, j=1), [lab.look(child)])
    (other,) = found.others
    assert (other.id, other.path.step[0], other.path.step[-1]) == (child.id, 0, 50)
    states = [await lab.look(child).source.state_at(step) for step in other.path.step]
    assert np.array_equal(other.path.a, [state.theta[0] for state in states])
    assert np.array_equal(other.path.b, [state.theta[1] for state in states])
    assert other.path.loss[-1] == (await lab.look(child).read()).loss
    assert other.distance == 0.0
