"""The pane at the side: one task, or a new one, and what is asked for there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set

from PySide6.QtCore import QCoreApplication, QModelIndex

from flowdash_desktop.domain.conflicts import Choice
from flowdash_desktop.domain.drafts import NEW_TASK_FORM, Following
from flowdash_desktop.domain.edits import CreateTask, DeleteTask, Edit, new_task_key
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.text.addresses import AddressKind, address_kind, shown_address
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.store.preferences import AccountKind
from flowdash_desktop.ui import dialogs
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.detail.events import NewTaskRequest
from flowdash_desktop.ui.detail.fields.drafts import Draft
from flowdash_desktop.ui.events import FieldEdit
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.activity import ActivityPresenter
from flowdash_desktop.ui.presenters.alike.presenter import AlikePresenter
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.drafts.drafts import DraftsPresenter
from flowdash_desktop.ui.presenters.field_edits import FieldEdits
from flowdash_desktop.ui.presenters.files import FilesPresenter
from flowdash_desktop.ui.presenters.gone_task import GoneTaskActions, GoneTaskPresenter
from flowdash_desktop.ui.presenters.linked.duplicating import Duplicating
from flowdash_desktop.ui.presenters.linked.linked_task import LinkedTaskInPane, PaneActs
from flowdash_desktop.ui.presenters.linked.visits import Visits
from flowdash_desktop.ui.presenters.links import LinksPresenter
from flowdash_desktop.ui.presenters.outbox import OutboxPresenter
from flowdash_desktop.ui.presenters.pane.file_requests import FileRequests
from flowdash_desktop.ui.presenters.pane.following import LaterInPane
from flowdash_desktop.ui.presenters.pane.sections import SectionsPresenter
from flowdash_desktop.ui.presenters.people.me import MePresenter
from flowdash_desktop.ui.presenters.texts.step_texts import nothing_here_words
from flowdash_desktop.ui.presenters.texts.texts import Words
from flowdash_desktop.ui.presenters.undo.history import HistoryPresenter
from flowdash_desktop.ui.table.events import CellPlace, EditRefused
from flowdash_desktop.ui.texts import explain
from flowdash_desktop.ui.widgets.opening import open_address


class TaskDetailPresenter:
    """Follows the table's current task.

    Args:
        window: whose pane it is.
        session: where tasks come from and edits go.
        scope: owns what is started here.
        go_to: makes a task current in the table.
        outbox: takes the answers to edits that were refused.
        history: undoes an edit that is not sent, and tells what was done with a way to undo it.
        me: who the person is.
        arrangements: how the person has arranged the links.

    Attributes:
        is_returning: whether the task that was current before is still to come into the table.
        linked_task: shows a linked task in the place of the table's current one.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        scope: TaskScope,
        go_to: Callable[[TaskKey], None],
        outbox: OutboxPresenter,
        history: HistoryPresenter,
        me: MePresenter,
        arrangements: Arrangements,
    ) -> None:
        self.is_returning: Callable[[], bool] = lambda: False
        self._window, self._session = window, session
        self._scope, self._go_to = scope, go_to
        self._workflow_id, self._creating = "", False
        self._renamed: dict[TaskKey, TaskKey] = {}
        self._refused_texts: dict[tuple[TaskKey, str], str] = {}
        self._field_edits = FieldEdits(window, session, scope)
        self.files = FilesPresenter(window, session, arrangements, scope)
        self.drafts = DraftsPresenter(window, session, scope, lambda: self._workflow_id, self._show_draft)
        asks, bulk = outbox.answer, arrangements.bulk
        self.activity = ActivityPresenter(window, session, scope, asks, history.take_back, me, bulk)
        self.links = LinksPresenter(window, session, scope, asks, history.tell)
        changed = self.activity.changed, self._linked_task_changed
        acts = PaneActs(self._show, self._refresh, self.begin_new_task, *changed)
        self._history, history.elsewhere = history, lambda: self.linked_task.workflow_id
        self.linked_task = LinkedTaskInPane(window, session, scope, lambda: self._workflow_id, acts)
        self.visits = Visits(window, session, arrangements, scope, self.drafts, self.linked_task, go_to)
        self.alike = AlikePresenter(window, session, scope, self.visits.open, arrangements, history.tell)
        self._requests = FileRequests(window, session, scope, self.files, lambda: self._workflow_id, go_to)
        self.sections = SectionsPresenter(window, arrangements, scope)
        self.copies = Duplicating(window, session, scope, self.begin_new_task, self.drafts)
        ways = self._go_to_again, self._show, self.drafts.tasks_changed, self.visits.back_from_linked
        actions = GoneTaskActions(*ways)
        self.gone = GoneTaskPresenter(window, session, scope, lambda: window.detail.drafts.workflow_id, actions)
        self._later, self._connections = LaterInPane(window, self._follow), Connections()
        self._connect(outbox)
        window.detail.set_pages(session.account.kind is not AccountKind.LOCAL)
        window.detail.header.workspace = lambda: session.workspace_identity

    def _connect(self, outbox: OutboxPresenter) -> None:
        window, on = self._window, self._connections.on
        pane, table, new = window.detail, window.table, window.new_task
        on(window.filter_bar.filter_changed, self._later.typed)
        on(table.clicked, self._clicked)
        on(table.current.changed, self._current_changed)
        on(table.commands.task_activated, self._activate)
        on(window.model.edit_refused, self._refused)
        on(window.model.edit_requested, self._cell_ended)
        on(window.model.edit_given_up, self._cell_ended)
        on(pane.editors.edit_requested, self._edit)
        on(pane.answered, outbox.answer)
        on(pane.whole.anyway_requested, self._remove_anyway)
        on(pane.conflicts.chosen, self._choose)
        on(pane.whole.create_again_requested, self._create_again)
        on(pane.whole.apply_here_requested, self._apply_here)
        on(pane.whole.let_go_requested, lambda edit_ids: outbox.ask_to_discard(*edit_ids))
        on(pane.whole.delete_requested, self._delete)
        on(pane.next_requested, lambda: table.current.step(1))
        on(pane.previous_requested, lambda: table.current.step(-1))
        on(pane.close_requested, self._leave_pane)
        on(pane.link_opened, self._ask_to_open_link)
        on(new.create_requested, self._create)
        on(new.cancelled, window.show_detail)
        on(new.nothing_to_undo, lambda undo: window.notice.show_notice(nothing_here_words(undo=undo)))
        on(new.link_opened, self._ask_to_open_link)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._later.stop()
        self._window.detail.commit_typing()
        self.drafts.end()
        self.activity.end()
        self.links.end()
        self.visits.end()
        self.linked_task.end()
        self._requests.end()
        self.alike.end()
        self.sections.end()
        self.copies.end()
        self.files.ask_nothing()
        self.gone.end()
        self._connections.end()
        self._window.detail.clear()
        self._window.show_detail()

    def remove_files(self) -> None:
        """Remove the files that were made here. Not before the session is closed: some may be on their way into the
        account's folder."""
        self.files.end()
        self.copies.remove_files()

    def show_workflow(self, workflow_id: str) -> None:
        """Be ready for the tasks of a workflow; what was being typed in another is taken first."""
        self._later.stop()
        self._window.table.current.vacancy.close()
        self._window.detail.commit_typing()
        self.linked_task.leave()
        self._window.detail.clear()
        self._window.show_detail()  # while it is known of which workflow the form of a new task is
        self.drafts.keep()
        self.drafts.orphans.begin()
        self._refused_texts.clear()
        self._workflow_id = self._window.detail.drafts.workflow_id = workflow_id

    def follow(self, followings: Sequence[Following]) -> None:
        """Tasks have other names, or are others to their server: what is half-typed for them goes on there."""
        for following in (one for one in followings if one.workflow_id == self._workflow_id):
            for task, field in [*self._refused_texts]:
                if task == following.old:
                    self._refused_texts[following.new, field] = self._refused_texts.pop((task, field))
        self.drafts.follow(followings)

    def loaded(self) -> None:
        """The workflow came as a whole: show the current task as it is now, once."""
        self._later.stop()
        self.drafts.clean_up()
        if self.linked_task.is_open:
            self._refresh()
        else:
            self._say_fixed()
            if not self.gone.keeps_pane():
                current = self._window.table.current_task
                self._show(self._window.detail.task if current is None and self.is_returning() else current)
        self.prepare()
        self.drafts.tasks_changed()
        self.drafts.say()

    def _say_fixed(self) -> None:
        """Say why the task in the pane can't be changed, where it can't."""
        schema = self._session.schema(self._window.detail.drafts.workflow_id)
        fixed = schema is not None and schema.unique_id_field is None
        self._window.detail.set_read_only(Words.read_only() if fixed else "")

    def prepare(self) -> bool:
        """True when the editors for the workflow's tasks are there. They are made some in each turn of the loop, unless
        a task is to be shown before."""
        schema = self._session.schema(self._workflow_id)
        return schema is None or not self._window.detail.fields.prepare(schema)

    def changed(self, keys: Set[TaskKey], renamed: Mapping[TaskKey, TaskKey]) -> None:
        """Some tasks are shown differently now."""
        pane = self._window.detail
        self._renamed |= renamed
        if not self.linked_task.is_open:
            for old, new in renamed.items():
                pane.rename_task(old, new)
            if pane.task is not None and pane.task in keys:
                self._refresh()
        self.drafts.tasks_changed()

    def progressed(self, edit_id: str, sent: int, total: int) -> None:
        """A file is on its way."""
        self._window.detail.files.set_progress(edit_id, sent, total)

    def begin_new_task(self, workflow_id: str = "") -> None:
        """Show the pane for a new task, of the workflow in the table where no other is named."""
        schema = self._session.schema(workflow_id or self._workflow_id)
        if schema is not None:
            self._window.new_task.begin(schema)
            self.drafts.begin_form()
            if more := " ".join(filter(None, (self.copies.said(), self.visits.said()))):
                self._window.new_task.say_more(more)
            self._window.show_new_task()

    def _show_draft(self, key: TaskKey) -> None:
        if key == NEW_TASK_FORM:
            self.begin_new_task()
        else:
            self._go_to(key)
            self._window.show_detail()
            self._window.open_side()

    def _show(self, key: TaskKey | None) -> None:
        workflow_id = self._window.detail.drafts.workflow_id
        schema = self._session.schema(workflow_id)
        shown = self._session.shown(workflow_id).get(key) if key is not None else None
        self.activity.look_at(workflow_id, key if shown is not None else None)
        if schema is None or shown is None:
            self._window.detail.clear()
        else:
            self._window.detail.show_task(shown, schema)
            self._session.files.want(a for name in shown.task.values for a in shown.task.files(name))

    def _refresh(self) -> None:
        """Show the task of the pane as it is now. One that somebody else took away stays; one that the person deleted
        gives way to the task from which it was opened."""
        task = self._window.detail.task
        if self.gone.keeps_pane():
            return
        if self.linked_task.is_open and task not in self._session.shown(self.linked_task.workflow_id):
            self.visits.back_from_linked()
        else:
            self._show(task)

    def _linked_task_changed(self) -> None:
        self._say_fixed()
        self.visits.linked_task_changed()
        self._history.changed()

    def _go_to_again(self, key: TaskKey) -> None:
        """A task is there again, or under another unique ID: show it where it was shown."""
        if self.linked_task.is_open:
            self._show(key)
        else:
            self._go_to(key)

    def _leave_pane(self) -> None:
        """Give the table the keyboard, at its current task."""
        self.visits.go_home()
        self._window.stack.take_focus()

    def _current_changed(self, key: TaskKey | None) -> None:
        """Show the task that is current now; a new task that is being made gives way only to a person in the table.

        A linked task in the pane stays while rows come and go, until the person goes on in the table.
        """
        if self._window.table.hasFocus() and not self._window.table.current.goes_on:
            self.visits.go_home()
        if self.linked_task.is_open:
            return
        if not self._window.table.currentIndex().isValid() and (self.gone.keeps_pane() or self.is_returning()):
            return
        if self._later.waits():
            return
        self._show(key)
        if not self._window.shows_new_task or self._window.table.hasFocus():
            self._window.show_detail()

    def _follow(self) -> None:
        """The rows are painted: show the task that came in the place of one that is shown no more."""
        if self.linked_task.is_open or not self.gone.keeps_pane():
            self._current_changed(self._window.table.current_task)

    def _clicked(self, index: QModelIndex) -> None:
        """A click on the task that is current already asks for it, too, where a new one is at the side."""
        key = self._window.model.shown.key(index.row())
        if key is not None and self._window.shows_new_task:
            self.visits.go_home()
            self._show(key)
            self._window.show_detail()

    def _activate(self, key: TaskKey) -> None:
        self.visits.go_home()
        self._show(key)
        self._window.show_detail()
        self._window.open_side()
        table, pane = self._window.table, self._window.detail
        column = table.currentIndex().column()
        field = table.tasks.field(column).name if column >= 0 else ""
        if field and not table.tasks.can_edit(column) and pane.has_field(field):
            pane.focus_field(field)
        else:  # never with a text selected that the next key would replace
            pane.take_focus()

    def _submit(self, edit: Edit, name: str) -> None:
        """Ask for something that was done in the pane, to the task that the person saw there."""
        self._scope.start(self._session.submit(edit, identities={edit.task: self._window.detail.identity}), name=name)

    def _edit(self, edit: FieldEdit) -> None:
        self._field_edits.submit(self._window.detail.drafts.workflow_id, edit)

    def _refused(self, refused: EditRefused) -> None:
        """What was typed in a cell and not taken stands in the pane, or comes back there with its task."""
        self._refused_texts[refused.task, refused.field] = refused.text
        draft = Draft(refused.text, refused.base, refused.identity)
        self._window.detail.editors.take_typed(refused.task, refused.field, draft, refused.error)

    def _cell_ended(self, place: FieldEdit | CellPlace) -> None:
        """What was refused in a cell, and stands in the pane, was put right there, or given up."""
        text = self._refused_texts.pop((place.task, place.field), None)
        if text is not None:
            self._window.detail.editors.give_up_typed(place.task, place.field, text)

    def _delete(self, key: TaskKey) -> None:
        self._submit(DeleteTask(self._window.detail.drafts.workflow_id, key), "delete")

    def _choose(self, edit_id: str, choice: Choice) -> None:
        self._scope.start(self._session.decisions.choose(edit_id, choice), name="choose")

    def _create_again(self, edit_id: str) -> None:
        self._scope.start(self._session.decisions.create_again(edit_id), name="create again")

    def _remove_anyway(self, edit_id: str) -> None:
        self._scope.start(self._session.decisions.go_without_copy(edit_id), name="remove")

    def _apply_here(self, edit_ids: tuple[str, ...]) -> None:
        for edit_id in edit_ids:
            self._scope.start(self._session.decisions.apply_here(edit_id), name="apply here")

    def _create(self, request: NewTaskRequest) -> None:
        workflow_id = self._window.new_task.workflow_id
        schema = self._session.schema(workflow_id)
        number = schema.unique_id_field if schema is not None else None
        if number is not None and request.values.get(number.name) in self._session.shown(workflow_id):
            self._window.new_task.set_problems({number.name: explain(InvalidValueError(Problem.NOT_UNIQUE))})
        elif not self._creating:  # once, however often it is pressed while large files are copied
            self._creating = True
            self._scope.start(self._create_with_files(workflow_id, request), name="create")

    async def _create_with_files(self, workflow_id: str, request: NewTaskRequest) -> None:
        key, files = new_task_key(), request.files
        try:
            links, identities = self.visits.following(workflow_id, key, request.values)
            also = [*self.copies.following(workflow_id, key), *links]
            creation = CreateTask(workflow_id, key, request.values)
            await self._session.create(creation, files, also, identities, self.files.small_enough)
        finally:
            self._creating = False
        has_stayed = self._window.shows_new_task  # else the person went on to another task meanwhile
        self._window.new_task.created()
        self.copies.created(workflow_id)
        was_for_link = self.visits.created(workflow_id)
        if not has_stayed:
            return
        self._window.show_detail()
        if workflow_id == self._workflow_id and not was_for_link:
            self._go_to(self._renamed.get(key, key))
        elif not was_for_link:
            self.visits.open(workflow_id, key, QCoreApplication.translate("Presenters", "New task"))

    def _ask_to_open_link(self, url: str) -> None:
        kind = address_kind(url)
        if kind is None:
            self._window.notice.show_notice(Words.bad_link(), tone="warning")
            return
        title, button = Words.open_link(kind)
        dialog = dialogs.ConfirmDialog(self._window.theme, self._window, title, shown_address(url), button)
        dialog.confirmed.connect(lambda: self._open_link(url, kind))
        dialog.open()

    def _open_link(self, url: str, kind: AddressKind) -> None:
        if not open_address(url):
            words = Words.no_program_for_address(kind, shown_address(url))
            self._window.notice.show_notice(words, tone="warning")
