"""Which folders are on another machine's drive, where SQLite can have no write-ahead log."""

import re
import subprocess
import sys
from pathlib import Path, PurePath

MOUNTS = Path("/proc/self/mounts")
REMOTE_DRIVE = 4
"""What Windows calls a drive of another machine."""

KINDS = {
    "9p", "afpfs", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "drvfs", "fuse.cephfs", "fuse.davfs2",
    "fuse.glusterfs", "fuse.rclone", "fuse.s3fs", "fuse.sshfs", "gfs2", "glusterfs", "gpfs", "lustre",
    "ncpfs", "nfs", "nfs4", "ocfs2", "osxfuse", "smb2", "smb3", "smbfs", "webdav",
}  # fmt: skip
"""File systems that lie on another machine, or reach the disk through another system."""

LINUX = re.compile(r"^\S+ (?P<place>\S+) (?P<kind>\S+) ", re.MULTILINE)
MACOS = re.compile(r"^.* on (?P<place>.+) \((?P<kind>\w+)[,)]", re.MULTILINE)


def network_drive(path: Path) -> str | None:
    """Give the kind of network drive that a folder is on, like `nfs`; None on a disk of this machine."""
    path = path.absolute().resolve()
    if sys.platform == "win32":  # pragma: no cover - the tests run elsewhere
        import ctypes

        remote = ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == REMOTE_DRIVE
        return "network drive" if remote or path.anchor.startswith("\\\\") else None
    try:
        kind = kind_of(path, LINUX, MOUNTS.read_text(errors="replace"))
    except OSError:
        kind = kind_of(path, MACOS, _mounted())
    return kind if kind in KINDS else None


def kind_of(path: PurePath, line: re.Pattern[str], mounts: str) -> str | None:
    """Give the file system that holds a path, of a list of what is mounted: the last of the deepest place."""
    kinds = {PurePath(_plain(found["place"])): found["kind"] for found in line.finditer(mounts)}
    holding = [place for place in kinds if path.is_relative_to(place)]
    return kinds[max(holding, key=lambda place: len(place.parts))] if holding else None


def _plain(place: str) -> str:
    """Give a place as it is called: Linux writes a space in it as \\040."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), place)


def _mounted() -> str:
    try:
        listed = subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=5, check=False)
    except (OSError, subprocess.SubprocessError):
        return ""
    return listed.stdout
