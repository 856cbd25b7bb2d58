"""Samples of the caller's own are kept as arrays, and told as they were written."""

import json
import sys
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from app.engine.config import RunConfig, as_dict
from app.engine.datasets import Inline
from app.engine.rows import Rows, compact

TABLES: list[tuple[Any, ...]] = [
    (0, 1, 2),
    (0.5, -0.0, 1e300, 5e-324),
    (1, 1.0, 2.5, -3),
    ((1.0, 2), (3, 4.5)),
    ((0.1,), (0.2,), (7,)),
    (2**53, -(2**53)),
]


@pytest.mark.parametrize("table", TABLES)
def test_numbers_come_back_as_they_were_written(table: tuple[Any, ...]) -> None:
    kept = compact(table)
    assert isinstance(kept, Rows)
    assert repr(kept) == repr(table)
    listed = [list(row) if isinstance(row, tuple) else row for row in table]
    assert json.dumps(kept.tolist()) == json.dumps(listed)


def test_a_whole_number_that_float64_has_not_is_kept_as_it_is() -> None:
    assert compact((2**53 + 1, 0)) == (2**53 + 1, 0)


def test_a_configuration_tells_its_samples_as_they_came() -> None:
    dataset = Inline(x=((1, 2.0), (3.5, 4)), y=(0, 1.0))
    told = as_dict(RunConfig(dataset=dataset))["dataset"]
    assert json.dumps([told["x"], told["y"]]) == "[[[1, 2.0], [3.5, 4]], [0, 1.0]]"


def test_equal_samples_are_equal_and_have_one_hash() -> None:
    one, other = (Inline(x=((1.0, 2.0), (3.0, 4.0)), y=(0, 1)) for _ in range(2))
    assert (one, hash(one)) == (other, hash(other))


@pytest.mark.parametrize("y", [(0, 2), (0.0, 1.0), (0, 1.0), ((0.0,), (1.0,))])
def test_samples_that_differ_or_are_written_otherwise_are_not_equal(y: tuple[Any, ...]) -> None:
    x = ((1.0, 2.0), (3.0, 4.0))
    assert Inline(x=x, y=y) != Inline(x=x, y=(0, 1))


def test_another_setting_keeps_the_samples() -> None:
    dataset = Inline(x=((2.0,), (4.0,)), y=(0, 1))
    scaled = replace(dataset, standardize=True)
    assert scaled.x is dataset.x
    assert (scaled.load().x.tolist(), dataset.load().x.tolist()) == ([[-1.0], [1.0]], [[2.0], [4.0]])


def test_inputs_and_what_a_network_is_given_are_one_array() -> None:
    dataset = Inline(x=((1.0, 2.0), (3.0, 4.0)), y=(0, 1))
    assert isinstance(dataset.x, Rows)
    assert np.shares_memory(dataset.load().x, dataset.x.values)


def test_they_take_a_fourth_of_what_tuples_take() -> None:
    table = tuple(tuple(row) for row in np.random.default_rng(0).normal(size=(2_000, 10)).tolist())
    tuples = sys.getsizeof(table) + sum(sys.getsizeof(row) + sum(map(sys.getsizeof, row)) for row in table)
    assert Rows(table).nbytes < tuples / 4
