"""The start page of an account without workflows: when it is shown, and what its choices do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from flowdash_desktop.domain.errors import CodedError
from flowdash_desktop.domain.schema import Workflow
from flowdash_desktop.domain.workspace.definition import WorkflowTemplate
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.events import SessionEvent, StatusChanged, WorkflowsChanged
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.status import Connection
from flowdash_desktop.session.workspace_changes import read_templates
from flowdash_desktop.store.preferences import AccountKind
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.texts.workflow_texts import WorkflowTexts as Texts
from flowdash_desktop.ui.presenters.workflows.sample import SamplePresenter
from flowdash_desktop.ui.presenters.workflows.workflows import WorkflowsPresenter


class StartPresenter:
    """Shows the page while the account has no workflows.

    Args:
        window: where.
        session: the account.
        workflows: changes its workflows.
        sample: brings the sample.
        templates: the folder of the templates.
        connect: asks for a server.
        shown: the id of the workflow that is shown, or was shown last.
        go_to: shows a workflow.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        workflows: WorkflowsPresenter,
        sample: SamplePresenter,
        templates: Path,
        connect: Callable[[], None],
        shown: Callable[[], str | None],
        go_to: Callable[[str], None],
    ) -> None:
        self._window = window
        self._session = session
        self._workflows = workflows
        self._sample = sample
        self._folder = templates
        self._connect_to = connect
        self._shown, self._go_to = shown, go_to
        self._templates: Sequence[WorkflowTemplate] = ()
        self._is_shown = False
        self._is_wired = False
        self._scope = TaskScope(workflows.failed)
        self._connections = Connections()
        self._connections.on(window.filter_bar.more.workflows.sample.triggered, self._toggle_sample)
        self._stop_observing = session.observe(self._event)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._stop_observing()
        self._connections.end()
        self._window.status.say_at_rest("")

    async def aclose(self) -> None:
        """``end``, and cancel what runs."""
        self.end()
        await self._scope.aclose()

    async def show(self) -> None:
        """Show the page."""
        from flowdash_desktop.ui.start.page import StartChoices

        if not self._templates:
            self._templates = await in_thread(lambda: read_templates(self._folder), "read templates")
        if self._session.workflows:
            return  # they have come meanwhile
        self._is_shown = True
        is_local = self._session.account.kind is AccountKind.LOCAL
        page = self._window.start
        definition = self._session.workspace_changes.definition
        archived = [Workflow(one.id, one.name) for one in definition.workflows if one.archived] if definition else []
        page.show_choices(StartChoices(self._templates, is_local, archived))
        if not self._is_wired:
            self._wire()
        self._window.filter_bar.set_enabled_for_workflow(False)
        self._window.status.say_at_rest(Texts.stays_here() if is_local else "")
        self._window.show_start()

    def _wire(self) -> None:
        """Do what is chosen on the page, which is made when it is first shown."""
        on, page, start = self._connections.on, self._window.start, self._scope.start
        on(page.file_requested, lambda: self._window.import_requested.emit(None))
        on(page.workflow_requested, self._workflows.ask_new)
        on(page.connect_requested, self._connect_to)
        on(page.sample_requested, lambda: start(self._sample.bring(), name="bring sample", key="sample"))
        on(page.bring_back_requested, self._window.filter_bar.more.workflows.bring_back_requested.emit)
        self._is_wired = True

    def _toggle_sample(self) -> None:
        """Throw the sample away, or bring it where it is not."""
        if self._workflows.has_sample:
            self._window.welcome.hide()  # it speaks of the sample
            work = self._sample.throw_away()
        else:
            work = self._sample.bring()
        self._scope.start(work, name="change sample", key="sample")

    # -- what happens ---------------------------------------------------------------------------------------------

    def _event(self, event: SessionEvent) -> None:
        is_online = isinstance(event, StatusChanged) and event.status.connection is Connection.ONLINE
        if isinstance(event, WorkflowsChanged) or (is_online and not self._window.shows_start):
            self._show_where_there_are_none()

    def _show_where_there_are_none(self) -> None:
        known = [workflow.id for workflow in self._session.workflows]
        if not known and self._session.workspace is not None:
            self._scope.start(self._show_with_archived(), name="show start", key="show start")
        elif known and self._is_shown:
            self._is_shown = False
            self._window.status.say_at_rest("")
            if (shown := self._shown()) in known:  # it is back
                self._go_to(str(shown))

    async def _show_with_archived(self) -> None:
        with suppress(CodedError):  # then none can be brought back from here
            await self._session.workspace_changes.read_definition()
        await self.show()
