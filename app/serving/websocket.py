"""One websocket connection: uvicorn's, with refusals in the API's shape, and mistakes without traceback.

Derived from uvicorn's class for the reasons that http.py tells, and under the same pin.
"""

from uvicorn._types import ASGISendEvent
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.http11 import Request

from ..api.errors import ApiError, Malformed, Stopping
from .refusals import written

NOT_UTF8 = 1007
"""RFC 6455, 7.4.1: the code that closes a socket for a text that is not UTF-8."""

NO_HANDSHAKE = (
    "A socket must be opened as RFC 6455 says: by GET, with Sec-WebSocket-Version 13, a Sec-WebSocket-Key of "
    "16 bytes in base64, at most 128 headers of 8,192 bytes each, and no body."
)


class WebsocketConnection(WebSocketsSansIOProtocol):
    """Serve one socket."""

    def data_received(self, data: bytes) -> None:
        """Take in what came; the first is the request that opens the socket."""
        if self.handshake_initiated:
            super().data_received(data)
            return
        self.conn.receive_data(data)
        if self.conn.handshake_exc is not None:
            self.refuse(Malformed(NO_HANDSHAKE))
        else:
            self.handle_events()

    def handle_connect(self, event: Request) -> None:
        """Open the socket, or refuse a request that does not ask for one as it must."""
        if self.conn.accept(event).status_code == 101:
            super().handle_connect(event)
        else:
            self.refuse(Malformed(NO_HANDSHAKE))

    def send_receive_event_to_app(self) -> None:
        """Hand a message on, unless it is a text that is not UTF-8: that closes the socket.

        uvicorn would do the same, and log it with a traceback.
        """
        if self.close_sent or self.curr_msg_data_type != "text" or _is_utf8(b"".join(self.frames)):
            super().send_receive_event_to_app()
            return
        self.frames = []
        self.conn.send_close(NOT_UTF8, "A text must be UTF-8.")
        self.handle_parser_exception()

    async def send(self, message: ASGISendEvent) -> None:
        """Send what the application says; a handshake that it refused is complete, which uvicorn forgets."""
        await super().send(message)
        if self.initial_response is not None and self.close_sent:
            self.handshake_complete = True

    def shutdown(self) -> None:
        """End the socket because the server ends."""
        if self.handshake_complete or self.close_sent:
            super().shutdown()
        else:
            self.refuse(Stopping())

    def refuse(self, error: ApiError) -> None:
        """Answer with an error in place of a handshake."""
        self.transport.write(written(error, self.default_headers))
        self.transport.close()


def _is_utf8(text: bytes) -> bool:
    try:
        text.decode()
    except UnicodeDecodeError:
        return False
    return True
