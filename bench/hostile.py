"""Hostile input over a real server: how long a refusal takes on every route and every message."""

import app  # isort: skip  (pins BLAS to one thread before NumPy loads)

import json
from collections.abc import Callable, Iterator
from time import perf_counter

import httpx
from websockets.sync.client import ClientConnection, connect

from app.api.live.room import MESSAGE_LIMIT
from bench.report import Result
from tests.api.conftest import TINY
from tests.hostile import CONFIGS, MESSAGES, NOT_JSON, QUERIES, WRONG
from tests.serving import serving

assert app.__version__

ROUNDS = 3
LONGEST_REFUSAL = 0.1


def run() -> list[Result]:
    """Send all of the tests' hostile input; of each the best of a few times, and of these the worst."""
    with serving() as address, httpx.Client(base_url=address, timeout=30) as client:
        run_id = client.post("/api/runs", json=TINY).json()["id"]
        bodies = dict(_bodies(client, run_id))
        queries = {query: _sending(client, "get", f"/api/runs/{run_id}/{query}") for query in QUERIES}
        url = f"{address.replace('http', 'ws')}/api/runs/{run_id}/live"
        with connect(url, max_size=None, proxy=None) as viewer:
            messages = {
                name: _saying(viewer, message)
                for name, message in MESSAGES.items()
                if len(message) <= MESSAGE_LIMIT  # a longer one ends its socket
            }
            return [
                _worst("hostile bodies", bodies),
                _worst("hostile queries", queries),
                _worst("hostile messages", messages),
            ]


def _bodies(client: httpx.Client, run_id: str) -> Iterator[tuple[str, Callable[[], None]]]:
    """Give every hostile body on every route that takes one, by names."""
    for path, methods in client.get("/api/openapi.json").json()["paths"].items():
        for method, operation in methods.items():
            if "requestBody" in operation:
                url = path.replace("{id}", run_id)
                for name, body in {**CONFIGS, **NOT_JSON, **WRONG}.items():
                    yield f"{name} to {method.upper()} {path}", _sending(client, method, url, body)


def _sending(client: httpx.Client, method: str, url: str, body: bytes = b"") -> Callable[[], None]:
    def send() -> None:
        answer = client.request(method, url, content=body)
        assert 400 <= answer.status_code < 500, (answer.status_code, method, url, body[:80])

    return send


def _saying(viewer: ClientConnection, message: bytes) -> Callable[[], None]:
    def say() -> None:
        viewer.send(message)
        while not isinstance(answer := viewer.recv(), str) or "error" not in json.loads(answer):
            pass

    return say


def _worst(what: str, tasks: dict[str, Callable[[], None]]) -> Result:
    times = {name: min(_seconds(task) for _ in range(ROUNDS)) for name, task in tasks.items()}
    name = max(times, key=lambda name: times[name])
    return Result(
        f"{len(times)} {what}, seconds until the slowest is refused ({name[:60]})",
        times[name],
        f"under {LONGEST_REFUSAL:g}",
        times[name] < LONGEST_REFUSAL,
    )


def _seconds(task: Callable[[], None]) -> float:
    start = perf_counter()
    task()
    return perf_counter() - start


if __name__ == "__main__":
    print("\n".join(result.line() for result in run()))
