"""The folder is ours or left alone, for its owner alone, and for one server at a time."""

import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.store import NAME, Folder, Store, Unusable, schema
from app.store.folder import LOCK
from tests.serving import MODULE, served


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.name != LOCK}


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A folder of ours that was closed."""
    path = tmp_path / "data"
    store = Store(Folder(path))
    store.submit(lambda file: file.execute("INSERT INTO parts VALUES ('a', zeroblob(90000))")).result()
    store.close()
    return path


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes.")
def test_folder_and_file_are_their_owner_s_alone(tmp_path: Path) -> None:
    path = tmp_path / "some" / "where"
    before = os.umask(0)
    try:
        store = Store(Folder(path))
        store.submit(lambda file: file.execute("INSERT INTO parts VALUES ('a', 'b')")).result()
    finally:
        os.umask(before)
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.iterdir()}
    assert stat.S_IMODE(path.stat().st_mode) == 0o700
    assert modes == dict.fromkeys([LOCK, NAME, f"{NAME}-wal", f"{NAME}-shm"], 0o600)
    store.close()


def test_a_folder_with_other_files_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "thesis.tex").write_text("years of work")
    mode = tmp_path.stat().st_mode
    with pytest.raises(
        Unusable, match=r"holds other files, like 'thesis.tex', .* Choose another folder with"
    ):
        Folder(tmp_path)
    assert contents(tmp_path) == {"thesis.tex": b"years of work"}
    assert tmp_path.stat().st_mode == mode


def test_other_files_beside_ours_stay(made: Path) -> None:
    (made / "notes.txt").write_text("mine")
    Folder(made).close()
    assert (made / "notes.txt").read_text() == "mine"


def test_a_file_in_the_folder_s_place_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("mine")
    with pytest.raises(Unusable, match="is a file, and must be a folder"):
        Folder(tmp_path / "data")
    assert (tmp_path / "data").read_text() == "mine"


def another(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE mine (a)")


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-4_096])


def changed(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4_096:8_192] = b"\xff" * 4_096
    path.write_bytes(content)


def boundless(path: Path) -> None:
    """Let the third table's row claim 4 GiB: SQLite tells that as want of memory."""
    content = bytearray(path.read_bytes())
    row = int.from_bytes(content[112:114], "big")
    content[row : row + 5] = b"\x8f\xff\xff\xff\x70"
    path.write_bytes(content)
    address = f"{path.as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True)) as connection, pytest.raises(MemoryError):
        connection.execute("PRAGMA quick_check(1)")


def newer(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[60:64] = (schema.VERSION + 6).to_bytes(4, "big")
    path.write_bytes(content)


BROKEN: dict[str, tuple[Callable[[Path], object], str]] = {
    "empty": (lambda path: path.write_bytes(b""), "is not a file of Fall Line's, or it is damaged"),
    "a text": (lambda path: path.write_text("mine"), "is not a file of Fall Line's"),
    "of another program": (another, "is not a file of Fall Line's"),
    "cut off": (cut, "is damaged: a part of it is not there, or was changed"),
    "written over": (changed, "is damaged"),
    "with a row without bounds": (boundless, "is damaged"),
    "newer": (
        newer,
        rf"was written by a newer Fall Line \(its version is {schema.VERSION + 6}, and this one reads up to "
        rf"{schema.VERSION}\)",
    ),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_file_that_cannot_be_used_is_said_and_left_as_it_is(made: Path, kind: str) -> None:
    spoil, words = BROKEN[kind]
    spoil(made / NAME)
    before = contents(made)
    with pytest.raises(Unusable, match=words) as refusal:
        Folder(made)
    assert "\n" not in str(refusal.value)
    assert contents(made) == before


def test_the_lock_of_a_refused_folder_is_free_again(made: Path) -> None:
    cut(made / NAME)
    for _ in range(2):
        with pytest.raises(Unusable, match="is damaged"):
            Folder(made)


def test_a_half_made_file_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / f"{NAME}.new").write_bytes(b"half")
    Store(Folder(tmp_path)).close()
    assert set(contents(tmp_path)) == {NAME}


def test_a_second_server_says_where_the_first_one_is(tmp_path: Path) -> None:
    command = (*MODULE, "--data", str(tmp_path / "data"))
    with served(command) as first:
        second = subprocess.run(
            [*command, "--port", "0"], check=False, capture_output=True, text=True, timeout=60
        )
        assert (second.returncode, second.stdout) == (1, "")
        assert second.stderr == (
            f"{tmp_path / 'data'} is in use by the Fall Line at {first.address}. "
            "Choose another folder with --data.\n"
        )
    Folder(tmp_path / "data").close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows hands no files down.")
def test_a_child_process_does_not_inherit_the_lock(made: Path) -> None:
    folder = Folder(made)
    waits = [sys.executable, "-c", "print('here', flush=True); input()"]
    with subprocess.Popen(waits, stdin=subprocess.PIPE, stdout=subprocess.PIPE, close_fds=False) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"here\n"  # its program runs: what it was not to have is closed
        folder.close()
        try:
            Folder(made).close()
        finally:
            child.communicate(b"\n")


def made_up(statement: str) -> schema.Migration:
    """Give a way from one version to the next."""

    def lead(file: sqlite3.Connection) -> None:
        file.execute(statement)

    return lead


def test_an_older_file_is_led_on_after_a_copy_and_in_one_transaction(made: Path) -> None:
    """The way is tried with one that is made up."""
    now = schema.VERSION
    with closing(sqlite3.connect(made / NAME, isolation_level=None)) as connection:
        schema.migrate(connection, now + 1, {now: made_up("CREATE TABLE more (a)")})
        assert schema.version_of(connection) == now + 1

        def fails(file: sqlite3.Connection) -> None:
            file.execute("CREATE TABLE evenmore (a)")
            file.execute("nonsense")

        with pytest.raises(sqlite3.OperationalError):
            schema.migrate(connection, now + 2, {now + 1: fails})
        assert schema.version_of(connection) == now + 1
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    assert "more" in tables
    assert "evenmore" not in tables


def test_the_copy_before_a_migration_is_the_file_as_it_was(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = schema.VERSION
    monkeypatch.setattr(schema, "VERSION", now + 1)
    monkeypatch.setattr(schema, "MIGRATIONS", {now: made_up("DELETE FROM parts")})
    Folder(made).close()
    with closing(sqlite3.connect(made / f"{NAME}.version-{now}")) as copy:
        assert schema.version_of(copy) == now
        assert copy.execute("SELECT count(*) FROM parts").fetchone() == (1,)
    with closing(sqlite3.connect(made / NAME)) as connection:
        assert schema.version_of(connection) == now + 1
        assert connection.execute("SELECT count(*) FROM parts").fetchone() == (0,)


def data(path: Path, *more: str) -> tuple[int, str]:
    """Give the exit status and the words of `fallline data`."""
    command = [*MODULE, "data", "--data", str(path), *more]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout + done.stderr


def test_the_command_line_tells_what_is_kept_and_deletes_it(made: Path) -> None:
    assert data(made / "no") == (0, f"Nothing is kept yet. Runs will be in {made / 'no'}.\n")
    code, words = data(made)
    assert code == 0
    assert words.startswith(f"0 runs are kept in {made}. The files there take ")
    assert words.endswith(" KiB.\n")
    code, words = data(made, "--delete")
    assert code == 0
    assert words.startswith(f"All that was kept in {made} is deleted: ")
    assert not made.exists()


def test_what_is_in_use_or_somebody_else_s_is_not_deleted(made: Path) -> None:
    folder = Folder(made)
    folder.tell("http://127.0.0.1:1")
    code, words = data(made, "--delete")
    assert (code, words.partition(".")[0]) == (1, f"{made} is in use by the Fall Line at http://127")
    folder.close()
    another(made / NAME)
    before = contents(made)
    assert data(made, "--delete")[0] == 1
    assert contents(made) == before
