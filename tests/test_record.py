"""Bits, frames and answers of twenty runs stay as they were recorded, whatever is moved about inside."""

import json
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.api.conftest import application as application
from tests.api.conftest import client as client
from tests.record import FILE, configurations, profile_of, record

RECORDED: dict[str, Any] = json.loads(FILE.read_text("utf-8"))


@pytest.mark.parametrize("name", configurations())
def test_a_run_answers_as_it_was_recorded(client: TestClient, name: str) -> None:
    before, now = RECORDED["runs"][name], record(client, configurations()[name])
    assert now["loss"] == pytest.approx(before["loss"], rel=1e-6)
    assert set(now) == set(before)
    if profile_of(client) == RECORDED["profile"]:
        assert now == before
