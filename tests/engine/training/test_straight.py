"""Bound calls that are written out as a loop do what they do one by one."""

from functools import partial

import numpy as np
import pytest

from app.engine.arrays import given
from app.engine.training import straight
from app.engine.training.straight import Straight

STEP, SAMPLE, ROW = map(given, ("t", "sample", "row"))


def test_a_loop_makes_its_calls_for_each_step_with_what_the_step_is_given() -> None:
    made, total = list[tuple[int, float]](), np.zeros(2)
    code = Straight([SAMPLE])
    code.calls(partial(np.add, total, SAMPLE, total), lambda: made.append((0, 0.0)))
    code.calls(partial(lambda t, *, factor: made.append((t, factor)), STEP, factor=2.5))
    done = code.loop()(5, None, np.array([[1.0, 2.0], [10.0, 20.0]]))
    assert done == 2
    assert total.tolist() == [11.0, 22.0]
    assert made == [(0, 0.0), (5, 2.5), (0, 0.0), (6, 2.5)]


def test_lines_name_their_values_and_may_end_the_loop() -> None:
    seen, code = list[int](), Straight([SAMPLE])
    code.line("if sample > {}: return t - first", 1.5)
    code.line("{}(t); move()", seen.append)
    moves = list[str]()
    assert code.loop()(1, lambda: moves.append("moved"), np.array([0.0, 1.0, 2.0, 0.0])) == 2
    assert seen == [1, 2]
    assert moves == ["moved"] * 2


def test_what_a_step_is_given_may_take_the_place_of_a_value() -> None:
    buffer, rows = np.zeros(2), np.zeros((3, 2))
    code = Straight([SAMPLE, ROW])
    code.replace(buffer, ROW)
    code.calls(partial(np.multiply, SAMPLE, 2.0, buffer), partial(np.add, buffer, 1.0, out=buffer))
    code.loop()(1, None, np.arange(3.0), rows)
    assert rows.tolist() == [[1.0, 1.0], [3.0, 3.0], [5.0, 5.0]]
    assert not buffer.any()


def test_values_of_one_number_and_equal_values_that_are_two_stay_apart() -> None:
    one, other, code = np.zeros(1), np.zeros(1), Straight([SAMPLE])
    code.calls(partial(np.add, one, SAMPLE, one), partial(np.subtract, other, SAMPLE, other))
    code.loop()(1, None, np.array([3.0]))
    assert [one[0], other[0]] == [3.0, -3.0]


def test_loops_of_the_same_lines_are_compiled_once_and_keep_their_own_values(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def loop(total: list[float]) -> straight.Loop:
        code = Straight([SAMPLE])
        code.calls(partial(total.append, SAMPLE))
        return code.loop()

    straight._compiled.cache_clear()
    mine, yours = list[float](), list[float]()
    first, second = loop(mine), loop(yours)
    assert straight._compiled.cache_info().misses == 1
    first(1, None, [1.0])
    second(1, None, [2.0])
    assert (mine, yours) == ([1.0], [2.0])
