"""One HTTP connection: uvicorn's, with a limit of time for a request, and refusals in the API's shape.

uvicorn limits the time between two requests and not that of one: whoever sent half of a head, or of a
body, held a connection for ever. It has no setting for that, and none for its answer to what is not HTTP.
So its class is derived from, and as no version promises the names inside it, pyproject.toml pins one;
tests/api/edges holds the pin, and tries each of these.
"""

import asyncio
from typing import ClassVar

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from ..api.errors import ApiError, Malformed, TooSlow
from .refusals import written

BEFORE_ANSWER = (h11.IDLE, h11.SEND_RESPONSE)
"""Where the server's half of a connection stands as long as no answer has begun."""

NOT_HTTP = "A request must be well-formed HTTP/1.1, with a head of at most 16,384 bytes."


class HttpConnection(H11Protocol):
    """Serve the requests of one connection."""

    patience: ClassVar[float] = 15.0
    """Seconds within which a request must be complete, head and body."""

    _clock: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._start()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing more."""
        self._stop()
        super().connection_lost(exc)

    def handle_events(self) -> None:
        """Take in what came; the clock runs while a request is incomplete, and anew for the next one."""
        super().handle_events()
        gone = self.transport.is_closing() or self.transport.get_protocol() is not self
        if gone or not self._begun():
            self._stop()
        elif self._clock is None:
            self._start()

    def send_400_response(self, msg: str) -> None:
        """Refuse what is not HTTP."""
        self.refuse(Malformed(NOT_HTTP))

    def refuse(self, error: ApiError) -> None:
        """Answer with an error, unless another answer has begun, and end the connection."""
        if self.conn.our_state in BEFORE_ANSWER:
            self.transport.write(written(error, self.server_state.default_headers))
        self.transport.close()

    def _unsupported_upgrade_warning(self) -> None:
        """Say nothing: another protocol was offered (mostly HTTP/2), and the client goes on with this."""

    def _begun(self) -> bool:
        """Tell whether a part of a request is here, and the rest is not."""
        state = self.conn.their_state
        return state is h11.SEND_BODY or (state is h11.IDLE and bool(self.conn.trailing_data[0]))

    def _start(self) -> None:
        self._clock = self.loop.call_later(self.patience, self._expire)

    def _stop(self) -> None:
        if self._clock is not None:
            self._clock.cancel()
            self._clock = None

    def _expire(self) -> None:
        if self._begun():
            self.refuse(TooSlow(f"A request must be complete within {self.patience:g} seconds."))
        self.transport.close()
        if self.transport.get_write_buffer_size():  # an earlier answer, which is not read either
            self.transport.abort()
