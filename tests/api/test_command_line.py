"""The command line: help, and one line for what goes wrong."""

import errno
import socket
import subprocess
from pathlib import Path

import httpx
import pytest

from app import __version__, options
from app import command as command_line
from app.engine.catalogue import catalogue
from app.options import KINDS, read_options
from tests.serving import MODULE, serving


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[object, str, str]:
    """Run the command, which must leave by itself; give its exit status, or last words, and its output."""
    with pytest.raises(SystemExit) as left:
        command_line.main(arguments)
    output = capsys.readouterr()
    return left.value.code, output.out, output.err


def test_help_says_what_can_be_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = said(capsys, "--help")
    assert code == 0
    for option in ("--host", "--port", "--data", "--keep", "--public-url", "--open", "--version"):
        assert option in out


def test_help_lists_the_settings_of_a_run(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = said(capsys, "--help")
    listed = catalogue()
    for setting in listed["fields"]["run"]:
        assert setting["name"] in out
        assert setting["help"] in out
    for kind in KINDS:
        assert all(declared["name"] in out for declared in listed[kind])


def test_version_is_the_package_s(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "--version")[:2] == (0, f"Fall Line {__version__}\n")


@pytest.mark.parametrize("port", ["x", "-1", "65536", "1e3", "٣"])
def test_a_port_must_be_a_port(capsys: pytest.CaptureFixture[str], port: str) -> None:
    code, _, error = said(capsys, f"--port={port}")
    assert code == 2
    assert "must be an integer from 0 to 65,535" in error


def test_a_public_address_must_be_one(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, error = said(capsys, "--public-url=example.org")
    assert code == 2
    assert "argument --public-url: must be http:// or https://" in error


@pytest.mark.parametrize(("arguments", "words"), [
    (["--delete"], "--delete goes with 'data': fallline data --delete"),
    (["--data", ""], "must name a folder, or be ':memory:' to keep nothing"),
    (["data", "--data="], "must name a folder"),
    (["--keep", "1KiB"], "must be at least 8MiB"),
    (["--keep", "x"], "must be a size like 500MiB"),
    (["run"], "invalid choice: 'run'"),
])  # fmt: skip
def test_a_wrong_command_line_is_said_and_starts_nothing(
    capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    code, out, error = said(capsys, *arguments)
    assert (code, out) == (2, "")
    assert words in error


def test_a_user_without_a_home_must_say_where_runs_are_kept(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def homeless(*_: object, **__: object) -> None:
        raise RuntimeError("could not determine the home directory")

    monkeypatch.setattr(options, "user_data_path", homeless)
    monkeypatch.delenv("FALLLINE_DATA", raising=False)
    for arguments in ([], ["data"]):
        code, _, error = said(capsys, *arguments)
        assert code == 2
        assert "this user has no home folder to keep runs in" in error
    assert said(capsys, "--help")[0] == 0
    assert said(capsys, "data", "--data", ":memory:", "--version")[0] == 0


@pytest.mark.parametrize("more", [[], ["--delete"]])
def test_a_folder_that_may_not_be_read_is_said_in_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, more: list[str]
) -> None:
    def forbidden(path: Path) -> bool:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "is_file", forbidden)  # a test may run as root, who may read all
    last_words, out, _ = said(capsys, "data", "--data", str(tmp_path), *more)
    assert (last_words, out) == (f"{tmp_path} cannot be read: Permission denied.", "")


def test_a_taken_port_is_said_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        last_words, out, _ = said(capsys, "--port", str(port))
    assert last_words == (
        f"Port {port} at 127.0.0.1 is taken. Stop what uses it, or choose another: "
        f"--port {port + 1} (make run PORT={port + 1})."
    )
    assert out == ""


@pytest.mark.parametrize("host", ["192.0.2.1", "no-such-host.invalid"])
def test_a_foreign_address_is_said_in_one_line(capsys: pytest.CaptureFixture[str], host: str) -> None:
    last_words = str(said(capsys, "--host", host, "--port", "0")[0])
    assert last_words.startswith(f"{host} is not an address of this machine")
    assert "\n" not in last_words


def test_last_words_leave_with_status_1() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        command = [*MODULE, "--port", str(taken.getsockname()[1])]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert len(result.stderr.splitlines()) == 1


def test_the_default_is_this_machine_alone() -> None:
    options = read_options([])
    assert (options.host, options.port, options.open) == ("127.0.0.1", 8000, False)


def test_an_open_host_serves_under_this_machine_s_names_only() -> None:
    with serving([*MODULE, "--host", "0.0.0.0"]) as address:
        assert httpx.get(f"{address}/api/runs").status_code == 200
        assert httpx.get(f"{address}/api/runs", headers={"Host": "evil.com"}).status_code == 403
        name = socket.gethostname()
        for own in (name, f"{name.partition('.')[0]}.local:8000"):
            assert httpx.get(f"{address}/api/runs", headers={"Host": own}).status_code == 200


def test_this_machine_s_name_is_let_in_only_where_others_are(address: str) -> None:
    named = {"Host": "x.local"}
    assert httpx.get(f"{address}/api/runs", headers=named).status_code == 403
    named = {"Host": f"{socket.gethostname().partition('.')[0]}.local"}
    assert httpx.get(f"{address}/api/runs", headers=named).status_code == 403


@pytest.mark.parametrize(("host", "warned"), [("127.0.0.1", False), ("localhost", False), ("0.0.0.0", True)])
def test_a_host_that_others_can_reach_is_warned_of(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, host: str, warned: bool
) -> None:
    monkeypatch.setattr(command_line.Server, "run", lambda *_, sockets: [each.close() for each in sockets])
    command_line.main(["--host", host, "--port", "0"])
    assert ("can be reached from other machines" in capsys.readouterr().err) == warned


def test_a_public_address_is_warned_of(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command_line.Server, "run", lambda *_, sockets: [each.close() for each in sockets])
    command_line.main(["--public-url", "https://example.org/a/", "--port", "0"])
    assert "Warning: https://example.org/a can be reached from other machines" in capsys.readouterr().err
