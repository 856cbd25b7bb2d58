"""A refusal as bytes on the wire, for what never becomes a request that the application could answer."""

from collections.abc import Iterable
from http import HTTPStatus

from ..api.errors import ApiError, answer
from ..api.middleware.rewriting import HEADERS


def written(error: ApiError, headers: Iterable[tuple[bytes, bytes]] = ()) -> bytes:
    """Write an error as a whole HTTP/1.1 answer in the API's shape, with `headers` and those of every answer.

    The connection is to end after it.
    """
    response = answer(error)
    lines = [
        *headers,
        *response.raw_headers,
        *((name.lower().encode(), value.encode()) for name, value in HEADERS.items()),
        (b"connection", b"close"),
    ]
    first = f"HTTP/1.1 {response.status_code} {HTTPStatus(response.status_code).phrase}\r\n".encode()
    head = b"".join(name + b": " + value + b"\r\n" for name, value in lines)
    return first + head + b"\r\n" + bytes(response.body)
