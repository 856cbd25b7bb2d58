"""Keyframes stand on a grid, thin to a bound and keep what was pinned."""

import numpy as np
import pytest

from app.engine.training.trainer import State
from app.runs.past.kept import KEEP_BYTES, KEEP_LEAST, Grid, Keyframes


def state(step: int, size: int = 4) -> State:
    return State(step, np.zeros(size), np.zeros((2, size)))


def filled(until: int, *, steps_per_epoch: int = 210, size: int = 4) -> Keyframes:
    keyframes = Keyframes(Grid(steps_per_epoch), state(0, size))
    step = 0
    while (step := keyframes.grid.following(step)) <= until:
        keyframes.add((state(step, size),))
    return keyframes


def test_the_grid_starts_anew_with_each_epoch() -> None:
    grid = Grid(steps_per_epoch=210, spacing=50)
    assert [k for k in range(431) if grid.wants(k)] == [0, 50, 100, 150, 200, 210, 260, 310, 360, 410, 420]


@pytest.mark.parametrize("steps_per_epoch", [1, 7, 50, 210, 211])
@pytest.mark.parametrize("spacing", [50, 100, 200, 400, 800])
def test_following_is_the_next_wanted_step(steps_per_epoch: int, spacing: int) -> None:
    grid = Grid(steps_per_epoch, spacing)
    for step in range(0, 1700, 13):
        assert grid.following(step) == next(k for k in range(step + 1, step + 2000) if grid.wants(k))


@pytest.mark.parametrize("steps_per_epoch", [1, 7, 50, 210, 211])
def test_a_coarser_grid_is_a_subset(steps_per_epoch: int) -> None:
    grid = Grid(steps_per_epoch)
    for _ in range(6):
        coarser = grid.coarser()
        assert all(grid.wants(k) for k in range(5000) if coarser.wants(k))
        grid = coarser


def test_the_article_s_run_is_never_more_than_fifty_steps_from_a_keyframe() -> None:
    keyframes = filled(4200, size=642)
    assert max(k - keyframes.at_or_before(k).step for k in range(4201)) < 50


def test_a_short_run_keeps_its_every_step() -> None:
    assert Grid.of_run(steps_per_epoch=4, total_steps=80).spacing == 1


def test_the_article_s_run_starts_with_a_keyframe_every_42_steps() -> None:
    assert Grid.of_run(steps_per_epoch=210, total_steps=4200).spacing == 42


def test_a_long_run_s_keyframes_stay_within_the_bound() -> None:
    size = 642
    kept = filled(300_000, size=size).until(300_000)
    assert len(kept) * 3 * size * 8 <= KEEP_BYTES


def test_large_states_keep_a_few_keyframes_all_the_same() -> None:
    kept = filled(4000, size=60_000).until(4000)
    assert KEEP_LEAST / 2 <= len(kept) <= KEEP_LEAST + 1


def test_a_pinned_state_survives_thinning() -> None:
    keyframes = Keyframes(Grid(210), state(0, 60_000))
    keyframes.pin(state(123, 60_000))
    keyframes.add(tuple(state(k, 60_000) for k in range(150, 3000, 210)))
    keyframes.add(tuple(state(k, 60_000) for k in range(210, 9000, 210)))
    assert keyframes.at_or_before(130).step == 123


def test_many_pinned_states_leave_room_for_a_few_others() -> None:
    keyframes = Keyframes(Grid(210), state(0, 60_000))
    for step in range(1, 2 * KEEP_LEAST):
        keyframes.pin(state(step, 60_000))
    others = tuple(state(210 * k, 60_000) for k in range(1, KEEP_LEAST + 1))
    keyframes.add(others)
    assert [kept.step for kept in keyframes.until(9000)][-KEEP_LEAST:] == [kept.step for kept in others]
    keyframes.add(tuple(state(210 * k, 60_000) for k in range(1, 2 * KEEP_LEAST)))
    kept = [kept.step for kept in keyframes.until(9000)]
    assert kept[: 2 * KEEP_LEAST] == list(range(2 * KEEP_LEAST))
    assert 1 <= len(kept[2 * KEEP_LEAST :]) <= KEEP_LEAST


def test_a_state_off_the_grid_is_not_kept() -> None:
    keyframes = Keyframes(Grid(210), state(0))
    keyframes.add((state(51),))
    assert [kept.step for kept in keyframes.until(100)] == [0]


def test_a_copy_holds_the_past_alone() -> None:
    copy = filled(400).copy_until(210)
    assert [kept.step for kept in copy.until(1000)] == [0, 50, 100, 150, 200, 210]


def test_a_copy_keeps_what_was_pinned_up_to_its_own_end() -> None:
    keyframes = filled(400)
    for step in (120, 210, 300):
        keyframes.pin(state(step))
    copy = keyframes.copy_until(210)
    assert [copy.pinned_at(step) is not None for step in (0, 50, 120, 210)] == [True, False, True, True]
    assert copy.pinned_at(300) is None
