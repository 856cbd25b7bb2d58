"""What a run can be made of."""

from typing import Any

from fastapi import APIRouter, Request

from ..engine.catalogue import catalogue
from .encode import JsonAnswer, answered
from .limits import limits
from .numerics import numerics
from .openapi import answers, described

router = APIRouter()


@router.get("/catalogue", responses=answers(dict[str, Any]), openapi_extra=described("catalogue"))
async def read_catalogue(request: Request) -> JsonAnswer:
    """List every data set, activation, initializer, loss, metric and optimizer, with settings and bounds."""
    known = {"version": request.app.version, "numerics": numerics()}
    return await answered({**known, **catalogue(), "limits": limits()})
