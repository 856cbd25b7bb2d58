"""What the OpenAPI description says beyond what FastAPI finds: bodies, examples, limits, sockets."""

from collections.abc import Sequence
from typing import Any, Literal

from fastapi import Response
from pydantic import TypeAdapter

from ..engine.config import LIMITS
from ..engine.tables.parsing import MOST_COLUMNS, MOST_ROWS
from ..runs import RUNS_BYTES, RUNS_KEPT, RUNS_TRAINING, RUNS_UNLISTED, TABLES_BYTES, TABLES_KEPT
from .answer import JsonAnswer
from .errors import ErrorAnswer, described_errors
from .examples import CALLS, LIVE, MESSAGES
from .limits import BODY_LIMIT, TABLE_LIMIT
from .live.broadcast import MOST_VIEWERS
from .live.frame import FrameArrays, FrameHeader
from .live.messages import MESSAGE_KINDS
from .live.room import MESSAGE_LIMIT
from .refusals import refusals, usual
from .schemas import REFERENCE, Schema, refer, reword


def limits() -> dict[str, int]:
    """Give the most that there may be of each thing, by its name."""
    return {
        **LIMITS,
        "runs": RUNS_KEPT,
        "runs_unlisted": RUNS_UNLISTED,
        "runs_bytes": RUNS_BYTES,
        "runs_in_training": RUNS_TRAINING,
        "viewers": MOST_VIEWERS,
        "body_bytes": BODY_LIMIT,
        "tables": TABLES_KEPT,
        "tables_bytes": TABLES_BYTES,
        "table_bytes": TABLE_LIMIT,
        "table_rows": MOST_ROWS,
        "table_columns": MOST_COLUMNS,
        "message_bytes": MESSAGE_LIMIT,
    }


BODIES: dict[str, Any] = {}
"""What each call takes, as the routes say."""

ANSWERS: dict[str, Any] = {"FrameHeader": FrameHeader, "FrameArrays": FrameArrays, "ErrorAnswer": ErrorAnswer}
"""What answers have that no route names as its own: in binary ones, and in refusals."""


PLAIN = "text/plain"


def call(
    name: str,
    answer: Any,
    body: Any = None,
    *,
    status: int = 200,
    packed: bool = False,
    text: str = PLAIN,
    takes: Sequence[str] = (),
    refuses: Sequence[str] = (),
) -> dict[str, Any]:
    """Give what a route tells of a call: its example, the body that it takes, its answer, and its errors.

    `name`: that of its example, and the one by which tools call it: unlike any other call's.
    `answer`: a model (`packed`: that of a binary answer's header), the words for a `text` of a kind, or None.
    `takes`: the kinds of a body that is a file, tools know the last; the same again is a 200.
    `refuses`: the codes of its errors, besides those of every call with such a path and body.
    """
    extra: dict[str, Any] = {"x-example": CALLS[name]._asdict()}
    own = {status: _own(answer, packed, text)}
    if takes:
        extra["requestBody"] = {
            "description": f"The file, declared as {', '.join(takes[:-1])} or {takes[-1]}.",
            "content": {takes[-1]: {"schema": {"type": "string", "format": "binary"}}},
            "required": True,
        }
        own[200], refuses = own[status], [*refuses, "too_large", "not_csv"]
    if body is not None:
        BODIES[name] = body
        content = {"application/json": {"schema": refer(body.__name__), "example": CALLS[name].body}}
        extra["requestBody"] = {"content": content}
    refused = refusals([*usual(CALLS[name].path, body=body is not None), *refuses])
    return {
        "operation_id": name,
        "status_code": status,
        "response_class": JsonAnswer if isinstance(answer, type) and not packed else Response,
        "responses": {**own, **refused},
        "openapi_extra": extra,
    }


def _own(answer: Any, packed: bool, text: str) -> dict[str, Any]:
    """Describe what a call answers when it succeeds."""
    if answer is None:
        return {"description": "Done."}
    if isinstance(answer, str):
        return {"description": answer, "content": {text: {"schema": {"type": "string"}}}}
    if not packed:
        return {"model": answer, "description": (answer.__doc__ or "").strip()}
    ANSWERS[answer.__name__] = answer
    schema = {"type": "string", "format": "binary"}
    content = {"application/octet-stream": {"schema": schema, "x-header": refer(answer.__name__)}}
    return {"description": "A JSON header, then float32 arrays.", "content": content}


def complete(description: dict[str, Any]) -> dict[str, Any]:
    """Add the bodies' schemas and the socket's messages to FastAPI's description, and return it."""
    bodies = {**BODIES, **{f"message {name}": kind for name, kind in MESSAGE_KINDS.items()}}
    schemas = description["components"]["schemas"]
    schemas |= reword(_schemas(bodies, "validation")) | _schemas(ANSWERS, "serialization")
    for operations in description["paths"].values():
        for operation in operations.values():
            _tell_what_is_needed(operation, schemas)
            _tell_answers_kind_once(operation)
    description["x-errors"] = described_errors()
    description["x-limits"] = limits()
    description["x-socket"] = {
        "path": LIVE,
        "responses": refusals([*usual(LIVE, body=False), "invalid_config", "too_many_viewers"]),
        "frame": {"x-header": refer(FrameHeader.__name__), "x-arrays": refer(FrameArrays.__name__)},
        "messages": [
            {
                "name": name,
                "description": (MESSAGE_KINDS[name].__doc__ or "").strip(),
                "schema": refer(MESSAGE_KINDS[name].__name__),
                "example": message,
            }
            for name, message in MESSAGES.items()
        ],
    }
    return description


def _schemas(kinds: dict[str, Any], mode: Literal["validation", "serialization"]) -> dict[str, Schema]:
    """Give the schemas of models and of all that they are made of, by their names."""
    adapters = [(name, mode, TypeAdapter(kind)) for name, kind in kinds.items()]
    _, schemas = TypeAdapter.json_schemas(adapters, ref_template=REFERENCE)
    found: dict[str, Schema] = schemas["$defs"]
    return found


def _tell_answers_kind_once(operation: dict[str, Any]) -> None:
    """Leave out that an answer is a string where a model says what it is."""
    for response in operation["responses"].values():
        for content in response.get("content", {}).values():
            if "$ref" in content["schema"]:
                content["schema"].pop("type", None)


def _tell_what_is_needed(operation: dict[str, Any], schemas: dict[str, Schema]) -> None:
    """Say whether a call needs its body, which else may be empty, and leave out what a list of a query is."""
    body = operation.get("requestBody")
    if body and "application/json" in body["content"]:
        model = body["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]
        body["required"] = bool(schemas[model].get("required"))
    for parameter in operation.get("parameters", ()):
        if isinstance(parameter["schema"].get("default"), list):
            del parameter["schema"]["default"]  # its description says what holds without it
