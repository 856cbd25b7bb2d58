"""What a run of two parameters would do."""

from fastapi import APIRouter, Request

from ..encode import JsonAnswer, answered
from ..openapi import answers, described
from ..parsing import body
from ..parts import TheLab, TheRun
from .answers import PreviewAnswer, preview_answer, read_preview

router = APIRouter(prefix="/runs/{id}")


@router.post("/preview", responses=answers(PreviewAnswer), openapi_extra=described("preview"))
async def preview(request: Request, run: TheRun, lab: TheLab) -> JsonAnswer:
    """Walk the next steps of a run of two parameters with another optimizer or start; no run is made."""
    wanted = await body(request, lambda text: read_preview(text, run.config))
    return await answered(preview_answer(await lab.preview(run, wanted)))
