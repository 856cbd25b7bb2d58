"""The live socket: frames of a run's newest state down, commands up.

A viewer's sender waits until there is something that it has not sent, then builds one frame of the
newest state with all losses since its last. At most two frames are unacknowledged: a slow viewer
skips pictures, never losses, and its frames are built when they can be drawn, not before. A reader
stands beside the sender, so that commands, acknowledgements and the end of the connection are heard
at any time.
"""

import asyncio
from collections.abc import Awaitable, Coroutine, Mapping
from typing import Any, NamedTuple

from fastapi import WebSocket, WebSocketDisconnect

from ...engine.errors import Refusal, refuse
from ...runs import Lab, Run, Seeking, WeightRequest
from ..answer import encoded
from ..errors import TooManyCommands, problem
from . import messages
from .broadcast import Broadcast

MESSAGE_LIMIT = 65_536
"""Bytes of one message to the server; a larger one closes its socket."""

MOST_COMMANDS = 16
IN_FLIGHT = 2
"""Frames that may be unacknowledged: one being drawn while the next is on its way."""

PAUSED = "Paused: another page or program paused this run, or sent it to another step."
GONE = "This run was removed from the server. Its settings are still in the address bar."


class Watching(NamedTuple):
    """The weight that a viewer's frames explain, and how closely they look at it when the run is at rest."""

    weight: int | None
    look: WeightRequest | None = None


class Left(Exception):
    """The connection ended; not an error."""


class Viewer:
    """One open socket on one run: what it was sent, and what it acknowledged."""

    def __init__(
        self, lab: Lab, run: Run, broadcast: Broadcast, socket: WebSocket, query: messages.LiveQuery
    ) -> None:
        self.lab = lab
        self.run = run
        self.broadcast = broadcast
        self.socket = socket
        self.watching = watching(query.watch, query.look, query.trail)
        self.cursor = min(query.have, run.history.count)  # losses that the viewer has
        self.shown = (-1, self.watching)  # revision, and what was watched, of the last frame
        self.seeking: Seeking | None = None  # as last told
        self.family_news = run.family_news
        self.trouble: str | None = None  # why nothing can be saved, as last told
        known = query.pauses  # more than there were: of this run before the server was started again
        self.pauses = run.pauses if known is None or known > run.pauses else known
        self.sent = 0  # frames
        self.acknowledged = 0
        self.commands = 0  # under way
        self.wake = asyncio.Event()
        self.tasks: set[asyncio.Task[None]] = set()
        self.over: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    async def serve(self) -> None:
        """Send and read until the viewer leaves or the run is removed; then stop what it asked for."""
        self.run.watchers.add(self.wake)
        self.wake.set()
        for work in (self._read, self._send):
            self._begin(work())
        try:
            await self.over
        except Left:
            pass
        finally:
            self.run.unwatch(self.wake)
            for task in self.tasks:
                task.cancel()
            if self.tasks:
                await asyncio.wait(self.tasks)

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self.tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        """Forget a task; if it failed, or found that the viewer left, end the others too."""
        self.tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None and not self.over.done():
            self.over.set_exception(error)

    async def _send(self) -> None:
        while not self.run.removed:
            await self.wake.wait()
            self.wake.clear()
            await self._say_news()
            while self._due():
                await self._send_frame()
        await self._say({"event": "removed", "message": GONE})
        await self.socket.close()
        raise Left

    def _due(self) -> bool:
        """Tell whether a frame may be sent and would show anything new."""
        behind = self.cursor < self.run.history.count or self.shown != (self.run.revision, self.watching)
        return behind and self.sent - self.acknowledged < IN_FLIGHT and not self.run.removed

    async def _send_frame(self) -> None:
        self.shown = self.run.revision, self.watching
        message = await self.broadcast.message(*self.watching, self.cursor)
        self.cursor = message.recorded
        self.sent += 1
        await self._give(self.socket.send_bytes(message.numbered(self.sent)))

    async def _say_news(self) -> None:
        """Tell what no frame shows: another's pause, news of the run's family, how far a seek has come."""
        family, seeking = self.run.family_news, self.run.seeking
        await self._say_pauses()
        if family != self.family_news:
            self.family_news = family
            await self._say({"event": "family"})
        if seeking not in (None, self.seeking):
            await self._say({"event": "seeking", **seeking._asdict()})
        self.seeking = seeking
        trouble = self.lab.trouble
        if trouble != self.trouble:
            self.trouble = trouble
            await self._say({"event": "storage", "message": trouble})

    async def _say_pauses(self) -> None:
        """Tell of another's pause."""
        pauses = self.run.pauses
        if pauses != self.pauses:
            self.pauses = pauses
            if self.run.paused_by is not self and not self.run.removed:
                await self._say({"event": "paused", "pauses": pauses, "message": PAUSED})

    async def _say(self, content: Mapping[str, Any]) -> None:
        await self._give(self.socket.send_text(encoded(content).decode()))

    async def _give(self, sending: Awaitable[None]) -> None:
        try:
            await sending
        except (RuntimeError, WebSocketDisconnect) as error:  # a closed socket raises either
            raise Left from error

    async def _read(self) -> None:
        while True:
            event = await self.socket.receive()
            if event["type"] == "websocket.disconnect":
                raise Left
            text = event.get("text") or event.get("bytes") or b""
            try:
                self._hear(messages.MESSAGE.read(text))
            except Refusal as error:
                await self._say({**problem(error), **_repeated(messages.message_id(text))})

    def _hear(self, message: messages.AnyMessage) -> None:
        """Take a message in, without waiting: what takes time becomes a task, begun in order."""
        if isinstance(message, messages.AckMessage):
            self.acknowledged = min(max(self.acknowledged, message.frame), self.sent)
        elif isinstance(message, messages.WatchMessage):
            require_weight(self.run, message.weight)
            self.watching = watching(message.weight, message.look, message.trail)
        if isinstance(message, messages.Command):
            if self.commands >= MOST_COMMANDS:
                most = f"At most {MOST_COMMANDS} commands"
                raise TooManyCommands(f"{most} of one viewer may be under way at once.")
            self.commands += 1
            self._begin(self._obey(message))
        elif message.id is not None or isinstance(message, messages.PingMessage):
            self._begin(self._answer(message))
        self.wake.set()

    async def _obey(self, command: messages.Command) -> None:
        try:
            await self._do(command)
        except Refusal as error:
            await self._say({**problem(error), **_repeated(command.id)})
        else:
            if command.id is not None:
                await self._answer(command)
        finally:
            self.commands -= 1

    async def _answer(self, message: messages.AnyMessage) -> None:
        run = self.run
        await self._say_pauses()  # who knows a pause by the count alone would play on
        stands = {
            "step": run.step,
            "epoch": run.epoch,
            "status": run.status,
            "pauses": self.pauses,
            "saved_step": run.saved_step,
        }
        await self._say({**_repeated(message.id), "answer": message.do, **stands})

    async def _do(self, command: messages.Command) -> None:
        if isinstance(command, messages.PauseMessage):
            self.lab.pause(self.run, by=self)
        elif command.pauses is not None and command.pauses < self.run.pauses:
            return
        elif isinstance(command, messages.TrainMessage):
            await self.lab.train(self.run, steps=command.steps, epochs=command.epochs)
        else:
            await self.lab.seek(self.run, command.step, by=self)


def watching(weight: int | None, points: int | None, trail: int) -> Watching:
    """Put together what a viewer wants to see of a weight."""
    if weight is None or points is None:
        return Watching(weight)
    return Watching(weight, WeightRequest(index=weight, points=points, trail=trail))


def require_weight(run: Run, index: int | None, name: str = "weight") -> None:
    """Raise ConfigError unless the run has a weight of this index, given by a ``name``, or none is meant."""
    if index is not None and index >= run.parameter_count:
        raise refuse(name, f"be at most {run.parameter_count - 1}, the last weight's index", index)


def _repeated(identifier: str | int | None) -> dict[str, str | int]:
    return {} if identifier is None else {"id": identifier}
