"""A run's program over REST: its kind, its languages, and a fork's, which goes on from its parent."""

import contextlib
import io
import re
from typing import Any

import pytest
from starlette.testclient import TestClient

from app.api.runs import routes
from tests.api.conftest import Create
from tests.api.test_errors import refusal


def printed(client: TestClient, path: str) -> list[str]:
    out = io.StringIO()
    text = client.get(f"{path}/code", params={"as": "numpy"}).text
    with contextlib.redirect_stdout(out):
        exec(compile(text, "program", "exec"), {})
    return out.getvalue().splitlines()


def log(client: TestClient, path: str) -> list[str]:
    """Give the log's lines without times and accuracies."""
    lines = client.get(f"{path}/log").text.splitlines()
    return [re.sub(r" \d+s - (loss: [^ ]+).*", r" - \1", line) for line in lines]


@pytest.mark.parametrize("language", ["keras", "numpy"])
def test_it_is_a_python_program(client: TestClient, path: str, language: str) -> None:
    answer = client.get(f"{path}/code", params={"as": language})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/x-python; charset=utf-8"
    compile(answer.text, "program", "exec")
    assert ("import keras" in answer.text) == (language == "keras")


def test_without_a_language_it_is_keras(client: TestClient, path: str) -> None:
    assert client.get(f"{path}/code").text == client.get(f"{path}/code", params={"as": "keras"}).text


def test_the_program_prints_the_whole_run_s_log(client: TestClient, path: str) -> None:
    lines = printed(client, path)
    client.post(f"{path}/train", json={})
    assert lines == log(client, path)


@pytest.mark.parametrize(
    ("step", "changes"),
    [
        (12, {}),
        (12, {"optimizer": {"learning_rate": 0.01}}),
        (10, {"optimizer": {"name": "adam"}}),
        (12, {"loss": "huber", "epochs": 12}),
        (0, {"optimizer": {"momentum": 0.9}}),
    ],
)
@pytest.mark.parametrize("optimizer", [{}, {"name": "nadam"}, {"name": "sgd", "momentum": 0.9}])
def test_a_fork_s_program_goes_on_where_it_branched_off(
    client: TestClient, create: Create, optimizer: dict[str, Any], step: int, changes: dict[str, Any]
) -> None:
    path = f"/api/runs/{create(optimizer={'name': 'adagrad', **optimizer})['id']}"
    client.post(f"{path}/train", json={"steps": 20})
    if optimizer.get("name") == "nadam" and "momentum" in changes.get("optimizer", {}):
        changes = {"optimizer": {"beta_1": 0.5}}
    if not optimizer and "momentum" in changes.get("optimizer", {}):
        changes = {"optimizer": {"epsilon": 1e-3}}
    fork = client.post(f"{path}/fork", json={"step": step, "changes": changes})
    assert fork.status_code == 201, fork.text
    own = f"/api/runs/{fork.json()['id']}"
    client.post(f"{own}/train", json={})
    assert printed(client, own) == log(client, own)[step // 5 :]


def test_a_fork_that_was_set_down_elsewhere_begins_there(client: TestClient, path: str) -> None:
    at = {"plane": "weights", "i": 0, "j": 1, "a": -1.5, "b": 0.25}
    own = f"/api/runs/{client.post(f'{path}/fork', json={'step': 0, 'at': at}).json()['id']}"
    client.post(f"{own}/train", json={})
    assert printed(client, own) == log(client, own)


def test_a_surface_s_program_prints_its_heights(client: TestClient) -> None:
    model = {"landscape": "himmelblau", "noise": 20}
    body = {"model": model, "optimizer": {"name": "sgd", "learning_rate": 0.01}, "epochs": 40}
    path = f"/api/runs/{client.post('/api/runs', json=body).json()['id']}"
    client.post(f"{path}/train", json={"steps": 12})
    fork = client.post(f"{path}/fork", json={"step": 7, "changes": {"optimizer": {"momentum": 0.5}}})
    own = f"/api/runs/{fork.json()['id']}"
    for each in (path, own):
        client.post(f"{each}/train", json={})
    assert printed(client, path) == log(client, path)
    assert printed(client, own) == log(client, own)[7:]


def test_another_language_is_refused_with_those_that_there_are(client: TestClient, path: str) -> None:
    answer = client.get(f"{path}/code", params={"as": "cobol"})
    assert answer.status_code == 422
    message = "as must be one of 'keras', 'numpy'. Got 'cobol'."
    assert refusal(answer)["fields"] == [{"path": "as", "message": message}]


def test_a_program_of_too_many_letters_is_refused(
    client: TestClient, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(routes, "PROGRAM_LIMIT", 500)
    answer = client.get(f"{path}/code", params={"as": "numpy"})
    assert answer.status_code == 413
    assert refusal(answer)["message"].startswith(
        "The program must have at most 500 letters, its data included."
    )
