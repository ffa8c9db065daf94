"""Which rows show the same in a column, found without reading their tasks."""

from __future__ import annotations

from collections.abc import Sequence

from flowdash_desktop.domain.table.columns.column import Column
from flowdash_desktop.domain.table.columns.dictionary_column import FewColumn
from flowdash_desktop.domain.table.columns.plain_columns import TextColumn
from flowdash_desktop.domain.table.search_lines import Lines, clean
from flowdash_desktop.domain.tasks import Value


def showing(column: Column, lines: Lines, rows: Sequence[int], value: Value) -> list[int]:
    """The positions of rows that show the same as a value, as far as the column can tell values apart.

    Args:
        column: of the table.
        lines: the texts of its rows.
        rows: by number, below 0 for a header.
        value: of the column's field.
    """
    if isinstance(column, FewColumn):
        return _with_text(column, rows, column.kind.display(value, column.field, column.schema))
    wanted = clean(column.segment(value))
    if not wanted:
        return [place for place, row in enumerate(rows) if row >= 0 and column.is_blank(row)]
    places = _with_line(lines, rows, wanted)
    segments = lines.segments(column.place, [rows[place] for place in places])
    return [place for place, segment in zip(places, segments, strict=True) if segment == wanted]


def may_have(column: Column, lines: Lines, rows: Sequence[int], text: str) -> Sequence[int]:
    """The positions of rows that may show a text, or a longer one with it inside: all that do are among them."""
    return _with_line(lines, rows, clean(text)) if isinstance(column, TextColumn) else range(len(rows))


def _with_text(column: FewColumn, rows: Sequence[int], text: str) -> list[int]:
    codes = {code for code, shown in enumerate(column.texts) if shown == text}
    return [place for place, row in enumerate(rows) if row >= 0 and column.codes[row] in codes]


def _with_line(lines: Lines, rows: Sequence[int], wanted: str) -> list[int]:
    """The positions of rows in whose lines a text is, in one case."""
    try:
        found = lines.found(wanted)
    except UnicodeEncodeError:  # half of a pair of UTF-16: no line has it
        return []
    return [place for place, row in enumerate(rows) if row >= 0 and found[row]]
