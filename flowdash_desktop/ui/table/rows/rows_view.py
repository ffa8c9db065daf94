"""The rows of the table: what is seen of them, which one is current, how the columns stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.table.header.columns import Columns
from flowdash_desktop.ui.table.header.header import TaskHeader
from flowdash_desktop.ui.table.models.task_table_model import TaskTableModel
from flowdash_desktop.ui.table.painting.row_painting import RowsPainter
from flowdash_desktop.ui.table.rows.group_headers import Groups
from flowdash_desktop.ui.table.rows.scroll_anchor import ScrollKeeper, SteadyView
from flowdash_desktop.ui.table.rows.selection import ManySelected, row_that_is_left
from flowdash_desktop.ui.table.rows.target import Target, without_control
from flowdash_desktop.ui.table.rows.vacancy import Vacancy
from flowdash_desktop.ui.table.rows.viewport import take_own_viewport
from flowdash_desktop.ui.theme import Theme

_STAY = 200
"""So many selected rows at most stay where they are when they change: each is looked at whenever others move."""
_FIRST_MS = 30
"""The rows are painted before the first of them becomes current and its task is shown at the side."""
_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)


class TaskRowsView(SteadyView):
    """Shows tasks; what a person does to them is in ``TaskTableView``.

    Selection, the current task and the scroll position stay with their tasks through every refresh. The current task
    is kept in view even if it stops passing the filter (``TaskTableModel.keep``).

    Attributes:
        columns: how they stand, and whether a person has just arranged them.
        target: which tasks a command acts on.
        goes_on: another task becomes current now because the one before is shown no more.
        may_begin: whether the first task may become current by itself now; else it is asked again a little later.
        was_taken: whether somebody else took a task away that is not shown any more: then no other becomes current.
        is_in_use: whether the person works on the current task elsewhere: then it stays whatever is filtered.
        vacancy: where the task stood that somebody else took away.

    Signals:
        current_task_changed: the ``TaskKey`` that is current now, or None. Not emitted where a created task gets its
            unique ID: it is the same task.
        target_changed: a command acts on other tasks now.
        told: why a key does nothing here, in a sentence.
    """

    current_task_changed = Signal(object)
    target_changed = Signal()
    told = Signal(str)

    def __init__(self, theme: Theme, model: TaskTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keeper = ScrollKeeper(self)
        self.target = Target(self)
        take_own_viewport(self)
        self.theme = theme
        self.tasks = model
        self.header = TaskHeader(theme, self)
        self.may_begin: Callable[[], bool] = lambda: True
        self.was_taken: Callable[[TaskKey], bool] = lambda _: False
        self.is_in_use: Callable[[], bool] = lambda: False
        self.vacancy = Vacancy(self)
        self._by_keyboard = self._focus_comes = False
        self._current: TaskKey | None = None
        self._before: tuple[Sequence[int], int] | None = None
        """The rows before a change of them, and which of them was current."""
        self._went = self.goes_on = False
        self._selected = ManySelected(self)
        self._release_timer = QTimer(self)
        self._release_timer.setSingleShot(True)
        self._release_timer.timeout.connect(self.keep_current)
        self._first_timer = QTimer(self)
        self._first_timer.setSingleShot(True)
        self._first_timer.setInterval(_FIRST_MS)
        self._first_timer.timeout.connect(self._begin_at_first)
        self._set_up()
        self.setHorizontalHeader(self.header)
        self.setModel(model)
        self.rows = RowsPainter(self)
        self.groups = Groups(self, self.target.go_to)
        self.columns = Columns(self)
        self.header.sort_requested.connect(self.sort_by)
        self.header.group_requested.connect(self.group_by)
        self.header.collapse_requested.connect(self.groups.set_all_collapsed)
        self.header.first_frozen_changed.connect(self.viewport().update)
        model.rows.settling.connect(self.keep_current)
        model.rows.refresh_begun.connect(self._refresh_begun)
        model.rows.refreshed.connect(self._refreshed)
        model.rows.sort_changed.connect(self.header.set_sort)
        model.rows.grouping_changed.connect(self._grouping_changed)
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

    def selected_tasks(self) -> tuple[TaskKey, ...]:
        """The tasks that a command acts on, from top to bottom."""
        return self.target.tasks()

    def set_current_task(self, key: TaskKey | None) -> bool:
        """Make a task current, select it alone and scroll to it. False where it is not shown."""
        row = self.tasks.shown.row(key)
        if row < 0:
            if key is None:
                self.selectionModel().clear()
            return key is None
        column = max(self.currentIndex().column(), 0)
        if self.isColumnHidden(column):
            column = self.header.first_section()
        index = self.tasks.index(row, column)
        self.target.go_to(index)
        self.scrollTo(index)
        return True

    def step(self, rows: int) -> bool:
        """Make the task some rows further down (or up) current. False at either end."""
        row = self.groups.next_task(self.currentIndex().row() + rows, 1 if rows > 0 else -1)
        row = self.vacancy.row() if self.vacancy.is_open else row
        return row >= 0 and self.set_current_task(self.tasks.shown.key(row))

    def first_task(self) -> TaskKey | None:
        """The first task that is shown, None where there is none."""
        return self.tasks.shown.key(self.groups.next_task(0, 1))

    def keep_current(self) -> None:
        """Keep the tasks someone is on in view, the current one and those selected, and let go of those before."""
        self._release_timer.stop()
        self.tasks.rows.keep(self.current_task, *self.selected_to_stay(), held=self.is_in_use())

    def selected_to_stay(self) -> tuple[TaskKey, ...]:
        """The selected tasks, which stay where they are with the current one; none where they are too many for it."""
        return self.target.tasks() if 1 < self.target.count() <= _STAY else ()

    def leave_current(self) -> None:
        """Let no row be current, as somebody else gave the unique ID of the current task to another one."""
        if self.currentIndex().isValid():
            self.vacancy.open(self.tasks.row_ids(), self.currentIndex().row())

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell which task is current, and keep it in view."""
        super().currentChanged(current, previous)
        if self._before is not None:  # its row goes: who comes next is settled when the refresh is through
            self._went = True
            return
        key = self.tasks.shown.key(current.row())
        if current.isValid():
            self.vacancy.close()
        if key == self._current:
            return
        self._current = key
        if not self._release_soon():
            self.keep_current()
        self.current_task_changed.emit(key)
        self.target_changed.emit()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that a command acts on other tasks. Rows that only stayed for being selected leave."""
        super().selectionChanged(selected, deselected)
        if self._before is None:
            self._release_soon()
        self.target_changed.emit()

    def _release_soon(self) -> bool:
        """Let rows that are left go where they belong. Not between the clicks of a double click: the second one would
        hit another task. Nor within this change of what is current or selected. False where no row only stays."""
        if self.tasks.shown.has_marked:
            mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
            self._release_timer.start(QApplication.doubleClickInterval() if mouse else 0)
        return self.tasks.shown.has_marked

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """How a key or a press changes the selection: the current row is always part of it."""
        command = self.target.command(index, event)
        if command is not None:
            return command
        return super().selectionCommand(index, without_control(event) if isinstance(event, QKeyEvent) else event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Where a key leads; from a vacancy to the task that took the position. The focus alone leaves that open."""
        if self._focus_comes and self.vacancy.is_open:
            return QModelIndex()
        if self.vacancy.is_open:
            return self.tasks.index(self.vacancy.row(), self.vacancy.column)
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        return self.target.beyond_headers(super().moveCursor(action, modifiers), action, shift)

    def selectAll(self) -> None:
        """Select all tasks; one of them is current."""
        super().selectAll()
        self.target.settle()

    def _refresh_begun(self) -> None:
        self._before = self.tasks.row_ids(), self.currentIndex().row()
        self._went = False
        self.keeper.remember()
        self._selected.take()

    def _refreshed(self) -> None:
        before, went = self._before, self._went
        left = before if went and self._current is not None else None  # the rows that the current task left
        if left is not None and self._current is not None and self.was_taken(self._current):
            self._selected.forget()
            self.vacancy.open(*left)
        self._before, self._went = None, False
        self._selected.give_back()
        if left is not None:
            self._go_on(*left)
        self.columns.fit_at_first()
        self.keeper.restore()
        self.keeper.lay_out()
        self.target.settle()
        key = self.current_task
        if _row_to_begin_at(self) >= 0:
            self._first_timer.start()
        if key != self._current:
            self._follow_current(key, may_be_renamed=before is not None and not went, goes_on=went)
        self.target_changed.emit()

    def _follow_current(self, key: TaskKey | None, *, may_be_renamed: bool, goes_on: bool) -> None:
        """Another key is current after a change of the rows. Where only the key is another, the task is the same."""
        was, self._current = self._current, key
        if may_be_renamed and was is not None and key is not None:
            return
        self.keep_current()
        self.goes_on = goes_on
        self.current_task_changed.emit(key)
        self.goes_on = False

    def _begin_at_first(self) -> None:
        """Nobody has chosen a task yet: the first one is current, so that there is one to look at. Takes no focus."""
        if not self.may_begin():
            self._first_timer.start()
        elif (first := _row_to_begin_at(self)) >= 0:
            self.target.go_to(self.tasks.index(first, self.header.first_section()))

    def _go_on(self, before: Sequence[int], at: int) -> None:
        """The current task is gone: the next one that is left becomes current, at the end the one before.

        None does while others are selected, while the position is vacant, and where no row passes the filter: one that
        stays for a text typed into it was not chosen.
        """
        if self.target.has_selected() or self.vacancy.is_open:
            return
        row, current = row_that_is_left(self.tasks, before, at), self.currentIndex()
        if row < 0 and self.tasks.shown.is_dimmed(current.row()):
            self.selectionModel().clear()
        elif row >= 0 and row != current.row():
            self.goes_on = True
            self.target.go_to(self.tasks.index(row, max(current.column(), 0)))
            self.goes_on = False

    # Order and groups

    def sort_by(self, sort: tuple[SortBy, ...]) -> None:
        """Order the rows, as the header asks for it."""
        if not self.keeper.current_is_visible():
            self.keeper.to_top_next()
        self.tasks.rows.set_sort(sort)
        self.columns.moved()

    def group_by(self, field: str) -> None:
        """Part the rows by a field, as a person asks for it; ``""`` for no more."""
        if self.verticalScrollBar().value() == 0 or not self.keeper.current_is_visible():
            self.keeper.to_top_next()
        self.tasks.rows.set_grouping(field or None)

    def _grouping_changed(self) -> None:
        """Rows are parted otherwise, or a group was opened or closed."""
        self.header.grouping = self.tasks.table.queries.grouping or ""
        self.columns.moved()

    # Looks

    def _restyle(self) -> None:
        rows = self.verticalHeader()
        with self.keeper.steady():
            rows.setMinimumSectionSize(self.theme.row_height)
            rows.setDefaultSectionSize(self.theme.row_height)
        self.rows.cells.reset(self.tasks.schema)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """All that can be seen, by our own hand: Qt would ask for every cell by itself."""
        self.ring = self.currentIndex() if self._by_keyboard and self.hasFocus() else QModelIndex()
        painter = QPainter(self.viewport())
        try:
            self.rows.paint(painter, event.rect())
        finally:
            painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if not (event.buttons() and (self.groups.is_pressed or self.target.is_pressed)):
            super().mouseMoveEvent(event)
            self.target.settle()
        at = event.position().toPoint()
        self._set_hover(self.rowAt(at.y()), self.column_at(at.x()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The pointer is at work: no ring. On the header of a group it opens or closes that."""
        self._set_by_keyboard(False)
        if not self.groups.press(event) and not self.target.press(event):
            super().mousePressEvent(event)
            self.target.settle()

    def viewportEvent(self, event: QEvent) -> bool:
        """The pointer leaves the rows."""
        if event.type() == QEvent.Type.Leave:
            self._set_hover(-1, -1)
        return super().viewportEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Other rows come under the pointer."""
        super().scrollContentsBy(dx, dy)
        if self.hover_row >= 0:
            self._set_hover(-1, -1)
        if dx:
            self.viewport().update()
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
            self._set_by_keyboard(True)
        self.target.settle()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes with the focus."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _set_by_keyboard(self, by_keyboard: bool) -> None:
        if by_keyboard != self._by_keyboard:
            self._by_keyboard = by_keyboard
            self.viewport().update()


def _row_to_begin_at(view: TaskRowsView) -> int:
    """The row of the first task that passes the filter; -1 for none, and where nobody needs one to begin at."""
    if view.currentIndex().isValid() or view.vacancy.is_open:
        return -1
    row = view.groups.next_task(0, 1)
    while row >= 0 and view.tasks.shown.is_dimmed(row):
        row = view.groups.next_task(row + 1, 1)
    return row
