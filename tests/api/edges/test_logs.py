"""What a server logs: one line an event, nothing where all is well, and nothing of anybody's."""

import json
import logging
import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from websockets.sync.client import connect

from app.serving.logs import JsonLine, Line
from tests.api.conftest import TINY
from tests.api.edges.server import Server, started
from tests.serving import MODULE

SECRET = "Zebra"
"""A word that a person chose, and that no log must hold."""

TEXT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (debug|info|warning|error) \w+( [a-z]+=\S+)*")


@pytest.fixture(scope="module")
def talkative() -> Iterator[Server]:
    with started(MODULE, "--log-level", "info", "--log-json") as server:
        yield server


def events(server: Server, name: str) -> list[dict[str, Any]]:
    return [event for line in server.settle().splitlines() if (event := json.loads(line))["event"] == name]


def use(server: Server) -> str:
    """Do what people do with words of their own."""
    run = server.made(TINY)
    httpx.patch(f"{server.address}/api/runs/{run}", json={"name": SECRET})
    httpx.get(f"{server.address}/api/runs/{SECRET}")
    httpx.get(f"{server.address}/{SECRET}")
    httpx.get(f"{server.address}/api/runs?{SECRET}=1")
    httpx.get(f"{server.address}/", headers={"Host": SECRET})
    with connect(f"ws://{server.host}/api/runs/{run}/live", proxy=None) as viewer:
        viewer.recv()
    return run


def test_each_event_is_a_line_of_json_without_anything_of_anybody_s(talkative: Server) -> None:
    run = use(talkative)
    requests = events(talkative, "request")
    told = {(each["method"], each["route"], each["status"]) for each in requests}
    assert {
        ("POST", "/api/runs", 201),
        ("PATCH", "/api/runs/{id}", 200),
        ("GET", "/api/runs/{id}", 404),
    } <= told
    assert ("GET", "-", 403) in told
    assert all(each["ms"] >= 0 for each in requests)
    (socket,) = events(talkative, "socket")
    assert (socket["route"], socket["status"]) == ("/api/runs/{id}/live", 101)
    (start,) = events(talkative, "started")
    assert start["address"] == talkative.address
    for word in (SECRET, run):
        assert word not in talkative.said()


def test_text_is_one_line_an_event_too_and_tells_its_end() -> None:
    with started(MODULE, "--log-level", "debug") as server:
        httpx.get(f"{server.address}/%0aa%20b")
        server.settle()
        server.stop()
        lines = server.said().splitlines()
    assert [line for line in lines if not TEXT.match(line)] == []
    assert lines[-1].endswith(" info stopping")
    assert any(
        line.endswith(r'status=404 ms=0 path="/\na b"')
        for line in [re.sub("ms=[^ ]*", "ms=0", one) for one in lines]
    )


def test_a_quiet_server_says_nothing() -> None:
    with started() as server:
        use(server)
        assert server.settle() == ""


@pytest.mark.parametrize("form", [Line(), JsonLine()], ids=["text", "JSON"])
def test_a_traceback_stays_in_its_event_s_line(form: logging.Formatter) -> None:
    try:
        raise ValueError("one\ntwo")
    except ValueError as error:
        about = (type(error), error, error.__traceback__)
    record = logging.LogRecord("fallline", logging.ERROR, "x.py", 1, "It broke.\n", (), about)
    line = form.format(record)
    assert "\n" not in line
    assert "ValueError: one" in line
    assert "It broke." in line
