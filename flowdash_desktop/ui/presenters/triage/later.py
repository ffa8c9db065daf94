"""Tasks put off for later in triage mode: stored by account, brought back by time, by a change, or by the person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QTimer

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import Field, FieldKind, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.triage.later import PutOff, in_hours, is_due, next_moment, state_of, tomorrow
from flowdash_desktop.session.events import TasksChanged
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
        of: where they are stored.
        came_back: called with each task that comes back.
    """

    def __init__(self, window: MainWindow, of: TriageOf, came_back: Callable[[PutOff], None]) -> None:
        self._window, self._of, self._came_back = window, of, came_back
        self._workflow_id = ""
        self._all: dict[TaskKey, PutOff] = {}
        self._timer = QTimer(window, singleShot=True)
        self._timer.timeout.connect(self.look)

    def __len__(self) -> int:
        """How many are put off."""
        return len(self._all)

    def __contains__(self, key: object) -> bool:
        """True for a task that is put off."""
        return key in self._all

    @property
    def keys(self) -> frozenset[TaskKey]:
        """The tasks that are put off."""
        return frozenset(self._all)

    def end(self) -> None:
        """Bring nothing back any more."""
        self._timer.stop()

    async def load(self, workflow_id: str) -> None:
        """Read those of a workflow. What came due meanwhile is not put off any more."""
        self._workflow_id = workflow_id
        self._all = {one.task: one for one in await self._of.arrangements.put_off(workflow_id)}
        self.look()

    def look(self) -> None:
        """Bring back what is due, and forget what is certainly gone."""
        session, now = self._of.session, _now()
        shown, is_complete = session.shown(self._workflow_id), session.is_complete(self._workflow_id)
        for one in [*self._all.values()]:
            task = shown.get(one.task)
            if is_complete and session.known(self._workflow_id, one.task) is None:
                del self._all[one.task]
                self._store()
            elif is_due(one, now, task.task if task is not None else None):
                self._take_out(one.task)
        self._timer.stop()
        seconds = next_moment(self._all.values(), now)
        if seconds is not None:
            self._timer.start(min(round(seconds * 1000) + 1, _LONGEST_MS))

    def follow(self, event: TasksChanged) -> None:
        """Know tasks by their new keys, then look at the changed tasks: under its old key a task is gone."""
        renamed = event.renamed.keys() & self._all.keys()
        for old in renamed:
            one = replace(self._all.pop(old), task=event.renamed[old])
            self._all[one.task] = one
        if renamed:
            self._store()
        if event.keys & self._all.keys():
            self.look()

    def bring_back(self, key: TaskKey) -> None:
        """The person wants a task back."""
        self._take_out(key)

    def _take_out(self, key: TaskKey) -> None:
        one = self._all.pop(key, None)
        if one is not None:
            self._store()
            self._came_back(one)

    def _store(self) -> None:
        keep = self._of.arrangements.keep_put_off(self._workflow_id, [*self._all.values()])
        self._of.scope.start(keep, name="keep later")

    # Asking

    def ask(self, key: TaskKey, then: Callable[[PutOff], None]) -> None:
        """Ask until when a task is put off."""
        mode, now = self._window.triage, _now()
        popup = LaterPopup(self._window.theme, mode.bar)
        moments = [in_hours(now, 1), in_hours(now, 4), tomorrow(now)]
        words = [TriageTexts.in_hours(1), TriageTexts.in_hours(4), TriageTexts.tomorrow(moment_words(moments[2]))]
        popup.offer([*zip(words, moments, strict=True), (TriageTexts.when_it_changes(), None)])
        popup.chosen.connect(lambda until: self._put_off(key, until, then))
        popup.closed.connect(lambda: QTimer.singleShot(0, popup, popup.deleteLater))
        popup.show_below(mode.bar.later)

    def _put_off(self, key: TaskKey, until: datetime | None, then: Callable[[PutOff], None]) -> None:
        shown = self._of.session.shown(self._workflow_id).get(key)
        schema = self._of.session.schema(self._workflow_id)
        if shown is None or schema is None:
            return
        one = PutOff(key, Words.task_title(shown.task, schema), until, state_of(shown.task))
        self._all[key] = one
        self._store()
        self.look()
        then(one)

    def list(self) -> None:
        """List what is put off, to bring one back."""
        rows = [(one.task, f"{one.title} · {until_words(one.until)}") for one in self._all.values()]
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
