"""What others changed, in the window: marks on the rows, their count, and the filter that shows only those."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QAction

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.task_list import TaskListPresenter

translate = QCoreApplication.translate

SEEN_AFTER_MS = 1_500
"""So long a task is looked at until it counts as seen."""


class NewsPresenter:
    """Follows the news of the workflow that is shown.

    Args:
        window: whose filter bar and table they are.
        session: what is known of the news.
        tasks: narrows the table to them.
    """

    def __init__(self, window: MainWindow, session: Session, tasks: TaskListPresenter) -> None:
        self._window = window
        self._session = session
        self._tasks = tasks
        self._workflow_id: str | None = None
        self._seen_task: TaskKey | None = None
        self._looking = QTimer(window)
        self._looking.setSingleShot(True)
        self._looking.setInterval(SEEN_AFTER_MS)
        self._looking.timeout.connect(self._saw_one)
        self._all_seen = QAction(translate("Presenters", "Mark all changes as seen"), window)
        self._all_seen.triggered.connect(self._saw_all)
        commands = window.table.commands
        commands.more_actions = (*commands.more_actions, self._all_seen)
        self._connections = Connections()
        self._connections.on(window.filter_bar.only_changed_toggled, self._narrow)
        self._connections.on(window.table.current.changed, self._look)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._connections.end()
        self._looking.stop()
        self._window.model.cells.news = lambda _: None
        commands = self._window.table.commands
        commands.more_actions = tuple(a for a in commands.more_actions if a is not self._all_seen)
        self._all_seen.deleteLater()
        self._window.filter_bar.set_changed_count(0)
        self._window.filter_bar.set_only_changed(False)

    def show_workflow(self, workflow_id: str) -> None:
        """Go to a workflow: all of its tasks are shown at first."""
        self._workflow_id = workflow_id
        self._looking.stop()
        self._window.filter_bar.set_only_changed(False)
        self._window.model.cells.news = lambda key: self._session.news.of(workflow_id).of(key)
        self.loaded()

    def loaded(self) -> None:
        """The workflow's tasks are there, and so is what is known to be new about them."""
        self._count()

    def changed(self, keys: frozenset[TaskKey]) -> None:
        """Something became new, or was seen."""
        if self._workflow_id is None:
            return
        self._count()
        self._window.model.news_changed(keys)
        filtering = self._tasks.filtering
        if filtering.only is not None and not (filtering.listed or self._window.filter_bar.imported):
            # Tasks seen meanwhile stay until the filter is set anew.
            filtering.show_only(filtering.only | self._session.news.of(self._workflow_id).keys)

    def _count(self) -> None:
        count = len(self._session.news.of(self._workflow_id)) if self._workflow_id is not None else 0
        self._window.filter_bar.set_changed_count(count)
        self._all_seen.setEnabled(count > 0)

    def _narrow(self, on: bool) -> None:
        if self._workflow_id is not None:
            self._tasks.filtering.show_only(self._session.news.of(self._workflow_id).keys if on else None)
            self._count()

    def _look(self, key: TaskKey | None) -> None:
        self._seen_task = key
        self._looking.stop()
        if key is not None and self._workflow_id is not None and key in self._session.news.of(self._workflow_id):
            self._looking.start()

    def _saw_one(self) -> None:
        if self._workflow_id is not None and self._seen_task is not None and self._window.isActiveWindow():
            self._session.news.saw(self._workflow_id, [self._seen_task])

    def _saw_all(self) -> None:
        if self._workflow_id is not None:
            self._session.news.saw(self._workflow_id, self._session.news.of(self._workflow_id).keys)
