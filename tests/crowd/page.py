"""A page without a browser: it keeps what frames tell, and comes back by itself, as static/js/server does."""

import asyncio
import json
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from time import monotonic
from typing import Any, NamedTuple
from urllib.parse import urlencode

import httpx
import numpy as np
from numpy.typing import NDArray
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from tests.api.frames import Frame, decode

WAITS = [0.1, 0.3, 0.7, 1.5, 3.0]  # connection.js


class Patience(NamedTuple):
    """Seconds of silence after which a page asks, and for an answer (pulse.js, connection.js)."""

    quiet: float = 1.2
    answer: float = 2.0
    opening: float = 5.0
    soon: float = 0.4


class Refused(Exception):
    """The server refuses; the error's code."""


class Unanswered(Exception):
    """The connection went before the answer came."""


class Page:
    """What is on screen of one run, and the connection that it comes by."""

    def __init__(self, address: str, patience: Patience, drawing: float) -> None:
        self.http = httpx.AsyncClient(base_url=address, timeout=patience.opening)
        self.patience, self.drawing, self._address = patience, drawing, address.replace("http", "ws")
        self.counts: Counter[str] = Counter()
        self.returns: list[float] = []  # seconds from a break to the first message after it
        self.playing = False
        self._broken: tuple[float, ClientConnection | None] | None = None  # since when, and on which socket
        self._socket: ClientConnection | None = None
        self._asked: dict[int, asyncio.Future[Mapping[str, Any]]] = {}
        self.attach("")

    def attach(self, run: str) -> None:
        """Leave the run on screen for another one."""
        self.run = run
        self._opening = object()  # a socket that is being opened for what was on screen before is of no use
        self.pauses: int | None = None  # that were told
        self.step = self.recorded = self.epochs = 0
        self.status, self.theta, self._losses = "", np.empty(0, np.float32), list[NDArray[np.float32]]()
        self._leave()

    @property
    def losses(self) -> NDArray[np.float32]:
        """The losses of all steps so far."""
        return np.concatenate([np.empty(0, np.float32), *self._losses])

    async def command(self, do: str, **body: Any) -> Mapping[str, Any]:
        """Ask for something on the socket, or over HTTP while that is away, and wait until it is done."""
        self.counts["commands"] += 1
        if self._socket is None:
            self.pauses = None  # this one is not another's
            body.pop("pauses", None)
            done: Mapping[str, Any] = await self.post(f"/api/runs/{self.run}/{do}", body)
            return done
        number = self.counts["commands"]
        answer: asyncio.Future[Mapping[str, Any]] = asyncio.get_running_loop().create_future()
        self._asked[number] = answer
        await self._say(do=do, id=number, **body)
        return await answer

    async def post(self, path: str, body: object) -> Any:
        """Ask over HTTP."""
        try:
            answer = await self.http.post(path, json=body)
        except httpx.TransportError as error:
            raise Unanswered from error
        if answer.is_error:
            raise Refused(answer.json()["error"]["code"])
        return answer.json()

    def breaks(self, *, socket: bool = True) -> None:
        """Note that the connection breaks now: the next message (on another socket) ends that."""
        self._broken = monotonic(), self._socket if socket else None

    async def live(self) -> None:
        """Keep a socket on the run on screen open, for ever."""
        attempt = 0
        while True:
            run, before = self.run, self.counts["frames"]
            with suppress(OSError, TimeoutError, WebSocketException):
                await self._watch()
            self._leave()
            if run != self.run:
                attempt = 0
                continue
            attempt = 0 if self.counts["frames"] > before else attempt + 1
            await asyncio.sleep(WAITS[min(attempt, len(WAITS) - 1)])
            await self._ask_what_became(run)

    async def _watch(self) -> None:
        pauses = {} if self.pauses is None else {"pauses": self.pauses}
        opening, query = self._opening, urlencode({"have": self.recorded, "watch": 0, **pauses})
        url = f"{self._address}/api/runs/{self.run}/live?{query}"
        async with asyncio.timeout(self.patience.opening):
            socket = await connect(url, max_size=None, proxy=None, compression=None, ping_interval=None)
        if opening is not self._opening:
            return socket.transport.abort()
        self._socket = socket
        try:
            while self._socket is socket:
                message = await self._next(socket)
                if self._socket is not socket:  # another run was opened
                    return None
                self._hear(message, socket)
                if isinstance(message, bytes):
                    await asyncio.sleep(self.drawing)
                    await self._acknowledge()
        finally:
            socket.transport.abort()

    async def _next(self, socket: ClientConnection) -> str | bytes:
        """Take the next message; after a silence ask, and give up where nothing comes."""
        # Not wait_for, which until Python 3.12 loses a cancellation that comes together with a message.
        with suppress(TimeoutError):
            async with asyncio.timeout(self.patience.quiet):
                return await socket.recv()
        await self._say(do="ping")
        self.counts["pings"] += 1
        async with asyncio.timeout(self.patience.answer):
            return await socket.recv()

    def _hear(self, message: str | bytes, socket: ClientConnection) -> None:
        if self._broken is not None and socket is not self._broken[1]:
            self.returns.append(monotonic() - self._broken[0])
            self._broken = None
        if isinstance(message, bytes):
            self._take(decode(message))
            return
        told = json.loads(message)
        self.pauses = told.get("pauses", self.pauses)
        if told.get("event") in ("paused", "removed"):
            self.counts[told["event"]] += 1
            self.playing = False
        answer = self._asked.pop(told.get("id", 0), None)
        if answer is not None and "error" in told:
            answer.set_exception(Refused(told["error"]["code"]))
        elif answer is not None:
            answer.set_result(told)

    def _take(self, frame: Frame) -> None:
        """Keep what a frame tells; losses must go on from those that are here, and agree with them."""
        header, arrays = frame
        self.counts["frames"] += 1
        self.counts["of another run"] += header["run"] != self.run
        start, losses = header["losses_start"], arrays["losses"]
        self.counts["gaps"] += len(losses) > 0 and start > self.recorded
        if start + len(losses) > self.recorded:
            self._losses.append(losses[self.recorded - start :].copy())
            self.recorded = start + len(losses)
        ended = [each["epoch"] for each in header["epochs"] if each["epoch"] > self.epochs]
        self.counts["gaps"] += ended != [*range(self.epochs + 1, self.epochs + 1 + len(ended))]
        self.epochs = ended[-1] if ended else self.epochs
        self.step, self.status, self.theta = header["step"], header["status"], arrays["theta"].copy()
        self._drawn = header["frame"]

    async def _acknowledge(self) -> None:
        await self._say(do="ack", frame=self._drawn)

    async def _say(self, **message: Any) -> None:
        if self._socket is not None:
            with suppress(WebSocketException):
                await self._socket.send(json.dumps(message))

    def _leave(self) -> None:
        socket, self._socket, self._drawn = self._socket, None, 0
        if socket is not None:
            socket.transport.abort()
        asked, self._asked = self._asked, {}
        for answer in asked.values():
            if not answer.done():
                answer.set_exception(Unanswered())

    async def _ask_what_became(self, run: str) -> None:
        with suppress(httpx.TransportError):
            answer = await self.http.get(f"/api/runs/{run}", timeout=self.patience.soon)
            self.counts["gone"] += answer.status_code == 404
