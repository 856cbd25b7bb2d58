"""A table's columns counted by its answer: by classes, by thirds of numbers, and what cannot be counted."""

import numpy as np
import pytest

from app.engine.errors import ConfigError
from app.engine.tables.choosing import suggestion
from app.engine.tables.content import Content, unpack
from app.engine.tables.packing import pack
from app.engine.tables.parsing import parse
from app.engine.tables.shades import BINS, MOST_VALUES, OTHERS, shades


def table(text: str) -> Content:
    return unpack("0" * 16, b"".join(pack(parse(text.encode()))))


FLOWERS = table(
    "length,colour,name,species\n"
    "0,red,a1,rose\n1,blue,b2,iris\n2,red,c3,rose\n4,,d4,iris\n,red,e5,iris\n4,blue,f6,\n3,red,g7,rose\n"
)


def test_numbers_are_counted_in_bins_by_the_answers_classes() -> None:
    found = shades(FLOWERS, "species")
    assert [tuple(group) for group in found.groups] == [("iris", 3), ("rose", 3)]
    length = found.columns[0]
    assert (length.low, length.high, length.counts.shape) == (0.0, 4.0, (2, BINS))
    iris, rose = length.counts
    assert {int(place): int(iris[place]) for place in np.flatnonzero(iris)} == {7: 1, BINS - 1: 1}
    assert [*np.flatnonzero(rose)] == [0, 14, 21]


def test_values_are_counted_by_the_answers_classes_and_rows_without_an_answer_are_left_out() -> None:
    colour = shades(FLOWERS, "species").columns[1]
    assert (colour.values, colour.counts.tolist()) == (("blue", "red"), [[1, 1], [0, 3]])


def test_a_column_that_tells_nothing_has_no_counts() -> None:
    assert shades(FLOWERS, "species").columns[2].counts.size == 0


def test_an_answer_of_numbers_has_thirds() -> None:
    rows = "".join(f"{k / 10},{'ab'[k % 2]}\n" for k in range(90))
    found = shades(table("price,kind\n" + rows), "price")
    assert [group.rows for group in found.groups] == [30, 30, 30]
    assert [group.name for group in found.groups] == ["up to 2.97", "2.97 to 5.93", "above 5.93"]
    assert found.columns[1].counts.tolist() == [[15, 15]] * 3


def test_rarer_classes_and_values_are_others() -> None:
    letters = "aaaabbbcccdddeef" * 2
    rows = "".join(f"{k % 7},{letter},{k % 16 + 0}v\n" for k, letter in enumerate(letters))
    found = shades(table("x,kind,place\n" + rows), "kind")
    assert [group.name for group in found.groups] == ["a", "b", "c", "d", OTHERS]
    assert sum(group.rows for group in found.groups) == len(letters)
    place = found.columns[2]
    assert len(place.values) == MOST_VALUES
    assert (place.values[-1], int(place.counts.sum())) == (OTHERS, len(letters))


@pytest.mark.parametrize(
    ("by", "must"), [("weight", "a column of the table"), ("name", "values that repeat")]
)
def test_what_is_no_answer_is_refused(by: str, must: str) -> None:
    with pytest.raises(ConfigError, match=must):
        shades(FLOWERS, by)


def test_another_answer_has_a_suggestion_of_its_own() -> None:
    assert suggestion(FLOWERS)["dataset"]["target"] == "species"
    other = suggestion(FLOWERS, "length")
    assert (other["dataset"]["target"], other["dataset"]["task"], other["loss"]) == (
        "length",
        "regression",
        "mean_squared_error",
    )


def test_an_empty_cell_is_of_no_group_where_the_rarer_ones_are_together() -> None:
    cells = [*"aaabbbcccdddeefff", *[""] * 4]
    rows = "".join(f"{k},{cell}\n" for k, cell in enumerate(cells))
    found = shades(table("x,kind\n" + rows), "kind")
    assert sum(group.rows for group in found.groups) == len(cells) - 4


def test_thirds_of_whole_numbers_are_told_in_full_and_as_they_part_the_rows() -> None:
    rows = "".join(f"{1951 + k},{447_000 + 1_013 * k}\n" for k in range(8))
    built, price = (shades(table("built,price\n" + rows), by) for by in ("built", "price"))
    assert [tuple(one) for one in built.groups] == [
        ("up to 1953", 3), ("1953 to 1955", 2), ("above 1955", 3)
    ]  # fmt: skip
    assert [one.name for one in price.groups] == ["up to 449,363", "449,363 to 451,727", "above 451,727"]
    assert [one.rows for one in price.groups] == [3, 2, 3]
