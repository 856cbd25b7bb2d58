"""An application in this process, and a real server beside it."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from starlette.testclient import TestClient

from app.api.parsing import read_config
from app.engine.training.trainer import State, Stretch, Trainer
from app.main import FallLine, create_app

ADDRESS = "http://127.0.0.1:8000"

TINY: dict[str, Any] = {
    "dataset": {"name": "line", "samples": 20},
    "layers": [{"units": 1}],
    "optimizer": {"name": "sgd", "learning_rate": 0.05},
    "loss": "mean_squared_error",
    "batch_size": 4,
    "epochs": 10,
}
"""Two weights, 5 steps an epoch, 50 in all."""

Create = Callable[..., dict[str, Any]]
Made = tuple[Trainer, State, Stretch]


@pytest.fixture(scope="session")
def application() -> FallLine:
    """One application for all tests, as it describes itself once; each start of it has runs of its own."""
    return create_app()


@pytest.fixture
def client(application: FallLine) -> Iterator[TestClient]:
    """A client of the application, freshly started, which answers for what it raises."""
    with TestClient(application, base_url=ADDRESS) as client:
        client.event_hooks = {"response": [lambda answer: require_described(answer, application)]}
        yield client


def require_described(answer: httpx.Response, application: FallLine) -> None:
    """Check that a refusal is among those that the description lists for its call."""
    method = answer.request.method.lower().replace("head", "get")
    for path, operations in application.openapi()["paths"].items():
        called = re.fullmatch(re.sub("{[a-z]+}", "[^/]+", path), answer.request.url.path)
        if called and method in operations and 400 <= answer.status_code < 500:
            refusal = operations[method]["responses"][str(answer.status_code)]
            codes = refusal["content"]["application/json"]["examples"]
            assert not answer.read() or answer.json()["error"]["code"] in codes, (path, answer.text)


@pytest.fixture
def create(client: TestClient) -> Create:
    """Create a run from the tiny configuration with some settings changed, and give its JSON."""

    def create(**changes: Any) -> dict[str, Any]:
        answer = client.post("/api/runs", json={**TINY, **changes})
        assert answer.status_code == 201, answer.text
        run: dict[str, Any] = answer.json()
        return run

    return create


@pytest.fixture
def real(address: str) -> Iterator[httpx.Client]:
    """A client of the real server."""
    with httpx.Client(base_url=address, timeout=30) as client:
        yield client


@pytest.fixture
def path(client: TestClient, create: Create) -> str:
    """The address of the tiny run, trained for 12 steps."""
    address = f"/api/runs/{create()['id']}"
    assert client.post(f"{address}/train", json={"steps": 12}).status_code == 200
    return address


@pytest.fixture
def made() -> Made:
    """Step 9 of the tiny run, made by the engine alone: what trained, the state before, and the step."""
    config = read_config(json.dumps(TINY).encode())
    trainer = Trainer(config, config.dataset.load())
    before = trainer.train(trainer.initial_state(), 8).state
    return trainer, before, trainer.train(before, 1)
