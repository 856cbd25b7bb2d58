"""Hostile bodies, queries and ids on every route that the API's description names, new ones included."""

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from app.main import create_app
from tests.api.conftest import ADDRESS, TINY
from tests.api.test_hostile import AT_ONCE
from tests.hostile import NOT_JSON, WRONG

Fill = Callable[..., str]

ROUTES: list[tuple[str, str, dict[str, Any]]] = [
    (method.upper(), path, operation)
    for path, operations in create_app().openapi()["paths"].items()
    for method, operation in operations.items()
]
TAKING_BODIES = [(method, path) for method, path, operation in ROUTES if "requestBody" in operation]
QUERIED = [
    (path, parameter["name"])
    for _, path, operation in ROUTES
    for parameter in operation.get("parameters", ())
    if parameter["in"] == "query"
]
IDENTIFIED = [(method, path) for method, path, _ in ROUTES if "{id}" in path]
COUNTED = [path for _, path, _ in ROUTES if "{index}" in path or "{step}" in path]

VALUES = ("NaN", "-inf", "1e999", "-1e999", "x", "[1]", "%00", "%ff", "", "9" * 5_000)
IDS = ("%00", "..%2f..", "%ff", "x" * 5_000, "'; drop table runs", "{id}", "__proto__")
NUMBERS = ("x", "NaN", "-1", "1.5", "1e3", "%00", "9" * 5_000)


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """A client of one application for all: what is refused changes nothing."""
    with TestClient(create_app(), base_url=ADDRESS) as client:
        yield client


@pytest.fixture(scope="module")
def fill(client: TestClient) -> Fill:
    """Write the id of a run or a race, and a number, into a path of the API's description."""
    run = client.post("/api/runs", json=TINY).json()["id"]
    race = client.post(
        "/api/races", json={"base": TINY, "variations": [{"optimizer": "sgd"}, {"optimizer": "adam"}]}
    ).json()["id"]

    def fill(path: str, identifier: str = "", number: str = "1") -> str:
        usual = race if path.startswith("/api/races") else run
        return path.format(id=identifier or usual, index=number, step=number)

    return fill


def require_refusal(answer: Any, what: str, statuses: tuple[int, ...] = (422,)) -> None:
    """Check that an answer is a short refusal in the one shape."""
    assert answer.status_code in statuses, (what, answer.text[:300])
    assert set(answer.json()["error"]) == {"code", "message", "fields"}, what
    assert len(answer.content) < 5_000, what


@pytest.mark.parametrize(("method", "path"), TAKING_BODIES)
def test_every_route_refuses_a_hostile_body_at_once(
    client: TestClient, fill: Fill, method: str, path: str
) -> None:
    for what, body in {**NOT_JSON, **WRONG}.items():
        start = time.process_time()
        answer = client.request(method, fill(path), content=body)
        assert time.process_time() - start < AT_ONCE, what
        require_refusal(answer, what)


@pytest.mark.parametrize(("path", "name"), QUERIED)
def test_every_query_refuses_a_hostile_value(client: TestClient, fill: Fill, path: str, name: str) -> None:
    for value in VALUES:
        answer = client.get(f"{fill(path)}?{name}={value}")
        require_refusal(answer, value[:20], (404, 422) if name == "with" else (422,))


@pytest.mark.parametrize(("method", "path"), IDENTIFIED)
def test_every_route_knows_no_hostile_id(client: TestClient, fill: Fill, method: str, path: str) -> None:
    for identifier in IDS:
        answer = client.request(method, fill(path, identifier))
        require_refusal(answer, identifier[:20], (404, 405))


@pytest.mark.parametrize("path", COUNTED)
def test_every_number_in_a_path_is_checked(client: TestClient, fill: Fill, path: str) -> None:
    for number in NUMBERS:
        require_refusal(client.get(fill(path, number=number)), number[:20], (404, 422))
