"""Configurations: the article's defaults, their JSON, and what must hold between settings and data."""

import json
from typing import Any

import pytest
from pydantic import TypeAdapter

from app.engine.config import LIMITS, LayerConfig, RunConfig, as_dict
from app.engine.datasets import Inline, Line, Sine
from app.engine.errors import ConfigError
from app.engine.layers.dropout import Dropout
from app.engine.losses import BinaryCrossentropy, CategoricalCrossentropy, MeanSquaredError
from app.engine.losses import SparseCategoricalCrossentropy as Sparse
from app.engine.training.trainer import Trainer

LABELLED = Inline(x=((0.0,), (1.0,), (2.0,)), y=(0, 1, 1))


def trainer(**settings: Any) -> Trainer:
    config = RunConfig(**settings)
    return Trainer(config, config.dataset.load())


def refusal(**settings: Any) -> tuple[str, str]:
    with pytest.raises(ConfigError) as caught:
        trainer(**settings)
    return caught.value.path, caught.value.message


def test_the_default_is_the_articles_run() -> None:
    config = as_dict(RunConfig())
    layers = [(layer["units"], layer["activation"]) for layer in config["layers"]]
    assert layers == [(16, "relu"), (32, "relu"), (2, "sigmoid")]
    assert config["optimizer"]["name"] == "adam"
    assert config["optimizer"]["learning_rate"] == 0.0001
    assert (config["batch_size"], config["epochs"], config["shuffle"]) == (10, 20, True)
    assert config["dataset"] == {
        "name": "drug_trial", "order": "as_given", "labels": "index", "seed": 0,
    }  # fmt: skip


def test_a_loss_with_its_defaults_is_just_its_name() -> None:
    assert as_dict(RunConfig())["loss"] == "sparse_categorical_crossentropy"


def test_a_loss_with_other_settings_is_an_object() -> None:
    loss = as_dict(RunConfig(loss=Sparse(from_logits=True)))["loss"]
    assert loss == {"name": "sparse_categorical_crossentropy", "from_logits": True}


def test_a_configuration_survives_json() -> None:
    config = RunConfig(layers=(LayerConfig(units=2),), initial_weights=(((1.0, 2.0),), (0.5, 0.5)))
    body = as_dict(config) | {"loss": {"name": "sparse_categorical_crossentropy"}}
    assert TypeAdapter(RunConfig).validate_json(json.dumps(body)) == config


def test_too_few_units_for_the_classes_are_refused_at_the_last_layer() -> None:
    path, message = refusal(layers=(LayerConfig(units=4), LayerConfig(units=1)))
    assert (path, message) == (
        "layers.1.units",
        "layers.1.units must be at least 2, the number of classes. Got 1.",
    )


def test_more_units_than_classes_are_allowed() -> None:
    config = RunConfig(layers=(LayerConfig(units=5, activation="softmax"),))
    assert Trainer(config, config.dataset.load()).has_accuracy


def test_units_must_match_the_values_to_predict() -> None:
    path, _ = refusal(dataset=Line(), loss=MeanSquaredError(), layers=(LayerConfig(units=3),))
    assert path == "layers.0.units"


@pytest.mark.parametrize("loss", [Sparse(), BinaryCrossentropy(), CategoricalCrossentropy()])
def test_a_cross_entropy_of_numbers_is_refused_at_the_loss(loss: Any) -> None:
    assert refusal(dataset=Line(noise=0.5), loss=loss, layers=(LayerConfig(units=1),))[0] == "loss"


def test_too_many_parameters_are_refused_at_the_layers() -> None:
    wide = (LayerConfig(units=512), LayerConfig(units=512), LayerConfig(units=2))
    assert refusal(layers=wide)[0] == "layers"


def test_too_large_a_batch_for_the_network_says_which_is_allowed() -> None:
    x = tuple((float(i % 7),) for i in range(2_000))
    layers = (LayerConfig(units=256), LayerConfig(units=256), LayerConfig(units=2))
    path, message = refusal(
        dataset=Inline(x=x, y=tuple(i % 2 for i in range(2_000))), layers=layers, batch_size=2_000
    )
    assert path == "batch_size"
    assert "at most 748 for a network of 66,818 parameters" in message


def test_a_batch_is_bounded_by_the_units_that_it_goes_through_too() -> None:
    wide = (LayerConfig(units=512, activation="gelu"), *[Dropout(rate=0.1)] * 10, LayerConfig(units=1))
    path, message = refusal(
        dataset=Sine(samples=20_000), loss=MeanSquaredError(), layers=wide, batch_size=20_000
    )
    assert path == "batch_size"
    assert "at most 2,130 for a network of 5,633 units" in message


def test_a_batch_larger_than_the_data_set_counts_as_the_data_set() -> None:
    layers = (LayerConfig(units=256), LayerConfig(units=256), LayerConfig(units=2))
    assert trainer(dataset=LABELLED, layers=layers, batch_size=2_000).steps_per_epoch == 1


def test_too_many_steps_are_refused_at_the_epochs() -> None:
    path, message = refusal(epochs=100_000, batch_size=1)
    assert path == "epochs"
    assert "be at most 4,761, " in message


ONE_LAYER = (LayerConfig(units=2),)


@pytest.mark.parametrize(
    ("weights", "path"),
    [
        ((), "initial_weights"),
        ((((1.0, 2.0),),), "initial_weights"),
        ((((1.0, 2.0, 3.0),), (0.0, 0.0)), "initial_weights.0"),
        ((((1.0, 2.0), (1.0,)), (0.0, 0.0)), "initial_weights.0"),
        (((1.0, 2.0), (0.0, 0.0)), "initial_weights.0"),
        ((((1.0, 2.0),), (0.0,)), "initial_weights.1"),
        ((((1.0, 2.0),), ()), "initial_weights.1"),
        ((((1.0, float("nan")),), (0.0, 0.0)), "initial_weights.0.0.1"),
    ],
)
def test_initial_weights_of_another_shape_are_refused_where_they_differ(weights: Any, path: str) -> None:
    assert refusal(layers=ONE_LAYER, initial_weights=weights)[0] == path


def test_initial_weights_are_the_state_at_step_0() -> None:
    config = RunConfig(layers=ONE_LAYER, initial_weights=(((1.0, 2.0),), (0.5, 0.25)))
    trainer = Trainer(config, config.dataset.load())
    assert trainer.initial_state().theta.tolist() == [1.0, 2.0, 0.5, 0.25]


def test_without_bulk_a_configuration_leaves_out_what_a_caller_sent_in_quantity() -> None:
    config = RunConfig(
        dataset=Inline(x=((0.0,), (1.0,)), y=(0, 1)), initial_weights=(((1.0, 2.0),), (0.0, 0.0))
    )
    light = as_dict(config, bulk=False)
    assert light["dataset"] == {"name": "inline"}
    assert "initial_weights" not in light


def test_a_training_of_more_steps_than_are_made_is_refused_with_the_most_epochs() -> None:
    of = {
        "dataset": Line(samples=1000),
        "layers": (LayerConfig(units=1, activation="linear"),),
        "batch_size": 1,
    }
    most = LIMITS["steps"] // 1000
    trainer(**of, loss=MeanSquaredError(), epochs=most)
    path, message = refusal(**of, loss=MeanSquaredError(), epochs=most + 1)
    assert path == "epochs"
    assert message.startswith(f"epochs must be at most {most:,}, so that there are at most")
