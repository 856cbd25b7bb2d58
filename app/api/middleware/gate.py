"""The outermost gate, for http and websocket alike: who may talk to this server at all.

A page of another site can make a browser send requests here: it can point a name of its own at
127.0.0.1 (so the Host must be one of ours), open a websocket (no browser asks before that, and
CORS never covers it; so the Origin must be this very address), and post a form without asking
first (so a body must be declared as JSON, a table as CSV or bytes, which a form cannot do). Everything
that is not expressly allowed is refused; there are no CORS headers and no patterns. A link from elsewhere
may open a page as a whole (top level, by GET, and no GET changes anything), and nothing else.
"""

from collections.abc import Collection

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from ...engine.errors import quoted
from ..errors import ApiError, Forbidden, NotCsv, NotJson, TooLarge
from ..limits import BODY_LIMIT, TABLE_KINDS, TABLES, body_limit
from ..public import PublicUrl
from .page import refusal

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
"""The names under which a machine knows itself."""

PAGE_SCHEME = {"http": "http", "https": "https", "ws": "http", "wss": "https"}
"""The scheme of the page that may make a request of each scheme."""

DISCARDED = 8 * BODY_LIMIT
"""Bytes of a refused body that are read; then the connection closes."""


BEHIND_A_PROXY = (
    "If people are to reach it so, start it with --public-url and the address that their browser shows."
)


class Gate:
    """Wrap an ASGI application and let only its own page, and programs on this machine, through.

    `hosts` are the names (without port) that a Host header may have. The address at which a
    connection arrived is allowed as well: it is a number, so no other site's name can stand for it.
    `pages` are the paths that a link from elsewhere may open; `public` is where a proxy shows the server.
    """

    def __init__(
        self,
        app: ASGIApp,
        hosts: Collection[str] = LOOPBACK,
        pages: Collection[str] = (),
        public: PublicUrl | None = None,
    ) -> None:
        self.app = app
        self.hosts = frozenset(host.lower() for host in hosts)
        self.pages = frozenset(pages)
        self.public = public

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection, or refuse it in the API's error shape."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        try:
            self.check(scope)
        except ApiError as error:
            if isinstance(error, TooLarge):
                await _discard(receive)
            await refusal(error, scope)(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def check(self, scope: Scope) -> None:
        """Raise Forbidden, NotJson, NotCsv or TooLarge unless a connection comes from where it may, with what
        it may.

        A safe method needs no look at the body: no GET changes anything.
        """
        headers = Headers(scope=scope)
        origins = self._origins(scope, _only(headers, "host"))
        origin = _only(headers, "origin")
        if origin is not None and origin not in origins:
            raise Forbidden(
                f"The Origin must be this server's own page. Got {quoted(origin)}. {BEHIND_A_PROXY}"
            )
        site = _only(headers, "sec-fetch-site")
        if site not in (None, "same-origin", "none") and not self._opens_page(scope, headers):
            raise Forbidden(
                f"The request must not come from another site (Sec-Fetch-Site: {quoted(site)}). "
                "A link from elsewhere opens when you paste it into the address bar."
            )
        if scope["type"] == "http" and scope["method"] not in ("GET", "HEAD"):
            _require_kind(scope["path"], _only(headers, "content-type"), _only(headers, "content-encoding"))
            size = _only(headers, "content-length")  # a body without it is counted as it comes
            limit = body_limit(scope["path"])
            if size is not None and size.isdecimal() and int(size) > limit:
                raise TooLarge(f"A body must be at most {limit:,} bytes. Got {int(size):,}.")

    def _origins(self, scope: Scope, host: str | None) -> set[str]:
        """Give the origins of the pages of a host, or raise Forbidden where it is none of ours."""
        public = self.public
        if public is not None and host == public.host:
            return {public.origin}
        own = _name(host) in (self.hosts | {_arrival(scope)}) - {""}
        if not own and (public is None or _name(host) != public.name):
            raise Forbidden(f"The Host header must name this server. Got {quoted(host)}. {BEHIND_A_PROXY}")
        origins = {f"{PAGE_SCHEME[scope['scheme']]}://{host}"} if own else set()
        return origins if public is None else origins | {public.origin}

    def _opens_page(self, scope: Scope, headers: Headers) -> bool:
        """Tell whether a browser opens one of the pages as a whole, and not in a frame or for a script."""
        how = (_only(headers, "sec-fetch-mode"), _only(headers, "sec-fetch-dest"))
        asked = scope["type"] == "http" and scope["method"] == "GET" and scope["path"] in self.pages
        return asked and how == ("navigate", "document")


def _require_kind(path: str, kind: str | None, encoding: str | None) -> None:
    """Raise NotJson or NotCsv for a body of a kind that is not taken at an address; no form can send one."""
    if encoding not in (None, "identity"):
        must = f"The body must not be compressed. Got the Content-Encoding {quoted(encoding)}."
        raise NotCsv(must) if path == TABLES else NotJson(must)
    plain = None if kind is None else kind.partition(";")[0].strip().lower()
    if path == TABLES:
        if plain is not None and plain not in TABLE_KINDS:
            listed = f"{', '.join(TABLE_KINDS[:-1])} or {TABLE_KINDS[-1]}"
            raise NotCsv(f"The Content-Type must be {listed}. Got {quoted(kind)}.")
    elif plain not in (None, "application/json"):
        raise NotJson(f"The Content-Type must be application/json. Got {quoted(kind)}.")


def _only(headers: Headers, name: str) -> str | None:
    """Give a header's value, or None without one; two of a kind are refused."""
    values = headers.getlist(name)
    if len(values) > 1:
        raise Forbidden(f"There must be one {name} header. Got {len(values)}.")
    return values[0] if values else None


def _name(host: str | None) -> str:
    """Give the name in a Host header, without its port: `[::1]:8000` is `[::1]`."""
    name, colon, port = (host or "").lower().rpartition(":")
    return name if colon and port.isdecimal() else (host or "").lower()


def _arrival(scope: Scope) -> str:
    """Give the numeric address at which a connection arrived, as a Host header has it."""
    address = (scope.get("server") or ("",))[0]
    return f"[{address}]" if ":" in address else address


async def _discard(receive: Receive) -> None:
    """Read a body that is a little too large: many clients listen only once they have sent it all."""
    left = DISCARDED
    more = True
    while more and left > 0:
        message = await receive()
        left -= len(message.get("body", b""))
        more = message.get("more_body", False)
