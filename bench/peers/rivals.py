"""One peer in a process of its own: `.venv-peers/bin/python bench/peers/rivals.py NAME TASK.npz`.

Prints a line of JSON when it has trained once and so has compiled what it compiles: its name, and the weights
that came of it where it does the same arithmetic as the engine. Then for each line of its input it trains
again and prints the seconds. It imports nothing of the app's, which is not installed beside it.
"""

import json
import os
import sys
import warnings
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from time import perf_counter, process_time
from typing import Any, NamedTuple

import numpy as np

RATE, BETA_1, BETA_2, EPSILON, LOW = 1e-4, 0.9, 0.999, 1e-7, 1e-7
SIZES = (1, 16, 32, 2)
BATCH, EPOCHS = 10, 20


class Task(NamedTuple):
    """The article's run: samples x (N,) and labels y (N,), first weights (P,), each epoch's order (E, N)."""

    x: Any
    y: Any
    theta: Any
    order: Any


class Peer(NamedTuple):
    """What it is called, and how it trains to the end; it returns weights (P,) if they can be compared."""

    name: str
    train: Callable[[], Any]


def places() -> list[tuple[slice, tuple[int, ...]]]:
    """Say where each kernel and bias lies in the flat weights, and its shape."""
    found, start = list[tuple[slice, tuple[int, ...]]](), 0
    for inputs, units in pairwise(SIZES):
        for shape in ((inputs, units), (units,)):
            found.append((slice(start, start + int(np.prod(shape))), shape))
            start += int(np.prod(shape))
    return found


def numba_peer(task: Task) -> Peer:
    """Loop over the samples of a batch in code that Numba compiles, without fast maths."""
    import numba  # type: ignore[import-not-found]  # installed in .venv-peers only
    from numba_step import train  # type: ignore[import-not-found]  # beside this file

    return Peer(f"Numba {numba.__version__}", lambda: train(task.x, task.y, task.order, task.theta.copy()))


def jax_step() -> Callable[[Any, Any], Any]:
    """Return a step in JAX: (theta, m, v, t) and a batch's (x, y) become the next state and the loss."""
    import jax  # type: ignore[import-not-found]  # installed in .venv-peers only
    from jax import numpy as jnp

    parts = places()

    def loss_of(theta: Any, x: Any, y: Any) -> Any:
        h = x[:, None]
        for layer in range(3):
            kernel, bias = (theta[part].reshape(shape) for part, shape in parts[2 * layer : 2 * layer + 2])
            z = h @ kernel + bias
            h = jax.nn.relu(z) if layer < 2 else jax.nn.sigmoid(z)
        share = h[jnp.arange(len(y)), y] / h.sum(axis=1)
        return -jnp.log(jnp.clip(share, LOW, 1.0 - LOW)).mean()

    def step(state: Any, batch: Any) -> Any:
        theta, m, v, t = state
        loss, g = jax.value_and_grad(loss_of)(theta, *batch)
        t = t + 1.0
        m = m + (g - m) * (1.0 - BETA_1)
        v = v + (g * g - v) * (1.0 - BETA_2)
        rate = RATE * jnp.sqrt(1.0 - BETA_2**t) / (1.0 - BETA_1**t)
        return (theta - rate * m / (jnp.sqrt(v) + EPSILON), m, v, t), loss

    return step


def jax_peer(task: Task, whole_epochs: bool) -> Peer:
    """Let JAX differentiate the loss in float64 and compile a step, or an epoch of them as one `scan`."""
    import jax
    from jax import numpy as jnp

    jax.config.update("jax_enable_x64", True)
    step = jax_step()
    one, epoch = jax.jit(step), jax.jit(lambda state, batches: jax.lax.scan(step, state, batches))

    def train() -> Any:
        zeros = jnp.zeros_like(task.theta)
        state = jnp.asarray(task.theta), zeros, zeros, jnp.asarray(0.0)
        for order in task.order:
            x, y = task.x[order].reshape(-1, BATCH), task.y[order].reshape(-1, BATCH)
            if whole_epochs:
                state, losses = epoch(state, (x, y))
                np.asarray(losses)
            else:
                for batch in zip(x, y, strict=True):
                    state, loss = one(state, batch)
                    float(loss)
        return np.asarray(state[0])

    how = "an epoch a call" if whole_epochs else "a step a call"
    return Peer(f"JAX {jax.__version__} jit, {how}", train)


def keras_peer(task: Task, accuracy: bool) -> Peer:
    """Call `fit` on JAX as its guide does: float32, its own shuffling; compiled by an epoch before."""
    os.environ["KERAS_BACKEND"] = "jax"
    import keras  # type: ignore[import-not-found]  # installed in .venv-peers only

    layers = [keras.layers.Dense(units, activation="relu") for units in SIZES[1:-1]]
    model = keras.Sequential([keras.Input((1,)), *layers, keras.layers.Dense(2, activation="sigmoid")])
    loss, metrics = "sparse_categorical_crossentropy", ["accuracy"] if accuracy else []
    model.compile(optimizer=keras.optimizers.Adam(RATE), loss=loss, metrics=metrics)
    x, y = task.x[:, None].astype(np.float32), task.y
    return Peer(
        f"Keras {keras.__version__} `fit` on JAX{', with accuracy' if accuracy else ''}",
        lambda: model.fit(x, y, batch_size=BATCH, epochs=EPOCHS, verbose=0) and None,
    )


def sklearn_peer(task: Task) -> Peer:
    """Call `MLPClassifier.fit`: float64, one output for two classes, its own weights and shuffling, no L2."""
    import sklearn  # type: ignore[import-not-found]  # installed in .venv-peers only
    from sklearn.neural_network import MLPClassifier  # type: ignore[import-not-found]

    warnings.filterwarnings("ignore", message=".*Maximum iterations.*")  # twenty epochs are all that is asked
    model = MLPClassifier(
        SIZES[1:-1],
        alpha=0.0,
        batch_size=BATCH,
        learning_rate_init=RATE,
        max_iter=EPOCHS,
        tol=0.0,
        n_iter_no_change=EPOCHS,
        random_state=0,
    )

    def train() -> None:
        model.fit(task.x[:, None], task.y)
        assert model.n_iter_ == EPOCHS

    return Peer(f"scikit-learn {sklearn.__version__} `MLPClassifier.fit`", train)


PEERS: dict[str, Callable[[Task], Peer]] = {
    "numba": numba_peer,
    "jax-epoch": lambda task: jax_peer(task, whole_epochs=True),
    "jax-step": lambda task: jax_peer(task, whole_epochs=False),
    "keras": lambda task: keras_peer(task, accuracy=False),
    "keras-accuracy": lambda task: keras_peer(task, accuracy=True),
    "sklearn": sklearn_peer,
}


def shorter_seconds(task: Callable[[], Any]) -> float:
    """Return the shorter of the clock's and the processor's time for a task.

    The one counts what other programs do meanwhile, the other a second thread that computes beside the first.
    """
    start, used = perf_counter(), process_time()
    task()
    return min(perf_counter() - start, process_time() - used)


def main() -> None:
    """Train once, and then once for each line of the input."""
    name, path = sys.argv[1:]
    with np.load(Path(path)) as arrays:
        task = Task(**arrays)
    try:
        peer = PEERS[name](task)
    except ImportError as error:
        sys.exit(f"{error.name} is not installed in .venv-peers: make bench-peers installs it.")
    weights = peer.train()
    print(json.dumps([peer.name, None if weights is None else weights.tolist()]), flush=True)
    for _ in sys.stdin:
        print(shorter_seconds(peer.train), flush=True)


if __name__ == "__main__":
    main()
