"""What can be done to the tasks that are selected: the table's context menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from flowdash_desktop.ui.table.clipboard import copied_cell
from flowdash_desktop.ui.table.header_menu import ColumnMenu
from flowdash_desktop.ui.table.many import count_words
from flowdash_desktop.ui.table.messages import AddFiles
from flowdash_desktop.ui.widgets.press_outside import MenuPresses

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.view import TaskTableView


def _tr(text: str) -> str:
    return QCoreApplication.translate("TaskTable", text)


def copy_cell(view: TaskTableView) -> None:
    """Copy the current cell's text."""
    index = view.currentIndex()
    if index.isValid():
        QGuiApplication.clipboard().setText(copied_cell(view.tasks, index.row(), index.column()))


def copy_rows(view: TaskTableView) -> None:
    """Copy the selected rows as they are arranged, with the fields' names."""
    header = view.header
    columns = [s for s in map(header.logicalIndex, range(header.count())) if not header.isSectionHidden(s)]
    view.copier.copy(view.target.ids(), columns)


def make_menu(view: TaskTableView, index: QModelIndex) -> QMenu:
    """The menu for the selected tasks and the cell at ``index``, which is current."""
    menu, model, icon = QMenu(view), view.tasks, view.theme.icon
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    MenuPresses(menu)
    key = model.key(index.row())

    def add(name: str, text: str, shortcut: str = "") -> QAction:
        action = menu.addAction(icon(name), text)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
            action.setShortcutVisibleInContextMenu(True)
        return action

    group = model.group_at(index.row())
    if group is not None:
        words = _tr("Expand") if group.collapsed else _tr("Collapse")
        menu.addAction(words).triggered.connect(lambda: view.groups.toggle(model.row_of_group(group.value)))
        menu.addSeparator()
    elif key is not None:
        add("open-external", _tr("Open details")).triggered.connect(lambda: view.task_activated.emit(key))
        menu.addSeparator()
        # Not imported above: the first rows do not wait for popups.
        from flowdash_desktop.ui.table.setting_menu import add_settings

        add_settings(menu, view, index)
        menu.addSeparator()
        several = view.target.has_several()
        add("copy", _tr("Copy cell"), "" if several else "Ctrl+C").triggered.connect(lambda: copy_cell(view))
        rows = _tr("Copy rows") if several else _tr("Copy row")
        add("copy", rows, "Ctrl+C" if several else "").triggered.connect(lambda: copy_rows(view))
        menu.addSeparator()
        target = view.file_field_at(index.column())
        if target is not None:
            files = add("paperclip", _tr("Add files to {field}…").format(field=target.name.replace("&", "&&")))
            files.triggered.connect(lambda: view.add_files_requested.emit(AddFiles(key, target.name)))
        many = count_words(view.target.count())
        words = _tr("Delete {tasks}…").format(tasks=many) if several else _tr("Delete…")
        delete = add("trash", words, "Del")
        delete.setEnabled(model.schema.unique_id_field is not None)
        delete.triggered.connect(view.request_deletion)
        menu.addSeparator()
    if view.more_actions:
        menu.addActions(view.more_actions)
        menu.addSeparator()
    columns = ColumnMenu(view.header, index.column() if index.isValid() else -1, menu)
    columns.setTitle(_tr("Columns and order"))
    columns.setIcon(icon("views"))
    menu.addMenu(columns)
    return menu
