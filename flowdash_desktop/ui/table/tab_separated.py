"""Tab-separated text as rows of cells, as spreadsheet programs and this table put it into the clipboard."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CELL = re.compile(r'"((?:[^"]+|"")*+)"(?=[\t\r\n]|\Z)|([^\t\r\n]*)')
"""A cell in quotes, whose closing quote ends the cell, else all letters up to the next tab or line end."""
_LINE_END = re.compile(r"[\r\n]")


def read_rows(text: str) -> list[list[str]]:
    """The cells of each line, see ``rows_of``."""
    return [*rows_of(text)]


def rows_of(text: str) -> Iterator[list[str]]:
    """The cells of each line, one line after the other. An empty text is one blank cell, and a blank line is a row of
    one blank cell.

    The module ``csv`` is not used: it limits the length of a cell, and it takes each quote that begins a cell for
    quoting, so that one in a sentence hides the rows below.
    """
    if '"' in text:
        return _rows(text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    return (line.split("\t") for line in lines.split("\n"))


def _rows(text: str) -> Iterator[list[str]]:
    at, length = 0, len(text)
    while at < length or at == 0:
        end = _line_end(text, at)
        line = text[at:end]
        if line.startswith('"') or '\t"' in line:
            row, end = _read_row(text, at)
        else:
            row = line.split("\t")
        yield row
        at = end + (2 if text.startswith("\r\n", end) else 1)


def _line_end(text: str, start: int) -> int:
    """Where a line that begins here ends."""
    found = _LINE_END.search(text, start)
    return len(text) if found is None else found.start()


def _read_row(text: str, at: int) -> tuple[list[str], int]:
    """A row that has quotes, and where it ends: its cells may have line breaks."""
    row: list[str] = []
    while (found := _CELL.match(text, at)) is not None:
        row.append(found[2] if found[1] is None else found[1].replace('""', '"'))
        at = found.end()
        if not text.startswith("\t", at):
            break
        at += 1
    return row, at
