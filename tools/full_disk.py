"""Fill the disk under a server, kill it there, and see that nothing acknowledged is lost: `make fill`.

Each round has a disk of 1 MiB of its own (a tmpfs in a private mount namespace, for which Linux's `unshare`
needs no administrator). A server is asked for all sorts of things until there is no room: then one sentence
says so, new work is refused with 507, and what is saved is read. It is killed there. Another one starts on
the full disk, must have all that was acknowledged, and goes on once there is room.
"""

import app  # isort: skip  (pins BLAS to one thread before NumPy loads)

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

from tools.torture import Lost, require_sound, start
from tools.tortured.acts import Acts
from tools.tortured.asking import Asking
from tools.tortured.known import Known

assert app.__version__

ROUNDS = 20
DISK, MORE = "size=1m", "size=16m"
PATIENCE = 60.0  # seconds for whatever must come
LATER = 30  # acts that are acknowledged once there is room
NO_ROOM = "There is no room to save in"
INSIDE = "FALLLINE_OWN_MOUNTS"


def main() -> None:
    """Fill so many disks, and say what was checked; leave with status 1 where something was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    options = parser.parse_args()
    if INSIDE not in os.environ:  # begin again where what is mounted is nobody else's
        arguments = ["--rounds", str(options.rounds), "--seed", str(options.seed)]
        again = ["unshare", "-rm", sys.executable, "-m", "tools.full_disk", *arguments]
        os.execvpe(again[0], again, {**os.environ, INSIDE: "1"})
    print(f"{options.rounds} full disks, seed {options.seed}", flush=True)
    chance, begin, total = random.Random(options.seed), time.perf_counter(), Known()
    for number in range(options.rounds):
        with tempfile.TemporaryDirectory(prefix="fallline-full-") as disk:
            _mount(disk, DISK)
            try:
                total.include(fill(Path(disk), chance, number))
            except Lost as error:
                sys.exit(f"Lost, in round {number + 1}: {error}")
            finally:
                subprocess.run(["umount", "--lazy", disk], check=True)
    seconds = time.perf_counter() - begin
    print(f"Nothing was lost on {options.rounds} full disks, {seconds:.0f} s: {total.told()}.")


def fill(disk: Path, chance: random.Random, number: int) -> Known:
    """Fill a disk, kill the server there, have another one go on with room, and kill that too.

    Gives what was acknowledged.
    """
    known, folder = Known(), disk / "data"
    with Serving(folder) as address:
        act(known, address, chance)
        wait(lambda: NO_ROOM in health(address), "the disk does not fill")
        require_refusal(address)
        time.sleep(chance.uniform(0, 0.3))  # it tries for room meanwhile
    require_sound(folder, number)
    with Serving(folder) as address:
        if wrong := known.differences(address):
            raise Lost(f"on the full disk, {wrong}")
        act(known, address, chance)
        _mount(str(disk), f"remount,{MORE}")
        if not known.wait(LATER, PATIENCE):
            raise Lost("it does not go on when there is room.")
        wait(lambda: NO_ROOM not in health(address), "it says that there is no room, and there is")
    require_sound(folder, number)
    with Serving(folder) as address:
        if wrong := known.differences(address):
            raise Lost(f"after there was room, {wrong}")
    return known


def act(known: Known, address: str, chance: random.Random) -> None:
    """Ask for all sorts of things, from two threads, until the server is gone."""
    for _ in range(2):
        acts = Acts(known, address, random.Random(chance.random()))
        threading.Thread(target=acts.go_on).start()


def health(address: str) -> str:
    """Ask how the server is; give its sentence."""
    return str(Asking(address).ask("GET", "/api/health")[1]["message"])


def require_refusal(address: str) -> None:
    """Require a refusal of new work that says when to come again, and a list that is read."""
    status, answer = Asking(address).ask("POST", "/api/runs", {})
    if status != 507 or answer["error"]["retry_after"] < 1:
        raise Lost(f"a new run is answered with {status}: {answer}.")
    if Asking(address).ask("GET", "/api/runs")[0] != 200:
        raise Lost("the list cannot be read.")


def wait(holds: Callable[[], bool], otherwise: str) -> None:
    """Wait until something holds."""
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            raise Lost(f"{otherwise}.")
        time.sleep(0.02)


class Serving:
    """A server on a folder, which is killed at the end, with all that ask it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> str:
        """Start it; give its address."""
        self._process, address = start(self._folder)
        return address

    def __exit__(self, *_: object) -> None:
        """Kill it."""
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        for thread in threading.enumerate():
            if thread is not threading.main_thread():
                thread.join()


def _mount(disk: str, options: str) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", disk], check=True)


if __name__ == "__main__":
    main()
