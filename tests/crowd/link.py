"""A page's way to the server: a TCP proxy that can be cut, or closed, or hold all back for a while.

Or it falls silent while both ends think that it stands: it is half open.
"""

import asyncio
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

PIECE = 65_536

ROUNDS = 6
"""Of the event loop, more than from where a connection is accepted to where its transport is closed."""


@dataclass(eq=False)
class Pipe:
    """One connection through the proxy; a dead one swallows all, the end of the page's side too."""

    page: StreamWriter
    server: StreamWriter
    flowing: asyncio.Event
    dead: bool = False

    async def carry(self, reader: StreamReader, writer: StreamWriter) -> None:
        """Carry what one end says to the other, until one ends."""
        try:
            while data := await reader.read(PIECE):
                await self.flowing.wait()
                if not self.dead:
                    writer.write(data)
                    await writer.drain()
        except ConnectionError:
            pass
        if not self.dead or writer is self.page:
            self.cut()

    def cut(self) -> None:
        """End it at both ends at once."""
        for writer in (self.page, self.server):
            writer.transport.abort()


class Link:
    """The connections of one page, and how many of those that fell silent the server has let go of."""

    def __init__(self, host: str, port: int) -> None:
        self._server = host, port
        self._pipes: set[Pipe] = set()
        self._flowing = asyncio.Event()
        self._flowing.set()
        self.silenced = self.let_go = 0
        self.closed = False
        self.joined: set[asyncio.Task[None] | None] = set()

    async def join(self, reader: StreamReader, writer: StreamWriter) -> None:
        """Take a connection of the page on to the server."""
        task = asyncio.current_task()
        self.joined.add(task)
        try:
            if not self.closed:
                await self._carry(reader, writer)
        except OSError:
            pass  # the server takes no connection
        finally:
            writer.transport.abort()
            self.joined.discard(task)

    async def _carry(self, reader: StreamReader, writer: StreamWriter) -> None:
        from_server, to_server = await asyncio.open_connection(*self._server)
        pipe = Pipe(writer, to_server, self._flowing)
        self._pipes.add(pipe)
        try:
            up, down = pipe.carry(reader, to_server), pipe.carry(from_server, writer)
            await asyncio.gather(up, down)
        finally:
            pipe.cut()
            self._pipes.remove(pipe)
            self.let_go += pipe.dead

    def cut(self) -> None:
        """End all connections that are not dead."""
        for pipe in [pipe for pipe in self._pipes if not pipe.dead]:
            pipe.cut()

    def silence(self) -> None:
        """Stop forwarding on all connections; new ones work."""
        for pipe in self._pipes:
            self.silenced += not pipe.dead
            pipe.dead = True

    def hold(self) -> None:
        """Hold back what is said, both ways, until it is let through."""
        self._flowing.clear()

    def let_through(self) -> None:
        """Carry on what was held back, in its order, and all that follows."""
        self._flowing.set()

    async def close(self) -> None:
        """End all connections, the dead ones too, and those that the server has not taken yet."""
        self.closed = True
        for _ in range(ROUNDS):
            joined = [task for task in self.joined if task]
            for task in joined:
                task.cancel()
            await asyncio.gather(*joined, return_exceptions=True)
            await asyncio.sleep(0)


@asynccontextmanager
async def linked(host: str, port: int) -> AsyncIterator[tuple[Link, str]]:
    """Open a proxy to a server; give it and its address."""
    link = Link(host, port)
    proxy = await asyncio.start_server(link.join, "127.0.0.1", 0)
    name, own = proxy.sockets[0].getsockname()
    try:
        yield link, f"http://{name}:{own}"
    finally:
        # No more are taken; a proxy that is closed would leave open what it is just taking.
        asyncio.get_running_loop().remove_reader(proxy.sockets[0].fileno())
        await link.close()
        proxy.close()
