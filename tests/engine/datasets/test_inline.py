"""The caller's own samples: used as they are, or refused in words that name the place."""

import re
from typing import Any

import numpy as np
import pytest

from app.engine.datasets import Inline
from app.engine.errors import ConfigError

X = ((1.0, 2.0), (3.0, 4.0), (5.0, 6.0))


def test_inputs_are_used_as_they_are() -> None:
    np.testing.assert_array_equal(Inline(x=X, y=(0, 1, 1)).load().x, X)


def test_integers_count_as_numbers() -> None:
    assert Inline(x=((1,), (2,)), y=(0, 1)).load().x.dtype == np.float64


def test_whole_numbers_from_0_may_be_labels() -> None:
    data = Inline(x=X, y=(0, 2, 1)).load()
    assert data.y.dtype == np.int64
    assert data.y.tolist() == [0, 2, 1]


@pytest.mark.parametrize("y", [(0.5, 1.0, 2.0), (-1, 0, 1), (0, 1, 512)])
def test_other_numbers_are_one_column_of_values(y: tuple[float, ...]) -> None:
    data = Inline(x=X, y=y).load()
    np.testing.assert_array_equal(data.y, np.array(y, dtype=np.float64).reshape(3, 1))
    assert data.classes == ()


def test_rows_of_targets_stay_rows() -> None:
    rows = ((0.0, 1.0), (1.0, 0.0), (0.5, 0.5))
    np.testing.assert_array_equal(Inline(x=X, y=rows).load().y, rows)


def test_features_are_numbered_from_1() -> None:
    assert [feature.name for feature in Inline(x=X, y=(0, 1, 1)).load().features] == ["x1", "x2"]


@pytest.mark.parametrize(
    ("x", "y", "path", "message"),
    [
        ((), (), "x", "x must have at least 1 item. Got 0."),
        (((1.0,),) * 20_001, (0,) * 20_001, "x", "x must have at most 20,000 items. Got 20001."),
        (((1.0, 2.0), (3.0,)), (0, 1), "x.1", "x.1 must have 2 numbers, as x.0 has. Got 1."),
        (((1.0,), (2.0, 3.0)), (0, 1), "x.1", "x.1 must have 1 number, as x.0 has. Got 2."),
        (((),), (0,), "x.0", "x.0 must have 1 to 64 numbers. Got 0."),
        (((0.0,) * 65,), (0,), "x.0", "x.0 must have 1 to 64 numbers. Got 65."),
        (((1.0, float("nan")),), (0,), "x.0.1", "x.0.1 must be a finite number. Got NaN."),
        (((1.0,), (float("inf"),)), (0, 1), "x.1.0", "x.1.0 must be a finite number. Got Infinity."),
        ((("one",),), (0,), "x.0.0", "x.0.0 must be a finite number. Got 'one'."),
        (((True,),), (0,), "x.0.0", "x.0.0 must be a finite number. Got true."),
        ((1.0, 2.0), (0, 1), "x.0", "x.0 must be "),
        (((10**400,),), (0,), "x.0.0", "x.0.0 must be less than 1e308 in size. Got "),
        (X, (0, 1), "y", "y must have 3 items, one for each row of x. Got 2."),
        (X, (0, (1.0,), 1), "y.1", "y.1 must be a number, as y.0 is. Got [1.0]."),
        (X, ((0.0, 1.0), 1.0, 1.0), "y.1", "y.1 must be a row of 2 numbers, as y.0 is. Got 1.0."),
        (X, ((0.0, 1.0), (1.0,), (1.0, 0.0)), "y.1", "y.1 must have 2 numbers, as y.0 has. Got 1."),
        (X, (0, float("nan"), 1), "y.1", "y.1 must be "),
        (X, (0, 10**400, 1), "y.1", "y.1 must be less than 1e308 in size. Got "),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_place(x: Any, y: Any, path: str, message: str) -> None:
    with pytest.raises(ConfigError, match=f"^{re.escape(message)}") as caught:
        Inline(x=x, y=y)
    assert caught.value.path == path


def test_inputs_can_be_scaled_and_are_read_in_their_own_numbers() -> None:
    years = ((2000.0, 7.0, 1e308), (2010.0, 7.0, -1e308), (2020.0, 7.0, 1e308))
    data = Inline(x=years, y=(0.5, 1.5, 2.5), standardize=True).load()
    np.testing.assert_allclose(data.x.mean(axis=0), 0.0, atol=1e-15)
    np.testing.assert_allclose(data.x.std(axis=0), (1.0, 0.0, 1.0))
    for column, feature in enumerate(data.features):
        np.testing.assert_allclose(
            feature.offset + feature.scale * data.x[:, column], [row[column] for row in years]
        )


def test_numbers_that_differ_by_rounding_alone_are_not_spread() -> None:
    data = Inline(x=((0.1 + 0.2,), (0.3,)), y=(0.5, 1.5), standardize=True).load()
    assert np.abs(data.x).max() < 1e-12


def test_columns_and_classes_have_the_names_that_are_given() -> None:
    names: Any = {"feature_names": ("age", "height"), "class_names": ("no", "yes", "perhaps")}
    for y in ((0, 2, 1), ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.5, 0.5))):
        data = Inline(x=((1.0, 2.0), (3.0, 4.0), (5.0, 6.0)), y=y, standardize=True, **names).load()
        assert tuple(feature.name for feature in data.features) == names["feature_names"]
        assert data.classes == names["class_names"]
    assert Inline(x=((1.0,), (2.0,)), y=(0, 0), class_names=("no", "yes")).load().classes == ("no", "yes")


@pytest.mark.parametrize(
    ("names", "path", "message"),
    [
        ({"feature_names": ("a",)}, "feature_names", "have 2 names, one for each column of x. Got 1."),
        ({"feature_names": ("a", "a")}, "feature_names.1", "be unlike the others. Got 'a'."),
        ({"feature_names": ("a", "")}, "feature_names.1", "have 1 to 100 letters. Got 0."),
        ({"class_names": ("a", "b")}, "class_names", "have 3 names, one for each class of y. Got 2."),
        ({"class_names": ("a", "b"), "y": (0.5, 1, 2)}, "class_names", "be left out where y has values"),
        (
            {"class_names": ("a", "b"), "y": ((3.0, 1.0),) * 3},
            "class_names",
            "be left out where y has values",
        ),
    ],
)
def test_names_that_do_not_fit_are_refused(names: Any, path: str, message: str) -> None:
    with pytest.raises(ConfigError, match=re.escape(message)) as caught:
        Inline(**{"x": ((1.0, 2.0), (3.0, 4.0), (5.0, 6.0)), "y": (0, 2, 1), **names})
    assert caught.value.path == path
