"""The API's description, as programs that make clients of it read it."""

import re
from typing import Any

import pytest
from starlette.testclient import TestClient

from app.api.examples import CALLS

Operation = dict[str, Any]


@pytest.fixture
def description(client: TestClient) -> dict[str, Any]:
    """The description, as it is served."""
    description: dict[str, Any] = client.get("/api/openapi.json").json()
    return description


@pytest.fixture
def operations(description: dict[str, Any]) -> dict[str, Operation]:
    """Each call, by its method and path."""
    return {
        f"{method.upper()} {path}": operation
        for path, operations in description["paths"].items()
        for method, operation in operations.items()
    }


def test_each_call_has_a_name_in_words_of_its_own(operations: dict[str, Operation]) -> None:
    names = [operation["operationId"] for operation in operations.values()]
    assert len(set(names)) == len(names)
    assert set(names) <= set(CALLS)
    assert all(re.fullmatch("[a-z]+_[a-z_]+", name) for name in names)
    assert operations["POST /api/runs"]["operationId"] == "create_run"
    assert operations["GET /api/runs"]["operationId"] == "list_runs"


def test_each_call_stands_under_one_noun(operations: dict[str, Operation]) -> None:
    tags = [tag for operation in operations.values() for tag in operation["tags"]]
    assert len(tags) == len(operations)
    assert set(tags) == {"catalogue", "runs", "branches", "steps", "landscapes", "races", "start"}
