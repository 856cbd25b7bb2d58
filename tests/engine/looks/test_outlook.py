"""What will happen, before anything is trained: samples, outputs, weights, and what is to be surpassed."""

from dataclasses import replace

import pytest

from app.engine.config import LandscapeModel, LayerConfig, RunConfig
from app.engine.datasets import Inline, Iris
from app.engine.datasets.table import Table
from app.engine.errors import ConfigError
from app.engine.looks.outlook import Always, outlook
from app.engine.losses import BinaryCrossentropy, MeanSquaredError
from app.engine.problem import load
from app.engine.tables.content import unpack
from app.engine.tables.packing import pack
from app.engine.tables.parsing import parse
from app.engine.training.trainer import Setup


def setup(config: RunConfig) -> Setup:
    return Setup(config, load(config))


def layers(*of: tuple[int, str]) -> tuple[LayerConfig, ...]:
    return tuple(LayerConfig(units=units, activation=activation) for units, activation in of)


def test_classes_are_told_with_the_share_of_the_most_frequent() -> None:
    found = outlook(setup(RunConfig(dataset=Iris(), layers=layers((16, "relu"), (3, "softmax")))))
    assert (found.training, found.held_out, found.outputs, found.weights) == (150, 0, 3, 131)
    assert found.features[0] == "sepal length"
    assert found.always == Always("setosa", 50 / 150, None)


def test_one_output_for_two_classes_counts_its_labels() -> None:
    samples = Inline(x=((0.0,), (1.0,), (2.0,), (3.0,)), y=(0, 1, 1, 1))
    config = RunConfig(dataset=samples, layers=layers((1, "sigmoid")), loss=BinaryCrossentropy())
    assert outlook(setup(config)).always == Always("class 1", 0.75, None)


def test_one_hot_rows_count_as_their_classes() -> None:
    config = RunConfig(dataset=Iris(labels="one_hot"), layers=layers((3, "softmax")))
    found = outlook(setup(replace(config, loss=MeanSquaredError())))
    assert found.always is not None
    assert found.always.right == pytest.approx(1 / 3)


def test_values_are_off_by_their_mean_distance_from_the_mean() -> None:
    samples = Inline(x=((0.0,), (1.0,), (2.0,), (3.0,)), y=(0.5, 1.5, 2.5, 7.5))
    config = RunConfig(dataset=samples, layers=layers((1, "linear")), loss=MeanSquaredError(), metrics=())
    assert outlook(setup(config)).always == Always("3", None, 2.25)


def test_several_values_a_sample_have_no_such_answer() -> None:
    samples = Inline(x=((0.0,), (1.0,)), y=((0.5, 1.0), (1.5, 4.0)))
    config = RunConfig(dataset=samples, layers=layers((2, "linear")), loss=MeanSquaredError(), metrics=())
    assert outlook(setup(config)).always is None


def test_a_surface_has_no_outlook() -> None:
    with pytest.raises(ConfigError, match="no samples"):
        outlook(setup(RunConfig(model=LandscapeModel(landscape="ravine"))))


def test_it_is_measured_on_what_is_held_out() -> None:
    samples = Inline(x=((0.0,), (1.0,), (2.0,), (3.0,)), y=(1, 1, 0, 0))
    config = RunConfig(dataset=samples, layers=layers((1, "sigmoid")), loss=BinaryCrossentropy())
    found = outlook(setup(replace(config, validation_split=0.25)))
    assert (found.training, found.held_out) == (3, 1)
    assert found.always == Always("class 1", 0.0, None)


def test_a_scaled_answer_is_told_in_its_own_units() -> None:
    text = "size,price\n1,100\n2,300\n3,500\n4,1100\n"
    content = unpack("0" * 16, b"".join(pack(parse(text.encode()))))
    dataset = Table(table="0" * 16, target="price", task="regression", target_scaling="standard")
    config = RunConfig(dataset=dataset, layers=layers((1, "linear")), loss=MeanSquaredError(), metrics=())
    found = outlook(Setup(config, load(config, lambda _: content))).always
    assert found is not None
    assert found.says == "500"
    assert found.off_by == pytest.approx(300.0)
