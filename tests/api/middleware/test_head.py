"""HEAD answers as GET does, without the body."""

import re

import httpx
import pytest
from starlette.testclient import TestClient

from tests.api.conftest import Create


@pytest.mark.parametrize("path", ["/", "/learn", "/docs", "/api/catalogue", "/api/openapi.json", "/nowhere"])
def test_head_is_get_without_its_body(client: TestClient, path: str) -> None:
    whole, head = client.get(path), client.head(path)
    assert (head.status_code, head.headers, head.content) == (whole.status_code, whole.headers, b"")


def test_head_is_there_for_runs_and_files(client: TestClient, create: Create) -> None:
    file = re.findall(r'src="([^"]+/main.js)"', client.get("/").text)[0]
    for path in (f"/api/runs/{create()['id']}/log", "/api/runs", file):
        assert client.head(path).status_code == 200


def test_head_changes_nothing(client: TestClient, create: Create) -> None:
    run = create()
    assert client.head(f"/api/runs/{run['id']}/train").status_code == 405
    assert client.get(f"/api/runs/{run['id']}").json() == run


def test_a_real_server_sends_no_body_to_head_and_keeps_the_connection(real: httpx.Client) -> None:
    head = real.head("/api/catalogue")
    assert int(head.headers["content-length"]) > 1_000
    assert real.get("/api/runs").status_code == 200
