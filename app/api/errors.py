"""Every error's status code and its one shape; nothing else in the project knows a status code.

{"error": {"code": "invalid_config", "message": "…", "fields": [{"path": "layers.0.units", "message": "…"}]}}

What the runs and the engine raise is translated by `PROBLEMS`. The web's own refusals are:

ApiError
├── Invalid           a body, query or message that does not say what it must; knows its fields
├── NotJson           a body that is not declared as JSON
├── NotCsv            a table that is not declared as a text in rows
├── TooLarge          a body, or an answer, of too many bytes
├── NotFound          nothing has this address
├── Forbidden         not from this server's own page, nor from a program on this machine
├── Malformed         not HTTP, or not the opening of a socket
├── TooSlow           a request that was not complete in time
├── Stopping          the server ends before it could answer
├── TooManyViewers    as many sockets are open as may be
└── TooManyCommands   a socket has too many commands under way
"""

from collections.abc import Sequence
from typing import Any, NamedTuple, NotRequired

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.routing import Match
from typing_extensions import TypedDict

from .. import runs
from ..engine.errors import ConfigError, Refusal
from ..engine.tables.text import TableError
from ..store import Damaged, Unsaved
from .limits import body_limit
from .query import query_schema
from .sentences import Field, Schema, fields_of


class Problem(TypedDict):
    """What went wrong, in one word and in one sentence, and where.

    `retry_after`, where a limit refused: the seconds after which it is worth asking again. The header
    Retry-After says the same.
    """

    code: str
    message: str
    fields: list[Field]
    retry_after: NotRequired[int]


class ErrorAnswer(TypedDict):
    """The body of every answer that is not a success."""

    error: Problem


class ApiError(Refusal):
    """A request that the web layer itself refuses."""


class Invalid(ApiError):
    """A body, query or message that does not say what it must. `code` tells which kind."""

    def __init__(self, fields: Sequence[Field], code: str = "invalid_request") -> None:
        more = f" And {len(fields) - 1} more: see fields." if len(fields) > 1 else ""
        super().__init__(fields[0]["message"] + more)
        self.fields = list(fields)
        self.code = code


class NotJson(ApiError):
    """A body that is not declared as JSON."""


class NotCsv(ApiError):
    """A table that is not declared as CSV, or as bytes."""


class TooLarge(ApiError):
    """A body, or an answer, of too many bytes."""


class NotFound(ApiError):
    """Nothing has this address."""


class Forbidden(ApiError):
    """A request from a place that may not make it."""


class Malformed(ApiError):
    """What is not HTTP, or asks for a socket in another way than it must."""


class TooSlow(ApiError):
    """A request that was begun and not complete in time."""


class Stopping(ApiError):
    """The server ends, and gave up what was under way; Retry-After says when to ask again."""

    def __init__(self) -> None:
        super().__init__("The server is stopping, and gave up what was under way.")


class TooManyViewers(ApiError):
    """As many sockets are open as may be."""


class TooManyCommands(ApiError):
    """A socket has as many commands under way as it may."""


class Kind(NamedTuple):
    """How an error is told over HTTP; of a limit, the seconds after which it is worth asking again."""

    status: int
    code: str
    retry_after: int | None = None


PROBLEMS: dict[type[Exception], Kind] = {
    Malformed: Kind(400, "malformed"),
    Forbidden: Kind(403, "forbidden"),
    NotFound: Kind(404, "not_found"),
    runs.UnknownRun: Kind(404, "unknown_run"),
    runs.UnknownRace: Kind(404, "unknown_race"),
    runs.UnknownBookmark: Kind(404, "unknown_bookmark"),
    runs.UnknownTable: Kind(404, "unknown_table"),
    runs.UnknownWeight: Kind(404, "unknown_weight"),
    runs.UnknownQuestion: Kind(404, "unknown_question"),
    TooSlow: Kind(408, "too_slow"),
    TooLarge: Kind(413, "too_large"),
    NotJson: Kind(415, "not_json"),
    NotCsv: Kind(415, "not_csv"),
    TableError: Kind(422, "unreadable_table"),
    ConfigError: Kind(422, "invalid_config"),
    runs.StepOutOfRange: Kind(422, "step_out_of_range"),
    runs.ForkRefused: Kind(422, "fork_refused"),
    Invalid: Kind(422, "invalid_request"),
    Damaged: Kind(409, "damaged"),
    runs.TableInUse: Kind(409, "table_in_use"),
    runs.TooManyTables: Kind(409, "too_many_tables"),
    runs.TooManyRuns: Kind(429, "too_many_runs", 10),
    runs.TooManyTraining: Kind(429, "too_many_training", 5),
    TooManyCommands: Kind(429, "too_many_commands", 1),
    Stopping: Kind(503, "stopping", 5),
    TooManyViewers: Kind(503, "too_many_viewers", 10),
    Unsaved: Kind(507, "no_room", 30),
}

HTTP: dict[int, tuple[str, str]] = {
    404: (PROBLEMS[NotFound].code, "There is nothing at {path}. GET /docs lists what there is."),
    405: ("method_not_allowed", "{method} is not possible at {path}."),
    413: (PROBLEMS[TooLarge].code, "A body must be at most {limit:,} bytes."),
}
"""The code and sentence for what the framework refuses by itself."""


def described_errors() -> list[dict[str, Any]]:
    """List the refusals with their status and code, for the API's description."""
    known = [(status, code, kind.__doc__) for kind, (status, code, _) in PROBLEMS.items()]
    own = (405, HTTP[405][0], "Not this method, there; the Allow header lists which.")
    listed = sorted([*known, own], key=lambda each: each[:2])
    return [{"status": status, "code": code, "help": words} for status, code, words in listed]


def problem(error: Refusal) -> ErrorAnswer:
    """Tell a known error in the API's one shape."""
    if isinstance(error, Invalid):
        return {"error": {"code": error.code, "message": error.message, "fields": error.fields}}
    field: Field = {"path": error.path, "message": error.message}
    if error.limit is not None:
        field["limit"] = error.limit
    kind = PROBLEMS[type(error)]
    told: Problem = {"code": kind.code, "message": error.message, "fields": [field] if error.path else []}
    if kind.retry_after is not None:
        told["retry_after"] = kind.retry_after
    return {"error": told}


def answer(error: Refusal) -> JSONResponse:
    """Answer a known error over HTTP, or refuse a websocket's handshake with it."""
    kind = PROBLEMS[type(error)]
    headers = None if kind.retry_after is None else {"Retry-After": str(kind.retry_after)}
    return JSONResponse(problem(error), kind.status, headers)


def install(app: FastAPI) -> None:
    """Make an application answer every error in the one shape."""
    for kind in PROBLEMS:
        app.add_exception_handler(kind, _known)
    app.add_exception_handler(ClientDisconnect, _left)
    app.add_exception_handler(HTTPException, _framework)
    app.add_exception_handler(RequestValidationError, _validation)
    app.add_exception_handler(Exception, _internal)


async def _known(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, Refusal)
    return answer(error)


async def _left(_: Request, __: Exception) -> JSONResponse:
    """Answer whoever left before the body or the answer was complete: nobody hears it, and it is no error."""
    return answer(Malformed("The connection ended before all was read or answered."))


async def _framework(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    code, sentence = HTTP.get(error.status_code, ("refused", "{method} {path} was refused."))
    message = sentence.format(
        path=request.url.path[:100], method=request.method, limit=body_limit(request.url.path)
    )
    body: ErrorAnswer = {"error": {"code": code, "message": message, "fields": []}}
    headers = {"Allow": _allowed(request)} if error.status_code == 405 else error.headers
    return JSONResponse(body, error.status_code, headers=headers)


def _allowed(request: Request) -> str:
    """List the methods that an address takes; each of its routes knows only its own."""
    routes = request.app.routes
    taken = [
        method
        for method in ("GET", "POST", "PATCH", "DELETE")
        if any(route.matches({**request.scope, "method": method})[0] is Match.FULL for route in routes)
    ]
    return ", ".join(["HEAD", *taken] if "GET" in taken else taken)


async def _validation(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    schemas: dict[str, Schema] = {"path": {}, "query": query_schema(request.scope["endpoint"])}
    fields = [
        field
        for place, schema in schemas.items()
        for field in fields_of(
            [{**one, "loc": one["loc"][1:]} for one in error.errors() if one["loc"][0] == place], schema
        )
    ]
    return answer(Invalid(fields))


async def _internal(_: Request, __: Exception) -> JSONResponse:
    message = "The server made a mistake of its own. Its log on the terminal says more."
    body: ErrorAnswer = {"error": {"code": "internal", "message": message, "fields": []}}
    return JSONResponse(body, 500)
