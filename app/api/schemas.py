"""What the description says of bodies in other words than pydantic's.

A client that a tool makes of a description sends each `default` as if its user had said it. But what a
fork, a race or a preview leaves out is the run's own, and not what is declared. So bodies tell defaults in
words; only names have them, for a name is never left to the run. A data set, an optimizer, a loss and a
regularizer may be a bare name.
"""

import copy
import json
from collections.abc import Iterator
from typing import Any

from ..runs.lineage import FORKABLE
from .parsing import NAMED, NAMED_IN_LAYERS

Schema = dict[str, Any]

REFERENCE = "#/components/schemas/{model}"

MOST_LETTERS = 60
"""Of a default that is written out; the catalogue has the longer ones."""

NAMELESS = "optimizer"
"""The one setting whose object may lack its name: the run, or the usual configuration, has one."""

WORDS = ("title", "description", "default")
"""What two schemas may differ in and still take the same values."""


def refer(model: str) -> Schema:
    """Refer to a model's schema by its name."""
    return {"$ref": REFERENCE.format(model=model)}


def reword(bodies: dict[str, Schema]) -> dict[str, Schema]:
    """Give the schemas of bodies in these words, with those that they newly refer to."""
    schemas = copy.deepcopy(bodies)
    for key, node in list(_unions(schemas)):
        if key in (*NAMED, *NAMED_IN_LAYERS):
            _let_be_a_name(key, node, schemas)
    _add_changes(schemas)
    for schema in schemas.values():
        for each in schema.get("properties", {}).values():
            if "default" in each and "const" not in each:
                each["description"] = f"{each['description']} Default: {_written(each.pop('default'))}."
    return schemas


def _unions(schemas: dict[str, Schema]) -> Iterator[tuple[str, Schema]]:
    """Find each setting that is a union of named objects, and the schema of that union."""
    for schema in schemas.values():
        for key, each in schema.get("properties", {}).items():
            for node in (each, *each.get("anyOf", ())):
                if node.get("discriminator", {}).get("propertyName") == "name":
                    yield key, node


def _let_be_a_name(key: str, node: Schema, schemas: dict[str, Schema]) -> None:
    """Put a union into a schema of its own, in which a name may stand for an object."""
    kind, members, names = (
        key.title().replace("_", ""),
        node.pop("oneOf"),
        [*node.pop("discriminator")["mapping"]],
    )
    node |= refer(kind)
    if kind in schemas:
        return
    others, words = [f"{kind}Name"], "Its name and settings, or only its name."
    schemas[f"{kind}Name"] = {"title": f"{kind}Name", "type": "string", "enum": names}
    if key == NAMELESS:
        others.append(f"{kind}Settings")
        words += " Or only settings, for the one that is there."
        schemas[others[-1]] = _nameless(others[-1], [_resolved(member, schemas) for member in members])
    schemas[kind] = {"title": kind, "description": words, "anyOf": [*members, *map(refer, others)]}
    for schema in (_resolved(member, schemas) for member in members):
        schema["required"] = [*dict.fromkeys(["name", *schema.get("required", ())])]


def _resolved(reference: Schema, schemas: dict[str, Schema]) -> Schema:
    return schemas[reference["$ref"].rpartition("/")[2]]


def _nameless(title: str, members: list[Schema]) -> Schema:
    """Describe the settings of an object whose name the run knows: each as any member may have it."""
    properties: dict[str, Schema] = {}
    for name in dict.fromkeys(name for member in members for name in member["properties"] if name != "name"):
        found = [member["properties"][name] for member in members if name in member["properties"]]
        kinds = [{key: one for key, one in each.items() if key not in WORDS} for each in found]
        distinct = [kind for index, kind in enumerate(kinds) if kind not in kinds[:index]]
        properties[name] = {"title": found[0]["title"], "anyOf": distinct} if distinct[1:] else distinct[0]
    words = "Settings of the optimizer that is there: the run's, the base's or, of a new run, Adam's."
    return _object(title, words, properties)


def _add_changes(schemas: dict[str, Schema]) -> None:
    """Describe what a fork may change: of a run's settings those that may, and without defaults."""
    settings = copy.deepcopy(schemas["RunConfig"]["properties"])
    changes = {key: settings[key] for key in FORKABLE}
    for each in changes.values():
        del each["default"]
    words = "The settings that differ in the new run; the others stay."
    schemas["Changes"] = _object("Changes", words, changes)
    schemas["Fork"]["properties"]["changes"] = {**refer("Changes"), "description": words}


def _object(title: str, words: str, properties: dict[str, Schema]) -> Schema:
    kind = {"type": "object", "properties": properties, "additionalProperties": False}
    return {"title": title, "description": words, **kind}


def _written(default: Any) -> str:
    text = json.dumps(default, ensure_ascii=False)
    return text if len(text) <= MOST_LETTERS else "as in the catalogue"
