"""Tasks put off for later in triage mode: brought back by time, by a change, or by the person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.triage.later import PutOff, in_hours, tomorrow
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.filtering.put_off_watch import PutOffWatch
from flowdash_desktop.ui.presenters.texts.put_off_texts import moment_words, until_words, when_it_changes
from flowdash_desktop.ui.presenters.texts.texts import Words
from flowdash_desktop.ui.presenters.triage.of import TriageOf
from flowdash_desktop.ui.presenters.triage.texts import TriageTexts
from flowdash_desktop.ui.triage.later_popup import LaterPopup, PutOffList


class LaterTasks:
    """The tasks of the shown workflow that were put off, in triage mode.

    Args:
        window: where a person is asked until when.
        of: what triage mode works on.
        watch: knows them, and brings them back.
        came_back: called with each task that comes back.
    """

    def __init__(
        self, window: MainWindow, of: TriageOf, watch: PutOffWatch, came_back: Callable[[PutOff], None]
    ) -> None:
        self._window, self._of, self._watch = window, of, watch
        self._connections = Connections()
        self._connections.on(watch.came_back, came_back)
        self._connections.on(watch.changed, lambda: window.triage.bar.show_later(len(self)))

    def __len__(self) -> int:
        """How many are put off."""
        return len(self._watch.all)

    def __contains__(self, key: object) -> bool:
        """True for a task that is put off."""
        return isinstance(key, str) and self._watch.tasks.is_put_off(self._watch.workflow_id, TaskKey(key))

    def end(self) -> None:
        """Bring nothing back any more."""
        self._connections.end()

    async def load(self, workflow_id: str) -> None:
        """Read those of a workflow. What came due meanwhile is not put off any more."""
        await self._watch.load(workflow_id)

    def bring_back(self, key: TaskKey) -> None:
        """The person wants a task back."""
        self._watch.bring_back(key)

    # Asking

    def ask(self, key: TaskKey, then: Callable[[PutOff], None]) -> None:
        """Ask until when a task is put off."""
        mode, now = self._window.triage, datetime.now().astimezone()
        popup = LaterPopup(self._window.theme, mode.bar)
        moments = [in_hours(now, 1), in_hours(now, 4), tomorrow(now)]
        words = [TriageTexts.in_hours(1), TriageTexts.in_hours(4), TriageTexts.tomorrow(moment_words(moments[2]))]
        popup.offer([*zip(words, moments, strict=True), (when_it_changes(), None)])
        popup.chosen.connect(lambda until: self._choose(key, until, then))
        popup.closed.connect(lambda: QTimer.singleShot(0, popup, popup.deleteLater))
        popup.open_at(mode.bar.later)

    def _choose(self, key: TaskKey, until: datetime | None, then: Callable[[PutOff], None]) -> None:
        workflow_id = self._watch.workflow_id
        shown, schema = self._of.session.shown(workflow_id).get(key), self._of.session.schema(workflow_id)
        if shown is None or schema is None:
            return
        one = self._watch.put_off(key, Words.task_title(shown.task, schema), until)
        if one is not None:
            then(one)

    def list(self) -> None:
        """List what is put off, to bring one back."""
        rows = [(one.task, f"{one.title} · {until_words(one.until)}") for one in self._watch.all.values()]
        popup = PutOffList(self._window.theme, self._window.triage.bar, rows)
        popup.brought_back.connect(lambda key: self.bring_back(TaskKey(key)))
        popup.closed.connect(lambda: QTimer.singleShot(0, popup, popup.deleteLater))
        popup.open_at(self._window.triage.bar.later)
