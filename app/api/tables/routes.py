"""Bring a table, list all, read one, take its file back, and forget it."""

import asyncio
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import BaseModel, Field

from ...engine.tables.choosing import suggestion
from ...engine.tables.harmless import harmless
from ...engine.tables.shades import shades
from ...runs import Tables
from ..answer import JsonAnswer, answered, told
from ..limits import TABLE_KINDS, TABLE_LIMIT
from ..openapi import call
from ..parsing import LAX
from ..parts import TheLab
from .answers import ShadesAnswer, TableAnswer, TablesAnswer

LONGEST_NAME = 400


class NewQuery(BaseModel):
    """What the file is called."""

    model_config = LAX

    name: str = Field("", max_length=LONGEST_NAME, description="What the file is called.")


class ShadesQuery(BaseModel):
    """By which column."""

    model_config = LAX

    by: str | None = Field(
        None, max_length=LONGEST_NAME, description="The name of a column; without it, the suggested answer."
    )


class FileQuery(BaseModel):
    """How the file is given."""

    model_config = LAX

    raw: bool = Field(
        False,
        description="true: the bytes as they came, also where a spreadsheet would run some of its cells; "
        "these are made harmless otherwise, with a ' in front.",
    )


def tables(lab: TheLab) -> Tables:
    """Give what keeps tables."""
    return lab.tables


TheTables = Annotated[Tables, Depends(tables)]
router = APIRouter(prefix="/tables")


@router.post(
    "",
    max_body_size=TABLE_LIMIT,
    **call(
        "create_table",
        TableAnswer,
        status=201,
        takes=TABLE_KINDS,
        refuses=["unreadable_table", "too_many_tables", "no_room"],
    ),
)
async def create(request: Request, tables: TheTables, query: Annotated[NewQuery, Query()]) -> JsonAnswer:
    """Keep a table as it is in a file: CSV or the like. The same file again is the same table."""
    found, new = await tables.add(query.name, await request.body())
    return await answered(told(TableAnswer, found), f"/api/tables/{found['id']}" if new else "")


@router.get("", **call("list_tables", TablesAnswer))
async def list_tables(tables: TheTables) -> JsonAnswer:
    """List the tables that are kept, the newest first."""
    return await answered({"tables": [told(TableAnswer, one) for one in await tables.list()]})


@router.get("/{id}.csv", **call("read_table_file", "The file.", text="text/csv"))
async def read_file(id: str, tables: TheTables, query: Annotated[FileQuery, Query()]) -> Response:
    """Give a table's file to be saved; cells that a spreadsheet would run are made harmless."""
    found, content = await tables.find(id), await tables.content(id)
    if found["formulas"] and not query.raw:
        content = await asyncio.to_thread(harmless, content)
    name = quote(str(found["name"]), safe="")
    headers = {
        "Content-Type": "text/csv",
        "Content-Disposition": f"attachment; filename=\"{id}.csv\"; filename*=UTF-8''{name}",
    }
    return Response(content, headers=headers)


@router.get("/{id}", **call("read_table", TableAnswer))
async def read(id: str, tables: TheTables) -> JsonAnswer:
    """Read what a table has, column by column."""
    return await answered(told(TableAnswer, await tables.find(id)))


@router.get("/{id}/columns", **call("read_columns", ShadesAnswer, refuses=["invalid_config"]))
async def read_columns(id: str, tables: TheTables, query: Annotated[ShadesQuery, Query()]) -> JsonAnswer:
    """Count what stands in a table's columns, by one of them, and suggest what learns that one."""
    await tables.find(id)
    content = await asyncio.to_thread(tables.load, id)
    by = str(suggestion(content)["dataset"]["target"]) if query.by is None else query.by
    found = await asyncio.to_thread(shades, content, by)
    return await answered(told(ShadesAnswer, found, {"suggestion": suggestion(content, by)}))


@router.delete("/{id}", **call("delete_table", None, status=204, refuses=["table_in_use", "no_room"]))
async def delete(id: str, tables: TheTables) -> Response:
    """Forget a table that no run learns from, not even one that can still be taken back."""
    await tables.delete(id)
    return Response(status_code=204)
