"""What is worked out for one client alone is given up when it leaves."""

import asyncio

import pytest
from starlette.requests import ClientDisconnect, Request
from starlette.types import Message

from app.api.preview import while_heard

pytestmark = pytest.mark.anyio


def heard(left: asyncio.Event) -> Request:
    async def receive() -> Message:
        await left.wait()
        return {"type": "http.disconnect"}

    return Request({"type": "http", "method": "POST", "headers": []}, receive)


async def test_work_is_given_up_when_its_client_leaves() -> None:
    left, begun, ended = asyncio.Event(), asyncio.Event(), list[str]()

    async def endless() -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            ended.append("given up")
            raise

    waiting = asyncio.ensure_future(while_heard(heard(left), endless()))
    await begun.wait()
    left.set()
    with pytest.raises(ClientDisconnect):
        await waiting
    assert ended == ["given up"]


async def test_work_whose_client_stays_is_answered_with_its_result_or_its_error() -> None:
    async def done(value: int) -> int:
        return 10 // value

    request = heard(asyncio.Event())
    assert await while_heard(request, done(2)) == 5
    with pytest.raises(ZeroDivisionError):
        await while_heard(request, done(0))
