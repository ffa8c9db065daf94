"""Keeps a task in the pane that is gone, or has lost its unique ID to another, for as long as somebody types for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.ui.detail.notice import TaskNotice
from flowdash_desktop.ui.theme import Theme


class Holding(QObject):
    """Lets the next task wait until what is being typed is saved, given up or left.

    Args:
        theme: of the notice.
        is_typed_into: whether somebody is typing right now.
        parent: the pane's body.
    """

    def __init__(self, theme: Theme, is_typed_into: Callable[[], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self.notice = TaskNotice(theme, parent)
        self.notice.action.connect(self._go_on)
        self._is_typed_into = is_typed_into
        self._waiting: Callable[[], None] | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._look)

    @property
    def is_holding(self) -> bool:
        """True while another task waits."""
        return self._waiting is not None

    def hold_for(self, now: Identity | None, before: Identity | None, show: Callable[[], None]) -> bool:
        """Stay with the task before, whose unique ID another has now; ``show`` shows that one afterwards."""
        text = self.tr("Another task has this ID now: “{now}”. What you are typing stays with “{before}”.")
        words = text.format(now=_title(now), before=_title(before))
        return self._hold(show, words, (("show", self.tr("Show the other task")),))

    def hold_gone(self, before: Identity | None, go_on: Callable[[], None]) -> bool:
        """Stay with a task that is gone; ``go_on`` is called afterwards."""
        words = self.tr("This task is gone. What you are typing is kept.")
        if title := _title(before):
            words = self.tr("“{task}” is gone. What you are typing is kept.").format(task=title)
        return self._hold(go_on, words)

    def hold_on(self, go_on: Callable[[], None]) -> bool:
        """Stay with a task though the table has gone on by itself; ``go_on`` is called afterwards."""
        return self._hold(go_on, "")

    def _hold(self, go_on: Callable[[], None], words: str, answers: Sequence[tuple[str, str]] = ()) -> bool:
        """False where nobody is typing."""
        if not self._is_typed_into():
            return False
        if self._waiting is None:
            application = QApplication.instance()
            assert isinstance(application, QApplication)
            application.focusChanged.connect(self.look_soon)
        self._waiting = go_on
        self.notice.say(words, "warning", answers)
        return True

    def end(self) -> None:
        """Let nothing wait any more."""
        if self._waiting is not None:
            self._waiting = None
            application = QApplication.instance()
            assert isinstance(application, QApplication)
            application.focusChanged.disconnect(self.look_soon)
        self._later.stop()
        self.notice.say("")

    def look_soon(self) -> None:
        """What is typed may have come to an end."""
        if self._waiting is not None:
            self._later.start()

    def _look(self) -> None:
        if self._waiting is not None and not self._is_typed_into():
            self._go_on()

    def _go_on(self) -> None:
        if (waiting := self._waiting) is not None:
            self.end()
            waiting()


def _title(about: Identity | None) -> str:
    return about.title if about is not None else ""
