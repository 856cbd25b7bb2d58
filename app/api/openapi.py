"""What the OpenAPI description says beyond what FastAPI finds by itself: bodies, examples, the socket."""

from typing import Any

from pydantic import TypeAdapter

from .answer import Answer
from .errors import ErrorAnswer, described_errors
from .examples import CALLS, LIVE, MESSAGES
from .limits import limits
from .live.frame import FrameArrays, FrameHeader
from .live.messages import MESSAGE_KINDS

REFERENCE = "#/components/schemas/{model}"

BODIES: dict[str, Any] = {}
"""What each call takes, as the routes say."""

HEADERS: dict[str, Any] = {"FrameHeader": FrameHeader, "FrameArrays": FrameArrays}
"""What stands in binary answers, by the names of their models."""


def described(call: str, body: Any = None) -> dict[str, Any]:
    """Give a route's example, and the body that it takes."""
    example = CALLS[call]
    if body is None:
        return {"x-example": example._asdict()}
    BODIES[call] = body
    content = {"application/json": {"schema": referred(body), "example": example.body}}
    return {"x-example": example._asdict(), "requestBody": {"content": content}}


def answers(
    model: Any, status: int = 200, media_type: str = "application/json"
) -> dict[int | str, dict[str, Any]]:
    """Describe what a route answers, and the one shape of its errors."""
    errors: dict[int | str, dict[str, Any]] = {
        "4XX": {"model": ErrorAnswer, "description": "Refused, with the reason."}
    }
    if model is None:
        return {status: {"description": "Done."}, **errors}
    if media_type != "application/json":
        return {status: {"description": model, "content": {media_type: {}}}, **errors}
    return {status: {"model": model, "description": (model.__doc__ or "").strip()}, **errors}


def packed(header: type[Answer]) -> dict[int | str, dict[str, Any]]:
    """Describe a route's answer in binary."""
    HEADERS[header.__name__] = header
    described = answers("A JSON header, then float32 arrays.", media_type="application/octet-stream")
    described[200]["content"] = {"application/octet-stream": {"x-header": referred(header)}}
    return described


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
