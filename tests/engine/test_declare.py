"""Declarations: types, bounds, and what the catalogue and pydantic read from them."""

import json
from dataclasses import dataclass
from typing import Any, Literal

import pytest
from pydantic import TypeAdapter, ValidationError

from app.engine.activations import ACTIVATIONS
from app.engine.config import LayerConfig, RunConfig
from app.engine.declare import Declared, check, setting
from app.engine.describing import describe, plain_value
from app.engine.errors import ConfigError, refuse
from app.engine.initializers import INITIALIZERS
from app.engine.losses import LOSSES
from app.engine.metrics import METRICS
from app.engine.optimizers import OPTIMIZERS, Adam

ENTRIES = [
    entry
    for registry in (ACTIVATIONS, INITIALIZERS, LOSSES, METRICS, OPTIMIZERS)
    for entry in registry.values()
]


@dataclass(frozen=True, kw_only=True)
class Sample(Declared):
    """A declaration with a setting of every kind."""

    title = "Sample"
    name: Literal["sample"] = "sample"
    count: int = setting(3, ge=1, le=1_000, help="How many.")
    share: float = setting(0.5, gt=0, lt=1, help="How much.", log=True)
    limit: float | None = setting(None, gt=0, help="How far.", advanced=True)
    kind: Literal["a", "b", "c"] = setting("a", help="Which.")
    numbers: tuple[float, ...] = setting((1.0,), min_length=1, max_length=2, help="Some.")
    side: Literal["left", "right"] = setting("left", help="Where.")


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"count": 0}, "count must be at least 1. Got 0."),
        ({"count": 1_001}, "count must be at most 1,000. Got 1001."),
        ({"count": 1.0}, "count must be an integer. Got 1.0."),
        ({"count": True}, "count must be an integer. Got true."),
        ({"share": 1.0}, "share must be less than 1. Got 1.0."),
        ({"share": 0}, "share must be greater than 0. Got 0."),
        ({"share": float("nan")}, "share must be a finite number. Got NaN."),
        ({"share": "half"}, "share must be a finite number. Got 'half'."),
        ({"share": True}, "share must be a finite number. Got true."),
        ({"share": None}, "share must be a finite number. Got null."),
        ({"limit": -1.0}, "limit must be greater than 0. Got -1.0."),
        ({"kind": "d"}, "kind must be one of 'a', 'b', 'c'. Got 'd'."),
        ({"side": "up"}, "side must be 'left' or 'right'. Got 'up'."),
        ({"numbers": ()}, "numbers must have at least 1 item. Got 0."),
        ({"numbers": (1.0, 2.0, 3.0)}, "numbers must have at most 2 items. Got 3."),
        ({"numbers": [1.0]}, "numbers must be a tuple. Got [1.0]."),
        ({"numbers": (1.0, float("inf"))}, "numbers.1 must be a finite number. Got Infinity."),
        ({"count": 10**5000}, "count must be at most 1,000. Got an integer of hundreds of digits."),
    ],
)
def test_a_setting_out_of_bounds_is_refused_in_a_sentence(settings: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        Sample(**settings)
    assert caught.value.message == message


def test_a_refusal_of_long_text_is_short() -> None:
    assert len(refuse("x", "be short", "y" * 10_000).message) < 100


def test_a_refusal_of_what_lies_deep_tells_its_first_levels() -> None:
    deep = {"a": [[[1, 2]]]}
    assert refuse("x", "be flat", deep).message == "x must be flat. Got {'a': [[[…]]]}."
    assert refuse("x", "be flat", deep["a"]).message == "x must be flat. Got [[[1, 2]]]."


def test_check_puts_the_path_in_front() -> None:
    sample = Sample()
    object.__setattr__(sample, "count", 0)
    with pytest.raises(ConfigError) as caught:
        check(sample, "layers.0")
    assert caught.value.path == "layers.0.count"


def test_an_integer_passes_for_a_number() -> None:
    assert Sample(limit=2).limit == 2


def test_describe_gives_each_settings_type_bounds_and_help() -> None:
    count, share, limit, kind, numbers, _ = describe(Sample)["settings"]
    assert (count["type"], count["default"], count["ge"], count["le"]) == ("integer", 3, 1, 1_000)
    assert (share["type"], share["gt"], share["lt"], share["log"]) == ("number", 0, 1, True)
    assert (limit["type"], limit["optional"], limit["advanced"]) == ("number", True, True)
    assert (kind["type"], kind["choices"]) == ("string", ["a", "b", "c"])
    assert (numbers["type"], numbers["default"], numbers["help"]) == ("array", [1.0], "Some.")


def test_a_setting_without_a_default_is_required() -> None:
    assert [s["name"] for s in describe(LayerConfig)["settings"] if s["required"]] == ["units"]


def test_plain_value_puts_the_name_first() -> None:
    assert list(plain_value(Adam()))[:2] == ["name", "learning_rate"]


def test_pydantic_reads_the_bounds_of_a_declaration() -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(RunConfig).validate_json('{"optimizer": {"name": "adam", "beta_1": 1.0}}')
    (error,) = caught.value.errors()
    assert (error["loc"], error["ctx"]) == (("optimizer", "adam", "beta_1"), {"lt": 1.0})


@pytest.mark.parametrize("body", ['{"units": 3}', '{"seed": "0"}', '{"optimizer": {"name": "sgd", "x": 1}}'])
def test_pydantic_refuses_unknown_and_loosely_typed_settings(body: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(RunConfig).validate_json(body)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: str(entry.name))
def test_every_entry_says_what_it_is(entry: type[Declared]) -> None:
    described = describe(entry)
    assert all(described[word] for word in ("name", "title", "formula", "help", "source"))
    assert all(one["help"].endswith(".") for one in described["settings"])


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: str(entry.name))
def test_every_entry_can_be_made_from_its_name(entry: type[Declared]) -> None:
    assert TypeAdapter(entry).validate_json(json.dumps({"name": describe(entry)["name"]})) == entry()
