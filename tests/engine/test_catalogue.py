"""The catalogue tells everything that a run can be made of, in finite JSON."""

import dataclasses
import json
from typing import Any

import pytest
from pydantic import TypeAdapter

from app.engine.activations import ACTIVATIONS
from app.engine.catalogue import catalogue
from app.engine.config import LandscapeModel, LayerConfig, RunConfig, as_dict
from app.engine.datasets import DATASETS
from app.engine.declare import Declared
from app.engine.initializers import INITIALIZERS
from app.engine.layers import LAYERS
from app.engine.looks.stall import SATURATED
from app.engine.losses import LOSSES
from app.engine.metrics import METRICS
from app.engine.optimizers import OPTIMIZERS
from app.engine.presets import PRESETS
from app.engine.regularizers import REGULARIZERS
from app.engine.schedules import SCHEDULES
from app.engine.surfaces import LANDSCAPES

REGISTRIES: dict[str, dict[str, Any]] = {
    "datasets": DATASETS,
    "layers": LAYERS,
    "activations": ACTIVATIONS,
    "initializers": INITIALIZERS,
    "losses": LOSSES,
    "metrics": METRICS,
    "optimizers": OPTIMIZERS,
    "schedules": SCHEDULES,
    "regularizers": REGULARIZERS,
    "landscapes": LANDSCAPES,
}
ENTRIES = [(kind, name) for kind, registry in REGISTRIES.items() for name in registry]
EVERY_ENTRY = pytest.mark.parametrize(("kind", "name"), ENTRIES)


def entry(kind: str, name: str) -> dict[str, Any]:
    (found,) = (one for one in catalogue()[kind] if one["name"] == name)
    return dict(found)


def field_names(declared: type[Declared]) -> list[str]:
    return [field.name for field in dataclasses.fields(declared) if field.name not in ("name", "type")]  # type: ignore[arg-type]


def test_the_catalogue_is_finite_json() -> None:
    assert json.loads(json.dumps(catalogue(), allow_nan=False)) == catalogue()


@pytest.mark.parametrize("kind", REGISTRIES)
def test_every_entry_of_a_registry_is_listed_once_in_its_order(kind: str) -> None:
    assert [one["name"] for one in catalogue()[kind]] == list(REGISTRIES[kind])


@EVERY_ENTRY
def test_every_entry_is_described_in_words(kind: str, name: str) -> None:
    described = entry(kind, name)
    assert all(described[words].strip() for words in ("title", "formula", "help", "source"))


@EVERY_ENTRY
def test_every_setting_has_its_help_and_type(kind: str, name: str) -> None:
    settings = entry(kind, name)["settings"]
    assert [setting["name"] for setting in settings] == field_names(REGISTRIES[kind][name])
    assert all(setting["help"] and setting["type"] for setting in settings)


@EVERY_ENTRY
def test_every_number_has_a_bound_on_each_side(kind: str, name: str) -> None:
    for setting in entry(kind, name)["settings"]:
        if setting["type"] in ("integer", "number"):
            assert setting["gt"] is not None or setting["ge"] is not None, setting["name"]
            assert setting["lt"] is not None or setting["le"] is not None, setting["name"]


@pytest.mark.parametrize("name", DATASETS)
def test_data_sets_tell_their_task_features_and_classes(name: str) -> None:
    described = entry("datasets", name)
    if name in ("inline", "table", "blobs"):
        task = "classification" if name == "blobs" else None
        assert (described["task"], described["feature_count"], described["class_names"]) == (task, None, [])
    else:
        data = DATASETS[name]().load()
        assert described["task"] == ("classification" if data.classes else "regression")
        assert described["feature_count"] == data.x.shape[1]
        assert described["class_names"] == list(data.classes)


@pytest.mark.parametrize(
    ("kind", "declared"), [("run", RunConfig), ("layer", LayerConfig), ("model", LandscapeModel)]
)
def test_the_fields_of_a_run_a_layer_and_a_model_are_listed(kind: str, declared: type[Declared]) -> None:
    assert [setting["name"] for setting in catalogue()["fields"][kind]] == field_names(declared)


def test_a_layers_choices_are_the_registries() -> None:
    choices = {setting["name"]: setting["choices"] for setting in catalogue()["fields"]["layer"]}
    assert choices["activation"] == list(ACTIVATIONS)
    assert choices["kernel_initializer"] == choices["bias_initializer"] == list(INITIALIZERS)


def test_a_setting_that_is_chosen_from_a_list_names_it() -> None:
    run, layer = (
        {one["name"]: one["entries"] for one in catalogue()["fields"][kind]} for kind in ("run", "layer")
    )
    assert {name: kind for name, kind in run.items() if kind} == {
        "dataset": "datasets",
        "optimizer": "optimizers",
        "loss": "losses",
    }
    assert layer["kernel_regularizer"] == layer["bias_regularizer"] == "regularizers"
    assert layer["activation"] is None


def test_a_surface_tells_its_minima_its_window_and_its_start() -> None:
    rosenbrock = entry("landscapes", "rosenbrock")
    assert rosenbrock["minima"] == [{"x": 1.0, "y": 1.0, "value": 0.0}]
    assert rosenbrock["window"] == {"x": [-2.0, 2.0], "y": [-1.0, 3.0]}
    assert rosenbrock["start"] == [-1.2, 1.0]


def test_the_default_is_the_articles_run() -> None:
    assert catalogue()["default"] == as_dict(RunConfig())


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_a_presets_configuration_is_one_that_a_request_may_send(preset: Any) -> None:
    (listed,) = (one for one in catalogue()["presets"] if one["name"] == preset.name)
    sent = listed["config"]
    spelled = {**sent, "loss": {"name": sent["loss"]} if isinstance(sent["loss"], str) else sent["loss"]}
    assert TypeAdapter(RunConfig).validate_json(json.dumps(spelled)) == preset.config
    assert listed["title"]
    assert listed["help"]


def test_the_articles_published_log_has_its_20_lines() -> None:
    log = catalogue()["article"]["log"]
    assert len(log) == 20
    assert (log[0], log[9], log[-1]) == ([0.6400, 0.5576], [0.3596, 0.8962], [0.2824, 0.9286])


def test_the_threshold_of_a_saturated_unit_is_told_where_it_has_a_slope_of_its_own() -> None:
    told = {one["name"]: one["saturated_below"] for one in catalogue()["activations"]}
    assert told.pop("softmax") is None
    assert set(told.values()) == {SATURATED}


def test_a_caller_cannot_change_the_catalogue_of_the_next() -> None:
    catalogue()["limits"]["layers"] = 99
    assert catalogue()["limits"]["layers"] == 12


def test_the_article_s_log_is_of_falling_losses_and_of_shares() -> None:
    losses, accuracies = zip(*catalogue()["article"]["log"], strict=True)
    assert len(losses) == 20
    assert list(losses) == sorted(losses, reverse=True)
    assert all(0.5 < share < 1.0 for share in accuracies)


USUAL = {"learning_rate", "momentum", "nesterov", "rho", "beta_1", "beta_2"}
"""The settings that stand open in every optimizer that has them."""


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_of_an_optimizer_only_its_rate_and_memory_stand_open_and_what_it_is_named_for(name: str) -> None:
    settings = {one["name"]: one for one in entry("optimizers", name)["settings"]}
    shown = {setting for setting, one in settings.items() if not one["advanced"]}
    assert USUAL & set(settings) <= shown
    assert ("weight_decay" in shown) == (name == "adamw")
    for setting in shown - {"learning_rate", "nesterov"}:  # how much of something stays
        assert 1 in (settings[setting]["lt"], settings[setting]["le"])
