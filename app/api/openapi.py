"""What the OpenAPI description says beyond what FastAPI finds: bodies, examples, limits, sockets."""

from typing import Any

from pydantic import TypeAdapter

from ..engine.config import LIMITS
from ..runs import RUNS_KEPT, RUNS_TRAINING, RUNS_UNLISTED
from .errors import BODY_LIMIT, ErrorAnswer, described_errors
from .examples import CALLS, LIVE, MESSAGES
from .live.frame import FrameArrays, FrameHeader
from .live.messages import MESSAGE_KINDS
from .live.room import MESSAGE_LIMIT, MOST_VIEWERS


def limits() -> dict[str, int]:
    """Give the most that there may be of each thing, by its name."""
    return {
        **LIMITS,
        "runs": RUNS_KEPT,
        "runs_unlisted": RUNS_UNLISTED,
        "runs_in_training": RUNS_TRAINING,
        "viewers": MOST_VIEWERS,
        "body_bytes": BODY_LIMIT,
        "message_bytes": MESSAGE_LIMIT,
    }


REFERENCE = "#/components/schemas/{model}"

BODIES: dict[str, Any] = {}
"""What each call takes, as the routes say."""

HEADERS: dict[str, Any] = {"FrameHeader": FrameHeader, "FrameArrays": FrameArrays}
"""What stands in binary answers, by the names of their models."""


PLAIN = "text/plain"


def call(
    name: str, answer: Any, body: Any = None, *, status: int = 200, packed: bool = False, text: str = PLAIN
) -> dict[str, Any]:
    """Give what a route tells of a call: its example, the body that it takes, its answer, and its errors.

    `answer`: a model (`packed`: that of a binary answer's header), the words for a `text` of a kind, or None.
    """
    extra: dict[str, Any] = {"x-example": CALLS[name]._asdict()}
    if body is not None:
        BODIES[name] = body
        content = {"application/json": {"schema": referred(body), "example": CALLS[name].body}}
        extra["requestBody"] = {"content": content}
    own: dict[str, Any] = {"model": answer, "description": (answer.__doc__ or "").strip()}
    if answer is None:
        own = {"description": "Done."}
    elif isinstance(answer, str):
        own = {"description": answer, "content": {text: {}}}
    elif packed:
        HEADERS[answer.__name__] = answer
        content = {"application/octet-stream": {"x-header": referred(answer)}}
        own = {"description": "A JSON header, then float32 arrays.", "content": content}
    errors = {"4XX": {"model": ErrorAnswer, "description": "Refused, with the reason."}}
    return {"status_code": status, "responses": {status: own, **errors}, "openapi_extra": extra}


def referred(model: Any) -> dict[str, str]:
    """Refer to a model's schema."""
    return {"$ref": REFERENCE.format(model=model.__name__)}


def complete(description: dict[str, Any]) -> dict[str, Any]:
    """Add the bodies' schemas and the socket's messages to FastAPI's description, and return it."""
    kinds = {**BODIES, **{f"message {name}": kind for name, kind in MESSAGE_KINDS.items()}}
    adapters: list[tuple[str, Any, TypeAdapter[Any]]] = [
        (name, "validation", TypeAdapter(kind)) for name, kind in kinds.items()
    ]
    adapters += [(name, "serialization", TypeAdapter(kind)) for name, kind in HEADERS.items()]
    _, schemas = TypeAdapter.json_schemas(adapters, ref_template=REFERENCE)
    description["components"]["schemas"].update(schemas["$defs"])
    description["x-errors"] = described_errors()
    description["x-limits"] = limits()
    description["x-socket"] = {
        "path": LIVE,
        "frame": {"x-header": referred(FrameHeader), "x-arrays": referred(FrameArrays)},
        "messages": [
            {
                "name": name,
                "description": (MESSAGE_KINDS[name].__doc__ or "").strip(),
                "schema": referred(MESSAGE_KINDS[name]),
                "example": message,
            }
            for name, message in MESSAGES.items()
        ],
    }
    return description
