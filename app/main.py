"""Put the parts together: the only module that knows all of them."""

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from threading import Lock
from time import monotonic
from typing import Any

from fastapi import FastAPI
from starlette.types import ASGIApp

from . import __version__
from .api import errors, openapi
from .api.catalogue import numerics
from .api.health import metrics as prometheus
from .api.health.lag import LoopLag
from .api.limits import BODY_LIMIT
from .api.live.broadcast import Viewers
from .api.live.routes import nowhere
from .api.middleware.ending import Ending
from .api.middleware.gate import LOOPBACK, Gate
from .api.middleware.rewriting import Head, Headers, Quiet
from .api.middleware.traffic import Telling, Traffic
from .api.parsing import read_config
from .api.public import PublicUrl
from .api.routes import router
from .pages import routes as pages
from .runs import Lab, Races, Shelf
from .store import KEEP_BYTES, Folder, Store


class FallLine(FastAPI):
    """The application: an API and pages, behind one gate."""

    hosts: Collection[str] = LOOPBACK
    describing = Lock()
    public: PublicUrl | None = None
    folder: Folder | None = None
    keep = KEEP_BYTES

    def build_middleware_stack(self) -> ASGIApp:
        """Put the gate around everything, the headers around it, and outermost what counts and logs."""
        inner = Quiet(Head(super().build_middleware_stack()))
        gate = Gate(inner, self.hosts, pages.PAGES, self.public)
        return Telling(Headers(Ending(gate)), self.state.traffic)

    def openapi(self) -> dict[str, Any]:
        """Describe the API, the socket's messages included; the pages and the API ask in threads."""
        with self.describing:
            if self.openapi_schema is None:
                self.openapi_schema = openapi.complete(super().openapi())
            return self.openapi_schema

    def pause_all(self) -> None:
        """Stop all training; every run stands still on return."""
        for run in self.state.lab.list():
            run.cancel()


def create_app(
    hosts: Collection[str] = (),
    *,
    plain: bool = False,
    public: PublicUrl | None = None,
    folder: Folder | None = None,
    keep: int = KEEP_BYTES,
    metrics: bool = False,
) -> FallLine:
    """Make the application.

    `hosts` are names that it may be reached by besides those of loopback; `plain` has the page load its
    modules and style sheets as they are written, and not put together; `public` is where a proxy shows it;
    `folder` is where at most about `keep` bytes of runs are kept, or None for memory; `metrics` adds /metrics
    for Prometheus.
    """
    app = FallLine(
        title="Fall Line",
        version=__version__,
        summary="Train small neural networks with Keras's arithmetic, and watch every step.",
        docs_url=None,
        redoc_url=None,
        openapi_url=None,  # api/start.py has the route
        servers=[{"url": public.url}] if public else None,
        redirect_slashes=False,
        max_body_size=BODY_LIMIT,
        lifespan=_lifespan,
    )
    app.hosts = (*LOOPBACK, *hosts)
    app.public = public
    app.folder, app.keep = folder, keep
    app.state.plain, app.state.traffic = plain, Traffic()
    errors.install(app)
    app.include_router(router)
    app.include_router(pages.router)
    if metrics:
        app.include_router(prometheus.router)
    app.add_api_websocket_route("/{path:path}", nowhere)
    return app


@asynccontextmanager
async def _lifespan(app: FallLine) -> AsyncIterator[None]:
    """Give the application its runs, and stop them at the end."""
    app.state.lab, app.state.viewers = Lab(), Viewers()
    app.state.lab.open(Shelf(Store(app.folder, app.keep), read_config, numerics()["profile"]))
    app.state.races = Races(app.state.lab)
    app.state.lag, app.state.began = LoopLag(), monotonic()
    app.state.lag.start()
    yield
    app.state.lag.stop()
    await app.state.lab.close()
