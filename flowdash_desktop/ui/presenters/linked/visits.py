"""Opens linked tasks in the pane with a way back, and makes new ones from where one is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.api.errors import FlowdashError
from flowdash_desktop.domain.drafts import NEW_TASK_FORM, PROMISED_LINK
from flowdash_desktop.domain.edits import Edit
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.link_edits import LinkTask, brief
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import Link, LinkedTask, TaskKey, Value
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.session.status import Connection
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.detail.links.linked_row import LinkTarget
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.drafts.drafts import DraftsPresenter
from flowdash_desktop.ui.presenters.drafts.form_parts import FormPartsReader
from flowdash_desktop.wire.form_parts import FormParts, parts_to_text

translate = QCoreApplication.translate
_MOST_LEVELS = 50
_RESOLVING = "where links lead"


@dataclass(frozen=True, slots=True)
class _Place:
    """A task that a person was at."""

    workflow_id: str
    task: TaskKey
    title: str


class Visits:
    """Follows the links of the task that the pane shows.

    Args:
        window: whose pane it is.
        session: where tasks come from and edits go.
        arrangements: where it is stored which field the rows show.
        scope: owns what is started here.
        workflow: the id of the workflow that is shown.
        drafts: stores for which link a new task is being made, with its form.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        arrangements: Arrangements,
        scope: TaskScope,
        workflow: Callable[[], str],
        drafts: DraftsPresenter,
    ) -> None:
        self._window, self._session, self._scope = window, session, scope
        self._arrangements, self._workflow = arrangements, workflow
        self._way: list[_Place] = []
        self._targets: dict[tuple[str, str], WorkflowSchema] = {}
        self._fields: dict[str, dict[str, str]] = {}
        self._asked: set[tuple[str, str, bool]] = set()
        self._drafts = drafts
        self._parts = FormPartsReader(window, session, scope, drafts)
        self._made_for: str | None = None
        self._connections = Connections()
        on, pane = self._connections.on, window.detail
        on(pane.links.links_shown, self._links_shown)
        on(pane.links.open_asked, self._open)
        on(pane.links.new_asked, self._begin_new)
        on(pane.links.field_chosen, self._choose_field)
        on(pane.header.back_requested, self.back)
        on(window.new_task.cancelled, self._cancelled)
        on(window.filter_bar.workflow_chosen, lambda _: self._forget_way())
        on(window.task_actions.back.triggered, lambda _: self.back())

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._connections.end()
        self._way = []
        self._show_way()

    # Where the links lead

    def _links_shown(self) -> None:
        """Tell the rows where they lead, as far as it is known; what is not known is looked for behind."""
        names, workflow_id = self._window.detail.links.names, self._workflow()
        self._tell(workflow_id)
        if any((workflow_id, name) not in self._targets for name in names):
            self._scope.start(self._resolve(workflow_id, names), name=_RESOLVING, key=_RESOLVING)

    async def _resolve(self, workflow_id: str, names: tuple[str, ...]) -> None:
        if workflow_id not in self._fields:
            self._fields[workflow_id] = await self._arrangements.linked_fields(workflow_id)
        for name in names:
            if (workflow_id, name) not in self._targets:
                seen = self._first_linked(workflow_id, name)
                found = await self._leads_to(workflow_id, name, seen)
                if found is not None:
                    self._targets[workflow_id, name] = found
        self._tell(workflow_id)

    async def _leads_to(self, workflow_id: str, name: str, seen: LinkedTask | None) -> WorkflowSchema | None:
        """Where a link leads by what is known here; the server is asked once, and once more when there is a task."""
        targets, asked = self._session.link_targets, (workflow_id, name, seen is not None)
        found = await targets.leads_to(workflow_id, name, seen, ask=False)
        if found is None and asked not in self._asked and self._session.status.connection is Connection.ONLINE:
            self._asked.add(asked)
            with suppress(FlowdashError):  # the rows then only name their tasks
                found = await targets.leads_to(workflow_id, name, seen)
        return found

    def _first_linked(self, workflow_id: str, name: str) -> LinkedTask | None:
        link = self._link(workflow_id, name)
        return next(iter(link.tasks), None) if link is not None else None

    def _link(self, workflow_id: str, name: str) -> Link | None:
        key = self._window.detail.task
        shown = self._session.shown(workflow_id).get(key) if key is not None else None
        return shown.task.links.get(name) if shown is not None else None

    def _tell(self, workflow_id: str) -> None:
        if workflow_id != self._workflow():
            return
        fields, links = self._fields.get(workflow_id, {}), self._window.detail.links
        known = {name: self._targets.get((workflow_id, name)) for name in links.names}
        links.set_targets(
            {n: LinkTarget(schema, fields.get(n, "")) for n, schema in known.items() if schema is not None}
        )

    def _choose_field(self, name: str, field: str) -> None:
        workflow_id = self._workflow()
        fields = {**self._fields.get(workflow_id, {}), name: field}
        self._fields[workflow_id] = fields
        self._tell(workflow_id)
        self._scope.start(self._arrangements.keep_linked_fields(workflow_id, fields), name="keep linked fields")

    # There and back

    def _open(self, name: str, task: LinkedTask) -> None:
        target = self._targets.get((self._workflow(), name))
        id_field = target.unique_id_field if target is not None else None
        key = task.fields.get(id_field.name, "") if id_field is not None else ""
        if target is not None and key and self._leave():
            self._show(target.workflow.id, TaskKey(key))

    def _leave(self) -> bool:
        """Remember the task that is left; False where none is shown."""
        here = self._here()
        if here is None:
            return False
        self._way = [*self._way, here][-_MOST_LEVELS:]
        self._show_way()
        return True

    def _here(self) -> _Place | None:
        pane = self._window.detail
        return None if pane.task is None else _Place(self._workflow(), pane.task, pane.header.title.text())

    def back(self) -> None:
        """Go to the task that was left last."""
        if self._way:
            last = self._way.pop()
            self._show_way()
            self._show(last.workflow_id, last.task)

    def _forget_way(self) -> None:
        self._way = []
        self._give_up()
        self._show_way()

    def _show_way(self) -> None:
        self._window.task_actions.back.setEnabled(bool(self._way))
        self._window.detail.header.show_back(self._way[-1].title if self._way else None)

    def _show(self, workflow_id: str, key: TaskKey) -> None:
        self._window.detail.commit_typing()
        self._window.status.outbox.show_task_requested.emit(workflow_id, key, "")

    # A new linked task

    def _begin_new(self, name: str) -> None:
        """Show the form of the workflow at the other end; what is made there is linked to the task here."""
        here, link = self._here(), self._link(self._workflow(), name)
        target = self._targets.get((self._workflow(), name))
        if here is None or link is None or target is None:
            return
        there = target.workflow.id
        edit = _linking(here, name, link, target)
        promised = FormParts((edit,), self._window.detail.identity, here.title)
        self._leave()
        self._made_for = there
        self._drafts.set_part(there, PROMISED_LINK, parts_to_text(promised))
        self._show(there, NEW_TASK_FORM)

    def _promised(self, workflow_id: str) -> FormParts | None:
        """For which link the new task of a form is being made; None for none."""
        return self._parts.read(workflow_id, PROMISED_LINK)

    def said(self) -> str:
        """What is said above the form of a new task that is made for a link, ``""`` for any other."""
        promised = self._promised(self._workflow())
        if promised is None:
            return ""
        return translate("Visits", "The new task will be linked to “{task}”.").format(task=promised.title)

    def _cancelled(self) -> None:
        """No task was made: go back to where it was asked for."""
        is_here = self._made_for == self._workflow()
        if not self._window.new_task.has_draft:
            self._parts.drop(self._workflow(), PROMISED_LINK)
        if is_here:
            self._made_for = None
            self.back()

    def _give_up(self) -> None:
        """The person goes elsewhere: a form in which nothing is typed is for no link any more."""
        if self._made_for is not None and not self._window.new_task.has_draft:
            self._parts.drop(self._made_for, PROMISED_LINK)
        self._made_for = None

    def following(
        self, workflow_id: str, key: TaskKey, values: Mapping[str, Value]
    ) -> tuple[list[Edit], dict[TaskKey, Identity | None]]:
        """The link for which a new task is made, and which task it is at. It names the new task by its key here: it is
        sent once the server has created and numbered that."""
        promised, schema = self._promised(workflow_id), self._session.schema(workflow_id)
        if promised is None or schema is None or schema.unique_id_field is None:
            return [], {}
        other = _as_linked(schema, key, values, schema.unique_id_field.name)
        edits = [replace(edit, other=other) for edit in promised.edits if isinstance(edit, LinkTask)]
        return [*edits], {edit.task: promised.identity for edit in edits}

    def created(self, workflow_id: str) -> bool:
        """A new task is on the disk, with its link: go back where it was made for one; False for any other task."""
        self._parts.drop(workflow_id, PROMISED_LINK)
        is_made_for, self._made_for = self._made_for == workflow_id, None
        if is_made_for:
            self.back()
        return is_made_for


def _as_linked(target: WorkflowSchema, key: TaskKey, values: Mapping[str, Value], id_field: str) -> LinkedTask:
    """A task that is being created as a link names it: by its key here, until the server has numbered it."""
    own = {field.name for field in target.fields} - {id_field}
    texts = {name: value for name, value in values.items() if isinstance(value, str) and name in own}
    return brief(LinkedTask({id_field: str(key), **texts}), id_field)


def _linking(place: _Place, name: str, link: Link, target: WorkflowSchema) -> LinkTask:
    """The link for which a new task is made; which task that is, is filled in once it is created."""
    id_field = target.unique_id_field.name if target.unique_id_field is not None else ""
    there = link.tasks[0] if link.tasks and not link.to_many else None
    base = brief(there, id_field) if there is not None else None
    new = LinkedTask({id_field: str(NEW_TASK_FORM)})
    return LinkTask(place.workflow_id, place.task, name, new, id_field, base, target.workflow.id)
