"""The task in the pane was taken away by somebody else: the pane stays with it, to be read and copied from."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from flowdash_desktop.ui.detail.notice import TaskNotice
from flowdash_desktop.ui.theme import Theme


class Absence(Enum):
    """Why a task is not there any more."""

    DELETED = auto()
    """No task has its unique ID."""
    REPLACED = auto()
    """Another task has its unique ID."""
    WORKFLOW = auto()
    """Its workflow is gone."""


class GoneTask(QObject):
    """Says what happened, and offers two ways on. It covers the head of the pane, so nothing moves under the pointer.

    Args:
        theme: of the notice.
        header: the head of the pane, which is off meanwhile.
        parent: the body of the pane.

    Signals:
        create_again_requested(): the person wants the task back, with what was typed.
        go_on_requested(): the person leaves it.

    Attributes:
        notice: the widget.
        absence: why the task is not there any more; None while it is.
    """

    create_again_requested = Signal()
    go_on_requested = Signal()

    def __init__(self, theme: Theme, header: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._header = header
        header.installEventFilter(self)
        self.notice = TaskNotice(theme, parent)
        self.notice.action.connect(self._answer)
        self.absence: Absence | None = None
        self._open: list[QWidget] = []
        self._focus: QWidget | None = None

    def begin(self, absence: Absence) -> None:
        """Say nothing yet: the task may only have another unique ID."""
        if self.absence is None:
            self._focus = QApplication.focusWidget()
        self.absence = absence
        if self._focus is not None and self._header.isAncestorOf(self._focus):
            self.notice.setFocus(Qt.FocusReason.OtherFocusReason)
        self._header.setEnabled(False)

    def say(self, title: str, other: str, *, typed: bool) -> None:
        """Say what happened.

        Args:
            title: what the task is called, with its unique ID.
            other: what the task is called that has its unique ID now.
            typed: something was typed for the task and not saved.
        """
        answers = [("again", self.tr("Create it again")), ("on", self.tr("Go on"))]
        if self.absence is Absence.WORKFLOW:
            words = self.tr("This workflow is gone. “{task}” was in it.")
            answers = answers[1:]
        elif self.absence is Absence.REPLACED:
            words = self.tr("“{task}” was replaced by somebody else: “{other}” has its ID now.")
        else:
            words = self.tr("“{task}” was deleted by somebody else.")
        text = words.format(task=title, other=other)
        if typed:
            text += " " + self.tr("What you typed is kept.")
        self.notice.say(text, "warning", answers)
        for before, (name, _) in zip((self._header, self.notice.button(answers[0][0])), answers, strict=False):
            QWidget.setTabOrder(before, self.notice.button(name))
        self._place()

    def _place(self) -> None:
        """Over the head of the pane; further down only where the words need more room."""
        area = self._header.geometry()
        area.setHeight(max(area.height(), self.notice.heightForWidth(area.width())))
        self.notice.setGeometry(area)
        self.notice.raise_()

    def end(self) -> None:
        """The task is there again, or another one is shown. The focus goes back from the notice to where it was."""
        if self.absence is None:
            return
        focus, self._focus = self._focus, None
        inside = QApplication.focusWidget()
        self.absence = None
        self._header.setEnabled(True)
        for widget in filter(isValid, self._open):
            widget.removeEventFilter(self)
        self._open = []
        is_inside = inside is not None and (inside is self.notice or self.notice.isAncestorOf(inside))
        if is_inside and focus is not None and isValid(focus):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.notice.say("")

    def close_inputs(self, inputs: Sequence[QLineEdit | QPlainTextEdit]) -> None:
        """Take no more text. The input that has the focus takes it until the focus goes: the person may be in the
        middle of a word, and what they type is a draft."""
        for widget in inputs:
            if widget.hasFocus():
                widget.setReadOnly(False)
                widget.installEventFilter(self)
                self._open.append(widget)
            else:
                widget.setReadOnly(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The focus leaves the input that was typed into; the head of the pane has another size."""
        if watched is self._header and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        if event.type() == QEvent.Type.FocusOut and isinstance(watched, QLineEdit | QPlainTextEdit):
            watched.removeEventFilter(self)
            watched.setReadOnly(True)
            self._open = [widget for widget in self._open if widget is not watched]
        return super().eventFilter(watched, event)

    def _answer(self, name: str) -> None:
        (self.create_again_requested if name == "again" else self.go_on_requested).emit()
