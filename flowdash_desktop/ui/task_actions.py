"""What is done to tasks by menu, by key and by the list of commands, beside what the table does by itself."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

ASSIGN_KEY, DUPLICATE_KEY, BACK_KEY = "Ctrl+Shift+A", "Ctrl+Shift+N", "Alt+Left"


class TaskActions(QObject):
    """The actions of one window. A presenter carries them out.

    Attributes:
        assign: the tasks that are meant are to be the person's.
        duplicate: the task at the side is to be copied.
        back: to the task from which a linked one was opened. It does nothing while there is none (``has_way``).
        show_in_workflow: the linked task that is open is to be shown in the table of its workflow.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.assign = self._action(window, self.tr("Assign to me"), ASSIGN_KEY)
        self.duplicate = self._action(window, self.tr("Duplicate task…"), DUPLICATE_KEY)
        self.back = self._action(window, self.tr("Back to the task before"), BACK_KEY)
        self.has_way = False
        self.show_in_workflow = self._action(window, self.tr("Show in its workflow"), "")
        self.show_in_workflow.setStatusTip(self.tr("No linked task is open"))
        self.show_in_workflow.setEnabled(False)

    def why_no_way(self) -> str:
        """Why there is nothing to go back to, ``""`` where there is."""
        return "" if self.has_way else self.tr("No linked task was opened")

    @staticmethod
    def _action(window: QMainWindow, words: str, key: str) -> QAction:
        action = QAction(words, window)
        if key:
            action.setShortcut(QKeySequence(key))
        action.setShortcutVisibleInContextMenu(True)
        window.addAction(action)
        return action
