"""Tables over REST: brought, told, given back, learned from, carried elsewhere, and forgotten."""

import hashlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from starlette.testclient import TestClient

from app.api.examples import FLOWERS
from app.api.limits import TABLE_LIMIT
from app.engine.tables.text import TableError
from app.main import create_app
from app.reading import process
from app.runs.keeping import tables as keeping
from tests.api.conftest import ADDRESS, Create

CSV = {"Content-Type": "text/csv"}
ID = hashlib.sha256(FLOWERS.encode()).hexdigest()[:16]
LEARNS: dict[str, Any] = {
    "dataset": {"name": "table", "table": ID, "target": "species", "inputs": ["petal"]},
    "layers": [{"units": 2, "activation": "softmax"}],
    "epochs": 2,
}
DANGEROUS = 'name,x,y\n=cmd(),1,0\n"+2, 3",2,1\n=cmd(),-3,0\n@sum,4,1\n'


def bring(client: TestClient, content: str | bytes = FLOWERS, query: str = "", **headers: str) -> Any:
    body = content if isinstance(content, bytes) else content.encode()
    return client.post(f"/api/tables{query}", content=body, headers={**CSV, **headers})


def refusal(answer: Any) -> tuple[int, str, str]:
    error = answer.json()["error"]
    return answer.status_code, error["code"], error["message"]


@pytest.fixture
def table(client: TestClient) -> dict[str, Any]:
    """The flowers, kept."""
    answer = bring(client, query="?name=flowers.csv")
    assert answer.status_code == 201
    told: dict[str, Any] = answer.json()
    return told


def test_a_file_is_kept_once_and_told(client: TestClient, table: dict[str, Any]) -> None:
    assert (table["id"], table["name"], table["bytes"], table["rows"]) == (ID, "flowers.csv", len(FLOWERS), 4)
    assert (table["delimiter"], table["header"], table["encoding"]) == (",", True, "utf-8")
    petal, colour, species = table["columns"]
    assert (petal["kind"], petal["min"], petal["max"], petal["mean"]) == ("number", 1.3, 5.1, 3.125)
    assert colour["values"][0] == {"value": "red", "count": 2}
    assert (species["kind"], species["distinct"], species["missing"]) == ("category", 2, 0)
    assert table["preview"][0] == ["1.4", "red", "rose"]
    assert table["suggestion"]["dataset"]["target"] == "species"
    again = bring(client, query="?name=other.csv")
    assert (again.status_code, again.json()) == (200, table)
    assert client.get("/api/tables").json() == {"tables": [table]}
    assert client.get(f"/api/tables/{ID}").json() == table


def test_the_answer_tells_where_the_table_is(client: TestClient) -> None:
    assert bring(client).headers["location"] == f"/api/tables/{ID}"


@pytest.mark.parametrize(
    "kind", ["text/csv; charset=utf-8", "text/tab-separated-values", "application/octet-stream"]
)
def test_a_file_comes_as_one_of_three_kinds(client: TestClient, kind: str) -> None:
    assert bring(client, **{"Content-Type": kind}).status_code == 201


@pytest.mark.parametrize(
    "kind",
    [
        "text/plain",
        "application/json",
        "multipart/form-data; boundary=a",
        "application/x-www-form-urlencoded",
    ],
)
def test_what_a_form_of_another_site_could_send_is_refused(client: TestClient, kind: str) -> None:
    status, code, words = refusal(bring(client, **{"Content-Type": kind}))
    assert (status, code) == (415, "not_csv")
    assert "must be text/csv, text/tab-separated-values or application/octet-stream. Got" in words
    assert client.post("/api/runs", content=b"{}", headers=CSV).status_code == 415


def test_a_name_is_a_line_without_a_folder(client: TestClient) -> None:
    assert bring(client, query="?name=C:%5Ctmp%5Ca%0Ab%00<b>.csv").json()["name"] == "a b <b>.csv"
    assert bring(client, FLOWERS + "\n").json()["name"].endswith(".csv")


def test_a_file_goes_out_as_it_came_to_be_saved(client: TestClient, table: dict[str, Any]) -> None:
    answer = client.get(f"/api/tables/{table['id']}.csv")
    assert answer.content == FLOWERS.encode()
    assert answer.headers["content-type"] == "text/csv"
    assert answer.headers["content-disposition"].startswith(f'attachment; filename="{ID}.csv"')
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_what_a_spreadsheet_would_run_goes_out_harmless(client: TestClient) -> None:
    told = bring(client, DANGEROUS).json()
    assert told["formulas"] == 4
    address = f"/api/tables/{told['id']}.csv"
    lines = client.get(address).text.splitlines()
    assert lines == ["name,x,y", "'=cmd(),1,0", '"\'+2, 3",2,1', "'=cmd(),-3,0", "'@sum,4,1"]
    assert client.get(f"{address}?raw=true").text == DANGEROUS


def test_a_file_that_is_too_large_is_refused_by_its_length_or_as_it_comes(client: TestClient) -> None:
    large = b"1,2\n" * (TABLE_LIMIT // 4) + b"3"
    assert refusal(bring(client, large))[:2] == (413, "too_large")
    assert f"{TABLE_LIMIT:,}" in refusal(bring(client, large))[2]

    def pieces() -> Iterator[bytes]:
        yield from [b"1,2\n" * 65_536] * 33

    streamed = client.post("/api/tables", content=pieces(), headers=CSV)
    assert refusal(streamed)[:2] == (413, "too_large")
    assert f"{TABLE_LIMIT:,}" in refusal(streamed)[2]


def test_what_is_no_table_is_refused_and_not_kept(client: TestClient) -> None:
    for content in (b"", b"PK\x03\x04", b"a\n1\n2\n", b"a,b\n1,2\n1,2,3\n"):
        assert refusal(bring(client, content))[:2] == (422, "unreadable_table")
    assert client.get("/api/tables").json() == {"tables": []}


def test_names_and_cells_are_text_in_errors_too(client: TestClient, create: Create) -> None:
    hostile = "<img src=x onerror=alert(1)>,y\n1,0\n2,1\n3,0\n"
    told = bring(client, hostile).json()
    assert told["columns"][0]["name"] == "<img src=x onerror=alert(1)>"
    data = {"name": "table", "table": told["id"], "target": "<script>"}
    answer = client.post("/api/runs", json={"dataset": data})
    assert answer.headers["content-type"] == "application/json"
    assert refusal(answer)[0] == 422


def test_a_file_that_takes_too_long_is_given_up(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "START", "while True: pass")
    with pytest.raises(TableError, match="given up"):
        process.read(ID, b"a,b\n", seconds=0.2)
    monkeypatch.setattr(process, "START", "import os; os._exit(9)")
    status, code, words = refusal(bring(client))
    assert (status, code) == (422, "unreadable_table")
    assert "more memory or time" in words


def test_a_run_learns_from_a_table_and_tells_its_own_units(client: TestClient, table: dict[str, Any]) -> None:
    run = client.post(
        "/api/runs", json={**LEARNS, "dataset": {**LEARNS["dataset"], "scaling": "min_max"}}
    ).json()
    assert run["config"]["dataset"]["table"] == table["id"]
    data = client.get(f"/api/runs/{run['id']}/data").json()
    assert data["classes"] == ["iris", "rose"]
    assert data["features"][0]["offset"] == 1.3
    predicted = client.post(f"/api/runs/{run['id']}/predict", json={"rows": [{"petal": 4.9}]}).json()
    assert predicted["classes"][0] in ("iris", "rose")
    assert client.post(f"/api/runs/{run['id']}/train", json={}).json()["run"]["status"] == "finished"


def test_the_suggestion_makes_a_run(client: TestClient, table: dict[str, Any]) -> None:
    assert client.post("/api/runs", json=table["suggestion"]).status_code == 201


def test_a_table_that_is_not_here_is_refused_where_it_is_named(client: TestClient) -> None:
    answer = client.post("/api/runs", json=LEARNS)
    assert refusal(answer)[:2] == (422, "invalid_config")
    (field,) = answer.json()["error"]["fields"]
    assert field["path"] == "dataset.table"
    assert field["message"].endswith(f"Got '{ID}'.")


def test_a_table_stays_while_a_run_learns_from_it_even_one_that_is_deleted(
    client: TestClient, table: dict[str, Any]
) -> None:
    run = f"/api/runs/{client.post('/api/runs', json=LEARNS).json()['id']}"
    fork = client.post(f"{run}/fork", json={"step": 0, "changes": {"optimizer": "sgd"}}).json()["id"]
    status, code, words = refusal(client.delete(f"/api/tables/{ID}"))
    assert (status, code) == (409, "table_in_use")
    assert "and so does 1 more. Delete them first." in words
    client.delete(run)
    client.delete(f"/api/runs/{fork}")
    assert "which can still be taken back" in refusal(client.delete(f"/api/tables/{ID}"))[2]
    assert client.post(f"{run}/restore").status_code == 200
    assert client.post(f"{run}/train", json={}).status_code == 200


def test_a_table_that_nothing_learns_from_is_forgotten(client: TestClient, table: dict[str, Any]) -> None:
    scratch = client.post("/api/runs?listed=false", json=LEARNS)
    assert scratch.status_code == 201
    assert client.delete(f"/api/tables/{ID}").status_code == 204
    assert refusal(client.get(f"/api/tables/{ID}"))[:2] == (404, "unknown_table")
    assert refusal(client.get(f"/api/tables/{ID}.csv"))[:2] == (404, "unknown_table")
    assert refusal(client.delete(f"/api/tables/{ID}"))[:2] == (404, "unknown_table")
    assert client.post("/api/runs", json=LEARNS).json()["error"]["fields"][0]["path"] == "dataset.table"
    assert bring(client).status_code == 201


def test_an_export_has_the_tables_that_its_runs_need(client: TestClient, table: dict[str, Any]) -> None:
    run = client.post("/api/runs", json=LEARNS).json()["id"]
    client.post(f"/api/runs/{run}/train", json={})
    text = client.get("/api/export").content
    with TestClient(create_app(), base_url=ADDRESS) as other:
        taken = other.post("/api/import", content=text).json()
        assert (taken["tables"], taken["runs"]) == (1, 1)
        assert other.get("/api/tables").json() == {"tables": [table]}
        assert other.get(f"/api/runs/{run}/history").json() == client.get(f"/api/runs/{run}/history").json()
        assert other.post("/api/import", content=text).json()["tables"] == 0
    with TestClient(create_app(), base_url=ADDRESS) as third:
        changed = text.replace(ID.encode(), b"0" * 16)
        assert third.post("/api/import", content=changed).status_code == 422
        assert third.get("/api/tables").json() == {"tables": []}


def test_all_tables_together_are_bounded(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "TABLES_KEPT", 1)
    monkeypatch.setattr(keeping, "TABLES_BYTES", 2 * len(FLOWERS))
    assert bring(client).status_code == 201
    assert refusal(bring(client, FLOWERS + "1,red,rose\n"))[:2] == (409, "too_many_tables")
    monkeypatch.setattr(keeping, "TABLES_KEPT", 9)
    status, code, words = refusal(bring(client, FLOWERS * 2))
    assert (status, code) == (409, "too_many_tables")
    assert "bytes of tables are kept" in words


def test_the_same_file_twice_at_once_is_one_table(client: TestClient) -> None:
    with ThreadPoolExecutor(2) as pool:
        statuses = sorted(answer.status_code for answer in pool.map(lambda _: bring(client), range(2)))
    assert statuses == [200, 201]
    assert len(client.get("/api/tables").json()["tables"]) == 1
