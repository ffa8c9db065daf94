"""What keys, double clicks and the menu do to the tasks that are selected and to the current cell."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.ui.table.block_edit import block_change, block_to_fill, block_to_paste
from flowdash_desktop.ui.table.bulk_edit import paste_text, set_text, toggle
from flowdash_desktop.ui.table.context_menu import TaskMenu, copy_block, copy_cell, copy_rows
from flowdash_desktop.ui.table.copy_rows import RowsCopier
from flowdash_desktop.ui.table.events import BlockAction
from flowdash_desktop.ui.table.navigation_keys import press_navigation_key
from flowdash_desktop.ui.table.pasted import Pasted, clipping, read_now
from flowdash_desktop.ui.widgets.files.file_data import clipboard_data, has_files, has_only_picture, web_addresses

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.drops import FileDrops
    from flowdash_desktop.ui.table.rows.rows_view import TaskRowsView

translate = QCoreApplication.translate

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def is_key(event: QKeyEvent, keys: str) -> bool:
    """True for the press of a key, in Qt's portable form."""
    return QKeySequence(event.keyCombination()) == QKeySequence(keys)


class TaskCommands(QObject):
    """The commands of a view. They tell what is wanted and change no task.

    Args:
        view: whose tasks.
        drops: takes files that are pasted.

    Attributes:
        copier: copies rows.
        more_actions: actions of the window that the menu offers too.
        add_commands: adds all commands for tasks to the menu.
        before_offering: called before the actions are offered that depend on which tasks are meant.
        again_words: what can be done once more to tasks that match, ``""`` for nothing.

    Signals:
        task_activated: a ``TaskKey`` was opened by Enter, a double click or the menu.
        look_requested: show the files of the current task.
        delete_requested: a tuple of ``TaskKey`` to delete, once confirmed.
        add_files_requested: ``AddFiles``.
        block_changed: a ``BlockChange``.
        replace_requested: find and replace in the selected cells or in a column.
        again_requested: do to the tasks that match what was done to two.
        bulk_options_requested: choose when changes of many tasks are asked about.
        long_pasted: a ``Clipping`` was pasted into cells that takes a while to be read; see ``take_pasted``.
        paste_requested: a text was pasted where no cell is chosen: make tasks of its rows.
    """

    task_activated = Signal(object)
    look_requested = Signal()
    delete_requested = Signal(object)
    add_files_requested = Signal(object)
    block_changed = Signal(object)
    replace_requested = Signal()
    again_requested = Signal()
    bulk_options_requested = Signal()
    long_pasted = Signal(object)
    paste_requested = Signal()

    def __init__(self, view: TaskRowsView, drops: FileDrops) -> None:
        super().__init__(view)
        self._view, self._tasks = view, view.tasks
        self._drops = drops
        self.copier = RowsCopier(view)
        self.more_actions: tuple[QAction, ...] = ()
        self.again_words = ""
        self.add_commands: Callable[[QMenu], None] = lambda _: None
        self.before_offering: Callable[[], None] = lambda: None
        view.doubleClicked.connect(self._open_fixed)

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; False for one that is no command."""
        index, key = self._view.currentIndex(), event.key()
        if self._press_for_cells(event):
            return True
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.modifiers() not in _PLAIN:
            return press_navigation_key(self._view, event, self.task_activated.emit, self.look_requested.emit)
        elif key in _ENTER:
            self._enter(index)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._erase(Qt.Key(key))
        else:
            return press_navigation_key(self._view, event, self.task_activated.emit, self.look_requested.emit)
        return True

    def _press_for_cells(self, event: QKeyEvent) -> bool:
        """Do what a key asks for that is for all selected cells; False for any other key."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif is_key(event, "Ctrl+Shift+C"):
            self.copy_with_names()
        elif not self._view.mode.has_cell:
            return False
        elif is_key(event, "Shift+Space"):
            self._view.block.take_whole_rows()
        elif is_key(event, "Ctrl+D"):
            self.fill_down()
        else:
            return False
        return True

    def _erase(self, key: Qt.Key) -> None:
        """Empty cells; in row mode ``Delete`` is for whole tasks."""
        if self._view.mode.has_cell:
            self.clear()
        elif key == Qt.Key.Key_Delete:
            self.request_deletion()

    def request_deletion(self) -> None:
        """Ask for the deletion of the tasks that are meant, in view."""
        keys = self._view.target.tasks()
        if keys and self._tasks.schema.unique_id_field is not None:
            self._view.scrollTo(self._view.currentIndex())
            self.delete_requested.emit(keys)

    def copy(self) -> None:
        """Copy the current cell or the block of cells; in row mode the rows, with the names of their fields."""
        if not self._view.mode.has_cell:
            self._copy_rows()
        elif self._view.block.is_several():
            copy_block(self._view, self.copier, with_names=False)
        else:
            copy_cell(self._view)

    def copy_with_names(self) -> None:
        """Copy the cells, or in row mode the rows, with the names of their fields."""
        copy_block(self._view, self.copier, with_names=True) if self._view.mode.has_cell else self._copy_rows()

    def open_task(self) -> None:
        """Open the current task."""
        key = self._view.current_task
        if key is not None:
            self.task_activated.emit(key)

    def menu(self, index: QModelIndex) -> TaskMenu:
        """What can be done with the selected tasks and the cell at ``index``, which is current."""
        self.before_offering()
        menu = TaskMenu(self._view, index, self.more_actions)
        if self._view.current_task is not None:
            self.add_commands(menu)
        menu.task_activated.connect(self.task_activated)
        menu.add_files_requested.connect(self.add_files_requested)
        menu.rows_copied.connect(self._copy_rows)
        menu.cells_copied.connect(self.copy)
        menu.delete_requested.connect(self.request_deletion)
        return menu

    def _enter(self, index: QModelIndex) -> None:
        """Open the task of a cell that can't be edited, toggle a checkbox, edit any other cell."""
        view, key = self._view, self._tasks.shown.key(index.row())
        if key is None:
            return
        view.scrollTo(index)
        if not self._tasks.can_edit(index.column()):
            self.task_activated.emit(key)
        elif self._tasks.field(index.column()).kind is FieldKind.CHECKBOX:
            toggle(view, index)
        else:
            view.edit(index)

    def _open_fixed(self, index: QModelIndex) -> None:
        """Open the task of a cell that can't be edited, after a double click."""
        key = self._tasks.shown.key(index.row())
        if key is not None and not self._tasks.can_edit(index.column()):
            self.task_activated.emit(key)

    def _lines_of(self, pasted: Pasted) -> str | None:
        """What is pasted as a block, None where one text goes into one column as it is."""
        lines, block, is_table = pasted.lines, self._view.block, pasted.is_table
        if not is_table:
            lines = lines.rstrip("\r\n")
        has_rows, has_cells = "\n" in lines[:-1], "\t" in lines
        if block.is_several():
            is_block = has_rows or has_cells or len(block.sections()) > 1
        else:
            kind = self._tasks.field(self._view.currentIndex().column()).kind
            is_text = field_type(kind).multiline and not is_table  # code and logs have tabs, too
            is_block = (has_rows and is_table) or (has_cells and not is_text)
        return lines if is_block else None

    def fill_down(self) -> None:
        """Give the cells of the block what its first row has; to one cell what the cell above has."""
        view = self._view
        change = block_to_fill(view)
        if change.tasks:
            view.scrollTo(view.currentIndex())
            self.block_changed.emit(change)
        elif view.target.tasks():
            view.told.emit(translate("TaskTable", "There is no cell above to fill from."))
        else:
            self._tell_no_task()

    def clear(self) -> None:
        """Empty the cells of the block; of one column as any value is given to it."""
        view, index = self._view, self._view.currentIndex()
        view.scrollTo(index)
        if not view.target.tasks():
            self._tell_no_task()
        elif len(view.block.sections()) > 1:
            self.block_changed.emit(block_change(view, BlockAction.CLEAR))
        elif index.isValid():
            set_text(view, index, "")

    def _copy_rows(self) -> None:
        copy_rows(self._view, self.copier)

    def paste(self) -> None:
        """Take what the clipboard has: files and a picture are attached to the task, a text goes into the cell; where
        no cell is chosen, its rows are to become tasks."""
        data = clipboard_data()
        index = self._view.currentIndex()
        in_files = index.isValid() and self._tasks.field(index.column()).kind is FieldKind.FILE
        has_more = has_files(data) or has_only_picture(data) or bool(web_addresses(data, of_text=in_files))
        if has_more:
            self._drops.paste(data)
        elif not index.isValid():
            self.paste_requested.emit()
        elif self._tasks.shown.key(index.row()) is None:
            self._tell_no_task()
        elif data.hasText() or data.hasHtml():
            self._paste_text(data)
        else:
            self._view.told.emit(translate("TaskTable", "The clipboard has no text."))

    def _paste_text(self, data: QMimeData) -> None:
        clip = clipping(data)
        if not self._view.mode.has_cell:
            paste_text(self._view, clip.text, is_ours=clip.is_rows)
        elif clip.is_long:
            self.long_pasted.emit(clip)
        else:
            self.take_pasted(read_now(clip))

    def take_pasted(self, pasted: Pasted) -> None:
        """Paste what was read into the block, or from the current cell on; one text into its column."""
        lines = self._lines_of(pasted)
        if lines is None:
            paste_text(self._view, pasted.text, is_ours=pasted.is_ours)
        else:
            self._view.scrollTo(self._view.currentIndex())
            self.block_changed.emit(block_to_paste(self._view, lines, is_ours=pasted.is_ours))

    def _tell_no_task(self) -> None:
        """Say why a command for cells does nothing on the header of a group."""
        if self._view.currentIndex().isValid():
            self._view.told.emit(translate("TaskTable", "The header of a group has no cells. Go to a task first."))
