"""Runs of one origin over REST: named, listed, made again from their lineage, compared, and told of."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.api.conftest import Create
from tests.api.viewer import Viewer

SLOWER = {"optimizer": {"learning_rate": 0.001}}


@pytest.fixture
def trunk(client: TestClient, create: Create) -> str:
    """A run that has made 30 steps."""
    run: str = create()["id"]
    client.post(f"/api/runs/{run}/train", json={"steps": 30})
    return run


def fork(client: TestClient, run: str, step: int, train: int = 0, **body: Any) -> str:
    answer = client.post(f"/api/runs/{run}/fork", json={"step": step, **body})
    assert answer.status_code == 201, answer.text
    made: str = answer.json()["id"]
    if train:
        client.post(f"/api/runs/{made}/train", json={"steps": train})
    return made


def test_a_fork_is_named_by_what_it_changed(client: TestClient, trunk: str) -> None:
    run = client.get(f"/api/runs/{fork(client, trunk, 10, changes=SLOWER)}").json()
    assert run["name"] == "learning_rate 0.001"


def test_a_name_is_given_and_taken_back(client: TestClient, trunk: str) -> None:
    path = f"/api/runs/{trunk}"
    assert client.patch(path, json={"name": " <b>the calm one</b> "}).json()["name"] == "<b>the calm one</b>"
    assert client.get(path).json()["name"] == "<b>the calm one</b>"
    assert client.patch(path, json={"name": None}).json()["name"] == "sgd 0.05"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({}, "name must be given."),
        ({"name": ""}, "name must have at least 1 character. Got ''."),
        ({"name": "x" * 81}, f"name must have at most 80 characters. Got '{59 * 'x'}…."),
        ({"name": "  "}, "name must have letters, and neither line breaks nor control characters."),
        ({"name": "a\nb"}, "name must have letters, and neither line breaks nor control characters."),
        ({"name": "a\u202eb"}, "name must have letters, and neither line breaks nor control characters."),
        ({"name": 3}, "name must be a string. Got 3."),
    ],
)
def test_a_name_that_cannot_be_shown_is_refused(
    client: TestClient, trunk: str, body: dict[str, Any], message: str
) -> None:
    answer = client.patch(f"/api/runs/{trunk}", json=body)
    assert (answer.status_code, answer.json()["error"]["message"]) == (422, message)


def test_branches_are_listed_with_where_they_branch_off(client: TestClient, trunk: str) -> None:
    child = fork(client, trunk, 10, train=25, changes=SLOWER)
    listed = client.get(f"/api/runs/{child}/branches").json()["runs"]
    assert [(run["id"], run["number"], run["branches_from"], run["recorded"]) for run in listed] == [
        (trunk, 0, None, 30),
        (child, 1, {"id": trunk, "step": 10}, 35),
    ]
    told = client.get(f"/api/runs/{child}").json()
    same = ("name", "step", "status", "loss", "accuracy")
    assert all(listed[1][key] == told[key] for key in same)


@pytest.mark.parametrize(
    "at",
    [
        None,
        {"plane": "random", "seed": 3, "a": 0.1, "b": 0.2},
        {"plane": "weights", "i": 1, "j": 0, "a": 0.5, "b": -1},
    ],
)
def test_a_lineage_makes_a_run_again_with_its_bits(client: TestClient, trunk: str, at: Any) -> None:
    child = fork(client, trunk, 20, train=20, changes={"optimizer": {"name": "adam", "beta_1": 0.8}})
    grandchild = fork(client, child, 8, train=10, changes={"optimizer": "sgd", "loss": "huber"})
    last = fork(client, grandchild, 15, changes={"epochs": 12}, **({"at": at} if at else {}))
    client.post(f"/api/runs/{last}/train", json={})
    lineage = client.get(f"/api/runs/{last}/lineage").json()
    again = client.post("/api/runs", json=lineage["config"]).json()["id"]
    for each in lineage["forks"]:
        client.post(f"/api/runs/{again}/seek", json={"step": each["step"]})
        again = fork(client, again, **{key: value for key, value in each.items() if value is not None})
    client.post(f"/api/runs/{again}/train", json={})
    for part in ("weights", "history"):
        first, second = (client.get(f"/api/runs/{run}/{part}").json() for run in (last, again))
        assert (first.get("weights"), first.get("loss")) == (second.get("weights"), second.get("loss"))


def test_two_runs_are_compared(client: TestClient, trunk: str) -> None:
    child = fork(client, trunk, 10, train=30, changes=SLOWER)
    found = client.get(f"/api/runs/{child}/compare?with={trunk}&step=35").json()
    assert (found["step"], found["shared"]) == (35, 10)
    assert found["differences"] == [{"path": "optimizer.learning_rate", "values": [0.001, 0.05]}]
    assert [run["id"] for run in found["runs"]] == [child, trunk]
    assert found["runs"][1]["at"] is None
    assert found["runs"][0]["last"]["loss"] == client.get(f"/api/runs/{child}").json()["loss"]


def test_an_unknown_run_cannot_be_compared_with(client: TestClient, trunk: str) -> None:
    answer = client.get(f"/api/runs/{trunk}/compare?with=none")
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "unknown_run")


def test_a_comparison_needs_another_run(client: TestClient, trunk: str) -> None:
    answer = client.get(f"/api/runs/{trunk}/compare")
    assert (answer.status_code, answer.json()["error"]["message"]) == (422, "with must be given.")


def test_a_landscape_with_another_run_holds_its_path(client: TestClient, trunk: str) -> None:
    child = fork(client, trunk, 10, train=30, changes=SLOWER)
    query = f"plane=weights&i=0&j=1&size=5&with={child}"
    (other,) = client.get(f"/api/runs/{trunk}/landscape?{query}").json()["others"]
    weights = client.get(f"/api/runs/{child}/weights").json()["weights"]
    assert (other["id"], other["path"]["step"][-1]) == (child, 40)
    assert (other["path"]["a"][-1], other["path"]["b"][-1]) == (weights[0][0][0], weights[1][0])
    assert other["path"]["loss"][-1] == client.get(f"/api/runs/{child}").json()["loss"]


def test_a_landscape_with_a_run_of_other_weights_is_refused(
    client: TestClient, create: Create, trunk: str
) -> None:
    other = create(layers=[{"units": 3}, {"units": 1}])["id"]
    answer = client.get(f"/api/runs/{trunk}/landscape?size=5&with={other}")
    assert answer.status_code == 422
    assert answer.json()["error"]["message"].startswith("with must name runs with the same weights")


def test_who_watches_a_run_is_told_of_its_family(client: TestClient, trunk: str) -> None:
    with client.websocket_connect(f"/api/runs/{trunk}/live") as session:
        viewer = Viewer(session)
        viewer.hear_frame()
        child = fork(client, trunk, 10)
        assert viewer.hear_answer() == {"event": "family"}
        client.patch(f"/api/runs/{child}", json={"name": "other"})
        assert viewer.hear_answer() == {"event": "family"}
        client.post(f"/api/runs/{child}/train", json={"steps": 1})
        assert viewer.hear_answer() == {"event": "family"}
        client.delete(f"/api/runs/{child}")
        assert viewer.hear_answer() == {"event": "family"}
