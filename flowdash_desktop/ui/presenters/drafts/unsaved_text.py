"""Text of a task that is typed and not saved stands against an action: it says so, and is gone to."""

from __future__ import annotations

from collections.abc import Iterable

from flowdash_desktop.domain.drafts import DraftRef, is_void
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.texts.texts import Words


class UnsavedText:
    """Looks for it in the cells, in the pane and among the drafts.

    Args:
        window: where it is typed, and said.
        session: knows the values that the texts were typed over.
    """

    def __init__(self, window: MainWindow, session: Session) -> None:
        self._window = window
        self._session = session
        self._said: tuple[str, TaskKey] | None = None
        self._connections = Connections()
        self._connections.on(window.detail.editors.typing_changed, self._changed)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._connections.end()

    def stands_against(self, action: str, workflow_id: str, tasks: Iterable[TaskKey]) -> bool:
        """Commit what is being typed, then look for text of the tasks that is not saved.

        Such a text would be left behind without a word, as it is no edit and the action may take the task away. So
        the action is not sent: the text gets the keyboard, and a notice says why.

        Returns:
            True where there is one.
        """
        window = self._window
        committed = window.table.editing.commit() and window.detail.commit_typing()
        may_have = window.detail.drafts.tasks() | {window.detail.task}
        candidates = (task for task in tasks if task in may_have)
        found = next(((task, field) for task in candidates for field in self._fields(workflow_id, task)), None)
        if found is None:
            return not committed
        task, field = found
        if task != window.detail.task and (row := window.model.shown.row(task)) >= 0:
            window.table.target.point_at(window.model.index(row, max(window.table.currentIndex().column(), 0)))
        if not window.table.editing.go_to(task, field):
            window.detail.focus_field(field)
        words = Words.text_not_saved(action, field)
        self._said = words, task
        window.notice.show_notice(words, tone="warning")
        return True

    def _fields(self, workflow_id: str, task: TaskKey) -> list[str]:
        """The fields of a task with text that is not saved."""
        pane = self._window.detail
        if task == pane.task:
            return [name for name, editor in pane.editors.by_name.items() if editor.is_dirty]
        schema, shown = self._session.schema(workflow_id), self._session.shown(workflow_id).get(task)
        if schema is None or shown is None:
            return []
        drafts = pane.drafts.of_task(task, self._window.model.shown.identity(task))
        return [
            name
            for name, draft in drafts.items()
            if name in pane.editors.by_name
            and not is_void(DraftRef(workflow_id, task, name), draft, schema, shown.task.values.get(name))
        ]

    def _changed(self) -> None:
        """The notice goes when the text that it is about is saved or dropped."""
        if self._said is None:
            return
        words, task = self._said
        if self._window.detail.task != task or not self._fields("", task):
            self._said = None
            if self._window.notice.text == words:
                self._window.notice.hide()
