"""The end of a server while it works: in time, with an answer for everyone, and without a traceback."""

import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from tests.api.edges.server import WAIT, Server, started

SLOW: dict[str, Any] = {
    "dataset": {"name": "moons", "samples": 2000},
    "layers": [*({"units": 128, "activation": "tanh"},) * 4, {"units": 1, "activation": "sigmoid"}],
    "loss": "binary_crossentropy",
}
"""A surface of 81 points takes half a second."""

MANY = 12


def surface(server: Server, run: str, seed: int) -> httpx.Response:
    query: dict[str, Any] = {"plane": "random", "size": 9, "seed": seed}
    return httpx.get(f"{server.address}/api/runs/{run}/landscape", params=query, timeout=WAIT)


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT])
def test_what_is_under_way_is_given_up_with_an_answer(by: signal.Signals) -> None:
    with started() as server, ThreadPoolExecutor(MANY) as clients:
        run = server.made(SLOW)
        asked = [clients.submit(surface, server, run, seed) for seed in range(MANY)]
        assert next(answer for answer in asked if answer.result(WAIT)).result().status_code == 200
        start = time.perf_counter()
        status = server.stop(by)
        assert time.perf_counter() - start < 3.5
        answers = [answer.result(WAIT) for answer in asked]
        given_up = [answer for answer in answers if answer.status_code != 200]
        assert {(each.status_code, each.json()["error"]["code"]) for each in given_up} == {(503, "stopping")}
        assert {answer.headers["Retry-After"] for answer in given_up} == {"5"}
        assert "Traceback" not in server.said()
    assert status == (0 if by is signal.SIGINT else -signal.SIGTERM) or os.name == "nt"
