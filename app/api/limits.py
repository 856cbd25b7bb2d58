"""What the body of a request may be: how many bytes at which address, and a table's kinds."""

from .. import runs

BODY_LIMIT = 2 * 2**20
"""Bytes of a request's body…"""

IMPORT, IMPORT_LIMIT = "/api/import", 2**30
"""…and of the one that takes in all runs of another server, which is read as it comes."""

TABLES, TABLE_LIMIT = "/api/tables", runs.TABLE_BYTES
"""…and of a table's file."""

TABLE_KINDS = ("text/csv", "text/tab-separated-values", "application/octet-stream")


def body_limit(path: str) -> int:
    """Give the bytes that a body may have at an address."""
    return {IMPORT: IMPORT_LIMIT, TABLES: TABLE_LIMIT}.get(path, BODY_LIMIT)
