"""Count what the project keeps small: `make sizes`.

Lines of each part, folders with the most files, and the longest chain of imports inside one folder.
"""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST_FILES = 20
LONGEST_CHAIN = 9

PARTS = {
    "app": ("app", (".py",)),
    "static/js": ("static/js", (".js", ".ts")),
    "static/css": ("static/css", (".css",)),
    "tests": ("tests", (".py", ".js")),
    "README.md": ("README.md", (".md",)),
}
"""What is counted: the part, where it is, and the ends of its files' names."""


def files(part: str) -> list[Path]:
    """List the files of a part."""
    place, ends = PARTS[part]
    top = ROOT / place
    return [top] if top.is_file() else sorted(path for path in top.rglob("*") if path.suffix in ends)


def lines(part: str) -> int:
    """Count the lines of a part."""
    return sum(len(path.read_text("utf-8").splitlines()) for path in files(part))


def folders() -> dict[str, int]:
    """Count the files of each folder of the application, the page's code and the tests."""
    parents = [
        path.parent.relative_to(ROOT).as_posix()
        for part in ("app", "static/js", "tests")
        for path in files(part)
    ]
    return {folder: parents.count(folder) for folder in sorted(set(parents))}


def imports(folder: Path) -> dict[str, set[str]]:
    """Give which modules of a folder each of its modules imports, by their names."""
    modules = {path.stem: ast.parse(path.read_text("utf-8")) for path in folder.glob("*.py")}
    return {name: set(_siblings(tree)) & set(modules) for name, tree in modules.items() if name != "__init__"}


def _siblings(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level == 1:
            yield from [node.module] if node.module else [name.name for name in node.names]


def longest(graph: Mapping[str, set[str]]) -> list[str]:
    """Give the longest chain of imports, from the module that imports to the last that is imported."""
    known: dict[str, list[str]] = {}

    def chain(name: str) -> list[str]:
        if name not in known:
            known[name] = [name, *max(map(chain, graph[name]), key=len, default=[])]
        return known[name]

    return max(map(chain, graph), key=len, default=[])


def chains() -> dict[str, list[str]]:
    """Give the longest chain of imports inside each folder of the application."""
    places = {path.parent for path in files("app")}
    return {place.relative_to(ROOT).as_posix(): longest(imports(place)) for place in sorted(places)}


def main() -> None:
    """Print the figures."""
    for part in PARTS:
        print(f"{part:12}{len(files(part)):5} files{lines(part):8,} lines")
    fullest = max(folders().items(), key=lambda item: item[1])
    print(f"{fullest[1]} files in the fullest folder, {fullest[0]} (at most {MOST_FILES})")
    folder, chain = max(chains().items(), key=lambda item: len(item[1]))
    print(f"{len(chain)} modules in the longest chain of imports in one folder (at most {LONGEST_CHAIN}):")
    print(f"  {folder}: {' → '.join(chain)}")


if __name__ == "__main__":
    main()
