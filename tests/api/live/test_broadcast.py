"""Whoever watches a run shares its frames: each is made once, and a step makes one."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from app.api.live import broadcast
from app.api.live.frame import Message, frame
from tests.api.conftest import Create
from tests.api.viewer import Viewer


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Give the steps of all frames that are made."""
    steps = list[int]()

    def noted(run: Any, moment: Any, start: int) -> Message:
        steps.append(moment.step)
        return frame(run, moment, start)

    monkeypatch.setattr(broadcast, "frame", noted)
    return steps


def test_all_viewers_of_a_step_get_the_frame_that_is_made_once(
    client: TestClient, create: Create, made: list[int]
) -> None:
    run = create()
    address = f"/api/runs/{run['id']}/live"
    with client.websocket_connect(address) as one, client.websocket_connect(address) as two:
        viewers = [Viewer(one), Viewer(two)]
        for step in (1, 2, 3):
            for viewer in viewers:
                viewer.hear_until(step - 1)
            client.post(f"/api/runs/{run['id']}/train", json={"steps": 1})
        for viewer in viewers:
            viewer.hear_until(3)
            assert [frame.header["step"] for frame in viewer.frames] == [0, 1, 2, 3]
            assert [frame.header["frame"] for frame in viewer.frames] == [1, 2, 3, 4]
            assert {frame.header["status"] for frame in viewer.frames} == {"ready"}
        assert viewers[0].losses() == viewers[1].losses()
    assert made == [0, 1, 2, 3]


def test_a_viewer_s_number_is_in_its_own_frames_alone(client: TestClient, create: Create) -> None:
    address = f"/api/runs/{create()['id']}/live"
    with client.websocket_connect(address) as one:
        first = Viewer(one)
        for step in (1, 2):
            first.say(do="train", steps=1)
            first.hear_until(step)
        with client.websocket_connect(address) as two:
            second = Viewer(two)
            first.say(do="train", steps=1)
            assert second.hear_until(3).header["frame"] == len(second.frames)
            assert first.hear_until(3).header["frame"] == len(first.frames)


def test_training_that_takes_long_is_told_before_its_first_step(
    client: TestClient, create: Create, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.runs.watched.UNTOLD_SECONDS", 0.0)
    with client.websocket_connect(f"/api/runs/{create(epochs=1_000_000)['id']}/live") as session:
        viewer = Viewer(session)
        viewer.hear_until(0)
        viewer.say(do="train")
        header = viewer.hear_frame().header
        assert (header["step"], header["status"]) == (0, "training")
