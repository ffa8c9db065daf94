"""The hits of the search in the visible rows: marked in the cells, and reported for hidden columns."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QColor, QPainter

from flowdash_desktop.domain.text.search_text import spots
from flowdash_desktop.ui.widgets.text import short

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.models.task_table_model import TaskTableModel
    from flowdash_desktop.ui.table.painting.row_chip import RowChips
    from flowdash_desktop.ui.table.rows.grid import TaskGrid

_LEAST_SEEN = 24
"""A column of which fewer pixels are seen shows no hit."""
_BEFORE_HIT, _AROUND_HIT = 30, 80
"""So much of a text is told before a hit, and in all."""
_LEFT_TO_RIGHT = "\u0590"
"""The letters before this one are written from left to right."""


class SearchHits:
    """The hits of some rows.

    Args:
        model: the rows.
        rows: which of them.

    Attributes:
        words: what is searched, each word as ``spots`` takes it; nothing where nothing is searched.
    """

    def __init__(self, model: TaskTableModel, rows: Sequence[int]) -> None:
        table, ids = model.table, model.row_ids()
        self.words = table.queries.search_words
        self._fields: dict[int, list[list[str]]] = {}
        """By row, for each word the fields in which it is found."""
        if self.words:
            self._fields = {row: table.queries.fields_with(ids[row], self.words) for row in rows}

    def places(self, field: str, rows: Sequence[int]) -> frozenset[int]:
        """The positions of the rows that have a hit in a field."""
        if not self.words:
            return frozenset()
        found = self._fields
        return frozenset(p for p, row in enumerate(rows) if any(field in fields for fields in found.get(row, ())))

    def aside(self, row: int, seen: Collection[str]) -> str:
        """The field, or what else is not seen, in which a row has a word that no column that is seen shows; ``""``
        where each word is seen."""
        for fields in self._fields.get(row, ()):
            if not any(field in seen for field in fields):
                return fields[0] if fields else QCoreApplication.translate("TaskTable", "Linked tasks")
        return ""


def paint_hits(
    painter: QPainter,
    color: QColor,
    line: QRect,
    text: str,
    shown: str,
    words: Sequence[str],
    advance: Callable[[str], int],
) -> None:
    """Paint what is behind the words of the search in a text that is about to be drawn.

    A hit in what is cut off marks the ellipsis. Where the cell is found by what is not in its text, such as the names
    of its files, all of it is marked, as is a text that is not written from left to right.

    Args:
        painter: of the cells.
        color: of the marks.
        line: where the text begins, and how high it is.
        text: all that the cell says.
        shown: as much of it as fits.
        words: what is searched.
        advance: gives the width of a text as it is drawn.
    """
    is_one_way = text.isascii() or max(text) < _LEFT_TO_RIGHT
    found = (spots(text, words) if is_one_way else []) or [(0, len(text))]
    cut = len(shown) if shown == text else len(shown) - 1
    for begin, end in found:
        first, last = min(begin, cut), end if end <= cut else len(shown)
        left = advance(shown[:first]) if first else 0
        painter.fillRect(line.left() + left, line.top(), advance(shown[:last]) - left, line.height(), color)


def seen_fields(view: TaskGrid) -> set[str]:
    """The fields whose columns are seen, not the ones scrolled away or below the frozen one."""
    header, model = view.header, view.tasks
    span, width, frozen = header.frozen_span(), view.viewport().width(), header.frozen_section()
    seen = set()
    for section in {*header.sections_between(0, width - 1), *((frozen,) if frozen >= 0 else ())}:
        left = header.shown_left(section)
        first, last = max(left, 0), min(left + header.sectionSize(section), width)
        if span and section != frozen:
            first, last = (first, min(last, span.start)) if span.start else (max(first, span.stop), last)
        if last - first >= min(_LEAST_SEEN, header.sectionSize(section)):
            seen.add(model.field(section).name)
    return seen


def paint_aside(
    painter: QPainter, view: TaskGrid, chips: RowChips, hits: SearchHits, tops: dict[int, int]
) -> dict[int, int]:
    """Say at the end of the rows in which column the search finds them, where that is not seen; gives by row where that
    begins."""
    seen, begins = seen_fields(view), dict[int, int]()
    for row, top in tops.items():
        field = hits.aside(row, seen)
        if field:
            words = QCoreApplication.translate("TaskTable", "In {field}").format(field=field)
            begins[row] = chips.paint(painter, words, top, view.theme.tokens.chip, most=0.25)
    return begins


def paint_notes(painter: QPainter, view: TaskGrid, chips: RowChips, tops: dict[int, int]) -> dict[int, int]:
    """Say at the end of the rows what there is to say of their tasks; the search has that end while it looks. Gives by
    row where that begins."""
    begins: dict[int, int] = {}
    for row, top in tops.items():
        if words := view.tasks.cells.note_of(row):
            begins[row] = chips.paint(painter, words, top, view.theme.tokens.chip, most=0.3)
    return begins


def aside_words(view: TaskGrid, row: int) -> str:
    """In which column out of sight a row is found, with the text there around the hit; ``""`` where all is seen."""
    hits = SearchHits(view.tasks, [row])
    field = hits.aside(row, seen_fields(view)) if hits.words and not view.tasks.shown.is_dimmed(row) else ""
    column = view.tasks.column(field)
    if not field or column < 0:
        return QCoreApplication.translate("TaskTable", "Found in its linked tasks") if field else ""
    text = view.tasks.cells.texts(column, [row])[0]
    found = spots(text, hits.words)
    begin = max(0, found[0][0] - _BEFORE_HIT) if found else 0
    around = ("…" if begin else "") + short(text[begin:], _AROUND_HIT)
    return QCoreApplication.translate("TaskTable", "Found in {field}: {text}").format(field=field, text=around)
