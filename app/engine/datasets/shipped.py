"""The files of data that come with the program; ``files/manifest.json`` has their origins and licences."""

import csv
import gzip
from importlib.resources import files


def rows_of(name: str) -> list[list[str]]:
    """Return the cells of a file of comma-separated values, row by row, its head included."""
    content = files(__package__).joinpath("files", name).read_bytes()
    text = (gzip.decompress(content) if name.endswith(".gz") else content).decode("utf-8")
    return [row for row in csv.reader(text.splitlines()) if row]
