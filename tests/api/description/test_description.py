"""The API's description, as programs that make clients of it read it."""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from openapi_schema_validator import OAS31Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from starlette.testclient import TestClient

from app.api.examples import CALLS
from app.main import create_app
from app.runs.lineage import FORKABLE

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


def below(node: Any) -> Iterator[dict[str, Any]]:
    """Find every object in a part of the description."""
    if isinstance(node, dict):
        yield node
    for item in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from below(item)


def body_of(operation: Operation) -> dict[str, Any]:
    schema: dict[str, Any] = operation["requestBody"]["content"]["application/json"]["schema"]
    return schema


def test_it_is_whole_however_many_ask_for_it_at_once() -> None:
    application, together = create_app(), Barrier(4)

    def ask() -> bool:
        together.wait()
        return "x-socket" in application.openapi()

    with ThreadPoolExecutor(4) as pool:
        assert all(one.result() for one in [pool.submit(ask) for _ in range(4)])


def test_it_is_valid_openapi_3_1(description: dict[str, Any]) -> None:
    assert description["openapi"].startswith("3.1.")
    OpenAPIV31SpecValidator(description).validate()


def test_an_answer_is_not_said_to_be_a_string_too(description: dict[str, Any]) -> None:
    doubly = [node for node in below(description["paths"]) if "$ref" in node and "type" in node]
    assert doubly == []


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
    assert set(tags) == {
        "health",
        "catalogue",
        "runs",
        "branches",
        "steps",
        "neurons",
        "landscapes",
        "questions",
        "tables",
        "races",
        "bookmarks",
        "start",
    }


@pytest.mark.parametrize("name", [name for name, call in CALLS.items() if call.body is not None])
def test_an_example_s_body_is_as_described(
    description: dict[str, Any], operations: dict[str, Operation], name: str
) -> None:
    example = CALLS[name]
    path = re.sub(r"\?.*|(?<=/questions/)\w+", "", example.path).replace(
        "/questions/", "/questions/{question}"
    )
    schema = body_of(operations[f"{example.method} {path}"])
    OAS31Validator({**schema, "components": description["components"]}).validate(example.body)


def test_what_a_body_leaves_out_no_client_sends(description: dict[str, Any]) -> None:
    for name, schema in description["components"]["schemas"].items():
        for key, each in schema.get("properties", {}).items():
            assert "default" not in each or "const" in each, f"{name}.{key}"


def test_a_body_s_defaults_stand_in_words(description: dict[str, Any]) -> None:
    settings = description["components"]["schemas"]["RunConfig"]["properties"]
    assert settings["batch_size"]["description"].endswith(" Default: 10.")
    assert settings["metrics"]["description"].endswith(' Default: ["accuracy"].')
    assert settings["layers"]["description"].endswith(" Default: as in the catalogue.")


def test_no_query_has_a_list_for_its_default(operations: dict[str, Operation]) -> None:
    parameters = [each for operation in operations.values() for each in operation.get("parameters", ())]
    defaults = [each["schema"]["default"] for each in parameters if "default" in each["schema"]]
    assert 65 in defaults
    assert not [default for default in defaults if isinstance(default, list | dict)]


def test_each_list_says_what_is_in_it(description: dict[str, Any]) -> None:
    lists = [node for node in below(description) if "array" in (node.get("type"), *(node.get("type") or ()))]
    assert len(lists) > 50
    assert not [node for node in lists if "items" not in node and "prefixItems" not in node]


def test_a_fork_s_changes_are_those_that_may_be(description: dict[str, Any]) -> None:
    changes = description["components"]["schemas"]["Changes"]["properties"]
    assert tuple(changes) == FORKABLE
    assert "Default:" not in str(changes)


def test_a_body_that_may_be_empty_need_not_be_sent(operations: dict[str, Operation]) -> None:
    needed = {name: body["required"] for name, one in operations.items() if (body := one.get("requestBody"))}
    assert not needed["POST /api/runs"]
    assert needed["POST /api/runs/{id}/seek"]
    assert needed["POST /api/races"]
