"""What the fuzzer sends to what reads all that was kept: an export that comes in, and the store's file."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")

TINY = {
    "dataset": {"name": "line", "samples": 10},
    "layers": [{"units": 1}],
    "loss": "mean_squared_error",
    "optimizer": "adam",
    "epochs": 3,
}
PATHS = ("/api/runs?sort=loss", "/api/races", "/api/bookmarks", "/api/export")


def seeds() -> tuple[bytes, bytes]:
    """Give an export and a file with a run, a fork, a race and a bookmark."""
    from app.store import Folder

    with tempfile.TemporaryDirectory() as path:
        folder = Folder(Path(path) / "kept")
        with client_of(folder) as client:
            run = client.post("/api/runs", json=TINY).json()["id"]
            client.post(f"/api/runs/{run}/train", json={"steps": 2})
            client.post(f"/api/runs/{run}/fork", json={"step": 1})
            client.post("/api/races", json={"base": TINY, "optimizers": ["sgd", "adam"]})
            client.post("/api/bookmarks", json={"run": run, "step": 1, "view": {}, "note": "a kink"})
            export = client.get("/api/export").content
        return export, folder.file.read_bytes()


def targets(target: Callable[..., T]) -> dict[str, T]:
    """Give both parsers by name, and what is sent to them first."""
    export, file = seeds()
    return {
        "table": table(target),
        "import": target(takes_in(client_of(None).__enter__()), [export, b"{}"], 2 * len(export)),
        "file": target(reads_file, [file], 2 * len(file)),
    }


def table(target: Callable[..., Any]) -> Any:
    """Give what reads a table's file, and what makes it harmless, with all files that the tests have."""
    from app.engine.tables.harmless import harmless
    from app.engine.tables.parsing import parse
    from tests.engine.tables.test_parsing import REFUSED, SAME

    files = [*SAME.values(), *(content for content, _ in REFUSED.values())]
    return target(lambda content: (parse(content), parse(harmless(content))), files)


def takes_in(client: Any) -> Callable[[bytes], None]:
    """Give what takes in an export, over REST."""
    return lambda text: _answered(
        client.post("/api/import", content=text, headers={"Content-Type": "application/json"})
    )


def reads_file(content: bytes) -> None:
    """Start on a file with these bytes, which must be refused in a sentence or served."""
    from app.store import Folder, Unusable

    with tempfile.TemporaryDirectory() as path:
        place = Path(path) / "kept"
        place.mkdir()
        (place / "fallline.sqlite3").write_bytes(content)
        try:
            folder = Folder(place)
        except Unusable as error:
            assert str(error), "a refusal in words"  # noqa: PT017
            return
        with client_of(folder) as client:
            for asked in PATHS:
                _answered(client.get(asked))
            listed = client.get("/api/runs").json().get("runs", [])
            for run in listed:
                _answered(client.get(f"/api/runs/{run['id']}"))


def client_of(folder: Any) -> Any:
    """Give a client of a server on a folder, or on memory."""
    from starlette.testclient import TestClient

    from app.main import create_app

    return TestClient(create_app(folder=folder), base_url="http://127.0.0.1:8000")


def _answered(answer: Any) -> None:
    assert answer.status_code < 500 or answer.status_code == 507, answer.text
