"""The pages: the lab, the lesson, and the description of the API."""

import json
from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from fastapi.routing import APIRoute
from starlette.routing import Route
from starlette.templating import Jinja2Templates

from ..assets import TEMPLATES
from ..engine.catalogue import catalogue
from .reference import number, reference
from .static import Files, modules, static_path

router = APIRouter(include_in_schema=False)
router.routes.append(Route(f"{static_path()}/{{path:path}}", Files(), methods=["GET"]))

KINDS = ("datasets", "activations", "initializers", "losses", "metrics", "optimizers", "landscapes")

LONGEST = 60
"""Characters of a default that a table shows."""


def _bounds(setting: Mapping[str, Any]) -> str:
    """Write the bounds of a catalogue's setting: `> 0, < 1`."""
    words = {"gt": ">", "ge": "≥", "lt": "<", "le": "≤"}
    return ", ".join(
        f"{word} {number(setting[key])}" for key, word in words.items() if setting.get(key) is not None
    )


def _shortened(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


templates = Jinja2Templates(TEMPLATES)
templates.env.trim_blocks = templates.env.lstrip_blocks = True
templates.env.globals.update(
    static=static_path().lstrip("/"), modules=modules, bounds=_bounds, shortened=_shortened, kinds=KINDS
)


@router.get("/", response_class=HTMLResponse)
def lab(request: Request) -> HTMLResponse:
    """Show the lab."""
    return templates.TemplateResponse(request, "lab.html", {"plain": request.app.state.plain})


@router.get("/learn", response_class=HTMLResponse)
def learn(request: Request) -> HTMLResponse:
    """Tell how a network learns, in eight steps that lead into the lab."""
    content = {"article": catalogue()["article"], "plain": request.app.state.plain}
    return templates.TemplateResponse(request, "learn.html", content)


@router.get("/docs", response_class=HTMLResponse)
def docs(request: Request) -> HTMLResponse:
    """Show the description of the API, made from what describes itself: the routes and the catalogue."""
    content = {
        "reference": reference(request.app.openapi()),
        "catalogue": catalogue(),
        "address": public.url if (public := request.app.public) else str(request.base_url).rstrip("/"),
    }
    return templates.TemplateResponse(request, "docs.html", content)


PAGES = frozenset(route.path for route in router.routes if isinstance(route, APIRoute))
"""The paths of the pages. Their own addresses are relative, so they work wherever a proxy puts them."""
