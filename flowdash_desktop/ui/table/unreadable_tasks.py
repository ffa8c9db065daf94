"""The tasks of a list that can't be shown: which, why, and what the server sent, to be copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.text.harmless import harmless_line
from flowdash_desktop.ui.sync_words import unreadable_words
from flowdash_desktop.ui.theme import set_variant
from flowdash_desktop.ui.widgets.text import PlainLabel
from flowdash_desktop.wire.lists.unreadable import Unreadable, UnreadableTask

translate = QCoreApplication.translate
_LETTERS = 200
_WIDTH, _HEIGHT = 560, 360


def why_words(why: Unreadable) -> str:
    """Why a task can't be shown."""
    return {
        Unreadable.TOO_DEEP: translate("UnreadableTasks", "It is nested too deeply."),
        Unreadable.NO_TASK: translate("UnreadableTasks", "The server sent something that is no task."),
        Unreadable.DAMAGED: translate("UnreadableTasks", "Its text is damaged."),
        Unreadable.NO_NAME: translate("UnreadableTasks", "It has no unique ID."),
    }[why]


class UnreadableTasks(QDialog):
    """A line for each task that can't be shown. Nothing can be changed here.

    Args:
        count: how many there are.
        tasks: what is known of the first of them.
        parent: the window.
    """

    def __init__(self, count: int, tasks: Sequence[UnreadableTask], parent: QWidget) -> None:
        super().__init__(parent)
        self.setModal(True)
        self._tasks = tasks
        self.setWindowTitle(unreadable_words(count))
        heading = QLabel(self.windowTitle(), self)
        set_variant(heading, "tone", "heading")
        note = self.tr("The server sent what can't be read as a task. All other tasks are shown and can be edited.")
        self.lines = QListWidget(self)
        self.lines.setAccessibleName(self.windowTitle())
        self.lines.addItems([self._line(task) for task in tasks])
        self.lines.setCurrentRow(0)
        more = QLabel(self.tr("and {count} more").format(count=counted(count - len(tasks))), self)
        more.setVisible(count > len(tasks))
        set_variant(more, "tone", "muted")
        self.copy_button = QPushButton(self.tr("Copy details"), self)
        self.copy_button.clicked.connect(self._copy)
        close = QPushButton(self.tr("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.copy_button)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addWidget(PlainLabel(note, self))
        column.addWidget(self.lines, 1)
        column.addWidget(more)
        column.addLayout(buttons)
        self.resize(_WIDTH, _HEIGHT)

    def _line(self, task: UnreadableTask) -> str:
        if not task.unique_id:
            return self.tr("This task can't be shown. {reason}").format(reason=why_words(task.why))
        words = self.tr("Task {id} can't be shown. {reason}")
        return words.format(id=harmless_line(task.unique_id, _LETTERS), reason=why_words(task.why))

    def _copy(self) -> None:
        """Copy what is known of each, with what the server sent."""
        QGuiApplication.clipboard().setText("\n\n".join(f"{self._line(task)}\n{task.text}" for task in self._tasks))
