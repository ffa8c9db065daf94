"""The table that people work in: rows, the current task, keys and menus. It shows and tells, and changes nothing."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.table.columns import arrange, arrangement, fit_columns
from flowdash_desktop.ui.table.header import TaskHeader
from flowdash_desktop.ui.table.messages import TableLayout
from flowdash_desktop.ui.table.model import TaskTableModel
from flowdash_desktop.ui.table.scrolling import ScrollKeeper
from flowdash_desktop.ui.theme import Theme

_Select = QItemSelectionModel.SelectionFlag

_SETTLED_MS = 250
"""A column that is being dragged is told about when it has come to rest."""


class TaskTableView(QTableView):
    """The tasks of a workflow.

    Selection, the current task, the scroll position and an open editor stay with their tasks through every refresh.
    The current task is kept in view even if it stops passing the filter (``TaskTableModel.keep``).

    Signals:
        current_task_changed: the ``TaskKey`` that is current now, or None. Not emitted where a created task gets its
            unique ID: it is the same task.
        task_activated: a ``TaskKey`` was opened by Enter, a double click or the menu.
        delete_requested: a tuple of ``TaskKey`` to delete, once confirmed.
        files_dropped: ``FilesDropped``.
        add_files_requested: ``AddFiles``.
        layout_changed: columns or order were rearranged by a person; ``arrangement()`` tells how.
    """

    current_task_changed = Signal(object)
    task_activated = Signal(object)
    delete_requested = Signal(object)
    files_dropped = Signal(object)
    add_files_requested = Signal(object)
    layout_changed = Signal()

    def __init__(self, theme: Theme, model: TaskTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.tasks = model
        self.header = TaskHeader(theme, self)
        self._current: TaskKey | None = None
        self._columns_fit = False
        self._scrolling = ScrollKeeper(self)
        self._release_timer = QTimer(self)
        self._release_timer.setSingleShot(True)
        self._release_timer.timeout.connect(self.keep_current)
        self._layout_timer = QTimer(self)
        self._layout_timer.setSingleShot(True)
        self._layout_timer.setInterval(_SETTLED_MS)
        self._layout_timer.timeout.connect(self.layout_changed)
        self.setAccessibleName(self.tr("Tasks"))
        self.setAccessibleDescription(self.tr("One task a row. Enter edits a cell or opens the task."))
        self._set_up()
        self.setHorizontalHeader(self.header)
        self.setModel(model)
        self.header.sort_requested.connect(self.sort_by)
        self.header.columns_changed.connect(self._layout_timer.start)
        self.doubleClicked.connect(self._double_clicked)
        model.refresh_begun.connect(self._scrolling.remember)
        model.refreshed.connect(self._refreshed)
        model.sort_changed.connect(self.header.set_sort)
        model.modelReset.connect(self._forget_columns)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    # The current task, the selection

    @property
    def current_task(self) -> TaskKey | None:
        """The task of the current row."""
        return self.tasks.key(self.currentIndex().row())

    def selected_tasks(self) -> tuple[TaskKey, ...]:
        """The selected tasks from top to bottom; the current one where none is selected."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        keys = [self.tasks.key(row) for row in rows] or [self.current_task]
        return tuple(key for key in keys if key is not None)

    def set_current_task(self, key: TaskKey | None) -> bool:
        """Make a task current, select it alone and scroll to it. False where it is not shown."""
        row = self.tasks.row(key)
        if row < 0:
            if key is None:
                self.selectionModel().clear()
            return key is None
        column = max(self.currentIndex().column(), 0)
        if self.isColumnHidden(column):
            column = self.header.logicalIndex(0)
        index = self.tasks.index(row, column)
        self.selectionModel().setCurrentIndex(index, _Select.ClearAndSelect | _Select.Rows)
        self.scrollTo(index)
        return True

    def step(self, rows: int) -> bool:
        """Make the task some rows further down (or up) current. False at either end."""
        row = self.currentIndex().row() + rows
        return 0 <= row < self.tasks.rowCount() and self.set_current_task(self.tasks.key(row))

    def keep_current(self) -> None:
        """Keep the task someone is on in view, and let go of the one before."""
        self._release_timer.stop()
        self.tasks.keep(self.current_task)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell which task is current, and keep it in view."""
        super().currentChanged(current, previous)
        key = self.tasks.key(current.row())
        if key == self._current:
            return
        self._current = key
        # A row that only stayed for being current leaves now. Not between the clicks of a double click: the second
        # one would hit another task.
        mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        self._release_timer.start(QApplication.doubleClickInterval() if mouse else 0)
        self.current_task_changed.emit(key)

    def _refreshed(self) -> None:
        if not self._columns_fit and self.tasks.rowCount() > 0:
            self._columns_fit = True
            fit_columns(self)
        self._scrolling.restore()
        current = self.currentIndex()
        if current.isValid() and not self.selectionModel().hasSelection():
            self.selectionModel().select(current, _Select.Select | _Select.Rows)
        key = self.tasks.key(current.row())
        if key != self._current:
            renamed = key is not None and self._current is not None
            self._current = key
            if not renamed:
                self.current_task_changed.emit(key)

    # Columns and order

    def arrangement(self) -> TableLayout:
        """How columns and rows are arranged now."""
        return arrangement(self)

    def restore(self, layout: TableLayout) -> None:
        """Arrange columns and rows as they were; columns that are new since come last."""
        self._columns_fit = True
        arrange(self, layout)

    def sort_by(self, sort: tuple[SortBy, ...]) -> None:
        """Order the rows, as the header asks for it."""
        if not self._scrolling.current_is_visible():
            self._scrolling.to_top_next()
        self.tasks.set_sort(sort)
        self._layout_timer.start()

    def _forget_columns(self) -> None:
        self._columns_fit = False
        for section in range(self.header.count()):
            self.header.setSectionHidden(section, False)

    def _restyle(self) -> None:
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(self.theme.row_height)
        rows.setDefaultSectionSize(self.theme.row_height)
        self.viewport().update()

    def _double_clicked(self, index: QModelIndex) -> None:
        key = self.tasks.key(index.row())
        if key is not None and not self.tasks.can_edit(index.column()):
            self.task_activated.emit(key)
