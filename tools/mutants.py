"""Change single characters of the code and see whether a test notices: `make mutants`.

A seeded sample of small changes (an operator, a number, a condition) is made one by one, each in a copy
of the project, and the tests of the changed module run: first those that import it, then those of its
folder, then all of its part. What no test notices is printed at once, but for what tools/equivalent.txt
names, each with the reason why it changes nothing.
"""

import argparse
import ast
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from itertools import accumulate
from pathlib import Path
from queue import Queue
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
EQUIVALENT = ROOT / "tools" / "equivalent.txt"
COPIED = (
    "app",
    "static",
    "templates",
    "tests",
    "tools",
    "bench",
    "docs",
    "pyproject.toml",
    "package.json",
    "README.md",
)
PARTS = ("app/engine", "app/runs", "static/js/draw")
SECONDS = 120
"""A change after which a Python test, or the JavaScript tests, take longer is noticed: it made
something endless. Unchanged, the slowest takes a sixth of it beside other work: no busy machine notices."""

SWAPS: dict[type[ast.AST], tuple[str, str]] = {
    ast.Lt: ("<", "<="), ast.LtE: ("<=", "<"), ast.Gt: (">", ">="), ast.GtE: (">=", ">"),
    ast.Eq: ("==", "!="), ast.NotEq: ("!=", "=="), ast.Add: ("+", "-"), ast.Sub: ("-", "+"),
    ast.Mult: ("*", "/"), ast.Div: ("/", "*"), ast.And: ("and", "or"), ast.Or: ("or", "and"),
}  # fmt: skip


class Mutant(NamedTuple):
    """One change: the characters from ``start`` to ``end`` of a file become ``text``."""

    path: str
    start: int
    end: int
    text: str

    def __str__(self) -> str:
        source = (ROOT / self.path).read_text("utf-8")
        first = source.rfind("\n", 0, self.start) + 1
        last = (source + "\n").index("\n", self.end)
        line = f"{source[first : self.start]}[{source[self.start : self.end]} → {self.text}]"
        return f"{self.path}: {(line + source[self.end : last]).strip()}"


def mutants(paths: list[str]) -> list[Mutant]:
    """List the changes that can be made to some files."""
    scripts = [path for path in paths if path.endswith(".js")]
    command = ["node", "tools/mutants.mjs", *scripts]
    listed = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout)
    for path in set(paths) - set(scripts):
        listed[path] = python_changes((ROOT / path).read_text("utf-8"))
    return [Mutant(path, *change) for path in paths for change in listed[path]]


def python_changes(source: str) -> list[tuple[int, int, str]]:
    """List the changes that can be made to a Python module, by places in its text."""
    places = Places(source)
    return sorted(set().union(*(places.changes(node) for node in ast.walk(ast.parse(source)))))


class Places:
    """The places of a module's parts in its text."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.lines = source.splitlines(keepends=True)
        self.starts = [0, *accumulate(map(len, self.lines))]

    def changes(self, node: ast.AST) -> Iterator[tuple[int, int, str]]:
        """Give what can be changed of one part."""
        match node:
            case ast.BinOp(left, operator, right) | ast.Compare(left, [operator, *_], [right, *_]):
                yield from self._swap(left, operator, right)
            case ast.BoolOp(operator, [left, right, *_]):
                yield from self._swap(left, operator, right)
            case ast.If(test) | ast.IfExp(test):
                yield *self._ends(test), "False"
            case ast.Constant(bool(value)):
                yield *self._ends(node), repr(not value)
            case ast.Constant(int(value) | float(value)):
                yield *self._ends(node), repr(value + 1)

    def _swap(self, left: ast.expr, operator: ast.AST, right: ast.expr) -> Iterator[tuple[int, int, str]]:
        was, becomes = SWAPS.get(type(operator), ("", ""))
        start = self.source.find(was, self._ends(left)[1], self._ends(right)[0]) if was else -1
        if start >= 0:
            yield start, start + len(was), becomes

    def _ends(self, node: ast.expr) -> tuple[int, int]:
        return (
            self._place(node.lineno, node.col_offset),
            self._place(node.end_lineno or 0, node.end_col_offset or 0),
        )

    def _place(self, row: int, column: int) -> int:
        return self.starts[row - 1] + len(self.lines[row - 1].encode()[:column].decode())


def commands(path: str) -> Iterator[list[str]]:
    """Give the tests that ought to notice a change, the likeliest first, none of them twice."""
    if path.endswith(".js"):
        near = [test for test in tests("tests/js", "*.test.js") if path in (ROOT / test).read_text("utf-8")]
        yield from (["node", test] for test in near)
        yield ["node", "tests/js/all.js"]
        return
    module = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    named = re.compile(rf"^from {re.escape(module)} import", re.MULTILINE)
    every = [test for part in ("engine", "runs", "api") for test in tests(f"tests/{part}", "test_*.py")]
    near = [test for test in every if named.search((ROOT / test).read_text("utf-8"))]
    folder = f"tests{path.removeprefix('app').rpartition('/')[0]}/"
    part = [test for test in every if not test.startswith("tests/api/")]
    part.sort(key=lambda test: not test.startswith(folder))
    pytest = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider"]
    pytest += ["-o", f"faulthandler_timeout={SECONDS}", "-o", "faulthandler_exit_on_timeout=true"]
    yield [*pytest, *dict.fromkeys([*near, *part, "tests/test_record.py"])]


def tests(folder: str, pattern: str) -> list[str]:
    """List the files of tests in a folder."""
    return [str(path.relative_to(ROOT)) for path in sorted((ROOT / folder).rglob(pattern))]


def passes(command: list[str], copy: Path) -> bool:
    """Say whether a command ends well in a copy of the project, in time."""
    limit = SECONDS if command[0] == "node" else None
    try:
        return (
            subprocess.run(command, cwd=copy, capture_output=True, timeout=limit, check=False).returncode == 0
        )
    except subprocess.TimeoutExpired:
        return False


def survives(mutant: Mutant, copy: Path) -> bool:
    """Say whether all tests pass with a change made in a copy of the project, which is then as before."""
    target = copy / mutant.path
    source = target.read_text("utf-8")
    target.write_text(source[: mutant.start] + mutant.text + source[mutant.end :], "utf-8")
    try:
        return all(passes(command, copy) for command in commands(mutant.path))
    finally:
        target.write_text(source, "utf-8")


def copied(folder: str, number: int) -> Path:
    """Copy the project, so that a change of it hurts nobody."""
    copy = Path(folder) / str(number)
    copy.mkdir()
    for name in COPIED:
        whole = ROOT / name
        (shutil.copytree if whole.is_dir() else shutil.copy2)(whole, copy / name)
    (copy / "node_modules").symlink_to(ROOT / "node_modules")
    return copy


def files(since: str | None) -> list[str]:
    """List the modules of the engine, the runs and the drawing, or those that differ from a commit."""
    command = ["git", "diff", "--name-only", since] if since else ["git", "ls-files"]
    names = subprocess.run(
        [*command, "--", *PARTS], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    return [name for name in names.splitlines() if name.endswith((".py", ".js")) and (ROOT / name).exists()]


def sampled(every: list[Mutant], count: int, seed: int) -> list[Mutant]:
    """Choose changes as if by chance: the same ones as long as their lines stand, whatever else differs."""
    return sorted(every, key=lambda one: sha256(f"{seed} {one}".encode()).digest())[:count]


def try_all(sample: list[Mutant]) -> int:
    """Try changes, two at a time; print each that no test notices at once, and count these."""
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        copies: Queue[Path] = Queue()
        for number in range(2):
            copies.put(copied(folder, number))
        for path in {Path(one.path).suffix: one.path for one in sample}.values():
            if not all(passes(command, copies.queue[0]) for command in commands(path)):
                sys.exit(f"The tests of {path} must pass before it is changed.")

        def tried(mutant: Mutant) -> bool:
            copy = copies.get()
            try:
                alive = survives(mutant, copy)
            finally:
                copies.put(copy)
            if alive:
                print(mutant, flush=True)
            return alive

        surviving = 0
        for done, alive in enumerate(pool.map(tried, sample), 1):
            surviving += alive
            print(f"{done} of {len(sample)} tried", end="\r", file=sys.stderr, flush=True)
        return surviving


def main() -> None:
    """Print each change of the sample that no test notices; leave with status 1 if there is one."""
    parser = argparse.ArgumentParser(prog="python -m tools.mutants", description=__doc__)
    parser.add_argument("--since", help="change only files that differ from this commit")
    parser.add_argument("--count", type=int, default=40, help="how many changes to try (40)")
    parser.add_argument("--seed", type=int, default=0, help="which ones (0)")
    options = parser.parse_args()
    known = {line.partition(" | ")[0] for line in EQUIVALENT.read_text("utf-8").splitlines()}
    every = mutants(files(options.since))
    if not options.since:
        for line in sorted(known.difference(map(str, every))):
            print(f"{EQUIVALENT.name} names what cannot be changed any more: {line}", flush=True)
    sample = [one for one in sampled(every, options.count, options.seed) if str(one) not in known]
    surviving = try_all(sample)
    print(f"{len(sample)} of {len(every):,} changes tried, {surviving} noticed by no test")
    sys.exit(surviving > 0)


if __name__ == "__main__":
    main()
