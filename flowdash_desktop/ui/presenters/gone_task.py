"""A task that somebody else took away while the pane shows it: the pane stays with it until the person goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from flowdash_desktop.domain.drafts import Following
from flowdash_desktop.domain.edits import CreateTask, DeleteTask, is_new_task_key, new_task_key
from flowdash_desktop.domain.identity import Identity, identity_of, is_another
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.tasks import TaskKey, settable
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.detail.gone_task import Absence
from flowdash_desktop.ui.detail.problems import gone_edits
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.texts.texts import Words


@dataclass(frozen=True, slots=True)
class GoneTaskActions:
    """What the rest of the pane's presenter does for a gone task.

    Attributes:
        go_to: makes a task current in the table.
        show: shows a task in the pane, None for none.
        left: told that the person left the task.
        back: leaves a linked task for the one before. False where the task is the table's.
    """

    go_to: Callable[[TaskKey], None]
    show: Callable[[TaskKey | None], None]
    left: Callable[[], None]
    back: Callable[[], bool]


class GoneTaskPresenter:
    """Finds out whether somebody else took the task of the pane away, and answers what the person decides about it.

    Args:
        window: whose pane and table they are.
        session: where tasks come from and edits go.
        scope: owns what is started here.
        workflow_id: tells the workflow of the task in the pane.
        actions: what is done for the person.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        scope: TaskScope,
        workflow_id: Callable[[], str],
        actions: GoneTaskActions,
    ) -> None:
        self._window = window
        self._session = session
        self._scope = scope
        self._workflow_id = workflow_id
        self._actions = actions
        self._decided: tuple[TaskKey, Identity | None] | None = None
        self._connections = Connections()
        self._connections.on(window.detail.gone.create_again_requested, self._create_again)
        self._connections.on(window.detail.gone.go_on_requested, self._go_on)
        window.table.current.was_deleted = self._was_deleted
        window.table.current.is_in_use = self._is_in_use

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._connections.end()
        self._window.table.current.was_deleted = lambda _: False
        self._window.table.current.is_in_use = lambda: False

    def keeps_pane(self) -> bool:
        """True where somebody else took the task of the pane away: the pane stays with it, and says so."""
        pane = self._window.detail
        if pane.shown is None:
            return False
        if gone_edits(pane.shown):  # the person is told so by what waits, and decides there
            self._decided = pane.shown.key, pane.identity
        absence = self._absence(pane.shown)
        if absence is None:
            if pane.is_gone and pane.task in self._session.shown(self._workflow_id()):
                self._actions.go_to(pane.shown.key)  # it is there again
            return False
        if pane.gone.absence is not absence:
            pane.keep_gone(absence)
            self._scope.start(self._tell(pane.shown), name="look for task", key="look for task")
        current = self._window.table.current
        if not current.is_elsewhere and self._window.table.current_task == pane.task:
            current.leave()
        return True

    def _is_in_use(self) -> bool:
        pane, table = self._window.detail, self._window.table
        return not table.current.is_elsewhere and pane.task == table.current_task and pane.is_in_use

    def _was_deleted(self, key: TaskKey) -> bool:
        shown = self._window.detail.shown if not self._window.table.current.is_elsewhere else None
        return shown is not None and shown.key == key and self._absence(shown) is not None

    def _absence(self, shown: ShownTask) -> Absence | None:
        """Why a task is not there, where that is somebody else's doing."""
        workflow_id, key = self._workflow_id(), shown.key
        if self._is_workflow_gone(workflow_id):
            return Absence.WORKFLOW
        schema, now = self._session.schema(workflow_id), self._session.shown(workflow_id).get(key)
        if schema is None or schema.unique_id_field is None:
            return None
        identity = self._window.detail.identity
        if self._has_decided(key, identity):
            return None
        if now is not None:
            return Absence.REPLACED if is_another(identity, identity_of(now.task, schema)) else None
        if is_new_task_key(key) or self._is_deleted_here(key) or self._session.loading(workflow_id) is not None:
            return None
        return Absence.DELETED

    def _is_workflow_gone(self, workflow_id: str) -> bool:
        """True for the workflow of a linked task; the one in the table gives way to another."""
        is_linked = self._window.table.current.is_elsewhere
        return is_linked and workflow_id not in {workflow.id for workflow in self._session.workflows}

    def _has_decided(self, key: TaskKey, identity: Identity | None) -> bool:
        """True where the person let go of changes of a task that was gone already."""
        return self._decided is not None and self._decided[0] == key and not is_another(self._decided[1], identity)

    def _is_deleted_here(self, key: TaskKey) -> bool:
        deleted = (i.edit for i in self._session.pending if isinstance(i.edit, DeleteTask))
        return any((edit.workflow_id, edit.task) == (self._workflow_id(), key) for edit in deleted)

    async def _tell(self, shown: ShownTask) -> None:
        """Say what happened, unless the task only has another unique ID: then the pane goes with it."""
        workflow_id, pane = self._workflow_id(), self._window.detail
        identity = pane.identity if pane.gone.absence is not Absence.WORKFLOW else None
        key = await self._session.drafts.find_task(workflow_id, identity) if identity is not None else None
        if not pane.is_gone or pane.task != shown.key or workflow_id != self._workflow_id():
            return
        if key is not None and key != shown.key:
            self._session.drafts.follow(Following(workflow_id, shown.key, identity, key, identity))
            self._actions.go_to(key)
            return
        pane.say_gone(self._title(shown), self._title(self._session.shown(workflow_id).get(shown.key)))

    def _title(self, shown: ShownTask | None) -> str:
        schema = self._session.schema(self._workflow_id())
        return Words.task_title(shown.task, schema) if shown is not None and schema is not None else ""

    def _go_on(self) -> None:
        """Show the task that took the position in the table, or the one from which a linked one was opened."""
        table = self._window.table
        if self._actions.back():
            pass
        elif table.current.step(1):
            table.setFocus()
        else:
            table.current.vacancy.close()
            self._actions.show(None)
        self._actions.left()

    def _create_again(self) -> None:
        self._scope.start(self._create(), name="create again", key="create again")

    async def _create(self) -> None:
        """Create the task as it was shown last. What was typed goes with it and stays uncommitted."""
        workflow_id, pane = self._workflow_id(), self._window.detail
        shown, identity, schema = pane.shown, pane.identity, self._session.schema(workflow_id)
        if shown is None or schema is None or pane.gone.absence in (None, Absence.WORKFLOW):
            return
        values, links = settable(schema, shown.task), shown.task.links
        key, again = shown.key, True
        if pane.gone.absence is Absence.REPLACED:
            key, again = new_task_key(), False
            self._session.drafts.follow(Following(workflow_id, shown.key, identity, key, identity))
        instead = () if again else None
        creation = CreateTask(workflow_id, key, values, again=again, instead=instead, links=links)
        await self._session.submit(creation, identities={key: identity})
        if self._workflow_id() == workflow_id and pane.task in (shown.key, key):  # else the person went on meanwhile
            self._actions.go_to(key)
