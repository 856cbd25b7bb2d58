"""Pydantic's validation errors as this project's sentences, with paths as a caller would write them.

The JSON schema of what was expected leads along each error's location. So it is known which parts
of the location are keys and which only name a member of a union, and which keys there could have been.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple, NotRequired

from typing_extensions import TypedDict

from ..engine.declare import BOUNDS
from ..engine.errors import ConfigError, quoted, suggestion
from ..engine.spelling import bound, counted

Schema = Mapping[str, Any]

MOST_FIELDS = 20
"""Fields that one error lists."""

MOST_ERRORS = 200
"""Of pydantic's errors that are looked at; each costs about 20 µs."""

BOUND_OF = {"greater_than": "gt", "greater_than_equal": "ge", "less_than": "lt", "less_than_equal": "le"}

NOUNS = {
    "int": "an integer",
    "float": "a finite number",
    "finite": "a finite number",
    "bool": "true or false",
    "string": "a string",
    "tuple": "a list",
    "list": "a list",
    "dataclass": "an object",
    "model": "an object",
    "dict": "an object",
    "none": "null",
}
"""What must stand there, by the first word of pydantic's name for the error, such as `int_parsing`."""

UNKNOWN_KEY = ("unexpected_keyword_argument", "extra_forbidden")
ABOUT_A_KEY = (*UNKNOWN_KEY, "missing")
TAGS = ("name", "type")
"""What says which member of a union an object is: it is no setting of the member."""


class Field(TypedDict):
    """One thing that is wrong: where, and a whole sentence.

    `limit`: the largest value that would do, where that hangs on more than the declaration.
    """

    path: str
    message: str
    limit: NotRequired[int]


class Complaint(NamedTuple):
    """What one error says: what must hold at a path and what came, or a whole sentence.

    One stands `alone` that is of the right member of a union: what the others say of it helps nobody.
    """

    path: str
    must: str
    got: str = ""
    whole: str = ""
    hint: str = ""
    alone: bool = False


def fields_of(errors: Iterable[Mapping[str, Any]], schema: Schema) -> list[Field]:
    """Give one sentence for each place that is wrong, in pydantic's order, at most `MOST_FIELDS`.

    What only follows from another error is left out: a list is not too short because its only item
    was refused. Several complaints about one place come from the members of a union, and are joined.
    """
    by_path: dict[str, list[Complaint]] = {}
    for error in islice(errors, MOST_ERRORS):
        complaint = _complaint(error, schema)
        by_path.setdefault(complaint.path, []).append(complaint)
    parts = [path.split(".") if path else [] for path in by_path]
    around = {".".join(path[:length]) for path in parts for length in range(len(path))}
    causes = [path for path in by_path if path not in around]
    return [{"path": path, "message": _sentence(by_path[path])} for path in causes[:MOST_FIELDS]]


def _sentence(complaints: list[Complaint]) -> str:
    first = next((one for one in complaints if one.alone), complaints[0])
    if first.alone:
        complaints = [first]
    if first.whole:
        return first.whole
    others = {complaint.must.removeprefix("be ") for complaint in complaints[1:]}
    must = " or ".join([first.must, *sorted(others - {first.must.removeprefix("be ")})])
    return f"{first.path or 'The JSON'} must {must}. Got {first.got}.{first.hint}"


def _complaint(error: Mapping[str, Any], schema: Schema) -> Complaint:
    kind, context = error["type"], error.get("ctx", {})
    path, nodes, around = _place(error["loc"], schema, names_key=kind in ABOUT_A_KEY)
    if kind in UNKNOWN_KEY:
        return Complaint(path, "", whole=_unknown_key(path, around))
    if kind == "missing":
        return Complaint(path, "", whole=f"{path} must be given.")
    if kind == "json_invalid":
        return Complaint(path, "", whole=f"The text must be JSON in UTF-8: {context['error']}.")
    if kind == "value_error":
        own: ConfigError = context["error"].below(path)
        return Complaint(own.path, "", whole=own.message)
    if kind.startswith("union_tag"):
        return _wrong_tag(path, nodes, error["input"])
    got = str(context["actual_length"]) if "actual_length" in context else quoted(error["input"])
    if kind.startswith("int") and isinstance(error["input"], float) and error["input"].is_integer():
        return Complaint(path, _bound_of(error["input"], nodes), got)
    hint = suggestion(error["input"], [one for one in _choices(nodes) if isinstance(one, str)])
    alone = kind in BOUND_OF or kind == "finite_number" or kind.endswith(("too_short", "too_long"))
    return Complaint(path, _requirement(kind, context, nodes), got, hint=hint, alone=alone)


def _requirement(kind: str, context: Mapping[str, Any], nodes: list[Schema]) -> str:
    if kind in BOUND_OF:
        name = BOUND_OF[kind]
        return f"{BOUNDS[name][0]} {bound(context[name])}"
    noun = "character" if kind.startswith("string") else "item"
    if kind.endswith("too_short"):
        return f"have at least {counted(context['min_length'], noun)}"
    if kind.endswith("too_long"):
        return f"have at most {counted(context['max_length'], noun)}"
    if choices := _choices(nodes):
        return f"be {'one of ' if len(choices) > 1 else ''}{', '.join(map(quoted, choices))}"
    noun = NOUNS.get(kind.partition("_")[0], "valid")
    kinds = [node["title"].lower() for node in nodes if len(nodes) > 1 and _is_kind(node)]  # beside a number
    return f"be a {kinds[0]}" if kinds and noun == NOUNS["dict"] else f"be {noun}"


def _is_kind(node: Schema) -> bool:
    """Say whether a schema is that of the entries of a registry, with a word for them: `Schedule`."""
    return "discriminator" in node and "title" in node


def _bound_of(given: float, nodes: list[Schema]) -> str:
    """Say which bound a whole number is beyond that is too large for a float to tell it exactly."""
    key, words = ("maximum", BOUNDS["le"][0]) if given > 0.0 else ("minimum", BOUNDS["ge"][0])
    bounds = [node[key] for node in nodes if key in node]
    return f"{words} {bound(bounds[0])}" if bounds else f"be {NOUNS['int']}"


def _choices(nodes: list[Schema]) -> list[str]:
    return [one for node in nodes for one in node.get("enum", [node["const"]] if "const" in node else [])]


def _wrong_tag(path: str, nodes: list[Schema], given: Any) -> Complaint:
    """Tell which names a union has; `given` is the object, or what came in its place."""
    if not isinstance(given, Mapping):
        return Complaint(path, "be an object", quoted(given))
    tagged = next(node["discriminator"] for node in nodes if "discriminator" in node)
    tag, names = tagged["propertyName"], list(tagged["mapping"])
    at = f"{path}.{tag}" if path else tag
    if tag not in given:
        return Complaint(at, "", whole=f"{at} must be given: one of {', '.join(map(quoted, names))}.")
    whole = f"{at} must be one of {', '.join(map(quoted, names))}. Got {quoted(given[tag])}."
    return Complaint(at, "", whole=whole + suggestion(given[tag], names))


def _unknown_key(path: str, around: list[Schema]) -> str:
    own = [node.get("properties", {}) for node in around]
    known = [key for each in own for key, one in each.items() if key not in TAGS or "const" not in one]
    names = (each.get(key, {}).get("const") for each in own for key in TAGS)
    owner = next((f" of {name}" for name in names if name is not None), "")
    listed = f" Known: {', '.join(known)}." if known else " There are none here."
    return f"{_short(path)} is not a setting{owner}.{suggestion(path.rpartition('.')[2], known)}{listed}"


def _short(text: str) -> str:
    return text if len(text) <= 100 else f"{text[:100]}…"


def _place(
    location: Sequence[str | int], root: Schema, *, names_key: bool
) -> tuple[str, list[Schema], list[Schema]]:
    """Give an error's path, the schemas that could hold there, and those of the object around it.

    `names_key` says that the last part is a key, though the schema may not have it; any other part
    that the schema has not is the name of a union's member.
    """
    path: list[str] = []
    around: list[Schema] = []
    nodes = _members(root, root)
    for index, part in enumerate(location):
        members = [ref for node in nodes for ref in _tagged(node, part)]
        if members:
            nodes = [member for node in members for member in _members(node, root)]
            continue
        inner = [child for node in nodes for child in _children(node, part)]
        if inner or isinstance(part, int) or (names_key and index == len(location) - 1) or not root:
            path.append(_short(str(part)))
            around, nodes = nodes, [member for node in inner for member in _members(node, root)]
    return ".".join(path), nodes, around


def _members(node: Schema, root: Schema) -> list[Schema]:
    """Resolve references and plain unions into the schemas that may hold; a tagged union stays."""
    if "$ref" in node:
        return _members(root["$defs"][node["$ref"].rpartition("/")[2]], root)
    inner = [*node.get("anyOf", ()), *node.get("oneOf", ()), *node.get("allOf", ())]
    if "discriminator" in node or not inner:
        return [node]
    return [member for child in inner for member in _members(child, root)]


def _tagged(node: Schema, part: str | int) -> list[Schema]:
    mapping = node.get("discriminator", {}).get("mapping", {})
    return [{"$ref": mapping[part]}] if part in mapping else []


def _children(node: Schema, part: str | int) -> list[Schema]:
    if isinstance(part, int):
        return [node["items"]] if "items" in node else []
    properties: Mapping[str, Schema] = node.get("properties", {})
    others = node.get("additionalProperties")
    return [properties[part]] if part in properties else [others] if isinstance(others, Mapping) else []
