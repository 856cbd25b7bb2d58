"""What a viewer says is answered, or refused by the name that it gave."""

from typing import Any

import pytest
from starlette.testclient import TestClient, WebSocketDenialResponse

from tests.api.conftest import Create
from tests.api.viewer import Viewer


@pytest.mark.parametrize("message", [{"do": "ack", "frame": 1}, {"do": "watch", "weight": 0}])
def test_each_message_with_an_id_is_answered(
    client: TestClient, create: Create, message: dict[str, Any]
) -> None:
    with client.websocket_connect(f"/api/runs/{create()['id']}/live") as session:
        viewer = Viewer(session)
        viewer.say(**message, id=7)
        assert {"id": 7, "answer": message["do"]}.items() <= viewer.hear_answer().items()


def test_a_text_that_is_too_long_for_an_id_is_told_so(client: TestClient, create: Create) -> None:
    with client.websocket_connect(f"/api/runs/{create()['id']}/live") as session:
        viewer = Viewer(session)
        viewer.say(do="ping", id="x" * 101)
        assert viewer.hear_answer()["error"]["message"].startswith("id must have at most 100 characters. Got")


def test_the_first_weight_to_watch_is_checked_by_its_name_in_the_address(
    client: TestClient, create: Create
) -> None:
    with (
        pytest.raises(WebSocketDenialResponse) as refused,
        client.websocket_connect(f"/api/runs/{create()['id']}/live?watch=999"),
    ):
        pass
    assert refused.value.json()["error"]["fields"][0]["path"] == "watch"
