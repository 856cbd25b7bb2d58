"""Files as they come, odd and malformed: each is read as it is meant, or refused in a sentence at once."""

import codecs
import time
from typing import Any

import pytest

from app.engine.tables.parsing import Parsed, parse
from app.engine.tables.text import TableError

PLAIN = "a,b\n1,x\n2,y\n3,x\n4,y\n"


def parsed(content: str | bytes) -> Parsed:
    return parse(content if isinstance(content, bytes) else content.encode())


def told(content: str | bytes) -> dict[str, Any]:
    """Give the columns by their names."""
    table = parsed(content)
    return {one.name: one for one in table.columns}


def column(*cells: str) -> Any:
    """Give the column `a` of a table that has these cells, and another column."""
    rows = "".join(f"{cell},{place % 7},{place % 5}\n" for place, cell in enumerate(cells))
    return told(f"a,b,c\n{rows}")["a"]


def numbers(content: str | bytes, place: int = 0) -> list[float]:
    return list(parsed(content).content[place])


SAME = {
    "as it is": PLAIN.encode(),
    "semicolons": PLAIN.replace(",", ";").encode(),
    "tabs": PLAIN.replace(",", "\t").encode(),
    "bars": PLAIN.replace(",", "|").encode(),
    "a byte order mark": codecs.BOM_UTF8 + PLAIN.encode(),
    "UTF-16": PLAIN.encode("utf-16"),
    "UTF-16, little end first, without its mark": PLAIN.encode("utf-16-le"),
    "UTF-16, big end first, without its mark": PLAIN.encode("utf-16-be"),
    "CRLF": PLAIN.replace("\n", "\r\n").encode(),
    "CR alone": PLAIN.replace("\n", "\r").encode(),
    "no end of the last line": PLAIN.rstrip().encode(),
    "empty lines": PLAIN.replace("\n", "\n\n").encode(),
    "spaces around cells": b" a , b \n 1 , x\n2 , y\n3, x \n4, y\n",
    "quotes": b'"a","b"\n"1","x"\n"2","y"\n"3","x"\n"4","y"\n',
    "comments before": b"# of a lake\n# in spring\n" + PLAIN.encode(),
    "a comment within": b"a,b\n1,x\n# the second day\n2,y\n3,x\n4,y\n",
    "what parts the cells, as a sheet says it": b"sep=;\n" + PLAIN.replace(",", ";").encode(),
    "an empty cell at each line's end": PLAIN.replace("\n", ",\n").replace("b,\n", "b\n").encode(),
}


@pytest.mark.parametrize("how", SAME)
def test_however_it_is_written_it_is_the_same_table(how: str) -> None:
    table = parsed(SAME[how])
    assert [one.name for one in table.columns] == ["a", "b"]
    assert [one.kind for one in table.columns] == ["number", "category"]
    assert [list(cells) for cells in table.content] == [[1, 2, 3, 4], [0, 1, 0, 1]]
    assert table.columns[1].classes == ["x", "y"]
    assert table.header


NUMBERS = {
    "as programs write them": (
        ["1.5", "+2", "-3.25", "\u22124", ".5", "5.", "1e3", "2.5E-1"],
        [1.5, 2, -3.25, -4, 0.5, 5, 1e3, 0.25],
    ),
    "thousands": (['"1,234.5"', '"12,345"', "7.5", '"1,000,000"'], [1234.5, 12345, 7.5, 1e6]),
    "thousands by spaces and strokes": (
        ["1 234.5", "12'345", "1\u202f000", "0.5"],
        [1234.5, 12345, 1000, 0.5],
    ),
    "percent": (["12%", "7.5 %", "100%", "0%"], [12, 7.5, 100, 0]),
}


@pytest.mark.parametrize("how", NUMBERS)
def test_a_number_is_read_as_people_write_it(how: str) -> None:
    cells, values = NUMBERS[how]
    text = "a,b\n" + "".join(f"{cell},{place}\n" for place, cell in enumerate(cells))
    assert numbers(text) == values
    assert told(text)["a"].unit == ("%" if how == "percent" else "")


def test_decimal_commas_are_read_where_they_are_plain() -> None:
    text = "a;b\n1,5;2\n-0,25;1.000,5\n3;4\n"
    assert [numbers(text), numbers(text, 1)] == [[1.5, -0.25, 3], [2, 1000.5, 4]]
    assert numbers('a,b\n"1,5",2\n"0,25",3\n', 0) == [1.5, 0.25]
    assert parsed("1,5;2\n2,5;3\n").columns[0].mean == 2.0


NEVER = [
    "inf",
    "-inf",
    "Infinity",
    "1_000",
    "\u0663",
    "0x1F",
    "007",
    "1e999",
    "1,5.2",
    "--1",
    "1e",
    "½",
    "1 2",
]


@pytest.mark.parametrize("cell", NEVER)
def test_what_python_or_nobody_takes_for_a_number_is_a_text(cell: str) -> None:
    quoted = f'"{cell}"'
    assert column(quoted, quoted, "z", "z").kind == "category"
    among = column("1.25", "2.5", quoted, "3.75", "4.5")
    assert (among.kind, among.wrong, among.missing, among.strange) == ("number", 1, 1, [(2, cell)])


@pytest.mark.parametrize("cell", ["", "NA", "na", "N/A", "NaN", "nan", "null", "NULL", "?", "."])
def test_an_empty_cell_is_empty_however_it_is_told(cell: str) -> None:
    found = column("1", cell, "3", "4")
    assert (found.kind, found.missing, found.wrong, found.distinct) == ("number", 1, 0, 3)
    found = column("x", cell, "y", "x", "y")
    assert (found.kind, found.missing, found.classes) == ("category", 1, ["x", "y"])


def test_wrong_cells_are_named_up_to_ten_and_counted() -> None:
    cells = [f"{number / 4}" for number in range(300)]
    for place in range(5, 200, 13):
        cells[place] = f"off {place}"
    found = column(*cells)
    assert (found.kind, found.wrong, found.missing) == ("number", 15, 15)
    assert found.strange == [(place, f"off {place}") for place in range(5, 135, 13)]
    assert found.note == "15 cells are no numbers, and count as empty"
    cells[5:200:13], cells[7:10:2] = ["1.5"] * 15, ["off"] * 2
    assert column(*cells).note == "2 cells are no numbers, and count as empty"


FOUND = {
    "dates": ([f"2020-01-{day:02}" for day in range(1, 29)], "text", "dates or times"),
    "dates in the German way": ([f"{day}.1.2020" for day in range(1, 29)], "text", "dates or times"),
    "times": ([f"{hour}:30" for hour in range(24)], "text", "dates or times"),
    "names": ([f"name {number}" for number in range(30)], "text", "texts that hardly repeat"),
    "as many names as numbers": (
        [f"name {n}" if n % 2 else f"{n}" for n in range(30)],
        "text",
        "texts that hardly repeat",
    ),
    "numbers with a sign of their own for none": (
        [*map(str, range(20)), *"-" * 9],
        "text",
        "mostly numbers, but 9 cells are none, such as “-”",
    ),
    "two numbers and two words": (["1", "x", "2", "y"], "text", "texts that hardly repeat"),
    "yes and no": (["yes", "no", "yes", "Yes"] * 5, "category", ""),
    "true and false": (["true", "false"] * 5, "category", "yes or no"),
    "one value": (["4"] * 9, "constant", "one value only"),
    "one text": (["x"] * 9, "constant", "one value only"),
    "nothing": ([""] * 9, "constant", "every cell is empty"),
    "levels of which one is no number": (["0", "1", "2", "3+"] * 9, "category", ""),
}


@pytest.mark.parametrize("what", FOUND)
def test_what_a_column_is_is_found_and_told(what: str) -> None:
    cells, kind, note = FOUND[what]
    found = column(*cells)
    assert (found.kind, found.note) == (kind, note)
    assert found.left_out == (kind != "category")


def test_the_twenty_commonest_values_are_told() -> None:
    for found in (column(*map(str, range(30))), column(*(f"name {number}" for number in range(30)))):
        assert (found.distinct, len(found.values)) == (30, 20)


def test_row_numbers_and_years_are_left_out() -> None:
    rows = "".join(f"{row + 1},{2000 + row % 9},{row * 7 % 11}\n" for row in range(40))
    found = told(f"PassengerId,year,x\n{rows}")
    assert [(one.note, one.left_out) for one in found.values()] == [
        ("row numbers", True), ("years", True), ("", False)
    ]  # fmt: skip
    assert told(f",y2,x\n{rows}")["column 1"].note == "row numbers"


@pytest.mark.parametrize(("other", "note"), [(1000, "years"), (2999, "years"), (999, ""), (3000, "")])
def test_years_have_four_digits_and_come_before_the_year_3000(other: int, note: str) -> None:
    rows = "".join(f"{2000 + row % 9},{row * 7 % 11}\n" for row in range(40))
    assert told(f"year,x\n{other},1\n{rows}")["year"].note == note


def test_names_are_made_good() -> None:
    table = parsed("a,a,,\u202eb\u0000c".replace("\0", "\x85") + "\n1,2,3,4\n5,6,7,8\n")
    assert [one.name for one in table.columns] == ["a", "a (2)", "column 3", "b c"]
    assert len(table.notes) == 2
    assert not parsed("1,2\n3,4\n5,6\n").header
    assert [one.name for one in parsed("1,2\n3,4\n5,6\n").columns] == ["column 1", "column 2"]
    table = parsed("a,b\nr1,1,2\nr2,3,4\nr3,5,6\n")
    assert [one.name for one in table.columns] == ["column 1", "a", "b"]


def test_a_column_may_be_named_as_comments_begin() -> None:
    assert [*told("#,x,y\n1,2,3\n2,3,4\n")] == ["#", "x", "y"]


def test_a_header_of_texts_is_told_from_rows_of_texts() -> None:
    assert parsed("colour,taste\nred,sweet\ngreen,sour\nred,sweet\ngreen,sour\n").header
    assert not parsed("red,sweet\ngreen,sour\nred,sweet\ngreen,sour\n").header


def test_scikit_learn_s_first_line_is_no_row() -> None:
    table = parsed("4,2,ham,spam\n1.5,2,0\n2.5,3,1\n3.5,4,0\n4.5,5,1\n")
    assert (table.rows, len(table.columns), table.header) == (4, 3, False)


def test_a_cell_may_hold_lines_quotes_and_what_parts_cells() -> None:
    table = parsed('a,b\n1,"x, ""so""\nand on"\n2,y\n3,"x, ""so""\nand on"\n4,y\n')
    assert table.columns[1].classes == ['x, "so"\nand on', "y"]
    assert list(table.lines) == [2, 4, 5, 7]


WIDE = ",".join(f"c{place}" for place in range(65))

REFUSED: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "The file is empty."),
    "spaces": (b" \n\n ", "The file is empty."),
    "a separator alone": (b"sep=;\n", "The file has no rows."),
    "a zip, as .xlsx is": (b"PK\x03\x04" + b"\0" * 50, "Save the sheet as CSV"),
    "an old .xls": (b"\xd0\xcf\x11\xe0\xa1\xb1", "Save the sheet as CSV"),
    "gzip": (b"\x1f\x8b\x08abc", "packed"),
    "PDF": (b"%PDF-1.7 ...", "PDF"),
    "Parquet": (b"PAR1abc", "Parquet"),
    "a database": (b"SQLite format 3\0", "database"),
    "a pickle": (b"\x80\x04\x95\x0f\x00", "pickle, which is never opened"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0", "no text"),
    "NUL bytes": (b"a,b\n1,\x002\n3,4\n", "NUL bytes"),
    "bytes at random": (bytes(range(256)) * 9, "no text"),
    "half of a letter in UTF-16": (codecs.BOM_UTF16_LE + b"a\0,\0b", "no text"),
    "comments alone": (b"# one\n# two\n", "comments, and no table"),
    "one column": (b"a\n1\n2\n3\n", "must be parted by commas, semicolons, tabs or bars."),
    "words in a line": (b"it was a dark and stormy night", "one column"),
    "a header alone": (b"a,b\n", "at least 2 rows"),
    "one row": (b"a,b\n1,2\n", "at least 2 rows"),
    "all alike": (b"a,b\n1,x\n1,x\n1,x\n", "No column has two different values"),
    "one number alone": (b"a,b\n1,5\n2,5\n3,5\n", "only 'a' can. 'b' cannot: one value only."),
    "nothing but numbers": (b"a,b\n1,\n2,\n3,\n", "only 'a' can. 'b' cannot: every cell is empty."),
    "one column that changes": (b"a,b\n1,x\n2,x\n3,x\n", "only 'a' can. 'b' cannot: one value only."),
    "texts that never repeat": (
        b"a,b\nax,bx\nay,by\naz,bz\nau,bu\nav,bv\nat,bt\nar,br\n",
        "none can. 'a' cannot: texts that hardly repeat.",
    ),
    "ragged rows": (b"a,b\n1,2\n1,2,3\n4\n", "line 3 has 3, line 4 has 1"),
    "many ragged rows": (b"a,b\n1,2\n" + b"1\n" * 25, "line 12 has 1, and 15 more are wrong"),
    "ragged after a cell of two lines": (b'a,b\n1,"x\ny"\n1,2,3\n', "line 4 has 3"),
    "a quote that is never closed": (b'a,b\n1,2\n3,"4\n5,6\n', "opens in the row at line 3"),
    "letters after a closing quote": (b'a,b\n1,2\n3,"4"5\n', "line 3"),
    "an endless cell": (b"a,b\n1,2\n3," + b"x" * 20_000, "more than 10,000 letters"),
    "an endless name": (b"a," + b"b" * 200 + b"\n1,2\n3,4\n", "name of column 2"),
    "65 columns": (f"{WIDE}\n{WIDE.replace('c', '')}\n".encode() * 2, "at most 64 columns. Got 65"),
    "a million columns": (b"a," * 1_000_000 + b"\n1,2\n", "at most 64 columns. Got 1,000,001"),
    "20,001 rows": (b"x,y\n" + b"1,2\n2,3\n3,1\n" * 6_667, "at most 20,000 rows. Got more"),
    "a million rows": (b"x,y\n" + b"1,2\n" * 1_000_000, "at most 20,000 rows. Got more"),
    "JSON": (b'[{"a": 1, "b": 2}, {"a": 2, "b": 3}]', "is JSON"),
    "a page": (b"<!doctype html><html><body>a,b</body></html>", "web page"),
    "quotes alone": (b'"' * 9_999, "."),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_no_table_is_refused_in_a_sentence_at_once(what: str) -> None:
    content, words = REFUSED[what]
    start = time.process_time()
    with pytest.raises(TableError) as refused:
        parse(content)
    assert time.process_time() - start < 1.0
    assert words in refused.value.message
    assert len(refused.value.message) < 400
    assert refused.value.message.endswith((".", "?"))


def test_sixty_files_and_more_are_tried() -> None:
    assert len({*SAME, *NUMBERS, *FOUND, *REFUSED}) >= 60
