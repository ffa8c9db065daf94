"""Says which tasks come next while files are viewed, so that their files are read before they are viewed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QTimer

from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.domain.tasks import Attachment, TaskKey
from flowdash_desktop.session.attachments.look_ahead import MOST_TASKS, LookAhead, UpcomingTask
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.viewer.pages.first_scale import FirstScale


class Upcoming:
    """The tasks behind the one in the pane, as the table shows them. Nothing is read ahead while the viewer is
    closed, or where the person has switched it off.

    It is said with the turn of the loop that follows, once for all that has changed: a decision in triage changes the
    pane, its files and the viewer, and the next task is to be painted before anything is done about those behind it.

    Args:
        window: whose table and viewer.
        session: knows the files of tasks.
        workflow_id: gives the workflow that is shown.
        look_ahead: reads the files.
        connections: of the viewer, which end with it.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        workflow_id: Callable[[], str | None],
        look_ahead: LookAhead,
        connections: Connections,
    ) -> None:
        self._window = window
        self._session = session
        self._workflow_id = workflow_id
        self._look_ahead = look_ahead
        self._switch = window.filter_bar.more.fetch_ahead
        self._soon = QTimer(window, singleShot=True)
        connections.on(self._soon.timeout, self._expect)
        connections.on(window.detail.files.changed, lambda _: self._soon.start(0))
        connections.on(window.quick_look.panel.views[0].changed, lambda: self._soon.start(0))
        connections.on(window.quick_look.closed, lambda: self._soon.start(0))
        connections.on(self._switch.toggled, lambda _: self._soon.start(0))

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._soon.stop()
        self._soon.deleteLater()

    def _expect(self) -> None:
        """Another task is in the pane, a file was opened, or the viewer was closed."""
        look, workflow_id = self._window.quick_look, self._workflow_id()
        current = self._window.detail.shown
        tasks: list[UpcomingTask] = []
        if self._switch.isChecked() and look.is_open and current is not None and workflow_id is not None:
            rows = self._window.table.current
            keys = [current.key, *(() if rows.is_elsewhere else rows.following(MOST_TASKS))]
            tasks = [UpcomingTask(key, tuple(self._files(workflow_id, key))) for key in keys]
        canvas = look.panel.views[0].canvas
        self._look_ahead.expect(tasks, FirstScale.of(canvas.pages, canvas.room(), canvas.devicePixelRatioF()))

    def _files(self, workflow_id: str, key: TaskKey) -> Iterator[Attachment]:
        schema, shown = self._session.schema(workflow_id), self._session.shown(workflow_id).get(key)
        if schema is not None and shown is not None:
            for field in schema.columns:
                if field.kind is FieldKind.FILE:
                    yield from shown.task.files(field.name)
