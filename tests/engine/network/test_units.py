"""What a refusal of the last layer's units says would do, and whether that does."""

from dataclasses import replace

import pytest

from app.engine.config import LayerConfig, RunConfig
from app.engine.datasets import Inline, Iris, Labelled, Xor
from app.engine.errors import ConfigError
from app.engine.losses import BinaryCrossentropy, CategoricalCrossentropy, Loss, MeanSquaredError
from app.engine.network.targets import truth_of

IRIS, XOR = Iris(labels="one_hot"), Xor(labels="one_hot")
OR_1 = ", or 1 with dataset.labels 'index'"


def configured(data: Labelled | Inline, loss: Loss, units: int) -> RunConfig:
    return RunConfig(dataset=data, layers=(LayerConfig(units=units),), loss=loss)


@pytest.mark.parametrize(
    ("data", "loss", "units", "must"),
    [
        (IRIS, MeanSquaredError(), 2, f"be 3, the number of classes{OR_1}. Got 2."),
        (IRIS, BinaryCrossentropy(), 1, "be 3, the number of classes. Got 1."),
        (XOR, BinaryCrossentropy(), 3, f"be 2, the number of classes{OR_1}. Got 3."),
        (XOR, CategoricalCrossentropy(), 3, "be 2, the number of classes. Got 3."),
    ],
)
def test_one_hot_rows_need_an_output_for_each_class_or_become_numbers(
    data: Labelled, loss: Loss, units: int, must: str
) -> None:
    config = configured(data, loss, units)
    with pytest.raises(ConfigError) as error:
        truth_of(config, data.load())
    assert error.value.message == f"layers.0.units must {must}"
    if OR_1 in must:
        other = configured(replace(data, labels="index"), loss, 1)
        assert truth_of(other, other.dataset.load()).targets.shape[1] == 1


def test_rows_of_ones_own_samples_need_an_output_for_each_number() -> None:
    data = Inline(x=((0.0,), (1.0,)), y=((0, 1), (1, 0)))
    with pytest.raises(ConfigError, match=r"must be 2, the number of values to predict\. Got 3\.$"):
        truth_of(configured(data, MeanSquaredError(), 3), data.load())
