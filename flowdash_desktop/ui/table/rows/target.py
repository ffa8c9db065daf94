"""The one target of every command: the selected tasks where these are several, else the current one.

The current row is always one of the selected rows, so that the task in the pane, the ring and the highlighted rows are
the same for every key, button and menu. A group's header is no target.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.table.rows.group_headers import next_task
from flowdash_desktop.ui.table.rows.selection import selected_ids, selected_runs

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.rows.grid import TaskGrid

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_Flag = QItemSelectionModel.SelectionFlag
_Action = QAbstractItemView.CursorAction
_ALONE = _Flag.ClearAndSelect | _Flag.Rows
_CONTROL = Qt.KeyboardModifier.ControlModifier
_LONG_WAYS = {_Action.MoveHome: 1, _Action.MoveEnd: -1, _Action.MovePageUp: -1, _Action.MovePageDown: 1}
"""Moves that pass over a group's header, and the direction in which they then look for a task."""


class Target:
    """What the commands of a view act on.

    Args:
        view: whose rows.

    Attributes:
        is_pressed: the button that is held took a row out of the selection, so moving the pointer selects nothing.
        is_picking: single keys select rows one by one, so going on keeps what is selected.
    """

    def __init__(self, view: TaskGrid) -> None:
        self._view = view
        self._alone = False
        self._passing = -1
        """The number of the current task where it is selected only while it is current."""
        self.is_pressed = self.is_picking = False
        view.tasks.modelAboutToBeReset.connect(self._end_picking)

    # What it is

    def ids(self) -> list[int]:
        """The numbers of the tasks from top to bottom (``row_ids``)."""
        chosen = selected_ids(self._view)
        if len(chosen) > 1:
            return chosen
        row = self._view.currentIndex().row()
        return [self._view.tasks.row_ids()[row]] if self._view.tasks.shown.key(row) is not None else []

    def tasks(self) -> tuple[TaskKey, ...]:
        """The tasks from top to bottom."""
        return tuple(key for key in map(self._view.tasks.table.reader.key, self.ids()) if key is not None)

    def count(self) -> int:
        """How many tasks there are."""
        selected = self._selected_count()
        return selected if selected > 1 else int(self._view.current_task is not None)

    def has_several(self) -> bool:
        """True where there is more than one task."""
        return self._selected_count() > 1

    def has_selected(self) -> bool:
        """True where a task is selected."""
        return self._selected_count() > 0

    def includes(self, row: int) -> bool:
        """True for a row that is selected."""
        if self._view.tasks.shown.group_at(row) is not None:  # Qt calls no header selected
            return any(first <= row <= last for first, last in selected_runs(self._view))
        return self._view.selectionModel().isSelected(self._view.tasks.index(row, 0))

    def _selected_count(self) -> int:
        found = selected_runs(self._view)
        if not self._view.tasks.table.queries.grouping:
            return sum(last - first + 1 for first, last in found)
        ids = self._view.tasks.row_ids()
        return sum(entry >= 0 for first, last in found for entry in ids[first : last + 1])

    # How it changes

    def go_to(self, index: _Index) -> None:
        """Make a cell current, select its row alone, and begin the next range there."""
        self.is_picking = False
        with self._going_alone():
            self._view.setCurrentIndex(index)
        self._view.block.collapse(index.column())

    def point_at(self, index: _Index) -> None:
        """Make a cell current. A selection that includes its row stays, any other one goes."""
        if self.includes(index.row()):
            self._view.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)
        else:
            self.go_to(index)

    def walk(self, step: int) -> bool:
        """Go to the next task and keep the selection: the task is part of it while one is there, or once it is picked.

        So rows apart are selected by keys, and the current row is part of the target all the time.
        """
        view, before = self._view, self._view.currentIndex()
        row = next_task(view.tasks, before.row() + step, step) if before.isValid() else -1
        if row < 0:
            return view.tasks.shown.key(before.row()) is not None  # nothing follows: the selection stays
        ids, index, was_chosen = view.tasks.row_ids(), view.tasks.index(row, before.column()), self.includes(row)
        is_passing = ids[before.row()] == self._passing and self.has_several()
        view.selectionModel().setCurrentIndex(index, _Flag.Select | _Flag.Rows)
        if is_passing:
            view.selectionModel().select(before, _Flag.Deselect | _Flag.Rows)
        self._passing = -1 if was_chosen else ids[row]
        view.scrollTo(index)
        self.settle()
        return True

    def pick(self, index: _Index) -> None:
        """Let the current task stay selected when one goes on; one that is selected for good is taken out."""
        if self._view.tasks.row_ids()[index.row()] == self._passing:
            self._passing = -1
        else:
            self.take_out(index)

    def turn_pick(self) -> None:
        """Select the current task for good while one goes on by keys, or take it out of the selection."""
        view = self._view
        if not self.is_picking and not self.has_several():
            self.is_picking = view.current_task is not None
        elif self.has_several():
            self.is_picking = True
            self.pick(view.currentIndex())
        else:
            self.is_picking = False
        self._passing = self._passing if self.has_several() else -1
        view.mode.changed.emit()

    def _end_picking(self) -> None:
        self.is_picking = False

    def take_out(self, index: _Index) -> None:
        """Take a row out of the selection; the last one stays."""
        if self.has_several():
            self._view.selectionModel().select(index, _Flag.Deselect | _Flag.Rows)
            self.settle()

    def settle(self) -> None:
        """Bring the current row and the selection together, after either has changed."""
        view = self._view
        current = view.currentIndex()
        row, chosen = current.row(), self.includes(current.row())
        if chosen and view.tasks.shown.key(row) is not None:
            return
        nearest = self._nearest(max(row, 0))
        if nearest >= 0:
            index = view.tasks.index(nearest, max(current.column(), view.header.first_section()))
            view.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)
        elif row >= 0 and not chosen:
            view.selectionModel().select(current, _ALONE)

    def command(self, index: _Index, event: QEvent | None) -> QItemSelectionModel.SelectionFlag | None:
        """How a key or a press changes the selection; None where Qt's way is right."""
        self._forget_picking(event)
        if self._alone:
            return _ALONE
        if isinstance(event, QKeyEvent):
            return self._command_of_key(index)
        if isinstance(event, QMouseEvent):
            if not index.isValid():
                return _Flag.NoUpdate
            if event.button() == Qt.MouseButton.RightButton:
                pressed = event.type() == QEvent.Type.MouseButtonPress
                return _ALONE if pressed and not self.includes(index.row()) else _Flag.NoUpdate
        return None

    def _command_of_key(self, index: _Index) -> QItemSelectionModel.SelectionFlag | None:
        """For another cell of the same row a block is extended or let go, as in a spreadsheet. Picked rows stay."""
        is_same_row = index.row() == self._view.currentIndex().row()
        return _Flag.NoUpdate if is_same_row and self.has_several() and not self._view.block.is_made else None

    def _forget_picking(self, event: QEvent | None) -> None:
        """A key that selects one row alone ends what was picked row by row."""
        self._passing = -1
        if isinstance(event, QKeyEvent) and not event.modifiers():
            self.is_picking = False

    def press(self, event: QMouseEvent) -> bool:
        """A press of the left button that Qt would answer otherwise. True where nothing more is to be done."""
        self.is_pressed = False
        self._passing = -1
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        self.is_picking = self.is_picking and event.modifiers() != Qt.KeyboardModifier.NoModifier
        view, index = self._view, self._view.indexAt(event.position().toPoint())
        if not index.isValid():
            if event.modifiers() == Qt.KeyboardModifier.NoModifier and view.currentIndex().isValid():
                self.go_to(view.currentIndex())
        elif event.modifiers() == _CONTROL and self.includes(index.row()):
            self.is_pressed = True
            self.take_out(index)
        return self.is_pressed

    def beyond_headers(self, index: QModelIndex, action: QAbstractItemView.CursorAction, shift: bool) -> QModelIndex:
        """Where a move ends that would end at a group's header: single steps stay there, unless they select."""
        view, before = self._view, self._view.currentIndex()
        if (
            not view.tasks.shown.group_at(index.row()) is not None
            or index.row() == before.row()
            or not (shift or action in _LONG_WAYS)
        ):
            return index
        way = _LONG_WAYS.get(action, 1 if index.row() > before.row() else -1)
        row = next_task(view.tasks, index.row(), way)
        if row < 0 and not shift:
            row = next_task(view.tasks, index.row(), -way)
        if row < 0:
            return before if shift else index
        return view.tasks.index(row, index.column())

    def _nearest(self, row: int) -> int:
        """The selected task that is nearest to a row, -1 where none is selected."""
        found: list[int] = []
        for first, last in selected_runs(self._view):
            at = min(max(row, first), last)
            for way in (1, -1):
                task = next_task(self._view.tasks, at, way)
                if first <= task <= last:
                    found.append(task)
        return min(found, key=lambda task: abs(task - row), default=-1)

    @contextmanager
    def _going_alone(self) -> Iterator[None]:
        self._alone = True
        try:
            yield
        finally:
            self._alone = False


def without_control(event: QKeyEvent) -> QKeyEvent:
    """The key as it is without Ctrl, which moves the current row away from the selection."""
    kept = event.modifiers() & ~_CONTROL
    return QKeyEvent(event.type(), event.key(), kept, event.text(), event.isAutoRepeat(), event.count())
