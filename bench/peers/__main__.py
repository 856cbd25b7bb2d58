"""The engine beside C, Numba, JAX, Keras and scikit-learn: the article's 4,200 steps, in turn.

Of each the median of several rounds, and of each round the shorter of the clock's and the processor's time.

C, Numba and JAX do the engine's arithmetic on its batches, in float64, and must come to its weights. Keras
and scikit-learn are called as people call them, on the same samples, network, batch size, optimizer and rate;
Keras with accuracy, as the article compiles it, beside the engine with accuracy, and likewise without.
"""

import app  # isort: skip  (pins BLAS to one thread before NumPy loads)

import ctypes
import json
import re
import statistics
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.engine.arrays import FloatArray
from app.engine.config import RunConfig
from app.engine.training.batches import order
from app.engine.training.trainer import Trainer
from bench.peers.rivals import shorter_seconds
from bench.report import Result

assert app.__version__

HERE = Path(__file__).parent
PYTHON = HERE.parents[1] / ".venv-peers" / "bin" / "python"
RIVALS = ("numba", "jax-epoch", "jax-step", "sklearn", "keras", "keras-accuracy")

ROUNDS = 7
LEAST = {"C, cc -O2": 0.25, "scikit-learn": 8.0, "Keras, with accuracy": 10.0}
"""How many times as long as the engine these must take; C for any processor a quarter."""

ARTICLE = RunConfig()
CONFIG = replace(ARTICLE, metrics=())


class Engine:
    """The engine's own training, and what it hands to the others."""

    name = "the engine"

    def __init__(self) -> None:
        data = CONFIG.dataset.load()
        self._trainer, self._counting = Trainer(CONFIG, data), Trainer(ARTICLE, data)
        self.steps = self._trainer.total_steps
        self.x, self.y = data.x[:, 0].copy(), data.y.astype(np.int64)
        self.theta = self._trainer.initial_state().theta
        self.order = np.array(
            [order(CONFIG.seed, epoch, len(self.x), shuffle=True) for epoch in range(CONFIG.epochs)],
            dtype=np.int64,
        )
        self.weights = self._trainer.train(self._trainer.initial_state(), self.steps).state.theta

    def seconds(self) -> tuple[float, float]:
        """Time the whole run, without accuracy and with it."""
        return self._seconds(self._trainer), self._seconds(self._counting)

    def _seconds(self, trainer: Trainer) -> float:
        return shorter_seconds(lambda: trainer.train(trainer.initial_state(), self.steps))


class C:
    """step.c, compiled with `cc -O2` for any processor or for this one, and nothing that changes sums."""

    def __init__(self, engine: Engine, folder: Path, *flags: str) -> None:
        self.name = " ".join(("C, cc -O2", *flags))
        library = folder / f"step{len(flags)}.so"
        exact = ("-O2", "-ffp-contract=off", *flags)
        command = ["cc", *exact, "-shared", "-fPIC", str(HERE / "step.c"), "-o", str(library), "-lm"]
        try:
            subprocess.run(command, check=True)
        except FileNotFoundError:
            sys.exit("There is no C compiler called cc here. On Debian and Ubuntu, apt install gcc adds it.")
        except subprocess.CalledProcessError:
            sys.exit("The C compiler refused bench/peers/step.c; what it said stands above.")
        self._train = ctypes.CDLL(str(library)).train
        self._engine = engine
        self.weights: FloatArray | None = self._run()

    def _run(self) -> FloatArray:
        engine = self._engine
        theta, losses = engine.theta.copy(), np.empty(engine.steps)
        arrays = (engine.x, engine.y, engine.order, theta, losses)
        self._train(ctypes.c_long(engine.steps), *map(_pointer, arrays))
        return theta

    def seconds(self) -> float:
        """Time the whole run."""
        return shorter_seconds(self._run)


class Rival:
    """A peer in a process of its own, which has trained once already; ends with its input."""

    def __init__(self, kind: str, task: Path) -> None:
        command = [str(PYTHON), str(HERE / "rivals.py"), kind, str(task)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.name, weights = json.loads(self._say())
        self.weights = None if weights is None else np.array(weights)

    def _say(self) -> str:
        assert self._process.stdout
        if not (line := self._process.stdout.readline()):
            sys.exit(f"A peer ended early, with status {self._process.wait()}; what it said stands above.")
        return line

    def seconds(self) -> float:
        """Have it train the whole run and tell the time."""
        assert self._process.stdin
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return float(self._say())

    def close(self) -> None:
        """End its input, and wait for its end."""
        self._process.communicate()


def run() -> list[Result]:
    """Time all in turn, and compare the weights of those that do the same arithmetic."""
    engine, rivals = Engine(), list[Rival]()
    with tempfile.TemporaryDirectory() as folder:
        task = Path(folder) / "task.npz"
        np.savez(task, x=engine.x, y=engine.y, theta=engine.theta, order=engine.order)
        compiled = [C(engine, Path(folder), *flags) for flags in ((), ("-march=native",))]
        try:
            for kind in RIVALS:
                rivals.append(Rival(kind, task))
            peers: list[C | Rival] = [*compiled, *rivals]
            rounds = [[*engine.seconds(), *(peer.seconds() for peer in peers)] for _ in range(ROUNDS)]
        finally:
            for rival in rivals:
                rival.close()
    plain, counting, *others = map(statistics.median, zip(*rounds, strict=True))
    differences = [np.abs(peer.weights - engine.weights) for peer in peers if peer.weights is not None]
    apart = float(np.max(differences))
    return [
        Result("the engine, µs a step", 1e6 * plain / engine.steps, "stated for scale", ok=True),
        Result("the same with accuracy", 1e6 * counting / engine.steps, "stated for scale", ok=True),
        *(
            _compared(peer.name, taken, counting if peer.name.endswith("accuracy") else plain, engine.steps)
            for peer, taken in zip(peers, others, strict=True)
        ),
        Result("largest difference of a weight from the engine's", apart, "at most 1e-9", apart <= 1e-9),
    ]


def _compared(name: str, taken: float, own: float, steps: int) -> Result:
    """Hold a peer's time against the engine's."""
    ratio, told = taken / own, f"{name} ({1e6 * taken / steps:.1f} µs a step), times the engine's time"
    least = LEAST.get(name if name.startswith("C") else re.sub(r" [\d.]+ `.*`( on JAX)?", "", name), 0.0)
    return Result(told, ratio, f"at least {least:g}" if least else "stated for scale", ratio >= least)


def _pointer(array: NDArray[Any]) -> ctypes.c_void_p:
    return ctypes.c_void_p(array.ctypes.data)


def main() -> None:
    """Print how all compare; leave with status 1 when a target is missed."""
    if not PYTHON.exists():
        sys.exit("The peers are not installed: make bench-peers installs them in .venv-peers.")
    results = run()
    print("\n".join(result.line() for result in results))
    missed = sum(not result.ok for result in results)
    if missed:
        sys.exit(f"{missed} of the targets missed.")


if __name__ == "__main__":
    main()
