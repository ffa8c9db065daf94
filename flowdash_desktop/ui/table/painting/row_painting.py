"""Paints the rows that are seen: backgrounds and hairlines over the whole width, then the cells column by column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.ui.table.header.header import paint_frozen_edge
from flowdash_desktop.ui.table.painting.block_painting import BlockPainter
from flowdash_desktop.ui.table.painting.cell_painting import CellColumn, CellPainter
from flowdash_desktop.ui.table.painting.dimmed_chip import paint_chip
from flowdash_desktop.ui.table.painting.group_painting import paint_group
from flowdash_desktop.ui.table.painting.people_marks import paint_people
from flowdash_desktop.ui.table.painting.row_chip import RowChips
from flowdash_desktop.ui.table.painting.row_tints import RowTints
from flowdash_desktop.ui.table.painting.search_hits import SearchHits, paint_aside, paint_notes
from flowdash_desktop.ui.table.painting.state_marks import MARK, NEWS_START
from flowdash_desktop.ui.table.rows.selection import selected_among

if TYPE_CHECKING:
    from flowdash_desktop.domain.table import Group
    from flowdash_desktop.ui.table.models.task_table_model import TaskTableModel
    from flowdash_desktop.ui.table.rows.grid import TaskGrid

_BAR = 3


def visible_rows(view: TaskGrid, area: QRect) -> range:
    """The rows that show in an area of the viewport."""
    first, last = view.rowAt(area.top()), view.rowAt(area.bottom())
    if first < 0:
        if not view.tasks.rowCount() or not area.top() < view.rowViewportPosition(0) <= area.bottom():
            return range(0)
        first = 0  # there is blank room above it
    return range(first, (last if last >= 0 else view.tasks.rowCount() - 1) + 1)


class RowsPainter:
    """Paints what can be seen of a table. Nothing of it is a widget, and no cell is painted by itself.

    Attributes:
        cells: paints the insides of cells.
    """

    def __init__(self, view: TaskGrid) -> None:
        self._view = view
        self._block: BlockPainter | None = None
        self._tints: RowTints | None = None
        self.cells = CellPainter(view.theme, view.devicePixelRatioF)
        self._chips = RowChips(view)

    def reset(self) -> None:
        """Forget what was made for other colours and fonts."""
        self.cells.reset(self._view.tasks.schema)
        self._chips.reset()

    def paint(self, painter: QPainter, area: QRect) -> None:
        """Paint an area of the viewport."""
        view, model = self._view, self._view.tasks
        rows = visible_rows(view, area)
        if not rows or not model.columnCount():
            return
        if self.cells.schema is not model.schema:
            self.cells.reset(model.schema)
        self.cells.begin(view.isRightToLeft())
        seen = _SeenRows.among(view, rows)
        colors = RowTints(view, seen.tops, seen.selected, model.cells.colors(rows))
        self.cells.darken_muted(colors.has_any)
        backdrop = _Backdrop(view, seen.tops, seen.selected, colors)
        backdrop.paint(painter, 0, view.viewport().width())
        self._block, self._tints = BlockPainter.among(view, seen.tops, seen.selected), colors
        hits = SearchHits(model, seen.plain)
        parts = [_Part(model, each, seen.tops, hits) for each in (seen.plain, seen.dim)]
        self._scrolled_columns(painter, area, parts)
        self._frozen_column(painter, area, parts, backdrop, seen.tops[rows[-1]] + view.theme.row_height)
        backdrop.paint_bars(painter)
        colors.paint_bars(painter)
        backdrop.paint_news(painter, self.cells.news_mark(), list(filter(model.cells.is_news, seen.plain)))
        self._over_cells(painter, seen, hits)
        self._ring(painter, seen)
        self._drop_frame(painter)
        self._sticky_header(painter)

    def _scrolled_columns(self, painter: QPainter, area: QRect, parts: Sequence[_Part]) -> None:
        """Paint the columns that scroll sideways."""
        header = self._view.header
        frozen, first = header.frozen_section(), header.first_section()
        for section in header.sections_between(area.left(), area.right()):
            if section != frozen:
                self._column(painter, section, header.sectionViewportPosition(section), parts, section == first)

    def _frozen_column(
        self, painter: QPainter, area: QRect, parts: Sequence[_Part], backdrop: _Backdrop, end: int
    ) -> None:
        """Paint the column that stays, over those scrolled below it, with its edge down to ``end``."""
        view, header = self._view, self._view.header
        frozen = header.frozen_section()
        if frozen < 0:
            return
        left, width = header.shown_left(frozen), header.sectionSize(frozen)
        if header.frozen_span():
            painter.fillRect(left, area.top(), width, area.height(), view.theme.tokens.panel)
            backdrop.paint(painter, left, width)
        self._column(painter, frozen, left, parts, first=True)
        mirrored = view.isRightToLeft()
        edge = left if mirrored else left + width
        paint_frozen_edge(painter, view.theme, edge, end, scrolled=bool(header.offset()), mirrored=mirrored)

    def _over_cells(self, painter: QPainter, seen: _SeenRows, hits: SearchHits) -> None:
        """Paint what lies over the cells of whole rows: hits outside of the columns, chips and headers of groups."""
        view, free = self._view, {row: seen.tops[row] for row in seen.plain if row not in seen.marked}
        begins: dict[int, int] = {}
        if hits.words:
            begins = paint_aside(painter, view, self._chips, hits, free)
        elif view.tasks.cells.note is not None:
            begins = paint_notes(painter, view, self._chips, free)
        for row in seen.marked:
            if (begin := paint_chip(painter, view, self._chips, row, seen.tops[row])) is not None:
                begins[row] = begin
        tasks = ((row, top) for row, top in seen.tops.items() if row not in seen.groups)
        paint_people(painter, view, tasks, begins)
        for row, group in seen.groups.items():
            paint_group(painter, view, self.cells, group, row, seen.tops[row])

    def _sticky_header(self, painter: QPainter) -> None:
        """Paint the header of the group that is scrolled through, over the row at the top."""
        view = self._view
        row, top = view.sticky.seen()
        group = view.tasks.shown.group_at(row)
        if group is not None:
            paint_group(painter, view, self.cells, group, row, top, around=view.sticky.around(row))

    def _column(self, painter: QPainter, section: int, left: int, parts: Sequence[_Part], first: bool) -> None:
        """Paint a column's cells: those of the rows that pass the filter, and pale those of others."""
        plain, dim = parts
        if self._tints is not None:
            self._tints.paint_cells(painter, section, left)
        if self._block is not None:
            self._block.paint(painter, section, left)
        self._cells(painter, section, left, plain, first)
        if dim.rows:
            with self.cells.paled(painter):
                self._cells(painter, section, left, dim, first)

    def _cells(self, painter: QPainter, section: int, left: int, part: _Part, first: bool) -> None:
        view, model = self._view, self._view.tasks
        field, rows = model.field(section), part.rows
        checks = field.kind is FieldKind.CHECKBOX
        near: frozenset[int] = frozenset()
        if checks and model.can_edit(section):
            near = frozenset(place for place, row in enumerate(rows) if view.highlights.is_near(row, section))
        self.cells.paint(
            painter,
            CellColumn(
                field,
                left,
                view.header.sectionSize(section),
                part.tops,
                () if checks else model.cells.texts(section, rows),
                model.cells.values(section, rows) if checks or field.kind is FieldKind.PERSON else (),
                part.pending,
                first,
                near,
                part.hits.places(field.name, rows),
                part.hits.words,
            ),
        )

    def _ring(self, painter: QPainter, seen: _SeenRows) -> None:
        """Paint the focus ring round the current cell; in row mode, and for the header of a group, round the row."""
        view, ring = self._view, self._view.highlights.ring
        if not ring.isValid() or ring.row() not in seen.tops:
            return
        rect = view.visualRect(ring)
        if ring.row() in seen.groups or not view.mode.has_cell:
            rect = QRect(0, seen.tops[ring.row()], view.viewport().width(), view.theme.row_height)
        painter.setPen(QPen(view.theme.tokens.focus, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -2), 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _drop_frame(self, painter: QPainter) -> None:
        """The frame of the row that files are dragged over."""
        view, target = self._view, self._view.highlights.drop_row
        if target < 0:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(view.theme.tokens.accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        top, width = view.rowViewportPosition(target), view.viewport().width()
        painter.drawRoundedRect(QRect(1, top + 1, width - 2, view.rowHeight(target) - 2), 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


@dataclass(frozen=True, slots=True)
class _SeenRows:
    """The rows that are seen, by how they are painted.

    Attributes:
        tops: the y of each row.
        groups: the headers of groups.
        selected: the selected tasks.
        marked: the rows that have a chip, because they go or move once they are kept no more.
        dim: those of ``marked`` that no longer pass the filter.
        plain: the tasks that pass the filter.
    """

    tops: dict[int, int]
    groups: dict[int, Group]
    selected: set[int]
    marked: Sequence[int]
    dim: Sequence[int]
    plain: Sequence[int]

    @classmethod
    def among(cls, view: TaskGrid, rows: range) -> Self:
        """Sort out these rows, which are next to each other."""
        model, height = view.tasks, view.theme.row_height
        top = view.rowViewportPosition(rows.start)
        groups = _groups_among(model, rows)
        marked = list(filter(model.shown.is_marked, rows)) if model.shown.has_marked else []
        dim = list(filter(model.shown.is_dimmed, marked))
        apart = {*dim, *groups}
        return cls(
            tops={row: top + i * height for i, row in enumerate(rows)},
            groups=groups,
            selected=selected_among(view, rows) - groups.keys(),
            marked=marked,
            dim=dim,
            plain=[row for row in rows if row not in apart] if apart else rows,
        )


def _groups_among(model: TaskTableModel, rows: range) -> dict[int, Group]:
    """The rows that are headers of groups."""
    if not model.table.queries.grouping:
        return {}
    return {row: group for row in rows if (group := model.shown.group_at(row)) is not None}


class _Part:
    """Some of the rows that are seen: which, the y of each, by row the ones that are not all confirmed, and what the
    search finds in them."""

    def __init__(self, model: TaskTableModel, rows: Sequence[int], tops: dict[int, int], hits: SearchHits) -> None:
        self.rows = rows
        self.hits = hits
        self.tops = [tops[row] for row in rows]
        self.pending = {
            place: shown for place, row in enumerate(rows) if (shown := model.cells.pending(row)) is not None
        }


class _Backdrop:
    """What is behind the cells: the tint of selected rows and of the one under the pointer, and the hairlines."""

    def __init__(self, view: TaskGrid, tops: dict[int, int], selected: set[int], colors: RowTints) -> None:
        self._view = view
        self._tops = tops
        self._selected = selected
        self._colors = colors

    def _tint(self, row: int) -> QColor | None:
        tokens = self._view.theme.tokens
        if row in self._selected:
            return tokens.selection
        hover = tokens.hover if row == self._view.highlights.hover_row else None
        return self._colors.of_row(row) or hover

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
