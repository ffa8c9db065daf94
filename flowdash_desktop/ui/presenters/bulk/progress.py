"""Says how far a change of many tasks has been sent, and stops the rest."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from flowdash_desktop.session.events import HistoryChanged, SessionEvent, StatusChanged
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.undo.large_steps import Progress
from flowdash_desktop.store.database import StoreError
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.bulk.texts import cancelled_words

if TYPE_CHECKING:
    from flowdash_desktop.ui.preview.send_progress import SendProgress

_ASK = "ask whether it can be cancelled"
_PAUSE_MS = 200
"""Between two looks at what is sent; what is sent sooner is not worth a word."""


class BulkProgress:
    """Follows the outbox of a session.

    Args:
        window: whose status bar says it.
        session: sends.
        scope: owns what is started here.
        tell: says what was done, and by which step.
    """

    def __init__(
        self, window: MainWindow, session: Session, scope: TaskScope, tell: Callable[[str, str], None]
    ) -> None:
        self._window, self._session = window, session
        self._scope, self._tell = scope, tell
        self._shown: Progress | None = None
        self._asked_of = ""
        self._can_be_cancelled = dict[str, bool]()
        """Of the newest large step, by its id, once that is known."""
        self._later = QTimer(window, singleShot=True)
        self._later.timeout.connect(self._show)
        self._stop_observing = session.observe(self._event)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._stop_observing()
        self._later.stop()
        self._scope.cancel(_ASK)
        if self._shown is not None:
            self.part.cancel_clicked.disconnect(self._cancel)
            self.part.deleteLater()
            self._shown = None

    @cached_property
    def part(self) -> SendProgress:
        """What stands in the status bar; made when it is first needed."""
        from flowdash_desktop.ui.preview.send_progress import SendProgress

        part = SendProgress(self._window.theme, self._window.status)
        part.cancel_clicked.connect(self._cancel)
        self._window.status.add_part(part)
        return part

    def _event(self, event: SessionEvent) -> None:
        is_of_it = isinstance(event, StatusChanged | HistoryChanged)
        if is_of_it and (self._session.sending or self._shown is not None) and not self._later.isActive():
            self._later.start(_PAUSE_MS)

    def _show(self) -> None:
        now = self._session.sending.progress()
        if now is not None and now.step not in self._can_be_cancelled:
            self._ask(now.step)
            return
        if now is not None:
            can_be_cancelled = self._can_be_cancelled[now.step]
            if not can_be_cancelled and self._shown is not None:
                self._give_focus_back()
            self.part.show_sent(now.sent, now.total, can_be_cancelled=can_be_cancelled)
        elif self._shown is not None:
            self._give_focus_back()
            self.part.end()
        self._shown = now

    def _ask(self, step_id: str) -> None:
        """Find out whether a step can be cancelled; it is shown afterwards."""
        if self._asked_of != step_id:
            self._asked_of = step_id
            self._scope.start(self._learn(step_id), name=_ASK, key=_ASK)

    async def _learn(self, step_id: str) -> None:
        try:
            can_be_cancelled = await self._session.sending.can_be_cancelled(step_id)
        except StoreError:  # the numbers are said all the same
            can_be_cancelled = False
        self._can_be_cancelled = {step_id: can_be_cancelled}
        self._show()

    def _give_focus_back(self) -> None:
        """The button goes: a keyboard that was on it returns to the rows."""
        if self.part.cancel_button.hasFocus():
            self._window.table.setFocus()

    def _cancel(self) -> None:
        if self._shown is not None:
            self.part.cancel_button.setEnabled(False)  # pressed twice, it would stop the step before
            self._scope.start(self._stop(self._shown), name="cancel sending", key="cancel sending")

    async def _stop(self, step: Progress) -> None:
        try:
            done = await self._session.sending.cancel(step.step)
        except StoreError:
            self._show()  # the button can be pressed again, also while nothing is sent
            raise
        self._show()
        is_over = done.stopped >= step.total
        self._tell(cancelled_words(done, step.total), "" if is_over else step.step)
