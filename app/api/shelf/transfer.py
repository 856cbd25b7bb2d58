"""All that is kept as one text, and such a text taken in. Each is read and written as it comes.

The text is JSON, in which each record has a line of its own: so it is taken in line by line, whatever it
holds in all. A small one may be written otherwise.
"""

import binascii
from base64 import b64decode
from collections.abc import AsyncIterator, Sequence

from fastapi import APIRouter, Request
from fastapi.responses import StreamingResponse
from pydantic import TypeAdapter, ValidationError
from pydantic_core import to_json

from ...runs import Lab
from ...runs.keeping import carrying
from ...runs.keeping.carrying import Arriving, RunRecord
from ...runs.keeping.tables import id_of
from ...store.bookmarks import Bookmark
from ..answer import Answer, JsonAnswer, answered
from ..errors import Invalid, TooLarge
from ..limits import BODY_LIMIT, IMPORT_LIMIT, TABLE_LIMIT
from ..openapi import call
from ..parsing import Reader
from ..parts import TheLab
from ..sentences import fields_of
from .bookmarks import modest
from .records import Archive, Record, RunPart, TablePart

HEAD, END = b'{"format":"fallline","version":1,"records":[', b"]}"
LONGEST_LINE = 2**24
"""Bytes; the largest state has 4.8 million, which are 6.4 million letters."""


class ImportAnswer(Answer):
    """How much was taken in, and how many runs were there already."""

    runs: int
    tables: int
    races: int
    bookmarks: int
    skipped: int


ARCHIVE: Reader[Archive] = Reader(Archive, most_keys=50_000)  # a run has 200
RECORD: TypeAdapter[Record] = TypeAdapter(Record)
RECORD_SCHEMA = RECORD.json_schema()

router = APIRouter()


@router.get("/export", **call("export_runs", "All that is kept.", text="application/json"))
async def export_runs(lab: TheLab) -> StreamingResponse:
    """Give all runs, tables, races and bookmarks as one text, which another server takes in."""
    headers = {"Content-Disposition": 'attachment; filename="fall-line.json"'}
    return StreamingResponse(
        _written(lab, await carrying.ids_of(lab.kept)), media_type="application/json", headers=headers
    )


@router.post(
    "/import",
    max_body_size=IMPORT_LIMIT,
    **call(
        "import_runs",
        ImportAnswer,
        Archive,
        refuses=["damaged", "unreadable_table", "too_many_tables", "no_room"],
    ),
)
async def import_runs(request: Request, lab: TheLab) -> JsonAnswer:
    """Take in what another server gave; runs that are there already stay as they are."""
    taking = Taking(lab)
    async for record in _read(request.stream()):
        await taking.take(record)
    return await answered(await taking.end())


async def _written(lab: Lab, ids: Sequence[str]) -> AsyncIterator[bytes]:
    yield HEAD
    comma = b"\n"
    async for record in carrying.records(lab.kept, ids):
        yield comma + to_json(record)
        comma = b",\n"
    yield b"\n" + END + b"\n"


async def _read(stream: AsyncIterator[bytes]) -> AsyncIterator[Record]:
    """Give record after record; a text without the head in its first line is read as a whole."""
    lines = _lines(stream)
    first = await anext(lines, b"")
    if first.strip() != HEAD:
        text = first
        async for line in lines:
            text += b"\n" + line
            if len(text) > BODY_LIMIT:
                raise TooLarge(
                    f"A text with other lines than an export's must have at most {BODY_LIMIT:,} bytes."
                )
        for record in ARCHIVE.read(text).records:
            yield record
        return
    ended, number = False, 1
    async for line in lines:
        number += 1
        if ended and line.strip():
            raise _invalid("must end with its records")
        ended = ended or line.strip() == END
        if not ended:
            yield _record(line.strip().removesuffix(b","), number)
    if not ended:
        raise _invalid(f"must end with {END.decode()}: a part of it is missing")


async def _lines(stream: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    rest = bytearray()
    async for chunk in stream:
        *whole, last = chunk.split(b"\n")
        for line in whole:
            yield bytes(rest) + line
            rest.clear()
        rest += last
        if len(rest) > LONGEST_LINE:
            raise TooLarge(f"A line must have at most {LONGEST_LINE:,} bytes.")
    if rest:
        yield bytes(rest)


def _record(line: bytes, number: int) -> Record:
    try:
        return RECORD.validate_json(line, strict=True)
    except ValidationError as error:
        if error.errors(include_url=False)[0]["type"] == "json_invalid":
            raise _invalid(f"must have a record in each line: line {number} is cut off or damaged") from None
        raise Invalid(fields_of(error.errors(include_url=False), RECORD_SCHEMA)) from None


def _invalid(requirement: str) -> Invalid:
    return Invalid([{"path": "", "message": f"The body {requirement}."}])


def _bytes(text: str) -> bytes:
    try:
        return b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise _invalid("must have its numbers in base64") from None


class Taking:
    """What of an import is taken in so far. Each run is in the file once its last record has come."""

    def __init__(self, lab: Lab) -> None:
        self._lab = lab
        self._arriving: Arriving | None = None
        self._skips = False
        self._counts = {"runs": 0, "tables": 0, "races": 0, "bookmarks": 0, "skipped": 0}

    async def take(self, record: Record) -> None:
        """Take in one record."""
        if record.run is not None:
            await self._begin(record.run)
        elif record.table is not None:
            await self._finish()
            self._counts["tables"] += await self._table(record.table)
        elif record.race is not None:
            await self._finish()
            new = await carrying.take_race(self._lab.kept, record.race.id, record.race.entries)
            self._counts["races"] += new
        elif record.bookmark is not None:
            await self._finish()
            mark = Bookmark(**record.bookmark.model_dump())
            modest(mark.view)
            self._counts["bookmarks"] += await carrying.take_bookmark(self._lab.kept, mark)
        elif not self._skips:
            self._more(record)

    async def end(self) -> dict[str, int]:
        """Take in the last run, and give how much was taken in."""
        await self._finish()
        return self._counts

    async def _table(self, part: TablePart) -> bool:
        """Take in a table; say whether it was not there."""
        content = _bytes(part.content)
        if id_of(content) != part.id or len(content) > TABLE_LIMIT:
            raise _invalid("must have each table as its id says")
        return (await self._lab.tables.add(part.name, content))[1]

    async def _begin(self, part: RunPart) -> None:
        await self._finish()
        self._skips = await carrying.known(self._lab.kept, part.id)
        self._counts["skipped"] += self._skips
        if not self._skips:
            record = RunRecord(**{name: getattr(part, name) for name in RunRecord._fields})
            self._arriving = await Arriving.of(self._lab.kept, record)

    def _more(self, record: Record) -> None:
        run = self._arriving
        if run is None:
            raise _invalid("must have a run before its states and losses")
        if record.frame is not None:
            frame = record.frame
            run.frame(frame.step, frame.kind, _bytes(frame.theta), _bytes(frame.slots))
        elif record.losses is not None:
            run.losses(_bytes(record.losses.losses), _bytes(record.losses.correct))
        elif record.epochs is not None:
            run.epochs(_bytes(record.epochs))
        elif record.measures is not None:
            run.measures(record.measures.epochs, _bytes(record.measures.numbers))
        else:
            raise _invalid("must have something in each record")

    async def _finish(self) -> None:
        if self._arriving is not None:
            arriving, self._arriving = self._arriving, None
            record = arriving.record
            await self._lab.take_in(arriving.run(), record.arithmetic, record.step, record.loss)
            self._counts["runs"] += 1
