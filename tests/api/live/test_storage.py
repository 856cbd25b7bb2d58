"""A viewer is told when nothing can be saved and when that ends; a command is answered once it is saved."""

import json
from typing import Any

import pytest
from starlette.testclient import TestClient

from app.runs.keeping import filing
from tests.api.conftest import Create


def limited(client: TestClient, pragma: str) -> None:
    store = client.app.state.lab.kept.store  # type: ignore[attr-defined]
    store._thread.submit(lambda: store.connection.execute(f"PRAGMA {pragma}")).result()


def next_text(viewer: Any) -> dict[str, Any]:
    """Give the next message that is no frame."""
    while "text" not in (message := viewer.receive()):
        pass
    found: dict[str, Any] = json.loads(message["text"])
    return found


def test_a_viewer_hears_that_there_is_no_room_and_that_there_is(
    client: TestClient, create: Create, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filing, "TRY_SECONDS", 0.01)
    run = create()["id"]
    with client.websocket_connect(f"/api/runs/{run}/live") as viewer:
        limited(client, "query_only = 1")
        viewer.send_json({"do": "train", "steps": 5, "id": 1})
        told = next_text(viewer)
        assert told["event"] == "storage"
        assert told["message"].startswith("Nothing may be written in memory")
        health = client.get("/api/health").json()
        assert (health["status"], health["message"]) == ("degraded", told["message"])
        assert health["saved_lag_steps"] == 5
        limited(client, "query_only = 0")
        rest = [next_text(viewer), next_text(viewer)]
    assert {"event": "storage", "message": None} in rest
    (answer,) = [one for one in rest if one.get("answer") == "train"]
    assert (answer["id"], answer["step"]) == (1, 5)
    assert client.get("/api/health").json()["status"] == "ok"
