"""The text of a file's bytes, line by line; what is no text is refused in a sentence."""

import codecs
import re
from collections.abc import Iterator
from io import BytesIO, TextIOWrapper

from ..errors import Refusal


class TableError(Refusal):
    """A file that is no table that can be learned from."""


SAVE_AS_CSV = "Save the sheet as CSV (in a spreadsheet: File, Save as, CSV), and bring that file."

MAGIC = (
    (b"PK", f"The file is a zip, as .xlsx and .ods are, and must be a text. {SAVE_AS_CSV}"),
    (b"\xd0\xcf\x11\xe0", f"The file is an old .xls, and must be a text. {SAVE_AS_CSV}"),
    (b"\x1f\x8b", "The file is packed (gzip), and must be a text. Unpack it first."),
    (b"%PDF", "The file is a PDF, and must be a table as a text, such as CSV."),
    (b"PAR1", "The file is in Parquet, and must be a table as a text. Save it as CSV."),
    (b"[{", "The file is JSON, and must be a table as a text. Save it as CSV."),
    (b'{"', "The file is JSON, and must be a table as a text. Save it as CSV."),
    (b"<!", "The file is a web page, and must be a table as a text. Save the table in it as CSV."),
    (b"<?xml", "The file is XML, and must be a table as a text. Save it as CSV."),
    (b"SQLite", "The file is a database, and must be a table as a text. Save one of its tables as CSV."),
)

NO_TEXT = "The file is no text: it has bytes that no text has. It must be a table as a text, such as CSV."

CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
PIECE = 65_536


def encoding_of(content: bytes) -> str:
    """Say how a text is written: in UTF-8, UTF-16, or a byte a letter. Raises TableError where it is none."""
    if not content.strip():
        raise TableError("The file is empty.")
    for start, words in MAGIC:
        if content.startswith(start):
            raise TableError(words)
    if content[:1] == b"\x80" and content[1:2] in (b"\x02", b"\x03", b"\x04", b"\x05"):
        raise TableError("The file is a pickle, which is never opened. Save the table as CSV.")
    found = next((name for bom, name in BOMS if content.startswith(bom)), None) or _wide(content)
    if found is None and CONTROL.search(content):
        what = "It has NUL bytes." if b"\0" in content else "It has control characters."
        raise TableError(f"{NO_TEXT} {what}")
    for name in [found] if found else ["utf-8", "cp1252", "latin-1"]:
        if _is(content, name):
            return name
    raise TableError(NO_TEXT)


def _wide(content: bytes) -> str | None:
    """Tell UTF-16 without a mark at its start: of Western text every other byte is 0."""
    head = content[:PIECE]
    half = len(head) // 2
    if len(content) % 2 or half < 2:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd >= 0.9 * half and not even:
        return "utf-16-le"
    return "utf-16-be" if even >= 0.9 * half and not odd else None


def _is(content: bytes, encoding: str) -> bool:
    """Say whether bytes are a text in an encoding, without holding all of it."""
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for start in range(0, len(content), PIECE):
            if "\0" in decoder.decode(content[start : start + PIECE]):
                return False
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


class Lines:
    """The lines of a text, each with its end; `number` is that of the last one that was given, from 1."""

    def __init__(self, content: bytes, encoding: str) -> None:
        self._lines = TextIOWrapper(BytesIO(content), encoding, newline="")
        self.number = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.number += 1
        return line
