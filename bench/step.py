"""The engine's step on the article's network against a textbook NumPy loop of the same arithmetic."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.engine.arrays import FloatArray
from app.engine.config import ARTICLE_LAYERS, RunConfig
from app.engine.layers import Dropout
from app.engine.regularizers import L2
from app.engine.training.batches import order
from app.engine.training.trainer import Stretch, Trainer
from bench.report import Result, at_most, best_seconds, seconds_in_turn

CONFIG = RunConfig()
DATA = CONFIG.dataset.load()
RATE, BETA_1, BETA_2, EPSILON = 1e-4, 0.9, 0.999, 1e-7
SLICE = 210
"""Steps in one measured slice: so short that noise from outside meets both sides alike."""


class Textbook:
    """The article's training as textbooks write it: rows of samples, layer by layer, array by array."""

    def __init__(self, weights: list[FloatArray]) -> None:
        self.weights = [array.copy() for array in weights]
        self.m = [np.zeros_like(w) for w in weights]
        self.v = [np.zeros_like(w) for w in weights]

    def train(self, steps: int) -> list[float]:
        """Do the first steps of the run; return their losses."""
        losses = []
        for step in range(steps):
            epoch, place = divmod(step, 210)
            if place == 0:
                sequence = order(CONFIG.seed, epoch, len(DATA.x), shuffle=True)
            batch = sequence[place * 10 : place * 10 + 10]
            activations = self.forward(DATA.x[batch])
            loss, slopes = loss_and_slopes(activations[-1], DATA.y[batch])
            losses.append(loss)
            self.adam(self.backward(activations, slopes), step + 1)
        return losses

    def forward(self, x: FloatArray) -> list[FloatArray]:
        """Return the input and each layer's outputs, one row a sample: relu, relu, sigmoid."""
        activations = [x]
        for layer in range(3):
            z = activations[-1] @ self.weights[2 * layer] + self.weights[2 * layer + 1]
            activations.append(np.maximum(z, 0) if layer < 2 else 1 / (1 + np.exp(-z)))
        return activations

    def backward(self, activations: list[FloatArray], slopes: FloatArray) -> list[FloatArray]:
        """Return the gradient of each array of weights."""
        gradients: list[FloatArray] = []
        for layer in reversed(range(3)):
            inputs, outputs = activations[layer], activations[layer + 1]
            delta = slopes * (outputs > 0) if layer < 2 else slopes * outputs * (1 - outputs)
            gradients = [inputs.T @ delta, delta.sum(axis=0), *gradients]
            slopes = delta @ self.weights[2 * layer].T
        return gradients

    def adam(self, gradients: list[FloatArray], t: int) -> None:
        """Move each array as the paper's algorithm 1 does, with Keras's epsilon for the uncorrected root."""
        epsilon = EPSILON / np.sqrt(1 - BETA_2**t)
        for i, g in enumerate(gradients):
            self.m[i] = BETA_1 * self.m[i] + (1 - BETA_1) * g
            self.v[i] = BETA_2 * self.v[i] + (1 - BETA_2) * g**2
            m_hat = self.m[i] / (1 - BETA_1**t)
            v_hat = self.v[i] / (1 - BETA_2**t)
            self.weights[i] = self.weights[i] - RATE * m_hat / (np.sqrt(v_hat) + epsilon)


def loss_and_slopes(outputs: FloatArray, labels: NDArray[Any]) -> tuple[float, FloatArray]:
    """Return the mean cross-entropy of the outputs' shares, and its slopes: 1/Σp − [k = y]/p."""
    rows = np.arange(len(labels))
    total = outputs.sum(axis=1, keepdims=True)
    share = (outputs / total)[rows, labels]
    clipped = np.clip(share, 1e-7, 1 - 1e-7)
    slopes = np.repeat(1 / total, outputs.shape[1], axis=1)
    slopes[rows, labels] -= 1 / outputs[rows, labels]
    slopes *= (share == clipped)[:, None] / len(labels)
    return float(-np.log(clipped).mean()), slopes


def run() -> list[Result]:
    """Time both in turn, and check that they compute the same."""
    plain = Trainer(replace(CONFIG, metrics=()), DATA)
    with_accuracy = Trainer(CONFIG, DATA)
    start = plain.initial_state()
    arrays = plain.network.weights(start.theta)

    def textbook() -> list[float]:
        return Textbook(arrays).train(SLICE)

    def engine() -> Stretch:
        return plain.train(start, SLICE)

    slow, fast = seconds_in_turn(textbook, engine, rounds=41)
    whole = best_seconds(lambda: with_accuracy.train(start, 4200), rounds=9)
    step = best_seconds(engine, rounds=41) / SLICE
    ratio, difference = slow / fast, largest_difference(arrays, plain)
    return [
        *parts(engine),
        measuring(),
        Result("step: textbook / engine", ratio, "at least 4.7", ratio >= 4.7),
        Result("step: µs, at best", step * 1e6, "14 to 24, under 30", step < 30e-6),
        Result("step: seconds for all 4,200 with accuracy, at best", whole, "under 0.15", whole < 0.15),
        Result("step: largest difference from the textbook", difference, "under 1e-9", difference < 1e-9),
    ]


def parts(engine: Callable[[], Stretch]) -> list[Result]:
    """Time the step with what a configuration may add to it against the plain one, in turn."""
    kept = replace(CONFIG, metrics=())
    penalised = [replace(layer, kernel_regularizer=L2()) for layer in ARTICLE_LAYERS]
    first, second, last = ARTICLE_LAYERS
    dropping = (first, Dropout(rate=0.2), second, Dropout(rate=0.2), last)
    variants = {
        "a penalty": replace(kept, layers=tuple(penalised)),
        "dropout": replace(kept, layers=dropping),
    }
    trainers = {name: Trainer(config, DATA) for name, config in variants.items()}
    starts = {name: trainer.initial_state() for name, trainer in trainers.items()}
    tasks = [lambda name=name: trainers[name].train(starts[name], SLICE) for name in variants]
    plain, *others = seconds_in_turn(engine, *tasks, rounds=41)
    return [
        at_most(f"step: with {name}, times the plain one", one / plain, MOST[name])
        for name, one in zip(variants, others, strict=True)
    ]


def measuring() -> Result:
    """Time the measures of held-out samples against the epoch of the article's run that they end."""
    config = replace(CONFIG, validation_split=0.2)
    trainer = Trainer(config, config.dataset.load(config.validation_split))
    start, steps = trainer.initial_state(), trainer.steps_per_epoch
    epoch, measure = seconds_in_turn(
        lambda: trainer.train(start, steps), lambda: trainer.measures(start), rounds=41
    )
    return at_most("step: held-out measures, times their epoch", measure / epoch, 0.05)


MOST = {"a penalty": 1.15, "dropout": 1.6}
"""How many times as long a step may take with what is named."""


def largest_difference(arrays: list[FloatArray], trainer: Trainer) -> float:
    """Return how far losses and weights of the textbook and the engine are apart after a thousand steps."""
    textbook = Textbook(arrays)
    losses = np.array(textbook.train(1_000))
    stretch = trainer.train(trainer.initial_state(), 1_000)
    weights = np.concatenate([array.reshape(-1) for array in textbook.weights])
    return float(max(np.abs(losses - stretch.losses).max(), np.abs(weights - stretch.state.theta).max()))


if __name__ == "__main__":
    for result in run():
        print(result.line())
