"""A table of one's own as samples: its classes, its inputs, and what becomes of empty cells."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from app.engine.config import RunConfig
from app.engine.datasets import Data, Table
from app.engine.errors import ConfigError
from app.engine.problem import load
from app.engine.tables.content import Content, unpack
from app.engine.tables.packing import pack
from app.engine.tables.parsing import parse

ID = "0123456789abcdef"

PETS = """age,colour,kg,kind
3,red,4.5,cat
1,blue,30,dog
2,red,25,dog
8,green,4,cat
5,blue,3.5,cat
9,red,28,dog
"""
HOLES = PETS.replace("1,blue", ",blue").replace("8,green", "8,").replace("28,dog", "28,")


def content(text: str) -> Content:
    return unpack(ID, b"".join(pack(parse(text.encode()))))


def of(text: str = PETS, split: float = 0.0, **settings: Any) -> Data:
    config = RunConfig(dataset=Table(table=ID, **{"target": "kind", **settings}), validation_split=split)
    return load(config, lambda _: content(text))


def own(data: Data, place: int) -> list[float]:
    """Give an input in its own units."""
    feature = data.features[place]
    values: list[float] = (feature.offset + feature.scale * data.x[:, place]).tolist()
    return values


def test_texts_become_a_column_for_each_of_their_values() -> None:
    data = of()
    assert [feature.name for feature in data.features] == [
        "age", "colour=blue", "colour=green", "colour=red", "kg"
    ]  # fmt: skip
    assert data.x.tolist()[:2] == [[3, 0, 0, 1, 4.5], [1, 1, 0, 0, 30]]
    assert data.features[1].category == ("colour", "blue")
    assert (data.classes, data.y.tolist()) == (("cat", "dog"), [0, 1, 1, 0, 0, 1])
    assert not data.x.flags.writeable
    assert not data.y.flags.writeable


def test_classes_are_sorted_numbers_by_value_and_texts_by_code_point() -> None:
    text = "x,n,t\n" + "".join(
        f"{row},{(10, 9, 2)[row % 3]},{('Zoe', 'ann', 'Bob')[row % 3]}\n" for row in range(30)
    )
    assert of(text, target="n", inputs=("x",), task="classes").classes == ("2", "9", "10")
    assert of(text, target="t", inputs=("x",)).classes == ("Bob", "Zoe", "ann")
    assert of(text, target="t", inputs=("x",)).y.tolist()[:3] == [1, 2, 0]
    assert of(text, target="t", inputs=("x",), labels="one_hot").y.tolist()[0] == [0, 1, 0]


def test_the_named_inputs_are_taken_in_their_order() -> None:
    assert [feature.name for feature in of(inputs=("kg", "age")).features] == ["kg", "age"]


def test_scaling_is_measured_on_what_is_trained_on_alone() -> None:
    data = of(split=0.5, inputs=("age", "colour"), scaling="standard")
    assert data.held_out is not None
    assert data.x[:, 0].mean() == pytest.approx(0)
    assert data.x[:, 0].std() == pytest.approx(1)
    assert data.features[0].offset == 2.0
    assert data.features[0].scale == pytest.approx(np.std([3, 1, 2]))
    assert own(data.held_out, 0) == pytest.approx([8, 5, 9])
    assert {*data.x[:, 1:].ravel().tolist()} == {0.0, 1.0}
    least = of(split=0.5, inputs=("age",), scaling="min_max")
    assert least.x.ravel().tolist() == [1.0, 0.0, 0.5]
    assert least.held_out is not None
    assert least.held_out.x.ravel().tolist() == [3.5, 2.0, 4.0]


def test_a_regression_s_target_is_scaled_and_told_in_its_own_units() -> None:
    data = of(split=0.5, target="kg", inputs=("age",), target_scaling="min_max")
    assert data.classes == ()
    assert data.y.tolist() == [[0.0], [1.0], [(25 - 4.5) / 25.5]]
    assert (data.target.name, data.target.offset, data.target.scale) == ("kg", 4.5, 25.5)
    assert data.held_out is not None
    assert data.held_out.target == data.target
    assert (4.5 + 25.5 * data.held_out.y.ravel()).tolist() == pytest.approx([4, 3.5, 28])


def test_a_column_that_is_constant_where_it_is_trained_on_is_not_divided_by_0() -> None:
    data = of("a,b\n1,1\n1,2\n1,3\n5,4\n", split=0.25, target="b", scaling="standard", task="regression")
    assert data.x.ravel().tolist() == [0, 0, 0]


def test_rows_with_an_empty_cell_are_left_out() -> None:
    data = of(HOLES, missing="drop")
    assert data.x[:, 0].tolist() == [3, 2, 5]
    assert [feature.name for feature in data.features] == ["age", "colour=blue", "colour=red", "kg"]
    assert len(of(HOLES, missing="drop", inputs=("kg",)).x) == 5


def test_empty_cells_are_filled_with_the_mean_of_what_is_trained_on() -> None:
    data = of(HOLES, split=0.4, missing="mean", scaling="standard")
    assert data.samples == 3
    assert own(data, 0) == pytest.approx([3, 2.5, 2])
    assert data.features[0].fill == pytest.approx(2.5)
    assert data.held_out is not None
    colours = [own(data.held_out, place)[0] for place, one in enumerate(data.features) if one.category]
    assert colours == pytest.approx([1 / 3, 2 / 3])


def test_the_order_is_mixed_after_rows_were_left_out_and_before_any_is_held_out() -> None:
    mixed = of(HOLES, split=0.4, missing="drop", order="mixed")
    assert mixed.every is not None
    assert sorted(mixed.every.x[:, 0].tolist()) == [2, 3, 5]


WRONG: dict[str, tuple[dict[str, Any], str, str]] = {
    "no such target": ({"target": "<b>"}, "dataset.target", "'age', 'colour', 'kg', 'kind'. Got '<b>'."),
    "no such input": ({"inputs": ("age", "nose")}, "dataset.inputs.1", "Got 'nose'."),
    "a regression of texts": ({"task": "regression"}, "dataset.task", "since the target has texts"),
    "two classes of six numbers": ({"target": "kg", "task": "binary"}, "dataset.target", "have 2 classes"),
    "a scaled class": ({"target_scaling": "standard"}, "dataset.target_scaling", "be 'none' for classes"),
    "one-hot values": ({"target": "kg", "labels": "one_hot"}, "dataset.labels", "for a regression"),
}


@pytest.mark.parametrize("what", WRONG)
def test_a_setting_that_does_not_fit_the_table_is_refused_at_its_name(what: str) -> None:
    settings, path, words = WRONG[what]
    with pytest.raises(ConfigError) as refused:
        of(**settings)
    assert refused.value.path == path
    assert words in refused.value.message


@pytest.mark.parametrize(
    ("settings", "path"),
    [({"table": "x"}, "table"), ({"inputs": ("kind",)}, "inputs"), ({"inputs": ("a", "a")}, "inputs")],
)
def test_what_no_table_could_fit_is_refused_before_one_is_asked_for(settings: Any, path: str) -> None:
    with pytest.raises(ConfigError) as refused:
        Table(**{"table": ID, "target": "kind", **settings})
    assert refused.value.path == path


def test_empty_and_wrong_cells_are_named_by_line_and_column() -> None:
    text = "age,kind\n" + "".join(
        f"{'none' if row == 2 else '' if row % 3 else row},{row % 2}\n" for row in range(60)
    )
    with pytest.raises(ConfigError) as refused:
        of(text)
    assert refused.value.path == "dataset.missing"
    assert (
        "'age' in line 3 is empty, 'age' in line 4 has 'none', 'age' in line 6 is empty"
        in refused.value.message
    )
    assert "and 30 more. Got 'refuse'." in refused.value.message


def test_too_many_inputs_are_refused_with_the_column_that_has_most() -> None:
    text = "city,x,y\n" + "".join(f"city {row % 70},{row},{row % 2}\n" for row in range(200))
    with pytest.raises(ConfigError, match=r"at most 64 inputs, .*'city' alone becomes 70") as refused:
        of(text, target="y")
    assert refused.value.limit == 64


def test_a_table_that_is_not_here_is_refused_by_its_id() -> None:
    with pytest.raises(ConfigError, match=f"must name a table that is kept here.* Got '{ID}'") as refused:
        load(RunConfig(dataset=Table(table=ID, target="kind")))
    assert refused.value.path == "dataset.table"


def test_a_row_without_an_answer_is_never_filled() -> None:
    assert of(PETS.replace("28,dog", "28,"), missing="mean").samples == 5


def test_equal_settings_are_equal_whatever_was_read() -> None:
    named = Table(table=ID, target="kind")
    assert named.of(content(PETS)) == named
    assert hash(replace(named)) == hash(named)
