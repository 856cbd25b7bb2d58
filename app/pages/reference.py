"""The API's description as the docs page shows it: calls, messages and shapes, from the OpenAPI document."""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from ..engine.spelling import bound

Document = Mapping[str, Any]


class Parameter(NamedTuple):
    """One thing that a call's query or body may hold."""

    name: str
    type: str
    bounds: str
    default: str
    help: str


class Call(NamedTuple):
    """One call, or one message of the socket, with an example that a test executes."""

    anchor: str
    title: str
    help: str
    example: str
    parameters: list[Parameter]
    answer: str


class Reference(NamedTuple):
    """All that the page lists."""

    calls: list[Call]
    socket: str
    messages: list[Call]
    shapes: dict[str, list[Parameter]]
    errors: list[Document]  # status, code and help of each kind of refusal
    limits: Mapping[str, int]


SHAPES = ("RunAnswer", "HistoryAnswer", "LandscapeAnswer", "DataAnswer", "ErrorAnswer")
"""The answers that the page spells out, by their names in the document."""

BOUNDS = {"minimum": "≥ {}", "exclusiveMinimum": "> {}", "maximum": "≤ {}", "exclusiveMaximum": "< {}"}
KINDS = {"application/json": "JSON", "application/octet-stream": "binary"}
NO_DEFAULT = "–"


def reference(document: Document) -> Reference:
    """Read the calls, messages and shapes out of an OpenAPI document."""
    schemas = document["components"]["schemas"]
    socket = document["x-socket"]
    return Reference(
        [
            _call(method, path, operation, schemas)
            for path, operations in document["paths"].items()
            for method, operation in operations.items()
        ],
        socket["path"],
        [_message(message, schemas) for message in socket["messages"]],
        {name.removesuffix("Answer"): _parameters(schemas[name]) for name in SHAPES},
        document["x-errors"],
        document["x-limits"],
    )


def number(value: float) -> str:
    """Write a bound for a reader."""
    return "2⁵³ − 1" if value == 2**53 - 1 else bound(value)


def _call(method: str, path: str, operation: Document, schemas: Document) -> Call:
    example = operation["x-example"]
    query = [
        _parameter(each["name"], each["schema"], each)
        for each in operation.get("parameters", ())
        if each["in"] == "query"
    ]
    body = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
    return Call(
        anchor=operation["operationId"],
        title=f"{method.upper()} {path}",
        help=operation["description"],
        example=_curl(
            example["method"], example["path"], example.get("body"), file="requestBody" in operation
        ),
        parameters=query + (_parameters(_resolved(body, schemas)) if body else []),
        answer=_answer(operation["responses"]),
    )


def _message(message: Document, schemas: Document) -> Call:
    parameters = [each for each in _parameters(_resolved(message["schema"], schemas)) if each.name != "do"]
    name, example = message["name"], json.dumps(message["example"])
    return Call(f"message-{name}", name, message["description"], example, parameters, "")


def _answer(responses: Document) -> str:
    """Name what a call answers: the status, and the shape or the media type."""
    status, response = next(item for item in responses.items() if item[0].startswith("2"))
    contents: Document = response.get("content", {"": {}})
    media_type, content = next(iter(contents.items()))
    shape = content.get("schema", {}).get("$ref", "").rpartition("/")[2].removesuffix("Answer")
    return f"{status} {shape or KINDS.get(media_type, media_type)}".strip()


def _curl(method: str, path: str, body: Any, *, file: bool) -> str:
    """Write a call as a command line, for the address that the template fills in."""
    how = "" if method == "GET" else f" -X {method}"
    address = f"{{address}}{path}"
    quoted = f"'{address}'" if "?" in path else address
    if body is None and file:
        return f"curl{how} {quoted} \\\n  -H 'Content-Type: text/csv' --data-binary @flowers.csv"
    if body is None:
        return f"curl{how} {quoted}"
    return f"curl{how} {quoted} \\\n  -H 'Content-Type: application/json' \\\n  -d '{json.dumps(body)}'"


def _resolved(schema: Document, schemas: Document) -> Document:
    name = schema.get("$ref", "").rpartition("/")[2]
    return schemas[name] if name else schema


def _parameters(schema: Document) -> list[Parameter]:
    return [_parameter(name, each, each) for name, each in schema.get("properties", {}).items()]


def _parameter(name: str, schema: Document, described: Document) -> Parameter:
    members = [each for each in schema.get("anyOf", [schema]) if each.get("type") != "null"]
    bounds = [text.format(number(one[key])) for one in members for key, text in BOUNDS.items() if key in one]
    meaning, _, told = described.get("description", "").partition(" Default: ")
    default = json.dumps(schema["default"]) if "default" in schema else told.removesuffix(".") or NO_DEFAULT
    kinds = " or ".join(dict.fromkeys(_type(each) for each in members))
    return Parameter(name, kinds, ", ".join(bounds), default, meaning)


def _type(schema: Document) -> str:
    if "enum" in schema:
        return " or ".join(json.dumps(each) for each in schema["enum"])
    if "$ref" in schema:
        return schema["$ref"].rpartition("/")[2].removesuffix("Answer")  # type: ignore[no-any-return]
    if "oneOf" in schema:
        return "object"
    kind = schema.get("type", "any")
    kind = " or ".join(kind) if isinstance(kind, list) else kind
    return f"list of {_type(schema['items'])}" if kind == "array" and "items" in schema else str(kind)
