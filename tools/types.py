"""Write the page's types of what the server answers, from its own description: `make types`.

They stand in `static/js/api.d.ts`, by the names of the API's models: those that the page's code names, and
what these are made of. A test holds the file to the description.
"""

import json
import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from app.main import create_app

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "static" / "js"
PLACE = CODE / "api.d.ts"
WIDTH = 110
FIRST = "// What the server answers and streams: written by `make types` from the API's description.\n"

PLAIN = {"integer": "number", "number": "number", "string": "string", "boolean": "boolean", "null": "null"}

Schema = Mapping[str, Any]


def main() -> None:
    """Bring the file up to date."""
    PLACE.write_text(written(), "utf-8")


def written() -> str:
    """Write the types as they must be now."""
    description = create_app().openapi()
    schemas: Mapping[str, Schema] = description["components"]["schemas"]
    answers = [call["responses"] for calls in description["paths"].values() for call in calls.values()]
    told = closure(schemas, references([*answers, description["x-socket"]["frame"]]))
    needed = closure(schemas, told & words())
    return FIRST + "".join(interface(name, schemas[name]) for name in sorted(needed))


def words() -> set[str]:
    """Collect the words of the page's code."""
    paths = [path for path in CODE.rglob("*.*") if path != PLACE]
    return {word for path in paths for word in re.findall(r"\w+", path.read_text("utf-8"))}


def references(node: Any) -> Iterator[str]:
    """Find the names of the schemas that a part of the description refers to."""
    if isinstance(node, Mapping):
        if "$ref" in node:
            yield node["$ref"].rpartition("/")[2]
        node = list(node.values())
    if isinstance(node, list):
        for item in node:
            yield from references(item)


def closure(schemas: Mapping[str, Schema], names: Iterable[str]) -> set[str]:
    """Add what schemas are made of, and so on."""
    found: set[str] = set()
    waiting = [*names]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += references(schemas[name])
    return found


def interface(name: str, schema: Schema) -> str:
    """Write one model: what its docstring says first, and as many fields on a line as there is room for."""
    required = schema.get("required", ())
    fields = [
        f"{key}{'' if key in required else '?'}: {kind(each)};" for key, each in schema["properties"].items()
    ]
    whole = f"interface {name} {{ {' '.join(fields)} }}\n"
    body = whole if len(whole) <= WIDTH else f"interface {name} {{\n{filled(fields)}}}\n"
    return comment(schema.get("description", "")) + body


def comment(text: str) -> str:
    """Write the first paragraph of a docstring as a comment."""
    first, *_ = text.split("\n\n")
    return textwrap.fill(f"/** {first} */", WIDTH, subsequent_indent=" * ") + "\n"


def filled(fields: Iterable[str]) -> str:
    """Put fields on lines; only one that is too long for a line is parted."""
    lines = [" "]
    for field in fields:
        for part in [field] if len(field) < WIDTH else re.split(r" (?=\| )", field):
            if len(lines[-1]) + 1 + len(part) > WIDTH:
                lines.append(" ")
            lines[-1] += f" {part}"
    return "".join(f"{line}\n" for line in lines)


def kind(schema: Schema) -> str:
    """Write the type of one value."""
    if "$ref" in schema:
        return str(schema["$ref"].rpartition("/")[2])
    if "x-model" in schema:  # what the page sends as well as reads, and declares itself
        return str(schema["x-model"])
    for key in ("allOf", "anyOf", "oneOf"):
        if key in schema:
            return union(map(kind, schema[key]))
    if "const" in schema:
        return json.dumps(schema["const"])
    if "enum" in schema:
        return union(map(json.dumps, schema["enum"]))
    types = schema.get("type", "unknown")
    return union(of_type(schema, each) for each in ([types] if isinstance(types, str) else types))


def of_type(schema: Schema, name: str) -> str:
    """Write what a schema is, of the one of its types that has this name."""
    if name == "array":
        return array(schema)
    if name == "object":
        values = schema.get("additionalProperties", True)
        return f"Record<string, {'unknown' if values is True else kind(values)}>"
    return PLAIN.get(name, "unknown")


def array(schema: Schema) -> str:
    """Write the type of a list, a tuple, or one of a binary answer's arrays."""
    if "prefixItems" in schema:
        return f"[{', '.join(map(kind, schema['prefixItems']))}]"
    items = schema.get("items", {})
    if items.get("format") == "float32":
        return "Float32Array<ArrayBuffer>"
    item = kind(items)
    return f"({item})[]" if " | " in item else f"{item}[]"


def union(kinds: Iterable[str]) -> str:
    return " | ".join(dict.fromkeys(kinds))


if __name__ == "__main__":
    main()
