"""Write the documents' tables of settings from the catalogue: `.venv/bin/python -m tools.tables`.

A table stands between `<!-- table: NAME -->` and `<!-- end -->`. A test holds the documents to it.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from app.engine.arrays import MAX_SEED
from app.engine.catalogue import catalogue
from app.engine.spelling import bound
from app.main import create_app

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = ("docs/api.md", "docs/settings.md")
MARKED = re.compile(r"(<!-- table: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)

BOUNDS = {"gt": ">", "ge": "≥", "lt": "<", "le": "≤"}
Description = Mapping[str, Any]


def main() -> None:
    """Bring the tables of all documents up to date."""
    for name in DOCUMENTS:
        path = ROOT / name
        path.write_text(filled(path.read_text("utf-8")), "utf-8")


def filled(document: str) -> str:
    """Return a document with each of its tables made anew."""
    made = tables()
    return MARKED.sub(lambda match: f"{match[1]}{made[match[2]]}{match[3]}", document)


def tables() -> dict[str, str]:
    """Make every table, by name."""
    listed = catalogue()
    kinds = registries()
    return {
        "run": settings_table(listed["fields"]["run"]),
        "layer": settings_table(listed["fields"]["layer"]),
        "early_stopping": settings_table(listed["fields"]["early_stopping"]),
        "kinds": table(("", "names"), (kind_row(kind, entries) for kind, entries in kinds.items())),
        "rules": table(("name", "rule", "defaults"), map(rule_row, listed["optimizers"])),
        "presets": table(("name", "", ""), map(preset_row, listed["presets"])),
        "registries": "".join(chapter(kind, entries) for kind, entries in kinds.items()),
        "calls": table(("call", "does"), calls()),
    }


def registries() -> dict[str, list[Description]]:
    """Give the parts of the catalogue that describe classes, by kind."""
    return {
        kind: part for kind, part in catalogue().items() if isinstance(part, list) and "settings" in part[0]
    }


def calls() -> list[tuple[str, str]]:
    """List the API's calls, each with its first sentence."""
    return [
        (code(f"{method.upper()} {path}"), operation["description"].partition("\n")[0])
        for path, operations in create_app().openapi()["paths"].items()
        for method, operation in operations.items()
    ]


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines)


def settings_table(settings: Sequence[Description]) -> str:
    """Write settings with their defaults, bounds and meanings."""
    rows = [(code(each["name"]), default(each), bounds(each), each["help"]) for each in settings]
    return table(("setting", "default", "bounds", "meaning"), rows)


def chapter(kind: str, declared: Sequence[Description]) -> str:
    """Write all entries of one registry under its heading."""
    return f"\n## {kind.capitalize()}\n{''.join(map(section, declared))}"


def section(declared: Description) -> str:
    """Write all that there is to know of one entry of a registry."""
    formula = f"\n`{declared['formula']}`\n" if declared["formula"] else ""
    settings = f"\n{settings_table(declared['settings'])}" if declared["settings"] else ""
    source = f"\nSource: {declared['source']}\n" if declared["source"] else ""
    return f"\n### `{declared['name']}`\n\n{declared['help']}\n{formula}{settings}{source}"


def kind_row(kind: str, declared: Sequence[Description]) -> tuple[str, str]:
    """Name all entries of one registry."""
    return kind, ", ".join(code(each["name"]) for each in declared)


def rule_row(optimizer: Description) -> tuple[str, str, str]:
    """Name an optimizer, its rule, and the defaults of its plain settings."""
    plain = [each for each in optimizer["settings"] if not each["advanced"]]
    defaults = ", ".join(f"{each['name']} {shown(each['default'])}" for each in plain)
    return code(optimizer["name"]), optimizer["formula"], defaults


def preset_row(preset: Description) -> tuple[str, str, str]:
    """Name a preset, what it shows and where its numbers are published."""
    return code(preset["name"]), preset["title"], f"{preset['help']} {preset['source']}".strip()


def bounds(setting: Description) -> str:
    """Write what a setting's value must be: `≥ 0, < 1`, or its choices."""
    if 0 < len(setting["choices"]) <= 3:
        return " or ".join(code(choice) for choice in setting["choices"])
    limits = [f"{sign} {number(setting[key])}" for key, sign in BOUNDS.items() if setting[key] is not None]
    return ", ".join(limits)


def number(value: float) -> str:
    """Write a bound as a reader expects it: thousands parted, a true minus, the largest seed as a power."""
    return "2⁵³ − 1" if value == MAX_SEED else bound(value)


def default(setting: Description) -> str:
    """Write a setting's default; one that is too long to read is the article's, which the API gives whole."""
    if setting["required"]:
        return "must be given"
    value = setting["default"]
    if isinstance(value, Mapping):
        return code(value["name"])
    if isinstance(value, list) and any(isinstance(item, Mapping) for item in value):
        return "the article’s"
    return code(shown(value))


def shown(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def code(text: str) -> str:
    return f"`{text}`"


if __name__ == "__main__":
    main()
