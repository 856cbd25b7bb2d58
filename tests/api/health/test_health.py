"""How the server is, as it tells itself."""

import asyncio
import time

import pytest
from starlette.testclient import TestClient

from app import __version__
from app.api.errors import PROBLEMS
from app.api.health.lag import EVERY_SECONDS, LoopLag
from app.api.health.routes import LATE_MS, judged
from tests.api.conftest import Create


def test_it_counts_runs_training_and_viewers(client: TestClient, create: Create) -> None:
    first, second = create(), create()
    client.app.state.lab.get(second["id"]).jobs = 1  # type: ignore[attr-defined]
    with client.websocket_connect(f"/api/runs/{first['id']}/live") as viewer:
        viewer.receive_bytes()
        told = client.get("/api/health").json()
    assert (told["runs"], told["training"], told["viewers"]) == (2, 1, 1)
    assert (told["status"], told["version"]) == ("ok", __version__)
    assert told["message"] == "The server answers in time."
    assert 0 < told["uptime"] < 60
    assert 0 <= told["loop_lag_ms"] < LATE_MS


def test_a_late_loop_is_told() -> None:
    assert judged(LATE_MS)["status"] == "ok"
    late = judged(312.4)
    assert late["status"] == "degraded"
    assert "312 ms" in late["message"]


def test_a_long_stop_counts_for_each_moment_that_it_held_up() -> None:
    held = 8 * EVERY_SECONDS

    async def measure() -> LoopLag:
        lag = LoopLag()
        lag.start()
        await asyncio.sleep(2.2 * EVERY_SECONDS)
        time.sleep(held)
        await asyncio.sleep(EVERY_SECONDS / 2)
        lag.stop()
        return lag

    lag = asyncio.run(measure())
    assert held - EVERY_SECONDS < lag.at_share(1.0)
    assert lag.at_share(0.5) > held / 4  # most moments fell into it
    assert LoopLag().at_share(0.99) == 0.0


LIMITS = [told for told in PROBLEMS.values() if told.status in (429, 503, 507)]


@pytest.mark.parametrize("told", LIMITS, ids=lambda told: told.code)
def test_each_limit_says_when_to_ask_again(told: tuple[int, str, int | None]) -> None:
    assert told[2] is not None
    assert told[2] >= 1


def test_a_limit_says_so_in_its_answer_and_in_its_header(client: TestClient, create: Create) -> None:
    lab = client.app.state.lab  # type: ignore[attr-defined]
    path = f"/api/runs/{create()['id']}"
    for _ in range(lab.most_training):
        create()
    for run in lab.list()[: lab.most_training]:
        run.jobs = 1
    refused = client.post(f"{path}/train", json={})
    assert refused.status_code == 429
    assert refused.headers["retry-after"] == str(refused.json()["error"]["retry_after"]) == "5"
