"""Kill a server at random moments and see that nothing acknowledged is lost: `make torture`.

A server trains, forks, deletes and races what several threads ask of it at once, and is killed with SIGKILL
in the middle of that. Then the file must be sound, and another server on it must have every run at the last
step that was acknowledged or later, with the losses and the weights that the engine alone computes. This
process forks the servers, for Python's modules to be loaded once; it has no threads while it does.
"""

import app  # isort: skip  (pins BLAS to one thread before NumPy loads)

import argparse
import os
import random
import shutil
import signal
import sqlite3
import sys
import tempfile
import threading
import time
from contextlib import closing
from pathlib import Path

from app.command import main as serve
from app.store import NAME
from tools.tortured.acts import Acts
from tools.tortured.known import Known

assert app.__version__

KILLS = 300
THREADS = 3
MOST_ACTS = 25  # that are acknowledged before a kill; 0 kills a server at its first ones
LATER_SECONDS = 0.03  # at most, after these: in the middle of what follows
PATIENCE = 60  # seconds for that

ORPHANS = (
    "SELECT count(*) FROM states WHERE id NOT IN (SELECT state FROM frames)",
    "SELECT count(*) FROM frames WHERE state NOT IN (SELECT id FROM states)",
    "SELECT count(*) FROM stretches WHERE id NOT IN (SELECT stretch FROM ways)",
    "SELECT count(*) FROM ways WHERE stretch NOT IN (SELECT id FROM stretches)",
    "SELECT count(*) FROM frames WHERE run NOT IN (SELECT serial FROM runs)",
    "SELECT count(*) FROM runs WHERE dataset NOT IN (SELECT hash FROM parts)",
    "SELECT count(*) FROM measures WHERE stretch NOT IN (SELECT id FROM stretches)",
    """SELECT count(*) FROM parts WHERE CAST(content AS TEXT) LIKE '{"name":"table",%'
    AND json_extract(CAST(content AS TEXT), '$.table') NOT IN (SELECT id FROM tables)""",
)
"""What the file never has one of."""


class Lost(Exception):
    """Something that was acknowledged is not there, or the file is not sound."""


def main() -> None:
    """Kill so many servers, and say what was checked; leave with status 1 where something was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    options = parser.parse_args()
    print(f"{options.kills} kills, seed {options.seed}", flush=True)
    folder, begin = Path(tempfile.mkdtemp(prefix="fallline-torture-")), time.perf_counter()
    try:
        known = torture(folder / "data", options.kills, random.Random(options.seed))
    except Lost as error:
        sys.exit(f"Lost: {error} The folder is {folder}.")
    shutil.rmtree(folder)
    seconds = time.perf_counter() - begin
    print(f"Nothing was lost in {options.kills} kills, {seconds:.0f} s: {known.told()}.")


def torture(folder: Path, kills: int, chance: random.Random) -> Known:
    """Kill servers on one folder, and check it after each; at last one that is checked ends by itself."""
    known = Known()
    for number in range(kills + 1):
        process, address = start(folder)
        try:
            if wrong := known.differences(address):
                raise Lost(f"after {number} kills, {wrong}")
            if number < kills:
                work(known, address, chance, process)
        finally:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
            for thread in threading.enumerate():
                if thread is not threading.main_thread():
                    thread.join()
        require_sound(folder, number)
    return known


def work(known: Known, address: str, chance: random.Random, process: int) -> None:
    """Ask for all sorts of things at once, and kill the server in the middle of them."""
    acts = [Acts(known, address, random.Random(chance.random())) for _ in range(THREADS)]
    for one in acts:
        threading.Thread(target=one.go_on).start()
    if not known.wait(chance.randint(0, MOST_ACTS), PATIENCE):
        raise Lost("the server answers no more.")
    time.sleep(chance.uniform(0, LATER_SECONDS))
    os.kill(process, signal.SIGKILL)


def start(folder: Path) -> tuple[int, str]:
    """Start a server in a process of its own; give that and the address."""
    read, write = os.pipe()
    process = os.fork()
    if not process:
        os.dup2(write, 1)
        serve(["--port", "0", "--data", str(folder)])
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as said:
        line = said.readline()
    if "http://" not in line:
        raise Lost(f"the server did not start: {line!r}.")
    return process, line.split("http://")[1].split()[0]


def require_sound(folder: Path, number: int) -> None:
    """Check a copy of the file as the kill left it, so that the next server finds it so too."""
    with tempfile.TemporaryDirectory() as copy:
        for file in folder.glob(f"{NAME}*"):
            shutil.copy(file, copy)
        with closing(sqlite3.connect(Path(copy) / NAME)) as connection:
            found = connection.execute("PRAGMA integrity_check").fetchall()
            orphans = [connection.execute(query).fetchone()[0] for query in ORPHANS]
    if found != [("ok",)] or any(orphans):
        raise Lost(f"after {number + 1} kills the file is not sound: {found[:3]}, orphans {orphans}.")


if __name__ == "__main__":
    main()
