"""What twenty runs answer: hashes of bits, frames and answers, to be compared before and after a change.

`python -m tests.record` writes them anew, where an answer was meant to change.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from app.engine.catalogue import catalogue
from app.main import create_app
from tests.api.conftest import ADDRESS
from tests.api.frames import decode

FILE = Path(__file__).parent / "record.json"
STEPS = 23

INLINE = {"name": "inline", "x": [[0, 1], [1, 1], [2, 0], [3, 1]], "y": [0, 1, 2, 1]}
SMALL: dict[str, Any] = {"dataset": {"name": "moons", "samples": 60}, "batch_size": 8, "epochs": 20}
OTHERS: dict[str, dict[str, Any]] = {
    "nadam and elu": {
        **SMALL,
        "layers": [{"units": 5, "activation": "elu"}, {"units": 1, "activation": "sigmoid"}],
        "optimizer": {"name": "nadam", "weight_decay": 0.01},
        "loss": "binary_crossentropy",
    },
    "adamw and gelu": {
        **SMALL,
        "layers": [{"units": 6, "activation": "gelu"}, {"units": 2}],
        "optimizer": {"name": "adamw", "learning_rate": 0.01},
        "loss": {"name": "sparse_categorical_crossentropy", "from_logits": True},
    },
    "lion without shuffling": {**SMALL, "optimizer": "lion", "shuffle": False},
    "clipped momentum": {
        **SMALL,
        "optimizer": {"name": "sgd", "momentum": 0.9, "nesterov": True, "global_clipnorm": 0.5},
    },
    "rmsprop and huber": {
        "dataset": {"name": "plane", "samples": 40},
        "layers": [{"units": 4, "activation": "tanh"}, {"units": 1}],
        "optimizer": {"name": "rmsprop", "centered": True, "momentum": 0.5},
        "loss": "huber",
        "batch_size": 7,
    },
    "own samples": {
        "dataset": INLINE,
        "layers": [{"units": 3, "activation": "relu"}, {"units": 3, "activation": "softmax"}],
        "loss": "sparse_categorical_crossentropy",
        "optimizer": {"name": "adagrad", "learning_rate": 0.1},
    },
    "own values": {
        "dataset": {"name": "inline", "x": [[1], [2], [3]], "y": [2.5, 4, 6.25], "standardize": True},
        "layers": [{"units": 1}],
        "loss": "mean_absolute_error",
        "optimizer": "adadelta",
        "batch_size": 2,
    },
    "blown up": {
        "dataset": {"name": "line", "samples": 20},
        "layers": [{"units": 1}],
        "optimizer": {"name": "sgd", "learning_rate": 1.5},
        "loss": "mean_squared_error",
    },
}

QUESTIONS = (
    "", "/history", "/log", "/weights", "/weights/1", "/weights/0?step=5&points=41", "/steps/3",
    "/steps/1?parts=losses", "/layers", "/data", "/landscape?size=9", "/landscape?size=9&plane=random&seed=2",
    "/curvature", "/branches", "/lineage", "/probe?a=0.1&b=0.2&size=9",
)  # fmt: skip
"""What is asked of each run, below its address."""

CHANCE = re.compile(r'"(?:id|run|parent|created|seconds|elapsed)":\s*(?:"[^"]*"|[\d.e-]+)|[0-9a-f]{12}')
"""What differs from one process to the next."""


def configurations() -> dict[str, dict[str, Any]]:
    """Give every configuration by its name: each preset, and what no preset has."""
    presets = {preset["name"]: preset["config"] for preset in catalogue()["presets"]}
    return {**presets, **OTHERS}


def answers(client: TestClient, config: dict[str, Any]) -> Iterator[tuple[str, bytes]]:
    """Train a run and give each of its answers by what was asked."""
    created = client.post("/api/runs", json=config)
    assert created.status_code == 201, created.text
    path = f"/api/runs/{created.json()['id']}"
    yield "created", created.content
    yield "trained", client.post(f"{path}/train", json={"steps": STEPS}).content
    with client.websocket_connect(f"{path}/live") as viewer:
        header, arrays = decode(viewer.receive_bytes())
        yield "frame", json.dumps(header).encode() + b"".join(map(bytes, arrays.values()))
    for question in QUESTIONS:
        yield question, client.get(path + question).content


def record(client: TestClient, config: dict[str, Any]) -> dict[str, Any]:
    """Give the loss of the last step, and the hash of each answer."""
    found = dict(answers(client, config))
    loss = json.loads(found["/history"])["loss"][-1]
    return {"loss": loss, **{asked: _hash(answer) for asked, answer in found.items()}}


def profile_of(client: TestClient) -> str:
    """Give the name of this machine's arithmetic: on another one other bits are right."""
    profile: str = client.get("/api/catalogue").json()["numerics"]["profile"]
    return profile


def _hash(answer: bytes) -> str:
    text = CHANCE.sub("", answer.decode("latin-1"))
    return hashlib.sha256(text.encode("latin-1")).hexdigest()[:16]


def main() -> None:
    """Write the record of this machine's arithmetic."""
    with TestClient(create_app(), base_url=ADDRESS) as client:
        runs = {name: record(client, config) for name, config in configurations().items()}
        profile = profile_of(client)
    FILE.write_text(json.dumps({"profile": profile, "runs": runs}, indent=1) + "\n")


if __name__ == "__main__":
    main()
