"""The way from the web address of a workflow or a task to what it is the address of."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.text.task_address import Address, read_address
from flowdash_desktop.session.events import (
    LoadingProgressed,
    SessionEvent,
    StatusChanged,
    TasksChanged,
    WorkflowLoaded,
    WorkflowsChanged,
)
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.status import Connection
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections

translate = QCoreApplication.translate


class AddressesPresenter:
    """Opens what an address leads to; a task of a workflow that was never shown once its tasks are here.

    Args:
        window: where.
        session: whose workflows and tasks.
        scope: owns what is started here.
        show_task: shows a task of any workflow, by the workflow's id, its key and a field, ``""`` for none.
        show_workflow: goes to another workflow.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        scope: TaskScope,
        show_task: Callable[[str, TaskKey, str], None],
        show_workflow: Callable[[str], Awaitable[None]],
    ) -> None:
        self._window, self._session, self._scope = window, session, scope
        self._show_task, self._show_workflow = show_task, show_workflow
        self._waiting: Address | None = None
        self._unlisted: Address | None = None
        """Its workflow is not known here, and the server was not asked yet."""
        self._connections = Connections()
        self._connections.on(window.filter_bar.address_chosen, self._open)
        self._connections.on(window.filter_bar.workflow_chosen, lambda _: self._drop())
        self._stop_observing = session.observe(self._event)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._connections.end()
        self._stop_observing()

    def _open(self, text: str) -> None:
        address = read_address(text, self._known())
        if address is not None:
            self.open(address)

    def open(self, address: Address) -> None:
        """Show what an address leads to. A workflow that is not known here may be known once the server was asked."""
        self._waiting = self._unlisted = None
        if address.workflow_id in self._known():
            self._scope.start(self._follow(address), name="open address", key="open address")
        elif self._is_asking():
            self._unlisted = address
        else:
            words = translate(
                "Presenters", "The workflow of this link is not here. It was removed, or the API key can't see it."
            )
            self._window.notice.show_notice(words, tone="warning", of_window=True)

    def _known(self) -> set[str]:
        return {workflow.id for workflow in self._session.workflows}

    def _is_asking(self) -> bool:
        """True while the server's own list of workflows is still to come."""
        status = self._session.status
        is_read = status.updated is not None and not status.refreshing
        return status.connection is Connection.CONNECTING or (status.connection is Connection.ONLINE and not is_read)

    def _drop(self) -> None:
        """The person goes elsewhere: nothing takes them back."""
        self._waiting = self._unlisted = None
        self._scope.cancel("open address")

    async def _follow(self, address: Address) -> None:
        workflow_id = address.workflow_id
        if address.task and (key := await self._session.link_targets.task_at(workflow_id, address.task)) is not None:
            self._show_task(workflow_id, key, "")
            return
        if workflow_id != self._window.filter_bar.workflow_id:
            await self._show_workflow(workflow_id)
        if address.task:
            self._waiting = address
            await self._look(address)

    async def _look(self, address: Address) -> None:
        """Show the task if it is here. Only once all tasks of its workflow are here is it known to be missing."""
        workflow_id, window = address.workflow_id, self._window
        # Asked first: tasks that come during the search are found by the next one.
        is_complete = self._session.is_complete(workflow_id)
        key = await self._session.link_targets.task_at(workflow_id, address.task)
        if key is None and not is_complete:
            return
        self._waiting = None
        if key is not None:
            self._show_task(workflow_id, key, "")
            return
        window.notice.show_notice(
            translate("Presenters", "No task here has this address. Its workflow is shown."), tone="warning"
        )

    def _event(self, event: SessionEvent) -> None:
        if self._unlisted is not None and isinstance(event, WorkflowsChanged | StatusChanged):
            self.open(self._unlisted)
        address = self._waiting
        if address is None or not isinstance(event, WorkflowLoaded | TasksChanged | LoadingProgressed):
            return
        # A list that is still coming is searched when it ends, not at each word of its progress.
        is_coming = isinstance(event, LoadingProgressed) and event.loading is not None
        if event.workflow_id == address.workflow_id and not is_coming:
            self._scope.start(self._look(address), name="open address", key="open address")
