"""Watches over the tasks of the shown workflow that are put off, and brings back what is due, in triage mode or not."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.triage.later import PutOff, next_moment
from flowdash_desktop.session.events import SessionEvent, TasksChanged, WorkflowLoaded
from flowdash_desktop.session.put_off_tasks import PutOffTasks
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.ui.async_qt.task_scope import TaskScope

_LONGEST_MS = 6 * 3600 * 1000


class PutOffWatch(QObject):
    """The tasks of one workflow at a time.

    Args:
        parent: the owner.
        session: the account.
        arrangements: where they are stored.
        scope: owns what is started here.

    Attributes:
        tasks: the tasks of all workflows.
        workflow_id: the workflow that is watched, ``""`` for none yet.

    Signals:
        changed: others are put off now, or are known by other keys.
        came_back: a ``PutOff`` that is put off no more, because it is due or the person wants it back.
    """

    changed = Signal()
    came_back = Signal(object)

    def __init__(self, parent: QObject, session: Session, arrangements: Arrangements, scope: TaskScope) -> None:
        super().__init__(parent)
        self._scope = scope
        self.tasks = PutOffTasks(session, arrangements, scope.start, self._known_otherwise)
        self.workflow_id = ""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.bring_back_due)
        self._stop_observing = session.observe(self._event)

    def end(self) -> None:
        """Watch no more."""
        if isValid(self._timer):  # it goes with the window
            self._timer.stop()
        self._stop_observing()
        self.tasks.end()

    @property
    def all(self) -> Mapping[TaskKey, PutOff]:
        """What is put off, by key."""
        return self.tasks.of(self.workflow_id)

    async def load(self, workflow_id: str) -> None:
        """Go to a workflow. Tasks that came due meanwhile come back."""
        self.workflow_id = workflow_id
        await self.tasks.load(workflow_id)
        if workflow_id == self.workflow_id:
            self.bring_back_due()
            self.changed.emit()

    def put_off(self, key: TaskKey, title: str, until: datetime | None) -> PutOff | None:
        """Put a task off that is shown, until a moment or, with None, until it changes; None where it is not shown."""
        one = self.tasks.put_off(self.workflow_id, key, title, until)
        if one is not None:
            self.bring_back_due()
            self.changed.emit()
        return one

    def bring_back(self, key: TaskKey) -> None:
        """The person wants a task back."""
        one = self.tasks.take_out(self.workflow_id, key)
        if one is not None:
            self.changed.emit()
            self.came_back.emit(one)

    def bring_back_due(self) -> None:
        """Bring back the tasks that are due, and find the ones whose unique ID has changed or that are gone."""
        now, workflow_id = datetime.now().astimezone(), self.workflow_id
        due = self.tasks.take_due(workflow_id, now)
        if due:
            self.changed.emit()
        for one in due:
            self.came_back.emit(one)
        self._timer.stop()
        seconds = next_moment(self.all.values(), now)
        if seconds is not None:
            self._timer.start(min(round(seconds * 1000) + 1, _LONGEST_MS))
        if self.tasks.missing(workflow_id):
            self._scope.start(self.tasks.settle(workflow_id), name="settle later", key="settle later")

    def _known_otherwise(self, workflow_id: str) -> None:
        if workflow_id == self.workflow_id:
            self.bring_back_due()
            self.changed.emit()

    def _event(self, event: SessionEvent) -> None:
        match event:
            case TasksChanged(workflow_id=self.workflow_id) if event.keys & self.all.keys():
                self.bring_back_due()
            case WorkflowLoaded(workflow_id=self.workflow_id):
                self.bring_back_due()
            case _:
                pass
