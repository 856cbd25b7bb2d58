"""The rules that keep the parts apart, and each small enough to read. The page's are in tests/js."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import chain
from pathlib import Path

from tools import sizes

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("app", "bench", "tools", "tests")
SOURCES = {
    path.relative_to(ROOT).as_posix(): path
    for folder in FOLDERS
    for path in sorted((ROOT / folder).rglob("*.py"))
}

FILE_LINES = {"app": 250, "bench": 300, "tools": 300, "tests": 300}
FUNCTION_LINES = 40
SHORT_FUNCTION_LINES = 20

# What the files of each folder may import besides the standard library. The longest match counts.
MAY_IMPORT = {
    "app/": ("app",),
    "app/engine/": ("app.engine", "numpy"),
    "app/store/": ("app.engine.errors", "app.store"),
    "app/reading/": ("app.engine.tables", "app.reading"),
    "app/runs/": ("app.engine", "app.reading", "app.runs", "app.store", "numpy"),
    "app/api/": (
        "app.engine",
        "app.runs",
        "app.store",
        "app.api",
        "app.ready",
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
        "app.ready",
        "fastapi",
        "starlette",
        "jinja2",
    ),
    "app/ready.py": ("starlette",),
    "app/serving/": (
        "app.api.errors",
        "app.api.middleware.rewriting",
        "app.serving",
        "uvicorn",
        "h11",
        "websockets",
    ),
    "app/main.py": ("app", "fastapi", "starlette"),
    "app/__main__.py": ("app.command",),
    "app/command.py": ("app", "uvicorn"),
    "app/options.py": (
        "app.api.public",
        "app.engine.catalogue",
        "app.serving.logs",
        "app.store",
        "platformdirs",
    ),
}
MAY_IMPORT_MAIN = {"app/command.py"}

# The engine has no clock, thread, network, log or global randomness: same input, same bits.
IMPURE = {
    "asyncio", "concurrent", "datetime", "logging", "multiprocessing", "os", "random", "secrets", "socket",
    "subprocess", "sys", "tempfile", "threading", "time", "uuid", "warnings",
}  # fmt: skip
# The parts of numpy.random that hold no global state.
PURE_RANDOM = {"BitGenerator", "Generator", "PCG64", "Philox", "SeedSequence", "default_rng"}


@cache
def tree(name: str) -> ast.Module:
    return ast.parse(SOURCES[name].read_text("utf-8"))


@cache
def nodes(name: str) -> list[ast.AST]:
    return list(ast.walk(tree(name)))


def package_of(name: str) -> str:
    return max((folder for folder in MAY_IMPORT if name.startswith(folder)), key=len)


def imports(name: str) -> Iterator[str]:
    """Give the full name of each module, or member of a module, that a file imports."""
    package = name.removesuffix(".py").split("/")[:-1]
    for node in nodes(name):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = [*package[: len(package) - node.level + 1]] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield from (f"{module}.{alias.name}" for alias in node.names)


def inside(name: str, packages: tuple[str, ...]) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def functions(name: str) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in nodes(name) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


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


def broken(files: Iterable[str], rule: Callable[[str], object]) -> dict[str, object]:
    """Give what breaks a rule, by file."""
    return {name: found for name in files if (found := rule(name))}


def test_a_file_imports_only_what_its_part_may_know() -> None:
    own = {"app.__version__"}  # app/__init__.py itself imports nothing of ours

    def unknown(name: str) -> set[str]:
        foreign = {module for module in imports(name) if module.split(".")[0] not in sys.stdlib_module_names}
        return {module for module in foreign - own if not inside(module, MAY_IMPORT[package_of(name)])}

    assert broken(in_app(), unknown) == {}


def test_nobody_imports_main() -> None:
    others = sorted(set(in_app()) - MAY_IMPORT_MAIN)
    assert broken(others, lambda name: any(inside(module, ("app.main",)) for module in imports(name))) == {}


def test_the_engine_imports_nothing_that_could_differ_between_two_calls() -> None:
    engine = in_app("app/engine/")
    assert broken(engine, lambda name: IMPURE & {module.split(".")[0] for module in imports(name)}) == {}


def test_the_engine_draws_no_global_random_number_and_prints_nothing() -> None:
    def impure(name: str) -> set[str]:
        used = {ast.unparse(node) for node in nodes(name) if isinstance(node, ast.Attribute)}
        legacy = {
            use for use in used if use.startswith("np.random.") and use.split(".")[2] not in PURE_RANDOM
        }
        called = {
            node.func.id
            for node in nodes(name)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        return legacy | ({"print", "open", "input"} & called)

    assert broken(in_app("app/engine/"), impure) == {}


def test_only_runs_and_api_are_asynchronous() -> None:
    still = [*in_app("app/engine/"), *in_app("app/pages/")]
    asynchronous = ast.AsyncFunctionDef
    assert broken(still, lambda name: [f.name for f in functions(name) if isinstance(f, asynchronous)]) == {}


def test_no_function_hides_its_arguments_in_kwargs() -> None:
    assert broken(in_app(), lambda name: [f.name for f in functions(name) if f.args.kwarg]) == {}


def test_every_module_says_what_it_is_for() -> None:
    assert broken(in_app(), lambda name: tree(name).body and not ast.get_docstring(tree(name))) == {}


def test_a_file_is_short_enough_to_read() -> None:
    counts = {name: len(path.read_text("utf-8").splitlines()) for name, path in SOURCES.items()}
    long = {name: count for name, count in counts.items() if count > FILE_LINES[name.partition("/")[0]]}
    assert long == {}


def test_a_function_is_short_enough_to_read() -> None:
    def long(name: str) -> dict[str, int]:
        counts = {function.name: lines(function) for function in functions(name)}
        return {function: count for function, count in counts.items() if count > FUNCTION_LINES}

    assert broken(SOURCES, long) == {}


def test_nine_functions_in_ten_are_short() -> None:
    sizes = [lines(function) for name in in_app() for function in functions(name)]
    assert sum(size <= SHORT_FUNCTION_LINES for size in sizes) >= 0.9 * len(sizes)


def test_no_chain_of_imports_inside_a_folder_is_long() -> None:
    chains = sizes.chains()
    assert {"app/engine/network", "app/runs/looks"} <= set(chains)
    assert [chain for chain in chains.values() if len(chain) > sizes.LONGEST_CHAIN] == []


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
