"""What the clipboard holds as rows: an HTML table, or lines with tabs, as spreadsheet programs put them there."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from PySide6.QtCore import QMimeData

from flowdash_desktop.ui.table.clipboard import ROWS_FORMAT, as_lines
from flowdash_desktop.ui.table.tab_separated import read_rows

_MOST_SPAN = 1_000
_MOST_READ = 200
"""Rows of HTML that are read within some milliseconds."""
_ROW, _CELL = re.compile(r"<tr\b", re.IGNORECASE), re.compile(r"<t[dh]\b", re.IGNORECASE)
_SPAN = re.compile(r"<t[dh]\b[^>]*\b(?:row|col)span\b", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\n\r\f]+")
"""White space of HTML, which counts for one space; a space that does not break is none of it."""
_BLOCKS = frozenset({"p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre"})
_UNSEEN = frozenset({"style", "script", "title", "template"})


def holds_table(data: QMimeData) -> bool:
    """True for cells of a table, false for a text that has tabs or lines."""
    return data.hasFormat(ROWS_FORMAT) or (data.hasHtml() and _CELL.search(data.html()) is not None)


def pasted_lines(data: QMimeData) -> str:
    """The rows as tab-separated lines.

    Lines with tabs are taken as they are: spreadsheet programs quote cells that have line breaks. A table of a mail or
    a page may come with text that has no tabs, so its cells are looked for.
    """
    text = data.text() if data.hasText() else ""
    if "\t" in text or not data.hasHtml():
        return text
    html = data.html()
    if _is_long_column(text, html):
        return text
    return as_lines(rows) if (rows := _rows(html)) else text


def _is_long_column(text: str, html: str) -> bool:
    """True for a text that has one line for each row of a long table of one column. Its HTML says the same, and takes
    long to be read."""
    rows = len(_ROW.findall(html))
    if rows <= _MOST_READ or len(_CELL.findall(html)) > rows or _SPAN.search(html):
        return False
    return len(read_rows(text)) == rows


def _rows(html: str) -> list[list[str]]:
    parser = _Table()
    parser.feed(html)
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
