"""Looks for the tasks that are like the one in the pane, a moment after it is shown."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QTimer

from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.alike_tasks import AlikeFound, AlikeTask
from flowdash_desktop.session.events import AlikeChanged, SessionEvent
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.store.database import StoreError
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.detail.alike.section import AlikeLine
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.alike.differences import DifferencesPresenter
from flowdash_desktop.ui.presenters.alike.duplicates import DuplicatesPresenter
from flowdash_desktop.ui.presenters.alike.together import TogetherPresenter
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.texts.alike_texts import titled, why_words

_log = logging.getLogger(__name__)
_WAIT = 150
"""Milliseconds that a task must be shown before others are looked for: who goes through many needs none of them."""


class AlikePresenter:
    """Fills the section *Alike*.

    Args:
        window: whose pane it is.
        session: where tasks come from.
        scope: owns what is started here.
        open_task: shows a task of a workflow in the pane, by its key and what it is called.
        arrangements: what the person has chosen about alike tasks.
        tell: says what was done, with *Undo* for its step.

    Attributes:
        duplicates: marks tasks as duplicates.
        together: decides alike tasks together.
        differences: says where a decision differs from those about alike tasks.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        scope: TaskScope,
        open_task: Callable[[str, TaskKey, str], None],
        arrangements: Arrangements,
        tell: Callable[[str, str], None],
    ) -> None:
        self._window, self._session, self._scope, self._open_task = window, session, scope, open_task
        self.differences = DifferencesPresenter(window, session, scope, arrangements, tell)
        self._found = AlikeFound()
        found = self._of_shown
        self.duplicates = DuplicatesPresenter(window, session, scope, arrangements, found, tell)
        self.together = TogetherPresenter(window, session, scope, found, tell)
        self._of: tuple[str, TaskKey | None] = "", None
        self._later = QTimer(window, singleShot=True, interval=_WAIT)
        self._later.timeout.connect(self._look)
        self._connections = Connections()
        self._connections.on(window.detail.links.links_shown, self._shown)
        self._connections.on(window.detail.alike.open_asked, self._open)
        self._stop_observing = session.observe(self._event)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._later.stop()
        self._stop_observing()
        self._connections.end()
        self.duplicates.end()
        self.together.end()
        self.differences.end()
        self._window.detail.alike.show_lines((), ())

    def _ref(self) -> tuple[str, TaskKey | None]:
        """The task in the pane."""
        return self._window.detail.drafts.workflow_id, self._window.detail.task

    def _of_shown(self) -> tuple[str, TaskKey | None, AlikeFound]:
        """What is known of the task in the pane. Nothing while that shows none, or the form of a new one."""
        if self._ref() != self._of or self._window.shows_new_task:
            return "", None, AlikeFound()
        return (*self._of, self._found)

    def _shown(self) -> None:
        """A task is shown, or shown anew. What is alike another one is not left beside it."""
        if self._ref() != self._of:
            self._of, self._found = self._ref(), AlikeFound()
            self._window.detail.alike.show_lines((), ())
        self._later.start()

    def _event(self, event: SessionEvent) -> None:
        if isinstance(event, AlikeChanged) and event.workflow_id == self._of[0] and not self._later.isActive():
            self._later.start()

    def _look(self) -> None:
        workflow_id, key = self._of
        if key is not None and self._ref() == self._of:
            self._scope.start(self._find(workflow_id, key), name="find alike", key="find alike")

    async def _find(self, workflow_id: str, key: TaskKey) -> None:
        try:
            found = await self._session.alike.find(workflow_id, key)
        except StoreError as error:
            _log.warning("Alike tasks were not found: %s", error)
            found = AlikeFound()
        schema = self._session.schema(workflow_id)
        if schema is not None and self._ref() == (workflow_id, key) and not self._window.detail.is_gone:
            self._found = found
            lines = ([_line(one, schema) for one in group] for group in (found.open, found.decided))
            self._window.detail.alike.show_lines(*lines)

    def _open(self, key: str, title: str) -> None:
        self._open_task(self._of[0], TaskKey(key), title)


def _line(one: AlikeTask, schema: WorkflowSchema) -> AlikeLine:
    stage = schema.stage_by_name.get(one.task.stage)
    color = stage.color if stage is not None else None
    title = titled(one.task, schema)
    return AlikeLine(one.task.key, title, one.task.stage, color, why_words(one.alike.kinds, one.alike.words))
