"""Moments that somebody marked: a step of a run, how it was looked at, and a note."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from pydantic import BaseModel, Field, field_validator

from ...engine.errors import refuse
from ...runs import Bookmarks
from ...store.bookmarks import Bookmark
from ..answer import Answer, JsonAnswer, answered, told
from ..openapi import call
from ..parsing import STRICT, Index, Reader, as_json, body
from ..parts import TheLab

LONGEST_NOTE = 2_000
LARGEST_VIEW = 8_192
"""Bytes of a view's JSON."""


def modest(view: dict[str, Any] | None) -> dict[str, Any] | None:
    """Give a view, or raise ConfigError for a large one."""
    if view is not None and len(as_json(view)) > LARGEST_VIEW:
        raise refuse("", f"have at most {LARGEST_VIEW:,} bytes as JSON", len(as_json(view)))
    return view


class NewBookmark(BaseModel):
    """Which moment, and what is said of it."""

    model_config = STRICT

    run: str = Field(max_length=80, description="The id of the run.")
    step: Index = Field(description="A step that the run has been at.")
    view: dict[str, Any] = Field({}, description="How it is looked at; whatever a page wants to find again.")
    note: str = Field("", max_length=LONGEST_NOTE, description="What is said of it.")

    _modest = field_validator("view")(modest)


class BookmarkChanges(BaseModel):
    """What is different from now on; the rest stays."""

    model_config = STRICT

    view: dict[str, Any] | None = Field(None, description="How it is looked at.")
    note: str | None = Field(None, max_length=LONGEST_NOTE, description="What is said of it.")

    _modest = field_validator("view")(modest)


class BookmarkAnswer(Answer):
    """A bookmark; `created` is in seconds since 1970."""

    id: str
    run: str
    step: int
    view: dict[str, Any]
    note: str
    created: float


class BookmarksAnswer(Answer):
    """The bookmarks of all runs, newest first."""

    bookmarks: list[BookmarkAnswer]


def bookmarks(lab: TheLab) -> Bookmarks:
    """Give what keeps bookmarks."""
    return Bookmarks(lab.kept)


TheBookmarks = Annotated[Bookmarks, Depends(bookmarks)]
NEW: Reader[NewBookmark] = Reader(NewBookmark)
CHANGES: Reader[BookmarkChanges] = Reader(BookmarkChanges)

router = APIRouter(prefix="/bookmarks")


@router.get("", **call("list_bookmarks", BookmarksAnswer))
async def list_bookmarks(marks: TheBookmarks) -> JsonAnswer:
    """List the bookmarks of all runs, newest first."""
    return await answered({"bookmarks": [_told(mark) for mark in await marks.list()]})


@router.post(
    "",
    **call(
        "create_bookmark",
        BookmarkAnswer,
        NewBookmark,
        status=201,
        refuses=["unknown_run", "step_out_of_range", "no_room"],
    ),
)
async def create(request: Request, lab: TheLab, marks: TheBookmarks) -> JsonAnswer:
    """Mark a step of a run, with a note."""
    new = await body(request, NEW.read)
    run = await lab.find(new.run)
    run.require_walked(new.step)
    mark = await marks.create(run, new.step, new.view, new.note)
    return await answered(_told(mark), f"/api/bookmarks/{mark.id}")


@router.patch("/{id}", **call("change_bookmark", BookmarkAnswer, BookmarkChanges, refuses=["no_room"]))
async def change(id: str, request: Request, marks: TheBookmarks) -> JsonAnswer:
    """Change what a bookmark says, or how it is looked at."""
    changes = await body(request, CHANGES.read)
    return await answered(_told(await marks.change(id, changes.view, changes.note)))


@router.delete("/{id}", **call("delete_bookmark", None, status=204, refuses=["no_room"]))
async def delete(id: str, marks: TheBookmarks) -> Response:
    """Delete a bookmark."""
    await marks.delete(id)
    return Response(status_code=204)


def _told(mark: Bookmark) -> dict[str, Any]:
    return told(BookmarkAnswer, mark)
