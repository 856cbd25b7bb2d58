"""Courses: the loss of each run along its whole way, as its own weights give it."""

import dataclasses

import numpy as np
import pytest

from app.engine.config import LandscapeModel, RunConfig
from app.engine.errors import ConfigError
from app.engine.network.evaluator import Evaluator
from app.engine.optimizers import SGD
from app.engine.stopping import EarlyStopping
from app.runs import Lab, Races, UnknownRun, Variation
from app.runs.races.course import MEASURES, every_of
from app.runs.races.races import COURSES_KEPT
from tests.runs.races.test_races import FAST, SLOW, VARIATIONS, WILD

pytestmark = pytest.mark.anyio


async def test_a_course_has_the_loss_of_every_step_of_its_run(
    races: Races, lab: Lab, line: RunConfig
) -> None:
    race = await races.create(line, VARIATIONS)
    await races.train(race)
    for run in race.runs:
        course = await races.course(race, run)
        evaluator = Evaluator(run.config, run.data)
        assert (course.every, course.step.tolist()) == (1, list(range(51)))
        for step in (0, 1, 17, 50):
            theta = (await lab.look(run).source.state_at(step)).theta
            assert course.loss[step] == evaluator.measure(theta).loss


async def test_a_course_does_not_move_its_run(races: Races, line: RunConfig) -> None:
    race = await races.create(line, VARIATIONS)
    await races.course(race, race.runs[0])
    assert [(run.step, run.history.count) for run in race.runs] == [(0, 0)] * 3


@pytest.mark.parametrize(
    ("cost", "steps", "every"),
    [
        (1, 50, 1),
        (1, MEASURES, 1),
        (1, MEASURES + 1, 2),
        (1, 3 * MEASURES, 5),
        (10**9, 7, 10),
        (10**9, 70, 100),
    ],
)
def test_long_and_dear_courses_are_measured_at_round_distances(cost: int, steps: int, every: int) -> None:
    assert every_of(cost, steps) == every


async def test_of_a_long_course_the_end_is_measured_too(races: Races, line: RunConfig) -> None:
    race = await races.create(dataclasses.replace(line, epochs=1_601), [Variation(SLOW), Variation(FAST)])
    course = await races.course(race, race.runs[0])
    assert (course.every, course.step[:3].tolist()) == (2, [0, 2, 4])
    assert course.step[-1] == 8_005
    assert [course.frames[0].step, course.frames[-1].step] == [0, 8_005]


async def test_a_course_that_diverges_ends_before_that_step(races: Races, line: RunConfig) -> None:
    race = await races.create(dataclasses.replace(line, epochs=100), [Variation(WILD), Variation(SLOW)])
    await races.train(race)
    course, divergence = await races.course(race, race.runs[0]), race.runs[0].divergence
    assert divergence is not None
    assert course.out == (divergence.step, "diverged")
    assert course.step[-1] == divergence.step - 1


async def test_a_loss_that_grows_and_stays_blows_up_where_it_passes_a_thousandfold(
    races: Races, line: RunConfig
) -> None:
    growing = Variation(SGD(learning_rate=1.2))
    race = await races.create(dataclasses.replace(line, epochs=40), [growing, Variation(FAST)])
    course = await races.course(race, race.runs[0])
    assert course.out is not None
    assert course.out.how == "blew up"
    at = course.out.step
    ordinary = max(
        course.loss[0], Evaluator(race.runs[0].config, race.runs[0].data).measure(np.zeros(2)).loss
    )
    assert course.loss[at - 1] < 1e3 * ordinary <= course.loss[at:].min()
    assert (await races.course(race, race.runs[1])).out is None


async def test_a_course_on_a_surface_is_its_height(races: Races) -> None:
    bowl = RunConfig(model=LandscapeModel(landscape="ravine"), epochs=20)
    race = await races.create(bowl, [Variation(SGD(learning_rate=0.05)), Variation(SLOW)])
    course = await races.course(race, race.runs[0])
    assert course.step.tolist() == list(range(21))
    assert course.loss[-1] < course.loss[0]


async def test_the_way_to_a_step_ends_there_and_tells_the_courses_losses(races: Races) -> None:
    race = await races.create(RunConfig(epochs=2), VARIATIONS[:2])
    answer = await races.landscape(race, size=5, span=1.0, until=100)
    for run, lane in zip(race.runs, answer.lanes, strict=True):
        course, path = await races.course(race, run), lane.projection.path
        assert path.step[0] == 0
        assert 100 <= path.step[-1] <= 103
        np.testing.assert_array_equal(path.loss, course.loss[path.step])
    shorter = await races.landscape(race, size=5, span=1.0, until=10)
    assert shorter.a[-1] - shorter.a[0] < answer.a[-1] - answer.a[0]


async def test_a_way_that_blows_up_leaves_the_map_to_the_others(races: Races, line: RunConfig) -> None:
    growing, config = Variation(SGD(learning_rate=1.2)), dataclasses.replace(line, epochs=40)
    race = await races.create(config, [growing, Variation(FAST)])
    answer = await races.landscape(race, size=5, span=1.0, until=200)
    assert answer.a[-1] - answer.a[0] < 50.0


async def test_courses_are_kept_of_the_newest_races_only(races: Races, line: RunConfig) -> None:
    made = [await races.create(line, [Variation(SLOW), Variation(FAST)]) for _ in range(5)]
    for race in made:
        await races.course(race, race.runs[0])
    assert [len(race.courses) for race in made] == [0, 1, 1, 1, 1]


async def test_a_run_that_leaves_is_not_walked_on(races: Races, lab: Lab) -> None:
    race = await races.create(RunConfig(epochs=2_000), VARIATIONS[:2])
    run = race.runs[0]
    lab.delete(run)
    with pytest.raises(UnknownRun, match="removed"):
        await races.course(race, run)


async def test_courses_count_among_what_the_runs_take_while_they_are_kept(
    races: Races, lab: Lab, line: RunConfig
) -> None:
    race = await races.create(line, [Variation(SLOW), Variation(FAST)])
    courses = [await races.course(race, run) for run in race.runs]
    assert min(course.nbytes for course in courses) > 51 * 8
    for run, course in zip(race.runs, courses, strict=True):
        with_it = lab.nbytes
        lab.let_go(run, course)
        assert with_it - lab.nbytes == course.nbytes
        lab.hold(run, course)
        assert await races.course(race, run) is course
        assert lab.nbytes == with_it
    for _ in range(COURSES_KEPT):
        other = await races.create(line, [Variation(SLOW), Variation(FAST)])
        await races.course(other, other.runs[0])
    assert race.courses == {}
    without = lab.nbytes
    for run, course in zip(race.runs, courses, strict=True):
        lab.let_go(run, course)  # it has been already
    assert lab.nbytes == without


async def test_for_courses_too_large_the_longest_unused_run_leaves(line: RunConfig) -> None:
    lab = Lab()
    races = Races(lab)
    oldest = await lab.create(line)
    race = await races.create(line, [Variation(SLOW), Variation(FAST)])
    lab.most_bytes = lab.nbytes
    await races.course(race, race.runs[0])
    assert oldest.removed
    assert len(race.runs) == len(race.started)
    await lab.close()


async def test_a_race_takes_no_early_stopping(races: Races, lab: Lab, line: RunConfig) -> None:
    base = dataclasses.replace(line, early_stopping=EarlyStopping(monitor="loss", patience=2))
    with pytest.raises(ConfigError, match=r"base\.early_stopping must be null in a race"):
        await races.create(base, VARIATIONS)
    assert not lab.list()
