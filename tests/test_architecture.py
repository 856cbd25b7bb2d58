"""The rules that keep the parts apart, and each small enough to read. The page's are in tests/js."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from tools import sizes

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("app", "bench", "tools", "tests")
SOURCES = {
    path.relative_to(ROOT).as_posix(): path
    for folder in FOLDERS
    for path in sorted((ROOT / folder).rglob("*.py"))
}
CHAINS = sizes.chains()
TREES = {name: ast.parse(path.read_text("utf-8")) for name, path in SOURCES.items()}

FILE_LINES = 300
FUNCTION_LINES = 40
SHORT_FUNCTION_LINES = 20

# What the files of each folder may import besides the standard library. The longest match counts.
MAY_IMPORT = {
    "app/": ("app",),
    "app/engine/": ("app.engine", "numpy"),
    "app/runs/": ("app.engine", "app.runs", "numpy"),
    "app/api/": (
        "app.engine",
        "app.runs",
        "app.api",
        "fastapi",
        "starlette",
        "pydantic",
        "pydantic_core",
        "typing_extensions",
        "numpy",
    ),
    "app/pages/": (
        "app.engine.catalogue",
        "app.engine.spelling",
        "app.pages",
        "app.assets",
        "fastapi",
        "starlette",
        "jinja2",
    ),
    "app/main.py": ("app", "fastapi", "starlette"),
    "app/__main__.py": ("app", "uvicorn"),
}
MAY_IMPORT_MAIN = {"app/__main__.py"}

# The engine has no clock, thread, network, log or global randomness: same input, same bits.
IMPURE = {
    "asyncio", "concurrent", "datetime", "logging", "multiprocessing", "os", "random", "secrets", "socket",
    "subprocess", "sys", "tempfile", "threading", "time", "uuid", "warnings",
}  # fmt: skip
# The parts of numpy.random that hold no global state.
PURE_RANDOM = {"BitGenerator", "Generator", "PCG64", "Philox", "SeedSequence", "default_rng"}


def package_of(name: str) -> str:
    return max((folder for folder in MAY_IMPORT if name.startswith(folder)), key=len)


def imports(name: str) -> Iterator[str]:
    """Give the full name of each module, or member of a module, that a file imports."""
    package = name.removesuffix(".py").split("/")[:-1]
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = [*package[: len(package) - node.level + 1]] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield from (f"{module}.{alias.name}" for alias in node.names)


def inside(name: str, packages: tuple[str, ...]) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def functions(name: str) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (
        node for node in ast.walk(TREES[name]) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )


def lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count a function's lines from `def` on, without its docstring: documentation is not length."""
    assert function.end_lineno is not None
    count = function.end_lineno - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is not None and first.end_lineno is not None:
        count -= first.end_lineno - first.lineno + 1
    return count


def in_app(folder: str = "app/") -> list[str]:
    return [name for name in SOURCES if name.startswith(folder)]


@pytest.mark.parametrize("name", in_app())
def test_a_file_imports_only_what_its_part_may_know(name: str) -> None:
    allowed = MAY_IMPORT[package_of(name)]
    own = {"app.__version__"}  # app/__init__.py itself imports nothing of ours
    foreign = {
        module for module in imports(name) if module.split(".")[0] not in sys.stdlib_module_names
    } - own
    assert {module for module in foreign if not inside(module, allowed)} == set()


@pytest.mark.parametrize("name", sorted(set(in_app()) - MAY_IMPORT_MAIN))
def test_nobody_imports_main(name: str) -> None:
    assert not any(inside(module, ("app.main",)) for module in imports(name))


@pytest.mark.parametrize("name", in_app("app/engine/"))
def test_the_engine_imports_nothing_that_could_differ_between_two_calls(name: str) -> None:
    assert IMPURE & {module.split(".")[0] for module in imports(name)} == set()


@pytest.mark.parametrize("name", in_app("app/engine/"))
def test_the_engine_draws_no_global_random_number_and_prints_nothing(name: str) -> None:
    used = {ast.unparse(node) for node in ast.walk(TREES[name]) if isinstance(node, ast.Attribute)}
    legacy = {use for use in used if use.startswith("np.random.") and use.split(".")[2] not in PURE_RANDOM}
    called = {
        node.func.id
        for node in ast.walk(TREES[name])
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert legacy == set()
    assert {"print", "open", "input"} & called == set()


@pytest.mark.parametrize("name", [*in_app("app/engine/"), *in_app("app/pages/")])
def test_only_runs_and_api_are_asynchronous(name: str) -> None:
    assert not any(isinstance(function, ast.AsyncFunctionDef) for function in functions(name))


@pytest.mark.parametrize("name", in_app())
def test_no_function_hides_its_arguments_in_kwargs(name: str) -> None:
    assert [function.name for function in functions(name) if function.args.kwarg] == []


@pytest.mark.parametrize("name", in_app())
def test_every_module_says_what_it_is_for(name: str) -> None:
    assert ast.get_docstring(TREES[name]) or not TREES[name].body


@pytest.mark.parametrize("name", SOURCES)
def test_a_file_is_short_enough_to_read(name: str) -> None:
    assert len(SOURCES[name].read_text("utf-8").splitlines()) <= FILE_LINES


@pytest.mark.parametrize("name", SOURCES)
def test_a_function_is_short_enough_to_read(name: str) -> None:
    assert {
        function.name: lines(function) for function in functions(name) if lines(function) > FUNCTION_LINES
    } == {}


def test_nine_functions_in_ten_are_short() -> None:
    sizes = [lines(function) for name in in_app() for function in functions(name)]
    assert sum(size <= SHORT_FUNCTION_LINES for size in sizes) >= 0.9 * len(sizes)


@pytest.mark.parametrize("folder", CHAINS)
def test_no_chain_of_imports_inside_a_folder_is_long(folder: str) -> None:
    assert len(chain := CHAINS[folder]) <= sizes.LONGEST_CHAIN, chain


def test_no_folder_is_a_drawer_of_many_files() -> None:
    folders = sizes.folders()
    assert {"app/runs/looks", "static/js/draw/frames", "tests/js/draw/network"} <= set(folders)
    assert {folder: count for folder, count in folders.items() if count > sizes.MOST_FILES} == {}


def test_a_chain_of_imports_is_the_longest_way_down() -> None:
    graph = {"a": {"b", "d"}, "b": {"c"}, "c": {"d"}, "d": set[str]()}
    assert sizes.longest(graph) == ["a", "b", "c", "d"]


def committed() -> list[str]:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        return []
    listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def forbidden() -> re.Pattern[str]:
    """Match what is true on one machine only: its folders, and where it gets its packages from."""
    folders = chain(["work", "root", "tmp"], ["home/[a-z]", "Users/[A-Za-z]"])
    hosts = ["pypi" + r"\.org", "pythonhosted" + r"\.org", "npmjs" + r"\.(org|com)", "deb" + r"\.debian\.org"]
    return re.compile("|".join([rf"(?<![\w.~-])/{folder}\b(?=/)" for folder in folders] + hosts))


def test_nothing_committed_names_one_machine_or_a_package_host() -> None:
    pattern = forbidden()
    found = {}
    for name in committed():
        text = (ROOT / name).read_bytes().decode("utf-8", errors="replace")
        if match := pattern.search(text):
            found[name] = match.group()
    assert found == {}


def test_no_lock_file_is_committed() -> None:
    assert not {Path(name).name for name in committed()} & {
        "package-lock.json",
        "yarn.lock",
        "pnpm-lock.yaml",
    }
