"""Hostile bodies, queries and ids on every route that the API's description names, new ones included."""

import re
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from app.api.examples import FLOWERS
from app.main import create_app
from tests.api.conftest import ADDRESS, TINY, require_described
from tests.api.test_hostile import AT_ONCE
from tests.hostile import NOT_JSON, WRONG

Fill = Callable[..., str]

NAMES = ("with", "after", "by")
"""Names in a query whose value is the id of a run, or a column, which may be none that is there."""

WORDS = ("query",)
LONGEST_WORDS = 200
"""Names in a query whose value may be any words, and how long these may be."""

Route = tuple[str, str, dict[str, Any]]
"""Its method, its path and what the description says of it."""

VALUES = ("NaN", "-inf", "1e999", "-1e999", "x", "[1]", "%00", "%ff", "", "9" * 5_000)
IDS = ("%00", "..%2f..", "%ff", "x" * 5_000, "'; drop table runs", "{id}", "__proto__")
NUMBERS = ("x", "NaN", "-1", "1.5", "1e3", "%00", "9" * 5_000)


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """A client of one application for all: what is refused changes nothing."""
    application = create_app()
    with TestClient(application, base_url=ADDRESS) as client:
        client.event_hooks = {"response": [lambda answer: require_described(answer, application)]}
        yield client


@pytest.fixture(scope="module")
def routes(client: TestClient) -> list[Route]:
    """All that the API's description names; there are some."""
    paths = client.get("/api/openapi.json").json()["paths"]
    routes = [
        (method.upper(), path, operation)
        for path, operations in paths.items()
        for method, operation in operations.items()
    ]
    assert len(routes) > 30
    return routes


@pytest.fixture(scope="module")
def fill(client: TestClient) -> Fill:
    """Write the id of a run, a race or a table, and a number, into a path of the API's description."""
    run = client.post("/api/runs", json=TINY).json()["id"]
    race = client.post(
        "/api/races", json={"base": TINY, "variations": [{"optimizer": "sgd"}, {"optimizer": "adam"}]}
    ).json()

    table = client.post("/api/tables", content=FLOWERS).json()["id"]

    def fill(path: str, identifier: str = "", number: str = "1") -> str:
        nouns = {"/api/races": race["id"], "/api/tables": table}
        usual = next((one for noun, one in nouns.items() if path.startswith(noun)), run)
        numbers = dict.fromkeys(("index", "step", "layer", "unit"), number)
        racer = identifier or race["runs"][0]["id"]
        return path.format(id=identifier or usual, run=racer, question="direction", **numbers)

    return fill


def require_refusal(answer: Any, what: str, statuses: tuple[int, ...] = (422,)) -> None:
    """Check that an answer is a short refusal in the one shape."""
    assert answer.status_code in statuses, (what, answer.text[:300])
    assert set(answer.json()["error"]) == {"code", "message", "fields"}, what
    assert len(answer.content) < 5_000, what


def test_every_route_refuses_a_hostile_body_at_once(
    client: TestClient, routes: list[Route], fill: Fill
) -> None:
    for method, path, operation in routes:
        if "application/json" not in operation.get("requestBody", {}).get("content", {}):
            continue
        for what, body in {**NOT_JSON, **WRONG}.items():
            start = time.process_time()
            answer = client.request(method, fill(path), content=body)
            assert time.process_time() - start < AT_ONCE, (method, path, what)
            require_refusal(answer, f"{method} {path} {what}")


def test_every_query_refuses_a_hostile_value(client: TestClient, routes: list[Route], fill: Fill) -> None:
    queried = [
        (method, path, parameter["name"])
        for method, path, operation in routes
        for parameter in operation.get("parameters", ())
        if parameter["in"] == "query"
    ]
    for method, path, name in queried:
        for value in VALUES:
            answer = client.request(method, f"{fill(path)}?{name}={value}")
            what = f"{method} {path} {name} {value[:20]}"
            if name in WORDS and len(value) <= LONGEST_WORDS:
                assert answer.status_code == 200, what
                continue
            require_refusal(answer, what, (404, 422) if name in NAMES else (422,))


def test_every_route_knows_no_hostile_id(client: TestClient, routes: list[Route], fill: Fill) -> None:
    for method, path, _ in routes:
        if "{id}" in path:
            for identifier in IDS:
                answer = client.request(method, fill(path, identifier))
                require_refusal(answer, f"{method} {path} {identifier[:20]}", (404, 405))


def test_every_number_in_a_path_is_checked(client: TestClient, routes: list[Route], fill: Fill) -> None:
    for _, path, _ in routes:
        if re.search("{(index|step|layer|unit)}", path):
            for number in NUMBERS:
                require_refusal(client.get(fill(path, number=number)), f"{path} {number[:20]}", (404, 422))
