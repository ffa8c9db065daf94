"""The way from the web address of a workflow or a task to what it is the address of."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.text.task_address import Address, read_address
from flowdash_desktop.session.events import SessionEvent, WorkflowLoaded
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections


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
        self._connections = Connections()
        self._connections.on(window.filter_bar.address_chosen, self._open)
        self._stop_observing = session.observe(self._event)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._connections.end()
        self._stop_observing()

    def _open(self, text: str) -> None:
        self._waiting = None
        address = read_address(text, {workflow.id for workflow in self._session.workflows})
        if address is not None:
            self._scope.start(self._follow(address, waits=True), name="open address", key="open address")

    async def _follow(self, address: Address, *, waits: bool) -> None:
        workflow_id, window = address.workflow_id, self._window
        key = await self._session.link_targets.task_at(workflow_id, address.task) if address.task else None
        if key is not None:
            self._show_task(workflow_id, key, "")
            return
        if workflow_id != window.filter_bar.workflow_id:
            await self._show_workflow(workflow_id)
        if not address.task:
            return
        if waits and not self._session.is_complete(workflow_id):
            self._waiting = address
            return
        window.notice.show_notice(window.tr("No task here has this address. Its workflow is shown."), tone="warning")

    def _event(self, event: SessionEvent) -> None:
        address = self._waiting
        if isinstance(event, WorkflowLoaded) and address is not None and event.workflow_id == address.workflow_id:
            self._waiting = None
            self._scope.start(self._follow(address, waits=False), name="open address", key="open address")
