"""From bytes to checked values, or to an `Invalid` that says in words what is wrong; what requests share."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Annotated, Any, Generic, TypeVar

from fastapi import Request
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from pydantic_core import SchemaValidator, core_schema, from_json, to_json

from ..engine.config import RunConfig
from ..runs import Run
from .errors import Invalid
from .sentences import ABOUT_A_KEY, fields_of

MAX_STEP = 2**53 - 1
"""The largest integer that JSON carries exactly through a browser."""

MAX_SIZE = 257
"""Grid points along each side of a landscape; what a large network allows may be fewer."""

MAX_SPAN = 1_000.0

STRICT = ConfigDict(strict=True, extra="forbid", frozen=True, allow_inf_nan=False)
LAX = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)
"""A query's values are text, so numbers are read from it."""


Index = Annotated[int, Field(ge=0, le=MAX_STEP)]
Count = Annotated[int, Field(ge=1, le=MAX_STEP)]
Span = Annotated[float, Field(gt=0, le=MAX_SPAN)]


class AtStep(BaseModel):
    """Which step of a run."""

    model_config = LAX

    step: Index | None = Field(None, description="A step that the run has been at; now without it.")

    def of(self, run: Run) -> int:
        """Give the step that is meant."""
        return run.step if self.step is None else self.step


T = TypeVar("T")

LARGE = 16_384  # bytes; parsing them takes about 1 ms, and more is done beside the event loop
MOST_LISTS = 50_000  # of 20,000 samples with rows for targets, and of all weights; each costs about 1 µs
MOST_KEYS = 1_000  # twelve layers and all else have under 100
SKETCHED = 16  # items of a list that show what is wrong with all of them
SHORT = 4_096  # bytes, of which each wrong item is found: two thousand take about 10 ms

NAMED = ("dataset", "optimizer", "loss")
"""The settings of a run that may be a bare name in place of an object."""


NAMED_IN_LAYERS = ("kernel_regularizer", "bias_regularizer")
"""Those of a layer."""


class Reader(Generic[T]):
    """Read JSON text as one type, strictly: no NaN, no unknown keys, no `true` for 1; 1.0 is the integer 1.

    A list is given up at its first wrong item, so that a body of half a million of them is refused
    as fast as a short one; of a short body each wrong item is named.
    """

    def __init__(self, kind: Any, code: str = "invalid_request", *, most_keys: int = MOST_KEYS) -> None:
        self._adapter: TypeAdapter[T] = TypeAdapter(kind)
        self.code, self.most_keys = code, most_keys
        changed = _whole(self._adapter.core_schema)
        # Otherwise a model within another is checked by its own validator, which knows nothing of this.
        self._all_wrong = SchemaValidator(changed, _use_prebuilt=False)
        self._first_wrong = SchemaValidator(_fail_fast(changed), _use_prebuilt=False)

    @cached_property
    def schema(self) -> dict[str, Any]:
        """What a refusal looks names up in; it takes longer to make than all else here."""
        return self._adapter.json_schema()

    def read(self, text: bytes | str) -> T:
        """Parse and check, or raise Invalid."""
        self.require_modest(text)
        if len(text) > LARGE:
            self._require_sketch(text)
        validator = self._all_wrong if len(text) <= SHORT else self._first_wrong
        try:
            value: T = validator.validate_json(text or b"{}", strict=True)
        except ValidationError as error:
            raise self._invalid(error.errors(include_url=False)) from None
        return value

    def read_completed(self, text: bytes, complete: Callable[[dict[str, Any]], dict[str, Any]]) -> T:
        """Read an object's text with what ``complete`` adds to it; another text is refused as it is."""
        self.require_modest(text)
        try:
            given = from_json(text or b"{}")
        except ValueError:
            return self.read(text)
        whole = complete(given) if isinstance(given, dict) else given
        return self.read(text if whole == given else as_json(whole))

    def _require_sketch(self, text: bytes | str) -> None:
        """Refuse what the first items of each list already show; a million of them take 50 ms to check."""
        try:
            self._first_wrong.validate_json(as_json(_sketch(from_json(text))), strict=True)
        except ValidationError as error:
            # Those of a type or a key are of the whole, too; not those of a length.
            errors = [(one["type"], one) for one in error.errors(include_url=False)]
            if wrong := [one for kind, one in errors if kind.endswith("_type") or kind in ABOUT_A_KEY]:
                raise self._invalid(wrong) from None
        except ValueError:
            return  # not JSON, of which the whole check tells more

    def _invalid(self, errors: Sequence[Mapping[str, Any]]) -> Invalid:
        return Invalid(fields_of(errors, self.schema), self.code)

    def require_modest(self, text: bytes | str) -> None:
        """Raise Invalid if the parsing itself would take long; no honest body has so many parts."""
        raw = text.encode() if isinstance(text, str) else text
        for what, most, count in (
            ("lists and objects", MOST_LISTS, raw.count(b"[") + raw.count(b"{")),
            ("keys", self.most_keys, raw.count(b":")),
        ):
            if count > most:
                message = f"The JSON must have at most {most:,} {what}. Got {count:,}."
                raise Invalid([{"path": "", "message": message}], self.code)


def _whole(schema: Any) -> Any:
    """Give a core schema in which an integer may be written as 1.0; what may be a float as well stays one."""
    if isinstance(schema, list):
        return [_whole(item) for item in schema]
    if not isinstance(schema, dict) or {"type": "float"} in list(schema.get("choices", ())):
        return schema
    if schema.get("type") == "int":
        return core_schema.no_info_before_validator_function(_as_integer, schema)
    return {key: _whole(value) for key, value in schema.items()}


def _as_integer(value: Any) -> Any:
    """Give a whole number as an integer; beyond `MAX_STEP` a float tells no exact one."""
    whole = isinstance(value, float) and value.is_integer() and abs(value) <= MAX_STEP
    return int(value) if whole else value


def _fail_fast(schema: Any) -> Any:
    """Give a core schema in which every list stops at its first wrong item."""
    if isinstance(schema, list):
        return [_fail_fast(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    copy = {key: _fail_fast(value) for key, value in schema.items()}
    return {**copy, "fail_fast": True} if copy.get("type") in ("tuple", "list") else copy


def _sketch(value: Any) -> Any:
    """Give a value with no more than the first items of each list."""
    if isinstance(value, list):
        return [_sketch(item) for item in value[:SKETCHED]]
    return {key: _sketch(item) for key, item in value.items()} if isinstance(value, dict) else value


RUN_CONFIG: Reader[RunConfig] = Reader(RunConfig, "invalid_config")

DEFAULT_OPTIMIZER = {"name": RunConfig().optimizer.name}


async def body(request: Request, read: Callable[[bytes], T]) -> T:
    """Read a request's body; a large one beside the event loop."""
    text = await request.body()
    return await asyncio.to_thread(read, text) if len(text) > LARGE else read(text)


def read_config(text: bytes) -> RunConfig:
    """Read a RunConfig in which a name may stand for an object, and an optimizer may lack its name."""
    return RUN_CONFIG.read_completed(text, lambda given: spelled(given, DEFAULT_OPTIMIZER))


def as_json(value: Any) -> bytes:
    """Write what was read from JSON as JSON again, NaN included; three times as fast as `json.dumps`."""
    return to_json(value, inf_nan_mode="constants")


def spelled(given: Mapping[str, Any], optimizer: Mapping[str, Any]) -> dict[str, Any]:
    """Write bare names as objects, and complete an optimizer that may be taken for `optimizer`."""
    named = {key: {"name": given[key]} for key in NAMED if isinstance(given.get(key), str)}
    complete = {**given, **named}
    if isinstance(layers := given.get("layers"), list):
        complete["layers"] = [_spelled_layer(layer) for layer in layers]
    own = complete.get("optimizer")
    if isinstance(own, dict) and own.get("name", optimizer["name"]) == optimizer["name"]:
        complete["optimizer"] = {**optimizer, **own}
    return complete


def _spelled_layer(layer: Any) -> Any:
    """Write a layer's bare names of regularizers as objects."""
    if not isinstance(layer, dict):
        return layer
    named = {key: {"name": layer[key]} for key in NAMED_IN_LAYERS if isinstance(layer.get(key), str)}
    return {**layer, **named}
