"""What is done to tasks by menu, by key and by the list of commands, beside what the table does by itself."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

ASSIGN_KEY, DUPLICATE_KEY, BACK_KEY = "Ctrl+Shift+A", "Ctrl+D", "Alt+Left"


class TaskActions(QObject):
    """The actions of one window. A presenter carries them out.

    Attributes:
        assign: the tasks that are meant are to be the person's.
        duplicate: the task at the side is to be copied.
        back: to the task from which a linked one was opened; off while there is none.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.assign = self._action(window, self.tr("Assign to me"), ASSIGN_KEY)
        self.duplicate = self._action(window, self.tr("Duplicate task…"), DUPLICATE_KEY)
        self.back = self._action(window, self.tr("Back to the task before"), BACK_KEY)
        self.back.setStatusTip(self.tr("No linked task was opened"))
        self.back.setEnabled(False)

    @staticmethod
    def _action(window: QMainWindow, words: str, key: str) -> QAction:
        action = QAction(words, window)
        action.setShortcut(QKeySequence(key))
        action.setShortcutVisibleInContextMenu(True)
        window.addAction(action)
        return action
