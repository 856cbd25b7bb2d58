"""A real server and real sockets: what a test client would not notice."""

import asyncio
import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin

from tests.api.conftest import TINY
from tests.api.frames import Frame, decode
from tests.serving import serving

WAIT = 20
"""Seconds that a test waits for what should come at once."""

ENDLESS = {**TINY, "epochs": 1_000_000}

WIDE = {**TINY, "layers": [{"units": 300}, {"units": 300}, {"units": 1}]}
"""A frame of a megabyte: two of them fill what lies between two sockets."""


def made(client: httpx.Client, config: dict[str, Any]) -> str:
    answer = client.post("/api/runs", json=config)
    assert answer.status_code == 201, answer.text
    run: str = answer.json()["id"]
    return run


def live(
    client: httpx.Client, run: str, *, origin: Origin | None = None
) -> AbstractContextManager[ClientConnection]:
    url = str(client.base_url).replace("http", "ws").rstrip("/")
    return connect(f"{url}/api/runs/{run}/live", origin=origin, max_size=None, proxy=None)


def next_frame(viewer: ClientConnection) -> Frame:
    """Take the next frame and acknowledge it."""
    while True:
        message = viewer.recv(WAIT)
        if isinstance(message, bytes):
            frame = decode(message)
            viewer.send(json.dumps({"do": "ack", "frame": frame.header["frame"]}))
            return frame


def frames_until(viewer: ClientConnection, step: int) -> list[Frame]:
    frames = [next_frame(viewer)]
    while frames[-1].header["step"] != step:
        frames.append(next_frame(viewer))
    return frames


def test_a_real_server_serves_a_socket(real: httpx.Client) -> None:
    with live(real, made(real, TINY)) as viewer:
        assert next_frame(viewer).header["step"] == 0
        viewer.send(json.dumps({"do": "train", "steps": 1, "id": 1}))
        assert frames_until(viewer, 1)


def test_training_over_rest_moves_every_open_page(real: httpx.Client) -> None:
    run = made(real, TINY)
    with live(real, run) as one, live(real, run) as two:
        losses = real.post(f"/api/runs/{run}/train", json={}).json()["history"]["loss"]
        for viewer in (one, two):
            frames = frames_until(viewer, 50)
            assert sum(frame.arrays["losses"].size for frame in frames) == len(losses)


def test_the_stream_is_not_deflated(real: httpx.Client) -> None:
    with live(real, made(real, TINY)) as viewer:
        assert viewer.response is not None
        assert "Sec-WebSocket-Extensions" not in viewer.response.headers


def test_a_handshake_from_another_origin_is_refused(real: httpx.Client) -> None:
    run = made(real, TINY)
    with pytest.raises(InvalidStatus) as refusal, live(real, run, origin=Origin("http://evil.com")):
        pass
    assert refusal.value.response.status_code == 403
    assert json.loads(refusal.value.response.body)["error"]["code"] == "forbidden"


def read_to_the_end(viewer: ClientConnection) -> None:
    """Read what comes until the socket closes, which raises."""
    while True:
        viewer.recv(WAIT)


def test_a_message_over_64_kib_closes_its_socket_and_no_other(real: httpx.Client) -> None:
    run = made(real, TINY)
    with live(real, run) as good, live(real, run) as bad:
        next_frame(good)
        bad.send("x" * 70_000)
        with pytest.raises(ConnectionClosed) as closed:
            read_to_the_end(bad)
        assert closed.value.rcvd is not None
        assert closed.value.rcvd.code == 1009
        good.send(json.dumps({"do": "train", "steps": 1}))
        assert frames_until(good, 1)


@pytest.mark.parametrize("in_chunks", [False, True])
def test_a_body_over_2_mib_is_413(real: httpx.Client, in_chunks: bool) -> None:
    piece = b" " * 65_536
    content = (piece for _ in range(48)) if in_chunks else piece * 48
    answer = real.post("/api/runs", content=content)
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "too_large")


def silent(address: str, run: str) -> socket.socket:
    """Open a socket that never reads: a frozen tab."""
    url = urlsplit(address)
    connection = socket.create_connection((url.hostname, url.port), timeout=WAIT)
    request = (
        f"GET /api/runs/{run}/live HTTP/1.1\r\nHost: {url.netloc}\r\n"
        "Upgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
    )
    connection.sendall(request.encode())
    return connection


@pytest.fixture
def frozen(real: httpx.Client, address: str) -> Iterator[str]:
    """A run that three frozen tabs look at."""
    run = made(real, WIDE)
    with ExitStack() as stack:
        for _ in range(3):
            stack.enter_context(silent(address, run))
        yield run


def test_viewers_that_never_read_slow_nobody(real: httpx.Client, frozen: str) -> None:
    with live(real, frozen) as viewer:
        next_frame(viewer)
        answer = real.post(f"/api/runs/{frozen}/train", json={})
        assert answer.json()["run"]["step"] == 50
        assert sum(frame.arrays["losses"].size for frame in frames_until(viewer, 50)) == 50


def test_six_mixed_viewers_get_every_loss(real: httpx.Client) -> None:
    run = made(real, {**TINY, "epochs": 400})
    counts: dict[int, int] = {}

    def watch(number: int, viewer: ClientConnection) -> None:
        counts[number] = sum(frame.arrays["losses"].size for frame in frames_until(viewer, 2000))

    with ExitStack() as stack:
        *quick, slow = [stack.enter_context(live(real, run)) for _ in range(6)]
        threads = [threading.Thread(target=watch, args=item) for item in enumerate(quick)]
        for thread in threads:
            thread.start()
        real.post(f"/api/runs/{run}/train", json={})
        for thread in threads:
            thread.join(WAIT)
        watch(5, slow)  # which begins to read only now
    assert counts == dict.fromkeys(range(6), 2000)


def test_the_server_ends_in_time_with_viewers_connected() -> None:
    with ExitStack() as stack:
        with serving() as address, httpx.Client(base_url=address) as client:
            run = made(client, WIDE)
            viewers = [stack.enter_context(live(client, run)) for _ in range(3)]
            for _ in range(3):
                stack.enter_context(silent(address, run))
            next_frame(viewers[0])
            start = time.perf_counter()
        assert time.perf_counter() - start < 3.5


def test_the_server_ends_in_time_while_a_call_trains() -> None:
    answers: list[httpx.Response] = []
    with httpx.Client(timeout=WAIT) as client, ExitStack() as stack:
        with serving() as address:
            client.base_url = address
            run = made(client, ENDLESS)
            viewer = stack.enter_context(live(client, run))
            train = f"/api/runs/{run}/train"
            thread = threading.Thread(target=lambda: answers.append(client.post(train, json={})))
            thread.start()
            while next_frame(viewer).header["step"] == 0:
                pass
            start = time.perf_counter()
        assert time.perf_counter() - start < 3.5
        thread.join(WAIT)
    assert answers[0].json()["run"]["step"] > 0


def test_training_over_rest_goes_on_when_its_client_leaves(real: httpx.Client) -> None:
    run = made(real, ENDLESS)
    with live(real, run) as viewer:
        with pytest.raises(httpx.ReadTimeout):
            real.post(f"/api/runs/{run}/train", json={}, timeout=0.2)
        left_at = real.get(f"/api/runs/{run}").json()["step"]
        while next_frame(viewer).header["step"] <= left_at:
            pass
        assert real.post(f"/api/runs/{run}/pause").json()["status"] == "ready"


def test_training_asked_for_on_a_socket_ends_with_it(real: httpx.Client) -> None:
    run = made(real, ENDLESS)
    with live(real, run) as watching:
        with live(real, run) as leaving:
            leaving.send(json.dumps({"do": "train"}))
            while next_frame(leaving).header["step"] == 0:
                pass
        while next_frame(watching).header["status"] == "training":
            pass


def test_many_requests_at_once_are_all_answered(address: str) -> None:
    async def ask() -> list[int]:
        async with httpx.AsyncClient(base_url=address, timeout=WAIT) as client:
            calls = [client.post("/api/runs", json=TINY) for _ in range(40)]
            return [answer.status_code for answer in await asyncio.gather(*calls)]

    assert asyncio.run(ask()) == [201] * 40
