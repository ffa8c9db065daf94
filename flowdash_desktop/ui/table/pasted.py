"""What the clipboard holds as rows: an HTML table, or lines with tabs, as spreadsheet programs put them there."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TypeAlias

from PySide6.QtCore import QMimeData

from flowdash_desktop.ui.table.clipboard import ROWS_FORMAT, as_lines
from flowdash_desktop.ui.table.tab_separated import rows_of

_MOST_SPAN = 1_000
_MOST_READ = 200
"""Rows of HTML that are read within some milliseconds."""
_LONG = 50_000
"""So many letters are read within some milliseconds."""
_PART, _FED, _MANY = 1 << 16, 1 << 12, 200
"""Letters that are searched, and read, in one step, and rows."""
_ROW, _CELL = re.compile(r"<tr\b", re.IGNORECASE), re.compile(r"<t[dh]\b", re.IGNORECASE)
_SPAN = re.compile(r"<t[dh]\b[^>]*\b(?:row|col)span\b", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\n\r\f]+")
"""White space of HTML, which counts for one space; a space that does not break is none of it."""
_BLOCKS = frozenset({"p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre"})
_UNSEEN = frozenset({"style", "script", "title", "template"})


@dataclass(frozen=True, slots=True)
class Clipping:
    """What the clipboard held.

    Attributes:
        text: as plain text, ``""`` for none.
        html: as HTML, ``""`` for none.
        is_rows: rows that were copied here.
    """

    text: str
    html: str
    is_rows: bool

    @property
    def is_long(self) -> bool:
        """True for so much that the window would stop while it is read at once."""
        return len(self.text) + len(self.html) > _LONG


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was read of the clipboard.

    Attributes:
        text: as plain text.
        lines: the rows as tab-separated lines.
        is_table: they are cells of a table, and no text that has tabs or lines.
        is_ours: they were copied here.
    """

    text: str
    lines: str
    is_table: bool
    is_ours: bool = False


Steps: TypeAlias = Generator[None, None, Pasted]
"""Reading, one or two milliseconds at a time."""


def clipping(data: QMimeData) -> Clipping:
    """Take what the clipboard holds; of rows that were copied here their English form, where it is there."""
    is_rows = data.hasFormat(ROWS_FORMAT)
    english = data.data(ROWS_FORMAT).toStdString() if is_rows else ""
    if english not in ("", "1"):
        return Clipping(english, "", is_rows)
    text, html = data.text() if data.hasText() else "", data.html() if data.hasHtml() else ""
    return Clipping(text, html, is_rows)


def reading(clip: Clipping) -> Steps:
    """Read what the clipboard held.

    Lines with tabs are taken as they are: spreadsheet programs quote cells that have line breaks. A table of a mail or
    a page may come with text that has no tabs, so its cells are looked for.
    """
    text, html = clip.text, clip.html
    has_cells = yield from _has_cells(html)
    is_table = clip.is_rows or has_cells
    if "\t" in text or not has_cells or (yield from _is_long_column(text, html)):
        return Pasted(text, text, is_table, clip.is_rows)
    lines = yield from _lines(html)
    return Pasted(text, lines or text, is_table, clip.is_rows)


def _has_cells(html: str) -> Generator[None, None, bool]:
    for part in _parts(html):
        if _CELL.search(part) is not None:
            return True
        yield
    return False


def _lines(html: str) -> Generator[None, None, str]:
    """The rows of a table as tab-separated lines."""
    lines = list[str]()
    for row in (yield from _rows(html)):
        lines.append(as_lines([row]))
        if len(lines) % _MANY == 0:
            yield
    return "".join(lines)


def read_now(clip: Clipping) -> Pasted:
    """Read it at once."""
    steps = reading(clip)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            pasted: Pasted = end.value
            return pasted


def _parts(html: str) -> Iterator[str]:
    """HTML in parts that end with a tag."""
    start = 0
    while start < len(html):
        end = html.find(">", start + _PART) + 1 or len(html)
        yield html[start:end]
        start = end


def _is_long_column(text: str, html: str) -> Generator[None, None, bool]:
    """True for a text that has one line for each row of a long table of one column. Its HTML says the same, and takes
    long to be read."""
    rows = cells = 0
    for part in _parts(html):
        rows, cells = rows + len(_ROW.findall(part)), cells + len(_CELL.findall(part))
        if cells > rows + 1 or _SPAN.search(part):
            return False
        yield
    if rows <= _MOST_READ or cells > rows:
        return False
    lines = 0
    for lines, _ in enumerate(rows_of(text), 1):
        if lines % _MANY == 0:
            yield
    return lines == rows


def _rows(html: str) -> Generator[None, None, list[list[str]]]:
    parser = _Table()
    for start in range(0, len(html), _FED):
        parser.feed(html[start : start + _FED])
        yield
    parser.close()
    return [row for row in parser.rows if row]


class _Table(HTMLParser):
    """Collects the texts of the cells of all tables, and of the tables inside of cells."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._cell: list[str] | None = None
        self._span = self._rows_below = 1
        self._spanned: dict[int, int] = {}
        """How many more rows a cell takes up, by its column."""
        self._is_in_row = False
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._end_row()
        elif tag == "tr":
            self._end_row()
            self.rows.append([])
            self._is_in_row = True
        elif tag in ("td", "th"):
            self._end_cell()
            given = dict(attrs)
            self._cell, self._span, self._rows_below = [], _span(given.get("colspan")), _span(given.get("rowspan"))
        elif tag in _UNSEEN:
            self._unseen += 1
        else:
            self._break_line(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._end_cell()
        elif tag == "tr":
            self._end_row()
        elif tag == "table":
            self._end_row()
            self._spanned.clear()
        elif tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        else:
            self._break_line(tag)

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._unseen:
            self._cell.append(_SPACES.sub(" ", data))

    def close(self) -> None:
        super().close()
        self._end_row()

    def _break_line(self, tag: str) -> None:
        """Begin a new line; around a paragraph only where the line has a text."""
        if self._cell is None:
            return
        last = next((one for one in reversed(self._cell) if one != " "), "\n")
        if tag == "br" or (tag in _BLOCKS and last != "\n"):
            self._cell.append("\n")

    def _end_cell(self) -> None:
        """Put the cell into its row; one over several columns or rows leaves the others blank."""
        if self._cell is None:
            return
        if not self.rows:
            self.rows.append([])
        self._is_in_row = True
        lines = [_SPACES.sub(" ", line).strip(" ").replace("\u00a0", " ") for line in "".join(self._cell).split("\n")]
        row, text = self.rows[-1], "\n".join(lines).strip()
        self._cell = None
        self._leave_blank(row)
        if self._rows_below > 1:
            columns = range(len(row), len(row) + self._span)
            self._spanned |= dict.fromkeys(columns, self._rows_below - 1)
        row += [text, *[""] * (self._span - 1)]

    def _end_row(self) -> None:
        self._end_cell()
        if not self._is_in_row:
            return
        self._is_in_row = False
        row = self.rows[-1]
        for column in sorted(self._spanned):
            if column >= len(row):
                row += [""] * (column - len(row))
                self._leave_blank(row)

    def _leave_blank(self, row: list[str]) -> None:
        """Leave the next columns blank that cells of rows above take up."""
        while left := self._spanned.pop(len(row), 0):
            if left > 1:
                self._spanned[len(row)] = left - 1
            row.append("")


def _span(text: str | None) -> int:
    """How many columns or rows a cell takes up."""
    if not text or not text.isdecimal():
        return 1
    return _MOST_SPAN if len(text) > len(str(_MOST_SPAN)) else max(1, min(int(text), _MOST_SPAN))
