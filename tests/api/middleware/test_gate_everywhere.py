"""The gate stands before every route and every socket that the application has, new ones included."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from fastapi.routing import iter_route_contexts
from starlette.routing import WebSocketRoute
from starlette.testclient import TestClient, WebSocketDenialResponse

from app.main import FallLine, create_app
from app.pages.routes import PAGES
from tests.api.conftest import ADDRESS
from tests.api.middleware.test_gate import ALLOWED, REFUSED

OWN = "http://127.0.0.1:8000"

MORE_REFUSED: list[dict[str, str]] = [
    {"Host": "localhost.:8000"},
    {"Host": "127.1:8000"},
    {"Host": "2130706433:8000"},
    {"Host": "[::ffff:7f00:1]:8000"},
    {"Host": "localhost:8000,evil.com"},
    {"Host": "localhost:8000 evil.com"},
    {"Host": "evil.com#localhost"},
    {"Host": "localhost:evil"},
    {"Host": "evil.com", "Origin": "http://evil.com"},
    {"Host": "evil.com", "Sec-Fetch-Site": "same-origin"},
    {"Origin": "file://"},
    {"Origin": f"{OWN}/"},
    {"Origin": f"{OWN}@evil.com"},
    {"Origin": f"{OWN}, {OWN}"},
    {"Origin": "http://127.0.0.1"},
    {"Origin": "moz-extension://0a1b"},
    {"Origin": "null", "Sec-Fetch-Site": "same-origin"},
    {"Origin": OWN, "Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"},
]

assert len([*ALLOWED, *REFUSED, *MORE_REFUSED]) == 44


class Place(NamedTuple):
    """A route: how it is called, and where."""

    method: str
    path: str


@pytest.fixture(scope="module")
def application() -> FallLine:
    """The application with all that it may have."""
    return create_app(metrics=True)


@pytest.fixture(scope="module")
def client(application: FallLine) -> Iterator[TestClient]:
    with TestClient(application, base_url=ADDRESS) as client:
        yield client


def places(application: FallLine, *, sockets: bool) -> list[Place]:
    """List every route that the application itself knows, or every socket; a name in a path is x."""
    found: list[Place] = []
    for route in iter_route_contexts(application.routes):
        path = re.sub(r"{[^}]+}", "x", route.path or "/")
        if isinstance(route.original_route, WebSocketRoute) == sockets:
            found += (
                [Place(method, path) for method in sorted(route.methods or ["GET"])]
                if not sockets
                else [Place("", path)]
            )
    return found


def test_the_application_tells_its_routes(application: FallLine) -> None:
    found = {path for _, path in places(application, sockets=False)}
    described = {re.sub(r"{[^}]+}", "x", path) for path in application.openapi()["paths"]}
    assert described | PAGES | {"/metrics", "/api/openapi.json"} <= found
    assert any(path.startswith("/static/") for path in found)
    assert {path for _, path in places(application, sockets=True)} == {"/api/runs/x/live", "/x"}


@pytest.mark.parametrize("headers", [*REFUSED, *MORE_REFUSED], ids=str)
def test_everyone_else_is_refused_at_every_route(
    application: FallLine, client: TestClient, headers: dict[str, str]
) -> None:
    for method, path in places(application, sockets=False):
        answer = client.request(method, path, headers=headers)
        assert answer.status_code == 403, (method, path)
        assert method == "HEAD" or answer.json()["error"]["code"] == "forbidden"


@pytest.mark.parametrize("headers", [*REFUSED, *MORE_REFUSED], ids=str)
def test_everyone_else_gets_no_socket_anywhere(
    application: FallLine, client: TestClient, headers: dict[str, str]
) -> None:
    for _, path in places(application, sockets=True):
        with (
            pytest.raises(WebSocketDenialResponse) as refusal,
            client.websocket_connect(path, headers={"Host": "127.0.0.1:8000", **headers}),
        ):
            pass
        assert refusal.value.status_code == 403, path


@pytest.mark.parametrize("headers", ALLOWED, ids=str)
def test_the_own_page_and_programs_are_let_in_everywhere(
    application: FallLine, client: TestClient, headers: dict[str, str]
) -> None:
    for method, path in places(application, sockets=False):
        assert client.request(method, path, headers=headers).status_code != 403, (method, path)
    for _, path in places(application, sockets=True):
        with (
            pytest.raises(WebSocketDenialResponse) as refusal,
            client.websocket_connect(path, headers={"Host": "127.0.0.1:8000", **headers}),
        ):
            pass
        assert refusal.value.status_code == 404, path
