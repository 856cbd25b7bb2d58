"""What Prometheus reads, where it was asked for, and behind the gate as all else."""

import re
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from app.main import create_app
from tests.api.conftest import ADDRESS, TINY

SAMPLE = re.compile(r'([a-z_]+(?:\{[a-z]+="[^"\\\n]*"\})?) (-?\d[\d.e+-]*)')


@pytest.fixture
def measured() -> Iterator[TestClient]:
    with TestClient(create_app(metrics=True), base_url=ADDRESS) as client:
        yield client


def samples(client: TestClient) -> dict[str, float]:
    """Read the text as Prometheus does: each metric with its help and its type before it."""
    answer = client.get("/metrics")
    assert answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"
    assert answer.text.endswith("\n")
    found: dict[str, float] = {}
    helped, typed = "", ""
    for line in answer.text.splitlines():
        if line.startswith("# HELP "):
            helped = line.split()[2]
        elif line.startswith("# TYPE "):
            typed = line.split()[2]
            assert line.split()[3] in ("counter", "gauge")
        else:
            sample = SAMPLE.fullmatch(line)
            assert sample, line
            assert sample[1].partition("{")[0] == helped == typed
            found[sample[1]] = float(sample[2])
    return found


def test_it_counts_what_there_is(measured: TestClient) -> None:
    run = measured.post("/api/runs", json=TINY).json()["id"]
    measured.get("/api/runs/none")
    measured.get("/api/runs", headers={"Host": "evil.com"})
    with measured.websocket_connect(f"/api/runs/{run}/live") as viewer:
        viewer.receive_bytes()
        found = samples(measured)
    assert (found["fallline_runs"], found["fallline_viewers"]) == (1, 1)
    assert found['fallline_answers_total{status="2xx"}'] == 1
    assert found['fallline_answers_total{status="4xx"}'] == 2
    assert found["fallline_sockets_total"] == 1
    assert found["process_cpu_seconds_total"] > 0
    assert samples(measured)['fallline_answers_total{status="2xx"}'] == 2


def test_it_is_there_only_where_it_was_asked_for(client: TestClient) -> None:
    assert client.get("/metrics").status_code == 404


def test_it_is_behind_the_gate(measured: TestClient) -> None:
    assert measured.get("/metrics", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
