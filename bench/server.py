"""REST on a real server: training against the engine's own time, making a run against a textbook's loop.

The client is the standard library's, whose own time is small.
"""

import app  # isort: skip  (pins BLAS to one thread before NumPy loads)

import json
from contextlib import closing
from http.client import HTTPConnection
from statistics import median
from time import perf_counter
from typing import Any, NamedTuple

from app.engine.arrays import FloatArray
from app.engine.config import RunConfig
from app.engine.training.trainer import Trainer
from bench.report import Result, at_most
from bench.step import Textbook
from tests.serving import serving

assert app.__version__

ROUNDS = 15
CALLS = 200

MOST_TRAINING = 1.15
BOOK_STEPS = 50
"""Of the textbook's loop: they take the 3.9 ms that making a run took at first; no work here moves them."""

MOST_CREATING = 0.7

MOST_CATALOGUE = 2.0


class Answered(NamedTuple):
    """A call's answer, and the seconds that it took, from the request to the last byte."""

    content: Any
    seconds: float


def run() -> list[Result]:
    """Train the article's run to the end in turn here and there, and make runs; compare the best times."""
    config = RunConfig()
    trainer = Trainer(config, config.dataset.load())
    weights = trainer.network.weights(trainer.initial_state().theta)
    with serving() as address, closing(HTTPConnection(address.removeprefix("http://"))) as client:
        times = [(_engine_seconds(trainer), _training(client)) for _ in range(ROUNDS)]
        calls = [
            (
                _call(client, "POST", "/api/runs", "{}"),
                _call(client, "GET", "/api/catalogue"),
                _unknown(client),
                _textbook(weights),
            )
            for _ in range(CALLS)
        ]
    engine, server = map(min, zip(*times, strict=True))
    creating, catalogue, unknown, textbook = (
        median(each.seconds for each in kind) for kind in zip(*calls, strict=True)
    )
    ratio, making, ready = server / engine, creating / textbook, catalogue / unknown
    return [
        Result("4,200 steps in the engine, seconds", engine, "stated for scale", ok=True),
        Result("POST train to the end, seconds", server, "stated for scale", ok=True),
        at_most("POST train to the end, times the engine's own time", ratio, MOST_TRAINING),
        Result("POST /api/runs, ms at the median", creating * 1e3, "stated for scale", ok=True),
        at_most(f"POST /api/runs, times {BOOK_STEPS} steps of the textbook's loop", making, MOST_CREATING),
        at_most("GET /api/catalogue, times a GET of a run that is not there", ready, MOST_CATALOGUE),
    ]


def _engine_seconds(trainer: Trainer) -> float:
    start = perf_counter()
    trainer.train(trainer.initial_state(), trainer.total_steps)
    return perf_counter() - start


def _training(client: HTTPConnection) -> float:
    """Time a whole call, from the request to the answer with its 4,200 losses; the run is made before."""
    run = json.loads(_call(client, "POST", "/api/runs", "{}").content)["id"]
    trained = _call(client, "POST", f"/api/runs/{run}/train", "{}")
    assert json.loads(trained.content)["run"]["status"] == "finished"
    _call(client, "DELETE", f"/api/runs/{run}")
    return trained.seconds


def _unknown(client: HTTPConnection) -> Answered:
    return _call(client, "GET", "/api/runs/none")


def _textbook(weights: list[FloatArray]) -> Answered:
    book, start = Textbook(weights), perf_counter()
    return Answered(book.train(BOOK_STEPS), perf_counter() - start)


def _call(client: HTTPConnection, method: str, path: str, body: str | None = None) -> Answered:
    start = perf_counter()
    client.request(method, path, body, {"Content-Type": "application/json"} if body else {})
    content = client.getresponse().read()
    return Answered(content, perf_counter() - start)


if __name__ == "__main__":
    print("\n".join(result.line() for result in run()))
