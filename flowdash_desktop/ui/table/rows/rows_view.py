"""The rows of the table: how they are painted, and what pointer and keyboard do to the current one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from flowdash_desktop.ui.table.header.columns import Columns
from flowdash_desktop.ui.table.models.task_table_model import TaskTableModel
from flowdash_desktop.ui.table.painting.row_painting import RowsPainter
from flowdash_desktop.ui.table.rows.current_task import CurrentTask
from flowdash_desktop.ui.table.rows.grid import TaskGrid
from flowdash_desktop.ui.table.rows.group_headers import Groups
from flowdash_desktop.ui.table.rows.ordering import Ordering
from flowdash_desktop.ui.table.rows.scroll_anchor import ScrollKeeper
from flowdash_desktop.ui.table.rows.target import Target, without_control
from flowdash_desktop.ui.theme import Theme

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)


class TaskRowsView(TaskGrid):
    """Shows tasks; what a person does to them is in ``TaskTableView``.

    Selection, the current task and the scroll position stay with their tasks through every refresh.

    Attributes:
        keeper: keeps what is seen where it is while rows change.
        target: which tasks a command acts on.
        groups: the headers among the rows.
        current: the current task.
        rows: paints the rows.
        columns: how they stand, and whether a person has just arranged them.
        ordering: the order of the rows and the field that parts them.

    Signals:
        told: why a key does nothing here, in a sentence.
    """

    told = Signal(str)

    def __init__(self, theme: Theme, model: TaskTableModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, model, parent)
        self.keeper = ScrollKeeper(self)
        self.target = Target(self)
        self.groups = Groups(self, self.target.go_to)
        self.current = CurrentTask(self, self.target, self.groups)
        self._focus_comes = False
        self._set_up()
        self.setHorizontalHeader(self.header)
        self.setModel(model)
        self.rows = RowsPainter(self)
        self.columns = Columns(self)
        self.ordering = Ordering(self, self.keeper, self.columns)
        self.header.collapse_requested.connect(self.groups.set_all_collapsed)
        self.header.first_frozen_changed.connect(self.viewport().update)
        model.rows.refresh_begun.connect(self._refresh_begun)
        model.rows.refreshed.connect(self._refreshed)
        model.modelReset.connect(lambda: self.block.collapse(-1))
        theme.changed.connect(self._restyle)
        self._restyle()
        self.columns.fit_at_first()

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.addScrollBarWidget(self.header.end, Qt.AlignmentFlag.AlignTop)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    # The current task, the selection

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Another row is current."""
        super().currentChanged(current, previous)
        self.block.moved_to(current)
        self.current.moved_to(current)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Other rows are selected."""
        super().selectionChanged(selected, deselected)
        self.current.selection_changed()

    def selectionCommand(self, index: _Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        """How a key or a press changes the selection: the current row is always part of it."""
        command = self.target.command(index, event)
        if command is not None:
            return command
        return super().selectionCommand(index, without_control(event) if isinstance(event, QKeyEvent) else event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Where a key leads; from a vacancy to the task that took the position. The focus alone leaves that open."""
        vacancy = self.current.vacancy
        if vacancy.is_open:
            return QModelIndex() if self._focus_comes else self.tasks.index(vacancy.row(), vacancy.column)
        if self._focus_comes and not self.current.may_come_with_focus():
            return QModelIndex()  # the rows are painted before the pane of a current task is made
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        edge = _end_of_rows(self, action) or self.block.edge(action, modifiers)
        return self.target.beyond_headers(edge or super().moveCursor(action, modifiers), action, shift)

    def go_on(self, step: int) -> None:
        """Go to the next task, or to the one before with ``-1``; while rows are picked by keys they stay selected."""
        if self.target.is_picking:
            self.target.walk(step)
        else:
            self.current.step(step)

    def selectAll(self) -> None:
        """Select all tasks, in cell mode all their cells; one of them is current."""
        super().selectAll()
        self.target.settle()
        self.block.take_whole_rows()

    # Changes of the rows

    def dataChanged(self, first: _Index, last: _Index, roles: Sequence[int] = ()) -> None:
        """Cells say something else.

        Qt paints all rows for whole rows that are out of sight, as an import confirms them by the thousand, and with
        them the toasts above. So it learns of these only where an editor or a screen reader may have to follow.
        """
        is_followed = self.state() == self.State.EditingState or QAccessible.isActive()
        if is_followed or self.keeper.is_seen(first.row(), last.row()):
            super().dataChanged(first, last, roles)
        if self.keeper.is_watching:
            self.keeper.rows_changed(first.row(), last.row())

    def doItemsLayout(self) -> None:
        """Bring scroll bars and editors in line with the rows. The keeper tells what has to be painted."""
        if self.keeper.is_busy:
            self.verticalHeader().setUpdatesEnabled(True)
            self.updateGeometries()
        else:
            super().doItemsLayout()

    def _refresh_begun(self) -> None:
        self.block.is_refreshing = True
        self.keeper.remember()
        self.current.refresh_begun()

    def _refreshed(self) -> None:
        outcome = self.current.carry_over()
        self.columns.fit_at_first()
        self.keeper.restore()
        self.keeper.lay_out()
        self.target.settle()
        self.block.is_refreshing = False
        self.current.tell(outcome)

    # Looks

    def _restyle(self) -> None:
        rows = self.verticalHeader()
        with self.keeper.steady():
            rows.setMinimumSectionSize(self.theme.row_height)
            rows.setDefaultSectionSize(self.theme.row_height)
        self.rows.reset()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """All that can be seen, by our own hand: Qt would ask for every cell by itself."""
        self.highlights.find_ring()
        painter = QPainter(self.viewport())
        try:
            self.rows.paint(painter, event.rect())
        finally:
            painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if not (event.buttons() and (self.groups.is_pressed or self.target.is_pressed)):
            with self.block.extending(bool(event.buttons() & Qt.MouseButton.LeftButton), makes=True):
                super().mouseMoveEvent(event)
                self.target.settle()
        self.highlights.point_at(event.position().toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The pointer is at work: no ring. On the header of a group it opens or closes that."""
        self.highlights.set_by_keyboard(False)
        ends, shift = self.block.ends(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        pressed = self.indexAt(event.position().toPoint())
        was_in = pressed.isValid() and self.target.includes(pressed.row())
        with self.block.extending(shift, makes=True):
            if not self.groups.press(event) and not self.target.press(event):
                super().mousePressEvent(event)
                self.target.settle()
        self.block.end_press(event, pressed, ends, was_in=was_in)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Other rows come under the pointer."""
        super().scrollContentsBy(dx, dy)
        self.highlights.clear_hover()
        if dx or self.tasks.table.queries.grouping:  # a header stays where the rows are scrolled
            self.viewport().update()
        if dx:
            self.header.viewport().update()
            self.updateEditorGeometries()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The current row stays in view where it was, as the pane goes below the rows or the window becomes lower."""
        row, before = self.currentIndex().row(), event.oldSize().height()
        was_seen = row >= 0 and -self.rowHeight(row) < self.rowViewportPosition(row) < before
        super().resizeEvent(event)
        if was_seen and event.size().height() < before:
            self.keeper.bring_current()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the current cell where the focus came by keyboard."""
        self._focus_comes = True
        super().focusInEvent(event)
        self._focus_comes = False
        if event.reason() in _BY_KEYBOARD:
            self.highlights.set_by_keyboard(True)
        self.target.settle()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes with the focus."""
        super().focusOutEvent(event)
        self.viewport().update()


def _end_of_rows(view: TaskRowsView, action: QAbstractItemView.CursorAction) -> QModelIndex | None:
    """The first or the last row, where Home and End are not for the cells of one; None for another move."""
    ends = {view.CursorAction.MoveHome: 0, view.CursorAction.MoveEnd: view.tasks.rowCount() - 1}
    current = view.currentIndex()
    if view.mode.has_cell or action not in ends or not current.isValid():
        return None
    return view.tasks.index(ends[action], current.column())
