"""Made-up calls of every operation, by the API's own description: schemathesis against a real server.

What it makes is the same each time. No answer is an error of the server's own, and each has a status, a type
and a shape that the description names.
"""

from collections.abc import Iterator
from typing import Any

import httpx
import hypothesis
import pytest
import schemathesis
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from app.main import create_app
from tests.api.conftest import TINY
from tests.serving import serving

SCHEMA = schemathesis.openapi.from_dict(create_app().openapi())

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    """A client of a server of these tests' own: they make more than is kept."""
    with serving() as address, httpx.Client(base_url=address, timeout=30) as client:
        yield client


@SCHEMA.parametrize()
@hypothesis.settings(
    max_examples=6,
    derandomize=True,
    database=None,
    phases=[hypothesis.Phase.generate],
    deadline=None,
    suppress_health_check=list(hypothesis.HealthCheck),
)
def test_no_made_up_call_breaks_the_server(case: schemathesis.Case[Any], client: httpx.Client) -> None:
    if "id" in case.path_parameters:  # one that is made up is unknown, and shows nothing
        made = MADE[case.path.split("/")[2]]
        case.path_parameters["id"] = made(client, anew=case.method == "DELETE")
    case.call_and_validate(base_url=str(client.base_url), checks=CHECKS)


def made_run(client: httpx.Client, *, anew: bool) -> str:
    """Make a run that has walked some steps, or take the one that is there; give its id."""
    runs = client.get("/api/runs").json()["runs"]
    if runs and not anew:
        return str(runs[-1]["id"])
    run = str(client.post("/api/runs", json=TINY).json()["id"])
    client.post(f"/api/runs/{run}/train", json={"steps": 12})
    return run


def made_race(client: httpx.Client, *, anew: bool) -> str:
    """Make a race, or take the one that is there; give its id."""
    races = client.get("/api/races").json()["races"]
    if races and not anew:
        return str(races[-1]["id"])
    race = {"base": TINY, "variations": [{"optimizer": "sgd"}, {"optimizer": "adam"}]}
    return str(client.post("/api/races", json=race).json()["id"])


def made_table(client: httpx.Client, *, anew: bool) -> str:
    """Bring a table, or take the one that is there; give its id. The same file is the same table."""
    file = b"height,kind\n1.5,a\n2.5,b\n,a\n"
    return str(client.post("/api/tables", content=file, headers={"Content-Type": "text/csv"}).json()["id"])


def made_bookmark(client: httpx.Client, *, anew: bool) -> str:
    """Mark a moment, or take the one that is marked; give the bookmark's id."""
    marks = client.get("/api/bookmarks").json()["bookmarks"]
    if marks and not anew:
        return str(marks[-1]["id"])
    moment = {"run": made_run(client, anew=False), "step": 0}
    return str(client.post("/api/bookmarks", json=moment).json()["id"])


MADE = {"runs": made_run, "races": made_race, "tables": made_table, "bookmarks": made_bookmark}
