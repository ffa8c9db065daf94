"""From the message that an import is done to its tasks: *Show* leaves none but these in the table."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from flowdash_desktop.domain.filters import TaskFilter
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.events import SessionEvent, TasksChanged
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.texts.import_texts import ImportTexts
from flowdash_desktop.ui.presenters.workflow_arrival import workflow_is_here

if TYPE_CHECKING:
    from flowdash_desktop.ui.presenters.workspace import WorkspacePresenter

_SHOW = "show imported"


class ImportedTasks:
    """The tasks of the newest import. The filter of before returns with the press that shows all tasks again.

    Args:
        window: whose message, filter bar and table they are.
        scope: owns what is started here.
        workspace: gives the account that is shown, None while there is none.
    """

    def __init__(
        self, window: MainWindow, scope: TaskScope, workspace: Callable[[], WorkspacePresenter | None]
    ) -> None:
        self._window = window
        self._scope = scope
        self._workspace = workspace
        self._of: WorkspacePresenter | None = None
        self._workflow_id = ""
        self._keys: dict[TaskKey, None] = {}
        self._before: TaskFilter | None = None
        self._stop_observing: Callable[[], None] = lambda: None
        window.notice.action.connect(self._pressed)
        window.filter_bar.only_changed_toggled.connect(self._toggled)
        window.filter_bar.filter_set.connect(self._filter_set)

    def tell(self, words: str, step: str, workflow_id: str, keys: Iterable[TaskKey]) -> None:
        """Say that an import is done, with a way to its tasks and one to undo it."""
        workspace = self._workspace()
        if workspace is None:
            return
        self._stop_observing()
        self._of, self._workflow_id, self._keys = workspace, workflow_id, dict.fromkeys(keys)
        self._stop_observing = workspace.session.observe(self._follow)
        workspace.history.tell(words, step, ((_SHOW, ImportTexts.show()),))

    def end(self) -> None:
        """The account closes."""
        self._stop_observing()
        self._stop_observing = lambda: None
        self._of, self._keys = None, {}
        self._forget()

    def _follow(self, event: SessionEvent) -> None:
        """Follow new tasks to the names that the server gives them."""
        if isinstance(event, TasksChanged) and event.workflow_id == self._workflow_id:
            for old, new in event.renamed.items():
                if old in self._keys:
                    del self._keys[old]
                    self._keys[new] = None

    def _pressed(self, action: str) -> None:
        if action == _SHOW:
            self._window.notice.hide()
            self._scope.start(self._show(), name="show imported", key="show imported")

    async def _show(self) -> None:
        workspace, window, workflow_id = self._of, self._window, self._workflow_id
        if workspace is None or workspace is not self._workspace():
            return
        if workspace.list.workflow_id != workflow_id:
            workspace.show_workflow(workflow_id)
        if not await workflow_is_here(window, workspace.session, workflow_id) or workspace is not self._workspace():
            return
        bar, there = window.filter_bar, workspace.session.shown(workflow_id)
        keys = [key for key in self._keys if key in there]
        if not keys:
            window.notice.show_notice(ImportTexts.none_left(), tone="warning")
            return
        before = self._before if bar.imported else bar.filter()
        bar.set_filter(TaskFilter())  # nothing of it hides an imported task
        self._before = before
        bar.set_only_changed(True, len(keys))
        workspace.list.filtering.show_only(frozenset(keys))
        workspace.list.go_to(keys[0])
        window.table.setFocus()

    def _toggled(self, _on: bool) -> None:
        """The press on the box shows all tasks again: as before, unless another filter was set since."""
        before, bar = self._before, self._window.filter_bar
        self._forget()
        if before is not None and bar.filter().is_empty:
            bar.set_filter(before)
            bar.filter_changed.emit(before)

    def _filter_set(self) -> None:
        """Another workflow, a view, or a way out of an empty table, has ended it."""
        workspace = self._workspace()
        if not self._window.filter_bar.imported:
            self._before = None
        elif workspace is None or workspace.list.filtering.only is None:
            self._forget()

    def _forget(self) -> None:
        self._before = None
        if self._window.filter_bar.imported:
            self._window.filter_bar.set_only_changed(False)
