"""Races on textbook surfaces, some of whose runs diverge."""

import numpy as np
import pytest

from app.engine.config import LandscapeModel, RunConfig
from app.engine.optimizers import SGD
from app.engine.spelling import loss
from app.runs import Races, Variation
from tests.runs.races.test_races import SLOW, VARIATIONS, WILD, raced

pytestmark = pytest.mark.anyio
RATES = ("SGD, η = 0.05", "SGD, η = 0.09")


async def test_who_arrives_together_is_told_and_the_lowest_loss_wins(races: Races) -> None:
    ravine = RunConfig(model=LandscapeModel(landscape="ravine"), epochs=5)
    race = await raced(races, ravine, SGD(learning_rate=0.05), SGD(learning_rate=0.09), SLOW)
    finish = await races.finish(race)
    assert finish is not None
    assert finish.steps == [2, 2, 5]
    second = [run.history.epoch(2).loss for run in race.runs[:2]]
    assert finish.winner == race.runs[second.index(min(second))].id
    label = RATES[second.index(min(second))]
    told = f"before step 5. 2 arrive together; {label} has the lower f there. Before step: "
    assert told in finish.sentence


@pytest.mark.parametrize(
    ("rates", "told"),
    [
        (
            (0.05, 0.05),
            "SGD, η = 0.05 (1) and SGD, η = 0.05 (2) are first together to f = 41.9667, that of "
            "SGD, η = 0.001 before step 5. Before step: ",
        ),
        (
            (0.05, 0.05, 0.09),
            "(2) are first together to f = 41.9667, that of SGD, η = 0.001 before step 5. "
            "3 arrive then, and these have the lowest f. Before step: ",
        ),
        (
            (0.05, 0.06, 0.09),
            "step 5. 3 arrive together; SGD, η = 0.05 has the lowest f there. Before step: ",
        ),
    ],
)
async def test_who_is_first_together_is_told_as_such(
    races: Races, rates: tuple[float, ...], told: str
) -> None:
    ravine = RunConfig(model=LandscapeModel(landscape="ravine"), epochs=5)
    race = await raced(races, ravine, *(SGD(learning_rate=rate) for rate in rates), SLOW)
    finish = await races.finish(race)
    assert finish is not None
    assert told in finish.sentence
    assert finish.winner == (race.runs[0].id if rates.count(0.05) == 1 else None)


async def test_the_loss_of_the_finish_is_the_one_of_the_moment_that_is_told(races: Races) -> None:
    ravine = RunConfig(model=LandscapeModel(landscape="ravine"), epochs=5)
    race = await raced(races, ravine, SGD(learning_rate=0.05), SLOW)
    finish = await races.finish(race)
    assert finish is not None
    before = await races.landscape(race, size=5, span=1.0)
    path = before.lanes[1].projection.path
    there = float(path.loss[list(path.step).index(4)])
    assert finish.threshold == pytest.approx(there, rel=1e-12)
    assert f"first to f = {loss(there)}, that of SGD, η = 0.001 before step 5." in finish.sentence


async def test_who_alone_does_not_diverge_is_not_raced_against_itself(races: Races) -> None:
    bowl = RunConfig(model=LandscapeModel(landscape="beale"), epochs=30)
    race = await raced(races, bowl, SGD(learning_rate=0.01), WILD)
    finish = await races.finish(race)
    assert finish is not None
    assert finish.sentence.startswith("SGD, η = 0.01 alone is left, at f = ")
    assert "first" not in finish.sentence


async def test_a_race_runs_on_a_textbook_surface_too(races: Races) -> None:
    race = await races.create(
        RunConfig(model=LandscapeModel(landscape="rosenbrock"), epochs=200), VARIATIONS[1:]
    )
    answer = await races.landscape(race, size=5, span=1.0)
    assert answer.plane.labels == ("x", "y")
    x, y = answer.a[1], answer.b[4]
    assert answer.loss[4, 1] == pytest.approx((1 - x) ** 2 + 100 * (y - x * x) ** 2)


async def test_a_way_that_diverges_leaves_room_for_the_others(races: Races) -> None:
    beale = RunConfig(model=LandscapeModel(landscape="beale"), epochs=30)
    for wild in (WILD, SGD(learning_rate=0.1)):
        race = await races.create(beale, [Variation(SGD(learning_rate=0.01)), Variation(wild)])
        before = await races.landscape(race, size=5, span=1.0)
        assert before.a[-1] - before.a[0] < 10.0
        await races.train(race)
        np.testing.assert_array_equal((await races.landscape(race, size=5, span=1.0)).a, before.a)


async def test_where_all_diverge_the_window_holds_what_is_near(races: Races) -> None:
    beale = RunConfig(model=LandscapeModel(landscape="beale"), epochs=30)
    race = await raced(races, beale, WILD, SGD(learning_rate=0.1))
    answer = await races.landscape(race, size=5, span=1.0)
    assert np.isfinite(answer.a).all()
