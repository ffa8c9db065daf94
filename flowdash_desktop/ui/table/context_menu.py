"""What can be done to the tasks that are selected: the table's context menu."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from flowdash_desktop.domain.table import Group
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.table.bulk_edit import count_words
from flowdash_desktop.ui.table.clipboard import copied_cell
from flowdash_desktop.ui.table.copy_rows import RowsCopier
from flowdash_desktop.ui.table.drops import file_field_at
from flowdash_desktop.ui.table.events import AddFiles
from flowdash_desktop.ui.table.header.column_menu import ColumnMenu
from flowdash_desktop.ui.task_actions import FOR_HOW_MANY, OF_MANY
from flowdash_desktop.ui.widgets.press_outside import MenuPresses
from flowdash_desktop.ui.widgets.text import short

_NAME_LETTERS = 60

translate = QCoreApplication.translate

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.rows.rows_view import TaskRowsView


def copy_cell(view: TaskRowsView) -> None:
    """Copy the current cell's text."""
    index = view.currentIndex()
    if view.tasks.shown.key(index.row()) is None:
        _tell_no_task(view)
    else:
        QGuiApplication.clipboard().setText(copied_cell(view.tasks, index.row(), index.column()))


def copy_rows(view: TaskRowsView, copier: RowsCopier) -> None:
    """Copy the selected rows as they are arranged, with the fields' names."""
    header = view.header
    columns = [s for s in map(header.logicalIndex, range(header.count())) if not header.isSectionHidden(s)]
    _copy(view, copier, columns, with_names=True)


def copy_block(view: TaskRowsView, copier: RowsCopier, *, with_names: bool) -> None:
    """Copy the block of cells, or the current cell.

    Args:
        view: whose cells.
        copier: puts them into the clipboard.
        with_names: the names of the fields come first.
    """
    _copy(view, copier, view.block.sections(), with_names=with_names)


def _copy(view: TaskRowsView, copier: RowsCopier, columns: Sequence[int], *, with_names: bool) -> None:
    """Copy these columns of the selected tasks. Without a task the clipboard keeps what it has."""
    tasks = view.target.ids()
    if len(tasks) and columns:
        copier.copy(tasks, columns, with_names=with_names)
    else:
        _tell_no_task(view)


def _tell_no_task(view: TaskRowsView) -> None:
    view.told.emit(translate("TaskTable", "Nothing is copied: no task is selected."))


class TaskMenu(QMenu):
    """The menu for the selected tasks and the current cell, or for the header of a group.

    Args:
        view: whose tasks.
        index: the current cell.
        more: actions of the window that are offered too.

    Signals:
        task_activated: open this ``TaskKey``.
        add_files_requested: ``AddFiles``.
        rows_copied: copy the selected rows.
        cells_copied: copy the block of cells.
        delete_requested: delete the selected tasks.
    """

    task_activated = Signal(object)
    add_files_requested = Signal(object)
    rows_copied = Signal()
    cells_copied = Signal()
    delete_requested = Signal()

    def __init__(self, view: TaskRowsView, index: QModelIndex, more: Sequence[QAction]) -> None:
        super().__init__(view)
        self._view = view
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        MenuPresses(self)
        group, key = view.tasks.shown.group_at(index.row()), view.tasks.shown.key(index.row())
        if group is not None:
            self._add_group(group)
        elif key is not None:
            self._add_task(index, key)
        if more:
            self.addActions([self._for_many(action) for action in more])
            self.addSeparator()
        columns = ColumnMenu(view.header, index.column() if index.isValid() else -1, self)
        columns.setTitle(translate("TaskTable", "Columns and order"))
        columns.setIcon(view.theme.icon("views"))
        self.addMenu(columns)

    def _for_many(self, action: QAction) -> QAction:
        """An action of the window; one that acts on several tasks says on how many."""
        words, number = action.property(OF_MANY), action.property(FOR_HOW_MANY)
        count = number if isinstance(number, int) else self._view.target.count()
        if not words or count < 2 or not action.isVisible():
            return action
        own = QAction(action.icon(), str(words).format(tasks=count_words(count)), self)
        own.setShortcut(action.shortcut())
        own.setShortcutVisibleInContextMenu(True)
        own.setEnabled(action.isEnabled())
        own.setStatusTip(action.statusTip())
        own.triggered.connect(action.trigger)
        return own

    def _add(self, name: str, text: str, shortcut: str = "") -> QAction:
        action = self.addAction(self._view.theme.icon(name), text)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
            action.setShortcutVisibleInContextMenu(True)
        return action

    def _add_group(self, group: Group) -> None:
        view = self._view
        words = translate("TaskTable", "Expand") if group.collapsed else translate("TaskTable", "Collapse")
        self.addAction(words).triggered.connect(lambda: view.groups.toggle(view.tasks.shown.row_of_group(group.value)))
        self.addSeparator()

    def _add_task(self, index: QModelIndex, key: TaskKey) -> None:
        # Not imported above: the first rows do not wait for popups.
        from flowdash_desktop.ui.table.setting_menu import add_settings

        view, several = self._view, self._view.target.has_several()
        self._add("open-external", translate("TaskTable", "Open details")).triggered.connect(
            lambda: self.task_activated.emit(key)
        )
        self.addSeparator()
        add_settings(self, view, index)
        self.addSeparator()
        has_cell, of_block = view.mode.has_cell, view.block.is_several()
        many = count_words(view.target.count())
        of_several = translate("TaskTable", "Copy cells of {tasks}").format(tasks=many)
        words = of_several if several else translate("TaskTable", "Copy cells")
        words = words if of_block else translate("TaskTable", "Copy cell")
        cell = self._add("copy", words, "Ctrl+C" if has_cell else "")
        cell.triggered.connect(self.cells_copied if of_block else lambda: copy_cell(view))
        rows = self._add(
            "copy",
            translate("TaskTable", "Copy {tasks}").format(tasks=many)
            if several
            else translate("TaskTable", "Copy row"),
            "" if has_cell else "Ctrl+C",
        )
        rows.triggered.connect(self.rows_copied)
        self.addSeparator()
        if (field := file_field_at(view.tasks, index.column())) is not None:
            files = self._add(
                "paperclip",
                translate("TaskTable", "Add files to {field}…").format(
                    field=short(field.name, _NAME_LETTERS).replace("&", "&&")
                ),
            )
            files.triggered.connect(lambda: self.add_files_requested.emit(AddFiles(key, field.name)))
        delete = self._add(
            "trash",
            translate("TaskTable", "Delete {tasks}…").format(tasks=many)
            if several
            else translate("TaskTable", "Delete…"),
            "" if view.mode.has_cell else "Del",
        )
        delete.setEnabled(view.tasks.schema.unique_id_field is not None)
        delete.triggered.connect(self.delete_requested)
        self.addSeparator()
