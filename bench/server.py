"""Training over REST on a real server against the engine's own time for the same run."""

import app  # isort: skip  (pins BLAS to one thread before NumPy loads)

from time import perf_counter

import httpx

from app.engine.config import RunConfig
from app.engine.training.trainer import Trainer
from bench.report import Result
from tests.serving import serving

assert app.__version__

ROUNDS = 9
LARGEST_RATIO = 1.5


def run() -> list[Result]:
    """Train the article's run to the end in turn here and there, and compare the best times."""
    config = RunConfig()
    trainer = Trainer(config, config.dataset.load())
    with serving() as address, httpx.Client(base_url=address, timeout=60) as client:
        times = [(_engine_seconds(trainer), _server_seconds(client)) for _ in range(ROUNDS)]
    engine, server = map(min, zip(*times, strict=True))
    ratio = server / engine
    return [
        Result("4,200 steps in the engine, seconds", engine, "stated for scale", ok=True),
        Result("POST train to the end, seconds", server, "stated for scale", ok=True),
        Result(
            "POST train to the end, times the engine's own time",
            ratio,
            f"at most {LARGEST_RATIO:g}",
            ratio <= LARGEST_RATIO,
        ),
    ]


def _engine_seconds(trainer: Trainer) -> float:
    start = perf_counter()
    trainer.train(trainer.initial_state(), trainer.total_steps)
    return perf_counter() - start


def _server_seconds(client: httpx.Client) -> float:
    """Time a whole call, from the request to the answer with its 4,200 losses; the run is made before."""
    run = client.post("/api/runs", json={}).json()["id"]
    start = perf_counter()
    answer = client.post(f"/api/runs/{run}/train", json={})
    seconds = perf_counter() - start
    assert answer.json()["run"]["status"] == "finished"
    client.delete(f"/api/runs/{run}")
    return seconds


if __name__ == "__main__":
    print("\n".join(result.line() for result in run()))
