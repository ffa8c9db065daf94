"""Keys by mode: in row mode letters are commands and nothing is typed into a task; Esc leads back from a cell."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent

from flowdash_desktop.ui.widgets.files.file_data import clipboard_data, has_files, has_only_picture, web_addresses
from flowdash_desktop.ui.widgets.key_tips import key_now

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.rows.rows_view import TaskRowsView

translate = QCoreApplication.translate
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_INTO_CELL = (*_ENTER, Qt.Key.Key_Left, Qt.Key.Key_Right)
_WALKS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_NATIVE = QKeySequence.SequenceFormat.NativeText


class ModeKeys(QObject):
    """What the mode of a view makes of keys and clicks.

    Args:
        view: whose keys.

    Attributes:
        run: does the command of a key in row mode, in Qt's portable form; False where no command has it. The second
            value says that the key is held down.
        run_in_pane: does the command of such a key where it is for the task in the pane; False where it is not.

    Signals:
        look_requested: show the files of the current task.
    """

    look_requested = Signal()

    def __init__(self, view: TaskRowsView) -> None:
        super().__init__(view)
        self._view = view
        self.run: Callable[[str, bool], bool] = lambda _key, _held: False
        self.run_in_pane: Callable[[str], bool] = lambda _key: False
        view.mode.changed.connect(self._follow)
        view.selectionModel().currentChanged.connect(self._follow)  # after the view, which lets it compose

    def _follow(self) -> None:
        """Let an input method compose text in a cell only: in row mode nothing takes it."""
        view = self._view
        column = view.currentIndex().column()
        takes = view.mode.has_cell and column >= 0 and view.tasks.can_edit(column)
        view.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, takes)

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; False for one that means the same in both modes."""
        mode, view = self._view.mode, self._view
        if mode.has_cell:
            is_escape = event.key() == Qt.Key.Key_Escape and event.modifiers() in _PLAIN
            return is_escape and mode.leave_cell()
        if event.modifiers() & _COMMANDS:
            return event.matches(QKeySequence.StandardKey.Paste) and self._refuse_paste()
        if view.tasks.shown.group_at(view.currentIndex().row()) is None and self._move(event):
            return True
        return self._is_for_commands(event) and self._press_command(event)

    def press_without_rows(self, event: QKeyEvent) -> bool:
        """Do the command of a key where no row is shown; False for a key without one."""
        if event.modifiers() & _COMMANDS or not self._is_for_commands(event):
            return False
        return self.run(_portable(event), event.isAutoRepeat())

    def click(self, event: QMouseEvent) -> None:
        """A plain press on a cell of a task gives a cell cursor."""
        view, plain = self._view, event.modifiers() == Qt.KeyboardModifier.NoModifier
        index = view.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and plain and view.tasks.shown.key(index.row()) is not None:
            view.mode.enter_cell()

    def _move(self, event: QKeyEvent) -> bool:
        """Go into a cell, on to the next row, or to the files of the task."""
        view, key = self._view, Qt.Key(event.key())
        if event.modifiers() not in _PLAIN or view.current_task is None:
            return False
        if key in _INTO_CELL:
            view.scrollTo(view.currentIndex())
            view.mode.enter_cell()
        elif key in _WALKS and view.target.is_picking:
            view.target.walk(_WALKS[key])
        elif key == Qt.Key.Key_Escape and view.target.is_picking:
            view.target.go_to(view.currentIndex())
            view.mode.changed.emit()
        elif key == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self.look_requested.emit()
        else:
            return False
        return True

    @staticmethod
    def _is_for_commands(event: QKeyEvent) -> bool:
        """True for a key that writes a letter in a text, and for the one that takes one away."""
        text = event.text()
        return event.key() == Qt.Key.Key_Backspace or (bool(text) and text.isprintable())

    def _press_command(self, event: QKeyEvent) -> bool:
        """Do the command of a key. One that has none writes nothing, and says how to write."""
        key = _portable(event)
        if not self.run(key, event.isAutoRepeat()) and not event.isAutoRepeat():
            words = translate("TaskTable", "{key} does nothing in row mode. Press Enter or click a cell to type.")
            self._view.told.emit(words.format(key=QKeySequence(key).toString(_NATIVE)))
        return True

    def _refuse_paste(self) -> bool:
        """A text goes into a cell that can be seen. Files go to the task, also in row mode."""
        data = clipboard_data()
        if self._view.current_task is None or has_files(data) or has_only_picture(data):
            return False
        if web_addresses(data, of_text=False):
            return False
        words = translate("TaskTable", "Row mode pastes no text. Press Enter for a cell, or {keys} for new tasks.")
        keys = QKeySequence(key_now("Ctrl+Shift+V")).toString(_NATIVE)
        self._view.told.emit(words.format(keys=keys))
        return True


def _portable(event: QKeyEvent) -> str:
    """The key in Qt's portable form, with Shift where it writes a letter."""
    shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(event.key() | (shift.value if event.text().isalpha() else 0)).toString()
