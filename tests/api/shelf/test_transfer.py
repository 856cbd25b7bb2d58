"""All that is kept is carried from one server to another, and nothing else is let in."""

import base64
import json
import struct
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from app.main import create_app
from tests.api.conftest import ADDRESS, Create


@pytest.fixture
def other() -> Iterator[TestClient]:
    """Another server, which keeps nothing yet."""
    with TestClient(create_app(), base_url=ADDRESS) as client:
        yield client


@pytest.fixture
def full(client: TestClient, create: Create) -> list[str]:
    """Runs of several kinds, a race and a bookmark; give the runs' addresses."""
    run = create()["id"]
    client.post(f"/api/runs/{run}/train", json={"steps": 33})
    fork = client.post(f"/api/runs/{run}/fork", json={"step": 7, "changes": {"optimizer": "adam"}}).json()[
        "id"
    ]
    client.post(f"/api/runs/{fork}/train", json={"epochs": 3})
    client.patch(f"/api/runs/{fork}", json={"name": "é"})
    wild = create(optimizer={"name": "sgd", "learning_rate": 1e9})["id"]
    client.post(f"/api/runs/{wild}/train", json={})
    own = create(dataset={"name": "inline", "x": [[1], [2]], "y": [0.5, 2]})["id"]
    race = client.post("/api/races", json={"base": {}, "variations": [{"optimizer": "sgd"}] * 2}).json()
    client.post("/api/bookmarks", json={"run": fork, "step": 9, "view": {"a": 1}, "note": "n"})
    runs = [run, fork, wild, own, *(each["id"] for each in race["runs"])]
    return [f"/api/runs/{one}" for one in runs] + [f"/api/races/{race['id']}"]


def told(client: TestClient, path: str) -> Any:
    """Give what a server tells of a run or a race, but for what it takes there."""
    answer = client.get(path).json()
    for run in answer.get("runs", [answer]):
        run.pop("bytes")
    past = (
        [client.get(f"{path}/{part}").json() for part in ("history", "weights")] if "/runs/" in path else []
    )
    return answer, past


def test_another_server_has_the_same_runs(client: TestClient, other: TestClient, full: list[str]) -> None:
    text = client.get("/api/export")
    assert (text.status_code, text.headers["content-type"]) == (200, "application/json")
    assert json.loads(text.content)["format"] == "fallline"
    taken = other.post("/api/import", content=text.content)
    assert taken.json() == {"runs": 6, "tables": 0, "races": 1, "bookmarks": 1, "skipped": 0}
    for path in full:
        assert told(other, path) == told(client, path)
    assert other.get("/api/bookmarks").json() == client.get("/api/bookmarks").json()
    for each in (client, other):
        each.post(f"{full[1]}/train", json={})
    assert told(other, full[1])[1][1] == told(client, full[1])[1][1]


def test_a_run_of_another_arithmetic_comes_with_its_loss(
    client: TestClient, other: TestClient, create: Create
) -> None:
    run = create()["id"]
    client.post(f"/api/runs/{run}/train", json={"steps": 33})
    archive = client.get("/api/export").json()
    part = next(record["run"] for record in archive["records"] if "run" in record)
    assert part["loss"] == client.get(f"/api/runs/{run}").json()["loss"]
    part |= {"arithmetic": "another", "loss": 0.125}
    assert other.post("/api/import", json=archive).json()["runs"] == 1
    (listed,) = other.get("/api/runs").json()["runs"]
    assert (listed["arithmetic"], listed["loss"]) == ("another", 0.125)
    assert listed["accuracy"] == client.get(f"/api/runs/{run}").json()["accuracy"]


def test_an_older_text_has_no_losses_of_its_runs(
    client: TestClient, other: TestClient, create: Create
) -> None:
    run = create()["id"]
    archive = client.get("/api/export").json()
    part = next(record["run"] for record in archive["records"] if "run" in record)
    del part["loss"]
    assert other.post("/api/import", json=archive).json()["runs"] == 1
    (listed,) = other.get("/api/runs").json()["runs"]
    assert listed["loss"] == client.get(f"/api/runs/{run}").json()["loss"]


def test_what_is_there_stays_as_it_is(client: TestClient, other: TestClient, full: list[str]) -> None:
    text = client.get("/api/export").content
    other.post("/api/import", content=text)
    other.patch(full[0], json={"name": "mine"})
    again = other.post("/api/import", content=text).json()
    assert again == {"runs": 0, "tables": 0, "races": 0, "bookmarks": 0, "skipped": 6}
    assert other.get(full[0]).json()["name"] == "mine"


def test_a_text_in_other_lines_is_taken_in_too(
    client: TestClient, other: TestClient, full: list[str]
) -> None:
    pretty = json.dumps(client.get("/api/export").json(), indent=1)
    assert pretty.count(":") > 1_000  # more than any other body may have
    assert other.post("/api/import", content=pretty).json()["runs"] == 6


def numbers(*values: float) -> str:
    return base64.b64encode(struct.pack(f"<{len(values)}d", *values)).decode()


SPOILED: dict[str, tuple[str, Any]] = {
    "run.id": ("run", {"id": "../../etc"}),
    "run.given": ("run", {"given": "x" * 81}),
    "run.recorded": ("run", {"recorded": 2**60}),
    "run.step": ("run", {"step": 34}),
    "run.plan": ("run", {"plan": {"segments": [[0, 0, {}]], "forks": [], "ancestors": [], "origin": {}}}),
    "run.plan.forks": ("run", {"plan": {"segments": [], "forks": 1, "ancestors": [], "origin": {}}}),
    "run.dataset": ("run", {"dataset": {"name": "line", "samples": 10**9}}),
    "run.divergence": ("run", {"divergence": [1]}),
    "frame.theta": ("frame", {"theta": numbers(1.0)}),
    "frame.theta nan": ("frame", {"theta": numbers(float("nan"), 1.0)}),
    "frame.theta text": ("frame", {"theta": "%%%"}),
    "frame.kind": ("frame", {"kind": 0}),
    "losses": ("losses", {"losses": numbers(1.0)}),
    "losses many": (
        "losses",
        {"losses": numbers(*[1.0] * 99), "correct": base64.b64encode(bytes(198)).decode()},
    ),
}


@pytest.mark.parametrize("kind", SPOILED)
def test_what_is_spoiled_is_refused_in_a_sentence(
    client: TestClient, other: TestClient, create: Create, kind: str
) -> None:
    run = create()["id"]
    client.post(f"/api/runs/{run}/train", json={"steps": 33})
    archive = client.get("/api/export").json()
    part, change = SPOILED[kind]
    record = next(one for one in archive["records"] if part in one)
    record[part] |= change
    answer = other.post("/api/import", json=archive)
    assert answer.status_code in (409, 422), answer.text
    assert len(answer.json()["error"]["message"]) < 400
    assert other.get("/api/runs").json()["total"] == 0


def test_losses_that_the_weights_do_not_lead_to_end_no_thread(
    client: TestClient, other: TestClient, create: Create
) -> None:
    """The steps that are told would diverge: to make them again would never end."""
    run = create()["id"]
    client.post(f"/api/runs/{run}/train", json={"steps": 33})
    archive = json.loads(
        client.get("/api/export").text.replace('"learning_rate":0.05', '"learning_rate":1e9')
    )
    archive["records"] = [one for one in archive["records"] if one.get("frame", {"step": 0})["step"] == 0]
    answer = other.post("/api/import", json=archive)
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "damaged")
    assert "cannot be made again" in answer.json()["error"]["message"]


def test_a_text_that_is_cut_off_is_refused(client: TestClient, other: TestClient, full: list[str]) -> None:
    text = client.get("/api/export").content
    for end in (len(text) // 2, len(text) - 4):
        answer = other.post("/api/import", content=text[:end])
        assert answer.status_code in (409, 422), answer.text
    lines = text.split(b"\n")
    answer = other.post("/api/import", content=b"\n".join([*lines[:2], lines[2][:9]]))
    told = "The body must have a record in each line: line 3 is cut off or damaged."
    assert answer.json()["error"]["message"] == told


def test_a_version_that_is_a_text_is_refused(client: TestClient) -> None:
    answer = client.post("/api/import", json={"format": "fallline", "version": "1", "records": []})
    assert (answer.status_code, answer.json()["error"]["message"]) == (422, "version must be 1. Got '1'.")


def test_more_than_a_body_s_usual_size_may_come_and_no_endless_line(client: TestClient) -> None:
    head = b'{"format":"fallline","version":1,"records":[\n'
    record = (
        b'{"bookmark":{"id":"%012x","run":"000000000000","step":0,"view":{},"note":"%s","created":0.0}},\n'
    )
    many = b"".join(record % (number, b"n" * 1_500) for number in range(2_000))
    assert len(many) > 2**21
    assert client.post("/api/import", content=head + many + b"]}").json()["bookmarks"] == 0
    answer = client.post("/api/import", content=head + b"x" * (2**24 + 1))
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "too_large")


def test_a_key_that_an_archive_does_not_have_names_all_that_it_has(client: TestClient) -> None:
    fields = client.post("/api/import", json={"a": 1}).json()["error"]["fields"]
    assert fields[-1]["message"] == "a is not a setting. Known: format, version, records."
