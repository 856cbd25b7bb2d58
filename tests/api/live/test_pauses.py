"""A pause, or a seek, is told to all who watch the run, but for whoever asked for it; a ping is answered."""

import asyncio
from threading import Event
from typing import Any

import pytest
from starlette.testclient import TestClient

from app.api.live.broadcast import Broadcast
from app.api.live.room import PAUSED
from tests.api.conftest import Create
from tests.api.viewer import Viewer


def events(viewer: Viewer) -> list[dict[str, object]]:
    """Give what was told so far, up to an answer that comes now."""
    viewer.say(do="ping", id="now")
    while viewer.hear_answer().get("id") != "now":
        pass
    return [answer for answer in viewer.answers if "event" in answer]


@pytest.mark.parametrize("verb", ["pause", "seek"])
def test_another_viewer_s_is_told(client: TestClient, create: Create, verb: str) -> None:
    address = f"/api/runs/{create()['id']}/live"
    with client.websocket_connect(address) as one, client.websocket_connect(address) as two:
        first, second = Viewer(one), Viewer(two)
        first.hear_frame()
        second.hear_frame()
        first.say(do=verb, id=1, **({"step": 0} if verb == "seek" else {}))
        assert first.hear_answer()["pauses"] == 1
        assert second.hear_answer() == {"event": "paused", "pauses": 1, "message": PAUSED}
        assert events(first) == []


@pytest.mark.parametrize(("verb", "body"), [("pause", {}), ("seek", {"step": 0})])
def test_one_over_rest_is_told(client: TestClient, create: Create, verb: str, body: dict[str, int]) -> None:
    run = create()
    with client.websocket_connect(f"/api/runs/{run['id']}/live") as session:
        viewer = Viewer(session)
        viewer.hear_frame()
        client.post(f"/api/runs/{run['id']}/{verb}", json=body)
        assert viewer.hear_answer()["event"] == "paused"


def test_it_is_told_before_its_count_while_a_frame_is_being_made(
    client: TestClient, create: Create, monkeypatch: pytest.MonkeyPatch
) -> None:
    run, making, ready, made = create(), Event(), Event(), Broadcast.message

    async def slow(self: Broadcast, *wanted: Any) -> Any:
        making.set()
        while not ready.is_set():
            await asyncio.sleep(0.001)
        return await made(self, *wanted)

    with client.websocket_connect(f"/api/runs/{run['id']}/live") as session:
        viewer = Viewer(session)
        viewer.hear_frame()
        monkeypatch.setattr(Broadcast, "message", slow)
        viewer.say(do="train", steps=1)
        assert making.wait(10)
        client.post(f"/api/runs/{run['id']}/pause", json={})
        told = events(viewer)
        ready.set()
        assert [event["pauses"] for event in told] == [1]
        assert viewer.answers[-1]["pauses"] == 1


def test_who_comes_back_hears_of_those_that_it_missed(client: TestClient, create: Create) -> None:
    run = create()
    address = f"/api/runs/{run['id']}/live"
    client.post(f"/api/runs/{run['id']}/pause", json={})
    client.post(f"/api/runs/{run['id']}/pause", json={})
    for query, told in (("?pauses=1", [2]), ("?pauses=2", []), ("", [])):
        with client.websocket_connect(f"{address}{query}") as session:
            assert [event["pauses"] for event in events(Viewer(session))] == told


def test_training_is_no_pause(client: TestClient, create: Create) -> None:
    run = create()
    with client.websocket_connect(f"/api/runs/{run['id']}/live") as session:
        viewer = Viewer(session)
        client.post(f"/api/runs/{run['id']}/train", json={"steps": 3})
        assert events(viewer) == []


@pytest.mark.parametrize("identifier", [{}, {"id": "a"}])
def test_a_ping_is_answered_at_once(client: TestClient, create: Create, identifier: dict[str, str]) -> None:
    with client.websocket_connect(f"/api/runs/{create(epochs=1_000_000)['id']}/live") as session:
        viewer = Viewer(session)
        viewer.say(do="train")
        viewer.say(do="ping", **identifier)
        answer = viewer.hear_answer()
        assert {"answer": "ping", **identifier}.items() <= answer.items()


@pytest.mark.parametrize("command", [{"do": "train", "steps": 2}, {"do": "seek", "step": 2}])
def test_what_a_player_asks_for_is_not_done_after_another_s_pause(
    client: TestClient, create: Create, command: dict[str, object]
) -> None:
    run = create()
    client.post(f"/api/runs/{run['id']}/pause", json={})
    with client.websocket_connect(f"/api/runs/{run['id']}/live") as session:
        viewer = Viewer(session)
        viewer.hear_frame()
        for pauses, step in ((0, 0), (1, 2)):
            viewer.say(**command, pauses=pauses, id=1)
            assert viewer.hear_answer()["step"] == step
