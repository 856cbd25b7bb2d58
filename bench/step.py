"""The engine's step on the article's network against a textbook NumPy loop of the same arithmetic."""

import app  # isort: skip  (pins BLAS to one thread before NumPy loads)

from collections.abc import Callable

import numpy as np

from app.engine.arrays import FloatArray
from app.engine.batches import order
from app.engine.config import RunConfig
from app.engine.network import Network
from app.engine.trainer import Trainer
from bench.report import Result, seconds_in_turn

assert app.__version__

CONFIG = RunConfig()
RATE, BETA_1, BETA_2, EPSILON = 1e-4, 0.9, 0.999, 1e-7


def textbook(steps: int) -> tuple[list[FloatArray], list[float]]:
    """Train as textbooks write it: rows of samples, a list of arrays, Adam array by array."""
    data = CONFIG.dataset.load()
    network = Network(1, CONFIG.layers)
    weights = [array.copy() for array in network.weights(network.initial_theta(CONFIG.seed))]
    m = [np.zeros_like(w) for w in weights]
    v = [np.zeros_like(w) for w in weights]
    losses = []
    for step in range(steps):
        epoch, place = divmod(step, 210)
        if place == 0:
            sequence = order(CONFIG.seed, epoch, len(data.x), shuffle=True)
        batch = sequence[place * 10 : place * 10 + 10]
        loss, gradients = loss_and_gradients(weights, data.x[batch], data.y[batch])
        losses.append(loss)
        for i, g in enumerate(gradients):
            m[i] = BETA_1 * m[i] + (1 - BETA_1) * g
            v[i] = BETA_2 * v[i] + (1 - BETA_2) * g**2
            rate = RATE * np.sqrt(1 - BETA_2 ** (step + 1)) / (1 - BETA_1 ** (step + 1))
            weights[i] = weights[i] - rate * m[i] / (np.sqrt(v[i]) + EPSILON)
    return weights, losses


def loss_and_gradients(
    weights: list[FloatArray], x: FloatArray, y: "np.typing.NDArray[np.int64]"
) -> tuple[float, list[FloatArray]]:
    """Return the batch's mean loss and its gradients: relu, relu, sigmoid, shares of the row sum."""
    w1, b1, w2, b2, w3, b3 = weights
    h1 = np.maximum(x @ w1 + b1, 0)
    h2 = np.maximum(h1 @ w2 + b2, 0)
    p = 1 / (1 + np.exp(-(h2 @ w3 + b3)))
    total = p.sum(axis=1, keepdims=True)
    rows = np.arange(len(x))
    share = np.clip((p / total)[rows, y], 1e-7, 1 - 1e-7)
    inside = (share > 1e-7) & (share < 1 - 1e-7)
    dp = np.repeat(1 / total, 2, axis=1)
    dp[rows, y] -= 1 / p[rows, y]
    dp *= inside[:, None] / len(x)
    d3 = dp * p * (1 - p)
    d2 = d3 @ w3.T * (h2 > 0)
    d1 = d2 @ w2.T * (h1 > 0)
    gradients = [x.T @ d1, d1.sum(axis=0), h1.T @ d2, d2.sum(axis=0), h2.T @ d3, d3.sum(axis=0)]
    return float(-np.log(share).mean()), gradients


def engine(steps: int) -> Callable[[], tuple[FloatArray, FloatArray]]:
    """Return the engine's training of the same steps, accuracy counted too."""
    trainer = Trainer(CONFIG, CONFIG.dataset.load())
    start = trainer.initial_state()

    def train() -> tuple[FloatArray, FloatArray]:
        stretch = trainer.train(start, steps)
        return stretch.state.theta, stretch.losses

    return train


def run() -> list[Result]:
    """Time both in turn, and check that they compute the same."""
    steps = 210
    weights, losses = textbook(steps)
    theta, engine_losses = engine(steps)()
    difference = max(
        float(np.abs(np.concatenate([w.ravel() for w in weights]) - theta).max()),
        float(np.abs(np.array(losses) - engine_losses).max()),
    )
    slow, fast = seconds_in_turn(lambda: textbook(steps), engine(steps), rounds=31)
    whole = seconds_in_turn(engine(4200), rounds=5)[0]
    return [
        Result("step: textbook / engine", slow / fast, "at least 4", slow / fast >= 4.0),
        Result("step: µs", fast / steps * 1e6, "about 15 on a quiet core", fast / steps < 40e-6),
        Result("step: seconds for all 4,200", whole, "under 0.15", whole < 0.15),
        Result("step: largest difference from the textbook", difference, "under 1e-9", difference < 1e-9),
    ]


if __name__ == "__main__":
    for result in run():
        print(result.line())
