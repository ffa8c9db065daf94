"""Keeps a task in the pane that has lost its unique ID to another one, for as long as somebody is typing for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.ui.detail.notice import TaskNotice
from flowdash_desktop.ui.theme import Theme


class Holding(QObject):
    """Lets the other task wait until what is being typed is saved, given up or left.

    Args:
        theme: of the notice.
        is_typed_into: whether somebody is typing right now.
        show: shows a task after all.
        parent: the pane's body.
    """

    def __init__(
        self,
        theme: Theme,
        is_typed_into: Callable[[], bool],
        show: Callable[[ShownTask, WorkflowSchema], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.notice = TaskNotice(theme, parent)
        self.notice.action.connect(self._go_on)
        self._is_typed_into = is_typed_into
        self._show = show
        self._waiting: tuple[ShownTask, WorkflowSchema] | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._look)

    @property
    def is_holding(self) -> bool:
        """True while another task waits."""
        return self._waiting is not None

    def hold(self, shown: ShownTask, schema: WorkflowSchema, before: Identity | None, now: Identity | None) -> bool:
        """Let a task wait that has taken the place of the one that is shown; False where nobody is typing."""
        if not self._is_typed_into():
            return False
        if self._waiting is None:
            application = QApplication.instance()
            assert isinstance(application, QApplication)
            application.focusChanged.connect(self.look_soon)
        self._waiting = shown, schema
        text = self.tr("Another task has this ID now: “{now}”. What you are typing stays with “{before}”.").format(
            now=now.title if now is not None else "", before=before.title if before is not None else ""
        )
        self.notice.say(text, "warning", (("show", self.tr("Show the other task")),))
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
        if self._waiting is not None:
            shown, schema = self._waiting
            self.end()
            self._show(shown, schema)
