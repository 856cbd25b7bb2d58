"""Moments that somebody marked, with a note."""

import secrets
from functools import partial
from time import time
from typing import Any

from ...store import bookmarks
from ...store.bookmarks import Bookmark
from ..errors import UnknownBookmark
from ..run import Run
from .shelf import Shelf


class Bookmarks:
    """The bookmarks of all runs. One of a run that is deleted comes back with it."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    async def list(self) -> list[Bookmark]:
        """List all, newest first."""
        return await self._shelf.do(bookmarks.listed)

    async def create(self, run: Run, step: int, view: dict[str, Any], note: str) -> Bookmark:
        """Mark a step of a run."""
        mark = Bookmark(secrets.token_hex(6), run.id, step, view, note, time())
        await self._shelf.do(partial(bookmarks.insert, mark=mark), grows=True)
        return mark

    async def change(self, mark_id: str, view: dict[str, Any] | None, note: str | None) -> Bookmark:
        """Give a bookmark another view or note (None: as it is); raise UnknownBookmark without one."""
        mark = await self._find(mark_id)
        changed = mark._replace(
            view=mark.view if view is None else view, note=mark.note if note is None else note
        )
        await self._shelf.do(partial(bookmarks.change, mark=changed))
        return changed

    async def delete(self, mark_id: str) -> None:
        """Forget a bookmark; raise UnknownBookmark without one."""
        await self._find(mark_id)
        await self._shelf.do(partial(bookmarks.remove, mark=mark_id))

    async def _find(self, mark_id: str) -> Bookmark:
        mark = await self._shelf.do(partial(bookmarks.one, mark=mark_id))
        if mark is None:
            raise UnknownBookmark(f"No bookmark has the id {mark_id[:40]!r}. It may have been removed.")
        return mark
