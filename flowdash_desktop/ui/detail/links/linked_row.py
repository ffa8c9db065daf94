"""One linked task: its title, where its change is on its way, and the button that unlinks it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QGraphicsOpacityEffect, QHBoxLayout, QVBoxLayout, QWidget

from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.domain.projection import FieldMark, PendingLink
from flowdash_desktop.domain.tasks import LinkedTask
from flowdash_desktop.ui.editors.icon_button import IconButton
from flowdash_desktop.ui.editors.mark_dot import MarkDot
from flowdash_desktop.ui.editors.words_below import WordsBelow
from flowdash_desktop.ui.events import Answer, EditAnswer
from flowdash_desktop.ui.texts import problem_text
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets import ElidedLabel

_LINE = 24
_FAINT = 0.0
_PRESSES = (Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LinkedRow(QWidget):
    """A linked task as plain text. Its button is seen under the pointer and with the keyboard; Delete does the same.

    Signals:
        unlink_asked(): the task is not to be linked any more.
        answered(EditAnswer): to what the server has against a change.
    """

    unlink_asked = Signal()
    answered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Make it blank."""
        super().__init__(parent)
        self.task: LinkedTask | None = None
        self._edit_id = ""
        self.title = ElidedLabel(parent=self)
        self._dot = MarkDot(theme, self)
        self._dot.setFixedHeight(_LINE)
        self._dot.collapse()
        self.button = IconButton(theme, "close", self, size=_LINE)
        self.button.clicked.connect(self.unlink_asked)
        self.button.installEventFilter(self)
        self._veil = QGraphicsOpacityEffect(self.button)
        self._veil.setOpacity(_FAINT)
        self.button.setGraphicsEffect(self._veil)
        self._problem = WordsBelow(theme, "", self)
        self._problem.answered.connect(self._answer)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.title, 1)
        line.addWidget(self._dot)
        line.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self._problem)

    def show_task(self, link: str, task: LinkedTask, pending: PendingLink | None, *, fixed: bool) -> None:
        """Show a task of a link, and what is on its way; ``fixed``: it can't be unlinked."""
        self.task = task
        self._edit_id = pending.edit_id if pending is not None else ""
        title = task.title or self.tr("Untitled")
        self.title.setText(title)
        self.title.setAccessibleName(f"{link}: {title}")
        self._dot.set_mark(FieldMark(pending.edit_id, pending.state) if pending is not None else None)
        self.button.name(self.tr("Unlink {task}").format(task=title))
        self.button.setVisible(not fixed)
        needs_you = pending is not None and pending.state is EditState.NEEDS_YOU
        problem = pending.problem if pending is not None and needs_you else None
        is_choice = problem is not None and problem.conflict is not None  # that is asked above, side by side
        self._problem.say(problem_text(problem, link) if problem is not None and not is_choice else "", actions=True)

    def _answer(self, answer: Answer) -> None:
        self.answered.emit(EditAnswer(self._edit_id, answer))

    def enterEvent(self, event: QEnterEvent) -> None:
        """The button can be seen."""
        super().enterEvent(event)
        self._veil.setOpacity(1.0)

    def leaveEvent(self, event: QEvent) -> None:
        """It is seen with the keyboard only."""
        super().leaveEvent(event)
        self._veil.setOpacity(1.0 if self.button.hasFocus() else _FAINT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the button while it has the keyboard; Delete presses it."""
        if event.type() == QEvent.Type.FocusIn:
            self._veil.setOpacity(1.0)
        elif event.type() == QEvent.Type.FocusOut:
            self._veil.setOpacity(1.0 if self.underMouse() else _FAINT)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _PRESSES:
            self.button.click()
            return True
        return super().eventFilter(watched, event)
