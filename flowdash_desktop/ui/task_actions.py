"""What is done to tasks by menu, by key and by the list of commands, beside what the table does by itself."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

ASSIGN_KEY, DUPLICATE_KEY, BACK_KEY = "Ctrl+Shift+A", "Ctrl+Shift+N", "Alt+Left"
AGAIN_KEY = "Ctrl+Shift+R"
OF_MANY, FOR_HOW_MANY = "of many", "for how many"
"""The properties of an action that acts on all tasks that are meant: its words for several, with their number in them;
and this number, where it is not that of the selected tasks."""


class TaskActions(QObject):
    """The actions of one window. A presenter carries them out.

    Attributes:
        assign: the tasks that are meant are to be the person's.
        duplicate: the task at the side is to be copied.
        mark: the tasks that are meant are duplicates of another one.
        bring_back: the tasks that are meant and put off are not to be put off any more.
        tell_difference: checked where it is said that a decision differs from most alike ones.
        share_presence: checked where others are told which task is on the screen here.
        decide_alike: the task at the side and the open ones that are like it are to be decided together.
        back: to the task from which a linked one was opened. It does nothing while there is none (``has_way``).
        show_in_workflow: the linked task that is open is to be shown in the table of its workflow.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.assign = self._action(window, self.tr("Assign to me"), ASSIGN_KEY)
        self.assign.setProperty(OF_MANY, self.tr("Assign {tasks} to me"))
        self.duplicate = self._action(window, self.tr("Duplicate task…"), DUPLICATE_KEY)
        self.duplicate.setProperty(OF_MANY, self.tr("Duplicate the current task only…"))
        self.mark = self._action(window, self.tr("Mark as duplicate…"), "")
        self.mark.setProperty(OF_MANY, self.tr("Mark {tasks} as duplicates…"))
        self.bring_back = self._action(window, self.tr("Bring back"), "")
        self.bring_back.setProperty(OF_MANY, self.tr("Bring {tasks} back"))
        self.bring_back.setVisible(False)
        self.decide_alike = self._action(window, self.tr("Decide all these alike…"), "")
        for action in (self.mark, self.decide_alike):  # what does them comes with the details, after the first rows
            action.setStatusTip(self.tr("The details are not there yet. Try again in a moment."))
            action.setEnabled(False)
        self.tell_difference = self._action(window, "", "")
        self.tell_difference.setCheckable(True)
        self.tell_difference.toggled.connect(self._name_difference)
        self.tell_difference.setChecked(True)
        self.share_presence = self._action(window, "", "")
        self.share_presence.setCheckable(True)
        self.share_presence.toggled.connect(self._name_presence)
        self.share_presence.setChecked(True)
        self.back = self._action(window, self.tr("Back to the task before"), BACK_KEY)
        self.has_way = False
        self.show_in_workflow = self._action(window, self.tr("Show in its workflow"), "")
        self.show_in_workflow.setStatusTip(self.tr("No linked task is open"))
        self.show_in_workflow.setEnabled(False)

    def _name_difference(self, is_on: bool) -> None:
        """Say what the entry does, as menus and lists show no tick."""
        off = self.tr("Say nothing where a decision differs from alike ones")
        self.tell_difference.setText(off if is_on else self.tr("Say where a decision differs from alike ones"))

    def _name_presence(self, is_on: bool) -> None:
        """See ``_name_difference``."""
        off = self.tr("Show nobody what I am looking at")
        self.share_presence.setText(off if is_on else self.tr("Show others what I am looking at"))

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
