"""What the OpenAPI description says beyond what FastAPI finds by itself: bodies, examples, the socket."""

from typing import Any

from pydantic import TypeAdapter

from .errors import ErrorAnswer, described_errors
from .examples import CALLS, LIVE, MESSAGES
from .limits import limits
from .live.messages import MESSAGE_KINDS

REFERENCE = "#/components/schemas/{model}"

BODIES: dict[str, Any] = {}
"""What each call takes, as the routes say."""


def described(call: str, body: Any = None) -> dict[str, Any]:
    """Give a route's example, and the body that it takes."""
    example = CALLS[call]
    if body is None:
        return {"x-example": example._asdict()}
    BODIES[call] = body
    schema = {"$ref": REFERENCE.format(model=body.__name__)}
    content = {"application/json": {"schema": schema, "example": example.body}}
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


def complete(description: dict[str, Any]) -> dict[str, Any]:
    """Add the bodies' schemas and the socket's messages to FastAPI's description, and return it."""
    kinds = {**BODIES, **{f"message {name}": kind for name, kind in MESSAGE_KINDS.items()}}
    adapters: list[tuple[str, Any, TypeAdapter[Any]]] = [
        (name, "validation", TypeAdapter(kind)) for name, kind in kinds.items()
    ]
    _, schemas = TypeAdapter.json_schemas(adapters, ref_template=REFERENCE)
    description["components"]["schemas"].update(schemas["$defs"])
    description["x-errors"] = described_errors()
    description["x-limits"] = limits()
    description["x-socket"] = {
        "path": LIVE,
        "messages": [
            {
                "name": name,
                "description": (MESSAGE_KINDS[name].__doc__ or "").strip(),
                "schema": {"$ref": REFERENCE.format(model=MESSAGE_KINDS[name].__name__)},
                "example": message,
            }
            for name, message in MESSAGES.items()
        ],
    }
    return description
