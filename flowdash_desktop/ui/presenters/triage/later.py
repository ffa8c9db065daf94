"""Tasks put off for later in triage mode: brought back by time, by a change, or by the person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import Field, FieldKind, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.triage.later import PutOff, in_hours, next_moment, tomorrow
from flowdash_desktop.session.events import TasksChanged
from flowdash_desktop.session.put_off_tasks import PutOffTasks
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.texts.texts import Words
from flowdash_desktop.ui.presenters.triage.of import TriageOf
from flowdash_desktop.ui.presenters.triage.texts import TriageTexts
from flowdash_desktop.ui.triage.later_popup import LaterPopup, PutOffList

_LONGEST_MS = 6 * 3600 * 1000
_SCHEMA = WorkflowSchema(Workflow("", ""))
_MOMENT = Field("", "", FieldKind.DATETIME)


class LaterTasks:
    """The tasks of one workflow that were put off.

    Args:
        window: where a person is asked until when.
        of: what triage mode works on.
        put_off: stores them, and knows them under their present unique IDs.
        came_back: called with each task that comes back.
    """

    def __init__(
        self, window: MainWindow, of: TriageOf, put_off: PutOffTasks, came_back: Callable[[PutOff], None]
    ) -> None:
        self._window, self._of, self._came_back = window, of, came_back
        self._put_off = put_off
        self._workflow_id = ""
        put_off.changed = self._changed
        self._timer = QTimer(window, singleShot=True)
        self._timer.timeout.connect(self.look)

    def __len__(self) -> int:
        """How many are put off."""
        return len(self._put_off.of(self._workflow_id))

    def __contains__(self, key: object) -> bool:
        """True for a task that is put off."""
        return isinstance(key, str) and self._put_off.is_put_off(self._workflow_id, TaskKey(key))

    @property
    def keys(self) -> frozenset[TaskKey]:
        """The tasks that are put off."""
        return frozenset(self._put_off.of(self._workflow_id))

    def end(self) -> None:
        """Bring nothing back any more."""
        self._timer.stop()

    async def load(self, workflow_id: str) -> None:
        """Read those of a workflow. What came due meanwhile is not put off any more."""
        self._workflow_id = workflow_id
        await self._put_off.load(workflow_id)
        self.look()

    def look(self) -> None:
        """Bring back what is due, and look for what has another unique ID or is gone."""
        now = _now()
        for one in self._put_off.take_due(self._workflow_id, now):
            self._came_back(one)
        self._timer.stop()
        seconds = next_moment(self._put_off.of(self._workflow_id).values(), now)
        if seconds is not None:
            self._timer.start(min(round(seconds * 1000) + 1, _LONGEST_MS))
        if self._put_off.missing(self._workflow_id):
            self._of.scope.start(self._put_off.settle(self._workflow_id), name="settle later", key="settle later")

    def follow(self, event: TasksChanged) -> None:
        """Look at the changed tasks."""
        if event.keys & self.keys:
            self.look()

    def bring_back(self, key: TaskKey) -> None:
        """The person wants a task back."""
        one = self._put_off.take_out(self._workflow_id, key)
        if one is not None:
            self._came_back(one)

    def _changed(self, workflow_id: str) -> None:
        """Some are known by other keys, or forgotten."""
        if workflow_id == self._workflow_id:
            self.look()
            self._window.triage.bar.show_later(len(self))

    # Asking

    def ask(self, key: TaskKey, then: Callable[[PutOff], None]) -> None:
        """Ask until when a task is put off."""
        mode, now = self._window.triage, _now()
        popup = LaterPopup(self._window.theme, mode.bar)
        moments = [in_hours(now, 1), in_hours(now, 4), tomorrow(now)]
        words = [TriageTexts.in_hours(1), TriageTexts.in_hours(4), TriageTexts.tomorrow(moment_words(moments[2]))]
        popup.offer([*zip(words, moments, strict=True), (TriageTexts.when_it_changes(), None)])
        popup.chosen.connect(lambda until: self._choose(key, until, then))
        popup.closed.connect(lambda: QTimer.singleShot(0, popup, popup.deleteLater))
        popup.show_below(mode.bar.later)

    def _choose(self, key: TaskKey, until: datetime | None, then: Callable[[PutOff], None]) -> None:
        shown = self._of.session.shown(self._workflow_id).get(key)
        schema = self._of.session.schema(self._workflow_id)
        if shown is None or schema is None:
            return
        one = self._put_off.put_off(self._workflow_id, key, Words.task_title(shown.task, schema), until)
        if one is not None:
            self.look()
            then(one)

    def list(self) -> None:
        """List what is put off, to bring one back."""
        rows = [
            (one.task, f"{one.title} · {until_words(one.until)}")
            for one in self._put_off.of(self._workflow_id).values()
        ]
        popup = PutOffList(self._window.theme, self._window.triage.bar, rows)
        popup.brought_back.connect(lambda key: self.bring_back(TaskKey(key)))
        popup.closed.connect(lambda: QTimer.singleShot(0, popup, popup.deleteLater))
        popup.show_below(self._window.triage.bar.later)


def moment_words(moment: datetime) -> str:
    """A moment as the window shows it."""
    return field_type(FieldKind.DATETIME).display(moment, _MOMENT, _SCHEMA)


def until_words(until: datetime | None) -> str:
    """When a task comes back."""
    return TriageTexts.when_it_changes() if until is None else moment_words(until)


def _now() -> datetime:
    return datetime.now().astimezone()
