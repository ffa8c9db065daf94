"""Where the links of the pane lead, the way there and back, and new linked tasks from where one is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial

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
from flowdash_desktop.ui.presenters.linked.linked_task import LinkedTaskInPane
from flowdash_desktop.ui.presenters.linked.returning import PaneView, Returning, view_of
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
    in_table: bool
    """It was the current task of the table, else a linked one."""
    view: PaneView


class Visits:
    """Follows the links of the task that the pane shows.

    Args:
        window: whose pane it is.
        session: where tasks come from and edits go.
        arrangements: where it is stored which field the rows show.
        scope: owns what is started here.
        drafts: stores for which link a new task is being made, with its form.
        linked_task: shows linked tasks in the pane.
        go_to: makes a task current in the table.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        arrangements: Arrangements,
        scope: TaskScope,
        drafts: DraftsPresenter,
        linked_task: LinkedTaskInPane,
        go_to: Callable[[TaskKey], None],
    ) -> None:
        self._window, self._session, self._scope = window, session, scope
        self._arrangements, self._linked_task, self._go_to = arrangements, linked_task, go_to
        self._way: list[_Place] = []
        self._begun_at = 0
        """How much of the way was behind the table's current task when a linked one was opened from it."""
        self._targets: dict[tuple[str, str], WorkflowSchema] = {}
        self._fields: dict[str, dict[str, str]] = {}
        self._asked: set[tuple[str, str, bool]] = set()
        self._drafts = drafts
        self._parts = FormPartsReader(window, session, scope, drafts)
        self._made_for: str | None = None
        self._returning = Returning(window)
        linked_task.table_entered, linked_task.renamed = self.go_home, self._renamed
        linked_task.connected = self._links_shown  # where they lead could not be asked before
        self._connections = Connections()
        on, pane, actions = self._connections.on, window.detail, window.task_actions
        on(pane.links.links_shown, self._links_shown)
        on(pane.links.open_asked, self._open)
        on(pane.links.new_asked, self._begin_new)
        on(pane.links.field_chosen, self._choose_field)
        on(pane.header.back_requested, self.back)
        on(pane.header.origin_requested, self._show_in_workflow)
        on(window.new_task.cancelled, self._cancelled)
        on(window.filter_bar.workflow_chosen, lambda _: self._forget_way())
        on(window.table.current.led_to, self.go_home)
        on(actions.back.triggered, lambda _: self.back())
        on(actions.show_in_workflow.triggered, lambda _: self._show_in_workflow())

    def _workflow(self) -> str:
        """The workflow of the task in the pane."""
        return self._window.detail.drafts.workflow_id

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._connections.end()
        self._returning.end()
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
            with suppress(FlowdashError):  # the rows then only name their tasks
                found = await targets.leads_to(workflow_id, name, seen)
            self._asked.add(asked)  # not before: who comes next asks again where this one is cancelled
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
        self._scope.start(self._arrangements.save_linked_fields(workflow_id, fields), name="keep linked fields")

    # There and back

    def _open(self, name: str, task: LinkedTask) -> None:
        target = self._targets.get((self._workflow(), name))
        id_field = target.unique_id_field if target is not None else None
        key = task.fields.get(id_field.name, "") if id_field is not None else ""
        if target is not None and key:
            self._linked_task.open(target.workflow.id, TaskKey(key), task.title or key, self._leave)

    def open(self, workflow_id: str, key: TaskKey, title: str) -> None:
        """Show a task of another workflow in place, with a way back to the one that is shown."""
        self._linked_task.open(workflow_id, key, title, self._leave)

    def _leave(self) -> None:
        """Another task comes: the one that is shown is the last level of the way."""
        here = self._here()
        if here is None:
            return
        if here.in_table:
            self._begun_at = len(self._way)
        cut = max(len(self._way) + 1 - _MOST_LEVELS, 0)
        self._way = [*self._way, here][cut:]
        self._begun_at = max(self._begun_at - cut, 0)
        self._show_way()

    def _cut_way(self, levels: int) -> None:
        self._way = self._way[:levels]
        self._show_way()

    def _renamed(self, workflow_id: str, renamed: Mapping[TaskKey, TaskKey]) -> None:
        """Tasks on the way have other unique IDs."""
        self._way = [
            replace(one, task=renamed.get(one.task, one.task)) if one.workflow_id == workflow_id else one
            for one in self._way
        ]

    def _here(self) -> _Place | None:
        pane = self._window.detail
        if pane.task is None:
            return None
        in_table, title = not self._linked_task.is_open, pane.header.title.text()
        return _Place(self._workflow(), pane.task, title, in_table, view_of(self._window))

    def back(self, *, from_gone: bool = False) -> None:
        """Go to the task that was left last, as it was left, or to the table; nothing happens where none was.

        ``from_gone``: the person did not choose the moment, so what they type next goes into no text.
        """
        if not self._way:
            self._leave_for_table()
            return
        last, before = self._way[-1], len(self._way) - 1
        view = replace(last.view, stop=None) if from_gone else last.view
        self._returning.expect(last.workflow_id, last.task, view)
        if not last.in_table:  # the level goes once the task is here, or is known to be gone
            cut = partial(self._cut_way, before)
            self._linked_task.open(last.workflow_id, last.task, last.title, cut, cut)
            return
        self._cut_way(before)
        if last.workflow_id == self._linked_task.table_workflow():
            self._linked_task.close()
            if self._window.table.current_task != last.task and last.task in self._session.shown(last.workflow_id):
                self._go_to(last.task)
        else:
            self._show_in_table(last.workflow_id, last.task)

    def _leave_for_table(self) -> None:
        """Leave a task that was opened while no row was current."""
        if self._linked_task.is_open:
            self._linked_task.close()
            self._window.enter_table()

    def back_from_linked(self) -> bool:
        """Leave a linked task that is gone for the one before. False where the task in the pane is the table's."""
        is_linked = self._linked_task.is_open
        if is_linked and self._way:
            self.back(from_gone=True)
        elif is_linked:
            self._linked_task.close()
        return is_linked

    def go_home(self) -> None:
        """The person goes on in the table: its current task is shown, and the way through linked tasks is over."""
        if len(self._way) > self._begun_at:  # with each step in the table, where the head of the pane stays as it is
            self._way = self._way[: self._begun_at]
            self._show_way()
        self._linked_task.close()

    def _show_in_workflow(self) -> None:
        """Go to the linked task in the table of its workflow."""
        here = self._here()
        if here is not None and not here.in_table:
            self._begun_at = len(self._way)
            self._show_in_table(here.workflow_id, here.task)

    def _forget_way(self) -> None:
        self._way, self._begun_at = [], 0
        self._give_up()
        self._show_way()

    def _show_way(self) -> None:
        title = "" if self._linked_task.is_open else None
        if self._way:
            title = self._way[-1].title
        self._window.task_actions.has_way = title is not None
        self._window.detail.header.show_back(title)

    def linked_task_changed(self) -> None:
        """A linked task is in the pane, or the table's current one."""
        workflow_id = self._linked_task.workflow_id
        named = (workflow.name for workflow in self._session.workflows if workflow.id == workflow_id)
        self._window.task_actions.show_in_workflow.setEnabled(bool(workflow_id))
        name = "" if workflow_id == self._linked_task.table_workflow() else next(named, "")
        self._window.detail.header.show_origin(name if workflow_id else None)
        self._show_way()

    def _show_in_table(self, workflow_id: str, key: TaskKey) -> None:
        self._window.detail.commit_typing()
        self._window.status.outbox.show_task_requested.emit(workflow_id, key, "")

    # A new linked task

    def _begin_new(self, name: str) -> None:
        """Show the form of the workflow at the other end; what is made there is linked to the task here."""
        here, link = self._here(), self._link(self._workflow(), name)
        target = self._targets.get((self._workflow(), name))
        if here is None or link is None or target is None:
            return
        edit = _linking(here, name, link, target)
        promised = FormParts((edit,), self._window.detail.identity, here.title)
        begin = partial(self._begin_form, target.workflow.id, promised)
        self._linked_task.open(target.workflow.id, NEW_TASK_FORM, target.workflow.name, begin)

    def _begin_form(self, workflow_id: str, promised: FormParts) -> None:
        self._made_for = workflow_id
        self._drafts.set_part(workflow_id, PROMISED_LINK, parts_to_text(promised))

    def _promised(self, workflow_id: str) -> FormParts | None:
        """For which link the new task of a form is being made; None for none."""
        return self._parts.read(workflow_id, PROMISED_LINK)

    def said(self) -> str:
        """What is said above the form of a new task that is made for a link, ``""`` for any other."""
        promised = self._promised(self._window.new_task.workflow_id)
        if promised is None:
            return ""
        return translate("Visits", "The new task will be linked to “{task}”.").format(task=promised.title)

    def _cancelled(self) -> None:
        """No task was made: the pane still shows the task for which it was asked."""
        workflow_id = self._window.new_task.workflow_id
        if not self._window.new_task.has_draft:
            self._parts.drop(workflow_id, PROMISED_LINK)
        if self._made_for == workflow_id:
            self._made_for = None
        self._linked_task.form_closed()

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
        """A new task is on the disk, with its link. True where it was made for one: the task at the other end stays."""
        self._parts.drop(workflow_id, PROMISED_LINK)
        is_made_for, self._made_for = self._made_for == workflow_id, None
        self._linked_task.form_closed()
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
