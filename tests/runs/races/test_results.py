"""Who came under a finish line, who stays there, and what is said of it at each moment."""

from collections.abc import Sequence

import numpy as np
import pytest

from app.engine.config import RunConfig
from app.engine.optimizers import SGD, Adam
from app.engine.schedules import CosineDecay, ExponentialDecay, PiecewiseConstantDecay
from app.runs import Races, Variation
from app.runs.races.commentary import labels_of
from app.runs.races.course import Course, Out
from app.runs.races.judging import Field, Rule, field_of, rounded_up, usual_line
from app.runs.races.telling import Moment, moments, names_of
from tests.runs.races.test_races import FAST, SLOW

pytestmark = pytest.mark.anyio


def course(*losses: float, every: int = 1, out: Out | None = None) -> Course:
    return Course(every, every * np.arange(len(losses)), np.array(losses), (), out)


def field(courses: Sequence[Course], rule: Rule = "first", line: float = 0.5, lap: int = 100) -> Field:
    names = ["Ada", "Bo", "Cy"][: len(courses)]
    return field_of([(name.lower(), name) for name in names], courses, line, rule, lap)


def told(courses: Sequence[Course], rule: Rule = "first") -> list[Moment]:
    return moments(field(courses, rule))


SWINGS = course(1, 0.4, 0.6, 0.4, 0.6, 0.4, 0.6, 0.4, 0.6, *[0.6] * 20)
STEADY = course(1, 0.9, 0.8, 0.7, 0.4, 0.3, *[0.3] * 23)
LATE = course(1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.49, *[0.4] * 22)
NEVER = course(*[1.0] * 20, *[0.7] * 9)


def test_under_is_below_the_line_and_not_on_it() -> None:
    assert [one.first_under for one in field([course(1, 0.5, 0.4), course(1, 0.5, 0.5)]).entrants] == [
        2,
        None,
    ]


def test_each_change_of_sides_is_a_crossing_and_only_the_last_stays() -> None:
    swings, steady = field([SWINGS, STEADY]).entrants
    assert swings.crossings == [1, 2, 3, 4, 5, 6, 7, 8]
    assert (swings.first_under, swings.stays_under, swings.arrived) == (1, None, 1)
    assert (steady.crossings, steady.first_under, steady.stays_under) == ([4], 4, 4)


def test_the_first_under_wins_and_what_that_hides_is_told_as_it_comes_to_be() -> None:
    assert [(moment.step, moment.sentence, moment.note) for moment in told([SWINGS, STEADY])] == [
        (0, "No one is under 0.5 yet.", ""),
        (1, "Ada is first: under 0.5 after 1 step.", ""),
        (2, "Ada is first: under 0.5 after 1 step.", "It swung back over the line once, though."),
        (
            4,
            "Ada won: under 0.5 after 1 step. Bo took 4, 4 times as many.",
            "It swung back over the line twice, though. Bo was the first to stay under it, from step 4 on.",
        ),
        (
            6,
            "Ada won: under 0.5 after 1 step. Bo took 4, 4 times as many.",
            "It swung back over the line again and again, though. "
            "Bo was the first to stay under it, from step 4 on.",
        ),
    ]


def test_who_stays_under_wins_by_the_other_rule() -> None:
    last = told([SWINGS, STEADY, LATE], "stays")[-1]
    assert last.winner == ["bo"]
    assert last.sentence == "Bo won: under 0.5 for good after 4 steps. Cy took 6, 2 more."
    assert last.note == "Ada was under it first, after 1 step, but swung back again and again."


def test_a_tie_is_told_as_a_tie() -> None:
    last = told([STEADY, STEADY, LATE])[-1]
    assert last.winner == ["ada", "bo"]
    assert last.sentence == "Ada and Bo tie: under 0.5 after 4 steps. Cy took 6, 2 more."


def test_a_tie_between_measures_says_how_often_is_measured() -> None:
    coarse = [course(1, 0.4, 0.3, *[0.3] * 20, every=5)] * 2
    assert told(coarse)[-1].note == "The loss is measured every 5 steps."


def test_when_no_one_arrives_who_came_nearest_is_told() -> None:
    found = told([NEVER, course(*[1.0] * 29)])
    assert [(moment.step, moment.winner) for moment in found] == [(0, []), (28, [])]
    assert found[-1].sentence == "No one came under 0.5 in 28 steps; Ada came nearest, with 0.7000 after 20."


def test_a_loss_just_above_the_line_has_the_digits_that_tell_it_from_the_line() -> None:
    said = told([course(1, 0.50003, *[1.0] * 27), NEVER])[-1].sentence
    assert said == "No one came under 0.5 in 28 steps; Ada came nearest, with 0.50003 after 1."


def test_who_came_nearest_and_then_diverged_is_told_too_and_of_those_who_never_fell_no_one() -> None:
    fell = course(1, 0.6, 0.8, out=Out(3, "diverged"))
    said = told([fell, NEVER])[-1]
    assert said.sentence == "No one came under 0.5 in 28 steps; Ada came nearest, with 0.6000 after 1."
    assert said.note == "Ada diverged at step 3."
    still = told([course(1, 1, 1), course(1, 2, 3)])[-1].sentence
    assert still == "No one came under 0.5 in 2 steps; no one came lower than at the start, 1.0000."


def test_who_diverged_from_under_the_line_is_not_told_to_swing_back() -> None:
    last = told([course(1, 0.4, out=Out(2, "diverged")), STEADY], "stays")[-1]
    assert last.note == "Ada was under it first, after 1 step, but not to the end. Ada diverged at step 2."


def test_who_swings_back_at_the_end_stays_nowhere() -> None:
    last = told([SWINGS, NEVER], "stays")[-1]
    assert last.sentence == "No one stayed under 0.5 in 28 steps; Ada came lowest, to 0.4000 after 1."


def test_who_alone_arrives_wins_at_the_end() -> None:
    assert (
        told([STEADY, NEVER])[-1].sentence == "Ada won: under 0.5 after 4 steps. No one else came under it."
    )


def test_who_is_out_is_told_from_that_step_on_and_never_stays() -> None:
    gone = course(1, 0.4, 3, out=Out(3, "diverged"))
    found = told([gone, STEADY])
    assert [moment.step for moment in found if "Ada diverged at step 3." in moment.note] == [3, 4]
    assert field([gone, STEADY], "stays").entrants[0].arrived is None
    assert field([course(1, 0.4, out=Out(2, "blew up")), STEADY], "stays").entrants[0].stays_under is None


def test_when_all_start_under_the_line_there_is_no_race() -> None:
    assert told([course(0.4, 0.3), course(0.4, 0.2)])[-1].sentence.startswith("All start under 0.5: a lower")


@pytest.mark.parametrize(
    ("courses", "lap", "until"),
    [
        ([STEADY, LATE], 100, 10),  # a little more than the last arrival, and ten measures at least
        ([STEADY, LATE], 4, 12),  # to the end of a lap
        ([STEADY, NEVER], 4, 28),  # to the end, where one may still come
        ([STEADY, course(1, 9, out=Out(20, "blew up"))], 100, 26),
    ],
)
def test_a_race_is_shown_past_its_last_arrival(courses: Sequence[Course], lap: int, until: int) -> None:
    assert field(courses, lap=lap).until == until


def test_no_sentence_tells_of_an_arrival_before_it_is_there() -> None:
    for step in (1, 3, 5, 7):
        cut = [one._replace(step=one.step[: step + 1], loss=one.loss[: step + 1]) for one in (SWINGS, LATE)]
        so_far = [one for one in moments(field(cut)._replace(until=28)) if one.step <= step]
        assert so_far[-1].sentence == [one for one in told([SWINGS, LATE]) if one.step <= step][-1].sentence


def test_a_line_is_chosen_that_all_who_learn_come_under() -> None:
    courses = [
        course(1, 0.3, 0.2),
        course(1, 0.6, 0.5),
        course(1, 2, 3),
        course(1, 9, out=Out(2, "diverged")),
    ]
    line = usual_line(courses)
    assert line == 0.55
    assert [one.arrived for one in field(courses[:2], line=line).entrants] == [1, 2]
    none_learns = [course(1.2742, 1.2742), course(1.2742, 3)]
    assert usual_line(none_learns) == 1.2
    assert usual_line([course(1.3688, 1.2), course(1.3688, 1.3675)]) == 1.368  # 1.4 is above the start


@pytest.mark.parametrize(
    ("value", "round_one"), [(0.291, 0.3), (0.3, 0.3), (1234.0, 1300.0), (-0.291, -0.29), (0, 0)]
)
def test_a_line_has_two_digits(value: float, round_one: float) -> None:
    assert rounded_up(value) == round_one


def test_labels_tell_what_sets_schedules_of_one_kind_apart() -> None:
    fast, slow = (
        ExponentialDecay(initial_learning_rate=0.1, decay_steps=10, decay_rate=rate) for rate in (0.5, 0.9)
    )
    stairs = [PiecewiseConstantDecay(boundaries=(edge, 60), values=(0.1, 0.2, 0.3)) for edge in (20, 30)]
    optimizers = [
        SGD(learning_rate=rate)
        for rate in (fast, slow, *stairs, CosineDecay(initial_learning_rate=0.1, decay_steps=10))
    ]
    assert labels_of(optimizers) == (
        "SGD, η = exponential_decay with decay_rate 0.5",
        "SGD, η = exponential_decay with decay_rate 0.9",
        "SGD, η = piecewise_constant_decay with boundaries 20/60",
        "SGD, η = piecewise_constant_decay with boundaries 30/60",
        "SGD, η = cosine_decay",
    )


def test_runs_are_called_as_shortly_as_tells_them_apart() -> None:
    optimizers = [SGD(learning_rate=0.1), SGD(learning_rate=0.2), SGD(momentum=0.9), Adam(), Adam(beta_1=0.5)]
    labels = labels_of(optimizers)
    names = names_of(optimizers, labels, [None, None, None, "mine", None])
    assert names == ["SGD at rate 0.1", "SGD at rate 0.2", "Momentum", "mine", "Adam"]
    falling = [
        SGD(learning_rate=ExponentialDecay(initial_learning_rate=0.2, decay_steps=9, decay_rate=0.5)),
        SGD(learning_rate=0.1),
    ]
    falls = names_of(falling, labels_of(falling), [None, None])
    assert falls == ["SGD from rate 0.2", "SGD at rate 0.1"], "a schedule's is the first step's"
    twice = [Adam(), Adam(beta_1=0.5)]
    assert names_of(twice, labels_of(twice), [None, None]) == list(labels_of(twice))


async def test_a_race_is_judged_by_its_courses(races: Races, line: RunConfig) -> None:
    race = await races.create(line, [Variation(SLOW), Variation(FAST)])
    result = await races.result(race, None, "first")
    assert result.field.line == result.usual
    assert result.lowest < result.usual < result.highest
    fast = result.field.entrants[1]
    course = await races.course(race, race.runs[1])
    assert fast.arrived is not None
    assert course.loss[fast.arrived] < result.usual <= course.loss[fast.arrived - 1]
    assert result.moments[-1].winner == [race.runs[1].id]
