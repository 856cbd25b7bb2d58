"""A file in which bytes have changed is refused in a sentence, or all of it that can be read is served."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from app.main import create_app
from app.store import Folder, Unusable
from tests.api.conftest import ADDRESS, TINY
from tools import fuzz_kept

FILES = 30


def test_no_changed_byte_breaks_the_server() -> None:
    _, whole = fuzz_kept.seeds()
    chance = random.Random(7)
    told = [place for place in range(100, len(whole)) if whole[place]]
    for _ in range(FILES):
        content = bytearray(whole)
        for place in chance.sample(told, chance.choice([1, 1, 2, 5])):
            content[place] = chance.randrange(256)
        fuzz_kept.reads_file(bytes(content))


def test_an_export_with_a_changed_byte_is_refused_in_words() -> None:
    export, _ = fuzz_kept.seeds()
    chance = random.Random(8)
    with fuzz_kept.client_of(None) as client:
        take = fuzz_kept.takes_in(client)
        for _ in range(FILES):
            content = bytearray(export)
            content[chance.randrange(len(content))] = chance.randrange(32, 127)
            take(bytes(content))


def test_beside_a_run_that_cannot_be_read_the_others_are_listed_and_leave(tmp_path: Path) -> None:
    with TestClient(create_app(folder=Folder(tmp_path)), base_url=ADDRESS) as client:
        spoiled, sound = (client.post("/api/runs", json=TINY).json()["id"] for _ in range(2))
    with closing(sqlite3.connect(tmp_path / "fallline.sqlite3")) as connection, connection:
        connection.execute("UPDATE runs SET facts = '{', plan = '{' WHERE id = ?", (spoiled,))
    with TestClient(create_app(folder=Folder(tmp_path)), base_url=ADDRESS) as client:
        assert [run["id"] for run in client.get("/api/runs").json()["runs"]] == [sound]
        answer = client.get(f"/api/runs/{spoiled}")
        assert (answer.status_code, answer.json()["error"]["code"]) == (409, "damaged")
        export = client.get("/api/export").text
    assert sound in export
    assert spoiled not in export


def test_a_file_with_other_tables_is_damaged(tmp_path: Path) -> None:
    Folder(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / "fallline.sqlite3")) as connection, connection:
        connection.execute("ALTER TABLE runs RENAME COLUMN title TO tittle")
    with pytest.raises(Unusable, match=r"is damaged: its tables are not Fall Line's\."):
        Folder(tmp_path)
