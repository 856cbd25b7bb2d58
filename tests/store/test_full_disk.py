"""A real server whose files may grow no more, as on a full disk; `make fill` fills real disks."""

import resource
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx

from tests.serving import MODULE, served

STEPS = 5_000


def until(holds: Callable[[str], bool], client: httpx.Client) -> str:
    """Ask how the server is until its sentence is such a one."""
    while not holds(message := client.get("/api/health").json()["message"]):
        pass
    return str(message)


def test_training_waits_for_room_in_words_and_goes_on_to_what_is_kept(tmp_path: Path) -> None:
    command = [*MODULE, "--data", str(tmp_path / "kept")]
    with served(command) as server, httpx.Client(base_url=server.address, timeout=60) as client:
        run = client.post("/api/runs", json={"epochs": 1_000}).json()["id"]
        with ThreadPoolExecutor(1) as aside:
            before = resource.prlimit(server.pid, resource.RLIMIT_FSIZE)
            longest = max(file.stat().st_size for file in (tmp_path / "kept").iterdir())
            resource.prlimit(server.pid, resource.RLIMIT_FSIZE, (longest, before[1]))
            trained = aside.submit(client.post, f"/api/runs/{run}/train", json={"steps": STEPS})
            said = until(lambda message: "no room" in message, client)
            refused = client.post("/api/runs", json={})
            there = client.get(f"/api/runs/{run}").json()
            assert not trained.done()
            resource.prlimit(server.pid, resource.RLIMIT_FSIZE, before)
            answer = trained.result().json()
        assert said.startswith(f"There is no room to save in {tmp_path / 'kept'}")
        assert (refused.status_code, refused.json()["error"]["message"]) == (507, said)
        assert there["saved_step"] < STEPS
        until(lambda message: "no room" not in message, client)
    with served(command) as server, httpx.Client(base_url=server.address, timeout=60) as client:
        assert client.get(f"/api/runs/{run}").json()["step"] == STEPS
        losses = client.get(f"/api/runs/{run}/history").json()["loss"]
    assert losses == answer["history"]["loss"]
