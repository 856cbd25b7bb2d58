"""Where a program starts that knows nothing but the address: the versions, and where all is described."""

from fastapi import APIRouter, Depends, Request

from .answer import Answer, JsonAnswer, answered
from .openapi import call
from .parts import require_fit_query

API_VERSION = 1
"""It grows when a program that was written for the former one would no longer be served."""

DESCRIPTION = "/api/openapi.json"

LINKS = {
    "description": DESCRIPTION,
    "docs": "/docs",
    "catalogue": "/api/catalogue",
    "runs": "/api/runs",
    "races": "/api/races",
    "health": "/api/health",
}


class LinksAnswer(Answer):
    """Paths: descriptions for machines and for people, what a run can be made of, and what there is."""

    description: str
    docs: str
    catalogue: str
    runs: str
    races: str
    health: str


class StartAnswer(Answer):
    """The versions of the application and of its API, and where to go on."""

    name: str
    version: str
    api_version: int
    links: LinksAnswer


router = APIRouter(prefix="/api", dependencies=[Depends(require_fit_query)])


@router.get("", **call("read_start", StartAnswer), tags=["start"])
async def read_start(request: Request) -> JsonAnswer:
    """Tell the versions of the application and of its API, and where all is described."""
    app = request.app
    before = app.public.path if app.public else ""
    links = {name: before + path for name, path in LINKS.items()}
    return await answered(
        {"name": app.title, "version": app.version, "api_version": API_VERSION, "links": links}
    )


@router.get("/openapi.json", include_in_schema=False)
def read_description(request: Request) -> JsonAnswer:
    """Describe the API for machines; beside the event loop, for the first time takes half a second."""
    return JsonAnswer(request.app.openapi())
