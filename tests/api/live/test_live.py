"""The live socket: frames when there is something new, two in flight, no loss skipped; commands up."""

from typing import Any

import numpy as np
import pytest
from starlette.testclient import TestClient, WebSocketDenialResponse

from app.api.live import frame
from app.api.live import room as live
from app.runs import workers
from app.runs.past.kept import Grid, Waypoints
from tests.api.conftest import Create
from tests.api.viewer import Viewer


def path_of(run: dict[str, Any]) -> str:
    return f"/api/runs/{run['id']}"


def recorded(client: TestClient, run: dict[str, Any]) -> list[float]:
    losses = client.get(f"{path_of(run)}/history").json()["loss"]
    numbers: list[float] = np.array(losses, np.float32).tolist()
    return numbers


def test_a_step_is_answered_and_shown(client: TestClient, create: Create) -> None:
    with client.websocket_connect(f"{path_of(create())}/live") as session:
        viewer = Viewer(session)
        viewer.hear_frame()
        viewer.say(do="train", steps=1, id="a")
        assert viewer.hear_answer() == {
            "id": "a",
            "answer": "train",
            "step": 1,
            "epoch": 1,
            "status": "ready",
            "pauses": 0,
            "saved_step": None,
        }
        viewer.hear_until(1)
        assert len(viewer.losses()) == 1


def test_a_command_without_an_id_is_not_answered(client: TestClient, create: Create) -> None:
    with client.websocket_connect(f"{path_of(create())}/live") as session:
        viewer = Viewer(session)
        viewer.say(do="train", steps=1)
        viewer.hear_until(1)
        assert viewer.answers == []


def test_training_over_rest_moves_a_viewer(client: TestClient, create: Create) -> None:
    run = create()
    with client.websocket_connect(f"{path_of(run)}/live") as session:
        viewer = Viewer(session)
        viewer.hear_frame()
        viewer.acknowledge()
        client.post(f"{path_of(run)}/train", json={})
        viewer.hear_until(50, "finished")
        assert viewer.losses() == recorded(client, run)


def test_at_most_two_frames_are_unacknowledged(client: TestClient, create: Create) -> None:
    run = create(epochs=200)
    with client.websocket_connect(f"{path_of(run)}/live") as session:
        viewer = Viewer(session)
        client.post(f"{path_of(run)}/train", json={})
        viewer.say(do="pause", id="end")
        viewer.hear_answer()
        assert len(viewer.frames) <= live.IN_FLIGHT


def test_a_slow_viewer_skips_pictures_but_no_loss(client: TestClient, create: Create) -> None:
    run = create(epochs=200)
    with client.websocket_connect(f"{path_of(run)}/live") as session:
        viewer = Viewer(session)
        client.post(f"{path_of(run)}/train", json={})
        viewer.hear_until(1000, "finished")
        assert len(viewer.frames) < 6
        assert viewer.losses() == recorded(client, run)


def test_a_flood_of_acknowledgements_buys_nothing(client: TestClient, create: Create) -> None:
    run = create(epochs=200)
    with client.websocket_connect(f"{path_of(run)}/live") as session:
        viewer = Viewer(session)
        viewer.hear_frame()
        for number in range(500):
            viewer.say(do="ack", frame=number * 10**6)
        viewer.say(do="pause", id="read")
        viewer.hear_answer()
        client.post(f"{path_of(run)}/train", json={})
        viewer.say(do="pause", id="end")
        viewer.hear_answer()
        assert len(viewer.frames) <= 1 + live.IN_FLIGHT
        viewer.hear_until(1000, "finished")
        assert viewer.losses() == recorded(client, run)


def test_an_old_acknowledgement_takes_nothing_back(client: TestClient, create: Create) -> None:
    with client.websocket_connect(f"{path_of(create())}/live") as session:
        viewer = Viewer(session)
        viewer.hear_frame()
        viewer.acknowledge()
        viewer.say(do="ack", frame=0)
        viewer.say(do="train", steps=1)
        viewer.hear_until(1)


def test_a_long_seek_tells_how_far_it_has_come(
    client: TestClient, create: Create, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = create(epochs=200)
    lab = client.app.state.lab  # type: ignore[attr-defined]
    lab.get(run["id"]).keyframes.grid = Grid(5, 10**6)
    client.post(f"{path_of(run)}/train", json={})
    lab.get(run["id"]).waypoints = Waypoints()
    monkeypatch.setattr(lab.workers, "chunk_seconds", 1e-5)
    monkeypatch.setattr(workers, "LONG_SECONDS", 0)
    with client.websocket_connect(f"{path_of(run)}/live") as session:
        viewer = Viewer(session)
        viewer.hear_frame()
        viewer.acknowledge()
        viewer.say(do="seek", step=509)
        viewer.hear_until(509)
    assert viewer.answers
    assert all(
        (told["event"], told["step"], told["total"]) == ("seeking", 509, 509) and 0 < told["done"] <= 509
        for told in viewer.answers
    )


def test_who_comes_back_goes_on_where_it_was(client: TestClient, create: Create) -> None:
    run = create()
    client.post(f"{path_of(run)}/train", json={"steps": 30})
    with client.websocket_connect(f"{path_of(run)}/live?have=12") as session:
        viewer = Viewer(session)
        assert viewer.hear_frame().header["losses_start"] == 12
        assert viewer.losses() == recorded(client, run)[12:]
        assert [epoch["epoch"] for epoch in viewer.frames[0].header["epochs"]] == [3, 4, 5, 6]


def test_who_claims_to_have_more_than_there_is_gets_the_next(client: TestClient, create: Create) -> None:
    run = create()
    with client.websocket_connect(f"{path_of(run)}/live?have=1000") as session:
        viewer = Viewer(session)
        assert viewer.hear_frame().header["losses_start"] == 0
        viewer.say(do="train", steps=1)
        viewer.hear_until(1)
        assert len(viewer.losses()) == 1


def test_a_long_history_comes_in_pieces(
    client: TestClient, create: Create, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(frame, "MOST_LOSSES", 20)
    run = create()
    client.post(f"{path_of(run)}/train", json={})
    with client.websocket_connect(f"{path_of(run)}/live") as session:
        viewer = Viewer(session)
        while len(viewer.frames) < 3:
            viewer.hear_frame()
            viewer.acknowledge()
        assert [f.arrays["losses"].size for f in viewer.frames] == [20, 20, 10]
        assert viewer.losses() == recorded(client, run)


def test_two_viewers_see_the_same_and_watch_their_own(client: TestClient, create: Create) -> None:
    address = f"{path_of(create())}/live"
    with (
        client.websocket_connect(f"{address}?watch=0") as one,
        client.websocket_connect(f"{address}?watch=1") as two,
    ):
        first, second = Viewer(one), Viewer(two)
        first.say(do="train", steps=3)
        for viewer, weight in ((first, 0), (second, 1)):
            header = viewer.hear_until(3).header
            assert header["weight"]["index"] == weight
        assert first.losses() == second.losses()
        np.testing.assert_array_equal(first.frames[-1].arrays["theta"], second.frames[-1].arrays["theta"])


def test_watching_another_weight_shows_it_at_once(client: TestClient, create: Create) -> None:
    with client.websocket_connect(f"{path_of(create())}/live") as session:
        viewer = Viewer(session)
        assert viewer.hear_frame().header["weight"] is None
        viewer.say(do="watch", weight=1)
        assert viewer.hear_frame().header["weight"]["index"] == 1
        viewer.acknowledge()
        viewer.say(do="watch", weight=None)
        assert viewer.hear_frame().header["weight"] is None


def test_watching_more_closely_shows_it_at_once(client: TestClient, create: Create) -> None:
    with client.websocket_connect(f"{path_of(create())}/live?watch=1") as session:
        viewer = Viewer(session)
        assert "look" not in viewer.hear_frame().header
        viewer.say(do="watch", weight=1, look=5, trail=100)
        look = viewer.hear_frame().header["look"]
        assert (look["index"], look["step"], len(look["curve"]["w"])) == (1, 0, 5)
        viewer.acknowledge()
        viewer.say(do="train", steps=2)
        look = viewer.hear_until(2, status="ready").header["look"]
        assert look["history"]["step"] == [0, 1, 2]
        viewer.say(do="watch", weight=1)
        assert "look" not in viewer.hear_frame().header


def test_seek_goes_back_and_shows_the_same_weights(client: TestClient, create: Create) -> None:
    with client.websocket_connect(f"{path_of(create())}/live") as session:
        viewer = Viewer(session)
        viewer.say(do="train", steps=3)
        there = viewer.hear_until(3).arrays["theta"]
        viewer.say(do="train", steps=4)
        viewer.hear_until(7)
        viewer.say(do="seek", step=3)
        np.testing.assert_array_equal(viewer.hear_until(3).arrays["theta"], there)


def test_pause_leaves_the_run_at_the_step_that_is_answered(client: TestClient, create: Create) -> None:
    run = create(epochs=1_000_000)
    with client.websocket_connect(f"{path_of(run)}/live") as session:
        viewer = Viewer(session)
        viewer.hear_frame()
        viewer.say(do="train", id="on")
        viewer.say(do="pause", id="off")
        answers = {viewer.hear_answer()["id"]: viewer.answers[-1] for _ in range(2)}
        assert answers["on"]["step"] == answers["off"]["step"]
        assert client.get(path_of(run)).json()["step"] == answers["off"]["step"]
        assert client.get(path_of(run)).json()["status"] == "ready"


def test_too_many_commands_at_once_are_refused(client: TestClient, create: Create) -> None:
    run = create(epochs=1_000_000)
    with client.websocket_connect(f"{path_of(run)}/live") as session:
        viewer = Viewer(session)
        for number in range(live.MOST_COMMANDS + 1):
            viewer.say(do="train", id=number)
        answer = viewer.hear_answer()
        assert (answer["id"], answer["error"]["code"]) == (live.MOST_COMMANDS, "too_many_commands")


def test_what_a_viewer_asked_for_ends_with_it(client: TestClient, create: Create) -> None:
    run = create(epochs=1_000_000)
    with client.websocket_connect(f"{path_of(run)}/live") as session:
        viewer = Viewer(session)
        viewer.say(do="train")
        while not viewer.frames or viewer.frames[-1].header["step"] == 0:
            viewer.hear_frame()
            viewer.acknowledge()
    client.post(f"{path_of(run)}/train", json={"steps": 1})  # waits its turn, so training has ended
    assert client.get(path_of(run)).json()["status"] == "ready"


def test_a_removed_run_is_told_and_its_socket_closes(client: TestClient, create: Create) -> None:
    run = create()
    with client.websocket_connect(f"{path_of(run)}/live") as session:
        viewer = Viewer(session)
        viewer.hear_frame()
        client.delete(path_of(run))
        assert viewer.hear_answer() == {"event": "removed", "message": live.GONE}
        assert session.receive()["type"] == "websocket.close"


def test_an_unknown_run_has_no_socket(client: TestClient) -> None:
    with pytest.raises(WebSocketDenialResponse) as refusal, client.websocket_connect("/api/runs/none/live"):
        pass
    assert (refusal.value.status_code, refusal.value.json()["error"]["code"]) == (404, "unknown_run")


def test_one_viewer_too_many_is_refused_and_its_place_can_be_taken(
    client: TestClient, create: Create
) -> None:
    client.app.state.viewers.most = 1  # type: ignore[attr-defined]
    address = f"{path_of(create())}/live"
    with client.websocket_connect(address):
        with pytest.raises(WebSocketDenialResponse) as refusal, client.websocket_connect(address):
            pass
        assert (refusal.value.status_code, refusal.value.json()["error"]["code"]) == (503, "too_many_viewers")
        assert "At most 1 " in refusal.value.json()["error"]["message"]
    with client.websocket_connect(address) as session:
        assert session.receive_bytes()
