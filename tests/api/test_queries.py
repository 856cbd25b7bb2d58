"""A name in a query that a call does not know is refused by every call, with the names that it knows."""

from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient, WebSocketDenialResponse

from tests.api.conftest import TINY, Create

Fill = Callable[[str], str]


@pytest.fixture
def fill(client: TestClient, create: Create) -> Fill:
    """Write the id of a run or a race into a path of the description."""
    run = create()["id"]
    variations = [{"optimizer": "sgd"}, {"optimizer": "adam"}]
    race = client.post("/api/races", json={"base": TINY, "variations": variations}).json()
    return lambda path: path.format(
        id=race["id"] if path.startswith("/api/races") else run,
        run=race["runs"][0]["id"],
        index=0,
        step=1,
        layer=0,
        unit=0,
        question="direction",
    )


def message(answer: Any) -> str:
    assert answer.status_code == 422, (answer.request, answer.text)
    error = answer.json()["error"]
    assert error["code"] == "invalid_request"
    return str(next(field["message"] for field in error["fields"] if field["path"] == "sise"))


def test_each_call_refuses_an_unknown_name_and_lists_its_own(client: TestClient, fill: Fill) -> None:
    for path, operations in client.get("/api/openapi.json").json()["paths"].items():
        for method, operation in operations.items():
            names = [one["name"] for one in operation.get("parameters", ()) if one["in"] == "query"]
            told = message(client.request(method, f"{fill(path)}?sise=3"))
            assert told.startswith("sise is not a setting.")
            assert told.endswith(f"Known: {', '.join(names)}." if names else "There are none here."), path


def test_a_call_with_an_unknown_name_does_nothing(client: TestClient, create: Create) -> None:
    path = f"/api/runs/{create()['id']}"
    client.post(f"{path}/train?sise=3", json={"steps": 2})
    client.delete(f"{path}?sise=3")
    assert client.get(path).json()["step"] == 0


def test_a_misspelled_name_suggests_the_nearest(client: TestClient, fill: Fill) -> None:
    told = message(client.get(f"{fill('/api/runs/{id}')}/landscape?sise=3"))
    assert "Did you mean size?" in told


@pytest.mark.parametrize("path", ["", "/landscape", "/landscape.bin", "/log"])
def test_head_refuses_it_too(client: TestClient, fill: Fill, path: str) -> None:
    answer = client.head(f"{fill('/api/runs/{id}')}{path}?sise=3")
    assert (answer.status_code, answer.content) == (422, b"")


def test_the_description_refuses_it_too(client: TestClient) -> None:
    assert message(client.get("/api/openapi.json?sise=3")).endswith("There are none here.")


def test_a_socket_refuses_it_before_the_handshake(client: TestClient, create: Create) -> None:
    path = f"/api/runs/{create()['id']}/live?sise=3"
    with pytest.raises(WebSocketDenialResponse) as refused, client.websocket_connect(path):
        raise AssertionError
    assert message(refused.value).endswith("Known: have, watch, look, trail, pauses.")


def test_a_wrong_value_is_told_with_those_that_can_be(client: TestClient, fill: Fill) -> None:
    answer = client.get(f"{fill('/api/runs/{id}')}/landscape?samples=al")
    told = answer.json()["error"]["message"]
    assert told == "samples must be one of 'all', 'batch'. Got 'al'. Did you mean all?"


def test_a_name_of_one_value_that_comes_twice_is_refused_with_both(client: TestClient, fill: Fill) -> None:
    told = "size must be given once. Got '9', '17'."
    answer = client.get(f"{fill('/api/runs/{id}')}/landscape?size=9&size=17")
    assert (answer.status_code, answer.json()["error"]["message"]) == (422, told)
    assert answer.json()["error"]["fields"] == [{"path": "size", "message": told}]
    listed = client.get(f"{fill('/api/runs/{id}')}/landscape?size=9")
    assert listed.status_code == 200


def test_a_name_of_a_list_may_come_twice(client: TestClient, create: Create) -> None:
    path = f"/api/runs/{create()['id']}"
    client.post(f"{path}/train", json={"steps": 1})
    assert client.get(f"{path}/steps/1?parts=forward&parts=backward").status_code == 200


def test_a_socket_refuses_a_name_that_comes_twice(client: TestClient, create: Create) -> None:
    path = f"/api/runs/{create()['id']}/live?have=0&have=1"
    with pytest.raises(WebSocketDenialResponse) as refused, client.websocket_connect(path):
        raise AssertionError
    assert refused.value.json()["error"]["message"] == "have must be given once. Got '0', '1'."
