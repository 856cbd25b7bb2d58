"""What Windows and macOS do otherwise, as far as it can be held here: line ends, ports, calls of Unix."""

import ast
import errno
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.serving import listening
from tests.api.edges.server import started
from tests.serving import MODULE

UNIX_MODULES = {"crypt", "fcntl", "grp", "posix", "pty", "pwd", "resource", "syslog", "termios", "tty"}

UNIX_CALLS = {
    *("os.fork", "os.forkpty", "os.geteuid", "os.getuid", "os.killpg", "os.nice", "os.sched_getaffinity"),
    *(
        "os.setsid",
        "os.uname",
        "os.wait",
        "signal.SIGALRM",
        "signal.SIGHUP",
        "signal.SIGKILL",
        "signal.SIGPIPE",
    ),
    *("signal.SIGQUIT", "signal.SIGUSR1", "signal.SIGUSR2", "signal.alarm", "signal.pthread_kill"),
    *("signal.setitimer", "signal.sigwait", "socket.AF_UNIX", "socket.SO_REUSEPORT", "time.tzset"),
}

GUARD = "sys.platform != 'win32'"


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")


def unguarded(node: ast.AST) -> Iterator[ast.AST]:
    """Give a tree's nodes but for those that Windows does not come to."""
    if isinstance(node, ast.If) and ast.unparse(node.test) == GUARD:
        for other in node.orelse:
            yield from unguarded(other)
        return
    yield node
    for child in ast.iter_child_nodes(node):
        yield from unguarded(child)


def of_unix(source: str) -> set[str]:
    """Name what a source uses that Windows lacks."""
    found = set()
    for node in unguarded(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names} & UNIX_MODULES
        elif isinstance(node, ast.ImportFrom):
            found |= {node.module or ""} & UNIX_MODULES
            found |= {f"{node.module}.{alias.name}" for alias in node.names} & UNIX_CALLS
        elif isinstance(node, ast.Attribute):
            found |= {ast.unparse(node)} & UNIX_CALLS
            found |= {node.attr} & {"add_signal_handler"}
    return found


def test_the_app_uses_nothing_unguarded_that_only_unix_has(root: Path) -> None:
    sources = {path: of_unix(path.read_text("utf-8")) for path in (root / "app").rglob("*.py")}
    assert {path: found for path, found in sources.items() if found} == {}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import resource", {"resource"}),
        ("from fcntl import flock", {"fcntl"}),
        ("import os\nos.fork()", {"os.fork"}),
        ("from os import fork", {"os.fork"}),
        ("loop.add_signal_handler(1)", {"add_signal_handler"}),
        ("if sys.platform != 'win32':\n    import resource", set()),
        ("if sys.platform != 'win32':\n    pass\nelse:\n    import pwd", {"pwd"}),
    ],
)
def test_what_only_unix_has_is_found(source: str, found: set[str]) -> None:
    assert of_unix(source) == found


def test_a_checkout_with_windows_line_ends_has_the_committed_bytes(
    root: Path, need: Callable[[str], str], tmp_path: Path
) -> None:
    git = need("git")
    if not (root / ".git").exists():  # an archive of the sources: there is nothing to check out
        return
    windows = ["-c", "core.autocrlf=true", "-c", "core.eol=crlf"]
    listed = ["ls-files", "-z", "static", "tests", "app", "*.md", "*.json", "*.toml"]
    named = subprocess.run([git, *listed], cwd=root, capture_output=True, text=True, check=True).stdout
    names = [name for name in named.split("\0") if name and (root / name).is_file()]
    for place, options in (("windows", windows), ("here", [])):
        checkout = [git, *options, "checkout-index", f"--prefix={tmp_path}/{place}/", "-z", "--stdin"]
        subprocess.run(checkout, cwd=root, input="\0".join(names), text=True, check=True)
    assert len(names) > 400

    def content(place: str, name: str) -> bytes:
        return (tmp_path / place / name).read_bytes()

    assert [name for name in names if content("windows", name) != content("here", name)] == []
    text = [name for name in names if not name.endswith((".gz", ".png", ".woff2"))]
    assert [name for name in text if b"\r\n" in content("here", name)] == []


def test_the_bundle_and_the_vendored_parts_are_never_converted(
    root: Path, need: Callable[[str], str]
) -> None:
    if not (root / ".git").exists():
        return
    asked = ["static/vendor/manifest.json", "static/dist/main.js", "docs/lab-light.png"]
    command = [need("git"), "check-attr", "text", "--", *asked]
    told = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout
    assert [line.rpartition(" ")[2] for line in told.splitlines()] == ["unset"] * 3


def test_on_windows_a_port_is_taken_for_one_server_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    # The option has a number here that another option has: what counts is that it is the one that is set.
    monkeypatch.setattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_KEEPALIVE, raising=False)
    with listening.listen("127.0.0.1", 0) as taken:
        assert taken.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE) == 1
        assert taken.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR) == 0


@pytest.mark.parametrize("number", [errno.EADDRINUSE, errno.EACCES])
def test_on_windows_a_taken_port_is_said_in_its_words(windows: None, number: int) -> None:
    assert listening.explained(OSError(number, ""), "127.0.0.1", 8000) == (
        "Port 8000 at 127.0.0.1 is taken. Stop what uses it, or choose another: --port 8001."
    )


def test_elsewhere_a_port_that_is_denied_needs_an_administrator() -> None:
    assert "needs an administrator" in listening.explained(OSError(errno.EACCES, ""), "127.0.0.1", 80)


@pytest.mark.parametrize("first", ["127.0.0.1", "0.0.0.0"])
def test_a_second_server_at_a_port_leaves_with_one_line(first: str) -> None:
    with started(MODULE, "--host", first) as server:
        command = [*MODULE, "--port", str(server.port)]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert result.stderr.startswith(f"Port {server.port} at 127.0.0.1 is taken.")
    assert len(result.stderr.splitlines()) == 1


def test_the_command_s_help_fits_every_terminal() -> None:
    result = subprocess.run([*MODULE, "--help"], capture_output=True, check=True)
    assert result.stdout.isascii()


def test_the_readme_has_the_commands_of_windows(root: Path) -> None:
    text = (root / "README.md").read_text("utf-8")
    unix = text.partition("Without make:")[2].partition("```sh\n")[2].partition("```")[0]
    translated = unix.replace("python3", "py").replace(".venv/bin/", ".venv\\Scripts\\")
    assert f"```powershell\n{translated}```" in text
