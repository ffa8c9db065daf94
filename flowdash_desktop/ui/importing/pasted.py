"""What the clipboard holds as rows: an HTML table, or lines with tabs, as spreadsheet programs put them there."""

from __future__ import annotations

from html.parser import HTMLParser

from PySide6.QtCore import QMimeData

from flowdash_desktop.ui.table.clipboard import as_lines

_MOST_SPAN = 1_000


def pasted_lines(data: QMimeData) -> str:
    """The rows as tab-separated lines, ``""`` where there are none.

    Lines with tabs are taken as they are: spreadsheet programs quote cells that have line breaks. A table of a mail or
    a page may come with text that has no tabs, so its cells are looked for.
    """
    text = data.text() if data.hasText() else ""
    if "\t" not in text and data.hasHtml() and (rows := _rows(data.html())):
        return as_lines(rows)
    return text if text.strip() else ""


def _rows(html: str) -> list[list[str]]:
    parser = _Table()
    parser.feed(html)
    parser.close()
    return [row for row in parser.rows if row]


class _Table(HTMLParser):
    """Takes the texts of the cells of the first table, and of those inside of its cells."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._cell: list[str] | None = None
        self._span = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self._end_cell()
            self.rows.append([])
        elif tag in ("td", "th"):
            self._end_cell()
            span = dict(attrs).get("colspan") or ""
            self._cell, self._span = [], min(int(span), _MOST_SPAN) if span.isdecimal() else 1
        elif tag == "br" and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "tr", "table"):
            self._end_cell()

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(" ".join(data.split()) if data.strip() else " ")

    def close(self) -> None:
        super().close()
        self._end_cell()

    def _end_cell(self) -> None:
        """Put the cell into its row; one over several columns leaves the others blank."""
        if self._cell is None:
            return
        if not self.rows:
            self.rows.append([])
        lines = "".join(self._cell).replace("\u00a0", " ").split("\n")
        self.rows[-1] += ["\n".join(line.strip() for line in lines).strip(), *[""] * (self._span - 1)]
        self._cell = None
