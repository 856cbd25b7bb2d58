"""A network drive is told of, and has no write-ahead log."""

import re
from contextlib import closing
from pathlib import Path, PurePosixPath

import pytest

from app.command import taken, tell_data
from app.store import Folder, Store, drives
from app.store.drives import LINUX, MACOS, kind_of, network_drive

MOUNTED = """\
/dev/sda1 / ext4 rw,relatime 0 0
tmpfs /tmp tmpfs rw 0 0
nas:/export /home/ada\\040b nfs4 rw,vers=4.2 0 0
/dev/sdb1 /home/ada\\040b/disk ext4 rw 0 0
me@host:/ /mnt/far fuse.sshfs rw 0 0
"""

ON_A_MAC = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//ada@nas/Home Folder on /Volumes/Home Folder (smbfs, nodev, nosuid, mounted by ada)
"""


@pytest.mark.parametrize(
    ("line", "mounts", "path", "kind"),
    [
        (LINUX, MOUNTED, "/home/eve/data", "ext4"),
        (LINUX, MOUNTED, "/home/ada b/data", "nfs4"),
        (LINUX, MOUNTED, "/home/ada b", "nfs4"),
        (LINUX, MOUNTED, "/home/ada bc", "ext4"),
        (LINUX, MOUNTED, "/home/ada b/disk/data", "ext4"),
        (LINUX, MOUNTED, "/mnt/far/away", "fuse.sshfs"),
        (MACOS, ON_A_MAC, "/Users/ada", "apfs"),
        (MACOS, ON_A_MAC, "/Volumes/Home Folder/data", "smbfs"),
        (LINUX, "", "/home", None),
    ],
)
def test_the_deepest_mount_holds_a_path(
    line: re.Pattern[str], mounts: str, path: str, kind: str | None
) -> None:
    assert kind_of(PurePosixPath(path), line, mounts) == kind


def mode(store: Store) -> str:
    return str(store.submit(lambda file: file.execute("PRAGMA journal_mode").fetchone()[0]).result())


def test_a_network_drive_has_a_journal_and_a_disk_a_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "data"
    assert network_drive(tmp_path) is None
    with closing(Store(Folder(path))) as store:
        assert mode(store) == "wal"
    tell_data(str(path), delete=False)
    assert "network drive" not in capsys.readouterr().out

    listed = tmp_path / "mounts"
    listed.write_text(f"/dev/sda1 / ext4 rw 0 0\nnas:/export {tmp_path} nfs rw 0 0\n")
    monkeypatch.setattr(drives, "MOUNTS", listed)
    taken(path, "http://127.0.0.1:1").close()
    told = capsys.readouterr().err
    assert told.startswith(f"Warning: {path} is on a network drive (nfs): saving is slower there")
    with closing(Store(Folder(path))) as store:
        assert mode(store) == "delete"
        assert not list(path.glob("*-wal"))
    tell_data(str(path), delete=False)
    assert "on a network drive (nfs)" in capsys.readouterr().out
