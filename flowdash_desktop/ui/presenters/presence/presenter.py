"""Shows who else is at a task and who has just changed it, and tells the session which task is on the screen here."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QTimer

from flowdash_desktop.domain.presence import NOBODY
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.triage.change_guard import ChangeGuard
from flowdash_desktop.session.events import OthersChanged, PresenceChanged, SessionEvent
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.widgets.presence.texts import change_words, people_words, person_name, refusal_words

_AGE_MS = 5_000


class PresencePresenter:
    """Of one account.

    Args:
        window: where it is shown.
        session: what knows of it.
    """

    def __init__(self, window: MainWindow, session: Session) -> None:
        self._window, self._session = window, session
        self._workflow_id = ""
        self._key: TaskKey | None = None
        self._guard = ChangeGuard()
        self._ages = QTimer(window, interval=_AGE_MS)
        self._ages.timeout.connect(self.show)
        cells = window.model.cells
        cells.people = lambda key: session.presence.at(window.model.schema.workflow.id, key)
        cells.has_people = lambda: session.presence.anywhere(window.model.schema.workflow.id)
        share = window.task_actions.share_presence
        session.presence.share(share.isChecked())
        window.detail.drafts.on_typing = self._tell
        self._connections = Connections()
        on = self._connections.on
        on(window.detail.header.presence.painted, self._guard.painted)
        on(window.table.editing.typing, self._tell)
        on(window.table.editing.delegate.editing_ended, self._tell)
        on(window.attention.seen, self._tell)
        on(window.attention.turned_to, self._tell)
        on(share.toggled, session.presence.share)
        self._stop_observing = session.observe(self._event)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._ages.stop()
        self._ages.deleteLater()
        self._stop_observing()
        self._connections.end()
        cells = self._window.model.cells
        cells.people, cells.has_people = (lambda _: NOBODY), lambda: False
        self._window.detail.drafts.on_typing = lambda _: None
        self._window.detail.header.presence.show_others((), "", "")

    def look_at(self, workflow_id: str, key: TaskKey | None) -> None:
        """The pane shows this task now, None for none."""
        if (workflow_id, key) != (self._workflow_id, self._key):
            self._workflow_id, self._key = workflow_id, key
            self._tell()
        self.show()

    def show(self) -> None:
        """Say who is at the task in the pane, and who has just changed it."""
        line, session = self._window.detail.header.presence, self._session
        schema = session.schema(self._workflow_id)
        if self._key is None or schema is None:
            line.show_others((), "", "")
            self._ages.stop()
            return
        people = session.presence.at(self._workflow_id, self._key)
        named = [(one, person_name(one.email, schema)) for one in people]
        change = self._change_words()
        line.show_others(named, people_words(people, schema), change)
        if bool(change) != self._ages.isActive():
            (self._ages.start if change else self._ages.stop)()

    def _change_words(self) -> str:
        """What somebody else has just changed in the task in the pane, ``""`` for nothing."""
        recent, schema = self._session.recent, self._session.schema(self._workflow_id)
        change = recent.of(self._workflow_id, self._key) if self._key is not None else None
        if change is None or schema is None:
            return ""
        return change_words(change, recent.seconds_since(change), schema)

    def refusal(self, down: float | None = None) -> str:
        """Why a decision about the task in the pane does not count: somebody else has changed it a moment before. The
        next one counts. ``""`` where it counts.

        Args:
            down: when the key went down, in seconds of ``perf_counter``; None for now.
        """
        if self._guard.refuses((self._workflow_id, self._key), perf_counter() if down is None else down):
            return refusal_words(self._change_words())
        return ""

    def _tell(self, *_: object) -> None:
        """Tell the session where the person is, who has just done something."""
        window = self._window
        key = self._key if window.attention.visible else None
        self._session.presence.show(self._workflow_id, key, is_editing=key is not None and self._is_editing(key))

    def _is_editing(self, key: TaskKey) -> bool:
        pane, table = self._window.detail, self._window.table
        if pane.drafts.workflow_id == self._workflow_id and pane.drafts.of_task(key, pane.identity):
            return True
        if self._window.model.schema.workflow.id != self._workflow_id:
            return False
        rows = (editor.index.row() for editor in table.editing.open_editors() if editor.index.isValid())
        return any(self._window.model.shown.key(row) == key for row in rows)

    def _event(self, event: SessionEvent) -> None:
        match event:
            case PresenceChanged():
                if event.workflow_id == self._window.model.schema.workflow.id:
                    self._window.model.people_changed(event.keys)
                if event.workflow_id == self._workflow_id and self._key in event.keys:
                    self.show()
            case OthersChanged(workflow_id=self._workflow_id) if self._key is not None:
                change = event.changes.get(self._key)
                if change is not None and not self._session.presence.is_own(change.email):
                    self._changed_by_others()
            case _:
                pass

    def _changed_by_others(self) -> None:
        line = self._window.detail.header.presence
        self._guard.changed((self._workflow_id, self._key))
        self.show()
        if line.isVisible():
            line.update()
        else:
            self._guard.painted(perf_counter())  # the row shows it
