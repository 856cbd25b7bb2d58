"""Questions worked out anew, from weights and data alone."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any, NamedTuple

import numpy as np
import pytest
from starlette.testclient import TestClient

from tests.api.conftest import TINY

Json = dict[str, Any]

GUIDE: Json = {
    "dataset": {"name": "line"},
    "layers": [{"units": 1}],
    "loss": "mean_squared_error",
    "metrics": [],
    "optimizer": {"name": "sgd", "learning_rate": 0.5},
    "batch_size": 100,
    "epochs": 60,
    "frozen": ["dense/bias"],
    "initial_weights": [[[4.6]], [1.0]],
}
"""The run of the guide's first steps: the slope of a line alone, all points in one batch."""

NETWORK: Json = {
    "dataset": {"name": "iris"},
    "layers": [{"units": 6, "activation": "relu"}, {"units": 3, "activation": "softmax"}],
    "optimizer": {"name": "adam", "learning_rate": 0.01},
    "batch_size": 20,
}
BODIES: dict[str, Json] = {
    "guide": GUIDE,
    "line": TINY,
    "momentum": {**TINY, "optimizer": {"name": "sgd", "learning_rate": 0.05, "momentum": 0.9}},
    "iris": NETWORK,
    "decay": {**NETWORK, "optimizer": {"name": "adamw", "learning_rate": 0.01, "clipnorm": 0.1}},
    "xor": {
        "dataset": {"name": "xor", "samples": 90},
        "layers": [{"units": 4, "activation": "tanh"}, {"units": 1, "activation": "sigmoid"}],
        "loss": "binary_crossentropy",
        "optimizer": {"name": "rmsprop", "learning_rate": 0.01},
        "batch_size": 20,
    },
    "ravine": {
        "model": {"landscape": "ravine"},
        "optimizer": {"name": "sgd", "learning_rate": 0.09},
        "epochs": 60,
    },
}
NUMBER = re.compile(r"−?\d[\d,]*(?:\.\d+)?(?:×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?")
ORDINARY = str.maketrans("−⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "--0123456789")
ACTIVATIONS: dict[str, Callable[[Any], Any]] = {
    "linear": lambda z: z,
    "relu": lambda z: np.where(z > 0, z, 0.0),
    "tanh": np.tanh,
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "softmax": lambda z: np.exp(z) / np.exp(z).sum(axis=1, keepdims=True),
}


KNOWN: dict[str, tuple[Json, Json]] = {}
"""The configuration and the samples of each run, by its address."""

READ: dict[tuple[str, int], list[Any]] = {}
"""The weights of each run, by its address and step."""


class Asked(NamedTuple):
    """One question, and what it takes to answer it."""

    client: TestClient
    path: str
    step: int
    seed: int
    question: Json

    def judged(self, answer: Any) -> Json:
        query = {"step": self.step, "seed": self.seed}
        response = self.client.post(
            f"{self.path}/questions/{self.question['id']}", params=query, json={"answer": answer}
        )
        assert response.status_code == 200, response.text
        verdict: Json = response.json()
        return verdict

    @property
    def numbers(self) -> list[Decimal]:
        """The numbers in its text, in their order."""
        label = re.sub(r"\S+/\w+\[[\d, ]+\]", "", self.question["text"])
        return [number(text) for text in NUMBER.findall(label)]

    def weights(self, step: int) -> list[Any]:
        if (self.path, step) not in READ:
            if step > self.client.get(self.path).json()["step"]:
                self.client.post(f"{self.path}/seek", json={"step": step})
            answer = self.client.get(f"{self.path}/weights", params={"step": step}).json()
            READ[self.path, step] = [np.array(one) for one in answer["weights"]]
        return READ[self.path, step]

    def theta(self, step: int) -> Any:
        return np.concatenate([array.reshape(-1) for array in self.weights(step)])

    def losses(self, weights: list[Any]) -> Any:
        """Work out the loss of each sample at some weights."""
        if self.path not in KNOWN:
            run, data = (self.client.get(f"{self.path}{rest}").json() for rest in ("", "/data"))
            KNOWN[self.path] = run["config"], data
        config, data = KNOWN[self.path]
        if config["model"]:
            x, y = weights[0]
            return np.array([(x * x + 20 * y * y) / 2])
        a, y = np.array(data["x"]), np.array(data["y"])
        for layer, kernel, bias in zip(config["layers"], weights[::2], weights[1::2], strict=True):
            a = ACTIVATIONS[layer["activation"]](a @ kernel + bias)
        if config["loss"] == "mean_squared_error":
            return (a[:, 0] - y) ** 2
        if config["loss"] == "binary_crossentropy":
            p = np.clip(a[:, 0], 1e-7, 1 - 1e-7)
            return -(y * np.log(p) + (1 - y) * np.log(1 - p))
        return -np.log(np.clip(a[np.arange(len(y)), y] / a.sum(axis=1), 1e-7, 1 - 1e-7))

    def placed(self, theta: Any) -> list[Any]:
        """Give a vector of all weights as arrays."""
        shapes = [array.shape for array in self.weights(self.step)]
        parts = np.split(theta, np.cumsum([int(np.prod(shape)) for shape in shapes])[:-1])
        return [part.reshape(shape) for part, shape in zip(parts, shapes, strict=True)]


def number(text: str) -> Decimal:
    mantissa, _, power = text.translate(ORDINARY).replace(",", "").partition("×10")
    return Decimal(mantissa) * Decimal(10) ** int(power or 0)


def direction(one: Asked) -> str:
    index = one.question["about"]["weight"]
    before, after = one.theta(one.step)[index], one.theta(one.step + 1)[index]
    return "left" if after < before else "right" if after > before else "stay"


def new_weight(one: Asked) -> float:
    return float(one.theta(one.step + 1)[one.question["about"]["weight"]])


def output(one: Asked) -> float:
    about, (kernel, bias, *_) = one.question["about"], one.weights(one.step)
    x = np.array(one.client.get(f"{one.path}/data").json()["x"][about["sample"]])
    total = (
        sum(float(a) * float(w) for a, w in zip(x, kernel[:, about["unit"]], strict=True))
        + bias[about["unit"]]
    )
    layer = one.client.get(one.path).json()["config"]["layers"][0]
    return float(ACTIVATIONS[layer["activation"]](total))


def lower_loss(one: Asked) -> Any:
    losses = {}
    for choice in one.question["choices"]:
        theta = one.theta(one.step)
        theta[one.question["about"]["weight"]] = choice["value"]
        losses[choice["id"]] = one.losses(one.placed(theta)).mean()
    return min(losses, key=lambda each: losses[each])


def best_rate(one: Asked) -> Any:
    losses = {}
    for choice in one.question["choices"]:
        changes = {"optimizer": {"learning_rate": choice["value"]}, "epochs": 100}
        fork = one.client.post(f"{one.path}/fork", json={"step": one.step, "changes": changes}).json()["id"]
        run = one.client.post(f"/api/runs/{fork}/train", json={"steps": 30}).json()["run"]
        last = one.client.get(f"/api/runs/{fork}/weights").json()["weights"]
        blew_up = run["divergence"] is not None
        losses[choice["id"]] = np.inf if blew_up else one.losses([np.array(part) for part in last]).mean()
        one.client.delete(f"/api/runs/{fork}")
    return min(losses, key=lambda each: losses[each])


def steps_to_loss(one: Asked) -> int:
    limit = float(one.numbers[-1])
    return next(k for k in range(31) if one.losses(one.weights(one.step + k)).mean() < limit)


def steps_per_epoch(one: Asked) -> int:
    samples, size = one.numbers
    return -int(-samples // size) if samples % size == 0 else int(samples // size) + 1


def step_size(one: Asked) -> Any:
    return next(choice["id"] for choice in one.question["choices"] if "learning_rate=" in choice["text"])


def largest_move(one: Asked) -> Any:
    moves = np.abs(one.theta(one.step + 1) - one.theta(one.step))
    return max((choice["id"] for choice in one.question["choices"]), key=lambda name: moves[int(name[1:])])


def sample_loss(one: Asked) -> str:
    sample = one.question["about"]["sample"]
    assert f"Sample {sample + 1} in it has loss" in one.question["text"]  # from 1, as the page counts
    before, after = (one.losses(one.weights(step))[sample] for step in (one.step, one.step + 1))
    return "fall" if after < before else "rise"


def best_weight(one: Asked) -> float:
    data = one.client.get(f"{one.path}/data").json()
    x, y = np.array(data["x"])[:, 0], np.array(data["y"])
    _, bias = one.weights(one.step)
    return float(x @ (y - bias) / (x @ x))


def batch_rise(one: Asked) -> str:
    """Say whether the later batch had the higher loss before the step, too, which lowered that of all."""
    step, before, following, after = map(float, one.numbers)
    assert following == step + 1
    thetas = [one.losses(one.weights(int(step) + k)) for k in (-1, 0)]
    one.weights(int(following))
    batches = [one.client.get(f"{one.path}/steps/{int(step) + k}").json()["batch"]["indices"] for k in (0, 1)]
    assert thetas[0][batches[0]].mean() == pytest.approx(before, rel=1e-3)
    assert thetas[1][batches[1]].mean() == pytest.approx(after, rel=1e-3)
    assert thetas[1].mean() < thetas[0].mean()
    assert after > before
    return "samples" if thetas[0][batches[1]].mean() >= thetas[1][batches[1]].mean() else "uphill"


TRUTHS: dict[str, Callable[[Asked], Any]] = {
    each.__name__: each
    for each in (
        direction, new_weight, output, lower_loss, best_rate, steps_to_loss, steps_per_epoch, step_size,
        largest_move, sample_loss, best_weight, batch_rise,
    )
}  # fmt: skip
