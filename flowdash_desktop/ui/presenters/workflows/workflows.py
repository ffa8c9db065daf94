"""What a person does to workflows: asks, has it done by the session, goes there, and offers to take it back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from flowdash_desktop.api.errors import FlowdashError
from flowdash_desktop.domain.errors import CodedError
from flowdash_desktop.domain.schema import Workflow
from flowdash_desktop.session.change_journal import ChangeJournal
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.events import SessionEvent, StatusChanged, WorkflowsChanged
from flowdash_desktop.session.sample import is_of_sample
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.session.status import Connection
from flowdash_desktop.session.workspace_changes import NotChangeableError, read_templates
from flowdash_desktop.session.workspace_steps import BegunChange, WorkspaceStep, WorkspaceStepKind
from flowdash_desktop.store.database import StoreError
from flowdash_desktop.store.preferences import AccountKind
from flowdash_desktop.ui import dialogs
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.error_texts import error_text
from flowdash_desktop.ui.filter_bar.workflow_menu import WorkflowMenuState
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.texts.workflow_texts import WorkflowTexts as Texts
from flowdash_desktop.ui.presenters.workflows.made_notice import say_made
from flowdash_desktop.ui.presenters.workflows.other_workflows import linked_names, neighbour
from flowdash_desktop.ui.presenters.workflows.service_page import ServicePage
from flowdash_desktop.ui.presenters.workflows.settling import Settling
from flowdash_desktop.ui.widgets.toasts.banner import Tone

if TYPE_CHECKING:
    from flowdash_desktop.domain.workspace.definition import WorkflowTemplate
    from flowdash_desktop.ui.dialogs.workflows.name_dialog import NamingDialog, RenameDialog
    from flowdash_desktop.ui.dialogs.workflows.new_workflow import NewWorkflowDialog
    from flowdash_desktop.ui.presenters.workflows.editing import WorkflowEditing
    from flowdash_desktop.wire.definition_changes import WorkspaceEdit

# Dialogs and edits are imported where they are used: the first rows do not wait for them.

_UNDO, _PAGE = "undo change of workspace", "page of the service"


class WorkflowsPresenter:
    """Changes the workflows of one account, until it is ended.

    Args:
        window: where.
        session: the account.
        arrangements: remembers what can be taken back.
        shown: the id of the workflow that is shown, None for none.
        go_to: shows a workflow.
        templates: the folder of the templates.
        on_fault: called with an exception that is a fault of the program.

    Attributes:
        editing: edits one of them; None before that was asked for.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        arrangements: Arrangements,
        shown: Callable[[], str | None],
        go_to: Callable[[str], None],
        templates: Path,
        on_fault: Callable[[Exception], None],
    ) -> None:
        self._window = window
        self._session, self._changes = session, session.workspace_changes
        self._shown, self._go_to = shown, go_to
        self._templates, self._on_fault = templates, on_fault
        self._wanted: str | None = None
        self.editing: WorkflowEditing | None = None
        self._journal = ChangeJournal(arrangements, self._show_state)
        self._connection, self._connected = session.status.connection, asyncio.Event()
        self._scope, self._connections = TaskScope(self.failed), Connections()
        self._menu, self._is_local = window.filter_bar.more.workflows, session.account.kind is AccountKind.LOCAL
        self._page = ServicePage(window, session.account.base_url)
        self._connect()
        self._stop_observing = session.observe(self._event)
        self._settling = Settling(self._journal, self._changes, self._settled)
        self._scope.start(self._journal.load(), name="workspace steps")
        self._settle()

    def _connect(self) -> None:
        on, menu, start = self._connections.on, self._menu, self._scope.start
        on(menu.about_to_open, self._opens)
        on(menu.new_requested, lambda: self.ask_new())
        on(menu.edit_requested, self._edit)
        on(menu.rename.triggered, lambda: start(self._ask_name(), name="ask name", key="ask"))
        on(menu.duplicate.triggered, lambda: start(self._duplicate(), name="copy workflow", key="change"))
        on(menu.archive.triggered, lambda: start(self._archive(), name="archive workflow", key="change"))
        on(menu.bring_back_requested, lambda i: start(self._bring_back(i), name="bring back workflow", key="change"))
        on(menu.delete.triggered, lambda: start(self._ask_delete(), name="ask deletion", key="ask"))
        on(menu.undo.triggered, self._undo)
        on(menu.page.triggered, self._page.ask)
        on(self._window.notice.action, self._pressed)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._connections.end()
        self._stop_observing()
        if self.editing is not None:
            self.editing.end()
        self._menu.show_state(WorkflowMenuState(Texts.asking()))

    async def aclose(self) -> None:
        """``end``, and cancel what runs; a change that was begun is finished by the session."""
        self.end()
        await self._scope.aclose()

    def ask_new(self, template: int = 0) -> None:
        """Ask for a new workflow; ``template`` is the place of the one that is chosen at first."""
        self._scope.start(self._ask_new(template), name="ask new workflow", key="ask")

    # -- the menu -------------------------------------------------------------------------------------------------

    def _opens(self) -> None:
        self._show_state()
        if self._is_online:
            self._scope.start(self._look(), name="look at workspace", key="look")

    async def _look(self) -> None:
        try:
            await self._changes.read_definition()
        except NotChangeableError:
            pass  # the menu says so
        finally:
            self._show_state()

    @property
    def _is_online(self) -> bool:
        return self._session.status.connection is Connection.ONLINE

    def _show_state(self) -> None:
        reason = self._reason()
        definition, refusal = self._changes.definition, self._changes.refusal
        archived = [Workflow(one.id, one.name) for one in definition.workflows if one.archived] if definition else []
        steps = self._journal.steps
        step = Texts.undoing(steps[-1]) if steps and self._is_online and refusal is None else ""
        is_elsewhere = refusal is not None and refusal.code == SessionFault.NO_CHANGES
        sample = self.has_sample if self._is_local else None
        self._menu.show_state(WorkflowMenuState(reason, archived, step, is_elsewhere, sample))

    @property
    def has_sample(self) -> bool:
        """Whether a workflow of the sample is here, archived or not."""
        definition = self._changes.definition
        archived = [one.id for one in definition.workflows if one.archived] if definition is not None else []
        return any(map(is_of_sample, [*archived, *(one.id for one in self._session.workflows)]))

    def _reason(self) -> str:
        """Why workflows can't be changed, ``""`` where they can be. The local workspace always can."""
        if self._changes.refusal is not None:
            return error_text(self._changes.refusal)
        if not self._is_online:
            return Texts.offline()
        return "" if self._is_local or self._changes.definition is not None else Texts.asking()

    # -- what is asked --------------------------------------------------------------------------------------------

    async def names(self) -> Sequence[str]:
        """The names of all workflows, archived ones too. Waits while the server is only just being reached.

        Raises:
            NotChangeableError: the workspace can't be changed from here.
            FlowdashError: the server can't be asked now.
        """
        if self._connection is Connection.CONNECTING:
            await self._connected.wait()
        return [one.name for one in (await self._changes.read_definition()).workflows]

    async def _ask_new(self, template: int) -> None:
        from flowdash_desktop.ui.dialogs.workflows.new_workflow import NewWorkflowDialog

        names = await self.names()
        templates = await in_thread(lambda: read_templates(self._templates), "read templates")
        dialog = NewWorkflowDialog(self._window.theme, self._window, templates, names)
        dialog.templates[template].setChecked(True)
        dialog.chosen.connect(
            lambda template, name: self._scope.start(self.create(dialog, template, name), name="new workflow")
        )
        dialog.open()

    async def create(self, dialog: NewWorkflowDialog, template: WorkflowTemplate, name: str) -> str:
        """Make a workflow that a dialog has asked for, go there, and give its id. The dialog says what fails."""
        from flowdash_desktop.wire.workflow_templates import edits_adding

        workflow_id, before = uuid4().hex[:8], self._shown() or ""
        edits = edits_adding(template.workflow, workflow_id, name)
        step = partial(WorkspaceStep.now, WorkspaceStepKind.CREATED, name, before)
        await self._asked(dialog, edits, workflow_id, step)
        return workflow_id

    async def _ask_name(self) -> None:
        from flowdash_desktop.ui.dialogs.workflows.name_dialog import RenameDialog

        if (workflow := self._workflow()) is None:
            return
        dialog = RenameDialog(self._window.theme, self._window, workflow.name, await self.names())
        dialog.chosen.connect(lambda name: self._scope.start(self._rename(dialog, workflow, name), name="rename"))
        dialog.open()

    async def _rename(self, dialog: RenameDialog, workflow: Workflow, name: str) -> None:
        from flowdash_desktop.wire.definition_changes import RenameWorkflow

        if name == workflow.name:
            dialog.reject()
            return
        step = partial(WorkspaceStep.now, WorkspaceStepKind.RENAMED, name, workflow.id)
        await self._asked(dialog, [RenameWorkflow(workflow=workflow.id, name=name)], None, step)

    async def _ask_delete(self) -> None:
        from flowdash_desktop.wire.definition_changes import DeleteWorkflow

        if (workflow := self._workflow()) is None:
            return
        edits = [DeleteWorkflow(workflow=workflow.id)]
        trial = await self._changes.trial(edits)
        linked = linked_names(self._changes.definition, self._session.workflows, workflow.id)
        waiting = sum(item.edit.workflow_id == workflow.id for item in self._session.pending)
        title, text, button = Texts.delete_question(workflow.name, trial.effects, linked, waiting)
        dialog = dialogs.ConfirmDialog(self._window.theme, self._window, title, text, button, danger=True)
        step = partial(WorkspaceStep.now, WorkspaceStepKind.DELETED, workflow.name, workflow.id)
        wanted = neighbour(self._session.workflows, workflow.id)
        dialog.confirmed.connect(lambda: self._scope.start(self._make(edits, wanted, step), name="delete workflow"))
        dialog.open()

    def _edit(self) -> None:
        from flowdash_desktop.ui.presenters.workflows.editing import WorkflowEditing

        if self.editing is None:
            self.editing = WorkflowEditing(self._window, self._session, self._scope, self._journal, self._say)
            self.editing.closed = self._settle
        if (workflow := self._workflow()) is not None:
            self._scope.start(self.editing.open(workflow.id), name="edit workflow", key="ask")

    # -- what is done at once -------------------------------------------------------------------------------------

    async def _duplicate(self) -> None:
        from flowdash_desktop.ui.dialogs.workflows.name_dialog import free_name
        from flowdash_desktop.wire.definition_changes import AddWorkflow

        if (workflow := self._workflow()) is None:
            return
        name, workflow_id = free_name(Texts.copy_name(workflow.name), await self.names()), uuid4().hex[:8]
        edits = [AddWorkflow(id=workflow_id, name=name, copy_of=workflow.id)]
        await self._make(edits, workflow_id, partial(WorkspaceStep.now, WorkspaceStepKind.COPIED, name, workflow.id))

    async def _archive(self) -> None:
        from flowdash_desktop.wire.definition_changes import ArchiveWorkflow

        if (workflow := self._workflow()) is not None:
            step = partial(WorkspaceStep.now, WorkspaceStepKind.ARCHIVED, workflow.name, workflow.id)
            edits = [ArchiveWorkflow(workflow=workflow.id)]
            await self._make(edits, neighbour(self._session.workflows, workflow.id), step)

    async def _bring_back(self, workflow_id: str) -> None:
        from flowdash_desktop.wire.definition_changes import ArchiveWorkflow

        name = next(one.name for one in (await self._changes.read_definition()).workflows if one.id == workflow_id)
        step = partial(WorkspaceStep.now, WorkspaceStepKind.BROUGHT_BACK, name, self._shown() or "")
        await self._make([ArchiveWorkflow(workflow=workflow_id, archived=False)], workflow_id, step)

    # -- how it is done -------------------------------------------------------------------------------------------

    async def make(
        self, edits: Sequence[WorkspaceEdit], wanted: str | None, kind: WorkspaceStepKind, name: str = ""
    ) -> None:
        """Make edits as one step of this name, and go to the ``wanted`` workflow."""
        await self._make(edits, wanted, partial(WorkspaceStep.now, kind, name, self._shown() or ""))

    async def extend(self, edits: Sequence[WorkspaceEdit], added: str, revision: int) -> None:
        """Add to the workflow that is shown, which has to be of this revision still."""
        step = WorkspaceStep.now(WorkspaceStepKind.EXTENDED, added, self._shown() or "", "")
        await self._changes.make(edits, revision=revision, notes=self._journal.making(step))
        self._say(step)

    def go_to_when_listed(self, workflow_id: str | None) -> None:
        """Go to a workflow, as soon as it is in the list."""
        self._wanted = workflow_id
        self._go_on()

    async def _asked(
        self,
        dialog: NamingDialog,
        edits: Sequence[WorkspaceEdit],
        wanted: str | None,
        step: Callable[[str], WorkspaceStep],
    ) -> None:
        """Do what a dialog has asked for, and close it; it says why where that is not possible."""
        try:
            await self._make(edits, wanted, step, then=dialog.accept)
        except CodedError as error:
            dialog.fail(Texts.failed(error))

    async def _make(
        self,
        edits: Sequence[WorkspaceEdit],
        wanted: str | None,
        step: Callable[[str], WorkspaceStep],
        then: Callable[[], None] = lambda: None,
    ) -> None:
        """Make edits, go to the ``wanted`` workflow once it is listed, and say so."""
        self._wanted = wanted
        try:
            await self._changes.make(edits, notes=self._journal.making(step("")))
        except CodedError:
            self._wanted = None
            raise
        then()
        self._say(step(""))

    def _say(self, step: WorkspaceStep) -> None:
        """Say what was done, with the button that takes it back."""
        self._go_on()
        say_made(self._window, self._journal, Texts.done(step), ((_UNDO, Texts.undo()),), leaves=True)

    def _undo(self) -> None:
        if steps := self._journal.steps:
            self._window.notice.hide()
            self._scope.start(self._take_back(steps[-1]), name="undo change of workspace", key="change")

    async def _take_back(self, step: WorkspaceStep) -> None:
        self._wanted, notice = step.workflow_id or None, self._window.notice
        try:
            await self._changes.undo(step.change_id, self._journal.undoing(step))
        except CodedError as error:
            self._wanted = None
            notice.show_notice(Texts.not_undone(step, error), tone="error", of_window=True)
            if error.reason.code == SessionFault.CHANGE_TOO_OLD:
                await self._journal.drop(step)  # else it may be possible later
        else:
            say_made(self._window, self._journal, Texts.undone(step), leaves=False)
            self._go_on()

    def _settle(self) -> None:
        """Ask for the answers of changes that an earlier start, or a broken line, left without."""
        if self._is_online and (self.editing is None or not self.editing.is_open):
            self._scope.start(self._settling.run(), name="settle changes of workspace", key="settle")

    def _settled(self, begun: BegunChange, error: CodedError | None) -> None:
        """Say what became of a change that was on its way when the window closed."""
        if error is None and not begun.is_undo:
            return self._say(begun.step)
        words = Texts.undone(begun.step) if error is None else Texts.not_done(begun, error)
        self._window.notice.show_notice(words, tone="info" if error is None else "warning", of_window=True)

    def _go_on(self) -> None:
        """Go to the workflow that is wanted, once it is listed, and put the keyboard there."""
        if self._wanted in [workflow.id for workflow in self._session.workflows]:
            wanted, self._wanted = self._wanted, None
            if wanted is not None and wanted != self._shown():
                self._go_to(wanted)
                self._window.stack.take_focus()

    # -- what happens ---------------------------------------------------------------------------------------------

    def _event(self, event: SessionEvent) -> None:
        if isinstance(event, WorkflowsChanged):
            self._go_on()
        elif isinstance(event, StatusChanged) and event.status.connection is not self._connection:
            self._connection = event.status.connection
            if self._connection is not Connection.CONNECTING:
                self._connected.set()
            self._show_state()
            self._settle()

    def _workflow(self) -> Workflow | None:
        """The workflow that is shown."""
        shown = self._shown()
        return next((one for one in self._session.workflows if one.id == shown), None)

    def _pressed(self, action: str) -> None:
        if action == _UNDO:
            self._undo()
        elif action == _PAGE:
            self._window.notice.hide()
            self._page.ask()

    def failed(self, error: Exception) -> None:
        """Something that was asked for was not done: say why."""
        self._show_state()
        if not isinstance(error, StoreError | FlowdashError | NotChangeableError):
            self._on_fault(error)
            return
        is_elsewhere = error.reason.code == SessionFault.NO_CHANGES
        actions = ((_PAGE, Texts.open_page()),) if is_elsewhere else ()
        tone: Tone = "warning" if isinstance(error, NotChangeableError) else "error"
        self._window.notice.show_notice(Texts.failed(error), tone=tone, actions=actions, of_window=True)
