"""The page's types of the server's answers are those that the API describes."""

import pytest

from tools.types import PLACE, Schema, closure, interface, kind, written


def test_the_page_s_types_are_what_the_api_describes() -> None:
    assert PLACE.read_text("utf-8") == written(), "`make types` brings them up to date."


@pytest.mark.parametrize(
    ("schema", "type_"),
    [
        ({"$ref": "#/components/schemas/RunAnswer"}, "RunAnswer"),
        ({"type": "object", "x-model": "RunConfig", "title": "Config"}, "RunConfig"),
        ({"anyOf": [{"type": "integer"}, {"type": "number"}, {"type": "null"}]}, "number | null"),
        ({"const": "map", "type": "string"}, '"map"'),
        ({"enum": ["fork", "run"], "type": "string"}, '"fork" | "run"'),
        ({"type": ["array", "null"], "items": {"type": ["number", "null"]}}, "(number | null)[] | null"),
        ({"type": "array", "prefixItems": [{"type": "number"}, {"type": "string"}]}, "[number, string]"),
        ({"type": "array", "items": {"type": "number", "format": "float32"}}, "Float32Array<ArrayBuffer>"),
        ({"type": "object", "additionalProperties": {"type": "boolean"}}, "Record<string, boolean>"),
        ({"type": "object", "additionalProperties": True}, "Record<string, unknown>"),
        ({"title": "Default"}, "unknown"),
    ],
)
def test_a_schema_is_a_type(schema: Schema, type_: str) -> None:
    assert kind(schema) == type_


def test_a_field_that_may_be_missing_is_optional() -> None:
    fields = {"step": {"type": "integer"}, "look": {"type": "null"}}
    schema = {"description": "A frame.\n\nMore.", "properties": fields, "required": ["step"]}
    assert interface("Frame", schema) == "/** A frame. */\ninterface Frame { step: number; look?: null; }\n"


def test_no_line_is_too_long() -> None:
    causes = {"cause": {"enum": [f"cause number {number}" for number in range(20)]}}
    lines = interface("Stall", {"properties": {**causes, "step": {"type": "integer"}}}).splitlines()
    assert max(map(len, lines)) <= 110
    assert lines[-3].endswith('| "cause number 19";')


def test_what_a_type_is_made_of_comes_with_it() -> None:
    run = {"properties": {"parent": {"anyOf": [{"$ref": "#/schemas/Parent"}, {"type": "null"}]}}}
    assert closure({"Run": run, "Parent": {}, "Other": {}}, ["Run"]) == {"Run", "Parent"}
