"""Paints the rows that are seen: backgrounds and hairlines over the whole width, then the cells column by column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.ui.table.header.header import paint_frozen_edge
from flowdash_desktop.ui.table.painting.cell_painting import CellColumn, CellPainter
from flowdash_desktop.ui.table.painting.dimmed_chip import paint_chip
from flowdash_desktop.ui.table.painting.group_painting import paint_group
from flowdash_desktop.ui.table.painting.search_hits import SearchHits, paint_aside
from flowdash_desktop.ui.table.painting.state_marks import MARK, NEWS_START
from flowdash_desktop.ui.table.rows.selection import selected_among

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.models.task_table_model import TaskTableModel
    from flowdash_desktop.ui.table.rows.grid import TaskGrid

_BAR = 3
_DIM = 0.5


def visible_rows(view: TaskGrid, area: QRect) -> range:
    """The rows that show in an area of the viewport."""
    first, last = view.rowAt(area.top()), view.rowAt(area.bottom())
    if first < 0:
        return range(0)
    return range(first, (last if last >= 0 else view.tasks.rowCount() - 1) + 1)


class RowsPainter:
    """Paints what can be seen of a table. Nothing of it is a widget, and no cell is painted by itself.

    Attributes:
        cells: paints the insides of cells.
    """

    def __init__(self, view: TaskGrid) -> None:
        self._view = view
        self.cells = CellPainter(view.theme, view.devicePixelRatioF)

    def paint(self, painter: QPainter, area: QRect) -> None:
        """Paint an area of the viewport."""
        view, model, header = self._view, self._view.tasks, self._view.header
        rows = visible_rows(view, area)
        if not rows or not model.columnCount():
            return
        if self.cells.schema is not model.schema:
            self.cells.reset(model.schema)
        mirrored = view.isRightToLeft()
        self.cells.begin(mirrored)
        height = view.theme.row_height
        top = view.rowViewportPosition(rows.start)
        tops = {row: top + i * height for i, row in enumerate(rows)}
        groups = {row: group for row in rows if model.grouping and (group := model.group_at(row)) is not None}
        selected = selected_among(view, rows) - groups.keys()
        marked = [row for row in rows if model.is_marked(row)] if model.has_marked else []
        dim = [row for row in marked if model.is_dimmed(row)]
        plain: Sequence[int] = rows
        if dim or groups:
            plain = [row for row in rows if row not in dim and row not in groups]
        ring = view.ring
        backdrop = _Backdrop(view, tops, selected)
        backdrop.paint(painter, 0, view.viewport().width())
        frozen, first = header.frozen_section(), header.first_section()
        hits = SearchHits(model, plain)
        parts = [_Part(model, each, tops, hits) for each in (plain, dim)]
        for section in self._columns_in(area):
            if section != frozen:
                self._column(painter, section, header.sectionViewportPosition(section), parts, section == first)
        if frozen >= 0:
            left, width = header.shown_left(frozen), header.sectionSize(frozen)
            if header.frozen_span():
                painter.fillRect(left, area.top(), width, area.height(), view.theme.tokens.panel)
                backdrop.paint(painter, left, width)
            self._column(painter, frozen, left, parts, first=True)
            edge, end = (left if mirrored else left + width), tops[rows[-1]] + height
            scrolled = bool(header.offset())
            paint_frozen_edge(painter, view.theme, edge, end, scrolled=scrolled, mirrored=mirrored)
        backdrop.paint_bars(painter)
        backdrop.paint_news(painter, self.cells.news_mark(), [row for row in plain if model.is_news(row)])
        if hits.words:
            paint_aside(painter, view, hits, {row: tops[row] for row in plain if row not in marked})
        for row in marked:
            paint_chip(painter, view, row, tops[row])
        for row, group in groups.items():
            paint_group(painter, view, self.cells, group, row, tops[row])
        if ring.isValid() and ring.row() in tops:
            whole = QRect(0, tops.get(ring.row(), 0), view.viewport().width(), height)
            self._ring(painter, whole if ring.row() in groups else view.visualRect(ring))
        self._drop_frame(painter)

    def _columns_in(self, area: QRect) -> list[int]:
        """The columns that show in an area, those below the frozen one among them."""
        header, found = self._view.header, []
        for visual in range(header.count()):
            section = header.logicalIndex(visual)
            if header.isSectionHidden(section):
                continue
            left = header.sectionViewportPosition(section)
            if left <= area.right() and left + header.sectionSize(section) > area.left():
                found.append(section)
        return found

    def _column(self, painter: QPainter, section: int, left: int, parts: Sequence[_Part], first: bool) -> None:
        """Paint a column's cells: those of the rows that pass the filter, and pale those of others."""
        plain, dim = parts
        self._cells(painter, section, left, plain, first)
        if dim.rows:
            painter.setOpacity(_DIM)
            self._cells(painter, section, left, dim, first)
            painter.setOpacity(1.0)

    def _cells(self, painter: QPainter, section: int, left: int, part: _Part, first: bool) -> None:
        view, model = self._view, self._view.tasks
        field, rows = model.field(section), part.rows
        checks = field.kind is FieldKind.CHECKBOX
        near: frozenset[int] = frozenset()
        if checks and model.can_edit(section):
            near = frozenset(place for place, row in enumerate(rows) if view.is_near(row, section))
        self.cells.paint(
            painter,
            CellColumn(
                field,
                left,
                view.header.sectionSize(section),
                part.tops,
                () if checks else model.texts(section, rows),
                model.values(section, rows) if checks or field.kind is FieldKind.PERSON else (),
                part.pending,
                first,
                near,
                part.hits.places(field.name, rows),
                part.hits.words,
            ),
        )

    def _ring(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(QPen(self._view.theme.tokens.focus, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -2), 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _drop_frame(self, painter: QPainter) -> None:
        """The frame of the row that files are dragged over."""
        view, target = self._view, self._view.drop_row
        if target < 0:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(view.theme.tokens.accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        top, width = view.rowViewportPosition(target), view.viewport().width()
        painter.drawRoundedRect(QRect(1, top + 1, width - 2, view.rowHeight(target) - 2), 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


class _Part:
    """Some of the rows that are seen: which, the y of each, by row the ones that are not all confirmed, and what the
    search finds in them."""

    def __init__(self, model: TaskTableModel, rows: Sequence[int], tops: dict[int, int], hits: SearchHits) -> None:
        self.rows = rows
        self.hits = hits
        self.tops = [tops[row] for row in rows]
        self.pending = {place: shown for place, row in enumerate(rows) if (shown := model.pending(row)) is not None}


class _Backdrop:
    """What is behind the cells: the tint of selected rows and of the one under the pointer, and the hairlines."""

    def __init__(self, view: TaskGrid, tops: dict[int, int], selected: set[int]) -> None:
        self._view = view
        self._tops = tops
        self._selected = selected

    def _tint(self, row: int) -> QColor | None:
        tokens = self._view.theme.tokens
        if row in self._selected:
            return tokens.selection
        return tokens.hover if row == self._view.hover_row else None

    def paint(self, painter: QPainter, left: int, width: int) -> None:
        """Over a stretch of the width."""
        line, height = self._view.theme.tokens.line, self._view.theme.row_height
        for row, top in self._tops.items():
            tint = self._tint(row)
            if tint is not None:
                painter.fillRect(left, top, width, height, tint)
            painter.fillRect(left, top + height - 1, width, 1, line)

    def paint_news(self, painter: QPainter, mark: QPixmap, rows: Sequence[int]) -> None:
        """The marks before rows in which others changed something."""
        view = self._view
        x = view.viewport().width() - NEWS_START - MARK if view.isRightToLeft() else NEWS_START
        for row in rows:
            painter.drawPixmap(x, self._tops[row] + (view.theme.row_height - MARK + 1) // 2, mark)

    def paint_bars(self, painter: QPainter) -> None:
        """The bars at the start of selected rows."""
        view = self._view
        start = view.viewport().width() - _BAR if view.isRightToLeft() else 0
        for row in self._selected:
            painter.fillRect(start, self._tops[row], _BAR, view.theme.row_height, view.theme.tokens.accent)
