"""The block of cell mode: a stretch of columns of the selected rows, as in a spreadsheet.

The rows of a block are the selected rows, so it is the target of every command too. Only the stretch of columns is kept
here: a hundred thousand rows are a run of the selection, never a set of cells.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from flowdash_desktop.ui.table.header.header import TaskHeader
from flowdash_desktop.ui.table.rows.mode import TableMode

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_Action = QAbstractItemView.CursorAction
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_BOTH = _CONTROL | _SHIFT


class Block(QObject):
    """The stretch of columns that is selected in cell mode.

    Args:
        view: whose cells; its model is there already.
        header: tells which columns are seen, in which order.
        mode: whether there are cells.

    Attributes:
        is_made: a key or the pointer has extended the block in cell mode. Rows that were picked in row mode make none.

        is_refreshing: rows come and go: the block stays, in other rows.

    Signals:
        changed: other columns are selected.
    """

    changed = Signal()

    def __init__(self, view: QTableView, header: TaskHeader, mode: TableMode) -> None:
        super().__init__(view)
        self._view, self._header, self._mode = view, header, mode
        self._first = self._last = -1
        self._between: frozenset[int] = frozenset()
        """The columns from one end to the other, hidden ones too, as they stood when the ends were set."""
        self._is_extending = self._makes = False
        self._had_cell = mode.has_cell
        self.is_made = self.is_refreshing = False
        mode.changed.connect(self._follow_mode)
        header.sectionMoved.connect(self._follow_columns)

    # What it is

    def sections(self) -> list[int]:
        """The columns that can be seen of it, in the order in which they stand; none in row mode."""
        header = self._header
        if not self._mode.has_cell or not 0 <= min(self._first, self._last) < header.count():
            return []
        return [section for section in self._stretch() if not header.isSectionHidden(section)]

    def _stretch(self) -> list[int]:
        """The columns from one end to the other, as they stand."""
        ends = sorted(map(self._header.visualIndex, (self._first, self._last)))
        return [] if ends[0] < 0 else list(map(self._header.logicalIndex, range(ends[0], ends[1] + 1)))

    def is_several(self) -> bool:
        """True where it has more than the one cell that the keyboard is on."""
        sections = self.sections()
        if not sections:
            return False
        chosen = self._view.selectionModel().selection()
        return len(sections) > 1 or chosen.size() > 1 or (chosen.size() == 1 and chosen.at(0).height() > 1)

    def includes(self, index: _Index) -> bool:
        """True for a column of it."""
        return index.column() in self.sections()

    # How it changes

    @contextmanager
    def extending(self, on: bool, *, makes: bool) -> Iterator[None]:
        """Let the cell that becomes current meanwhile be the other end of the block.

        Args:
            on: False lets it be the only cell, as ever.
            makes: the rows are selected as a block, and not picked one by one.
        """
        before, self._is_extending, self._makes = (self._is_extending, self._makes), on, makes
        try:
            yield
        finally:
            self._is_extending, self._makes = before

    def moved_to(self, index: _Index) -> None:
        """Another cell is current: the end of the block that is extended, else the only column of it."""
        if self._is_extending and self._first >= 0 and self._mode.has_cell:
            self.is_made = self.is_made or self._makes
            self._set(self._first, index.column())
        elif not (self.is_refreshing and index.column() == self._last):
            self.collapse(index.column())

    def collapse(self, column: int) -> None:
        """Let it have this column only."""
        self.is_made = False
        self._set(column, column)

    def take_whole_rows(self) -> None:
        """Let it have all columns that are seen."""
        header = self._header
        self.is_made = True
        self._set(header.first_section(), self._last_section())

    def end_press(self, event: QMouseEvent, index: _Index, before: tuple[int, int], *, was_in: bool) -> None:
        """What a press does to it once the pressed cell is current. With ``Ctrl`` other rows join it with the same
        columns; on a cell beside these the block has that column alone.

        Args:
            event: the press.
            index: the cell.
            before: the ends before it.
            was_in: the row of the cell was selected before it.
        """
        is_for_menu = event.button() == Qt.MouseButton.RightButton
        keeps = was_in if is_for_menu else event.modifiers() == _CONTROL
        if not index.isValid():
            return
        if keeps and self._within(index, before):
            self._set(*before)
        elif is_for_menu or not event.modifiers() & _SHIFT:
            self.collapse(index.column())

    def ends(self) -> tuple[int, int]:
        """The column that it began with, and the one at its other end."""
        return self._first, self._last

    def _within(self, index: _Index, ends: tuple[int, int]) -> bool:
        if min(ends) < 0:
            return False
        visual = self._header.visualIndex
        low, high = sorted(map(visual, ends))
        return low <= visual(index.column()) <= high

    def edge(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex | None:
        """Where ``Ctrl+Shift`` and an arrow lead: to the last row or column. None for other keys."""
        view, model = self._view, self._view.model()
        if not self._mode.has_cell or modifiers & _BOTH != _BOTH:
            return None
        row, column = view.currentIndex().row(), view.currentIndex().column()
        ends = {_Action.MoveLeft: self._header.first_section(), _Action.MoveRight: self._last_section()}
        if view.isRightToLeft():
            ends = {_Action.MoveLeft: self._last_section(), _Action.MoveRight: self._header.first_section()}
        if action in ends:
            return model.index(row, ends[action])
        rows = {_Action.MoveUp: 0, _Action.MoveDown: model.rowCount() - 1}
        return model.index(rows[action], column) if action in rows else None

    def _last_section(self) -> int:
        header = self._header
        shown = (s for s in map(header.logicalIndex, reversed(range(header.count()))) if not header.isSectionHidden(s))
        return next(shown, -1)

    def _follow_mode(self) -> None:
        """A cell that the keyboard comes to is the whole block, in the rows that are selected."""
        if self._mode.has_cell is not self._had_cell:
            self._had_cell = self._mode.has_cell
            self.collapse(self._view.currentIndex().column())

    def _follow_columns(self) -> None:
        """Columns are moved. A block that would have other columns by that keeps the current one only."""
        if len(self._between) > 1 and frozenset(self._stretch()) != self._between:
            self.collapse(self._view.currentIndex().column())

    def _set(self, first: int, last: int) -> None:
        if (first, last) != (self._first, self._last):
            self._first, self._last = first, last
            self._between = frozenset(self._stretch())
            self._view.viewport().update()
            self.changed.emit()
