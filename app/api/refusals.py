"""Which refusals a call may answer, by their statuses, with their codes and an example of each."""

from collections.abc import Iterable
from typing import Any

from .errors import PROBLEMS
from .examples import REFUSALS

SCHEMA = {"$ref": "#/components/schemas/ErrorAnswer"}

KINDS = {code: (status, kind) for kind, (status, code) in PROBLEMS.items()}


def usual(path: str, *, body: bool) -> list[str]:
    """List the codes that any call at a path may answer: of the gate, of its id, its body and its query."""
    codes = ["forbidden", "invalid_request"]
    if "{id}" in path:
        kind = path.split("/")[2].removesuffix("s")
        codes += [f"unknown_{kind}"] if kind != "run" else ["unknown_run", "damaged"]
    return [*codes, "too_large", "not_json"] if body else codes


def refusals(codes: Iterable[str]) -> dict[int | str, Any]:
    """Give OpenAPI's responses for refusals of these codes, in the order of their statuses."""
    by_status: dict[int, list[str]] = {}
    for code in sorted(set(codes)):
        by_status.setdefault(KINDS[code][0], []).append(code)
    return {status: _response(by_status[status]) for status in sorted(by_status)}


def _response(codes: list[str]) -> dict[str, Any]:
    words = {code: _first_paragraph(KINDS[code][1].__doc__ or "") for code in codes}
    examples = {code: {"summary": words[code], "value": {"error": REFUSALS[code]}} for code in codes}
    return {
        "description": " ".join(f"`{code}`: {summary}" for code, summary in words.items()),
        "content": {"application/json": {"schema": SCHEMA, "examples": examples}},
    }


def _first_paragraph(text: str) -> str:
    return " ".join(text.partition("\n\n")[0].split())
