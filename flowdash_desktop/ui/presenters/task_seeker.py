"""The way from the outbox to a task, or to a text that is typed for it, in any workflow."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

from flowdash_desktop.domain.drafts import NEW_TASK_FORM
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections

if TYPE_CHECKING:
    from flowdash_desktop.ui.presenters.task_detail import TaskDetailPresenter

translate = QCoreApplication.translate


class TaskSeeker:
    """Shows a task as soon as its row is here. Where the task is gone, it says so and shows no other in its place.

    Args:
        window: where.
        session: whose tasks.
        shown: the id of the workflow that is shown, ``""`` for none.
        show_workflow: goes to another workflow.
        go_to: makes a task current, if its row is here.
        detail: gives what follows the current task at the side.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        shown: Callable[[], str],
        show_workflow: Callable[[str], Awaitable[None]],
        go_to: Callable[[TaskKey], None],
        detail: Callable[[], TaskDetailPresenter],
    ) -> None:
        self._window = window
        self._session = session
        self._shown = shown
        self._show_workflow = show_workflow
        self._go_to = go_to
        self._detail = detail
        self._sought: tuple[str, TaskKey, str] | None = None
        self._soon = QTimer(window, singleShot=True)
        self._soon.timeout.connect(self._look)
        self._connections = Connections()
        self._connections.on(window.model.rows.refreshed, lambda _: self.look_soon())

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._soon.stop()
        self._soon.deleteLater()
        self._connections.end()

    async def seek(self, workflow_id: str, key: TaskKey, field: str) -> None:
        """Show a task of any workflow, and give a field the keyboard, ``""`` for none."""
        self._sought = None
        if workflow_id != self._shown():
            await self._show_workflow(workflow_id)
        self._sought = workflow_id, key, field
        self._look()

    def look_soon(self) -> None:
        """Look again, as tasks have come; with the next turn of the loop, once for many changes."""
        if self._sought is not None:
            self._soon.start(0)

    def _look(self) -> None:
        sought, self._sought = self._sought, None
        if sought is None or sought[0] != self._shown():
            return
        workflow_id, key, field = sought
        if key == NEW_TASK_FORM:
            if self._session.schema(workflow_id) is None:
                self._sought = sought
            else:
                self._detail().begin_new_task()
        elif key in self._session.shown(workflow_id):
            self._go_to(key)
            if self._window.table.current_task == key:
                self._show(field)
            else:  # its row is still to come
                self._sought = sought
        elif self._session.loading(workflow_id) is None and self._session.is_complete(workflow_id):
            self._say_gone(key)
        else:
            self._sought = sought

    def _show(self, field: str) -> None:
        self._window.show_detail()
        self._window.open_side()
        if field:
            self._window.detail.focus_field(field)

    def _say_gone(self, key: TaskKey) -> None:
        """Say that a task is gone; what was typed for it is listed in the outbox, where it can be copied."""
        if not self._detail().drafts.show_orphans(key):
            self._window.notice.show_notice(translate("Presenters", "This task is not there any more."), tone="warning")
