"""A page that prefers quiet refusals gets them with status 200, and everything else as it is."""

import pytest
from starlette.testclient import TestClient

from tests.api.conftest import Create

QUIETLY = {"Prefer": "refusals=quiet"}


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("POST", "/api/runs", {"epochs": 0}, 422),
        ("GET", "/api/runs/none", None, 404),
        ("PUT", "/api/runs", None, 405),
    ],
)
def test_a_refusal_is_the_same_with_its_status_in_a_header(
    client: TestClient, method: str, path: str, body: object, status: int
) -> None:
    loud = client.request(method, path, json=body)
    quiet = client.request(method, path, json=body, headers=QUIETLY)
    assert (loud.status_code, quiet.status_code) == (status, 200)
    assert quiet.headers["x-status"] == str(status)
    assert quiet.headers["preference-applied"] == "refusals=quiet"
    assert quiet.json() == loud.json()
    assert "x-status" not in loud.headers


def test_what_is_not_refused_stays_as_it_is(client: TestClient, create: Create) -> None:
    answer = client.post("/api/runs", json={}, headers=QUIETLY)
    assert answer.status_code == 201
    assert "x-status" not in answer.headers
    assert client.get(f"/api/runs/{create()['id']}", headers=QUIETLY).status_code == 200


def test_the_gate_is_never_quiet(client: TestClient) -> None:
    assert client.get("/api/runs", headers={**QUIETLY, "Host": "evil.com"}).status_code == 403
